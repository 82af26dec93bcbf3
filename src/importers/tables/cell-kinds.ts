import type { ColumnName } from '../../model/actions/action-log.ts';
import { isName } from '../people/names.ts';
import { findDates } from '../written-dates.ts';

/*
 * Kinds of cells: what the words of a cell look like, whatever its column is called.
 */

/** Whether a cell looks like a number: `79`, `8.3`, `41/1`, `AP106`, `20230907-05`, `Action 7`. */
export function isNumberLike(text: string): boolean {
	const number =
		/^(?:(?:[Aa]ction|ACTION|[Rr]ef|REF|[Nn]o|AP)\.?[\s\u00a0]?)?[#\p{Lu}]{0,6}[-/ ]?\d{1,10}\p{Ll}?(?:[./-]\p{Lu}?\d{1,8}){0,4}[.):]?$/u;
	const date = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC).*)$/;
	return text.length < 24 && number.test(text) && !date.test(text);
}

const WHEN =
	/^(?:asap|a\.?s\.?a\.?p\.?|immediate(?:ly)?|tbc|tba|n\/?a|ongoing|on-going|next (?:meeting|board|agenda)|(?:by |before |at |for )?(?:the )?(?:next|end of|start of|early|late|spring|summer|autumn|winter|q[1-4])\b.*|[-–—])$/i;

/** Whether a cell looks like a date, or a word in place of one. */
export function isDateLike(text: string): boolean {
	return (
		text.length < 40 &&
		(WHEN.test(text) ||
			findDates(text, '2000').length > 0 ||
			/^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/i.test(text))
	);
}

const STATUS =
	/^(?:action )?(?:open|closed?|completed?|on-?[ ]?going|in[ -]progress|done|outstanding|pending|not (?:yet )?(?:started|complete|due)|started|overdue|on track|off track|red|amber|green|blue|r|a|g|superseded|cancelled|carried forward|c\/f|actioned|resolved|live|new|active|withdrawn|deferred|on hold|delayed|discharged|partially complete|propose(?:d)? to close|to be closed|for closure|yes|no|y|n|✓|✔)[.]?$/i;

/** Whether a cell looks like the status of an action. */
export function isStatusLike(text: string): boolean {
	return STATUS.test(text.trim());
}

/** Whether a cell looks like people: initials, names, `all`, an office in a few words. */
export function isPeopleLike(text: string): boolean {
	if (text.length > 60) return false;
	const parts = text
		.split(/[,;/&+\n]|\band\b/u)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	return (
		parts.length > 0 &&
		parts.every(
			(part) =>
				/^(?:all|tbc|chair|vice chair|clerk|secretary|everyone|(?:all )?(?:members|partners|governors|attendees))$/i.test(
					part,
				) ||
				/^(?:\p{Lu}[\p{L}’']{0,4}[\s\u00a0]?){1,4}$/u.test(part) ||
				isName(part),
		)
	);
}

/**
 * The value of a cell in a column: where it looks like the content of the column, where it is empty, and otherwise.
 */
const WORTH: Readonly<
	Partial<
		Record<ColumnName, { readonly is: (text: string) => boolean; readonly empty: number; readonly other: number }>
	>
> = {
	number: { is: isNumberLike, empty: -0.5, other: -2 },
	responsible: { is: isPeopleLike, empty: -0.2, other: -1 },
	issued: { is: isDateLike, empty: -0.2, other: -1 },
	due: { is: isDateLike, empty: -0.2, other: -1 },
	status: { is: isStatusLike, empty: -0.2, other: -0.5 },
	action: { is: (text) => text.length > 15, empty: -1.5, other: -0.3 },
};

/**
 * How well a cell fits a column: positive where it looks like the content of the column, negative where it does not.
 */
export function fitOf(text: string, name: ColumnName | undefined): number {
	const worth = name && WORTH[name];
	if (!worth) return text === '' ? 0 : 0.2;
	return text === '' ? worth.empty : worth.is(text) ? 1.5 : worth.other;
}

/** The share of the cells of one kind among those that are not empty; zero where all are empty. */
export function share(cells: readonly string[], is: (text: string) => boolean): number {
	const filled = cells.filter((text) => text !== '');
	return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
}
