import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check, type Files } from './book.ts';

/** What rules offer to fix, and what they leave to a person: there is one right answer, or none. */

const FRONT = ['invitees: { MH: Mac Heath, RE: Rebecca Eligon }', 'apologies: { LH: Lorna Hunt }'];
interface Meeting {
	readonly front?: readonly string[];
	readonly discussion?: readonly string[];
	readonly log?: readonly string[];
}
const minutes = (date: string, { front = [], ...meeting }: Meeting): Files => ({
	[`minutes/${date}.md`]: writeMinutes({ date, front: [...FRONT, ...front], ...meeting }),
});
const row = (number: string, { text = 'Book the great hall', issued = 'April 2025' } = {}) =>
	`| ${number} | ${text} | MH | ${issued} | open |`;

/** The fixes of a rule, one for each finding. */
const fixes = (rule: string, ...files: Files[]) =>
	check(Object.assign({}, ...files))
		.filter((finding) => finding.rule === rule)
		.map(({ fix }) => fix?.says ?? 'no fix');

describe('action-unlogged adds a row', () => {
	const offered = (...discussion: string[]) =>
		fixes('action-unlogged', minutes('2025-04', { discussion, log: [row('79')] }));

	test.each([
		['**Action (RE):** Pay the bill', 'add it to the log as action "80"'],
		['**Action (re, LH):** Pay the bill', 'add it to the log as action "80"'],
		['**Action (all):** Pay the bill', 'add it to the log as action "80"'],
		['**Action 85 (RE):** Pay the bill', 'add its row to the log'],
		['**Action 12 (RE):** Pay the bill', 'no fix'],
		['**Action (ZZ):** Pay the bill', 'no fix'],
		['**Action (RE, ZZ):** Pay the bill', 'no fix'],
		['**Action:** Pay the bill', 'no fix'],
		['**Action (RE):**', 'no fix'],
		['Action (RE): Pay the bill', 'no fix'],
	])('%s: %s', (line, fix) => {
		expect(offered(line)).toEqual([fix]);
	});

	test('each with a number of its own', () => {
		expect(
			offered(
				'**Action (RE):** Pay the bill',
				'',
				'**Action (RE):** Order the green tea',
				'',
				'**Action 90 (RE):** Sweep',
			),
		).toEqual(['add it to the log as action "91"', 'add it to the log as action "92"', 'add its row to the log']);
	});

	test('only to the newest minutes, and where all numbers are known', () => {
		const line = { discussion: ['**Action (RE):** Pay the bill'], log: [row('79')] };
		expect(fixes('action-unlogged', minutes('2025-04', line), minutes('2025-05', { log: [row('79')] }))).toEqual([
			'no fix',
		]);
		const unread = { 'minutes/2025-01.md': '---\ndate: 2025-01\n' };
		expect(fixes('action-unlogged', minutes('2025-04', line), unread)).toEqual(['no fix']);
	});

	test.each([
		['2025-04-24', ['new-row', 'line-number', 'log-updated']],
		['2025-08-01', ['new-row', 'line-number']],
		['2025-08', ['new-row', 'line-number']],
	])('and the log, which was updated on %s, is of today', (day, kinds) => {
		const files = minutes('2025-04', {
			front: [`action-log-updated: ${day}`],
			discussion: ['**Action (RE):** Pay the bill'],
			log: [row('79')],
		});
		const [found] = check(files).filter(({ rule }) => rule === 'action-unlogged');
		expect(found?.fix?.changes.map(({ kind }) => kind)).toEqual(kinds);
	});

	test('a line that has its number keeps it', () => {
		const [found] = check(minutes('2025-04', { discussion: ['**Action 85 (RE):** Pay the bill'], log: [row('79')] }));
		expect(found?.fix?.changes).toEqual([
			expect.objectContaining({ kind: 'new-row', cells: expect.objectContaining({ number: '85' }) }),
		]);
	});

	test('the log of a meeting that is to come keeps its day', () => {
		const files = minutes('2025-09', {
			front: ['action-log-updated: 2025-07-01'],
			discussion: ['**Action (RE):** Pay the bill'],
			log: [row('79')],
		});
		const [found] = check(files).filter(({ rule }) => rule === 'action-unlogged');
		expect(found?.fix?.changes.map(({ kind }) => kind)).toEqual(['new-row', 'line-number']);
	});
});

describe('number-format numbers a new row', () => {
	const numbered = (...files: Files[]) => fixes('number-format', ...files);

	test.each([
		['a new action', row(''), ['give it the number "80"']],
		[
			'two of them',
			`${row('')}\n${row('', { text: 'Order the green tea' })}`,
			['give it the number "80"', 'give it the number "81"'],
		],
		['one of another meeting', row('', { issued: 'March 2025' }), ['no fix']],
		['one without a date', row('', { issued: '' }), ['no fix']],
		['one with a bad date', row('', { issued: 'soon' }), ['no fix']],
		['one that asks for nothing', row('', { text: '' }), ['no fix']],
		['one with a bad number', row('80a'), ['no fix']],
		['one with two numbers', row('80, 81'), ['no fix']],
	])('%s', (_, rows, expected) => {
		expect(numbered(minutes('2025-04', { log: [...rows.split('\n'), row('79', { text: 'Sweep the yard' })] }))).toEqual(
			expected,
		);
	});

	test('not one that an earlier log has, and none in older minutes', () => {
		const january = minutes('2025-01', { log: [row('79', { issued: 'January 2025' })] });
		expect(numbered(january, minutes('2025-04', { log: [row('')] }))).toEqual(['no fix']);
		expect(numbered(january, minutes('2025-04', { log: [row('', { text: 'Sweep the yard' })] }))).toEqual([
			'give it the number "80"',
		]);
		expect(
			numbered(minutes('2025-04', { log: [row('', { text: 'Sweep the yard' })] }), minutes('2025-05', {})),
		).toEqual(['no fix']);
	});

	test('with the action line that speaks of it, where one does', () => {
		const files = (...discussion: string[]) =>
			minutes('2025-04', { discussion, log: [row(''), row('79', { text: 'Sweep the yard' })] });
		const changes = (...discussion: string[]) =>
			check(files(...discussion))
				.flatMap(({ rule, fix }) => (rule === 'number-format' ? (fix?.changes ?? []) : []))
				.map(({ kind }) => kind);
		expect(changes('**Action (MH):** Book the great hall')).toEqual(['cell', 'line-number']);
		expect(changes('**Action (MH):** Sweep the yard')).toEqual(['cell']);
		expect(changes('MH spoke.')).toEqual(['cell']);
	});
});
