import { xml, xmlText } from '../office/xml.ts';
import type { Inline } from '../paper/paper.ts';
import type { DocumentContext, Placement } from './context.ts';

const STYLES = { strong: 'Strong_20_Emphasis', emphasis: 'Emphasis', deleted: 'Struck_20_Out' } as const;

/** The pieces of a line as XML. A footnote cannot hold another, which is then named by its number. */
export function lineXml(pieces: readonly Inline[], context: DocumentContext, at: Pick<Placement, 'inNote'>): string {
	return pieces
		.map((piece): string => {
			switch (piece.type) {
				case 'text':
				case 'date':
					return spaced(piece.text);
				case 'code':
					return xml('text:span', { 'text:style-name': 'Source_20_Text' }, spaced(piece.text));
				case 'break':
					return '<text:line-break/>';
				case 'link':
					return link(piece.address, lineXml(piece.content, context, at));
				case 'footnote':
					return at.inNote ? `[${piece.number}]` : footnote(piece.number, context);
				default:
					return xml('text:span', { 'text:style-name': STYLES[piece.type] }, lineXml(piece.content, context, at));
			}
		})
		.join('');
}

/** A text whose line breaks are kept, and the spaces at the beginning of its lines. */
export function typedXml(text: string): string {
	return text
		.split('\n')
		.map((line) => {
			const [indent = ''] = /^ */.exec(line) ?? [];
			return `${spaces(indent.length)}${spaced(line.slice(indent.length))}`;
		})
		.join('<text:line-break/>');
}

/** A text whose spaces and line breaks are marked up: programs collapse several spaces, and read a line feed as a space. */
export function spaced(text: string): string {
	return xmlText(text)
		.replace(/\n/g, ' ')
		.replace(/\t/g, '<text:tab/>')
		.replace(/ {2,}/g, (found) => ` ${spaces(found.length - 1)}`);
}

function spaces(count: number): string {
	return count === 0 ? '' : xml('text:s', count === 1 ? {} : { 'text:c': count });
}

/** A link. A relative address leads out of the document, which programs treat as a folder. */
function link(address: string, words: string): string {
	if (address.startsWith('#')) return words;
	const target = /^[a-z][a-z0-9+.-]*:|^\//i.test(address) ? address : `../${address}`;
	return xml('text:a', { 'xlink:type': 'simple', 'xlink:href': target }, words);
}

/** A footnote where it is first mentioned; afterwards, its number alone. */
function footnote(number: number, context: DocumentContext): string {
	const blocks = context.footnotes[number - 1];
	if (!blocks) return '';
	if (context.placed.has(number)) return xml('text:span', { 'text:style-name': 'Raised' }, String(number));
	context.placed.add(number);
	// Programs count the footnotes themselves; where one before it is not in the body, its number is given.
	const label = context.placed.size === number ? {} : { 'text:label': number };
	const body = context.note(blocks);
	return xml(
		'text:note',
		{ 'text:id': `footnote-${number}`, 'text:note-class': 'footnote' },
		xml('text:note-citation', label, String(number)),
		xml('text:note-body', {}, body || xml('text:p', { 'text:style-name': 'Footnote' })),
	);
}
