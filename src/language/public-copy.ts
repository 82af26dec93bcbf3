import type { ActionLog, LogRow } from '../model/actions/action-log.ts';
import type { Span } from '../model/body/inline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { RestrictedPassage } from '../model/restricted.ts';
import type { Source } from '../model/source.ts';
import { passagesOf } from '../values/blocks.ts';
import { splitRow } from '../values/cells.ts';
import { escapeCell } from '../values/escape-markdown.ts';
import { type Lines, lineAt, lineText, offsetOf, splitLines } from '../values/lines.ts';
import { LEFT_OUT_MARKDOWN, SHOWN_COLUMNS } from '../values/restricted.ts';
import { trimEndOf } from '../values/trim-end.ts';
import type { RestrictedActions } from './restricted-actions.ts';

/** The public copy of a file: what is restricted is not in its bytes, so that nothing made of it can hold it. */
export interface PublicCopy {
	readonly source: Source;
	/** How many passages and actions were left out. */
	readonly leftOut: number;
}

/** A part of the file, and what takes its place. */
interface Cut extends Span {
	readonly text: string;
}

/** Cuts out of a file what is restricted: its marked passages, and what it says of restricted actions. */
export function publicCopy(minutes: Minutes, actions: RestrictedActions): PublicCopy {
	const apart = publicCuts(minutes, actions);
	let text = '';
	let done = 0;
	for (const cut of apart) {
		text += minutes.text.slice(done, cut.start) + cut.text;
		done = cut.end;
	}
	text += minutes.text.slice(done);
	return { source: { file: minutes.file, bytes: new TextEncoder().encode(text) }, leftOut: apart.length };
}

/** The parts of a file that its public copy leaves out, in their order and apart from each other. */
export function publicCuts(minutes: Minutes, actions: RestrictedActions): Cut[] {
	const lines = splitLines(minutes.file, minutes.text);
	const bodyStart = offsetOf(lines, { line: minutes.discussionLines[0]?.[0] ?? 1, column: 1 });
	return withoutOverlaps([
		...rowCuts(lines, minutes.log, actions),
		...lineCuts(lines, minutes, actions),
		...bareLineCuts(minutes, actions),
		...minutes.restricted.map((passage) =>
			passage.start < bodyStart ? frontCut(lines, passage) : bodyCut(lines, passage),
		),
	]);
}

/** Cuts in their order; of two that meet one is made, which holds both. */
function withoutOverlaps(cuts: readonly Cut[]): Cut[] {
	const apart: Cut[] = [];
	for (const cut of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = apart.at(-1);
		if (!last || cut.start >= last.end) apart.push(cut);
		else if (cut.end > last.end) apart[apart.length - 1] = { ...last, end: cut.end };
	}
	return apart;
}

function rowCuts(lines: Lines, log: ActionLog | undefined, { isRestrictedRow }: RestrictedActions): Cut[] {
	if (!log) return [];
	const action = Math.max(
		0,
		log.columns.findIndex(({ name }) => name === 'action'),
	);
	return log.rows.filter(isRestrictedRow).map((row: LogRow) => {
		const { line } = row.place;
		const start = offsetOf(lines, { line, column: 1 });
		const text = lineText(lines, line);
		const cells = splitRow(text).map((_, index) => {
			if (index === action) return LEFT_OUT_MARKDOWN;
			const name = log.columns[index]?.name;
			// Only words: a link would say where it leads, and a comment what it says.
			return name && SHOWN_COLUMNS.has(name) ? escapeCell(row.cells[name]?.text ?? '') : '';
		});
		return { start, end: start + text.length, text: `| ${cells.join(' | ')} |` };
	});
}

function lineCuts(lines: Lines, minutes: Minutes, { isRestrictedLine }: RestrictedActions): Cut[] {
	return minutes.body.blocks
		.flatMap((block) => [...passagesOf(block)])
		.flatMap(({ action, start, end }) => {
			if (!action || !isRestrictedLine(action)) return [];
			const { number } = action;
			// The stars before the label are a part of it.
			const stars = start - trimEndOf(lines.text.slice(0, start), /[*_]/).length;
			const label = number === undefined ? 'Action' : `Action ${number}`;
			const words = lines.text.slice(start, end);
			// The stars at its end open the label of the next line: what is left out may hold its own, in pairs.
			const opening = /\s[*_]{1,3}$/.exec(words)?.[0].trim() ?? '';
			const space = /\s$/.test(words) || opening !== '' ? ' ' : '';
			return { start: start - stars, end: end - opening.length, text: `**${label}:** ${LEFT_OUT_MARKDOWN}${space}` };
		});
}

/** Action lines without a label that a passage begins with: the whole entry of a list of actions, and the words of a heading. */
function bareLineCuts({ body, actionLines }: Minutes, { isRestrictedLine }: RestrictedActions): Cut[] {
	const labelled = new Set(body.blocks.flatMap((block) => Array.from(passagesOf(block), ({ action }) => action)));
	return actionLines.flatMap((line) => {
		const [first] = line.content;
		if (!first || labelled.has(line) || !isRestrictedLine(line)) return [];
		const block = body.blocks.find(({ start, end }) => start <= first.start && first.start < end);
		const whole =
			block?.type === 'list'
				? block.entries.find(({ start, end }) => start <= first.start && first.start < end)
				: block;
		return { start: first.start, end: whole?.end ?? line.content.at(-1)?.end ?? first.end, text: LEFT_OUT_MARKDOWN };
	});
}

/** In the front matter the lines go whole: what is not said there is not known. */
function frontCut(lines: Lines, { start, end }: RestrictedPassage): Cut {
	const from = offsetOf(lines, { line: lineAt(lines, start), column: 1 });
	return { start: from, end: lines.starts[lineAt(lines, end - 1)] ?? lines.text.length, text: '' };
}

/** In the body a remark takes its place where a reader would stumble; of a passage of whole lines, as a piece of the same kind. */
function bodyCut(lines: Lines, { start, end }: RestrictedPassage): Cut {
	const [first, last] = [lineAt(lines, start), lineAt(lines, end - 1)];
	const lineStart = offsetOf(lines, { line: first, column: 1 });
	const before = lines.text.slice(lineStart, start);
	const after = lineText(lines, last).slice(end - offsetOf(lines, { line: last, column: 1 }));
	const isWhole = first < last && /^[ \t>]*$/.test(before) && after.trim() === '';
	if (!isWhole) return { start, end, text: LEFT_OUT_MARKDOWN };
	const inner = lines.text
		.slice(start, end)
		.split(/\r\n|\n|\r/)
		.slice(1, -1);
	const opening = inner.find((line) => line.trim() !== '') ?? '';
	const eol = /\r\n|\n|\r/.exec(lines.text)?.[0] ?? '\n';
	return { start: lineStart, end, text: remarkLike(opening, before, eol) };
}

/** The remark as what the passage begins with: a heading, an entry of a list, or a paragraph. */
function remarkLike(opening: string, before: string, eol: string): string {
	const [, hashes] = /^[ \t>]*(#{1,6})[ \t]/.exec(opening) ?? [];
	if (hashes !== undefined) return `${before}${hashes} ${LEFT_OUT_MARKDOWN}`;
	const [, indent, bullet] = /^([ \t>]*)([-*+])[ \t]/.exec(opening) ?? [];
	if (bullet !== undefined) return `${indent}${bullet} ${LEFT_OUT_MARKDOWN}`;
	const empty = before.trimEnd();
	return `${empty}${eol}${before}${LEFT_OUT_MARKDOWN}${eol}${empty}`;
}
