import { visible, visibleLine } from '../visible.ts';

/** A line of the account of an import: a line of the source, and its destination. */
export interface ReportLine {
	readonly at: number;
	readonly text: string;
	readonly destination: string;
}

/** The account of an import: each line of the source with its destination, cut to the width of the screen. */
export function accountAsText(title: string, lines: readonly ReportLine[], width: number | undefined): string {
	const digits = Math.max(3, String(lines.at(-1)?.at ?? 0).length);
	const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, width - digits - 18);
	const rows = lines.map(({ at, text, destination }) => {
		const words = visibleLine(text);
		const cut = [...words].length > room ? `${[...words].slice(0, room - 1).join('')}…` : words;
		return `${String(at).padStart(digits)}  ${destination.padEnd(13)}  ${cut}`;
	});
	return `${visible(title)}\n${rows.join('\n')}\n`;
}
