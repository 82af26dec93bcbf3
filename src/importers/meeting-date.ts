import type { CalendarDate } from '../model/calendar-date.ts';
import { formatDate } from '../values/calendar-date.ts';
import type { FrontPart } from './front-part.ts';
import { agreed, findDates, type WrittenDate } from './written-dates.ts';

/** The date of the meeting with remarks for a person; or why there is none. */
export type MeetingDate =
	| { readonly date: CalendarDate; readonly notes: readonly string[] }
	| { readonly problem: string };

/**
 * Finds the date of the meeting: in the title and under its label, or else in the name of the file. Where they
 * disagree, a remark says so.
 */
export function findMeetingDate(front: Pick<FrontPart, 'dates'>, fileName: string): MeetingDate {
	const labelled = front.dates.filter((date) => date.labelled);
	const written = labelled.length > 0 ? labelled : front.dates;
	const ofName = datesInName(fileName);
	const sure = written.flatMap((date) => (date.readings.length === 1 ? date.readings : []));
	const inText = agreed(sure);
	if (inText !== undefined) return settled(inText, written, ofName, fileName);
	if (sure.length > 0)
		return {
			problem: `it names more than one date for the meeting: ${[...new Set(sure)].map(formatDate).join(' and ')}`,
		};
	const unsure = written.find((date) => date.readings.length > 1);
	if (unsure) {
		const fitting = unsure.readings.filter((reading) =>
			ofName.some((named) => reading.startsWith(named) || named.startsWith(reading)),
		);
		if (fitting.length === 1 && fitting[0] !== undefined)
			return {
				date: fitting[0],
				notes: [`"${unsure.text}" was read as ${formatDate(fitting[0])}, as the name of the file says`],
			};
		return { problem: `"${unsure.text}" can be ${unsure.readings.map(formatDate).join(' or ')}` };
	}
	if (written[0]) return { problem: `"${written[0].text}" is a day that the calendar does not have` };
	const fromName = agreed(ofName);
	if (fromName !== undefined)
		return {
			date: fromName,
			notes: [`the document names no date for the meeting; ${formatDate(fromName)} is that of the file’s name`],
		};
	return { problem: 'it does not say when the meeting was' };
}

function settled(
	date: CalendarDate,
	written: readonly WrittenDate[],
	ofName: readonly CalendarDate[],
	fileName: string,
): MeetingDate {
	const notes: string[] = [];
	const short = written.find((one) => one.shortYear && one.readings[0] === date);
	if (short && !written.some((one) => !one.shortYear && date.startsWith(one.readings[0] ?? '-')))
		notes.push(`"${short.text}" was read as ${formatDate(date)}: its year has two digits`);
	const named = agreed(ofName);
	if (named !== undefined && !named.startsWith(date) && !date.startsWith(named))
		notes.push(
			`the document says ${formatDate(date)} and its name, ${fileName}, says ${formatDate(named)}; ${formatDate(date)} was taken: if that is wrong, import it with --date ${named}`,
		);
	// A title may give the month, and the name of the file the day.
	if (named?.startsWith(date) && named.length > date.length)
		return { date: named, notes: [...notes, `the day is that of the file’s name, ${fileName}`] };
	return { date, notes };
}

/** The dates in a file name: `2025-04-24 minutes.docx`, `Minutes_24_April_2025.docx`, `20250424.txt`. */
function datesInName(name: string): CalendarDate[] {
	const bare = name.replace(/\.[a-z]{2,5}$/i, '');
	const compact = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(bare);
	const spaced = bare.replace(/[_+]+|%20/g, ' ').replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ');
	const found = findDates(spaced).filter((date) => date.readings.length === 1 && !date.shortYear);
	return [
		...(compact ? [`${compact[1]}-${compact[2]}-${compact[3]}`] : []),
		...found.flatMap(({ readings }) => readings),
	];
}
