import type { OpenBook } from '../../book/open-book.ts';
import type { LogDocument, MinutesDocument, Rendered, Renderer } from '../../formats/format.ts';
import type { Paper } from '../../formats/paper/paper.ts';
import { baseName } from '../../formats/site/addresses.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { groupBy } from '../../values/group-by.ts';

/** A sheet: one page in whatever format, by its name without the ending. */
export interface Sheet {
	readonly name: string;
	/** All that the page depends on besides the board and its look: where that is the same, so is the page. */
	readonly inputs: unknown;
	readonly write: (renderer: Renderer) => Rendered | Promise<Rendered>;
}

/** The sheets that a command makes of a minute book. */
export interface Sheets {
	readonly sheets: readonly Sheet[];
	readonly meetings: readonly Minutes[];
	/** They are all that a minute book has without anyone asking for more: what else is there is left over. */
	readonly isAll: boolean;
}

/** Makes the sheets of a minute book, which may be one out of which all that is restricted was cut. */
export type SheetsOf = (opened: OpenBook, book: MinuteBook<Minutes>) => Sheets | Promise<Sheets>;

/** The names of the sheets of minutes: that of their file and, where two folders of years have one of that name, the year. */
export function sheetNames(meetings: readonly Minutes[]): (minutes: Minutes) => string {
	const names = groupBy(meetings, ({ file }) => baseName(file).toLowerCase());
	return ({ file }) => {
		const name = baseName(file);
		const year = file.split('/').at(-2) ?? '';
		return (names.get(name.toLowerCase())?.length ?? 0) > 1 && /^\d{4}/.test(year) ? `${year}-${name}` : name;
	};
}

/** The notes of one meeting, under a name that no two share. */
export function minutesSheet(name: string, document: MinutesDocument): Sheet {
	const { minutes, dates } = document;
	return {
		name,
		inputs: [minutes.file, minutes.text, minutes.leftOut, dates],
		write: (renderer) => renderer.minutes(document),
	};
}

/** The name of the sheet of the log. */
export const LOG_NAME = 'action-log';

export function logSheet(document: LogDocument): Sheet {
	const { board: _, ...inputs } = document;
	return { name: LOG_NAME, inputs, write: ({ actionLog }) => actionLog(document) };
}

/** Any other paper. */
export function paperSheet(name: string, paper: Paper): Sheet {
	return { name, inputs: paper, write: (renderer) => renderer.paper(paper) };
}
