import type { Link, Nodes, Paragraph, Parents, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Block, Body } from '../body.ts';
import { flatText } from '../flat-text.ts';
import { isSafeLink } from '../links.ts';
import { endOf, type Passage, startOf } from '../passages.ts';
import { Typed } from './tags.ts';
import { type Change, changeHtml, codeSpan, lineStart, writeHtml } from './typed-html.ts';

/**
 * Writes the pieces of a part as Markdown: their own lines as typed, without comments, with action lines set off as
 * paragraphs of their own, typed HTML as text, and links to programs as their words. `log` is what stands for the log.
 */
export function writeBlocks(blocks: readonly Block[], body: Body, log: readonly string[]): string[] {
	const written: string[] = [];
	for (const [index, block] of blocks.entries()) {
		if (block === 'log') written.push(...log);
		else if (block.type === 'html') written.push(...writeHtml(block, blocks[index - 1], blocks[index + 1]));
		else if (block.type !== 'definition' || isSafeLink(block.url)) written.push(writeBlock(block, body));
	}
	return written.filter((text) => text !== '');
}

/** One piece, with all of its lines: what stands before it on its first line is its indent. */
export function writeBlock(block: RootContent, { source, passages }: Body): string {
	const start = lineStart(source, startOf(block));
	const changes: Change[] = [];
	const typed = new Typed(source);
	let moved = false;
	visit(block, (node: Nodes, _index, parent) => {
		moved ||= node.type === 'html' || ((node.type === 'link' || node.type === 'definition') && !isSafeLink(node.url));
		if (node.type === 'html') changes.push(changeHtml(node, parent as Parents | undefined, source));
		else if (node.type === 'link' && !isSafeLink(node.url)) changes.push(...unlink(node, source));
		else if (node.type === 'definition' && !isSafeLink(node.url))
			changes.push({ start: startOf(node), end: endOf(node), text: '' });
		else if (node.type === 'paragraph')
			for (const change of setOff(node, passages.get(node) ?? [], source, parent as Parents | undefined))
				changes.push(change);
		else changes.push(...typed.note(node));
		return node.type === 'link' && source[startOf(node)] === '<' ? SKIP : undefined;
	});
	const escapes = typed.escapes(start, endOf(block), changes, moved);
	return applyChanges(source, start, endOf(block), [...changes, ...escapes])
		.replace(/\r\n?/g, '\n')
		.trimEnd();
}

function applyChanges(source: string, start: number, end: number, changes: readonly Change[]): string {
	let text = '';
	let last = '';
	const add = (piece: string) => {
		// What was parted must not join to the fence of a block.
		text += last === '~' && piece.startsWith('~') ? `\\${piece}` : piece;
		last = piece.at(-1) ?? last;
	};
	let at = start;
	for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		add(source.slice(at, change.start));
		add(change.text);
		at = change.end;
	}
	add(source.slice(at, end));
	return text;
}

/** A link that must not be one leaves its words. */
function unlink(link: Link, source: string): Change[] {
	const [start, end] = [startOf(link), endOf(link)];
	const [first, last] = [link.children[0], link.children.at(-1)];
	if (source[start] !== '[' || !first || !last) return [{ start, end, text: codeSpan(flatText(link)) }];
	return [
		{ start, end: startOf(first), text: source.startsWith('~~~', startOf(first)) ? '\\' : '' },
		{ start: endOf(last), end, text: '' },
	];
}

/** Sets the passages of a paragraph off: each begins a paragraph of its own, and its label is bold. */
function setOff(
	paragraph: Paragraph,
	passages: readonly Passage[],
	source: string,
	parent: Parents | undefined,
): Change[] {
	const flat = passages.length > 0 ? flatText(paragraph) : '';
	// Both stand in their order, so that no child is looked at twice.
	let position = 0;
	return passages.flatMap((passage) => {
		position = firstEndingBehind(paragraph, passage.offset, position);
		const child = paragraph.children[position];
		// In the midst of emphasis or of a link there is no place to part the two.
		if (!child || startOf(child) > passage.offset || (child.type !== 'text' && firstLeaf(child) !== passage.offset))
			return [];
		const cut = child.type === 'text' ? passage.offset : startOf(child);
		const changes: Change[] = [];
		if (cut > startOf(paragraph)) {
			const before = paragraph.children[position - 1];
			const from =
				before?.type === 'break' && source.slice(endOf(before), cut).trim() === ''
					? startOf(before)
					: endOfText(source, cut);
			changes.push({ start: from, end: cut, text: `\n\n${' '.repeat(indentOf(paragraph, parent, source))}` });
		}
		const label = flat.slice(passage.index, passage.index + passage.label);
		if (child.type === 'text' && label !== '' && isPlain(source, cut, label)) {
			changes.push(
				{ start: cut, end: cut, text: '**' },
				{ start: cut + label.length, end: cut + label.length, text: '**' },
			);
		}
		return changes;
	});
}

function firstEndingBehind({ children }: Paragraph, offset: number, from: number): number {
	let position = from;
	for (let child = children[position]; child && endOf(child) <= offset; child = children[position]) position++;
	return position;
}

/** A label can be made bold where the source has the same characters, and white space or nothing follows. */
function isPlain(source: string, offset: number, label: string): boolean {
	return (
		source.startsWith(label, offset) &&
		!/[ \t]$/.test(label) &&
		/^(?:\s|$)/.test(source.slice(offset + label.length, offset + label.length + 1))
	);
}

function firstLeaf(node: Nodes): number {
	const first = 'children' in node ? node.children[0] : undefined;
	return first ? firstLeaf(first) : startOf(node);
}

/** The end of the text before an offset, without the white space between. */
function endOfText(source: string, offset: number): number {
	let end = offset;
	while (end > 0 && /\s/.test(source[end - 1] ?? '')) end--;
	return end;
}

/** How far a further paragraph is indented: in a list, as far as the text of its entry. */
function indentOf(paragraph: Paragraph, parent: Parents | undefined, source: string): number {
	if (parent?.type !== 'listItem') return 0;
	const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(source.slice(startOf(parent), startOf(parent) + 20))?.[0] ?? '';
	return (parent.position?.start.column ?? paragraph.position?.start.column ?? 1) - 1 + marker.length;
}
