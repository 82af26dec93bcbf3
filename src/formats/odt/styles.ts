import { XML_HEAD, xml } from '../office/xml.ts';
import type { Paper } from '../paper/paper.ts';
import { spaced } from './lines.ts';
import { PARAGRAPH_STYLES, type ParagraphStyle, TEXT_STYLES } from './paragraph-styles.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

export const NAMESPACES = {
	'xmlns:office': `${OASIS}:office:1.0`,
	'xmlns:style': `${OASIS}:style:1.0`,
	'xmlns:text': `${OASIS}:text:1.0`,
	'xmlns:table': `${OASIS}:table:1.0`,
	'xmlns:fo': `${OASIS}:xsl-fo-compatible:1.0`,
	'xmlns:svg': `${OASIS}:svg-compatible:1.0`,
	'xmlns:meta': `${OASIS}:meta:1.0`,
	'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
	'xmlns:xlink': 'http://www.w3.org/1999/xlink',
} as const;

/** The part of the file that holds the styles, the page layout, and the header and the footer of each page. */
export function stylesPart(paper: Paper): string {
	return `${XML_HEAD}${xml(
		'office:document-styles',
		{ ...NAMESPACES, 'office:version': '1.3' },
		xml('office:font-face-decls', {}, fontFace('Arial', 'swiss'), fontFace('Courier New', 'modern')),
		xml(
			'office:styles',
			{},
			defaultStyle(paper.language),
			Object.entries(PARAGRAPH_STYLES).map(paragraphStyle),
			Object.entries(TEXT_STYLES).map(([name, text]) =>
				xml(
					'style:style',
					{ 'style:name': name, 'style:display-name': shownName(name), 'style:family': 'text' },
					xml('style:text-properties', text),
				),
			),
			OUTLINE,
			listStyle('Points'),
			listStyle('Numbers'),
			xml('text:notes-configuration', {
				'text:note-class': 'footnote',
				'style:num-format': '1',
				'text:start-value': 0,
				'text:footnotes-position': 'page',
				'text:start-numbering-at': 'document',
			}),
		),
		xml('office:automatic-styles', {}, pageLayout(paper.language)),
		xml('office:master-styles', {}, masterPage(paper)),
	)}`;
}

function shownName(name: string): string {
	return name.replaceAll('_20_', ' ');
}

function fontFace(name: string, family: string): string {
	return xml('style:font-face', {
		'style:name': name,
		'svg:font-family': `'${name}'`,
		'style:font-family-generic': family,
	});
}

/** The default style; its language and country come from a language tag. */
function defaultStyle(tag: string): string {
	const [, language = 'none', country = 'none'] = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/i.exec(tag) ?? [];
	return xml(
		'style:default-style',
		{ 'style:family': 'paragraph' },
		xml('style:paragraph-properties', {
			'fo:hyphenation-ladder-count': 'no-limit',
			'style:tab-stop-distance': '12.5mm',
		}),
		xml('style:text-properties', {
			'style:font-name': 'Arial',
			'style:font-name-asian': 'Arial',
			'style:font-name-complex': 'Arial',
			'fo:font-size': '11pt',
			'fo:language': language.toLowerCase(),
			'fo:country': country === 'none' ? 'none' : country.toUpperCase(),
			'fo:hyphenate': 'false',
		}),
	);
}

function paragraphStyle([name, { parent, next, outline, paragraph = {}, text, inside = '' }]: [
	string,
	ParagraphStyle,
]): string {
	return xml(
		'style:style',
		{
			'style:name': name,
			'style:display-name': shownName(name),
			'style:family': 'paragraph',
			'style:parent-style-name': parent,
			'style:next-style-name': next,
			'style:default-outline-level': outline,
		},
		xml('style:paragraph-properties', paragraph, inside),
		text ? xml('style:text-properties', text) : '',
	);
}

const LEVELS = Array.from({ length: 10 }, (_, index) => index + 1);

/** Headings have the numbers of the minutes, and no others. */
const OUTLINE = xml(
	'text:outline-style',
	{ 'style:name': 'Outline' },
	LEVELS.map((level) => `<text:outline-level-style text:level="${level}" style:num-format=""/>`),
);

function listStyle(name: 'Points' | 'Numbers'): string {
	return xml(
		'text:list-style',
		{ 'style:name': name },
		LEVELS.map((level) => {
			const place = xml(
				'style:list-level-properties',
				{ 'text:list-level-position-and-space-mode': 'label-alignment' },
				xml('style:list-level-label-alignment', {
					'text:label-followed-by': 'listtab',
					'text:list-tab-stop-position': `${level * 7}mm`,
					'fo:margin-left': `${level * 7}mm`,
					'fo:text-indent': '-7mm',
				}),
			);
			return name === 'Points'
				? xml(
						'text:list-level-style-bullet',
						{ 'text:level': level, 'text:bullet-char': level % 2 === 1 ? '•' : '–' },
						place,
					)
				: xml(
						'text:list-level-style-number',
						{ 'text:level': level, 'style:num-format': '1', 'style:num-suffix': '.' },
						place,
					);
		}),
	);
}

function pageLayout(language: string): string {
	const [width, height] = /-us\b/i.test(language) ? ['215.9mm', '279.4mm'] : ['210mm', '297mm'];
	const headerFooter = (top: string, bottom: string) =>
		xml('style:header-footer-properties', { 'fo:min-height': '8mm', 'fo:margin-top': top, 'fo:margin-bottom': bottom });
	return xml(
		'style:page-layout',
		{ 'style:name': 'Page' },
		xml('style:page-layout-properties', {
			'fo:page-width': width,
			'fo:page-height': height,
			'style:print-orientation': 'portrait',
			'fo:margin-top': '14mm',
			'fo:margin-bottom': '14mm',
			'fo:margin-left': '20mm',
			'fo:margin-right': '20mm',
		}),
		xml('style:header-style', {}, headerFooter('0mm', '4mm')),
		xml('style:footer-style', {}, headerFooter('4mm', '0mm')),
	);
}

/** The header of each page has the title and the mark of a draft; the footer has the page number. */
function masterPage({ title, board, mark }: Paper): string {
	const head = spaced(board === undefined ? title : `${board} – ${title}`);
	const label = mark ? `<text:tab/>${xml('text:span', { 'text:style-name': 'Mark' }, spaced(mark.label))}` : '';
	return xml(
		'style:master-page',
		{ 'style:name': 'Standard', 'style:page-layout-name': 'Page' },
		xml('style:header', {}, xml('text:p', { 'text:style-name': 'Header' }, head, label)),
		xml(
			'style:footer',
			{},
			xml(
				'text:p',
				{ 'text:style-name': 'Footer' },
				'Page ',
				xml('text:page-number', { 'text:select-page': 'current' }, '1'),
				' of ',
				xml('text:page-count', {}, '1'),
			),
		),
	);
}
