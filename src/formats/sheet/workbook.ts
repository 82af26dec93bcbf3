import type { DocumentTable } from '../document-table.ts';
import type { Renderer } from '../format.ts';
import { type ArchivePart, archive } from '../office/archive.ts';
import {
	contentTypes,
	PROPERTIES,
	propertiesPart,
	RELATIONSHIPS,
	relationshipsPart,
	rootRelationships,
} from '../office/office-parts.ts';
import { XML_HEAD, xml, xmlText } from '../office/xml.ts';
import { type Paper, wordsOf } from '../paper/paper.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import { namesSheet, type PrintedPage, rangeOf, type SheetPart, tableSheet } from './sheet.ts';
import { STYLE_SHEET } from './styles.ts';

/** Writes the action tables of a paper as a workbook: a sheet for each, and a last one with the facts. */
export const workbook: Renderer<Uint8Array> = paperRenderer(writeWorkbook);

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Sheet extends SheetPart {
	readonly name: string;
	/** What can be filtered; absent where there is no table. */
	readonly range?: string;
}

function writeWorkbook(paper: Paper): Uint8Array {
	const page = printedPage(paper);
	const tables = paper.sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.type === 'actions' ? [block] : [])),
	);
	const names = sheetNames([...tables.map(({ name }) => name), 'About']);
	const sheets = [...tables.map(({ table }) => tableOf(table, page)), { text: namesSheet(factsOf(paper), page) }];
	return archive(
		partsOf(
			sheets.map((sheet, index) => ({ name: names[index] ?? '', ...sheet })),
			paper,
		),
	);
}

function tableOf(table: DocumentTable, page: PrintedPage): Omit<Sheet, 'name'> {
	return { ...tableSheet(table, page), range: rangeOf(table.columns.length, table.rows.length) };
}

/** The facts of a paper: its title, state and summary, and the captions of its tables. */
function factsOf({ title, board, mark, summary, facts, sections }: Paper): readonly (readonly [string, string])[] {
	const notes = sections
		.filter(({ blocks }) => blocks.some(({ type }) => type === 'actions'))
		.flatMap(({ blocks }) =>
			blocks.flatMap((block) => (block.type === 'paragraph' && block.kind === 'note' ? [block] : [])),
		);
	const captions = sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.type === 'actions' && block.caption ? [wordsOf(block.caption)] : [])),
	);
	return [
		['Title', title],
		...(board === undefined ? [] : [['Board', board] as const]),
		...(mark ? [[mark.label, mark.text] as const] : []),
		...(summary ? [['Summary', wordsOf(summary)] as const] : []),
		...facts.map(({ name, content }) => [name, wordsOf(content)] as const),
		...captions.map((text) => ['Log', text] as const),
		...notes.map(({ label = [], content }) => ['Note', wordsOf([...label, ...content])] as const),
	];
}

/**
 * The header of a printed page: the title and the state. An ampersand begins an instruction there, so it is doubled.
 */
function printedPage({ title, mark }: Paper): PrintedPage {
	const text = (words: string) => xmlText([...words].slice(0, 100).join('').replaceAll('&', '&&'));
	return {
		head: `&amp;L${text(title)}${mark ? `&amp;R${text(mark.label)}` : ''}`,
		foot: '&amp;RPage &amp;P of &amp;N',
	};
}

/** Names that a workbook accepts: short, without certain characters, and each only once. */
function sheetNames(wanted: readonly string[]): string[] {
	const names: string[] = [];
	for (const each of wanted) {
		const plain =
			each
				.replace(/[[\]:*?/\\']/g, ' ')
				.replace(/ +/g, ' ')
				.trim() || 'Actions';
		const free = (name: string) => !names.some((other) => other.toLowerCase() === name.toLowerCase());
		let name = [...plain].slice(0, 31).join('');
		for (let nth = 2; !free(name); nth++) name = `${[...plain].slice(0, 26).join('').trim()} (${nth})`;
		names.push(name);
	}
	return names;
}

function partsOf(sheets: readonly Sheet[], paper: Paper): readonly ArchivePart[] {
	const path = (index: number) => `worksheets/sheet${index + 1}.xml`;
	const own = [
		{ name: 'xl/workbook.xml', type: `${MAIN}.sheet.main+xml` },
		{ name: 'xl/styles.xml', type: `${MAIN}.styles+xml` },
		...sheets.map((_, index) => ({ name: `xl/${path(index)}`, type: `${MAIN}.worksheet+xml` })),
	];
	const links = [
		...sheets.map((_, index) => ({ id: `rId${index + 1}`, type: 'worksheet', target: path(index) })),
		{ id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
	];
	return [
		{ name: '[Content_Types].xml', content: contentTypes([...own, PROPERTIES]) },
		{ name: '_rels/.rels', content: rootRelationships('xl/workbook.xml') },
		{ name: PROPERTIES.name, content: propertiesPart(paper) },
		{ name: 'xl/workbook.xml', content: workbookOf(sheets) },
		{ name: 'xl/_rels/workbook.xml.rels', content: relationshipsPart(links) },
		{ name: 'xl/styles.xml', content: STYLE_SHEET },
		...sheets.flatMap(({ text, links: leading = [] }, index) => [
			{ name: `xl/${path(index)}`, content: text },
			...(leading.length === 0
				? []
				: [{ name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, content: relationshipsPart(leading) }]),
		]),
	];
}

/** The workbook part: the sheets by name, the range that each can filter, and that its first row is repeated on every page. */
function workbookOf(sheets: readonly Sheet[]): string {
	const absolute = (range: string) => range.replace(/\b([A-Z]+)(\d+)/g, '$$$1$$$2');
	const named = sheets.flatMap(({ name, range }, index) => {
		if (range === undefined) return [];
		const at = (cells: string) => xmlText(`'${name}'!${cells}`);
		return [
			xml('definedName', { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 }, at(absolute(range))),
			xml('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, at('$1:$1')),
		];
	});
	return `${XML_HEAD}${xml(
		'workbook',
		{ xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': RELATIONSHIPS },
		xml('bookViews', {}, xml('workbookView', {})),
		xml(
			'sheets',
			{},
			sheets.map(({ name }, index) => xml('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
		),
		named.length === 0 ? '' : xml('definedNames', {}, named),
	)}`;
}
