import { type CalendarDate, MONTHS } from '../model/calendar-date.ts';
import { dateOfParts, daysInMonth, isCalendarDate } from '../values/calendar-date.ts';

/** A date in a text: its words, its place, and what it may mean: one day or month, or several. */
export interface WrittenDate {
	readonly text: string;
	readonly index: number;
	/** One date where it can only mean that; several where a person has to decide; none where no calendar has it. */
	readonly readings: readonly CalendarDate[];
	/** Whether the year was written with two digits. */
	readonly shortYear: boolean;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY =
	'(?:(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?,?[ \\u00a0]{1,3}(?:the )?)?';
const MONTH =
	'(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const GAP = '[ \\u00a0]{0,3}';
const YEAR = `(?:,?${GAP}['’]?(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\d:.]\\d|\\d))`;
const DAY = `(?<day>\\d{1,2})(?:${GAP}(?:st|nd|rd|th)\\b)?`;

/** The shapes of a date, with the names of its groups; the first that fits at a place is used. */
const SHAPES: readonly RegExp[] = [
	/(?<![\d-])(?<year>(?:19|20)\d{2})-(?<number>\d{2})(?:-(?<day>\d{2}))?(?![\d-])/giu,
	new RegExp(`(?<![\\p{L}\\d.])${WEEKDAY}(?<![\\d/.])${DAY}${GAP}(?:of )?${MONTH}${YEAR}?(?!\\p{L})`, 'giu'),
	new RegExp(`(?<![\\p{L}\\d])${WEEKDAY}${MONTH}${GAP}${DAY}(?:,?${GAP}(?<year>(?:19|20)\\d{2}))(?!\\d)`, 'giu'),
	new RegExp(`(?<![\\p{L}\\d])${MONTH}${GAP},?${GAP}(?<year>(?:19|20)\\d{2})(?!\\d)`, 'giu'),
	new RegExp(
		`(?<![\\d./-])${WEEKDAY}(?<day>\\d{1,2})(?<mark>[/.-])(?<number>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.-]\\d)`,
		'giu',
	),
];

/** The dates in a text, in order. Dates without a year count only where `year` gives it. */
export function findDates(text: string, year?: string): WrittenDate[] {
	const found: WrittenDate[] = [];
	for (const shape of SHAPES) {
		for (const match of text.slice(0, LONGEST).matchAll(shape)) {
			const end = match.index + match[0].length;
			if (found.some((other) => match.index < other.index + other.text.length && other.index < end)) continue;
			const groups = { ...match.groups };
			if (groups['year'] === undefined && year !== undefined) groups['year'] = year;
			if (groups['year'] === undefined) continue;
			const short = groups['year'].length === 2;
			found.push({ text: match[0].trim(), index: match.index, readings: readingsOf(groups), shortYear: short });
		}
	}
	return found.toSorted((a, b) => a.index - b.index);
}

/** The longest text that is searched, in characters: minutes have dates in titles, labels and cells. */
const LONGEST = 2_000;

/** The date that all of these agree on, the most exact one: `April 2025` and `24 April 2025` agree. */
export function agreed(dates: readonly CalendarDate[]): CalendarDate | undefined {
	const [exact] = dates.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
	return exact !== undefined && dates.every((each) => exact.startsWith(each)) ? exact : undefined;
}

function readingsOf(groups: Readonly<Record<string, string | undefined>>): CalendarDate[] {
	const short = groups['year'] ?? '';
	const year = short.length === 2 ? `20${short}` : short;
	const day = groups['day'];
	if (groups['month'] !== undefined)
		return existing([dateOfParts(year, monthOf(groups['month']), day)], groups['weekday']);
	const number = Number(groups['number']);
	if (groups['mark'] === undefined || day === undefined) return existing([dateOfParts(year, number, day)], undefined);
	return existing([dateOfParts(year, number, day), dateOfParts(year, Number(day), String(number))], groups['weekday']);
}

/** The dates that exist; a day of the week in the text decides between them. */
function existing(dates: readonly CalendarDate[], weekday: string | undefined): CalendarDate[] {
	const real = [...new Set(dates.filter(isCalendarDate))];
	if (weekday === undefined || real.length < 2) return real;
	const fitting = real.filter((date) => WEEKDAYS[weekdayOf(date)]?.startsWith(weekday.toLowerCase().slice(0, 3)));
	return fitting.length === 1 ? fitting : real;
}

/** The day of the week, from 0 for Sunday, counted from a Saturday before all minutes. */
function weekdayOf(date: CalendarDate): number {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	let days =
		(year - 1) * 365 + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
	for (let before = 1; before < month; before++) days += daysInMonth(year, before);
	return (days + day) % 7;
}

function monthOf(name: string): number {
	return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;
}
