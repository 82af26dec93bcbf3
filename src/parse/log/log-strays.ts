import type { Column } from '../../model/actions/action-log.ts';
import type { Block, TableBlock } from '../../model/body/block.ts';
import type { Unread } from '../../model/unread.ts';
import { allBlocks, type ContainedBlock } from '../../values/blocks.ts';
import { isDelimiterRow, plainWord, splitRow } from '../../values/cells.ts';
import { wordsOnOneLine } from '../../values/flat-text.ts';
import { lineAt, lineCount, lineText } from '../../values/lines.ts';
import { linesOf, type OpenedBody, placeIn, sourceOf } from '../body/body.ts';
import { looksLikeLog, readColumns } from './log-columns.ts';

/** The log of the body, where it has one: its table, and the lines of the section that it is in. */
export interface LogInTree {
	readonly table: TableBlock;
	readonly section: readonly [first: number, end: number];
}

/** Code, with its characters in the file. */
type CodeBlock = Extract<Block, { type: 'code' }>;

/**
 * What looks like an action log, or like a row of one, outside the log.
 *
 * Every line that looks like a row is accounted for: code, comments and tables of another kind explain theirs, and all
 * that are left are strays.
 */
export function* findStrays(body: OpenedBody, log?: LogInTree): Generator<Unread> {
	const { lines } = body;
	const columns = log ? columnsOf(log.table, body) : [];
	const explained = new Set<number>();
	for (const contained of allBlocks(body.blocks)) {
		yield* nameBlock(contained, body, log);
		for (const line of linesExplainedBy(contained.block, body, log && { ...log, columns })) explained.add(line);
	}
	for (let line = lineAt(lines, body.start); line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		if (explained.has(line) || !looksLikeRow(text, columns.length)) continue;
		yield { code: 'row-stray', line: text.trim(), place: { file: lines.file, line, column: 1 } };
	}
}

/** Names a block that was perhaps meant as the log, or as a part of it. */
function* nameBlock(
	{ block, container }: ContainedBlock,
	body: OpenedBody,
	log: LogInTree | undefined,
): Generator<Unread> {
	const place = placeIn(body, block.start);
	if (block.type === 'table' && block !== log?.table && isLogTable(block, body)) {
		if (container)
			yield {
				code: 'log-nested',
				container: container === 'list' ? 'list' : 'quotation',
				logElsewhere: log !== undefined,
				place,
			};
		else if (log) yield { code: 'log-second', first: placeIn(body, log.table.start), place };
	} else if (block.type === 'code' && log && !isFenced(block, body)) {
		if (block.text.split(/\r\n|\n|\r/).some((line) => looksLikeRow(line))) yield { code: 'log-code', place };
	}
}

type LogWithColumns = LogInTree & { readonly columns: readonly Column[] };

function* linesExplainedBy(block: Block, body: OpenedBody, log: LogWithColumns | undefined): Generator<number> {
	const [first, end] = linesOf(block, body);
	// Without a log, column titles that are a heading or are above a faulty line of dashes are why there is none.
	const titles =
		block.type === 'heading' || (block.type === 'paragraph' && isDelimiterRow(lineText(body.lines, first + 1)));
	if (block.type === 'table' && log && block !== log.table && !isLogTable(block, body))
		yield* ownRows(block, body, log);
	else if (block.type === 'table' || explains(block, body, log) || (!log && titles)) {
		for (let line = first; line < end; line++) yield line;
	}
}

/**
 * Whether code or HTML is why a line in it is not a row: it was put there on purpose. A fence or a comment that is never
 * closed, and a tag that cuts the log in two, are slips. Without a log they are the reason that `log-missing` gives.
 */
function explains(block: Block, body: OpenedBody, log: LogInTree | undefined): boolean {
	if (block.type !== 'code' && block.type !== 'html') return false;
	if (!log) return true;
	if (block.type === 'html') return block.text.startsWith('<!--') && block.text.includes('-->');
	return !isFenced(block, body) || isClosed(block, body);
}

/** The lines of a table of another kind that belong to it, and not rather to the log that they may be torn from. */
function* ownRows(table: TableBlock, body: OpenedBody, { columns, section }: LogWithColumns): Generator<number> {
	const [first, end] = linesOf(table, body);
	const cellsIn = (line: number) => splitRow(bareRow(lineText(body.lines, line)));
	const titles = columnsOf(table, body);
	const alike = titles.length === columns.length;
	// A number where a title belongs: a row of the log, which a line of dashes after it has made a header.
	const numbers = columns.findIndex(({ name }) => name === 'number');
	const torn = alike && /^\p{N}/u.test(plainWord(titles[numbers]?.title ?? ''));
	const inSection = first >= section[0] && first < section[1];
	for (let line = first; line < end; line++) {
		const head = line === first + 1 || (line === first && !torn);
		if (head || (alike && !torn && !inSection) || cellsIn(line).length !== columns.length) yield line;
	}
}

/** Whether a table has the columns of an action log, wherever it is. */
export function isLogTable(table: TableBlock, body: OpenedBody): boolean {
	return looksLikeLog(columnsOf(table, body));
}

function columnsOf(table: TableBlock, body: OpenedBody): readonly Column[] {
	const cells = table.rows[0]?.cells ?? [];
	return readColumns(
		cells.map(({ content, start }) => ({ text: wordsOnOneLine(content), place: placeIn(body, start) })),
	);
}

/** A row without the marks of the quotation or list that it is in. */
function bareRow(text: string): string {
	return text.replace(/^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/, '');
}

/**
 * A line that is meant as a row of a table: three pipes with no word before the first, whatever else keeps it out of
 * the table; or as many cells as the log has.
 */
export function looksLikeRow(text: string, columns = 0): boolean {
	const piped = /^(?:[^|\p{L}\p{N}]|\d{1,9}[.)](?=\s))*\|(?:[^|]*\|){2}/u.test(text);
	return (piped || (columns > 3 && splitRow(text).length === columns)) && !isDelimiterRow(text);
}

/** Whether code is between fences, and not indented. */
export function isFenced(code: CodeBlock, body: OpenedBody): boolean {
	return /^(?:`{3}|~{3})/.test(sourceOf(code, body));
}

/** Whether fenced code ends with a fence: of the same marks, and as long as the first one or longer. */
export function isClosed(code: CodeBlock, body: OpenedBody): boolean {
	const rows = sourceOf(code, body).split(/\r\n|\n|\r/);
	const fence = /^(?:`{3,}|~{3,})/.exec(rows[0] ?? '')?.[0] ?? '';
	const last = rows.length > 1 ? bareRow(rows.at(-1) ?? '').trim() : '';
	return last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
}
