import { type CalendarDate, MONTHS } from '../model/calendar-date.ts';
import { isCalendarDate } from '../values/calendar-date.ts';
import { trimEndOf } from '../values/trim-end.ts';

/*
 * The words of a deadline, as people write them, read without yet asking which day they mean: "by 10 July 2025",
 * "by end of July", "at next meeting", "on Oct agenda", "after the January meeting". A `Due` cell is read as a whole;
 * in running text only words that certainly set a deadline count, and what was done ("discussed at July meeting") sets
 * none.
 */

/** What the words name: a date, a month or day without a year, or a meeting. */
export type When =
	| { readonly kind: 'date'; readonly date: CalendarDate }
	/** `early`: the month of issue itself may be meant, as in "by the end of July". */
	| { readonly kind: 'yearless'; readonly month: number; readonly day?: number; readonly early: boolean }
	/** The next meeting, where neither a month nor a date is given. */
	| { readonly kind: 'meeting'; readonly month?: number; readonly date?: CalendarDate };

/** Words that set a deadline, and their place in the text. */
export interface DeadlineWords {
	readonly words: string;
	/** The first character of the words, from 0. */
	readonly index: number;
	readonly when: When;
	/** Not by then, but from then on. */
	readonly after: boolean;
}

/** The content of a `Due` cell. `none`: it is empty, or says that there is no date: "ongoing", "future meeting". */
export type DueCell = DeadlineWords | 'none' | 'unclear';

/** Reads a `Due` cell, which must be a deadline from its first character to its last. */
export function readDueCell(cell: string): DueCell {
	const text = trimEndOf(plainSpaces(cell).trim(), /[.,;]/);
	if (text === '' || NO_DEADLINE.test(text)) return 'none';
	for (const { inCell, read } of SHAPES) {
		const match = inCell.exec(text);
		const when = match && read(match.groups ?? {});
		if (when) return { words: text, index: cell.indexOf(text.charAt(0)), when, after: isAfter(text) };
	}
	return 'unclear';
}

/** Finds the deadlines in running text, in order; unclear words do not count. */
export function findDeadlines(text: string): DeadlineWords[] {
	const plain = plainSpaces(text);
	const found = SHAPES.flatMap(({ inText, read }) =>
		[...plain.matchAll(inText)].flatMap((match): DeadlineWords[] => {
			const groups = match.groups ?? {};
			const unsure = isOtherWord(plain, match) || isDone(plain, match.index);
			const when = unsure ? undefined : read(groups);
			return when ? [{ words: match[0], index: match.index, when, after: isAfter(match[0]) }] : [];
		}),
	);
	// "by July" is part of "by July 24": the longer words say more.
	const longestFirst = found.toSorted((a, b) => a.index - b.index || b.words.length - a.words.length);
	let end = 0;
	return longestFirst.filter(({ index, words }) => {
		if (index < end) return false;
		end = index + words.length;
		return true;
	});
}

const NO_DEADLINE =
	/^(?:[-–—]+|n\/?a|none|no (?:date|deadline)|tb[acd]|on-?going|(?:(?:at|for|to) )?(?:an? |some )?future (?:meeting|agenda|date|discussion))$/i;

type Groups = Readonly<Record<string, string | undefined>>;

interface Shape {
	readonly inCell: RegExp;
	readonly inText: RegExp;
	readonly read: (groups: Groups) => When | undefined;
}

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const MONTH = `\\b(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|Sept)\\b\\.?`;
/** A month and a year, also written as `Jan2025`. */
const MONTH_YEAR = MONTH.replace('\\b\\.?', '(?![a-z])\\.?,? ?(?<year>\\d{4})\\b');
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?';
const AGENDA = '(?:the |our |this )?(?:agenda (?:of|for) (?:the |our )?)?';
const MEETING = '(?:board |quarterly )?(?:meeting|agenda)\\b';
/** Excludes another body's meeting: "at next meeting with the DfE". A meeting "of the board" is the board's own. */
const OURS = '(?! (?:with|between)\\b| of (?!(?:the|this|our) (?:board|group)\\b))';

/** Before a meeting nearly every preposition sets a deadline; before a date only those that can mean nothing else. */
const BEFORE_MEETING =
	'\\b(?:(?:no later than|in time for|in advance of|ahead of|due (?:by|at|for)|by|before|until|till|at|for|to|on|in) |after |following )';
const BEFORE_DATE = '\\b(?:no later than|in time for|ahead of|due(?: by| on| in)?|by|before|until|till) ';
const IN_CELL = '(?:(?:no later than|in time for|ahead of|due|by|before|until|till|at|for|to|on|in) )*';

