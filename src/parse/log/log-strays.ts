import type { Code, Nodes, Table } from 'mdast';
import type { Column } from '../../model/actions/action-log.ts';
import type { Unread } from '../../model/unread.ts';
import { isDelimiterRow, plainWord, splitRow } from '../../values/cells.ts';
import { lineAt, lineCount, lineText } from '../../values/lines.ts';
import { type Body, endOf, linesOf, placeIn, startOf } from '../markdown.ts';
import { looksLikeLog, readColumns } from './log-columns.ts';

/** The log of the body, where it has one: its table, and the lines of the section that it stands in. */
export interface LogInTree {
	readonly table: Table;
	readonly section: readonly [first: number, end: number];
}

/** A block of the body, and what it stands in. */
interface Block {
	readonly node: Nodes;
	readonly container?: 'quotation' | 'list';
}

/**
 * What looks like an action log, or like a row of one, outside the log.
 *
 * Every line that looks like a row is accounted for: code, comments and tables of another kind explain theirs, and all
 * that are left are strays.
 */
export function* findStrays(body: Body, log?: LogInTree): Generator<Unread> {
	const { lines } = body;
	const columns = log ? columnsOf(log.table, body) : [];
	const explained = new Set<number>();
	for (const block of blocksOf(body.tree)) {
		yield* nameBlock(block, body, log);
		for (const line of linesExplainedBy(block.node, body, log && { ...log, columns })) explained.add(line);
	}
	for (let line = lineAt(lines, body.offset); line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		if (explained.has(line) || !looksLikeRow(text, columns.length)) continue;
		yield { code: 'row-stray', line: text.trim(), place: { file: lines.file, line, column: 1 } };
	}
}

function* blocksOf(node: Nodes, container?: Block['container']): Generator<Block> {
	if (!('children' in node)) return;
	for (const child of node.children) {
		yield container ? { node: child, container } : { node: child };
		if (child.type === 'blockquote') yield* blocksOf(child, 'quotation');
		else if (child.type === 'list' || child.type === 'listItem') yield* blocksOf(child, container ?? 'list');
	}
}

/** Names a block that was perhaps meant as the log, or as a part of it. */
function* nameBlock({ node, container }: Block, body: Body, log: LogInTree | undefined): Generator<Unread> {
	const place = placeIn(body, startOf(node));
	if (node.type === 'table' && node !== log?.table && isLogTable(node, body)) {
		if (container) yield { code: 'log-nested', container, logElsewhere: log !== undefined, place };
		else if (log) yield { code: 'log-second', first: placeIn(body, startOf(log.table)), place };
	} else if (node.type === 'code' && log && !isFenced(node, body)) {
		if (node.value.split('\n').some((line) => looksLikeRow(line))) yield { code: 'log-code', place };
	}
}

type LogWithColumns = LogInTree & { readonly columns: readonly Column[] };

function* linesExplainedBy(node: Nodes, body: Body, log: LogWithColumns | undefined): Generator<number> {
	const [first, end] = linesOf(node, body);
	// Without a log, column titles that are a heading or stand over a faulty line of dashes are why there is none.
	const titles =
		node.type === 'heading' || (node.type === 'paragraph' && isDelimiterRow(lineText(body.lines, first + 1)));
	if (node.type === 'table' && log && node !== log.table && !isLogTable(node, body)) yield* ownRows(node, body, log);
	else if (node.type === 'table' || explains(node, body, log) || (!log && titles)) {
		for (let line = first; line < end; line++) yield line;
	}
}

/**
 * Whether code or HTML is why a line in it is no row: it was put there on purpose. A fence or a comment that is never
 * closed, and a tag that cuts the log in two, are slips. Without a log they are the reason that `log-missing` gives.
 */
function explains(node: Nodes, body: Body, log: LogInTree | undefined): boolean {
	if (node.type !== 'code' && node.type !== 'html') return false;
	if (!log) return true;
	const text = body.text.slice(startOf(node), endOf(node));
	if (node.type === 'html') return text.startsWith('<!--') && text.includes('-->');
	return !isFenced(node, body) || isClosed(node, body);
}

/** The lines of a table of another kind that belong to it, and not rather to the log that they may be torn from. */
function* ownRows(table: Table, body: Body, { columns, section }: LogWithColumns): Generator<number> {
	const [first, end] = linesOf(table, body);
	const cellsOf = (line: number) => splitRow(bareRow(lineText(body.lines, line)));
	const titles = cellsOf(first);
	const alike = titles.length === columns.length;
	// A number where a title belongs: a row of the log, which a line of dashes behind it has made a header.
	const numbers = columns.findIndex(({ name }) => name === 'number');
	const torn = alike && /^\p{N}/u.test(plainWord(titles[numbers]?.raw ?? ''));
	const inSection = first >= section[0] && first < section[1];
	for (let line = first; line < end; line++) {
		const head = line === first + 1 || (line === first && !torn);
		if (head || (alike && !torn && !inSection) || cellsOf(line).length !== columns.length) yield line;
	}
}

/** Whether a table has the columns of an action log, wherever it stands. */
export function isLogTable(table: Table, body: Body): boolean {
	return looksLikeLog(columnsOf(table, body));
}

function columnsOf(table: Table, { lines, text }: Body): readonly Column[] {
	// The marks of a quotation or a list stand before the table, and not in it.
	const header = table.children[0];
	const row = header ? text.slice(startOf(header), endOf(header)) : '';
	return readColumns({ file: lines.file, text: row, starts: [0] }, 1);
}

/** A row without the marks of the quotation or list that it stands in. */
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

/** Whether code stands between fences, and not behind spaces. */
export function isFenced(code: Code, { text }: Body): boolean {
	return /^(?:`{3}|~{3})/.test(text.slice(startOf(code), startOf(code) + 3));
}

/** Whether fenced code ends with a fence: of the same marks, and as long as the first one or longer. */
export function isClosed(code: Code, { text }: Body): boolean {
	const rows = text.slice(startOf(code), endOf(code)).split(/\r\n|\n|\r/);
	const fence = /^(?:`{3,}|~{3,})/.exec(rows[0] ?? '')?.[0] ?? '';
	const last = rows.length > 1 ? bareRow(rows.at(-1) ?? '').trim() : '';
	return last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
}
