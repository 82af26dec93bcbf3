import { describe, expect, test } from 'vitest';
import { groupActions, type Selection, type SortKey, selectActions, sortActions } from '../../src/log/select.ts';
import { bookOf, logOf } from './book.ts';

const { actions } = logOf(
	bookOf({
		'2025-01': {
			rows: [
				'3 | Book the hall | MH | Jan 2025 | open',
				'2 | Sweep the yard | re | 10 Dec 2024 | closed',
				'1 | Old | LH | soon | Open',
			],
		},
		'2025-04': {
			rows: [
				'5 | Order the biscuits | All | 31 March 2025 | in progress',
				'4 | Paint the fence | | April 2025 | compleet',
				'3 | Book the hall | MH/RE | Jan 2025 | closed',
			],
		},
	}),
);
const numbers = (list: readonly { readonly number: string }[]) => list.map(({ number }) => number).join(' ');

describe('actions are selected', () => {
	test.each<[string, Selection, string]>([
		['nothing asked', {}, '5 4 3 2 1'],
		['open: and every status that nobody knows', { phase: 'open' }, '5 4 1'],
		['ended', { phase: 'ended' }, '3 2'],
		['a status, in any case', { status: 'OPEN' }, '1'],
		['one person, in any case, and what all are to do', { responsible: ['RE'] }, '5 3 2'],
		['one of several', { responsible: ['lh', 'mh'] }, '5 3 1'],
		['nobody in particular', { responsible: [] }, '5'],
		['issued from a day of a month on', { issued: { from: '2025-01-31' } }, '5 4 3'],
		['issued up to a day of a month', { issued: { to: '2025-01-01' } }, '3 2'],
		['issued within a month', { issued: { from: '2025-03', to: '2025-03' } }, '5'],
		['issued at any time: not without a date, or with a bad one', { issued: {} }, '5 4 3 2'],
		['named by the log of a meeting', { meeting: '2025-01' }, '3 2 1'],
		['ended since some meetings', { endedSince: new Set(['2025-01']) }, '3'],
		['ended since the beginning', { endedSince: new Set<string>() }, '3 2'],
		['words of the text, all of them', { words: ['HALL', 'book'] }, '3'],
		['words of which one is missing', { words: ['hall', 'yard'] }, ''],
		['a number', { words: ['4'] }, '4'],
		['a status and initials', { words: ['closed', 'mh'] }, '3'],
		['every condition at once', { phase: 'ended', responsible: ['RE'], meeting: '2025-04' }, '3'],
	])('%s', (_, selection, expected) => {
		expect(numbers(selectActions(actions, selection))).toBe(expected);
	});
});

describe('actions are sorted', () => {
	test.each<[SortKey, string]>([
		['number', '5 4 3 2 1'],
		['issued', '4 5 3 2 1'],
		['responsible', '4 5 1 3 2'],
		['status', '3 2 4 5 1'],
		['meeting', '5 4 3 2 1'],
	])('by %s', (key, expected) => {
		expect(numbers(sortActions(actions, key))).toBe(expected);
	});

	test('from any order', () => {
		const reversed = actions.toReversed();
		expect(numbers(sortActions(reversed, 'number'))).toBe('1 2 3 4 5');
		expect(numbers(sortActions(reversed, 'meeting'))).toBe('3 4 5 1 2');
		expect(numbers(sortActions(reversed, 'status'))).toBe('2 3 4 5 1');
	});
});

test('actions are grouped: those of several people under each of them, meetings newest first', () => {
	const groups = (key: Parameters<typeof groupActions>[1]) =>
		groupActions(actions, key).map(({ name, actions: members }) => `${name}: ${numbers(members)}`);
	expect(groups('responsible')).toEqual([': 4', 'All: 5', 'LH: 1', 'MH: 3', 'RE: 3', 're: 2']);
	expect(groups('meeting')).toEqual(['2025-04: 5 4 3', '2025-01: 2 1']);
	expect(groups('status')).toEqual(['closed: 3 2', 'compleet: 4', 'in progress: 5', 'open: 1']);
});
