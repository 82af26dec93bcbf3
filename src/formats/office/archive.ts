import { strToU8, type Zippable, zipSync } from 'fflate';

/** A part of a document that is an archive: its name in it, and what it holds. `stored`: it is not compressed. */
export interface ArchivePart {
	readonly name: string;
	readonly content: string | Uint8Array;
	readonly stored?: boolean;
}

/** The hour that all parts of an archive were made at. */
type Hour = 'midnight' | 'noon';

/**
 * An archive of parts in their order: the same parts give the same bytes on every machine. Their day is the first that an
 * archive can say, in local time as archives have it: it is the same in every zone. Documents of Word have it at midnight,
 * and the others at noon, as those that boards keep already.
 */
export function archive(parts: readonly ArchivePart[], hour: Hour = 'noon'): Uint8Array {
	const files: Zippable = {};
	for (const { name, content, stored } of parts)
		files[name] = [typeof content === 'string' ? strToU8(content) : content, { level: stored ? 0 : 6 }];
	return zipSync(files, { mtime: new Date(1980, 0, 1, hour === 'noon' ? 12 : 0) });
}
