import { diffArrays } from 'diff';
import { append } from '../../values/long-lists.ts';

/** A hunk: lines of the base, from `start` to before `end`, that a side has replaced with others. */
export interface Hunk {
	readonly start: number;
	readonly end: number;
	readonly lines: readonly string[];
}

/** The most changed lines for which two texts are compared: more would take too long. */
const MOST_CHANGES = 4000;

/**
 * The changes of a side, in the order of the base. An added paragraph begins after the empty line before it: the
 * comparison matches two texts from the top as far as it can. Undefined where the two have hardly anything in common.
 */
export function hunksOf(base: readonly string[], side: readonly string[]): Hunk[] | undefined {
	const parts = diffArrays([...base], [...side], { maxEditLength: MOST_CHANGES });
	if (!parts) return undefined;
	const hunks: Hunk[] = [];
	let at = 0;
	let open: { start: number; lines: string[] } | undefined;
	const close = () => {
		if (open) hunks.push({ ...open, end: at });
		open = undefined;
	};
	for (const { added, removed, value } of parts) {
		if (!added && !removed) close();
		else open ??= { start: at, lines: [] };
		if (added) append(open?.lines ?? [], value);
		else at += value.length;
	}
	close();
	return hunks;
}

/** The lines that two texts have in common, in order, which serve as the base of texts that have none. */
export function commonLines(a: readonly string[], b: readonly string[]): string[] | undefined {
	return diffArrays([...a], [...b], { maxEditLength: MOST_CHANGES })
		?.filter(({ added, removed }) => !added && !removed)
		.flatMap(({ value }) => value);
}
