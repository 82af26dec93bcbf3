import type { CalendarDate } from './calendar-date.ts';
import type { Place } from './place.ts';
import type { RestrictedProblem } from './restricted.ts';
import type { SourceTrouble } from './source.ts';

/**
 * An unread: what the parser could not understand, and where. Data only; the rules give it words.
 *
 * Nothing is skipped in silence: what is not in the model of a meeting is here.
 */
export type Unread = { readonly place: Place } & UnreadReason;

export type UnreadReason =
	/** The file gave no bytes. */
	| { readonly code: 'source'; readonly trouble: SourceTrouble }
	/** A byte that is not UTF-8. */
	| { readonly code: 'not-utf8'; readonly byte: number; readonly offset: number }
	/** Two bytes for each character, or four. */
	| { readonly code: 'utf-16'; readonly encoding: 'UTF-16' | 'UTF-32' }
	/** A second byte order mark, which would hide the front matter. */
	| { readonly code: 'double-bom' }
	/** More nesting or markup than minutes can hold: reading it could take minutes of time. */
	| { readonly code: 'too-complex'; readonly what: string }
	| { readonly code: 'empty' }
	| { readonly code: 'conflict'; readonly marker: string }
	/** Another file has the minutes of the same meeting, and was read instead of this one. */
	| { readonly code: 'double'; readonly date: CalendarDate; readonly instead: string }
	/** Another file has a date that may be that of the same meeting: a month, and a day in it. Both were read. */
	| { readonly code: 'double-month'; readonly date: CalendarDate; readonly other: string }
	| { readonly code: 'front-matter-missing' }
	| { readonly code: 'front-matter-unclosed' }
	/** A second block of front matter, which is read as discussion. */
	| { readonly code: 'front-matter-second'; readonly keys: readonly string[] }
	/** A line in the front matter that begins with dashes and is neither a value nor the end. */
	| { readonly code: 'front-matter-dashes'; readonly line: string }
	| { readonly code: 'front-matter-language'; readonly language: string }
	/** Broken YAML; `problem` is a sentence. */
	| { readonly code: 'front-matter-yaml'; readonly problem: string; readonly hint?: string }
	/** The front matter does not say the date of the meeting. */
	| { readonly code: 'front-matter-date' }
	/** A value that the schema does not take. */
	| { readonly code: 'front-matter-value'; readonly path: string; readonly problem: string }
	/** Text after ` #`, which YAML takes for a comment. */
	| { readonly code: 'front-matter-comment'; readonly comment: string; readonly value: string }
	| { readonly code: 'front-matter-key'; readonly key: string; readonly nearest?: string }
	/** No action log; `reason` is why a table that looks like one is not one. */
	| { readonly code: 'log-missing'; readonly reason?: LogMissingReason }
	| { readonly code: 'log-second'; readonly first: Place }
	/** A log inside a quotation or a list; `logElsewhere`: the file has its own besides. */
	| { readonly code: 'log-nested'; readonly container: 'quotation' | 'list'; readonly logElsewhere: boolean }
	/** The log is under a line that is not a heading. */
	| { readonly code: 'log-heading'; readonly heading: string }
	/** Rows that are indented so far that markdown takes them for code. */
	| { readonly code: 'log-code' }
	| { readonly code: 'column-missing'; readonly column: string; readonly have: readonly string[] }
	/** Two columns that mean the same, by the same title or another. */
	| { readonly code: 'column-double'; readonly column: string; readonly firstTitle: string; readonly first: Place }
	| { readonly code: 'column-unknown'; readonly title: string }
	| { readonly code: 'row-uneven'; readonly cells: number; readonly expected: number; readonly codePipe?: string }
	/** A date of issue that cannot be read. */
	| { readonly code: 'issued'; readonly text: string; readonly problem: DateProblem }
	/** A line that looks like a row of the log and is outside it. */
	| { readonly code: 'row-stray'; readonly line: string }
	/** A mark of a restricted passage that does not mark one for certain; `first`: the mark that it is within. */
	| {
			readonly code: 'restricted';
			readonly problem: RestrictedProblem;
			readonly first?: Place;
			readonly text?: string;
	  };

/** Why a text is not a date. */
export type DateProblem =
	| { readonly kind: 'empty' }
	| { readonly kind: 'not-a-date' }
	/** A day that its month does not have. */
	| { readonly kind: 'impossible' }
	/** `24/4/25`: the century is not said. */
	| { readonly kind: 'short-year' }
	/** `04/05/2025`: the fourth of May, or the fifth of April. */
	| { readonly kind: 'two-readings'; readonly first: CalendarDate; readonly second: CalendarDate };

export type LogMissingReason =
	| 'fence-unclosed'
	| 'comment-unclosed'
	| 'in-code'
	| 'in-comment'
	| 'in-html'
	| 'delimiter'
	| 'no-outer-pipes'
	| 'no-table'
	| 'unrecognised';
