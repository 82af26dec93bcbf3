import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ics } from '../../src/formats/ics.ts';
import type { CalendarEvent, Paper } from '../../src/formats/paper/paper.ts';
import type { Board } from '../../src/model/board/board.ts';
import { board, example, logOf, minutesOf } from './sample.ts';

const quarterly: Board = { ...board, calendar: { months: [1, 4, 7, 10] } };
const LOG = `---
date: 2025-04-24
next-meeting: 2025-07-10
---

## Action log

| No. | Action | Responsible | Date issued | Due | Status |
| --: | --- | --- | --- | --- | --- |
| 83 | Ask Kent; then, if need be, Bucks | RE, LH | April 2025 | 30 June | open |
| 82 | Report back | MH | April 2025 | next meeting | in progress |
| 81 | Write the plan by May 2025 | all | April 2025 | | open |
| 81 | A double number, due 2025-12-31 | | April 2025 | 2025-12-31 | open |
| 80 | Done already | MH | April 2025 | 2025-06-01 | closed |
| 79 | No one knows when | MH | April 2025 | when dry | open |
`;

/** What a calendar shows of a file: its events, as another program reads them. */
function eventsOf(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		return { id: event.uid, from: event.startDate.toString(), to: event.endDate.toString(), title: event.summary };
	});
}

