/**
 * Escapes a text for a cell of a table, so that GitHub shows its characters as they are and alb's own reader gives the
 * same text back: a backslash goes before what markdown would take for markup, and before nothing else. A cell has one
 * line; what the text has more become spaces.
 */
export function escapeCell(text: string): string {
	return escapeMarks(text.replace(/[\r\n]+/g, ' ')).replaceAll('|', '\\|');
}

/** Escapes a text of one line for a paragraph, a heading or a list entry: the text is shown, whatever it looks like. */
export function escapeText(text: string): string {
	return escapeMarks(text.replace(/[ \t\r\n]+/g, ' ').trim())
		.replace(/^([-+=>|])/, '\\$1')
		.replace(/^(\d{1,9})([.)])/, '$1\\$2')
		.replace(/#/g, '\\#');
}

const MARKS = /[\\*`[~]|_|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\$/g;

function escapeMarks(text: string): string {
	// One dollar sign is money; two may be a formula to GitHub.
	const formulas = text.indexOf('$') !== text.lastIndexOf('$');
	return text.replace(MARKS, (mark, at: number) => {
		if (mark === '$' && !formulas) return mark;
		// Within a word an underscore marks nothing: `A_B`.
		if (mark === '_' && isWordAt(text, at - 1) && isWordAt(text, at + 1)) return mark;
		return `\\${mark}`;
	});
}

function isWordAt(text: string, at: number): boolean {
	return /[A-Za-z0-9]/.test(text.charAt(at));
}
