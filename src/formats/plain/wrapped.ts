import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** The width of a mail: what is quoted in an answer once or twice still fits 80 columns. */
export const WIDTH = 72;
/** A mail may have no line longer than 998 bytes. */
const LONGEST = 240;

/** Lines of a text within a width; an address that is longer than that stays whole. */
export function wrapped(text: string, width: number): string[] {
	return text.split('\n').flatMap((line) =>
		wrapAnsi(line, Math.max(1, width), { hard: false, trim: true })
			.split('\n')
			.flatMap((each) => (each.length > LONGEST ? wrapAnsi(each, LONGEST, { hard: true }).split('\n') : [each]))
			.map((each) => each.replaceAll('\u00a0', ' ').trimEnd()),
	);
}

/** Lines of a text behind a mark; the further ones stand under the first. */
export function hanging(mark: string, text: string, width: number): string[] {
	const indent = ' '.repeat(mark.length);
	return wrapped(text, width - mark.length).map((line, index) => (index === 0 ? mark : indent) + line);
}

/** A heading: its lines, and under them a line of marks. */
export function underlined(text: string, mark: string): string[] {
	const lines = wrapped(text, WIDTH);
	return [...lines, mark.repeat(Math.max(1, ...lines.map((line) => Math.min(WIDTH, stringWidth(line)))))];
}
