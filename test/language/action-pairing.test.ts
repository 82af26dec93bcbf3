import { describe, expect, test } from 'vitest';
import { misnumberedLines, pairActionLines } from '../../src/language/action-pairing.ts';
import { minutesOf } from '../log/book.ts';

const row = (number: string, text: string) => `${number} | ${text} | MH | April 2025 | open`;
const read = (lines: readonly string[], rows: readonly string[]) => {
	const { actionLines, log } = minutesOf('2025-04', { body: lines.join('\n\n'), rows });
	return { lines: actionLines, rows: log?.rows ?? [] };
};

describe('the rows that an action line is about', () => {
	test.each([
		['that of its number', ['**Action 79 (MH):** Paint the door'], ['79'], [row('79', 'Book the hall')]],
		['no other, where that is not there', ['**Action 80 (MH):** Book the hall'], [''], [row('79', 'Book the hall')]],
		['none, for two numbers', ['**Action 79, 80 (MH):** Book the hall'], [''], [row('79', 'Book the hall')]],
		['that of its words', ['**Action (MH):** Book the hall'], ['79'], [row('79', 'Book the hall'), row('78', 'Dig')]],
		['none of other words', ['**Action (MH):** Paint the door'], [''], [row('79', 'Book the hall')]],
		[
			'that of another line that says the same',
			['**Action 79 (MH):** Book the hall', '**Action (MH):** Book the hall'],
			['79', '79'],
			[row('79', 'Book the hall')],
		],
		[
			'not that of another line that asks somebody else',
			['**Action 79 (MH):** Book the hall', '**Action (RE):** Book the hall'],
			['79', ''],
			[row('79', 'Book the hall')],
		],
		[
			'the nearest first, whichever line is first',
			['**Action (MH):** Book the large hall in May', '**Action (MH):** Book the large hall in May for the fair'],
			['78', '79'],
			[row('79', 'Book the large hall in May for the fair'), row('78', 'Book the large hall in May')],
		],
		[
			'each of two that fit equally',
			['**Action (MH):** Book the hall', '**Action (MH):** Book the hall'],
			['79 78', '79 78'],
			[row('79', 'Book the hall'), row('78', 'Book the hall')],
		],
	])('%s', (_, given, expected, log) => {
		const { lines, rows } = read(given, log);
		const pairings = pairActionLines(lines, rows, 'sequence');
		expect(pairings.map((pairing) => pairing.rows.map(({ number }) => number).join(' '))).toEqual(expected);
		expect(pairings.map(({ line }) => line)).toEqual(lines);
	});

	test('with other rows or another scheme they are found again', () => {
		const { lines, rows } = read(['**Action 79 (MH):** Book the hall'], [row('79', 'Book the hall')]);
		const pairings = pairActionLines(lines, rows, 'sequence');
		expect(pairActionLines(lines, rows, 'sequence')).toBe(pairings);
		expect(pairActionLines(lines, [], 'sequence').map((each) => each.rows)).toEqual([[]]);
		expect(pairActionLines(lines, rows, 'meeting')).not.toBe(pairings);
	});
});

describe('a line with the number of another row', () => {
	const LOG = [
		row('80', 'Invite the judges of the family court to the summer fair'),
		row('79', 'Collect the adoption figures of all agencies for the annual report'),
		row('78', ''),
	];
	const found = (...lines: string[]) => {
		const given = read(lines, LOG);
		return misnumberedLines(given.lines, given.rows).map(({ line, own, other }) => [line.number, own, other]);
	};

	test('says next to nothing of its own row, and all of another', () => {
		const { rows } = read([], LOG);
		expect(found(`**Action 80 (MH):** Collect the adoption figures of all agencies for the annual report`)).toEqual([
			['80', expect.objectContaining({ number: '80' }), expect.objectContaining({ number: '79' })],
		]);
		expect(rows.map(({ number }) => number)).toEqual(['80', '79', '78']);
	});

	test.each([
		['its own row', '**Action 79 (MH):** Collect the adoption figures of all agencies for the annual report'],
		['a part of its own row', '**Action 79 (MH):** Collect the adoption figures'],
		['nothing that a row says', '**Action 80 (MH):** Sweep the yard behind the old library'],
		['a number that no row has', '**Action 90 (MH):** Collect the adoption figures of all agencies for the report'],
		['no number', '**Action (MH):** Collect the adoption figures of all agencies for the annual report'],
	])('not one that says %s', (_, line) => {
		expect(found(line)).toEqual([]);
	});
});
