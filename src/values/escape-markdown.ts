/**
 * Escapes a text for a cell of a table: as Markdown it says its characters. A backslash goes before what Markdown would
 * take for markup, and before nothing else. A cell has one line; what the text has more become spaces.
 */
export function escapeCell(text: string): string {
	return escapePipes(escapeMarks(text.replace(/[\r\n]+/g, ' '), MARKS));
}

/** A text as a cell of a table: its Markdown, where it has some, as it was typed; else its words, escaped. */
export function cellMarkdown(text: string, markdown?: string): string {
	return markdown === undefined ? escapeCell(text.trim()) : escapePipes(markdown.trim());
}

/** Escapes what would end a cell; a pipe that is escaped already stays as it is. */
function escapePipes(markdown: string): string {
	return markdown.replace(/\\[\\|]|\|/g, (mark) => (mark === '|' ? '\\|' : mark));
}

/** Escapes a text of one line for a paragraph, a heading or a list entry: the text is shown, whatever it looks like. */
export function escapeText(text: string): string {
	return escapeMarks(text.replace(/[ \t\r\n]+/g, ' ').trim(), MARKS_OF_LINE)
		.replace(/^([-+=>|])/, '\\$1')
		.replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * A text as what a paragraph or list entry begins with: its Markdown, where it has some, as it was typed; else its words,
 * escaped. What would begin another block is escaped.
 */
export function lineMarkdown(text: string, markdown?: string): string {
	if (markdown === undefined) return escapeText(text);
	return markdown
		.trim()
		.replace(/^(?:(?:#{1,6}|[-+*])(?=[ \t]|$)|>)/, '\\$&')
		.replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}

/** How an address begins that is a link without any marks; with its last character escaped it is not a link. */
const BEGINNING = '(?:(?<![A-Za-z])https?:(?=\\/\\/)|(?<![^\\s(*_~[\\]])www\\.)';
/** An address between spaces: no mark in it is markup, and a backslash would be a character of it. */
const ADDRESS = `${BEGINNING}(?:\\/\\/)?[A-Za-z0-9][^\\s<|]*(?=\\s|$)`;
const MARK = '[\\\\*`[~]|_|<(?=[A-Za-z/!?])|&(?=#?\\w+;)|\\$';
const MARKS = new RegExp(`(?<address>${ADDRESS})|${BEGINNING}|${MARK}`, 'gi');
/** At the ends of a line, a hash makes a heading. */
const MARKS_OF_LINE = new RegExp(`${MARKS.source}|#`, 'gi');

function escapeMarks(text: string, marks: RegExp): string {
	// One dollar sign is money; two may be a formula to GitHub.
	const formulas = text.indexOf('$') !== text.lastIndexOf('$');
	return text.replace(marks, (mark, address: string | undefined, at: number) => {
		if (address !== undefined || (mark === '$' && !formulas)) return mark;
		// Within a word an underscore marks nothing: `A_B`.
		if (mark === '_' && isWordAt(text, at - 1) && isWordAt(text, at + 1)) return mark;
		return `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
	});
}

function isWordAt(text: string, at: number): boolean {
	return /[A-Za-z0-9]/.test(text.charAt(at));
}
