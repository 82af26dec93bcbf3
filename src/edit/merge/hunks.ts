import { diffArrays } from 'diff';

/** A hunk: lines of the base, from `start` to before `end`, that a side has replaced by others. */
export interface Hunk {
	readonly start: number;
	readonly end: number;
	readonly lines: readonly string[];
}

/** Texts that differ in more lines than these are compared for too long. */
const MOST_CHANGES = 4000;

/**
 * What a side has changed, in the order of the base. A paragraph that was added begins behind the empty line before it: the
 * comparison takes what two texts have in common from the top as far as it goes. Undefined where the two have
 * hardly anything in common.
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
		if (added) open?.lines.push(...value);
		else at += value.length;
	}
	close();
	return hunks;
}

/** The lines that two texts have in common, in their order: what stands for the base of texts that have none. */
export function commonLines(a: readonly string[], b: readonly string[]): string[] | undefined {
	return diffArrays([...a], [...b], { maxEditLength: MOST_CHANGES })
		?.filter(({ added, removed }) => !added && !removed)
		.flatMap(({ value }) => value);
}
