import { dated } from '../paper/dated.ts';
import type { Block, Paper, Section } from '../paper/paper.ts';
import { blockMarkup } from './blocks.ts';
import type { PartContext } from './context.ts';
import { looseFootnotes } from './footnotes.ts';
import { runs, runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { type HeaderFooterReference, type Orientation, type Page, pageProperties, textWidth } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { word, wordPart } from './properties.ts';

/** The most columns that fit on a page in portrait. */
const MOST_UPRIGHT = 7;

/** The part of the file that holds the text: the title block, the sections, and the layout of the pages. */
export function documentPart(
	paper: Paper,
	context: Omit<PartContext, 'width'>,
	page: Page,
	references: readonly HeaderFooterReference[],
): string {
	const spreads = spreadsOf(paper.sections);
	const body = spreads.map(({ orientation, sections }, index): readonly Markup[] => {
		const own: PartContext = { ...context, width: textWidth(page, orientation) };
		const end = pageProperties(page, orientation, references, index === 0);
		const last = index === spreads.length - 1;
		return [
			...(index === 0 ? titleBlock(paper, own) : []),
			...sections.flatMap((section) => sectionMarkup(section, own)),
			...(last ? [...looseFootnotes(context.footnotes, { ...own, within: 'footnote' }), end] : []),
			...(last ? [] : [paragraph('TableEnd', [], own, { sectPr: end })]),
		];
	});
	return wordPart('document', word('body', {}, body));
}

/** Consecutive sections on pages of one orientation. */
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

/** The title block: the title, the board, the state, the summary and the facts of the meeting. */
function titleBlock({ title, titleDate, board, mark, summary, facts }: Paper, context: PartContext): readonly Markup[] {
	return [
		paragraph('Title', runsOf(dated(title, titleDate), context), context),
		...(board === undefined ? [] : [paragraph('Subtitle', runs(board, context), context)]),
		...(mark
			? [
					paragraph(
						'Draft',
						[runs(`${mark.label}:`, context, { strong: true }), runs(` ${mark.text}`, context)],
						context,
					),
				]
			: []),
		...(summary ? [paragraph('Summary', runsOf(summary, context), context)] : []),
		...facts.map(({ name, content }) =>
			paragraph(
				'Fact',
				[runs(`${name}:`, context, { style: 'Label' }), runs(' ', context), runsOf(content, context)],
				context,
			),
		),
	];
}

function sectionMarkup({ kind, heading, blocks }: Section, context: PartContext): readonly Markup[] {
	const number = heading?.number;
	return [
		...(heading
			? [
					paragraph(
						kind === 'people' ? 'PeopleHeading' : 'Heading1',
						[
							number === undefined ? [] : [runs(number, context, { style: 'ItemNumber' }), runs(' ', context)],
							runsOf(heading.content, context),
						],
						context,
					),
				]
			: []),
		...blockMarkup(blocks, context),
	];
}
