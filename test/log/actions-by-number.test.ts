import { describe, expect, test } from 'vitest';
import { actionsByNumber, firstOf, youngerAction } from '../../src/log/actions-by-number.ts';
import { at, bookOf, type Meetings } from './book.ts';

const row = (text: string, issued = 'April 2025', number = '80') => `${number} | ${text} | MH | ${issued} | open`;
const line = (text: string, number = '80') => `**Action ${number} (MH):** ${text}`;

const QUOTES = 'Get two quotes for the hall';
const BISCUITS = 'Order the biscuits';

/** Each action that has the number 80, and what is unclear. */
function found(meetings: Meetings) {
	const { actions, unclear } = actionsByNumber(bookOf(meetings), '80');
	return {
		actions: actions.map(({ rows, lines, since }) => ({
			since,
			rows: rows.map(({ place, text }) => `${at(place)} ${text}`),
			lines: lines.map(({ place, text }) => `${at(place)} ${text}`),
		})),
		unclear: unclear.map(at),
	};
}

describe('the actions that have one number', () => {
	test('one action over its whole life, in whatever words, with its lines; minutes without a log have none', () => {
		const meetings = {
			'2025-01': { body: line(QUOTES), rows: [row(QUOTES, 'January 2025'), row('Something else', 'May 2024', '8')] },
			'2025-03': '---\ndate: 2025-03\n---\n\n## 1. Hall\n\nNobody came.\n',
			'2025-04': { body: line('Settle it', '81'), rows: [row('Settle what the venue costs', 'January 2025')] },
		};
		expect(found(meetings)).toEqual({
			actions: [
				{
					since: 0,
					rows: [`2025-01:18 ${QUOTES}`, '2025-04:18 Settle what the venue costs'],
					lines: [`2025-01:12 ${QUOTES}`],
				},
			],
			unclear: [],
		});
	});

	test('two of one log are told apart by their wording, in later logs and in the discussion', () => {
		const meetings = {
			'2025-01': { rows: [row(QUOTES), row(BISCUITS)] },
			'2025-04': { body: `${line(BISCUITS)}\n\n${line(QUOTES)}`, rows: [row(BISCUITS), row(QUOTES)] },
		};
		expect(found(meetings)).toEqual({
			actions: [
				{ since: 0, rows: [`2025-01:18 ${QUOTES}`, `2025-04:21 ${QUOTES}`], lines: [`2025-04:14 ${QUOTES}`] },
				{ since: 0, rows: [`2025-01:19 ${BISCUITS}`, `2025-04:20 ${BISCUITS}`], lines: [`2025-04:12 ${BISCUITS}`] },
			],
			unclear: [],
		});
	});

	test('the row that is most similar takes an action, and a row entered twice is one action', () => {
		const near = 'Get two quotes for the hall and the kitchen';
		expect(
			found({ '2025-01': { rows: [row(QUOTES)] }, '2025-04': { rows: [row(near), row(QUOTES)] } }).actions,
		).toEqual([{ since: 0, rows: [`2025-01:18 ${QUOTES}`, `2025-04:19 ${QUOTES}`, `2025-04:18 ${near}`], lines: [] }]);
		expect(found({ '2025-04': { rows: [row(QUOTES), row(QUOTES)] } }).actions).toEqual([
			{ since: 0, rows: [`2025-04:18 ${QUOTES}`, `2025-04:19 ${QUOTES}`], lines: [] },
		]);
	});

	test('another date of issue is another action', () => {
		const meetings = {
			'2025-01': { rows: [row(QUOTES, 'January 2025')] },
			'2025-04': { rows: [row(BISCUITS, 'April 2025')] },
		};
		expect(found(meetings)).toEqual({
			actions: [
				{ since: 0, rows: [`2025-01:18 ${QUOTES}`], lines: [] },
				{ since: 1, rows: [`2025-04:18 ${BISCUITS}`], lines: [] },
			],
			unclear: [],
		});
	});

	test('a row that fits several actions, or is one of two in other words, is unclear', () => {
		const january = { rows: [row(QUOTES), row(BISCUITS)] };
		expect(found({ '2025-01': january, '2025-04': { rows: [row('Paint the fence')] } }).unclear).toEqual([
			'2025-04:18',
		]);
		const two = { rows: [row('Paint the fence'), row('Sweep the yard')] };
		expect(found({ '2025-01': { rows: [row(QUOTES)] }, '2025-04': two }).unclear).toEqual(['2025-04:18', '2025-04:19']);
	});

	test('a line in other words belongs to the only action, or to the only one in the log of its meeting', () => {
		expect(found({ '2025-04': { body: line('Sort it out'), rows: [row(QUOTES)] } }).actions[0]?.lines).toEqual([
			'2025-04:12 Sort it out',
		]);
		const meetings = {
			'2025-01': { rows: [row(QUOTES, 'January 2025')] },
			'2025-04': { body: line('Sort it out'), rows: [row(BISCUITS, 'April 2025')] },
		};
		expect(found(meetings).actions[1]?.lines).toEqual(['2025-04:12 Sort it out']);
		expect(found({ '2025-04': { body: line('Sort it out'), rows: [row(QUOTES), row(BISCUITS)] } }).unclear).toEqual([
			'2025-04:12',
		]);
	});

	test('one row or line in the same words is enough, whatever the others say', () => {
		const settle = 'Settle what the venue costs';
		const meetings = {
			'2025-01': { rows: [row(QUOTES, 'January 2025')] },
			'2025-02': { rows: [row(settle, 'January 2025')] },
			'2025-03': { rows: [row(settle, 'January 2025'), row(BISCUITS, 'March 2025')] },
			'2025-04': { body: line(settle), rows: [row(BISCUITS, 'March 2025'), row(QUOTES, 'March 2025')] },
		};
		expect(found(meetings)).toEqual({
			actions: [
				{
					since: 0,
					rows: [`2025-01:18 ${QUOTES}`, `2025-02:18 ${settle}`, `2025-03:18 ${settle}`, `2025-04:19 ${QUOTES}`],
					lines: [`2025-04:12 ${settle}`],
				},
				{ since: 2, rows: [`2025-03:19 ${BISCUITS}`, `2025-04:18 ${BISCUITS}`], lines: [] },
			],
			unclear: [],
		});
	});

	test('a row in other words is the one action that no other row of its log is, unless the number has several', () => {
		const january = { rows: [row(QUOTES), row(BISCUITS)] };
		const april = { rows: [row(QUOTES), row('Paint the fence')] };
		expect(found({ '2025-01': january, '2025-04': april }).unclear).toEqual(['2025-04:19']);
		expect(found({ '2025-01': { rows: [row(QUOTES)] }, '2025-04': april }).actions).toHaveLength(2);
	});

	test('a meeting without a row of the number may speak of the only action, and not of one of two', () => {
		const april = { '2025-04': { body: line('Sort it out') } };
		expect(found({ '2025-01': { rows: [row(QUOTES)] }, ...april }).actions).toEqual([
			{ since: 0, rows: [`2025-01:18 ${QUOTES}`], lines: ['2025-04:12 Sort it out'] },
		]);
		expect(found({ '2025-01': { rows: [row(QUOTES), row(BISCUITS)] }, ...april }).unclear).toEqual(['2025-04:12']);
	});

	test('lines without any row are actions of their own, one for each wording', () => {
		const meetings = {
			'2025-01': { body: `${line(QUOTES)}\n\n${line(BISCUITS)}` },
			'2025-04': { body: line(QUOTES) },
		};
		expect(found(meetings)).toEqual({
			actions: [
				{ since: 0, rows: [], lines: [`2025-01:12 ${QUOTES}`, `2025-04:12 ${QUOTES}`] },
				{ since: 0, rows: [], lines: [`2025-01:14 ${BISCUITS}`] },
			],
			unclear: [],
		});
	});
});

