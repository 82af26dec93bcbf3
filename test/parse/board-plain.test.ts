import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBoard } from '../../src/parse/settings/board.ts';
import { readPlainBoard } from '../../src/parse/settings/board-plain.ts';
import { rules } from '../../src/rules/index.ts';
import { codePoint } from '../support/code-point.ts';

const source = (text: string) => ({ file: 'alb.yaml', bytes: new TextEncoder().encode(text) });

describe('plain settings', () => {
	test('are read without a parser of YAML', () => {
		const text =
			'# Our board\nboard: Northtown Leadership Board   # as on the letterhead\n\ncalendar: quarterly\nlanguage: cy-GB\n';
		expect(readPlainBoard(source(text))).toEqual({
			name: 'Northtown Leadership Board',
			language: 'cy-GB',
			numbering: 'sequence',
			statuses: { open: ['open', 'in progress'], ended: ['complete', 'closed'] },
			calendar: { months: [1, 4, 7, 10] },
		});
	});

	test.each([
		'board: "quoted"',
		'board: a: b',
		'calendar: weekly',
		'bored: x',
		' board: x',
		'board: x\nboard: y',
		'actions: { numbering: meeting }',
		'board:',
		'rules: { action-stale: off }',
		'acronyms: [SEND]',
		'people: { SJ: Sarah Johal }',
		'calendar: { dates: [2025-04-24] }',
	])('all else is left to it: %j', (text) => {
		expect(readPlainBoard(source(text))).toBeUndefined();
	});

	test('give the very board that the parser of YAML gives', { tags: 'slow' }, () => {
		const key = fc.constantFrom('board', 'language', 'calendar', 'agenda', 'rules', 'acronyms', 'people', '# note');
		const value = fc.oneof(
			fc.constantFrom(
				'quarterly',
				'{ dates: [2025-04-24] }',
				'{ action-stale: off }',
				'monthly',
				'en',
				'en-GB',
				'Our Board',
				'x # y',
				'x #y',
				"it's",
				'a: b',
				'- a',
				'~',
				'null',
				'10:30',
				'[a]',
				'&a',
				'',
				'a  ',
			),
			fc.string({ maxLength: 12 }),
			fc.string({ unit: codePoint, maxLength: 6 }),
		);
		const line = fc.tuple(key, fc.constantFrom(': ', ':', ':  ', ' : '), value).map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
				const text = source(lines.join(end));
				const plain = readPlainBoard(text);
				if (plain) expect(readBoard(text, rules)).toEqual({ board: plain });
			}),
			{ numRuns: 2000 },
		);
	});
});
