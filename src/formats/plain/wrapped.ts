import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { largest } from '../../values/long-lists.ts';

/** The line width, in characters: quoted in a reply once or twice, a line still fits 80 columns. */
export const WIDTH = 72;
/** The longest line, in characters: mail allows no line of more than 998 bytes. */
const LONGEST = 240;

/** A text wrapped to a width in characters; an address that is longer stays whole. */
export function wrapped(text: string, width: number): string[] {
	return text.split('\n').flatMap((line) =>
		wrapAnsi(line, Math.max(1, width), { hard: false, trim: true })
			.split('\n')
			.flatMap((each) => (each.length > LONGEST ? wrapAnsi(each, LONGEST, { hard: true }).split('\n') : [each]))
			.map((each) => each.replaceAll('\u00a0', ' ').trimEnd()),
	);
}

/** A text wrapped after a marker, the further lines indented below the first. */
export function hanging(mark: string, text: string, width: number): string[] {
	const indent = ' '.repeat(mark.length);
	return wrapped(text, width - mark.length).map((line, index) => (index === 0 ? mark : indent) + line);
}

/** A heading: its lines, and below them a line of marks. */
export function underlined(text: string, mark: string): string[] {
	const lines = wrapped(text, WIDTH);
	return [...lines, mark.repeat(Math.max(1, largest(lines.map((line) => Math.min(WIDTH, stringWidth(line))))))];
}
