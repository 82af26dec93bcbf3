import { attributeOf, childAt, elementsIn, type XmlElement } from '../../../xml/xml-tree.ts';
import { element, type Markup, xmlPart } from '../markup.ts';
import { STYLES } from '../paragraph-styles.ts';
import { ACCENT, GREY_TINT, type Style, TINT } from '../style.ts';
import { DEFAULT_STYLES, STYLE_NAMES, type StyleSheet, styleElement } from '../style-sheet.ts';
import { made, without, written } from './change-xml.ts';

/**
 * The styles of a reference document, with those of alb that it lacks. The board's style is used where it has the
 * same name: Word's built-in styles have one name in every language, whatever they are called on the screen.
 */
export function referenceSheet(root: XmlElement): StyleSheet {
	const own = elementsIn(root, 'w:style');
	const taken = new Set(own.map((style) => attributeOf(style, 'w:styleId')));
	const ids = new Map(
		STYLE_NAMES.map((name) => {
			const { type, name: title }: Style = STYLES[name];
			const same =
				own.find((style) => DEFAULT_STYLES.includes(name) && isDefault(style, type)) ??
				own.find((style) => isOf(style, type) && nameOf(style) === title.toLowerCase());
			return [
				name,
				same ? { id: attributeOf(same, 'w:styleId') ?? '', lacks: false } : { id: freeId(name, taken), lacks: true },
			];
		}),
	);
	const idOf: StyleSheet['idOf'] = (name) => ids.get(name)?.id ?? name;
	const accent = accentOf(own.find((style) => attributeOf(style, 'w:styleId') === idOf('Heading1')));
	const added = STYLE_NAMES.filter((name) => ids.get(name)?.lacks).map((name) =>
		inColour(styleElement(name, idOf, true), accent),
	);
	const outlineLevels = new Map(
		([1, 2, 3, 4, 5] as const).map((level) => [idOf(`Heading${level}`), level - 1] as const),
	);
	const kept = root.children.flatMap((child) =>
		typeof child === 'string' || child.name === 'w:docDefaults'
			? []
			: [written(withOutlineLevel(settled(child), outlineLevels))],
	);
	return {
		idOf,
		part: (language) =>
			xmlPart(
				element(
					root.name,
					Object.fromEntries(root.attributes.map(({ name, value }) => [name, value])),
					written(defaults(childAt(root, 'w:docDefaults'), language)),
					kept,
					added,
				),
			),
	};
}

/** The colour of the headings, where it is readable on white: the added styles use it. */
function accentOf(heading: XmlElement | undefined): string | undefined {
	const colour = attributeOf(childAt(heading, 'w:rPr', 'w:color')) ?? '';
	if (!/^[0-9a-f]{6}$/i.test(colour)) return undefined;
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
	return contrast >= READABLE ? colour : undefined;
}

/** The contrast that WCAG 2.2 asks of text, and a little more, for the tints. */
const READABLE = 5;

function inColour(style: Markup, accent: string | undefined): Markup {
	return accent === undefined ? style : { xml: style.xml.replaceAll(ACCENT, accent).replaceAll(TINT, GREY_TINT) };
}

function isOf(style: XmlElement, type: Style['type']): boolean {
	return (attributeOf(style, 'w:type') ?? 'paragraph') === type;
}

function isDefault(style: XmlElement, type: Style['type']): boolean {
	return isOf(style, type) && ['1', 'true', 'on'].includes(attributeOf(style, 'w:default') ?? '0');
}

function nameOf(style: XmlElement): string | undefined {
	return attributeOf(childAt(style, 'w:name'))?.toLowerCase();
}

function freeId(name: string, taken: ReadonlySet<string | undefined>): string {
	let id = name;
	while (taken.has(id)) id = `Alb${id}`;
	return id;
}

/** A style without its lists, which stay behind in the document, and without its language, which is that of the minutes. */
function settled(style: XmlElement): XmlElement {
	return without(style, ['w:numPr', 'w:lang', 'w:pPrChange', 'w:rPrChange']);
}

/** A style with its outline level: without one, a heading is not a heading to LibreOffice. */
function withOutlineLevel(style: XmlElement, outlineLevels: ReadonlyMap<string, number>): XmlElement {
	const outlineLevel = style.name === 'w:style' ? outlineLevels.get(attributeOf(style, 'w:styleId') ?? '') : undefined;
	if (outlineLevel === undefined || childAt(style, 'w:pPr', 'w:outlineLvl')) return style;
	const level = made('w:outlineLvl', { 'w:val': String(outlineLevel) });
	const before = childAt(style, 'w:pPr');
	if (before) {
		const properties = { ...before, children: [...before.children, level] };
		return { ...style, children: style.children.map((child) => (child === before ? properties : child)) };
	}
	const at = style.children.findIndex(
		(child) => typeof child !== 'string' && AFTER_PARAGRAPH_PROPERTIES.includes(child.name),
	);
	const children = [...style.children];
	children.splice(at < 0 ? children.length : at, 0, made('w:pPr', {}, level));
	return { ...style, children };
}

/** The elements of a style that come after its paragraph properties. */
const AFTER_PARAGRAPH_PROPERTIES = ['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'];

/** The defaults of every paragraph, in the language of the minutes. */
function defaults(before: XmlElement | undefined, language: string): XmlElement {
	const run = childAt(before, 'w:rPrDefault', 'w:rPr');
	const lang = made('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language });
	const runProperties = elementsIn(run).filter(({ name }) => name !== 'w:lang');
	const paragraph = childAt(before, 'w:pPrDefault');
	return made(
		'w:docDefaults',
		{},
		made('w:rPrDefault', {}, made('w:rPr', {}, runProperties, lang)),
		paragraph ? without(paragraph, ['w:numPr']) : [],
	);
}
