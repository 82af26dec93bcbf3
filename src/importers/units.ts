import { append, largest } from '../values/long-lists.ts';
import { isOffice, nameAtStart } from './people/names.ts';
import { labelOf } from './people/people-labels.ts';
import {
	cellWords,
	isBold,
	type SourceBlock,
	type SourceCell,
	type TableBlock,
	type TextBlock,
	withNumber,
} from './source-document.ts';
import { isPeopleLike } from './tables/cell-kinds.ts';
import { isNotesTitle, meaningOf } from './tables/columns.ts';
import { type GridRow, gridOf } from './tables/grid.ts';
import { isActionLabel, type Register, readRegister } from './tables/register.ts';

/** A unit of a document: a paragraph, or a table of a known kind. */
export type Unit =
	| { readonly kind: 'text'; readonly block: TextBlock; readonly text: string }
	/** An action from the column at the right of the notes. */
	| {
			readonly kind: 'action';
			readonly at: number;
			readonly ats: readonly number[];
			readonly text: string;
			readonly responsible: string;
			readonly due: string;
	  }
	/** The headings of a table that was split up. */
	| { readonly kind: 'titles'; readonly ats: readonly number[] }
	| { readonly kind: 'register'; readonly register: Register; readonly label: string }
	| { readonly kind: 'people'; readonly grid: readonly GridRow[] }
	| { readonly kind: 'table'; readonly grid: readonly GridRow[]; readonly block: TableBlock };

/** The units of a document. Tables that only lay out the page, or that hold the minutes themselves, are split up. */
export function unitsOf(blocks: readonly SourceBlock[]): Unit[] {
	const units: Unit[] = [];
	for (const block of blocks) {
		if (block.kind !== 'table') units.push(textUnit(block));
		else append(units, tableUnits(block, labelBefore(units)));
	}
	return units;
}

function textUnit(block: TextBlock): Unit {
	// A run of spaces that fills a line means nothing, and takes long to search.
	return { kind: 'text', block, text: withNumber(block).replace(/([ \t\u00a0]{20})[ \t\u00a0]+/g, '$1') };
}

/** The short lines above a table. */
function labelBefore(units: readonly Unit[]): string {
	const last = units.at(-1);
	return last?.kind === 'text' && last.text.length < 160 ? last.text : '';
}

function tableUnits(table: TableBlock, label: string): Unit[] {
	const second = secondHead(table);
	if (second > 0)
		return [
			...tableUnits({ ...table, rows: table.rows.slice(0, second) }, label),
			...tableUnits({ ...table, rows: table.rows.slice(second) }, ''),
		];
	const grid = gridOf(table);
	const width = Math.max(0, largest(table.rows.map(({ cells }) => cells.length)));
	if (width < 2) return boxUnits(table);
	const register = readRegister(table, label);
	if (register) return [{ kind: 'register', register, label }];
	if (isPeopleTable(grid, label)) return [{ kind: 'people', grid }];
	const facts = factUnits(table, grid);
	if (facts) return facts;
	return notesUnits(table, grid) ?? [{ kind: 'table', grid, block: table }];
}

/** The row at which another table begins: Word joins two that follow each other. */
function secondHead(table: TableBlock): number {
	if (table.markdown !== undefined) return 0;
	const heads = gridOf(table).map(({ texts }) => {
		const filled = texts.filter((text) => text !== '');
		return (
			filled.length > 1 &&
			filled.every((text) => text.length < 40 && (meaningOf(text) !== undefined || isNotesTitle(text)))
		);
	});
	const next = heads.indexOf(true, 1);
	// Headings repeated at the top of a page do not begin another table.
	return heads[0] || next < 0 ? 0 : next;
}

/** The cells of a row by their columns: one that spans several is at the first. */
function byColumn(cells: readonly SourceCell[]): SourceCell[] {
	return cells.flatMap((cell) => [cell, ...Array.from({ length: Math.min(cell.span ?? 1, 50) - 1 }, () => NONE)]);
}

