import type { Paper } from '../paper/paper.ts';
import type { Writing } from './context.ts';
import { runs } from './lines.ts';
import type { Markup } from './markup.ts';
import { type Part, wordType } from './package.ts';
import type { Corner } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { word, wordPart } from './properties.ts';
import type { Reference } from './reference/reference.ts';
import type { ReferenceCorner } from './reference/reference-headers-and-footers.ts';

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
		cornerOf('header', which, index, headers?.[which], {
			given: (corner) => corner.write(paper, writing.idOf, markOf(paper, writing)),
			house: () => houseHeader(paper, headers ? 'first' : which, writing),
		}),
		cornerOf('footer', which, index, footers?.[which], {
			given: (corner) => corner.write(paper, writing.idOf, []),
			house: () => houseFooter(footers === undefined, writing),
		}),
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
	own: ReferenceCorner | undefined,
	write: { readonly given: (corner: ReferenceCorner) => string; readonly house: () => string },
): { readonly corner: Corner; readonly part: Part; readonly pictures: readonly Part[] } {
	const id = `${kind}${index + 1}`;
	const part = { path: `word/${id}.xml`, type: wordType(kind) };
	return {
		corner: { kind, pages, id },
		part: own
			? { ...part, content: write.given(own), relationships: own.relationships }
			: { ...part, content: write.house() },
		pictures: own?.pictures ?? [],
	};
}

/** At the head of each page the board and the paper; on the first, whose title says both, the mark alone. */
function houseHeader(paper: Paper, pages: Corner['pages'], writing: Writing): string {
	const { board, title } = paper;
	// Fields, so that the header stays right where the file becomes a template.
	const name = [
		board === undefined ? [] : [field('AUTHOR', board, writing), runs(' · ', writing)],
		field('TITLE', title, writing),
	];
	const lines = [...(pages === 'default' ? [paragraph('Header', name, writing)] : []), ...markOf(paper, writing)];
	return wordPart('hdr', lines.length === 0 ? paragraph('Header', [], writing) : lines);
}

/** What has to be seen on each page, whoever wrote the header. */
function markOf({ mark }: Paper, writing: Writing): readonly Markup[] {
	return mark ? [paragraph('HeaderMark', runs(mark.label, writing), writing)] : [];
}

/** `Page 2 of 5` at the foot of each page. */
function houseFooter(counts: boolean, writing: Writing): string {
	const numbers = [
		runs('Page ', writing),
		field('PAGE', '1', writing),
		runs(' of ', writing),
		field('NUMPAGES', '1', writing),
	];
	return wordPart('ftr', paragraph('Footer', counts ? numbers : [], writing));
}

/** Words that Word finds itself, and what they are now. */
function field(instruction: string, now: string, writing: Writing): Markup {
	return word('fldSimple', { instr: ` ${instruction} ` }, runs(now, writing));
}
