import { dated } from '../paper/dated.ts';
import type { Block, Paper, Section } from '../paper/paper.ts';
import { blockMarkup } from './blocks.ts';
import type { Writing } from './context.ts';
import { looseFootnotes } from './footnotes.ts';
import { runs, runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { type Corner, type Orientation, type Page, pageProperties, textWidth } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { word, wordPart } from './properties.ts';

/** So many columns fit on a page that stands upright. */
const MOST_UPRIGHT = 7;

/** The part of the file that holds the text: the opening, the sections, and how the pages lie. */
export function documentPart(
	paper: Paper,
	writing: Omit<Writing, 'width'>,
	page: Page,
	corners: readonly Corner[],
): string {
	const spreads = spreadsOf(paper.sections);
	const body = spreads.map(({ orientation, sections }, index): readonly Markup[] => {
		const own: Writing = { ...writing, width: textWidth(page, orientation) };
		const end = pageProperties(page, orientation, corners, index === 0);
		const last = index === spreads.length - 1;
		return [
			...(index === 0 ? openingOf(paper, own) : []),
			...sections.flatMap((section) => sectionMarkup(section, own)),
			...(last ? [...looseFootnotes(writing.footnotes, { ...own, within: 'footnote' }), end] : []),
			...(last ? [] : [paragraph('TableEnd', [], own, { sectPr: end })]),
		];
	});
	return wordPart('document', word('body', {}, body));
}

/** Sections that follow each other on pages that lie alike. */
interface Spread {
	readonly orientation: Orientation;
	readonly sections: readonly Section[];
}

function spreadsOf(sections: readonly Section[]): readonly Spread[] {
	const spreads: { orientation: Orientation; sections: Section[] }[] = [];
	for (const section of sections) {
		const orientation = section.blocks.some(isWide) ? 'landscape' : 'as it is';
		const last = spreads.at(-1);
		if (last?.orientation === orientation) last.sections.push(section);
		else spreads.push({ orientation, sections: [section] });
	}
	return spreads.length === 0 ? [{ orientation: 'as it is', sections: [] }] : spreads;
}

function isWide(piece: Block): boolean {
	return piece.type === 'actions' && piece.table.columns.length > MOST_UPRIGHT;
}

/** What stands above the first section: what the paper is, and the facts of the meeting. */
function openingOf({ title, titleDate, board, mark, summary, facts }: Paper, writing: Writing): readonly Markup[] {
	return [
		paragraph('Title', runsOf(dated(title, titleDate), writing), writing),
		...(board === undefined ? [] : [paragraph('Subtitle', runs(board, writing), writing)]),
		...(mark
			? [
					paragraph(
						'Draft',
						[runs(`${mark.label}:`, writing, { strong: true }), runs(` ${mark.text}`, writing)],
						writing,
					),
				]
			: []),
		...(summary ? [paragraph('Summary', runsOf(summary, writing), writing)] : []),
		...facts.map(({ name, content }) =>
			paragraph(
				'Fact',
				[runs(`${name}:`, writing, { style: 'Label' }), runs(' ', writing), runsOf(content, writing)],
				writing,
			),
		),
	];
}

function sectionMarkup({ kind, heading, blocks }: Section, writing: Writing): readonly Markup[] {
	const number = heading?.number;
	return [
		...(heading
			? [
					paragraph(
						kind === 'people' ? 'PeopleHeading' : 'Heading1',
						[
							number === undefined ? [] : [runs(number, writing, { style: 'ItemNumber' }), runs(' ', writing)],
							runsOf(heading.content, writing),
						],
						writing,
					),
				]
			: []),
		...blockMarkup(blocks, writing),
	];
}
