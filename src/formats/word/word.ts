import type { Design, Misfit, Renderer } from '../format.ts';
import type { Relationship } from '../office/office-parts.ts';
import type { Paper } from '../paper/paper.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import type { PartContext } from './context.ts';
import { documentPart } from './document.ts';
import { footnotesPart } from './footnotes.ts';
import { headersAndFooters } from './headers-and-footers.ts';
import { numberingPart } from './numbering.ts';
import { type Part, packed, wordType } from './package.ts';
import { pageFor, textWidth } from './page.ts';
import { Footnotes, Links, Lists } from './part-links.ts';
import type { Reference } from './reference/reference.ts';
import { settingsPart } from './settings.ts';
import { HOUSE_SHEET } from './style-sheet.ts';

/** The template that a board may have: a Word document whose styles, pages, headers and footers are taken over. */
const REFERENCE = 'reference.docx';

/** Writes papers as Word files, in the styles of the board's own template, or else in alb's own. */
export async function loadWord({ templates }: Design): Promise<Renderer<Uint8Array> | Misfit> {
	const bytes = templates.get(REFERENCE);
	if (bytes === undefined) return wordIn(undefined);
	const { readReference } = await import('./reference/reference.ts');
	const reference = readReference(bytes);
	if (!('mistakes' in reference)) return wordIn(reference);
	return { mistakes: reference.mistakes.map((mistake) => `templates/${REFERENCE}: ${mistake}`) };
}

function wordIn(reference: Reference | undefined): Renderer<Uint8Array> {
	return paperRenderer((paper) => writeFile(paper, reference));
}

function writeFile(paper: Paper, reference: Reference | undefined): Uint8Array {
	const { language } = paper;
	const sheet = reference?.sheet ?? HOUSE_SHEET;
	const page = reference?.page ?? pageFor(language);
	const context = {
		idOf: sheet.idOf,
		links: new Links(),
		lists: new Lists(),
		footnotes: new Footnotes(paper.footnotes),
		within: 'text',
		width: textWidth(page, 'as it is'),
	} satisfies PartContext;
	const { references, parts: headerFooterParts } = headersAndFooters(paper, context, reference);
	const document = documentPart(paper, context, page, references);
	const inNotes = { ...context, links: new Links(), within: 'footnote' } satisfies PartContext;
	const hasFootnotes = context.footnotes.anchored.length > 0;
	const parts: readonly Part[] = [
		part('styles', sheet.part(language)),
		...(reference?.theme ? [reference.theme] : []),
		part('settings', settingsPart(language, hasFootnotes)),
		...(hasFootnotes
			? [{ ...part('footnotes', footnotesPart(context.footnotes, inNotes)), relationships: linksOf(inNotes.links) }]
			: []),
		part('numbering', numberingPart(context.lists)),
		...headerFooterParts,
	];
	const named = parts.filter(({ type }) => type !== undefined);
	return packed(paper, [
		{
			...part('document', document, 'document.main'),
			relationships: [...named.map(relationshipTo), ...linksOf(context.links)],
		},
		...parts,
	]);
}

function part(name: string, content: string, kind = name): Part {
	return { path: `word/${name}.xml`, content, type: wordType(kind) };
}

/** The relationship from the text to a part of the file, by its name. */
function relationshipTo({ path }: Part): Relationship {
	const file = path.slice('word/'.length);
	const id = file.slice(0, file.indexOf('.'));
	return { id, type: id.replace(/(?<!\d)\d+$/, ''), target: file };
}

function linksOf(links: Links): readonly Relationship[] {
	return links.all.map(([target, id]) => ({ id, type: 'hyperlink', target, outside: true }));
}