/** The units of a box around some paragraphs: these paragraphs, of which the first may be a heading. */
function boxUnits({ rows }: TableBlock): Unit[] {
	return rows.flatMap(({ cells }) =>
		cells.flatMap(({ paragraphs }) =>
			paragraphs.map((block, index) =>
				textUnit(index === 0 && block.kind === 'paragraph' ? { ...block, boxed: true } : block),
			),
		),
	);
}

/** Whether a table is one of people: its headings mention names, or its first column holds some. */
function isPeopleTable(grid: readonly GridRow[], label: string): boolean {
	const titles = (grid[0]?.texts ?? []).map((text) => text.toLowerCase());
	const named = titles.some((text) =>
		/^(?:full )?names?$|^(?:member|attendee|invitee|representative)s?(?: name)?$/.test(text),
	);
	const about = titles.some((text) =>
		/organi[sz]ation|role|title|initials?|agency|representing|position|job|designation|attend|present|apolog|company|service/.test(
			text,
		),
	);
	if (named && about) return true;
	const labels = titles.filter((text) => text !== '');
	if (labels.length > 1 && labels.every((text) => labelOf(`${text}:`)?.list !== undefined)) return true;
	const people = grid.filter(({ texts }) => texts.some((text) => nameAtStart(text) !== undefined && text.length < 80));
	if (labelOf(label)?.list !== undefined && people.length >= grid.length * 0.75) return true;
	const others = grid.flatMap(({ texts }) => texts.slice(1)).filter((text) => text !== '');
	return (
		grid.length > 1 &&
		people.length >= grid.length * 0.75 &&
		others.every((text) => text.length < 120) &&
		others.some((text) => isOffice(text) || /^\p{Lu}{2,4}$/u.test(text))
	);
}

/** The units of a table of two columns, of which the first names what is in the second: `Venue | Room 2`. */
function factUnits({ rows }: TableBlock, grid: readonly GridRow[]): Unit[] | undefined {
	const labelled = rows.filter(
		({ cells }) =>
			cells.length >= 2 && labelOf(`${cellWords(cells[0] ?? NONE).replace(/(?<!\s)\s*:?$/u, '')}:`) !== undefined,
	);
	if (labelled.length === 0 || labelled.length * 2 < grid.filter(({ empty }) => !empty).length) return undefined;
	return rows.flatMap(({ at, cells }): Unit[] =>
		pairsOf(cells).flatMap(([label, value]) => pairUnits(label, value, at)),
	);
}

/** Labels and values in turn: `Date | 9 June | Start | 9.00`. */
function pairsOf(cells: readonly SourceCell[]): [SourceCell, SourceCell | undefined][] {
	const pairs: [SourceCell, SourceCell | undefined][] = [];
	for (let index = 0; index < cells.length; index += 2) pairs.push([cells[index] ?? NONE, cells[index + 1]]);
	return pairs;
}

const NONE: SourceCell = { at: 1, paragraphs: [] };

function pairUnits(label: SourceCell, value: SourceCell | undefined, at: number): Unit[] {
	const words = cellWords(label).replace(/(?<!\s)\s*:?$/u, '');
	const [first, ...others] = value?.paragraphs ?? [];
	if (words === '' && !first) return [];
	const text = first ? `${words}: ${withNumber(first)}` : `${words}:`;
	const block: TextBlock = { kind: 'paragraph', at: label.paragraphs[0]?.at ?? first?.at ?? at, runs: [{ text }] };
	return [{ kind: 'text', block, text }, ...others.map(textUnit)];
}

