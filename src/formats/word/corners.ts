import type { Paper } from '../paper/paper.ts';
import { runs } from './lines.ts';
import type { Markup } from './markup.ts';
import { xmlPart } from './markup.ts';
import { type Part, wordType } from './package.ts';
import type { Corner } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { word, wordPart } from './properties.ts';
import type { Reference } from './reference/reference.ts';
import type { ReferenceCorner } from './reference/reference-corners.ts';
import { written } from './reference/xml-tree.ts';
import type { Writing } from './writing.ts';

/** The headers and footers of a file: those of the reference document, and those of the house where it has none. */
export function cornersOf(
	paper: Paper,
	writing: Writing,
	reference: Reference | undefined,
): { readonly corners: readonly Corner[]; readonly parts: readonly Part[] } {
	const { headers, footers } = reference ?? {};
	const firstApart = headers || footers ? reference?.firstApart === true : true;
	const pages = firstApart ? (['default', 'first'] as const) : (['default'] as const);
	const made = pages.flatMap((which, index) => [
		cornerOf('header', which, index, headers?.[which], () => houseHeader(paper, headers ? 'first' : which, writing), [
			...markOf(paper, writing),
		]),
		cornerOf('footer', which, index, footers?.[which], () => houseFooter(footers === undefined, writing), []),
	]);
	const parts = made.flatMap(({ part, pictures }) => [part, ...pictures]);
	return {
		corners: made.map(({ corner }) => corner),
		// One picture may stand in several of them.
		parts: [...new Map(parts.map((part) => [part.path, part])).values()],
	};
}

function cornerOf(
	kind: Corner['kind'],
	pages: Corner['pages'],
	index: number,
	given: ReferenceCorner | undefined,
	house: () => string,
	besides: readonly Markup[],
): { readonly corner: Corner; readonly part: Part; readonly pictures: readonly Part[] } {
	const id = `${kind}${index + 1}`;
	const own = { path: `word/${id}.xml`, type: wordType(kind) };
	const corner = { kind, pages, id };
	if (!given) return { corner, part: { ...own, content: house() }, pictures: [] };
	const { root, relationships, pictures } = given;
	return { corner, part: { ...own, content: xmlPart(written(root, besides)), relationships }, pictures };
}

/** At the head of each page the board and the paper; on the first, whose title says both, the mark alone. */
function houseHeader(paper: Paper, pages: Corner['pages'], writing: Writing): string {
	const { board, title } = paper;
	const name = board === undefined ? title : `${board} · ${title}`;
	const lines = [
		...(pages === 'default' ? [paragraph('Header', runs(name, writing), writing)] : []),
		...markOf(paper, writing),
	];
	return wordPart('hdr', lines.length === 0 ? paragraph('Header', [], writing) : lines);
}

/** What has to be seen on each page, whoever wrote the header. */
function markOf({ mark }: Paper, writing: Writing): readonly Markup[] {
	return mark ? [paragraph('HeaderMark', runs(mark.label, writing), writing)] : [];
}

/** `Page 2 of 5` at the foot of each page. */
function houseFooter(counts: boolean, writing: Writing): string {
	const numbers = [runs('Page ', writing), field('PAGE', writing), runs(' of ', writing), field('NUMPAGES', writing)];
	return wordPart('ftr', paragraph('Footer', counts ? numbers : [], writing));
}

/** A number that Word finds itself. */
function field(instruction: string, writing: Writing): Markup {
	return word('fldSimple', { instr: ` ${instruction} ` }, runs('1', writing));
}
