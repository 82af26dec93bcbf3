import type { RootContent, Table } from 'mdast';
import type { Unread } from '../../model/unread.ts';
import { lineCount, lineText } from '../../values/lines.ts';
import { flatten } from '../flat-text.ts';
import { type Body, linesOf } from '../markdown.ts';
import { isLogLabel } from './log-label.ts';
import { whyNoLog } from './log-missing.ts';
import { findStrays, isLogTable } from './log-strays.ts';
import type { TableLines } from './log-table.ts';

/** The action log as found in the tree: its lines, where its section begins, and what stands beside it. */
export interface FoundLog {
	readonly table?: TableLines;
	/** The line of the heading that the log stands under. */
	readonly heading?: number;
	readonly unread: readonly Unread[];
}

/** A table, and the label "Action log" that it stands under. */
interface Candidate {
	readonly table: Table;
	readonly label: RootContent;
}

/**
 * Finds the action log in the tree of the body: the table that follows a heading "Action log".
 *
 * A line that looks like a row and is not in that table is never passed over: it is in code or a comment, or it is
 * named as an unread.
 */
export function findLogInTree(body: Body): FoundLog {
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
	return { table: { header, end }, heading, unread };
}

function* tablesUnderLabels({ tree, text }: Body): Generator<Candidate> {
	let label: RootContent | undefined;
	for (const [index, node] of tree.children.entries()) {
		if (isLabel(node, nextOf(tree.children, index), text)) label = node;
		else if (label && endsSection(node, label)) label = undefined;
		else if (label && node.type === 'table') yield { table: node, label };
	}
}

/** The next block that is no comment. */
function nextOf(blocks: readonly RootContent[], index: number): RootContent | undefined {
	let next = index + 1;
	while (isComment(blocks[next])) next++;
	return blocks[next];
}

function isComment(node: RootContent | undefined): boolean {
	return node?.type === 'html' && node.value.startsWith('<!--') && node.value.trimEnd().endsWith('-->');
}

/** Whether a node heads the action log: a heading that says so, or a paragraph that does and that a table follows. */
function isLabel(node: RootContent, next: RootContent | undefined, text: string): boolean {
	if (node.type !== 'heading' && !(node.type === 'paragraph' && next?.type === 'table')) return false;
	return isLogLabel(flatten(node, text).text);
}

/** The section of a label ends with the next heading of its rank; that of a paragraph with any heading. */
function endsSection(node: RootContent, label: RootContent): boolean {
	return node.type === 'heading' && (label.type !== 'heading' || node.depth <= label.depth);
}

function sectionOf(label: RootContent, body: Body): readonly [first: number, end: number] {
	const { children } = body.tree;
	const next = children.slice(children.indexOf(label) + 1).find((node) => endsSection(node, label));
	return [linesOf(label, body)[0], next ? linesOf(next, body)[0] : lineCount(body.lines) + 1];
}
