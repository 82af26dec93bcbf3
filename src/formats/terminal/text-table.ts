import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { largest } from '../../values/long-lists.ts';

export interface TextColumn {
	readonly title: string;
	readonly align?: 'right';
	/** Whether the column gets the width that the others leave, and its text wraps. */
	readonly wraps?: boolean;
	/** The width to which it shrinks, in characters, where the column that wraps would be left too little. */
	readonly shrinksTo?: number;
}

const GAP = 2;
/** A column of texts narrower than this is hard to read: the columns that can shrink do. */
const COMFORTABLE = 40;
/** Narrower than this, a column would have one word on each line. */
const LEAST = 18;

/**
 * Lays rows out in columns, wrapping the texts; undefined where the width is too small for columns.
 *
 * Widths are those of the characters on a screen, including wide and combining ones.
 */
export function textTable(
	columns: readonly TextColumn[],
	rows: readonly (readonly string[])[],
	width: number,
	paintTitle: (text: string) => string,
): string | undefined {
	const widths = layOut(columns, rows, width);
	if (!widths) return undefined;
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align))
			.join(' '.repeat(GAP))
			.trimEnd();
	const out = [paintTitle(line(columns.map(({ title }) => title)))];
	for (const row of rows) {
		const wrapped = row.map((cell, index) => wrap(cell, widths[index] ?? 0));
		const height = largest(wrapped.map((lines) => lines.length));
		for (let i = 0; i < height; i++) out.push(line(wrapped.map((lines) => lines[i] ?? '')));
	}
	return `${out.join('\n')}\n`;
}

/** The widths of the columns: that of the widest cell for each, and the rest for the one that wraps. */
function layOut(
	columns: readonly TextColumn[],
	rows: readonly (readonly string[])[],
	width: number,
): number[] | undefined {
	const natural = columns.map(({ title }, index) =>
		Math.max(stringWidth(title), largest(rows.map((row) => stringWidth(row[index] ?? '')))),
	);
	const texts = columns.findIndex(({ wraps }) => wraps);
	const wanted = natural[texts] ?? 0;
	const left = (widths: readonly number[]) =>
		width - GAP * (columns.length - 1) - widths.reduce((sum, one, index) => sum + (index === texts ? 0 : one), 0);
	const shrunk = natural.map((one, index) => Math.min(one, columns[index]?.shrinksTo ?? one));
	const widths = left(natural) < Math.min(wanted, COMFORTABLE) ? shrunk : natural;
	if (left(widths) < Math.min(wanted, LEAST)) return undefined;
	return widths.map((one, index) => (index === texts ? Math.min(one, left(widths)) : one));
}

function pad(text: string, width: number, align: 'right' | undefined): string {
	const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
	return align === 'right' ? space + text : text + space;
}

/** Wraps a text at words, and a word that is longer than the line within it; a no-break space keeps two words together. */
export function wrap(text: string, width: number): string[] {
	return wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).replaceAll('\u00a0', ' ').split('\n');
}
