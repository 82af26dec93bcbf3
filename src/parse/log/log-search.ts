import type { Block, LogBlocks } from '../../model/body/block.ts';
import type { Unread } from '../../model/unread.ts';
import { wordsOf } from '../../values/flat-text.ts';
import { lineCount, lineText } from '../../values/lines.ts';
import { linesOf, type OpenedBody } from '../body/body.ts';
import { isLogLabel } from './log-label.ts';
import { whyNoLog } from './log-missing.ts';
import { findStrays, isLogTable } from './log-strays.ts';
import type { TableLines } from './log-table.ts';

/** The action log as found in the tree: its lines, where its section begins, and what is beside it. */
export interface FoundLog {
	readonly table?: TableLines;
	/** The line of the heading that the log is under. */
	readonly heading?: number;
	readonly blocks?: LogBlocks;
	readonly unread: readonly Unread[];
}

/**
 * Finds the action log in the tree of the body: the table that follows a heading "Action log".
 *
 * A line that looks like a row and is not in that table is never passed over: it is in code or a comment, or it is
 * named as an unread.
 */
export function findLogInTree(body: OpenedBody): FoundLog {
	const candidates = [...tablesUnderLabels(body)];
	const chosen = candidates.find(({ table }) => isLogTable(table, body)) ?? candidates[0];
	if (!chosen) {
		const beside = [...findStrays(body)];
		return { unread: [...beside, ...whyNoLog(body, beside)] };
	}
	const [header, end] = linesOf(chosen.table, body);
	const [heading] = linesOf(chosen.label, body);
	const unread = [...findStrays(body, { table: chosen.table, section: sectionOf(chosen.label, body) })];
	const { lines } = body;
	if (!/^ {0,3}#/.test(lineText(lines, heading))) {
		const text = lineText(lines, heading).trim();
		unread.push({ code: 'log-heading', heading: text, place: { file: lines.file, line: heading, column: 1 } });
	}
	return { table: { header, end }, heading, blocks: chosen, unread };
}

function* tablesUnderLabels({ blocks }: OpenedBody): Generator<LogBlocks> {
	let label: Block | undefined;
	for (const [index, node] of blocks.entries()) {
		if (isLabel(node, nextOf(blocks, index))) label = node;
		else if (label && endsSection(node, label)) label = undefined;
		else if (label && node.type === 'table') yield { table: node, label };
	}
}

/** The next block that is not a comment. */
function nextOf(blocks: readonly Block[], index: number): Block | undefined {
	let next = index + 1;
	while (isComment(blocks[next])) next++;
	return blocks[next];
}

function isComment(node: Block | undefined): boolean {
	return node?.type === 'html' && node.text.startsWith('<!--') && node.text.trimEnd().endsWith('-->');
}

/** Whether a node heads the action log: a heading that says so, or a paragraph that does and that a table follows. */
function isLabel(node: Block, next: Block | undefined): boolean {
	if (node.type !== 'heading' && !(node.type === 'paragraph' && next?.type === 'table')) return false;
	return isLogLabel(wordsOf(node.content));
}

/** The section of a label ends with the next heading of its rank; that of a paragraph with any heading. */
function endsSection(node: Block, label: Block): boolean {
	return node.type === 'heading' && (label.type !== 'heading' || node.level <= label.level);
}

function sectionOf(label: Block, body: OpenedBody): readonly [first: number, end: number] {
	const { blocks } = body;
	const next = blocks.slice(blocks.indexOf(label) + 1).find((node) => endsSection(node, label));
	return [linesOf(label, body)[0], next ? linesOf(next, body)[0] : lineCount(body.lines) + 1];
}
