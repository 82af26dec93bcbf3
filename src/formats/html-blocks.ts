import type { Element } from 'hast';
import { block, type Content, inline } from './html-elements.ts';
import { lineContent } from './html-lines.ts';
import { tableElement } from './html-table.ts';
import type { Block, ListBlock, TableBlock, TextBlock } from './paper/paper.ts';

/** The blocks of a section as elements. */
export function blockElements(blocks: readonly Block[]): Element[] {
	return blocks.map(blockElement);
}

function blockElement(piece: Block): Element {
	switch (piece.type) {
		case 'paragraph':
			return paragraph(piece);
		case 'heading':
			return inline(`h${piece.level}`, {}, lineContent(piece.content));
		case 'list':
			return list(piece);
		case 'quotation':
			return block('blockquote', {}, blockElements(piece.blocks));
		case 'code':
			return inline('pre', {}, inline('code', {}, `${piece.text}\n`));
		case 'rule':
			return inline('hr', {});
		case 'table':
			return table(piece);
		case 'people':
			return people(piece.people);
		case 'actions':
			return tableElement(piece.table, piece.caption ? lineContent(piece.caption) : hidden(piece.name));
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

function list({ start, loose, entries }: ListBlock): Element {
	const properties = start === undefined || start === 1 ? {} : { start };
	return block(
		start === undefined ? 'ul' : 'ol',
		properties,
		entries.map((blocks) => entry(blocks, loose)),
	);
}

/** In a list that is not loose, the first paragraph of an entry stands behind its point. */
function entry(blocks: readonly Block[], loose: boolean): Element {
	const [first, ...rest] = blocks;
	if (loose || first?.type !== 'paragraph' || first.kind !== 'text') return block('li', {}, blockElements(blocks));
	const more = rest.length === 0 ? [] : ['\n', blockElements(rest).map((element) => [element, '\n'])];
	return inline('li', {}, lineContent(first.content), more);
}

/** A table of the discussion: it scrolls where it is wider than the page, also by the keyboard. */
function table({ columns, rows }: TableBlock): Element {
	const side = (index: number) => {
		const align = columns[index]?.align;
		return align === undefined || align === 'left' ? {} : { className: [align] };
	};
	const head = columns.map(({ title }, index) => inline('th', { scope: 'col', ...side(index) }, lineContent(title)));
	const body = rows.map((cells) =>
		block(
			'tr',
			{},
			cells.map((cell, index) => inline('td', side(index), lineContent(cell))),
		),
	);
	return block(
		'div',
		{ className: ['scroll'], role: 'region', ariaLabel: 'Table', tabIndex: 0 },
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

/** Words for those who do not see how the page is laid out. */
function hidden(text: string): Content {
	return inline('span', { className: ['hidden'] }, text);
}
