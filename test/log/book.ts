import { consolidate } from '../../src/log/consolidate.ts';
import { type Board, DEFAULT_BOARD } from '../../src/model/board/board.ts';
import type { MinuteBook } from '../../src/model/minute-book.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { type Sample, sampleMinutes } from '../support/minutes.ts';

/** The day of the tests of this room. */
export const TODAY = '2025-05-01';

/** What a meeting is made of, or all of its text. */
export type Meetings = Readonly<Record<string, Omit<Sample, 'date'> | string>>;

/** The minutes of one meeting: of this date, unless all of its text is given, which may have none. */
export function minutesOf(name: string, meeting: Meetings[string]): Minutes {
	const text = typeof meeting === 'string' ? meeting : sampleMinutes({ date: name, ...meeting });
	return readMinutes({ file: `minutes/${name}.md`, bytes: new TextEncoder().encode(text) });
}

/** A book of some meetings, by their dates. */
export function bookOf(meetings: Meetings): MinuteBook {
	return makeBook(Object.entries(meetings).map(([name, meeting]) => minutesOf(name, meeting)));
}

/** The consolidated log of a book. */
export function logOf(book: MinuteBook, board: Board = DEFAULT_BOARD, today = TODAY) {
	return consolidate(book, { statuses: board.statuses, today });
}

/** The place of something, as far as one meeting needs it: `2025-04:12`. */
export function at({ file, line }: { readonly file: string; readonly line: number }): string {
	return `${file.slice('minutes/'.length, -'.md'.length)}:${line}`;
}
