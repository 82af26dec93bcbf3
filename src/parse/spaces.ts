/** A text with each run of white space as one space, and none round it: the same words, however their lines were broken. */
export function foldSpaces(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