describe('a calendar', () => {
	test('of one meeting’s notes has the next meeting and the deadlines of its log', () => {
		const text = ics.minutes({ board: quarterly, minutes: minutesOf(LOG) });
		expect(text.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
			"BEGIN:VCALENDAR
			VERSION:2.0
			PRODID:-//alb//minutes and action logs//EN
			CALSCALE:GREGORIAN
			METHOD:PUBLISH
			X-WR-CALNAME:Test Board: Meeting notes and action log: 24 April 2025
			BEGIN:VEVENT
			UID:meeting-d9466196583b642f@alb
			DTSTAMP:20250424T000000Z
			DTSTART;VALUE=DATE:20250710
			DTEND;VALUE=DATE:20250711
			SUMMARY:Test Board: meeting
			CATEGORIES:Meeting
			STATUS:CONFIRMED
			TRANSP:TRANSPARENT
			END:VEVENT
			BEGIN:VEVENT
			UID:deadline-c78fe7fd1527f344@alb
			DTSTAMP:20250424T000000Z
			DTSTART;VALUE=DATE:20250630
			DTEND;VALUE=DATE:20250701
			SUMMARY:Action 83 (RE\\, LH) due: Ask Kent\\; then\\, if need be\\, Bucks
			DESCRIPTION:Responsible: RE\\, LH\\nStatus: open\\nDue\\, as written: 30 June
			CATEGORIES:Action
			STATUS:CONFIRMED
			TRANSP:TRANSPARENT
			END:VEVENT
			BEGIN:VEVENT
			UID:deadline-c78fe8fd1527f4f7@alb
			DTSTAMP:20250424T000000Z
			DTSTART;VALUE=DATE:20250731
			DTEND;VALUE=DATE:20250801
			SUMMARY:Action 82 (MH) due: Report back
			DESCRIPTION:Responsible: MH\\nStatus: in progress\\nDue\\, as written: next me
			 eting
			CATEGORIES:Action
			STATUS:CONFIRMED
			TRANSP:TRANSPARENT
			END:VEVENT
			BEGIN:VEVENT
			UID:deadline-c78fe9fd1527f6aa@alb
			DTSTAMP:20250424T000000Z
			DTSTART;VALUE=DATE:20250531
			DTEND;VALUE=DATE:20250601
			SUMMARY:Action 81 (all) due: Write the plan by May 2025
			DESCRIPTION:Responsible: all\\nStatus: open\\nDue\\, as written: by May 2025
			CATEGORIES:Action
			STATUS:CONFIRMED
			TRANSP:TRANSPARENT
			END:VEVENT
			BEGIN:VEVENT
			UID:deadline-c78fe9fd1527f6aa-2@alb
			DTSTAMP:20250424T000000Z
			DTSTART;VALUE=DATE:20251231
			DTEND;VALUE=DATE:20260101
			SUMMARY:Action 81 due: A double number\\, due 2025-12-31
			DESCRIPTION:Responsible: no one\\nStatus: open\\nDue\\, as written: 2025-12-31
			CATEGORIES:Action
			STATUS:CONFIRMED
			TRANSP:TRANSPARENT
			END:VEVENT
			END:VCALENDAR
			"
		`);
		expect(eventsOf(text).map(({ from, to, title }) => `${from} ${to} ${title}`)).toEqual([
			'2025-07-10 2025-07-11 Test Board: meeting',
			'2025-06-30 2025-07-01 Action 83 (RE, LH) due: Ask Kent; then, if need be, Bucks',
			'2025-07-31 2025-08-01 Action 82 (MH) due: Report back',
			'2025-05-31 2025-06-01 Action 81 (all) due: Write the plan by May 2025',
			'2025-12-31 2026-01-01 Action 81 due: A double number, due 2025-12-31',
		]);
	});

	test('knows a meeting and an action again when their days have moved', () => {
		const ids = (text: string) =>
			eventsOf(ics.minutes({ board: quarterly, minutes: minutesOf(text) })).map(({ id }) => id);
		const before = ids(LOG);
		expect(new Set(before).size).toBe(before.length);
		const moved = LOG.replace('2025-07-10', '2025-07').replace('30 June', '31 August').replace('Ask Kent', 'Ask both');
		expect(ids(moved)).toEqual(before);
		expect(ids(LOG.replace('2025-07-10', '2025-10-02'))[0]).not.toBe(before[0]);
	});

	test('of the log has no time of day and no clock in it', () => {
		const log = logOf(example('2024-07'), example('2025-04'));
		const document = { board: quarterly, log, nextMeeting: '2025-07' };
		expect(eventsOf(ics.actionLog(document))).toEqual([
			{
				id: expect.stringMatching(/^meeting-[0-9a-f]{16}@alb$/),
				from: '2025-07-01',
				to: '2025-08-01',
				title: 'Test Board: meeting in July 2025, day not settled',
			},
		]);
		expect(ics.actionLog(document)).toContain('DTSTAMP:20250424T000000Z\r\n');
		expect(ics.actionLog(document)).toBe(ics.actionLog(document));
	});

	test('that has nothing to show is a calendar all the same', () => {
		const text = ics.minutes({ board, minutes: minutesOf('---\ndate: 2025-04\n---\n') });
		expect(eventsOf(text)).toEqual([]);
		expect(text).toContain('BEGIN:VTIMEZONE\r\n');
	});

	test('gives any words back as they are, in lines of at most 75 bytes', { tags: 'slow' }, () => {
		const words = fc.string({
			unit: fc.constantFrom('a', 'é', '😀', ';', ',', '\\', ':', '"', ' ', '\n', '–', 'n'),
			maxLength: 90,
			size: 'max',
		});
		const blank: Paper = { title: 'A', language: 'en', facts: [], sections: [], footnotes: [] };
		fc.assert(
			fc.property(words, words, (title, detail) => {
				const entry: CalendarEvent = {
					kind: 'deadline',
					key: '1',
					date: '2025-04-24',
					title,
					location: title,
					details: [detail],
				};
				const text = ics.paper({ ...blank, events: [entry] });
				const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
				expect(event?.getFirstPropertyValue('summary')).toBe(title);
				expect(event?.getFirstPropertyValue('location')).toBe(title);
				expect(event?.getFirstPropertyValue('description')).toBe(detail);
				for (const line of text.split('\r\n')) {
					expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
					expect(line).not.toMatch(/\n|\ufffd/);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