const SHAPES: readonly Shape[] = [
	shape(`${AGENDA}next ${MEETING}`, OURS, BEFORE_MEETING, () => ({ kind: 'meeting' })),
	shape(`${AGENDA}${MONTH_YEAR} ${MEETING}`, OURS, BEFORE_MEETING, meetingOf),
	shape(`${AGENDA}${MONTH} ${MEETING}`, OURS, BEFORE_MEETING, meetingOf),
	shape(`(?:the |our )?(?:board )?meeting (?:in|of) ${MONTH_YEAR}`, '', BEFORE_MEETING, meetingOf),
	shape(`(?:the |our )?(?:board )?meeting (?:in|of) ${MONTH}`, '(?! ?\\d)', BEFORE_MEETING, meetingOf),
	shape(`${WEEKDAY}${DAY} (?:of )?${MONTH_YEAR}`, '', BEFORE_DATE, dayOf),
	shape(`${WEEKDAY}${DAY} (?:of )?${MONTH}`, '(?!,? ?\\d)', BEFORE_DATE, dayOf),
	shape(`${MONTH} ${DAY}(?:,? (?<year>\\d{4})\\b)?`, '', BEFORE_DATE, dayOf),
	shape(`(?<end>(?:the )?end (?:of )?)?${MONTH_YEAR}`, '', BEFORE_DATE, dayOf),
	shape(`(?<end>(?:the )?end (?:of )?)?${MONTH}`, '(?!,? ?\\d)', BEFORE_DATE, dayOf),
	shape('(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?)', '(?![-\\d])', BEFORE_DATE, dayOf),
	shape('(?<numeric>\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})', '(?!\\d)', BEFORE_DATE, dayOf),
];

function shape(target: string, end: string, lead: string, read: Shape['read']): Shape {
	const meeting = lead === BEFORE_MEETING;
	return {
		inCell: new RegExp(`^${meeting ? `(?:after |following |${IN_CELL})` : IN_CELL}${target}$`, 'iu'),
		inText: new RegExp(`${lead}${target}${end}`, 'giu'),
		read,
	};
}

function meetingOf({ month, year }: Groups): When | undefined {
	const index = monthIndex(month);
	if (year === undefined) return { kind: 'meeting', month: index };
	return { kind: 'meeting', date: `${year}-${twoDigits(index)}` };
}

function dayOf({ iso, numeric, day, month, year, end }: Groups): When | undefined {
	if (iso !== undefined) return existing(iso);
	if (numeric !== undefined) return numericDate(numeric);
	const index = monthIndex(month);
	if (year !== undefined) return existing(`${year}-${twoDigits(index)}${day ? `-${twoDigits(Number(day))}` : ''}`);
	// The year 2000 had every day that a year can have.
	if (day !== undefined && !isCalendarDate(`2000-${twoDigits(index)}-${twoDigits(Number(day))}`)) return undefined;
	return {
		kind: 'yearless',
		month: index,
		...(day !== undefined && { day: Number(day) }),
		early: day !== undefined || end !== undefined,
	};
}

/** A date in figures: `24/04/2025`; one with two readings does not count. */
function numericDate(text: string): When | undefined {
	const [first = '', second = '', year = ''] = text.split(/[/.]/);
	const british = `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
	const american = `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`;
	return isCalendarDate(american) && american !== british ? undefined : existing(british);
}

function existing(date: string): When | undefined {
	return isCalendarDate(date) ? { kind: 'date', date } : undefined;
}

function monthIndex(name = ''): number {
	return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

function isAfter(words: string): boolean {
	return /^(?:after|following) /i.test(words);
}

/** Whether "may" or "march" is another word, where it has no capital; "by June Smith" names a person. */
function isOtherWord(text: string, match: RegExpExecArray): boolean {
	const month = match.groups?.['month'] ?? '';
	const end = match.index + match[0].length;
	const named = month !== '' && match[0].endsWith(month) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));
	return /^(?:may|mar)/.test(month) || named;
}

/** Whether the clause before these words says what has been done: "discussed at", "was shared before". */
function isDone(text: string, index: number): boolean {
	const clause = text.slice(Math.max(0, index - 80), index).replace(/^.*[.;:,()?!–—]/su, '');
	if (/\b(?:was|were|had|(?:has|have) been)\b/i.test(clause)) return true;
	const done = DONE.exec(clause);
	return done !== null && !/^(?:be|get)$/i.test(done[1] ?? '') && !PLANNED.test(clause);
}

const DONE =
	/(?:(?<=^|\s)(\p{L}+)\s+)?\b(?:\p{L}{2,}(?<!e)ed|agreed|done|sent|given|held|made|taken|brought|told|seen|heard|shown)(?:\s+(?:again|back|out|up|\p{L}+ly))?\s+$/iu;
const PLANNED = /\b(?:needed|required|scheduled|planned)\s+$/i;

/** A text with every kind of space as a plain one, of the same length. */
function plainSpaces(text: string): string {
	return text.replace(/\s/gu, ' ');
}
