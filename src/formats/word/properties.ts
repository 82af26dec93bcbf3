import { RELATIONSHIPS } from '../office/office-parts.ts';
import type { Attributes } from '../office/xml.ts';
import { type Content, element, type Markup, prefixed, xmlPart } from './markup.ts';

/**
 * The properties that alb gives to paragraphs, words, tables and their parts, in the order of the standard (ECMA-376,
 * part 1). Word calls a file damaged where they are in another order.
 */
const ORDER = {
	pPr: [
		'pStyle',
		'keepNext',
		'keepLines',
		'widowControl',
		'numPr',
		'pBdr',
		'shd',
		'tabs',
		'spacing',
		'ind',
		'contextualSpacing',
		'jc',
		'outlineLvl',
		'sectPr',
	],
	rPr: [
		'rStyle',
		'rFonts',
		'b',
		'bCs',
		'i',
		'iCs',
		'strike',
		'noProof',
		'color',
		'sz',
		'szCs',
		'u',
		'shd',
		'vertAlign',
		'lang',
	],
	tblPr: [
		'tblStyle',
		'tblStyleRowBandSize',
		'tblW',
		'tblInd',
		'tblBorders',
		'tblLayout',
		'tblCellMar',
		'tblLook',
		'tblCaption',
		'tblDescription',
	],
	trPr: ['cantSplit', 'tblHeader'],
	tcPr: ['tcW', 'gridSpan', 'tcBorders', 'shd', 'vAlign'],
} as const;

type Holder = keyof typeof ORDER;

/**
 * `true` is a property that is on, `false` one that is off in spite of its style; a string or a number is its value.
 */
type Property = string | number | boolean | Attributes | Markup | undefined;

export type Properties<Name extends Holder> = Readonly<Partial<Record<(typeof ORDER)[Name][number], Property>>>;

/** Properties in the order of the standard, whatever order they are given in; undefined where there are none. */
export function properties<Name extends Holder>(name: Name, given: Properties<Name>): Markup | undefined {
	const own: Readonly<Record<string, Property>> = given;
	const content: Markup[] = [];
	for (const key of ORDER[name]) {
		const property = propertyOf(key, own[key]);
		if (property) content.push(property);
	}
	return content.length === 0 ? undefined : word(name, {}, content);
}

function propertyOf(name: string, value: Property): Markup | undefined {
	switch (typeof value) {
		case 'undefined':
			return undefined;
		case 'boolean':
			return word(name, { val: value ? undefined : 0 });
		case 'object':
			return isMarkup(value) ? value : word(name, value);
		default:
			return word(name, { val: value });
	}
}

function isMarkup(value: Attributes | Markup): value is Markup {
	return 'xml' in value;
}

/** An element in Word's own vocabulary, whose attributes have its prefix too. */
export function word(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
	return prefixed('w:', `w:${name}`, attributes, content);
}

/** A part of the file in that vocabulary. */
export function wordPart(name: string, ...content: readonly Content[]): string {
	return xmlPart(element(`w:${name}`, { 'xmlns:w': WORD, 'xmlns:r': RELATIONSHIPS }, content));
}

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