/** The units of minutes in a table: a row for each item, with its number or title, the notes, and at the right the actions. */
function notesUnits({ rows }: TableBlock, grid: readonly GridRow[]): Unit[] | undefined {
	const titles = grid[0]?.texts ?? [];
	const headed =
		titles.some((title) => isNotesTitle(title)) &&
		titles.filter((title) => title !== '').every((title) => title.length < 40);
	const width = largest(grid.map(({ texts }) => texts.length));
	const numbered = grid.filter(({ texts }) => /^\d{1,3}(?:\.\d{1,2})*\.?$/.test(texts[0] ?? '')).length;
	const wide = grid.some(({ texts }) => texts.some((text) => text.length > 150));
	if (!headed && !(width >= 2 && wide && numbered * 2 > grid.length)) return undefined;
	const plan = planOf(headed ? titles : [], grid);
	const units = rows.slice(headed ? 1 : 0).flatMap((row) => rowUnits(byColumn(row.cells), row.at, plan));
	return headed ? [{ kind: 'titles', ats: grid[0]?.ats ?? [] }, ...units] : units;
}

interface Plan {
	readonly action: number;
	readonly owner: number;
	readonly due: number;
}

function planOf(titles: readonly string[], grid: readonly GridRow[]): Plan {
	const find = (is: (title: string) => boolean) => titles.findIndex((title) => is(title));
	const action = find((title) => isActionLabel(title) || (meaningOf(title) === 'action' && !isNotesTitle(title)));
	const owner = titles.findIndex((title, index) => index !== action && meaningOf(title) === 'responsible');
	const due = find((title) => meaningOf(title) === 'due');
	if (titles.length > 0 || action >= 0 || owner >= 0) return { action, owner, due };
	// Without headings, a last column of initials says who is responsible.
	const last = largest(grid.map(({ texts }) => texts.length)) - 1;
	const lasts = grid.map(({ texts }) => texts[last] ?? '').filter((text) => text !== '');
	return { action: -1, owner: last >= 2 && lasts.length > 0 && lasts.every(isPeopleLike) ? last : -1, due: -1 };
}

function rowUnits(cells: readonly SourceCell[], at: number, { action, owner, due }: Plan): Unit[] {
	const notes = cells
		.filter((_, index) => index !== action && index !== owner && index !== due)
		.flatMap(({ paragraphs }) => paragraphs);
	const [first, second, ...rest] = notes;
	const units: Unit[] = [];
	if (first && second && /^[\p{Lu}]{0,3}\d{1,4}(?:[./]\d{1,4})*[.)]?$/u.test(withNumber(first))) {
		const number = withNumber(first).replace(/^(\d[\d.]*\d|\d)$/u, '$1.');
		units.push(textUnit({ ...second, at: first.at, number, ...(isShortTitle(second) && { boxed: true }) }));
		if (second.at !== first.at)
			units.push({ kind: 'text', block: { kind: 'paragraph', at: second.at, runs: [] }, text: '' });
		append(units, rest.map(textUnit));
	} else
		append(
			units,
			notes.map((block, index) =>
				textUnit(index === 0 && notes.length > 1 && isShortTitle(block) ? { ...block, boxed: true } : block),
			),
		);
	const who = cells[owner] ? cellWords(cells[owner]) : '';
	const when = cells[due] ? cellWords(cells[due]) : '';
	const done = cells[action]?.paragraphs ?? [];
	if (done.length === 0 && (who !== '' || when !== ''))
		units.push({
			kind: 'action',
			at: cells[owner]?.at ?? at,
			ats: atsOf(cells[owner], cells[due]),
			text: '',
			responsible: who,
			due: when,
		});
	for (const block of done) {
		const text = withNumber(block);
		const asOwner = isPeopleLike(text) && who === '';
		units.push({
			kind: 'action',
			at: block.at,
			ats: [block.at, ...atsOf(cells[owner], cells[due])],
			text: asOwner ? '' : text,
			responsible: asOwner ? text : who,
			due: when,
		});
	}
	return units;
}

function atsOf(...cells: readonly (SourceCell | undefined)[]): number[] {
	return cells.flatMap((cell) => cell?.paragraphs.map(({ at }) => at) ?? []);
}

function isShortTitle(block: TextBlock): boolean {
	const text = withNumber(block);
	return (
		block.kind !== 'entry' && text.length < 120 && (isBold(block) || block.kind === 'heading' || !/[.;,]$/.test(text))
	);
}
