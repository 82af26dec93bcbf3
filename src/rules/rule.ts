import type { Action } from '../model/action.ts';
import type { LogRow } from '../model/action-log.ts';
import { isActionNumber, type Numbering } from '../model/action-number.ts';
import type { Board } from '../model/board.ts';
import type { Branch } from '../model/branch.ts';
import { type CalendarDate, isBefore } from '../model/calendar-date.ts';
import type { ConsolidatedLog } from '../model/consolidated-log.ts';
import type { Fix, Severity } from '../model/finding.ts';
import { WHOLLY_UNREAD } from '../model/hidden-discussion.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { NumbersElsewhere } from '../model/new-action.ts';
import type { Place } from '../model/place.ts';
import type { RuleDeclaration } from '../model/rule-setting.ts';
import type { Silencer } from '../model/silencer.ts';
import type { Unread } from '../model/unread.ts';
import { sameAction } from '../model/wording.ts';

export { quote, quoteAll } from '../model/quote.ts';

/** A rule: one thing that must be right in a board's minutes, and the check that finds where it is not. */
export interface Rule extends RuleDeclaration {
	/** The name of its file; what people write to speak of it. */
	readonly id: string;
	/** What is right, in one sentence. */
	readonly summary: string;
	/** What goes wrong on a board where it is not so. */
	readonly why: string;
	/** What the officer does about a finding. */
	readonly fix: string;
	/** What it lets pass, and how it decides; absent where the summary says it all. */
	readonly limits?: string;
	/** It speaks only where the other branches were asked about. */
	readonly needs?: 'branches';
	/** Documentation and test at once: what the rule says about a small minute book. */
	readonly examples: readonly Example[];
	readonly check: (context: RuleContext) => Iterable<Report>;
}

/** Why the rules that say what of a file could not be read are what they are. */
export const HIDES_ACTIONS = 'what this rule finds may hide an action, so its findings stay';

/** What a rule looks at: the whole minute book, the log drawn from it, and the day. */
export interface RuleContext {
	readonly book: MinuteBook;
	readonly log: ConsolidatedLog;
	readonly board: Board;
	readonly today: CalendarDate;
	/** The other branches of the repository, where they were asked about. */
	readonly branches?: readonly Branch[];
	/** The numbers that are taken on other branches, where a number is to be given out. */
	readonly elsewhere?: NumbersElsewhere;
	/** What the rules about silencers look at: it is known once all others have spoken, and absent till then. */
	readonly silencing?: { readonly rules: readonly RuleDeclaration[]; readonly unused: readonly Silencer[] };
}

/** What a check yields; the list of rules makes a finding of it. */
export interface Report {
	readonly place: Place;
	/** What is there, then what was expected or is to be done; values in quotation marks. */
	readonly message: string;
	/** Where this report is graver or less grave than the rule. */
	readonly severity?: Severity;
	/** Where there is exactly one right answer. */
	readonly fix?: Fix | undefined;
}

/** A small minute book and all that this rule says about it, as `alb check` prints it; nothing for one that is right. */
export interface Example {
	readonly title: string;
	/** By path: `minutes/2025-04.md`, and `alb.yaml` where the rule depends on it. */
	readonly files: Readonly<Record<string, string>>;
	/** What other branches of the repository hold instead, by the name of the branch; and what all held when they parted. */
	readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly parted?: Readonly<Record<string, string>>;
	/** `minutes/2025-04.md:12:30  error  the message`, a line each. */
	readonly says: readonly string[];
}

/** What the parser could not read, of these kinds, in the whole book. */
export function* unreads<C extends Unread['code']>(
	book: MinuteBook,
	...codes: readonly C[]
): Generator<Extract<Unread, { code: C }>> {
	const wanted: readonly string[] = codes;
	for (const minutes of book.meetings) {
		for (const unread of minutes.unread) {
			if (wanted.includes(unread.code)) yield unread as Extract<Unread, { code: C }>;
		}
	}
}

