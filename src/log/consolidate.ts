import type { Action, Age, Entry } from '../model/actions/action.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Vocabulary } from '../model/board/status.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { compareNewestFirst } from '../values/action-number.ts';
import { firstAfter, firstDay, isBefore, monthsBetween } from '../values/calendar-date.ts';
import { meetingName } from '../values/minute-book.ts';
import { formatPlace } from '../values/place.ts';
import { phaseOf } from '../values/status.ts';

export interface ConsolidateOptions {
	readonly statuses: Vocabulary;
	readonly today: CalendarDate;
	/** Only meetings held by this date are counted. */
	readonly asOf?: CalendarDate;
}

/**
 * Consolidates the action logs of all meetings: one action for each number, as the newest log records it.
 *
 * Every row is counted once. A row without a number is an action of its own, since nothing connects it with another.
 */
export function consolidate(book: MinuteBook<MeetingLog>, options: ConsolidateOptions): ConsolidatedLog {
	const { asOf } = options;
	const meetings = book.meetings.filter(({ log, date }) => log && !(asOf && date && isBefore(asOf, date.value)));
	const newest = meetings.findLast(({ date }) => date) ?? meetings.at(-1);
	const day = asOf ?? dayOfRecord(meetings, options.today);
	const held = meetings.flatMap(({ date }) => (date && !isBefore(options.today, date.value) ? [date.value] : []));

	const histories = new Map<string, History>();
	for (const minutes of meetings) addLog(histories, minutes, options.statuses);
	const actions = [...histories.values()].flatMap(({ number, entries }): Action[] => {
		const last = entries.at(-1);
		if (!last) return [];
		const age = last.phase === 'ended' ? undefined : ageOf(last, day, held);
		const dropped = last.phase !== 'ended' && newest !== undefined && last.meeting !== meetingName(newest);
		return [{ ...last, number, history: entries, dropped, ...(age && { age }) }];
	});

	const updated = newest?.logUpdated?.value;
	return {
		actions: actions.toSorted((a, b) => compareNewestFirst(a.number, b.number)),
		...(day !== undefined && { asOf: day }),
		...(newest && { newest: meetingName(newest) }),
		...(newest &&
			asOf &&
			updated &&
			isBefore(asOf, updated) && { updatedLater: { meeting: meetingName(newest), updated } }),
	};
}

interface History {
	readonly number: string;
	readonly entries: Entry[];
}

/** Adds the rows of one meeting to the histories. The second of two rows with one number is a different action. */
function addLog(histories: Map<string, History>, minutes: MeetingLog, statuses: Vocabulary): void {
	const seen = new Set<string>();
	for (const row of minutes.log?.rows ?? []) {
		const key = row.number === '' || seen.has(row.number) ? formatPlace(row.place) : row.number;
		seen.add(row.number);
		const history = histories.get(key) ?? { number: row.number, entries: [] };
		history.entries.push(makeEntry(row, meetingName(minutes), statuses));
		histories.set(key, history);
	}
}

function makeEntry(row: LogRow, meeting: string, statuses: Vocabulary): Entry {
	const { text, responsible, issued, due, status, place, cells } = row;
	return {
		meeting,
		text,
		...(cells.action?.content && { content: cells.action.content }),
		responsible,
		...(issued !== undefined && { issued }),
		...(due !== undefined && { due }),
		status,
		phase: phaseOf(status, statuses),
		place,
	};
}

/**
 * The date of the record: the latest on which a log was updated or its meeting held, but never after today.
 *
 * Ages count to this date and not to today, so that the same files always give the same log.
 */
function dayOfRecord(meetings: readonly MeetingLog[], today: CalendarDate): CalendarDate | undefined {
	const days = meetings.flatMap(({ logUpdated, date }) => logUpdated?.value ?? date?.value ?? []);
	// Minutes begun before their meeting count no later date; where there are no others, the date is not known yet.
	return days.toSorted().findLast((day) => firstDay(day) <= today) ?? (days.length > 0 ? today : undefined);
}

function ageOf({ issued }: Entry, day: CalendarDate | undefined, held: readonly CalendarDate[]): Age | undefined {
	if (issued === undefined || day === undefined) return undefined;
	const meetings = held.length - firstAfter(held, issued);
	return { months: Math.max(0, monthsBetween(issued, day)), meetings };
}
