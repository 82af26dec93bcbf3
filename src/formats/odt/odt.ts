import { firstDay } from '../../values/calendar-date.ts';
import type { Renderer } from '../format.ts';
import { archive } from '../office/archive.ts';
import { XML_HEAD, xml, xmlText } from '../office/xml.ts';
import { dated } from '../paper/dated.ts';
import { type Paper, plain, type Section } from '../paper/paper.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import { blocksXml } from './blocks.ts';
import type { DocumentContext, Placement } from './context.ts';
import { lineXml, spaced } from './lines.ts';
import { headingXml, paragraphXml } from './paragraphs.ts';
import { NAMESPACES, stylesPart } from './styles.ts';

/** Writes papers as OpenDocument 1.3 text documents, in styles that the reader can change. */
export const odt: Renderer<Uint8Array> = paperRenderer(writeDocument);

const TYPE = 'application/vnd.oasis.opendocument.text';

function writeDocument(paper: Paper): Uint8Array {
	return archive([
		// It is read without unpacking: it has to come first and be uncompressed.
		{ name: 'mimetype', content: TYPE, stored: true },
		{ name: 'META-INF/manifest.xml', content: manifest(['content.xml', 'styles.xml', 'meta.xml']) },
		{ name: 'content.xml', content: contentPart(paper) },
		{ name: 'styles.xml', content: stylesPart(paper) },
		{ name: 'meta.xml', content: metaPart(paper) },
	]);
}

const BODY: Placement = { text: 'Text_20_body', inList: false, inNote: false };
const NOTE: Placement = { text: 'Footnote', inList: true, inNote: true };

function contentPart(paper: Paper): string {
	const { title, titleDate, board, mark, summary, facts, sections, footnotes } = paper;
	const context: DocumentContext = {
		footnotes,
		placed: new Set(),
		tables: [],
		note: (blocks) => blocksXml(blocks, context, NOTE),
	};
	const line = (content: Parameters<typeof lineXml>[0]) => lineXml(content, context, BODY);
	const label = (text: string) => xml('text:span', { 'text:style-name': 'Label' }, spaced(text));
	const body = [
		board === undefined ? '' : paragraphXml('Board', spaced(board)),
		paragraphXml('Title', line(dated(title, titleDate))),
		mark ? paragraphXml('Draft', `${label(`${mark.label}:`)}${spaced(` ${mark.text}`)}`) : '',
		summary ? paragraphXml('Text_20_body', line(summary)) : '',
		...facts.map(({ name, content }) => paragraphXml('Fact', `${label(`${name}:`)} ${line(content)}`)),
		...sections.map((section) => sectionXml(section, context)),
		notesAtEnd(context),
	].join('');
	return `${XML_HEAD}${xml(
		'office:document-content',
		{ ...NAMESPACES, 'office:version': '1.3' },
		xml('office:automatic-styles', {}, TABLE_STYLES, context.tables.flatMap(columnStyles)),
		xml('office:body', {}, xml('office:text', {}, body)),
	)}`;
}

function sectionXml({ heading, blocks }: Section, context: DocumentContext): string {
	const number = heading?.number === undefined ? [] : plain(`${heading.number} `);
	const title = heading ? headingXml(1, lineXml([...number, ...heading.content], context, BODY)) : '';
	return `${title}${blocksXml(blocks, context, BODY)}`;
}

/** The footnotes that are not in the body: nothing mentions them, or they cannot be where they are mentioned. */
function notesAtEnd(context: DocumentContext): string {
	const left = context.footnotes.flatMap((blocks, index) =>
		context.placed.has(index + 1) ? [] : [{ blocks, number: index + 1 }],
	);
	if (left.length === 0) return '';
	const notes = left.map(({ blocks, number }) => {
		const at: Placement = { text: 'Text_20_body', inList: false, inNote: true };
		return `${paragraphXml('Text_20_body', `[${number}]`)}${blocksXml(blocks, context, at)}`;
	});
	return `${headingXml(1, 'Footnotes')}${notes.join('')}`;
}

/** The styles that all tables share. */
const TABLE_STYLES = [
	xml(
		'style:style',
		{ 'style:name': 'Table', 'style:family': 'table' },
		xml('style:table-properties', {
			'style:width': '170mm',
			'table:align': 'left',
			'table:border-model': 'collapsing',
			'fo:margin-top': '2mm',
			'style:may-break-between-rows': 'true',
		}),
	),
	xml(
		'style:style',
		{ 'style:name': 'TableRow', 'style:family': 'table-row' },
		xml('style:table-row-properties', { 'fo:keep-together': 'always' }),
	),
	xml(
		'style:style',
		{ 'style:name': 'TableHead', 'style:family': 'table-cell' },
		xml('style:table-cell-properties', {
			'fo:padding': '1.2mm',
			'fo:border-bottom': '0.75pt solid #1c2126',
			'style:vertical-align': 'bottom',
		}),
	),
	xml(
		'style:style',
		{ 'style:name': 'TableCell', 'style:family': 'table-cell' },
		xml('style:table-cell-properties', { 'fo:padding': '1.2mm', 'fo:border-bottom': '0.5pt solid #d5dade' }),
	),
].join('');

function columnStyles(widths: readonly number[], table: number): string[] {
	return widths.map((width, index) =>
		xml(
			'style:style',
			{ 'style:name': `Table${table + 1}.${index + 1}`, 'style:family': 'table-column' },
			xml('style:table-column-properties', { 'style:column-width': `${width}mm` }),
		),
	);
}

function metaPart({ title, board, language, date }: Paper): string {
	const day = date === undefined ? undefined : `${firstDay(date)}T00:00:00`;
	return `${XML_HEAD}${xml(
		'office:document-meta',
		{ ...NAMESPACES, 'office:version': '1.3' },
		xml(
			'office:meta',
			{},
			xml('meta:generator', {}, 'alb'),
			xml('dc:title', {}, xmlText(title)),
			board === undefined ? '' : xml('meta:initial-creator', {}, xmlText(board)),
			board === undefined ? '' : xml('dc:creator', {}, xmlText(board)),
			day === undefined ? '' : xml('meta:creation-date', {}, day),
			day === undefined ? '' : xml('dc:date', {}, day),
			xml('dc:language', {}, xmlText(language)),
		),
	)}`;
}

function manifest(parts: readonly string[]): string {
	const entry = (path: string, type: string, more = {}) =>
		xml('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type, ...more });
	return `${XML_HEAD}${xml(
		'manifest:manifest',
		{ 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
		entry('/', TYPE, { 'manifest:version': '1.3' }),
		parts.map((path) => entry(path, 'text/xml')),
	)}`;
}
