import { strToU8, type Zippable, zipSync } from 'fflate';

/** A part of a zip file: its path and its content. `stored`: it is not compressed. */
export interface ArchivePart {
	readonly name: string;
	readonly content: string | Uint8Array;
	readonly stored?: boolean;
}

/** The time of day that all parts of a zip file carry. */
type Hour = 'midnight' | 'noon';

/**
 * A zip file of parts in their order: the same parts give the same bytes on every machine. The date is the earliest
 * that the format has, in local time as the format has it: it is the same in every time zone. Word files are of
 * midnight and the others of noon, like those that boards have already.
 */
export function archive(parts: readonly ArchivePart[], hour: Hour = 'noon'): Uint8Array {
	const files: Zippable = {};
	for (const { name, content, stored } of parts)
		files[name] = [typeof content === 'string' ? strToU8(content) : content, { level: stored ? 0 : 6 }];
	return zipSync(files, { mtime: new Date(1980, 0, 1, hour === 'noon' ? 12 : 0) });
}
