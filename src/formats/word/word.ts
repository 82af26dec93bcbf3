import type { Renderer } from '../format.ts';
import { logPaper } from '../paper/log-paper.ts';
import { minutesPaper } from '../paper/minutes-paper.ts';
import type { Paper } from '../paper/paper.ts';
import { Footnotes, Links, Lists } from './asides.ts';
import { footerPart, headerPart } from './corners.ts';
import { documentPart } from './document.ts';
import { footnotesPart } from './footnotes.ts';
import { numberingPart } from './numbering.ts';
import { type Part, packed, type Relationship, wordType } from './package.ts';
import { type Corner, pageFor, textWidth } from './page.ts';
import { settingsPart } from './settings.ts';
import { HOUSE_SHEET } from './style-sheet.ts';
import type { Writing } from './writing.ts';

/** Writes papers as files of Word, in the style of the house. */
export const word: Renderer<Uint8Array> = {
	minutes: (document) => writeFile(minutesPaper(document)),
	actionLog: (document) => writeFile(logPaper(document)),
};

const CORNERS: readonly Corner[] = [
	{ kind: 'header', pages: 'default', id: 'header1' },
	{ kind: 'header', pages: 'first', id: 'header2' },
	{ kind: 'footer', pages: 'default', id: 'footer1' },
	{ kind: 'footer', pages: 'first', id: 'footer1' },
];

function writeFile(paper: Paper): Uint8Array {
	const { language } = paper;
	const sheet = HOUSE_SHEET;
	const page = pageFor(language);
	const writing = {
		idOf: sheet.idOf,
		links: new Links('link'),
		lists: new Lists(),
		footnotes: new Footnotes(paper.footnotes),
		within: 'text',
		width: textWidth(page, 'portrait'),
	} satisfies Writing;
	const document = documentPart(paper, writing, page, CORNERS);
	const inNotes = { ...writing, links: new Links('link'), within: 'footnote' } satisfies Writing;
	const hasFootnotes = writing.footnotes.anchored.length > 0;
	const parts: readonly Part[] = [
		part('styles', sheet.part(language)),
		part('settings', settingsPart(language, hasFootnotes)),
		...(hasFootnotes
			? [{ ...part('footnotes', footnotesPart(writing.footnotes, inNotes)), relationships: linksOf(inNotes.links) }]
			: []),
		part('numbering', numberingPart(writing.lists)),
		part('header1', headerPart(paper, 'default', writing), 'header'),
		part('header2', headerPart(paper, 'first', writing), 'header'),
		part('footer1', footerPart(writing), 'footer'),
	];
	return packed(paper, [
		{
			...part('document', document, 'document.main'),
			relationships: [...parts.map(leadTo), ...linksOf(writing.links)],
		},
		...parts,
	]);
}

function part(name: string, content: string, kind = name): Part {
	return { path: `word/${name}.xml`, content, type: wordType(kind) };
}

/** The way from the text to a part of the file, by its name. */
function leadTo({ path }: Part): Relationship {
	const file = path.slice('word/'.length);
	const id = file.slice(0, file.indexOf('.'));
	return { id, type: id.replace(/\d+$/, ''), target: file };
}

function linksOf(links: Links): readonly Relationship[] {
	return links.all.map(([target, id]) => ({ id, type: 'hyperlink', target, outside: true }));
}
