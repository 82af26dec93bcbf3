import type { Paper } from '../paper/paper.ts';
import type { PartContext } from './context.ts';
import { runs } from './lines.ts';
import type { Markup } from './markup.ts';
import { type Part, wordType } from './package.ts';
import type { HeaderFooterReference } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { word, wordPart } from './properties.ts';
import type { Reference } from './reference/reference.ts';
import type { ReferenceHeaderOrFooter } from './reference/reference-headers-and-footers.ts';

/** The headers and footers of a file: those of the reference document, or alb's own where it has none. */
export function headersAndFooters(
	paper: Paper,
	context: PartContext,
	reference: Reference | undefined,
): { readonly references: readonly HeaderFooterReference[]; readonly parts: readonly Part[] } {
	const { headers, footers } = reference ?? {};
	const differentFirstPage = headers || footers ? reference?.differentFirstPage === true : true;
	const pages = differentFirstPage ? (['default', 'first'] as const) : (['default'] as const);
	const made = pages.flatMap((which, index) => [
		headerOrFooterPart('header', which, index, headers?.[which], {
			given: (one) => one.write(paper, context.idOf, markOf(paper, context)),
			house: () => houseHeader(paper, headers ? 'first' : which, context),
		}),
		headerOrFooterPart('footer', which, index, footers?.[which], {
			given: (one) => one.write(paper, context.idOf, []),
			house: () => houseFooter(footers === undefined, context),
		}),
	]);
	const parts = made.flatMap(({ part, pictures }) => [part, ...pictures]);
	return {
		references: made.map(({ reference }) => reference),
		// One picture may be in several of them.
		parts: [...new Map(parts.map((part) => [part.path, part])).values()],
	};
}

function headerOrFooterPart(
	kind: HeaderFooterReference['kind'],
	pages: HeaderFooterReference['pages'],
	index: number,
	own: ReferenceHeaderOrFooter | undefined,
	write: { readonly given: (one: ReferenceHeaderOrFooter) => string; readonly house: () => string },
): { readonly reference: HeaderFooterReference; readonly part: Part; readonly pictures: readonly Part[] } {
	const id = `${kind}${index + 1}`;
	const part = { path: `word/${id}.xml`, type: wordType(kind) };
	return {
		reference: { kind, pages, id },
		part: own
			? { ...part, content: write.given(own), relationships: own.relationships }
			: { ...part, content: write.house() },
		pictures: own?.pictures ?? [],
	};
}

/** The header: the board and the title of the paper; on the first page, which says both already, the state alone. */
function houseHeader(paper: Paper, pages: HeaderFooterReference['pages'], context: PartContext): string {
	const { board, title } = paper;
	// Fields, so that the header stays right where the file becomes a template.
	const name = [
		board === undefined ? [] : [field('AUTHOR', board, context), runs(' · ', context)],
		field('TITLE', title, context),
	];
	const lines = [...(pages === 'default' ? [paragraph('Header', name, context)] : []), ...markOf(paper, context)];
	return wordPart('hdr', lines.length === 0 ? paragraph('Header', [], context) : lines);
}

/** The state of the paper, such as draft, which has to be on each page whoever wrote the header. */
function markOf({ mark }: Paper, context: PartContext): readonly Markup[] {
	return mark ? [paragraph('HeaderMark', runs(mark.label, context), context)] : [];
}

/** The footer: `Page 2 of 5`. */
function houseFooter(counts: boolean, context: PartContext): string {
	const numbers = [
		runs('Page ', context),
		field('PAGE', '1', context),
		runs(' of ', context),
		field('NUMPAGES', '1', context),
	];
	return wordPart('ftr', paragraph('Footer', counts ? numbers : [], context));
}

/** A field, which Word fills in itself, with its value now. */
function field(instruction: string, now: string, context: PartContext): Markup {
	return word('fldSimple', { instr: ` ${instruction} ` }, runs(now, context));
}
