import type { Markup } from './markup.ts';
import { type Lists, POINTS } from './part-links.ts';
import { properties, word, wordPart } from './properties.ts';

/** The indent of each level of a list, in twentieths of a point. */
export const INDENT = 397;

/** The number of levels that a list has in Word. */
export const LEVELS = 9;

/** The highest number that Word counts to. */
export const MOST_COUNTED = 32_767;

const POINT_SIGNS = ['•', '–', '▪'];
const POINT_LEVELS = 0;
const COUNTED_LEVELS = 1;

/** The part of the file that defines its lists: one for all bulleted lists, and one for each numbered list. */
export function numberingPart(lists: Lists): string {
	return wordPart(
		'numbering',
		levels(POINT_LEVELS, (level) => ['bullet', POINT_SIGNS[level % POINT_SIGNS.length] ?? '•']),
		levels(COUNTED_LEVELS, (level) => ['decimal', `%${level + 1}.`]),
		word('num', { numId: POINTS }, word('abstractNumId', { val: POINT_LEVELS })),
		lists.all.map(({ id, level, start }) =>
			word(
				'num',
				{ numId: id },
				word('abstractNumId', { val: COUNTED_LEVELS }),
				word('lvlOverride', { ilvl: level }, word('startOverride', { val: start })),
			),
		),
	);
}

function levels(id: number, shown: (level: number) => readonly [format: string, text: string]): Markup {
	return word(
		'abstractNum',
		{ abstractNumId: id },
		word('multiLevelType', { val: 'hybridMultilevel' }),
		Array.from({ length: LEVELS }, (_, level) => {
			const [format, text] = shown(level);
			return word(
				'lvl',
				{ ilvl: level },
				word('start', { val: 1 }),
				word('numFmt', { val: format }),
				word('lvlText', { val: text }),
				word('lvlJc', { val: 'left' }),
				properties('pPr', { ind: { left: (level + 1) * INDENT, hanging: INDENT } }),
			);
		}),
	);
}

/** The properties that make a paragraph an entry of a list. */
export function entryOf(id: number, level: number): Markup {
	return word('numPr', {}, word('ilvl', { val: level }), word('numId', { val: id }));
}
