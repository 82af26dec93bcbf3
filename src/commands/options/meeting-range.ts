import type { Command } from 'commander';
import { findMeeting } from '../../book/find-meeting.ts';
import { Refusal } from '../../book/refusal.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import { readWrittenDate } from '../../parse/written-date.ts';
import { isBefore } from '../../values/calendar-date.ts';
import { callMeeting, meetingName } from '../../values/minute-book.ts';

/** The options that pick meetings, as typed. */
export interface RangeOptions {
	readonly meeting?: string;
	readonly since?: string;
	readonly until?: string;
}

/** Adds the options that pick meetings. `what` is what the list holds of them, `made` or `put forward`. */
export function addRangeOptions(command: Command, what: string): void {
	command
		.addOption(
			command.createOption('--meeting <date>', `only those ${what} at this meeting`).conflicts(['since', 'until']),
		)
		.option('--since <date>', `only those ${what} at this meeting or later`)
		.option('--until <date>', `only those ${what} at this meeting or earlier`);
}

/** The meetings that the options pick, by name; undefined where they pick none. A day with no meeting on its side is refused. */
export function meetingsIn(
	book: MinuteBook<MeetingLog>,
	{ meeting, since, until }: RangeOptions,
	where: { root: string; folder: string },
): ReadonlySet<string> | undefined {
	if (meeting !== undefined) return new Set([meetingName(findMeeting(book, meeting, where))]);
	if (since === undefined && until === undefined) return undefined;
	const from = since === undefined ? undefined : readDay(book, since, where);
	const to = until === undefined ? undefined : readDay(book, until, where);
	const found = book.meetings.filter(
		({ date }) =>
			date && !(from !== undefined && isBefore(date.value, from)) && !(to !== undefined && isBefore(to, date.value)),
	);
	if (found.length > 0) return new Set(found.map(meetingName));
	const asked = [from && `since ${callMeeting(from)}`, to && `until ${callMeeting(to)}`].filter(Boolean).join(' and ');
	const near = book.meetings.slice(-6).map(meetingName).join(', ');
	throw new Refusal(`there is no meeting ${asked} in this minute book`, `The latest: ${near}.`);
}

/** A date, whether the board met then or not, or else a meeting. */
function readDay(
	book: MinuteBook<MeetingLog>,
	text: string,
	where: { root: string; folder: string },
): CalendarDate | undefined {
	return readWrittenDate(text).date ?? findMeeting(book, text, where).date?.value;
}
