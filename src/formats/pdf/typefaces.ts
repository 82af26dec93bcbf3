import type { Font } from 'fontkit';
import { JOINED_EMOJI } from '../../values/emoji.ts';

/** A style of type. Each has a font, and further ones for the characters that it lacks. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'mono';

/** A font as it is used for a face. Where the font itself is not bold or italic, it is thickened or slanted. */
export interface Typeface {
	readonly key: string;
	readonly font: Font;
	readonly thicken: boolean;
	readonly slant: boolean;
}

/** The fonts of each face, in order: a character is printed in the first that has it. */
export type Typefaces = Readonly<Record<Face, readonly Typeface[]>>;

export interface FontRun {
	readonly text: string;
	readonly typeface: Typeface;
}

/** Characters that show nothing themselves: the soft hyphen, and the selectors of coloured or plain forms. */
const UNSHOWN = /\u00ad|[\ufe00-\ufe0f]/g;
/** A character between words, which needs no glyph. */
const SPACE = /^[ \n\u00a0]$/;
/** What nearly all texts consist of: Latin letters, each of which is a character of its own. */
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d]*$/;
const CHARACTER = new RegExp(`${JOINED_EMOJI.source}|\\P{M}\\p{M}*|\\p{M}+`, 'gu');

/**
 * A text split into the fonts that have its characters. A character that no font has becomes its code, `[U+4E2D]`, so
 * that nothing vanishes.
 */
export function splitByFont(text: string, face: Face, typefaces: Typefaces): readonly FontRun[] {
	const chain = typefaces[face];
	const [usual] = chain;
	if (!usual) return [];
	if (PLAIN.test(text) && isWritten(text, usual.font)) return text === '' ? [] : [{ text, typeface: usual }];
	const list: FontRun[] = [];
	for (const [character] of text.replace(UNSHOWN, '').matchAll(CHARACTER)) {
		const last = list.at(-1);
		const found = SPACE.test(character) ? (last?.typeface ?? usual) : chain.find(({ font }) => hasAll(font, character));
		const text = found ? character : codeOf(character);
		const typeface = found ?? usual;
		if (last?.typeface === typeface) list[list.length - 1] = { text: last.text + text, typeface };
		else list.push({ text, typeface });
	}
	return list;
}

function isWritten(text: string, font: Font): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > 0x20 && code !== 0xa0 && !font.hasGlyphForCodePoint(code)) return false;
	}
	return true;
}

function hasAll(font: Font, character: string): boolean {
	return [...character].every((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
}

function codeOf(character: string): string {
	const codes = [...character].map(
		(one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
	);
	return `[${codes.join(' ')}]`;
}