describe('the younger of two actions', () => {
	const younger = (meetings: Meetings) => {
		const { actions } = actionsByNumber(bookOf(meetings), '80');
		const [one, other] = actions;
		if (!one || !other || actions.length > 2) throw new Error(`${actions.length} actions`);
		const both = [youngerAction(one, other), youngerAction(other, one)];
		expect(both[0]).toBe(both[1]);
		return both[0] && firstOf(both[0])?.text;
	};

	test.each([
		['April 2025', 'January 2025', QUOTES],
		['January 2025', 'April 2025', BISCUITS],
		['April 2025', '10 April 2025', undefined],
		['', 'April 2025', undefined],
		['soon', '31 February 2025', undefined],
	])('of one log, issued "%s" and "%s"', (one, other, expected) => {
		expect(younger({ '2025-04': { rows: [row(QUOTES, one), row(BISCUITS, other)] } })).toBe(expected);
	});

	test('a row without a date or with a bad one is as young as the meeting that is the first to have it', () => {
		for (const issued of ['', 'soon', '31 February 2025', 'January 2025']) {
			const april = { rows: [row(QUOTES, 'January 2025'), row(BISCUITS, issued)] };
			expect(younger({ '2025-01': { rows: [row(QUOTES, 'January 2025')] }, '2025-04': april })).toBe(BISCUITS);
		}
	});

	test('the first row with a date says when an action was issued', () => {
		const meetings = {
			'2025-01': { rows: [row(QUOTES, ''), row(BISCUITS, 'January 2025')] },
			'2025-04': { rows: [row(QUOTES, 'March 2025'), row(BISCUITS, 'April 2025')] },
		};
		expect(younger(meetings)).toBe(QUOTES);
	});

	test('of actions without rows, the line of the later meeting is the younger', () => {
		expect(younger({ '2025-01': { body: line(QUOTES) }, '2025-04': { body: line(BISCUITS) } })).toBe(BISCUITS);
	});
});
