import type { Inline } from '../../model/body/inline.ts';
import { visible } from '../visible.ts';
import type { Paint } from './paint.ts';
import { type TextColumn, textTable, wrap } from './text-table.ts';

/** A column of a listing: its title, and its text for each thing in the list. */
export interface ListColumn<T> extends TextColumn {
	readonly of: (thing: T) => string;
	/** The pieces of that text, where it has markup: a listing in Markdown shows its links and emphasis. */
	readonly pieces?: (thing: T) => readonly Inline[] | undefined;
	/** The text where the screen is too narrow for columns, and no title explains it; `of` where it is missing. */
	readonly alone?: (thing: T) => string;
	/** Whether the column is left out where it is empty for everything in the list. */
	readonly mayGo?: boolean;
}

/** A part of a listing, with its heading, which is empty where the list is not grouped. */
export interface ListSection<T> {
	readonly heading: string;
	readonly members: readonly T[];
}

/** The width of the screen, and its paint. */
export interface Layout {
	/** In columns of the screen. */
	readonly width: number;
	readonly paint: Paint;
}

/** Writes a listing for people: a table for each section, or where the screen is too narrow for one, lines. */
export function listAsText<T>(
	columns: readonly ListColumn<T>[],
	sections: readonly ListSection<T>[],
	{ width, paint }: Layout,
): string {
	const parts = sections.map(({ heading, members }) => {
		const shown = columns.filter(({ mayGo, of }) => !mayGo || members.some((member) => of(member) !== ''));
		const rows = members.map((member) => shown.map(({ of }) => visible(of(member))));
		const table =
			textTable(shown, rows, width, paint.strong) ??
			members.map((member) => inLines(columns, member, { width, paint })).join('\n');
		return heading === '' ? table : `${paint.strong(visible(heading))}\n\n${table}`;
	});
	return parts.join('\n');
}

/** One thing without columns: the first as a heading, then the one that wraps, then all others on a line. */
function inLines<T>(columns: readonly ListColumn<T>[], thing: T, { width, paint }: Layout): string {
	const say = ({ of, alone = of }: ListColumn<T>) => visible(alone(thing));
	const [first, ...others] = columns;
	const filled = (columns: readonly ListColumn<T>[]) => columns.map(say).filter((text) => text !== '' && text !== '–');
	const texts = filled(others.filter(({ wraps }) => wraps));
	const facts = filled(others.filter(({ wraps }) => !wraps));
	const indented = [...texts, facts.join(' · ')]
		.flatMap((text) => wrap(text, Math.max(20, width - 2)))
		.map((line) => `  ${line}\n`);
	const head = first ? wrap(say(first), width).map((line) => `${paint.strong(line)}\n`) : [];
	return [...head, ...indented].join('');
}
