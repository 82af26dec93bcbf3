import type { Paper } from '../paper/paper.ts';
import { runs } from './lines.ts';
import type { Markup } from './markup.ts';
import { paragraph } from './paragraphs.ts';
import { word, wordPart } from './properties.ts';
import type { Writing } from './writing.ts';

/** What stands at the head of each page: the board and the paper; on the first, whose title says both, the mark alone. */
export function headerPart({ board, title, mark }: Paper, pages: 'default' | 'first', writing: Writing): string {
	const name = board === undefined ? title : `${board} · ${title}`;
	const lines = [
		...(pages === 'default' ? [paragraph('Header', runs(name, writing), writing)] : []),
		...(mark ? [markParagraph(mark, writing)] : []),
	];
	return wordPart('hdr', lines.length === 0 ? paragraph('Header', [], writing) : lines);
}

export function markParagraph({ label }: NonNullable<Paper['mark']>, writing: Writing): Markup {
	return paragraph('HeaderMark', runs(label, writing), writing);
}

/** `Page 2 of 5` at the foot of each page. */
export function footerPart(writing: Writing): string {
	return wordPart(
		'ftr',
		paragraph(
			'Footer',
			[runs('Page ', writing), field('PAGE', writing), runs(' of ', writing), field('NUMPAGES', writing)],
			writing,
		),
	);
}

/** A number that Word finds itself. */
function field(instruction: string, writing: Writing): Markup {
	return word('fldSimple', { instr: ` ${instruction} ` }, runs('1', writing));
}
