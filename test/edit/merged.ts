import { mergeMinutes } from '../../src/edit/merge/merge-minutes.ts';
import { writeMarked } from '../../src/edit/merge/merged-text.ts';
import { readMinutes } from '../../src/parse/minutes.ts';

/** Three versions of minutes merged in memory, contradictions marked; undefined where it cannot be done by meaning. */
export function merged(base: string, ours: string, theirs: string): string | undefined {
	const read = (text: string) => readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text) });
	const minutes = mergeMinutes(
		{ base: base === '' ? undefined : read(base), ours: read(ours), theirs: read(theirs) },
		new Set(),
	);
	return minutes && writeMarked(minutes.pieces, minutes.ends, { size: 7, ours: 'ours', theirs: 'theirs' }).text;
}
