import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/log/consolidate.ts';
import { DEFAULT_VOCABULARY } from '../../src/model/board/status.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { sampleMinutes } from '../support/minutes.ts';

function logOf(meetings: Readonly<Record<string, readonly string[]>>, options: { asOf?: string; today?: string } = {}) {
	const minutes = Object.entries(meetings).map(([date, rows]) =>
		readMinutes({ file: `minutes/${date}.md`, bytes: new TextEncoder().encode(sampleMinutes({ date, rows })) }),
	);
	return consolidate(makeBook(minutes), { statuses: DEFAULT_VOCABULARY, today: '2025-05-01', ...options });
}

describe('the consolidated log', () => {
	test('shows an action as the newest log records it, with its history oldest first', () => {
		const { actions } = logOf({
			'2025-01': ['2 | B | MH | Jan 2025 | open', '1 | A | MH | Jan 2025 | open'],
			'2024-10': ['1 | A, first | RE | Oct 2024 | open'],
		});
		expect(actions.map(({ number, text }) => `${number} ${text}`)).toEqual(['2 B', '1 A']);
		expect(actions[1]?.history.map(({ meeting, text }) => `${meeting} ${text}`)).toEqual([
			'2024-10 A, first',
			'2025-01 A',
		]);
	});

	test('orders numbers as numbers, and what is none last', () => {
		const rows = ['9', '10', '018', '100000000000000', '18a', ''].map(
			(number) => `${number} | A | MH | Jan 2025 | open`,
		);
		expect(logOf({ '2025-01': rows }).actions.map(({ number }) => number)).toEqual([
			'100000000000000',
			'10',
			'9',
			'',
			'018',
			'18a',
		]);
	});

	test('loses neither of two rows that have one number', () => {
		const { actions } = logOf({
			'2025-01': ['9 | Mend the roof | MH | Jan 2025 | open', '9 | Buy a mop | RE | Jan 2025 | closed'],
		});
		expect(actions.map(({ text, phase }) => `${text}: ${phase}`)).toEqual(['Mend the roof: open', 'Buy a mop: ended']);
	});

	test('counts the age to the newest log and not to today, in months and in meetings since', () => {
		const meetings = {
			'2024-07': ['1 | A | MH | July 2024 | open'],
			'2024-10': [],
			'2025-01-20': ['1 | A | MH | July 2024 | open'],
		};
		const age = (options: { asOf?: string; today?: string }) => logOf(meetings, options).actions[0]?.age;
		expect(age({ today: '2031-01-01' })).toEqual({ months: 6, meetings: 2 });
		expect(age({ asOf: '2024-10' })).toEqual({ months: 3, meetings: 1 });
		// Minutes that are begun before their meeting make nothing older.
		expect(age({ today: '2024-12-24' })).toEqual({ months: 3, meetings: 1 });
		expect(age({ today: '2025-01-19' })).toEqual({ months: 3, meetings: 1 });
	});

	test('as of a day, knows the meetings held by then, and says where a log was updated later', () => {
		const meetings = { '2024-07': ['1 | A | MH | July 2024 | open'], '2025-04': ['1 | A | MH | July 2024 | closed'] };
		expect(logOf(meetings, { asOf: '2025-03-31' }).actions[0]?.phase).toBe('open');
		expect(logOf(meetings, { asOf: '2025-04-01' }).actions[0]?.phase).toBe('ended');
		const minutes = readMinutes({
			file: 'minutes/2024-07.md',
			bytes: new TextEncoder().encode(sampleMinutes({ date: '2024-07', front: 'action-log-updated: 2024-09-11' })),
		});
		const log = consolidate(makeBook([minutes]), {
			statuses: DEFAULT_VOCABULARY,
			today: '2025-05-01',
			asOf: '2024-08',
		});
		expect(log.updatedLater).toEqual({ meeting: '2024-07', updated: '2024-09-11' });
	});

	test('open and ended and unknown are all there is, and every row is one entry of one action', {
		tags: 'slow',
	}, () => {
		const row = fc
			.tuple(fc.constantFrom('1', '2', '3', '04', '', '5a'), fc.constantFrom('open', 'Closed', 'complete', 'opne', ''))
			.map(([number, status]) => `${number} | A | MH | Jan 2025 | ${status}`);
		const meeting = fc.array(row, { maxLength: 6 });
		fc.assert(
			fc.property(meeting, meeting, meeting, (...logs) => {
				const dates = ['2024-07', '2024-10', '2025-01'];
				const { actions } = logOf(Object.fromEntries(logs.map((rows, index) => [dates[index] ?? '', rows])));
				const places = actions.flatMap(({ history }) => history.map(({ place }) => `${place.file}:${place.line}`));
				expect(places.length).toBe(logs.flat().length);
				expect(new Set(places).size).toBe(places.length);
				const count = (phase: string) => actions.filter((action) => action.phase === phase).length;
				expect(count('open') + count('ended') + count('unknown')).toBe(actions.length);
			}),
		);
	});
});
