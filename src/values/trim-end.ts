/**
 * A text without the characters at its end that are all of one kind.
 *
 * A pattern such as `/[.,]+$/` tries each of a thousand full stops in turn as the first of those at the end; this looks at
 * each of them once.
 *
 * @param kind matches one character of the kind
 */
export function trimEndOf(text: string, kind: RegExp): string {
	let end = text.length;
	while (end > 0) {
		const start = end - (isPair(text, end - 2) ? 2 : 1);
		if (!kind.test(text.slice(start, end))) break;
		end = start;
	}
	return text.slice(0, end);
}

/** Whether the two code units at an index are one character. */
function isPair(text: string, index: number): boolean {
	return (text.codePointAt(index) ?? 0) > 0xffff;
}
