/**
 * Follows a text and its source side by side: where in the source is each character of the text?
 *
 * The source also holds backslashes before punctuation marks, character references such as `&amp;`, and spaces round
 * line ends. Where the two part ways all the same, the next characters of the source are searched.
 */
export function sourceOffsets(text: string, source: string): Uint32Array {
	const offsets = new Uint32Array(text.length);
	let at = 0;
	for (let i = 0; i < text.length; i++) {
		const character = text.charAt(i);
		if (isLineEnd(character) || isLineEnd(text.charAt(i - 1))) at = skipSpaces(source, at);
		const escaped = source[at] === '\\' && source[at + 1] === character && /[!-/:-@[-`{-~]/.test(character);
		const reference = escaped ? '' : referenceAt(source, at, text, i);
		if (escaped) at++;
		else if (reference === '') at = search(character, source, at);
		offsets[i] = at;
		// A reference that says two code units is one piece of the source.
		if (reference !== '' && isHighSurrogate(character) && i + 1 < text.length) offsets[++i] = at;
		if (reference !== '') at += reference.length;
		else if (says(source, at, character)) at++;
	}
	return offsets;
}

function skipSpaces(source: string, from: number): number {
	let at = from;
	while (source[at] === ' ' || source[at] === '\t') at++;
	return at;
}

const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const TO_AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/;

/** The character reference that a character is written as; empty where it stands for itself. */
function referenceAt(source: string, at: number, text: string, index: number): string {
	if (source[at] !== '&') return '';
	REFERENCE.lastIndex = at;
	const reference = REFERENCE.exec(source)?.[0] ?? '';
	// A name that means nothing is text; only a reference to `&` may read the same when it is resolved.
	return text.startsWith(reference, index) && !TO_AMPERSAND.test(reference) ? '' : reference;
}

/** As far as spaces of indentation go: a search to the end for each character of a long text would take too long. */
const WINDOW = 256;

function search(character: string, source: string, at: number): number {
	if (says(source, at, character)) return at;
	const found = source.slice(at, at + WINDOW).indexOf(character);
	return found < 0 ? at : at + found;
}

/** Whether a character is there; markdown reads U+0000 as U+FFFD. */
function says(source: string, at: number, character: string): boolean {
	return source[at] === character || (character === '\ufffd' && source[at] === '\u0000');
}

function isLineEnd(character: string): boolean {
	return character === '\n' || character === '\r';
}

function isHighSurrogate(character: string): boolean {
	return character >= '\ud800' && character <= '\udbff';
}
