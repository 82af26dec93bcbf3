import type { CalendarDate } from '../model/calendar-date.ts';
import { dayAfter, firstDay, lastDay } from '../values/calendar-date.ts';
import type { Renderer } from './format.ts';
import { hashOf } from './hash.ts';
import type { CalendarEvent, Paper } from './paper/paper.ts';
import { paperRenderer } from './paper/paper-renderer.ts';

/**
 * Writes the dates in a paper as a calendar (iCalendar, RFC 5545): the next meeting, and the deadlines of actions.
 * Each is an all-day event that leaves the day free: Outlook and Google show no other kind of entry, and no time of
 * day is on record. An event is identified by the board and its action or meeting, so that a calendar that imports a
 * later file moves its entries and duplicates none.
 */
export const ics: Renderer<string> = paperRenderer(writeCalendar);

function writeCalendar({ title, board = '', date = '1970-01-01', events = [] }: Paper): string {
	const ids = idsOf(events, board);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//alb//minutes and action logs//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(board === '' ? title : `${board}: ${title}`)}`,
		...events.flatMap((event, index) => eventLines(event, ids[index] ?? '', date)),
		...(events.length === 0 ? NOTHING : []),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A calendar may not be empty, and a definition of universal time adds nothing. */
const NOTHING = [
	'BEGIN:VTIMEZONE',
	'TZID:Etc/UTC',
	'BEGIN:STANDARD',
	'DTSTART:19700101T000000',
	'TZOFFSETFROM:+0000',
	'TZOFFSETTO:+0000',
	'END:STANDARD',
	'END:VTIMEZONE',
];

function eventLines({ kind, date, title, location, details }: CalendarEvent, id: string, said: CalendarDate): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${id}`,
		// The time stamp is the date of the paper, so that the same minutes give the same bytes.
		`DTSTAMP:${digits(firstDay(said))}T000000Z`,
		`DTSTART;VALUE=DATE:${digits(firstDay(date))}`,
		`DTEND;VALUE=DATE:${digits(dayAfter(lastDay(date)))}`,
		`SUMMARY:${escaped(title)}`,
		...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
		...(details.length === 0 ? [] : [`DESCRIPTION:${escaped(details.join('\n'))}`]),
		`CATEGORIES:${kind === 'meeting' ? 'Meeting' : 'Action'}`,
		`STATUS:${date.length === 7 ? 'TENTATIVE' : 'CONFIRMED'}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

/** The identifier of each event, the same in every file; two actions with one number differ by their order. */
function idsOf(events: readonly CalendarEvent[], board: string): string[] {
	const seen = new Map<string, number>();
	return events.map(({ kind, key }) => {
		const hash = hashOf([board, kind, key].join('\n'));
		const nth = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, nth);
		return `${kind}-${hash}${nth === 1 ? '' : `-${nth}`}@alb`;
	});
}

function digits(date: CalendarDate): string {
	return date.replaceAll('-', '');
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/**
 * A line folded so that no part is longer than 75 bytes: each further part begins with a space. No character is cut.
 */
function folded(line: string): string {
	let text = '';
	let length = 0;
	for (const character of line) {
		const size = new TextEncoder().encode(character).length;
		if (length + size > 75) {
			text += '\r\n ';
			length = 1;
		}
		text += character;
		length += size;
	}
	return text;
}
