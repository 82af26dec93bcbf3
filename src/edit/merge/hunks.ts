import { diffArrays } from 'diff';

/** A hunk: lines of the base, from `start` to before `end`, that a side has replaced by others. */
export interface Hunk {
	readonly start: number;
	readonly end: number;
	readonly lines: readonly string[];
}

/** Texts that differ in more lines than these are compared for too long. */
const MOST_CHANGES = 4000;

/** What a side has changed, in the order of the base; undefined where the two have hardly anything in common. */
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
	return hunks.map((hunk, index) => slideDown(hunk, base, hunks[index + 1]?.start ?? base.length));
}

/**
 * A paragraph and the empty line round it may be taken to begin with that line or to end with it. Both sides are read
 * in one way, as far down as can be: behind the line end of what stands before.
 */
function slideDown({ start, end, lines }: Hunk, base: readonly string[], limit: number): Hunk {
	let at = start;
	const rest = [...lines];
	if (start === end)
		while (at < limit && rest[0] === base[at]) {
			rest.push(rest.shift() ?? '');
			at++;
		}
	return { start: at, end: at + end - start, lines: rest };
}

/** The lines that two texts have in common, in their order: what stands for the base of texts that have none. */
export function commonLines(a: readonly string[], b: readonly string[]): string[] | undefined {
	return diffArrays([...a], [...b], { maxEditLength: MOST_CHANGES })
		?.filter(({ added, removed }) => !added && !removed)
		.flatMap(({ value }) => value);
}
