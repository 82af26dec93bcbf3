/** A text on one line: each line end is a space, with the spaces and tabs round it. */
export function joinLines(text: string): string {
	const lines = text.split(/\r\n|\n|\r/);
	const last = lines.length - 1;
	return lines
		.map((line, index) => line.slice(index > 0 ? startOf(line) : 0, index < last ? endOf(line) : line.length))
		.join(' ');
}

/** A text without the spaces and tabs round it; other white space is a part of it. */
export function trimBlanks(text: string): string {
	return text.slice(startOf(text), endOf(text));
}

// Loops, since a pattern such as /[ \t]+$/ tries each of a thousand spaces in turn as the first of them.
function startOf(text: string): number {
	let at = 0;
	while (isBlank(text[at])) at++;
	return at;
}

function endOf(text: string): number {
	let at = text.length;
	while (isBlank(text[at - 1])) at--;
	return at;
}

/** Whether a character is a space or a tab. */
export function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

/** A text on one line with single spaces; spaces of other kinds are a part of it. */
export function singleSpaces(text: string): string {
	return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** A text with each run of white space as one space, and none round it: the same words, however their lines were broken. */
export function foldSpaces(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
