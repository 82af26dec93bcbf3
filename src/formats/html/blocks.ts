import type { Element } from 'hast';
import { type Block, type ListBlock, type TableBlock, type TextBlock, wordsOf } from '../paper/paper.ts';
import { block, type Content, inline } from './elements.ts';
import { lineContent } from './lines.ts';
import { tableElement } from './table.ts';

/** The blocks of a section as elements. Where there is no heading above them, their headings are `raised` by one level. */
export function blockElements(blocks: readonly Block[], raised = false): Element[] {
	return blocks.map((piece) => blockElement(piece, raised));
}

function blockElement(piece: Block, raised: boolean): Element {
	switch (piece.type) {
		case 'paragraph':
			return paragraph(piece);
		case 'heading':
			return inline(`h${piece.level - (raised ? 1 : 0)}`, {}, lineContent(piece.content));
		case 'list':
			return list(piece, raised);
		case 'quotation':
			return block('blockquote', {}, blockElements(piece.blocks, raised));
		case 'code':
			return inline('pre', {}, inline('code', {}, `${piece.text}\n`));
		case 'rule':
			return inline('hr', {});
		case 'table':
			return table(piece);
		case 'people':
			return people(piece.people);
		case 'actions':
			return tableElement(piece.table, piece.name, piece.caption ? lineContent(piece.caption) : hidden(piece.name));
	}
}

function paragraph({ kind, label, anchor, content }: TextBlock): Element {
	return inline(
		'p',
		{ ...(kind !== 'text' && { className: [kind] }), ...(anchor !== undefined && { id: anchor }) },
		label && inline('strong', { className: ['label'] }, lineContent(label)),
		lineContent(content),
	);
}

function list({ start, loose, entries }: ListBlock, raised: boolean): Element {
	const properties = start === undefined || start === 1 ? {} : { start };
	return block(
		start === undefined ? 'ul' : 'ol',
		properties,
		entries.map((blocks) => entry(blocks, loose, raised)),
	);
}

/** An entry of a list. In a tight list, its first paragraph is on the line of the bullet. */
function entry(blocks: readonly Block[], loose: boolean, raised: boolean): Element {
	const [first, ...rest] = blocks;
	if (loose || first?.type !== 'paragraph' || first.kind !== 'text')
		return block('li', {}, blockElements(blocks, raised));
	const more = rest.length === 0 ? [] : ['\n', blockElements(rest, raised).map((element) => [element, '\n'])];
	return inline('li', {}, lineContent(first.content), more);
}

/** A table of the discussion: it scrolls where it is wider than the page, also by the keyboard. */
function table({ columns, rows }: TableBlock): Element {
	const side = (index: number) => {
		const align = columns[index]?.align;
		return align === undefined || align === 'left' ? {} : { className: [align] };
	};
	// Without rows below them, they are not headings.
	const heading = (index: number) => (rows.length === 0 ? side(index) : { scope: 'col', ...side(index) });
	const head = columns.map(({ title }, index) =>
		inline(rows.length === 0 ? 'td' : 'th', heading(index), lineContent(title)),
	);
	const body = rows.map((cells) =>
		block(
			'tr',
			{},
			cells.map((cell, index) => inline('td', side(index), lineContent(cell))),
		),
	);
	const titles = columns.map(({ title }) => wordsOf(title).trim()).filter((title) => title !== '');
	const name = titles.length === 0 ? 'Table' : `Table: ${titles.join(', ')}`;
	return block(
		'div',
		{ className: ['scroll'], role: 'group', ariaLabel: name, tabIndex: 0 },
		block(
			'table',
			{},
			block('thead', {}, block('tr', {}, head)),
			body.length === 0 ? undefined : block('tbody', {}, body),
		),
	);
}

function people(list: Extract<Block, { type: 'people' }>['people']): Element {
	const entries = list.map(({ initials, name, details }) => {
		const more = details.length === 0 ? undefined : inline('span', {}, `, ${details.join(', ')}`);
		return block('div', {}, inline('dt', {}, initials), inline('dd', {}, name, more));
	});
	return block('dl', {}, entries);
}

/** Text for those who do not see the layout of the page. */
function hidden(text: string): Content {
	return inline('span', { className: ['hidden'] }, text);
}
