import type { Attributes } from '../office/xml.ts';
import type { Markup } from './markup.ts';
import { type Properties, word } from './properties.ts';

/** A style: the name of a kind of paragraph, of words or of table in Word, and its properties. */
export interface Style {
	/** The name that Word shows; Word knows its built-in styles by it in every language. */
	readonly name: string;
	readonly type: 'paragraph' | 'character' | 'table';
	/** The style that it is based on, and the style of the paragraph typed after it. */
	readonly basedOn?: string;
	readonly next?: string;
	/** Its position in Word's lists of styles. */
	readonly priority: number;
	/** Whether it is not one of Word's built-in styles. */
	readonly custom?: true;
	readonly paragraph?: Properties<'pPr'>;
	readonly run?: Properties<'rPr'>;
	readonly table?: readonly Markup[];
}

/** Colours, each of which is readable on white and on the tints. */
export const ACCENT = '14556B';
export const SOFT = '57606A';
export const WARN = '7A4100';
export const LINE = 'B8C4CA';
export const TINT = 'EEF5F7';
export const WARN_TINT = 'FFF4E0';
export const GREY_TINT = 'F4F5F6';

export const BOLD = { b: true, bCs: true } as const;
export const ITALIC = { i: true, iCs: true } as const;

/** A font that every system has, or has a font of the same widths for. */
export const FONT = fonts('Arial');
export const TYPEWRITER = fonts('Courier New');

function fonts(name: string): Attributes {
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** The font size: given in points, which Word counts in halves. */
export function size(points: number): Properties<'rPr'> {
	return { sz: 2 * points, szCs: 2 * points };
}

/** The line spacing, in lines, and the space after and before the paragraph, in twentieths of a point. */
export function spacing(lines: number, after: number, before?: number): Attributes {
	return { before, after, line: Math.round(lines * 240), lineRule: 'auto' };
}

/** A border along one side; `width` in eighths of a point, `space` in points. */
export function line(side: string, width: number, color: string, space = 0, kind = 'single'): Markup {
	return word(side, { val: kind, sz: width, space, color });
}

export function shade(fill: string): Attributes {
	return { val: 'clear', color: 'auto', fill };
}

/** The cell margins, in twentieths of a point. */
export function margins(above: number, beside: number): Markup {
	const side = (name: string, w: number) => word(name, { w, type: 'dxa' });
	return word('tblCellMar', {}, side('top', above), side('left', beside), side('bottom', above), side('right', beside));
}

export function heading(level: 1 | 2 | 3 | 4 | 5, points: number, before: number): Style {
	return {
		name: `heading ${level}`,
		type: 'paragraph',
		basedOn: 'Normal',
		next: 'Normal',
		priority: 9,
		// Without an outline level LibreOffice sees no heading.
		paragraph: { keepNext: true, keepLines: true, spacing: spacing(1.05, 90, before), outlineLvl: level - 1 },
		run: { ...BOLD, ...(level === 1 && { color: ACCENT }), ...size(points) },
	};
}

/** A paragraph style that is not built into Word. */
export function paragraphStyle(name: string, given: Pick<Style, 'paragraph' | 'run'>): Style {
	return { name, type: 'paragraph', basedOn: 'Normal', priority: 12, custom: true, ...given };
}

/** A passage that is set off: a bar at its side, and a tint. */
export function setOff(name: string, bar: 'single' | 'double'): Style {
	const width = bar === 'single' ? 24 : 12;
	return {
		...paragraphStyle(name, {
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

export function headerFooterStyle(name: 'header' | 'footer', given: Properties<'pPr'>): Style {
	return {
		name,
		type: 'paragraph',
		basedOn: 'Normal',
		priority: 99,
		paragraph: given,
		run: { color: SOFT, ...size(9) },
	};
}

/** A character style that is not built into Word. */
export function characterStyle(name: string, run: Properties<'rPr'>): Style {
	return { name, type: 'character', basedOn: 'DefaultParagraphFont', priority: 20, custom: true, run };
}
