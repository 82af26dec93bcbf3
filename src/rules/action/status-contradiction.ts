import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { type CalendarDate, MONTHS } from '../../model/calendar-date.ts';
import type { Minutes } from '../../model/minutes.ts';
import { formatDate, isBefore, isCalendarDate } from '../../values/calendar-date.ts';
import { formatPlace } from '../../values/place.ts';
import { phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (...rows: string[]) => ({
	'minutes/2024-07.md': writeMinutes({
		date: '2024-07',
		front: ['invitees:', '  MH: Dr Mac Heath', '  RE: Rebecca Eligon', 'action-log-updated: 2024-09-11'],
		log: rows,
	}),
});

export const statusContradiction: Rule = {
	id: 'status-contradiction',
	severity: 'warning',
	summary: 'If an action has ended, its text does not say that something is still to be done.',
	why: 'Nobody asks about an action once it has ended. A part that is still to do, or a date to wait for, is forgotten with it.',
	fix: 'Reopen the action, or delete the words if they no longer apply. What is left to do may become an action of its own.',
	limits:
		'What counts is words that say the action itself is not done, such as "(to do)" and "still to be agreed", and dates that it waits for: those after "after", or after "in" and "on" unless something is to be ready for them. "MH to do", "a to do list" and "those that have not yet replied" do not count. Each action is reported once.',
	examples: [
		{
			title: 'work that is done, and words that only look like work to do',
			files: minutesOf(
				'| 68 | Draw up a to do list for the PLO group. | RE | April 2023 | complete |',
				'| 67 | Chase the LAs that have not yet replied; book a room for June 2025. | RE | April 2023 | closed |',
			),
			says: [],
		},
		{
			title: 'a part still to do, and a date that is still to come',
			files: minutesOf(
				'| 70 | Look at how well the ALB works, after Jan2025 meeting. | MH | July 2023 | complete |',
				'| 67 | Bring the list up to date (done), find someone for Slough (to do). | RE | April 2023 | complete |',
			),
			says: [
				'minutes/2024-07.md:13:46  warning  the action is "complete" in a log dated 11 September 2024, but its text mentions "Jan2025", which is later; correct the status or the text',
				'minutes/2024-07.md:14:66  warning  the action is "complete", but its text still says "(to do)"; correct the status or the text',
			],
		},
	],
	*check({ book, board: { statuses } }) {
		const reported = new Set<string>();
		for (const minutes of book.meetings) {
			for (const row of minutes.log?.rows ?? []) {
				if (phaseOf(row.status, statuses) !== 'ended') continue;
				const report = contradiction(row, minutes);
				// An ended action may be carried through many logs, and is reported once.
				const action = row.number === '' ? formatPlace(row.place) : row.number;
				if (!report || reported.has(action)) continue;
				reported.add(action);
				yield report;
			}
		}
	},
};

function contradiction({ text, status, cells }: LogRow, { logUpdated, date }: Minutes): Report | undefined {
	const cell = cells.action;
	if (!cell) return undefined;
	const at = (words: string) => ({ ...cell.place, column: cell.place.column + Math.max(0, cell.raw.indexOf(words)) });
	const folded = text.replace(/\s+/gu, ' ');
	const words = STILL_TO_DO.map((pattern) => pattern.exec(folded)?.[0].trim()).find((found) => found);
	if (words) {
		const message = `the action is ${quote(status)}, but its text still says ${quote(words)}; correct the status or the text`;
		return { place: at(words), message };
	}
	const day = logUpdated?.value ?? date?.value;
	const awaited = day && awaitedDates(folded).find((each) => isBefore(day, each.date));
	if (!awaited) return undefined;
	const message = `the action is ${quote(status)} in a log dated ${formatDate(day)}, but its text mentions ${quote(awaited.words)}, which is later; correct the status or the text`;
	return { place: at(awaited.words), message };
}

/**
 * Words that say an action itself is not done. Narrow on purpose: "MH to do", "a to do list", "those that have not yet
 * replied" and "outstanding practice" do not count.
 */
const STILL_TO_DO: readonly RegExp[] = [
	/\( ?(?:still )?(?:to do|outstanding|not yet\b[^()]{0,60}) ?\)/i,
	/(?<=[-–—:;,.] ?)(?:still )?(?:to do|outstanding|not yet(?: \p{L}+)?)(?= ?(?:[.;,)]|$))/iu,
	/\b(?:still|remains?) (?:to do|to be (?:done|agreed|arranged|confirmed|decided|found|settled|sent|written)|outstanding|not done)\b/i,
	/\bstill to \p{L}+/iu,
	/\b(?:but|and) not yet\b(?: \p{L}+)?/iu,
	/\btbc\b/i,
];

interface Awaited {
	readonly words: string;
	readonly date: CalendarDate;
}

const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const WRITTEN = new RegExp(
	`(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?\\b(?<month>${MONTH}|Sept)\\.?,? ?(?<year>\\d{4})\\b|\\b(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?)\\b`,
	'giu',
);

/** The dates that a text waits for: `after Jan2025 meeting`, `discuss in June 2025`. A date to be ready by is not one. */
function awaitedDates(text: string): Awaited[] {
	return [...text.matchAll(WRITTEN)].flatMap((match): Awaited[] => {
		const clause = text.slice(Math.max(0, match.index - 80), match.index).replace(/^.*[.;,()]/s, '');
		const waits = /\b(?:after|following|not before|once) (?:\p{L}+ ){0,2}$/iu.test(clause);
		const happens = /\b(?:in|on|at|during) (?:(?:the|our|early|mid|late) ?){0,2}$/i.test(clause);
		const prepares = /\b(?:for|of|by|before|until|till|ahead|to (?:the|a|our|its))\b/i.test(clause);
		const date = dateOf(match.groups ?? {});
		return date !== undefined && (waits || (happens && !prepares)) ? [{ words: match[0], date }] : [];
	});
}

function dateOf({ day, month, year, iso }: Readonly<Record<string, string | undefined>>): CalendarDate | undefined {
	const index = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month?.slice(0, 3).toLowerCase());
	const written = iso ?? `${year}-${String(index + 1).padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`;
	return isCalendarDate(written) ? written : undefined;
}