/**
 * Every row of every log, oldest log first, with the minutes that it stands in. What could not be read of a row is not
 * among its cells, so a rule that asks for the cell is silent about it.
 */
export function* rowsOf(book: MinuteBook): Generator<{ readonly row: LogRow; readonly minutes: Minutes }> {
	for (const minutes of book.meetings) {
		for (const row of minutes.log?.rows ?? []) yield { row, minutes };
	}
}

/**
 * The actions that are certainly open in the newest log, each with its row; one whose status is not known is not judged.
 * Where the newest meeting has no log that could be read, nobody knows which ones are open.
 */
export function* openRows({ book, log }: RuleContext): Generator<{ readonly action: Action; readonly row: LogRow }> {
	const newest = book.meetings.findLast(({ date }) => date);
	if (newest && !newest.log) return;
	const actions = new Map(log.actions.map((action) => [action.place, action]));
	for (const { row } of rowsOf(book)) {
		const action = actions.get(row.place);
		if (action && !action.dropped && action.phase === 'open') yield { action, row };
	}
}

/** Whether a file was read: all of it, or all but what its unreads name. Of one that was not, one rule says why, and the others nothing. */
export function wasRead(minutes: Minutes): boolean {
	return !minutes.unread.some(({ code }) => WHOLLY_UNREAD.has(code));
}

/** Whether no row of the log can have been overlooked: there is one log, and no row stands outside it. */
export function hasAllRows(minutes: Minutes): boolean {
	return minutes.log !== undefined && !minutes.unread.some(({ code }) => code === 'row-stray' || code === 'log-second');
}

/** Whether the number of every row is known besides, so that a number that is not there is missing. */
export function hasAllNumbers(minutes: Minutes, numbering: Numbering): boolean {
	return hasAllRows(minutes) && (minutes.log?.rows ?? []).every((row) => isActionNumber(row.number, numbering));
}

/** Whether two rows, of two logs, with one number are two actions: told in other words, and certainly issued at another time. */
export function isOtherAction(a: LogRow, b: LogRow): boolean {
	return differInIssue(a, b) && a.text !== '' && b.text !== '' && !sameAction(a.text, b.text);
}

/** Whether two rows certainly name different dates of issue: `July 2024` and `10 July 2024` agree. */
export function differInIssue(a: LogRow, b: LogRow): boolean {
	if (a.issued === undefined || b.issued === undefined) return false;
	return isBefore(a.issued, b.issued) || isBefore(b.issued, a.issued);
}

/** Groups things by a name, in the order in which the names come. */
export function groupBy<T>(things: Iterable<T>, nameOf: (thing: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const group = groups.get(nameOf(thing));
		if (group) group.push(thing);
		else groups.set(nameOf(thing), [thing]);
	}
	return groups;
}

/** Where something else stands, as seen from a place: `line 21`, or `minutes/2025-04.md, line 21` in another file. */
export function where(place: Place, seenFrom: Place): string {
	return place.file === seenFrom.file ? `line ${place.line}` : `${place.file}, line ${place.line}`;
}

/** The minutes of an example: what it does not say is left out. */
export interface ExampleMinutes {
	readonly date: string;
	/** Lines of the front matter behind the date. */
	readonly front?: readonly string[];
	/** Lines between the front matter and the log. */
	readonly discussion?: readonly string[];
	/** The rows of the log. */
	readonly log: readonly string[];
}

/** Writes out the minutes of an example. */
export function writeMinutes({ date, front = PEOPLE, discussion = [], log }: ExampleMinutes): string {
	const lines = [
		'---',
		`date: ${date}`,
		...front,
		'---',
		'',
		...discussion,
		...(discussion.length > 0 ? [''] : []),
		...LOG,
		...log,
	];
	return `${lines.join('\n')}\n`;
}

const PEOPLE = ['invitees:', '  MH: Dr Mac Heath', '  RE: Rebecca Eligon'];
const LOG = [
	'## Action log',
	'',
	'| No. | Action | Responsible | Date issued | Status |',
	'| --: | --- | --- | --- | --- |',
];
