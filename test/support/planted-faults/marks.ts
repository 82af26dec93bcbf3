/*
 * A planted fault marks the place in the text at which it is to be found. The marks are taken out before the text is
 * checked, and so the place is known without reading the text as a parser would.
 */

/** A mark: at what follows it, this rule is to speak. */
export function mark(rule: string): string {
	return `⟦${rule}⟧`;
}

export function withoutMarks(text: string): string {
	return text.replace(/⟦[^⟧]*⟧/g, '');
}

/** A text without its marks, and what they say: `minutes/2025-04.md:12:3 status-unknown`. */
export function readMarks(
	file: string,
	marked: string,
): { readonly text: string; readonly expected: readonly string[] } {
	if (!marked.includes('⟦')) return { text: marked, expected: [] };
	const expected: string[] = [];
	let [text, line, start] = ['', 1, 0];
	for (const piece of marked.split(/(⟦[^⟧]*⟧|\r\n|\n|\r)/)) {
		const rule = /^⟦(.*)⟧$/.exec(piece)?.[1];
		if (rule !== undefined) {
			const bom = line === 1 && text.startsWith('\ufeff') ? 1 : 0;
			expected.push(`${file}:${line}:${text.length - start - bom + 1} ${rule}`);
			continue;
		}
		text += piece;
		if (!/^[\r\n]/.test(piece)) continue;
		line++;
		start = text.length;
	}
	return { text, expected };
}
