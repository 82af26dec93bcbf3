import type { DocumentTable } from '../../src/formats/document-table.ts';
import type { MinutesDocument, Rendered, Renderer, RenderFormat } from '../../src/formats/format.ts';
import { minutesPaper } from '../../src/formats/paper/minutes-paper.ts';
import { type Block, type Inline, type Paper, wordsOf as wordsIn } from '../../src/formats/paper/paper.ts';
import { formatDate } from '../../src/values/calendar-date.ts';
import { readers } from '../support/shown.ts';
import { missingWord, wordsOf } from './sample.ts';

/** What a format is held to in another way than the others, and why. */
interface Exception {
	readonly why: string;
	/** The words that it shows, in lists of which each is in order. */
	readonly shows: (paper: Paper) => readonly Words[];
	/** It says neither what state the notes are in nor of which day they are. */
	readonly stateless?: true;
}

/** Words in their order. */
type Words = readonly string[];

/** Every other format shows every word of a paper in its order. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
	txt: {
		why: 'a table is written row by row, each cell after the name of its column; an action needs no names to be one; a draft is one in capitals',
		shows: ({ mark, ...paper }) => [
			...heads({ ...paper, ...(mark && { mark: { ...mark, label: mark.label.toUpperCase() } }) }),
			...contents(paper, (table) => (table.type === 'actions' ? byRow(table).slice(0, 1) : byRow(table))),
		],
	},
	xlsx: {
		why: 'it is the actions alone, and what the paper says of itself',
		shows: (paper) => [
			...heads(paper),
			...paper.sections.flatMap(({ blocks }) =>
				blocks.flatMap((block) => (block.type === 'actions' ? [line(block.caption ?? []), ...byRow(block)] : [])),
			),
		],
	},
	ics: {
		why: 'it is the days to come alone',
		shows: ({ title, board = '', events = [] }) => [
			wordsOf(`${board} ${title}`),
			...events.map(({ title: name, location = '', details }) => wordsOf([name, location, ...details].join(' '))),
		],
		stateless: true,
	},
};

/** What a paper says of itself, each apart: formats order it as they see fit. */
function heads({ title, board = '', mark, summary = [], facts }: Paper): readonly Words[] {
	return [
		wordsOf(title),
		wordsOf(board),
		wordsOf(mark ? `${mark.label} ${mark.text}` : ''),
		line(summary),
		...facts.map(({ name, content }) => [...wordsOf(name), ...line(content)]),
	];
}

/** What is in the sections, in order, and in the footnotes, which are elsewhere in some formats. */
function contents({ sections, footnotes }: Paper, tables: typeof inOrder): readonly Words[] {
	const all = [
		...sections.map(({ heading, blocks }) => ({ heading, blocks })),
		...footnotes.map((blocks) => ({ blocks, heading: undefined })),
	];
	const apart: Words[] = [];
	const text = (blocks: readonly Block[]): Words =>
		blocks.flatMap((block): Words => {
			switch (block.type) {
				case 'paragraph':
					return wordsOf(wordsIn([...(block.label ?? []), ...block.content]));
				case 'heading':
					return line(block.content);
				case 'list':
					return block.entries.flatMap(text);
				case 'quotation':
					return text(block.blocks);
				case 'code':
					return wordsOf(block.text);
				case 'people':
					return block.people.flatMap(({ initials, name, details }) => wordsOf([initials, name, ...details].join(' ')));
				case 'rule':
					return [];
				default: {
					const caption = block.type === 'actions' ? line(block.caption ?? []) : [];
					const [first = [], ...others] = tables(block);
					apart.push(...others);
					return [...caption, ...first];
				}
			}
		});
	const whole = all.map(({ heading, blocks }) => [
		...wordsOf(heading?.number ?? ''),
		...line(heading?.content ?? []),
		...text(blocks),
	]);
	const bodies = whole.slice(0, sections.length).flat();
	return [bodies, ...whole.slice(sections.length), ...apart];
}

type Table = Extract<Block, { type: 'table' | 'actions' }>;

function cellsOf(table: Table): { readonly titles: readonly Words[]; readonly rows: readonly (readonly Words[])[] } {
	if (table.type === 'table')
		return { titles: table.columns.map(({ title }) => line(title)), rows: table.rows.map((row) => row.map(line)) };
	const { columns, rows }: DocumentTable = table.table;
	return {
		titles: columns.map(({ title }) => wordsOf(title)),
		rows: rows.map(({ cells }) => cells.map(({ text, content }) => (content ? line(content) : wordsOf(text)))),
	};
}

/** The words of a table: its titles, then its cells. */
function inOrder(table: Table): readonly Words[] {
	const { titles, rows } = cellsOf(table);
	return [[...titles, ...rows.flat()].flat()];
}

/** The words of the rows in order, and apart from these each title. */
function byRow(table: Table): readonly Words[] {
	const { titles, rows } = cellsOf(table);
	return [rows.flat(2), ...titles];
}

function line(content: readonly Inline[]): Words {
	return wordsOf(wordsIn(content));
}

/** What is wrong with what a renderer makes of these notes; nothing where it keeps the contract of the formats. */
export async function complaints(
	{ id, extension }: Pick<RenderFormat, 'id' | 'extension'>,
	renderer: Renderer,
	document: MinutesDocument,
): Promise<readonly string[]> {
	const reader = readers[extension];
	if (!reader) return [`say in test/support/shown.ts how the words of a file .${extension} are read`];
	const [file, again] = [await renderer.minutes(document), await renderer.minutes(document)];
	const paper = minutesPaper(document);
	const text = reader.text(file);
	const exception = EXCEPTIONS[id];
	const shown = wordsOf(text).join(' ');
	const isSaid = (words: string) => shown.toLowerCase().includes(wordsOf(words).join(' ').toLowerCase());
	const lists = exception?.shows(paper) ?? [...heads(paper), ...contents(paper, inOrder)];
	const missing = lists.map((words) => missingWord(words, text)).find((word) => word !== undefined);
	const date = paper.date === undefined ? '' : formatDate(paper.date);
	return [
		...(missing === undefined ? [] : [`the word "${missing}" is missing, or not in its place`]),
		...(sameBytes(file, again) ? [] : ['the same notes give other bytes']),
		...reader.harm(file).map((harm) => `it holds ${JSON.stringify(harm)}`),
		...hidden(text).map((code) => `it holds the hidden character ${code}`),
		...(exception?.stateless || isSaid(paper.mark?.label ?? '') ? [] : ['it does not say that the notes are a draft']),
		...(exception?.stateless || isSaid(date) ? [] : ['it does not say of which day the notes are']),
	];
}

function sameBytes(one: Rendered, other: Rendered): boolean {
	return typeof one === 'string' || typeof other === 'string' ? one === other : Buffer.from(one).equals(other);
}

/** Characters that could command a terminal or reorder a page; emoji, soft hyphens and the ends of lines may be there. */
function hidden(text: string): readonly string[] {
	const found = text.match(/[\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\r\t\f])\p{Cc}/gu) ?? [];
	return [...new Set(found)].map((character) => `U+${character.codePointAt(0)?.toString(16).padStart(4, '0')}`);
}
