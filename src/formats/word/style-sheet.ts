import type { Markup } from './markup.ts';
import { DEFAULTS, STYLES, type StyleName } from './paragraph-styles.ts';
import { properties, word, wordPart } from './properties.ts';
import type { Style } from './style.ts';

export interface StyleSheet {
	/** The id in the file of one of alb's own styles. */
	readonly idOf: (name: StyleName) => string;
	/** The part of the file that holds them. */
	readonly part: (language: string) => string;
}

/** alb's own styles alone. */
export const HOUSE_SHEET: StyleSheet = {
	idOf: (name) => name,
	part: (language) =>
		wordPart(
			'styles',
			defaultsElement(language),
			STYLE_NAMES.map((name) => styleElement(name, HOUSE_SHEET.idOf, true)),
		),
};

export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];

/** The styles that apply where none is named: one for paragraphs, one for words and one for tables. */
export const DEFAULT_STYLES: readonly StyleName[] = ['Normal', 'DefaultParagraphFont', 'TableNormal'];

/** The defaults of every paragraph, and the language of the file, which Word checks spelling and reads aloud by. */
function defaultsElement(language: string): Markup {
	const run = properties('rPr', { ...DEFAULTS.run, lang: { val: language, eastAsia: language, bidi: language } });
	return word(
		'docDefaults',
		{},
		word('rPrDefault', {}, run),
		word('pPrDefault', {}, properties('pPr', DEFAULTS.paragraph)),
	);
}

/** One of alb's own styles, which refers to others by their ids in the file. */
export function styleElement(name: StyleName, idOf: StyleSheet['idOf'], mayBeDefault: boolean): Markup {
	const { type, basedOn, next, priority, custom, paragraph, run, table, ...style }: Style = STYLES[name];
	const byDefault = mayBeDefault && DEFAULT_STYLES.includes(name);
	const quiet = byDefault && type !== 'paragraph';
	return word(
		'style',
		{ type, default: byDefault ? 1 : undefined, customStyle: custom && 1, styleId: idOf(name) },
		word('name', { val: style.name }),
		basedOn === undefined ? undefined : word('basedOn', { val: idOf(basedOn as StyleName) }),
		next === undefined ? undefined : word('next', { val: idOf(next as StyleName) }),
		word('uiPriority', { val: priority }),
		quiet ? [word('semiHidden', {}), word('unhideWhenUsed', {})] : undefined,
		type === 'paragraph' && priority < 99 ? word('qFormat', {}) : undefined,
		properties('pPr', paragraph ?? {}),
		properties('rPr', run ?? {}),
		table,
	);
}
