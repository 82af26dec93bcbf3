import type { Calendar } from '../model/board/calendar.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { addMonths, isBefore, monthNumber, monthOf } from './calendar-date.ts';

/** The first meeting of the calendar after a date: an agreed one that is certainly later, or a later month. */
export function nextByCalendar(date: CalendarDate, calendar: Calendar): CalendarDate | undefined {
	const agreed = calendar.dates?.find((each) => isBefore(date, each));
	if (agreed !== undefined && isAgreed(monthOf(date), calendar)) return agreed;
	for (let step = 1; step <= 12; step++) {
		const month = addMonths(monthOf(date), step);
		if (isAgreed(month, calendar)) return agreed;
		if (isOfMonths(month, calendar)) return month;
	}
	return agreed;
}

/** The agreed date in a month, the last if there are several; undefined where no day of it is agreed. */
export function agreedIn(month: CalendarDate, { dates }: Calendar): CalendarDate | undefined {
	return dates?.findLast((date) => monthOf(date) === month);
}

/** Every meeting that the calendar expects in these months, the first and the last included. */
export function expectedMeetings(first: CalendarDate, last: CalendarDate, calendar: Calendar): CalendarDate[] {
	const count = Math.max(0, monthNumber(last) - monthNumber(first) + 1);
	const months = Array.from({ length: count }, (_, index) => addMonths(monthOf(first), index));
	const byMonth = months.filter((month) => !isAgreed(month, calendar) && isOfMonths(month, calendar));
	const agreed = (calendar.dates ?? []).filter(
		(date) => monthNumber(first) <= monthNumber(date) && monthNumber(date) <= monthNumber(last),
	);
	return [...byMonth, ...agreed].toSorted();
}

/** Whether the agreed dates cover a month: it is between the first and the last of them. */
function isAgreed(month: CalendarDate, { dates }: Calendar): boolean {
	const [first, last] = [dates?.[0], dates?.at(-1)];
	return first !== undefined && last !== undefined && monthOf(first) <= month && month <= monthOf(last);
}

function isOfMonths(month: CalendarDate, { months }: Calendar): boolean {
	return months.includes((monthNumber(month) % 12) + 1);
}
