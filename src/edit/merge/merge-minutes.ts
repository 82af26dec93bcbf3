import type { Minutes } from '../../model/minutes.ts';
import { foldWord } from '../../values/status.ts';
import { type LogTable, tableOf } from './log-table.ts';
import { type DiscussionPart, mergeDiscussion } from './merge-discussion.ts';
import { mergeFrontMatter } from './merge-front-matter.ts';
import { blendLog, mergeLog } from './merge-log.ts';
import { blendPieces, endingLike, type Line, type LineEnds, lineEndsOf, linesOf, type Piece } from './merged-text.ts';
import type { SideName, Versions } from './version.ts';
import { toBeSaid, writeLog } from './write-log.ts';

/** Minutes merged from two sides. */
export interface MergedMinutes {
	readonly pieces: readonly Piece[];
	readonly ends: LineEnds;
	/** What the rows of the log have to say when the text is read again, as each side would have it. */
	readonly rows: Readonly<Record<SideName, readonly string[]>>;
}

/**
 * Merges the minutes of one meeting by what they mean: the front matter by its keys and people, the discussion by its
 * items and lines, the action log by its rows and cells. The base is undefined where the sides have none. Undefined where
 * that cannot be done: a side has no log that can be read, or the sides have hardly anything in common.
 *
 * `moved` are the numbers that actions of one side have been given instead of ones that the other side took too. `forBase`:
 * the result is only the base of another merge, as git makes it where two branches have merged each other before; what is
 * contested in it is as neither side has it.
 */
export function mergeMinutes(
	{ base, ours, theirs }: Versions<Minutes, Minutes | undefined>,
	moved: ReadonlySet<string>,
	{ forBase = false }: { readonly forBase?: boolean } = {},
): MergedMinutes | undefined {
	const ends = lineEndsOf(linesOf(ours.text));
	const [own, others, old] = [cut(ours), cut(theirs, ends), base && cut(base, ends)];
	if (!own || !others || (base && !old) || own.opening.length !== others.opening.length) return undefined;
	const mergedLog = mergeLog({ base: old?.table, ours: own.table, theirs: others.table }, moved);
	const log = forBase && mergedLog ? blendLog(mergedLog) : mergedLog;
	const parts = [
		mergeFrontMatter({ base: old?.front, ours: own.front, theirs: others.front }),
		mergeDiscussion({ base: old?.before, ours: own.before, theirs: others.before }),
		mergeDiscussion({ base: old?.after, ours: own.after, theirs: others.after }),
	];
	const [front, before, after] = parts;
	if (!log || !front || !before || !after) return undefined;
	const lead = log.lead === 'ours' ? own : others;
	const table = writeLog(log, lead.table, lead.lines);
	const pieces = [own.opening, ...front, own.closing, ...before, ...table, ...after];
	return {
		pieces: forBase ? blendPieces(pieces) : pieces,
		ends,
		rows: { ours: toBeSaid(log, lead.table, 'ours'), theirs: toBeSaid(log, lead.table, 'theirs') },
	};
}

/** Minutes cut into the parts that are merged in different ways. */
interface Cut {
	readonly lines: readonly Line[];
	/** The fences around the front matter; none where there is no front matter. */
	readonly opening: readonly Line[];
	readonly closing: readonly Line[];
	readonly front: readonly Line[];
	readonly before: DiscussionPart;
	readonly table: LogTable;
	readonly after: DiscussionPart;
}

function cut(minutes: Minutes, ends?: LineEnds): Cut | undefined {
	const table = tableOf(minutes);
	const [first] = minutes.discussionLines[0] ?? [];
	if (!table || first === undefined) return undefined;
	const written = linesOf(minutes.text);
	const lines = ends ? endingLike(written, ends) : written;
	const { header, end } = table.layout;
	// The body begins after the closing fence and the empty lines that follow it.
	const fence = first > 1 ? written.findIndex(({ text }, index) => index > 0 && text.trimEnd() === '---') : -1;
	if (first > 1 && (fence < 0 || fence >= first)) return undefined;
	const part = (from: number, to: number): DiscussionPart => ({
		lines: lines.slice(from, to),
		items: minutes.items.flatMap(({ title, place }) => {
			const index = place.line - 1;
			return index >= from && index < to ? [[foldWord(title), index - from] as const] : [];
		}),
	});
	return {
		lines,
		opening: lines.slice(0, fence < 0 ? 0 : 1),
		front: lines.slice(1, Math.max(1, fence)),
		closing: lines.slice(Math.max(0, fence), fence + 1),
		before: part(fence + 1, header - 1),
		table,
		after: part(end - 1, lines.length),
	};
}
