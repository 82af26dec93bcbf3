import type { Inline } from '../../model/body/inline.ts';
import { escapeCell } from '../../values/escape-markdown.ts';
import { isSafeLink } from '../links.ts';
import { typedHtml } from '../typed-html.ts';
import { visibleLine } from '../visible.ts';

const MARKS: Readonly<Record<'strong' | 'emphasis' | 'deleted', string>> = {
	strong: '**',
	emphasis: '*',
	deleted: '~~',
};

/** The pieces of a line as Markdown for a cell of a table: a link to a program and a picture are their words, a footnote is left out. */
export function cellMarkdown(content: readonly Inline[]): string {
	return content.map(written).join('').trim();
}

function written(piece: Inline): string {
	switch (piece.type) {
		case 'break':
			return ' ';
		case 'footnote':
			return '';
		case 'html':
			return text(typedHtml(piece.text));
		case 'code':
			return codeSpan(visibleLine(piece.text).replaceAll('|', '\\|'));
		case 'link':
			return isSafeLink(piece.address)
				? `[${cellMarkdown(piece.content)}](<${encodeURI(decoded(piece.address)).replaceAll('|', '%7C')}>)`
				: cellMarkdown(piece.content);
		case 'strong':
		case 'emphasis':
		case 'deleted':
			return `${MARKS[piece.type]}${cellMarkdown(piece.content)}${MARKS[piece.type]}`;
		default:
			return text(piece.text);
	}
}

/** Words with the spaces round them, which are all that parts them from the piece beside. */
function text(words: string): string {
	const [before = '', behind = ''] = [/^\s/.test(words) ? ' ' : '', /\s$/.test(words) ? ' ' : ''];
	const shown = visibleLine(words).trim();
	return shown === '' ? before : `${before}${escapeCell(shown)}${behind}`;
}

function codeSpan(code: string): string {
	const marks = '`'.repeat(longestRun(code) + 1);
	return /^`|`$/.test(code) ? `${marks} ${code} ${marks}` : `${marks}${code}${marks}`;
}

function longestRun(code: string): number {
	return [...code.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}

/** An address without escapes; one that is escaped wrongly stays as it is. */
function decoded(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}
