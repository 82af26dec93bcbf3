import { largest } from '../../values/long-lists.ts';
import { cellLine, type DocumentCell, type DocumentTable } from '../document-table.ts';
import type { Block, ListBlock, TableBlock, TextBlock } from '../paper/paper.ts';
import { lineText } from './line-text.ts';
import { hanging, underlined, wrapped } from './wrapped.ts';

/** The blocks of a section as lines, with an empty line between them. */
export function blockLines(blocks: readonly Block[], width: number): string[] {
	return joined(blocks.map((block) => blockLine(block, width)));
}

function joined(blocks: readonly (readonly string[])[]): string[] {
	return blocks
		.filter((lines) => lines.some((line) => line !== ''))
		.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function blockLine(block: Block, width: number): string[] {
	switch (block.type) {
		case 'paragraph':
			return paragraph(block, width);
		case 'heading':
			return block.level === 3 ? underlined(lineText(block.content), '~') : wrapped(lineText(block.content), width);
		case 'list':
			return list(block, width);
		case 'quotation':
			return indented(blockLines(block.blocks, width - 4));
		case 'code':
			return indented(block.text.split('\n'));
		case 'rule':
			return ['* * *'];
		case 'table':
			return table(block, width);
		case 'people':
			return people(block.people, width);
		case 'actions':
			return [
				...(block.caption ? [...wrapped(`${lineText(block.caption)}.`, width), ''] : []),
				...actions(block.table, width),
			];
	}
}

function indented(lines: readonly string[]): string[] {
	return lines.map((line) => (line === '' ? '' : `    ${line}`));
}

/** Actions and decisions are set off by their indent. */
function paragraph({ kind, label = [], content }: TextBlock, width: number): string[] {
	const text = lineText([...label, ...content]);
	return kind === 'action' || kind === 'decision' ? indented(wrapped(text, width - 4)) : wrapped(text, width);
}

function list({ start, loose, entries }: ListBlock, width: number): string[] {
	const marks = entries.map((_, index) => (start === undefined ? '- ' : `${start + index}. `));
	const space = Math.max(0, largest(marks.map((mark) => mark.length)));
	const written = entries.map((blocks, index) => {
		const lines = loose
			? blockLines(blocks, width - space)
			: blocks.flatMap((block) => blockLine(block, width - space));
		const mark = (marks[index] ?? '').padStart(space);
		return (lines.length === 0 ? [''] : lines).map((line, at) =>
			at === 0 ? mark + line : line === '' ? '' : ' '.repeat(space) + line,
		);
	});
	return loose ? joined(written) : written.flat();
}

/**
 * A table as blocks, so that it is no wider than a mail: a block for each row, a line for each cell, with the name of
 * its column.
 */
function table({ columns, rows }: TableBlock, width: number): string[] {
	const titles = columns.map(({ title }) => lineText(title));
	if (rows.length === 0) return wrapped(titles.join('; '), width);
	return joined(rows.map((cells) => record(titles, cells.map(lineText), width)));
}

function record(titles: readonly string[], cells: readonly string[], width: number): string[] {
	return cells.flatMap((cell, index) => {
		const title = titles[index] ?? '';
		return title === '' ? wrapped(cell, width) : wrapped(`${title}: ${cell}`, width);
	});
}

function people(list: Extract<Block, { type: 'people' }>['people'], width: number): string[] {
	const space = Math.max(2, largest(list.map(({ initials }) => initials.length))) + 2;
	return list.flatMap(({ initials, name, details }) =>
		hanging(initials.padEnd(space), [name, ...details].join(', '), width),
	);
}

/** What a cell says; one that a row lacks says nothing. */
function cellText(cell: DocumentCell | undefined): string {
	return cell ? lineText(cellLine(cell)) : '';
}

/** Actions as blocks: the number and the text, and under them the other cells with the names of their columns. */
function actions({ columns, rows }: DocumentTable, width: number): string[] {
	const at = (name: string) => columns.findIndex((column) => column.name === name);
	const [number, text] = [at('number'), at('action')];
	const space = Math.max(2, largest(rows.map(({ cells }) => cellText(cells[number]).length))) + 2;
	const written = rows.map(({ cells, uneven }) => {
		if (uneven) return wrapped(cells.map(cellText).join(' | '), width);
		const facts = columns.flatMap(({ title }, index) => {
			const cell = cellText(cells[index]);
			if (cell === '' || index === number || index === text) return [];
			return title === '' ? [cell] : [`${title}: ${cell}`];
		});
		const mark = cellText(cells[number]).padEnd(space);
		return [
			...hanging(mark, cellText(cells[text]), width),
			...(facts.length === 0 ? [] : hanging(' '.repeat(space), facts.join('; '), width)),
		];
	});
	return rows.length === 0 ? wrapped(columns.map(({ title }) => title).join('; '), width) : joined(written);
}
