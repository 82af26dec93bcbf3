import { append } from '../../values/long-lists.ts';
import { commonLines } from './hunks.ts';
import { mergeLines } from './merge-lines.ts';
import type { Line, Piece } from './merged-text.ts';
import type { Versions } from './version.ts';

/** A part of the discussion: its lines, and which of them are headings of agenda items, by their titles. */
export interface DiscussionPart {
	readonly lines: readonly Line[];
	/** The title of an item, and the index of the line of its heading. */
	readonly items: readonly (readonly [title: string, index: number])[];
}

/**
 * Merges a part of the discussion item by item, so that neighbouring items do not interfere. An item is identified by
 * its title; what is under a heading that only some versions have belongs to the item before. Where there is no base,
 * what only one side has stays.
 */
export function mergeDiscussion(
	versions: Versions<DiscussionPart, DiscussionPart | undefined>,
): readonly Piece[] | undefined {
	const { ours, theirs } = versions;
	const base = versions.base ?? sharedPart(ours, theirs);
	if (!base) return undefined;
	const pieces: Piece[] = [];
	const starts = [[0, 0, 0] as const, ...sharedItems({ base, ours, theirs })];
	for (const [index, [own, others, old]] of starts.entries()) {
		const [ownEnd, othersEnd, oldEnd] = starts[index + 1] ?? [];
		const merged = mergeLines({
			base: base.lines.slice(old, oldEnd),
			ours: ours.lines.slice(own, ownEnd),
			theirs: theirs.lines.slice(others, othersEnd),
		});
		if (!merged) return undefined;
		append(pieces, merged);
	}
	return pieces;
}

/** What two sides without a base have in common. */
function sharedPart(ours: DiscussionPart, theirs: DiscussionPart): DiscussionPart | undefined {
	const common = commonLines(
		ours.lines.map(({ text }) => text),
		theirs.lines.map(({ text }) => text),
	);
	const titles = new Map(ours.items.map(([title, index]) => [ours.lines[index]?.text ?? '', title]));
	return (
		common && {
			lines: common.map((text) => ({ text, end: '' })),
			items: common.flatMap((text, index) => {
				const title = titles.get(text);
				return title === undefined ? [] : [[title, index] as const];
			}),
		}
	);
}

/** The items that all versions have once and in one order, with the places of their headings in ours, theirs and the base. */
function sharedItems({ base, ours, theirs }: Versions<DiscussionPart>): (readonly [number, number, number])[] {
	const shared: (readonly [number, number, number])[] = [];
	let last: readonly [number, number, number] = [-1, -1, -1];
	for (const [title] of base.items) {
		const at = [ours, theirs, base].map(({ items }) => {
			const found = items.filter(([other]) => other === title);
			return found.length === 1 ? (found[0]?.[1] ?? -1) : -1;
		});
		const [own = -1, others = -1, old = -1] = at;
		if (own <= last[0] || others <= last[1] || old <= last[2]) continue;
		last = [own, others, old];
		shared.push(last);
	}
	return shared;
}
