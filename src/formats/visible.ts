import { JOINED_EMOJI } from '../values/emoji.ts';

/**
 * Controls, direction marks, zero-width and other characters that show nothing, line and paragraph separators, halves
 * of characters, and codes that are not characters.
 */
const HIDDEN =
	/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
/** Hidden, and harmless: the ends of lines, tabs, the soft hyphen, and what picks the coloured form of an emoji. */
const LET_BE = /\n|\t|\u00ad|[\ufe00-\ufe0f]/;

/** An emoji whose parts are hidden characters matches as a whole, and is longer than any of them alone. */
const EMOJI_OR_HIDDEN = new RegExp(`${JOINED_EMOJI.source}|${HIDDEN.source}`, 'gu');

/**
 * Makes hidden characters visible, as `\x1b` or `\u202e`, so that no text of a minutes file can command a terminal,
 * reorder a page or hide in it. All other text is given back as it is.
 */
export function visible(text: string): string {
	if (text.search(HIDDEN) < 0) return text;
	return text.replace(EMOJI_OR_HIDDEN, (found) => (LET_BE.test(found) || found.length > 2 ? found : escapeOf(found)));
}

/** A text of one line, as a heading, a name or a cell holds it: visible, and its line ends and runs of spaces made one space. */
export function visibleLine(text: string): string {
	return visible(text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''));
}

function escapeOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const digits = code.toString(16);
	if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
	return code < 0x1_0000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}
