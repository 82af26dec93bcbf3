import { splitRow } from '../../values/cells.ts';

/**
 * How many characters of a line a finding means, from its column on, in UTF-16 code units: the value that its message
 * quotes, if the line has it there; otherwise the cell of a table that begins there, the word, or the one character.
 */
export function markedLength(line: string, column: number, message: string): number {
	const rest = line.slice(column - 1);
	return quotedLength(rest, message) || cellLength(line, column) || wordLength(rest) || 1;
}

/** The longest value in quotation marks that a text begins with, and not in the middle of a word; 0 for none. */
function quotedLength(text: string, message: string): number {
	let longest = 0;
	for (const [, quoted = ''] of message.matchAll(/"([^"]+)"/g)) {
		const value = quoted.replace(/…$/, '').trimEnd();
		const whole = quoted === value && IN_A_WORD.test(value.slice(-1)) && IN_A_WORD.test(text.charAt(value.length));
		if (!whole && value.length > longest && text.startsWith(value)) longest = value.length;
	}
	return longest;
}

function cellLength(line: string, column: number): number {
	if (!/^[ \t]{0,3}\|/.test(line)) return 0;
	return splitRow(line).find(({ start }) => start === column - 1)?.raw.length ?? 0;
}

function wordLength(text: string): number {
	return /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0].length ?? 0;
}

const IN_A_WORD = /[\p{L}\p{N}]/u;
