import { xml, xmlText } from '../office/xml.ts';
import type { Inline } from '../paper/paper.ts';
import type { Standing, Writing } from './context.ts';

const STYLES = { strong: 'Strong_20_Emphasis', emphasis: 'Emphasis', deleted: 'Struck_20_Out' } as const;

/** The pieces of a line. `at`: where it stands; a footnote cannot hold another, which is then told by its number. */
export function lineXml(pieces: readonly Inline[], writing: Writing, at: Pick<Standing, 'inNote'>): string {
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
					return link(piece.address, lineXml(piece.content, writing, at));
				case 'footnote':
					return at.inNote ? `[${piece.number}]` : footnote(piece.number, writing);
				default:
					return xml('text:span', { 'text:style-name': STYLES[piece.type] }, lineXml(piece.content, writing, at));
			}
		})
		.join('');
}

/** A text whose line ends are kept, and the spaces that its lines begin with. */
export function typedXml(text: string): string {
	return text
		.split('\n')
		.map((line) => {
			const [indent = ''] = /^ */.exec(line) ?? [];
			return `${spaces(indent.length)}${spaced(line.slice(indent.length))}`;
		})
		.join('<text:line-break/>');
}

/** More than one space would be read as one, and a line end as a space. */
export function spaced(text: string): string {
	return xmlText(text)
		.replace(/\n/g, ' ')
		.replace(/\t/g, '<text:tab/>')
		.replace(/ {2,}/g, (found) => ` ${spaces(found.length - 1)}`);
}

function spaces(count: number): string {
	return count === 0 ? '' : xml('text:s', count === 1 ? {} : { 'text:c': count });
}

/** An address that is relative leads out of the document, which is a folder to those that follow it. */
function link(address: string, words: string): string {
	if (address.startsWith('#')) return words;
	const target = /^[a-z][a-z0-9+.-]*:|^\//i.test(address) ? address : `../${address}`;
	return xml('text:a', { 'xlink:type': 'simple', 'xlink:href': target }, words);
}

/** A footnote where it is first named; where it is named again, its number. */
function footnote(number: number, writing: Writing): string {
	const blocks = writing.footnotes[number - 1];
	if (!blocks) return '';
	if (writing.placed.has(number)) return xml('text:span', { 'text:style-name': 'Raised' }, String(number));
	writing.placed.add(number);
	// Programs count the footnotes themselves; where one before it has no place in the body, the number is said.
	const label = writing.placed.size === number ? {} : { 'text:label': number };
	const body = writing.note(blocks);
	return xml(
		'text:note',
		{ 'text:id': `footnote-${number}`, 'text:note-class': 'footnote' },
		xml('text:note-citation', label, String(number)),
		xml('text:note-body', {}, body || xml('text:p', { 'text:style-name': 'Footnote' })),
	);
}
