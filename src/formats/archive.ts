import { strToU8, type Zippable, zipSync } from 'fflate';

/** A part of a document that is an archive: its name in it, and its text. `stored`: it is not compressed. */
export interface ArchivePart {
	readonly name: string;
	readonly text: string;
	readonly stored?: boolean;
}

/** Any day will do; archives count in local time, so that this one is the same in every zone. */
const DAY = new Date(1980, 0, 1, 12);

/** An archive of parts in their order: the same parts give the same bytes on every machine. */
export function archive(parts: readonly ArchivePart[]): Uint8Array {
	const files: Zippable = {};
	for (const { name, text, stored } of parts) files[name] = [strToU8(text), { level: stored ? 0 : 6, mtime: DAY }];
	return zipSync(files);
}
