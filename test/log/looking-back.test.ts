// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareName } from '../../src/language/attendance.ts';
import { consolidate } from '../../src/log/consolidate.ts';
import { deriveBriefing } from '../../src/log/derive-briefing.ts';
import { derivePeople } from '../../src/log/derive-people.ts';
import type { Change } from '../../src/model/actions/briefing.ts';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { countAttendance } from '../../src/values/participant.ts';
import { sampleMinutes } from '../support/minutes.ts';

const TODAY = '2030-01-01';
const DATES = ['2024-01', '2024-04', '2024-07', '2024-10', '2025-01'];
const read = (date: string, sample: object) =>
	readMinutes({ file: `minutes/${date}.md`, bytes: new TextEncoder().encode(sampleMinutes({ date, ...sample })) });

type Row = readonly [status: string, responsible: string, text: string];

/** Meetings with these logs; the first row is of action 1. */
function bookOf(logs: readonly (readonly (Row | null)[])[]) {
	const line = (row: Row | null, index: number) =>
		row ? [`${index + 1} | ${row[2]} | ${row[1]} | January 2024 | ${row[0]}`] : [];
	return makeBook(logs.map((log, at) => read(DATES[at] ?? '', { front: '', rows: log.flatMap(line) })));
}

/** Which actions have ended, by number, after these changes; each must be one that can be. */
function lead(before: ReadonlyMap<string, boolean>, changes: readonly Change[]): Map<string, boolean> {
	const hasEnded = new Map(before);
	for (const { kind, number } of changes) {
		if (kind === 'raised') expect(hasEnded.has(number)).toBe(false);
		if (kind === 'reopened') expect(hasEnded.get(number)).toBe(true);
		if (kind === 'raised' || kind === 'reopened') hasEnded.set(number, false);
		if (kind === 'ended') hasEnded.set(number, true);
	}
	return hasEnded;
}

describe('the briefing of any book', () => {
	const status = fc.constantFrom('open', 'complete', 'closed', 'opne', 'Closed', 'in progress');
	const row = fc.tuple(status, fc.constantFrom('MH', 'RE', 'RE/MH'), fc.constantFrom('A', 'B by May', 'B by May 2025'));
	/** Of each meeting, the rows of actions 1 to 5; some logs lack some. */
	const logs = fc.array(fc.array(fc.option(row), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 5 });

	test('leads from the phases of the earlier log to those of the later one, and reports nothing else', () => {
		fc.assert(
			fc.property(logs, fc.nat(), fc.nat(), (rows, first, second) => {
				const book = bookOf(rows);
				const to = 1 + (first % (rows.length - 1));
				const from = second % to;
				const phasesAt = (at: number) => {
					const upTo = makeBook(book.meetings.slice(0, at + 1));
					const { actions } = consolidate(upTo, { statuses: DEFAULT_BOARD.statuses, today: TODAY });
					return new Map(actions.map(({ number, phase }) => [number, phase === 'ended']));
				};
				const [since, until] = [book.meetings[from], book.meetings[to]];
				if (!since || !until) throw new Error('the meetings are there');
				const { changes, open } = deriveBriefing(book, { since, until }, DEFAULT_BOARD, TODAY);

				const hasEnded = lead(phasesAt(from), changes);
				expect(new Map([...hasEnded].toSorted())).toEqual(new Map([...phasesAt(to)].toSorted()));
				expect(open.map(({ action }) => action.number).toSorted()).toEqual(
					[...hasEnded]
						.filter(([, ended]) => !ended)
						.map(([number]) => number)
						.toSorted(),
				);
				for (const { before, after } of changes) expect(before).not.toEqual(after);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('the people of any book', () => {
	const NAMES = [
		'Mac Heath',
		'Dr Mac Heath',
		'Roslind Moodey',
		'Roselind Moodey',
		'Rosalind Moodey',
		'Ann Bell',
		'Anne Bell',
	];
	const person = fc.tuple(fc.constantFrom('AA', 'BB', 'CC', 'DDx'), fc.constantFrom(...NAMES));
	const list = fc.uniqueArray(person, { selector: ([initials]) => initials, maxLength: 4 });
	const meetings = fc.array(fc.tuple(list, list), { minLength: 1, maxLength: 4 });
	const front = (name: string, people: readonly (readonly [string, string])[]) =>
		people.length > 0
			? [`${name}:`, ...people.map((each) => `  ${each[0]}: ${each[1]}`)].join('\n')
			: `location: ${name}`;

	test('hold everyone of every list once, and never two of one list in one', () => {
		fc.assert(
			fc.property(meetings, (lists) => {
				const book = makeBook(
					lists.map(([invitees, apologies], at) =>
						read(DATES[at] ?? '', {
							front: [front('invitees', invitees), front('apologies', apologies)]
								.join('\n')
								.replace('location: apologies', 'title: T'),
						}),
					),
				);
				const people = derivePeople(book, { actions: [] }, DEFAULT_BOARD);
				const found = people.flatMap(({ appearances }) => appearances.map(({ person: each }) => each));
				expect(new Set(found).size).toBe(found.length);
				for (const minutes of book.meetings) {
					for (const each of minutes.invitees) expect(found).toContain(each);
					// Whoever is left out of the apologies is among the invitees by the same name, or by one that was taken for it.
					for (const each of minutes.apologies.filter((one) => !found.includes(one)))
						expect(minutes.invitees.map(({ name }) => bareName(name))).toContain(bareName(each.name));
				}
				for (const one of people) {
					expect(new Set(one.appearances.map(({ meeting }) => meeting)).size).toBe(one.appearances.length);
					const { present, apologies, notListed } = countAttendance(one);
					expect(present + apologies + notListed).toBe(one.meetings);
					expect(notListed).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
