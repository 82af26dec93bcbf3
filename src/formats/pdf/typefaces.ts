import type { Font } from 'fontkit';
import { JOINED_EMOJI } from '../../values/emoji.ts';

/** How letters stand: each face has a font, and further ones for the characters that it lacks. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'mono';

/** A font as it is used for a face. Where it is not bold or slanted by itself, it is made so. */
export interface Typeface {
	readonly key: string;
	readonly font: Font;
	readonly thicken: boolean;
	readonly slant: boolean;
}

/** For each face its fonts; the first that has a character writes it. */
export type Typefaces = Readonly<Record<Face, readonly Typeface[]>>;

/** Letters in one font. */
export interface Lettering {
	readonly text: string;
	readonly typeface: Typeface;
}

/** What shows nothing by itself: the soft hyphen, and what picks the coloured or the plain form of a character. */
const UNSHOWN = /\u00ad|[\ufe00-\ufe0f]/g;
/** What stands between words, and needs no letters. */
const SPACE = /^[ \n\u00a0]$/;
/** What nearly all texts are: letters of Latin, each of which stands alone. */
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d]*$/;
const CHARACTER = new RegExp(`${JOINED_EMOJI.source}|\\P{M}\\p{M}*|\\p{M}+`, 'gu');

/** A text in the fonts that have its characters. One that no font has becomes its code, `[U+4E2D]`: nothing vanishes. */
export function lettered(text: string, face: Face, typefaces: Typefaces): readonly Lettering[] {
	const chain = typefaces[face];
	const [usual] = chain;
	if (!usual) return [];
	if (PLAIN.test(text) && isWritten(text, usual.font)) return text === '' ? [] : [{ text, typeface: usual }];
	const list: Lettering[] = [];
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
