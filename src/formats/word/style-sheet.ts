import { DEFAULTS, STYLES, type StyleName } from './house-styles.ts';
import type { Markup } from './markup.ts';
import { properties, word, wordPart } from './properties.ts';
import type { Style } from './style.ts';

/** The styles of a file. */
export interface StyleSheet {
	/** The id that a style of the house has in the file. */
	readonly idOf: (name: StyleName) => string;
	/** The part of the file that holds them. */
	readonly part: (language: string) => string;
}

/** The styles of the house alone. */
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

/** The styles that hold where no style is named: one of paragraphs, of words and of tables. */
export const DEFAULT_STYLES: readonly StyleName[] = ['Normal', 'DefaultParagraphFont', 'TableNormal'];

/** What holds of every paragraph, and the language of the file, by which Word checks its spelling and reads it out. */
function defaultsElement(language: string): Markup {
	const run = properties('rPr', { ...DEFAULTS.run, lang: { val: language, eastAsia: language, bidi: language } });
	return word(
		'docDefaults',
		{},
		word('rPrDefault', {}, run),
		word('pPrDefault', {}, properties('pPr', DEFAULTS.paragraph)),
	);
}

/** A style of the house, which names others by the ids that they have in the file. */
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
