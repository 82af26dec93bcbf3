import { describe, expect, test } from 'vitest';
import { deriveMentions } from '../../src/log/derive-mentions.ts';
import { mentionsOf } from '../../src/log/mentions.ts';
import { at, bookOf, type Meetings } from './book.ts';

const column = (place: { readonly file: string; readonly line: number; readonly column: number }) =>
	`${at(place)}:${place.column}`;

describe('the text mentions a number', () => {
	const found = (body: string, number = '80') =>
		mentionsOf(bookOf({ '2025-04': { body } }), number).map(({ place, words }) => `${column(place)} ${words}`);

	test.each([
		['See action 80.', '2025-04:12:5 See action 80.'],
		['See actions 78, 79 and 80.', '2025-04:12:5 See actions 78, 79 and 80.'],
		['See no. 80 and 81', '2025-04:12:5 See no. 80 and 81'],
		['Point 80', '2025-04:12:1 Point 80'],
		['#80', '2025-04:12:1 #80'],
	])('%s', (body, expected) => {
		expect(found(body)).toEqual([expected]);
	});

	test.each(['See action 180.', 'See action 801.', 'See action 80.1', 'It costs 80 pounds', 'An interaction 80'])(
		'%s is about another thing',
		(body) => {
			expect(found(body)).toEqual([]);
		},
	);

	test('the action line that has the number does not mention it; another one may', () => {
		expect(found('**Action 80 (MH):** Book it')).toEqual([]);
		expect(found('**Action 81 (MH):** Do it after action 80')).toEqual([
			'2025-04:12:33 …Action 81 (MH):** Do it after action 80',
		]);
		expect(found('**Action 80 (MH):** Redo action 80')).toEqual(['2025-04:12:26 **Action 80 (MH):** Redo action 80']);
	});

	test('thirty characters on either side are shown, and dots where there are more', () => {
		const [before, after] = ['b'.repeat(29), 'a'.repeat(29)];
		expect(found(`${before} action 80 ${after}`)).toEqual([`2025-04:12:31 ${before} action 80 ${after}`]);
		expect(found(`b${before} action 80 ${after}a`)).toEqual([`2025-04:12:32 …${before} action 80 ${after}…`]);
	});

	test('in each meeting and each line, whatever the lines end with', () => {
		const text = (end: string) => ['---', 'date: 2025-04', '---', '', 'Action 8.3', 'no. 8.3'].join(end);
		for (const end of ['\n', '\r\n', '\r']) {
			const book = bookOf({ '2025-04': text(end), '2025-05': text(end).replace('04', '05') });
			expect(mentionsOf(book, '8.3').map(({ place }) => column(place))).toEqual([
				'2025-04:5:1',
				'2025-04:6:1',
				'2025-05:5:1',
				'2025-05:6:1',
			]);
		}
		expect(mentionsOf(bookOf({ '2025-04': text('\n') }), '8x3')).toEqual([]);
	});
});

describe('the discussion of an action', () => {
	const found = (meetings: Meetings, numbering: 'sequence' | 'meeting' = 'sequence') =>
		Object.fromEntries(
			[...deriveMentions(bookOf(meetings), numbering)].map(([number, mentions]) => [
				number,
				mentions.map(
					({ kind, place, words, item }) => `${kind} ${column(place)} ${item?.title ?? 'no item'}: ${words}`,
				),
			]),
		);
	const row = (number: string, text: string) => `${number} | ${text} | MH | April 2025 | open`;

	test('action lines, by their number or their wording, and words, in the order of the meetings and lines', () => {
		const body =
			'We spoke of actions 79, and 80.\n\n**Action 80 (MH):** Order the biscuits\n\n**Action (MH):** Book the great hall';
		const meetings = {
			'2025-07': { body: 'Action No. 79 is done.' },
			'2025-04': { body, rows: [row('80', 'Order the biscuits'), row('79', 'Book the great hall')] },
		};
		expect(found(meetings)).toEqual({
			79: [
				'words 2025-04:12:13 Previous minutes: We spoke of actions 79, and 80.',
				'likely 2025-04:16:3 Previous minutes: Book the great hall',
				'words 2025-07:12:1 Previous minutes: Action No. 79 is done.',
			],
			80: [
				'words 2025-04:12:13 Previous minutes: We spoke of actions 79, and 80.',
				'line 2025-04:14:3 Previous minutes: Order the biscuits',
			],
		});
	});

	test('a line that fits two rows, or none, or a row without a number, is of no number', () => {
		const body = '**Action (MH):** Book the great hall';
		const twice = [row('80', 'Book the great hall'), row('79', 'Book the great hall')];
		for (const rows of [twice, [row('', 'Book the great hall')], []])
			expect(found({ '2025-04': { body, rows } })).toEqual({});
	});

	test('in headings, lists in lists, quotations, tables and before the first item; not in code', () => {
		const text = [
			'---\ndate: 2025-04\n---\n',
			'Action 1\n',
			'## 1. Hall\n\naction 2\n',
			'- a\n  - action 3\n',
			'> action 4\n',
			'| a | b |\n| - | - |\n| c | action 5 |\n',
			'a[^n]\n\n[^n]: action 6\n',
			'```\naction 7\n```\n',
			'### Hall and action 8\n',
		].join('\n');
		const item = 'Hall';
		expect(found({ '2025-04': text })).toEqual({
			1: ['words 2025-04:5:1 no item: Action 1'],
			2: [`words 2025-04:9:1 ${item}: action 2`],
			3: [`words 2025-04:12:5 ${item}: action 3`],
			4: [`words 2025-04:14:3 ${item}: action 4`],
			5: [`words 2025-04:18:7 ${item}: action 5`],
			6: [`words 2025-04:22:7 ${item}: action 6`],
			8: [`words 2025-04:28:14 ${item}: Hall and action 8`],
		});
	});

	test.each([
		['sequence', 'action 8', ['8']],
		['sequence', 'action 8.3', []],
		['sequence', 'actions 8 & 9', ['8', '9']],
		['sequence', 'action number 8 and 9', ['8', '9']],
		['sequence', 'transaction 8', []],
		['sequence', 'action 8a', []],
		['meeting', 'actions 8.3 and 41/1', ['8.3', '41/1']],
		['meeting', 'action 8', []],
	] as const)('by %s: %s', (numbering, body, expected) => {
		expect(Object.keys(found({ '2025-04': { body } }, numbering))).toEqual(expected);
	});

	test('eighty characters on either side are shown, cut between words', () => {
		const words = (count: number) => Array.from({ length: count }, () => 'abcdefg').join(' ');
		const shown = (body: string) =>
			Object.values(found({ '2025-04': { body } }))
				.flat()[0]
				?.split(': ')[1];
		expect(shown(`${words(10)} action 8 ${words(10)}`)).toBe(`${words(10)} action 8 ${words(10)}`);
		expect(shown(`${words(11)} action 8 ${words(11)}`)).toBe(`…${words(9)} action 8 ${words(9)}…`);
	});
});
