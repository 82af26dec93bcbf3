import { relativeToRoot } from '../io/sources.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { overlap } from '../values/calendar-date.ts';
import { meetingName } from '../values/minute-book.ts';
import { Refusal } from './refusal.ts';

/** The meeting that the user means: by date (`2025-04`, `April 2025`), by `last`, or by file. If two match, both are named. */
export function findMeeting<M extends MeetingLog>(
	book: MinuteBook<M>,
	named: string,
	where: { root: string; folder: string },
): M {
	const last = book.meetings.findLast(({ date }) => date) ?? book.meetings.at(-1);
	if (named === 'last' && last) return last;
	const file = relativeToRoot(where.root, where.folder, named);
	const byFile = book.meetings.find((minutes) => minutes.file === file || minutes.file === named);
	if (byFile) return byFile;

	const { date } = readWrittenDate(named);
	const exact = book.meetings.filter((minutes) => minutes.date?.value === date && date !== undefined);
	const within =
		date === undefined ? [] : book.meetings.filter((minutes) => minutes.date && overlap(minutes.date.value, date));
	const found = exact.length > 0 ? exact : within;
	const [first, ...others] = found;
	if (first && others.length === 0) return first;
	if (first) {
		const files = found.map((minutes) => minutes.file).join(' and ');
		throw new Refusal(`"${named}" could be any of ${found.length} meetings: ${files}`, 'Give one of these files.');
	}
	const near = book.meetings.slice(-6).map(meetingName).join(', ');
	throw new Refusal(
		`there is no meeting "${named}" in this minute book`,
		`The latest: ${near}. Give the date of a meeting, such as 2025-04, or its file.`,
	);
}
