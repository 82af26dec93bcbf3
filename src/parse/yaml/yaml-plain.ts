// What is certain of a line of YAML without a parser: the plain way in which most of it is written.

/** A line without the comment that it ends with: ` # text`, or all of it. */
export function withoutComment(line: string): string {
	if (/^#(?: |$)/.test(line)) return '';
	let end = line.indexOf(' # ');
	if (end < 0) return line;
	while (line[end - 1] === ' ') end--;
	return line.slice(0, end);
}

/** Text that means itself to YAML: no quotation marks, colons, brackets or `#` in it. */
const ASCII_TEXT = /^[A-Za-z0-9][A-Za-z0-9 .,'&()/-]*$/;
const TEXT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’()&/–-]*$/u;

/** Whether a value is text that needs no quotation marks and has none. */
export function isPlainText(value: string): boolean {
	// The pattern for all scripts takes longer to compile than most books to read.
	if (ASCII_TEXT.test(value)) return !value.endsWith(' ');
	return TEXT.test(value) && !value.endsWith(' ');
}
