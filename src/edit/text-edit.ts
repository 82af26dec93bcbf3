/**
 * A text edit: characters of a text, from `start` to before `end`, and the text that replaces them. Offsets count
 * UTF-16 code units of the text without its byte order mark; every other character stays as it is.
 */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The edits in the order of the text; where several begin at one place, the earlier in the list comes first. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] {
	return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Applies edits, of which no two may touch the same characters. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let written = '';
	let at = 0;
	for (const edit of inOrder(edits)) {
		if (edit.start < at) throw new Error(`two edits touch the characters from ${edit.start}`);
		written += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return written + text.slice(at);
}
