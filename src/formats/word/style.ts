import type { Attributes } from '../office/xml.ts';
import type { Markup } from './markup.ts';
import { type Properties, word } from './properties.ts';

/** A style: what a kind of paragraph, of words or of table is called in Word, and how it looks. */
export interface Style {
	/** The name that Word shows; its own styles are known by it in every language. */
	readonly name: string;
	readonly type: 'paragraph' | 'character' | 'table';
	/** The style that it differs from, and that of the paragraph which is typed behind it. */
	readonly basedOn?: string;
	readonly next?: string;
	/** Where it stands in the lists of Word. */
	readonly priority: number;
	/** Word does not know it of its own. */
	readonly custom?: true;
	readonly paragraph?: Properties<'pPr'>;
	readonly run?: Properties<'rPr'>;
	readonly table?: readonly Markup[];
}

/** Colours, each of which can be read on white and on the tints. */
export const ACCENT = '14556B';
export const SOFT = '57606A';
export const WARN = '7A4100';
export const LINE = 'B8C4CA';
export const TINT = 'EEF5F7';
export const WARN_TINT = 'FFF4E0';
export const GREY_TINT = 'F4F5F6';

export const BOLD = { b: true, bCs: true } as const;
export const ITALIC = { i: true, iCs: true } as const;

/** Letters that every system has, or has letters of the same width for. */
export const LETTERS = fonts('Arial');
export const TYPEWRITER = fonts('Courier New');

function fonts(name: string): Attributes {
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** The size of letters, which Word counts in half points. */
export function size(points: number): Properties<'rPr'> {
	return { sz: 2 * points, szCs: 2 * points };
}

/** The distance of the lines, in lines, and from other paragraphs, in twentieths of a point. */
export function spacing(lines: number, after: number, before?: number): Attributes {
	return { before, after, line: Math.round(lines * 240), lineRule: 'auto' };
}

/** A line along one side, in eighths of a point. */
export function line(side: string, width: number, color: string, space = 0, kind = 'single'): Markup {
	return word(side, { val: kind, sz: width, space, color });
}

export function shade(fill: string): Attributes {
	return { val: 'clear', color: 'auto', fill };
}

/** The distance of the words from the edges of their cell. */
export function margins(above: number, beside: number): Markup {
	const side = (name: string, w: number) => word(name, { w, type: 'dxa' });
	return word('tblCellMar', {}, side('top', above), side('left', beside), side('bottom', above), side('right', beside));
}

export function heading(rank: 1 | 2 | 3 | 4 | 5, points: number, before: number): Style {
	return {
		name: `heading ${rank}`,
		type: 'paragraph',
		basedOn: 'Normal',
		next: 'Normal',
		priority: 9,
		// Without a rank in the outline LibreOffice sees no heading.
		paragraph: { keepNext: true, keepLines: true, spacing: spacing(1.05, 90, before), outlineLvl: rank - 1 },
		run: { ...BOLD, ...(rank === 1 && { color: ACCENT }), ...size(points) },
	};
}

/** A style of paragraphs that Word does not know of its own. */
export function own(name: string, look: Pick<Style, 'paragraph' | 'run'>): Style {
	return { name, type: 'paragraph', basedOn: 'Normal', priority: 12, custom: true, ...look };
}

/** A passage that the eye finds: a bar at its side, and a tint. */
export function setOff(name: string, bar: 'single' | 'double'): Style {
	const width = bar === 'single' ? 24 : 12;
	return {
		...own(name, {
			paragraph: {
				keepLines: true,
				pBdr: word('pBdr', {}, line('left', width, ACCENT, 8, bar)),
				shd: shade(TINT),
				spacing: spacing(1.15, 140, 60),
				ind: { left: 227 },
			},
		}),
		next: 'Normal',
	};
}

export function list(name: string): Style {
	return {
		name,
		type: 'paragraph',
		basedOn: 'Normal',
		priority: 36,
		paragraph: { spacing: spacing(1.15, 120), contextualSpacing: true },
	};
}

/** What stands at the head or the foot of each page. */
export function corner(name: 'header' | 'footer', look: Properties<'pPr'>): Style {
	return {
		name,
		type: 'paragraph',
		basedOn: 'Normal',
		priority: 99,
		paragraph: look,
		run: { color: SOFT, ...size(9) },
	};
}

/** A style of words that Word does not know of its own. */
export function letters(name: string, run: Properties<'rPr'>): Style {
	return { name, type: 'character', basedOn: 'DefaultParagraphFont', priority: 20, custom: true, run };
}
