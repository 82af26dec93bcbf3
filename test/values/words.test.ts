import { describe, expect, test } from 'vitest';
import { DEFAULT_VOCABULARY } from '../../src/model/board/status.ts';
import {
	compareNewestFirst,
	compareNumbers,
	isActionNumber,
	nextNumber,
	numbersIn,
	plainNumber,
} from '../../src/values/action-number.ts';
import { callItem, itemAt } from '../../src/values/agenda-item.ts';
import { isDelimiterRow, plainWord, splitRow } from '../../src/values/cells.ts';
import { fileOf } from '../../src/values/change.ts';
import { contrast, isColour, mixed } from '../../src/values/colour.ts';
import { shortId } from '../../src/values/commit.ts';
import { lineAt, lineText, offsetOf, placeAt, splitLines } from '../../src/values/lines.ts';
import { foldSpaces, joinLines, singleSpaces, trimBlanks } from '../../src/values/one-line.ts';
import { comparePlaces, formatPlace } from '../../src/values/place.ts';
import { hasMark, markRestricted, withoutMarks } from '../../src/values/restricted.ts';
import { foldWord, knownStatus, phaseOf } from '../../src/values/status.ts';

describe('numbers of actions', () => {
	test.each([
		['1', true, false],
		['79', true, false],
		['999999999999999', true, false],
		['1000000000000000', false, false],
		['0', false, false],
		['079', false, false],
		['79a', false, false],
		['', false, false],
		['8.3', false, true],
		['41/1', false, true],
		['8.03', false, false],
		['8.3.1', false, false],
		['8.', false, false],
	])('"%s" is one of a sequence: %s; of a meeting: %s', (text, sequence, meeting) => {
		expect([isActionNumber(text, 'sequence'), isActionNumber(text, 'meeting')]).toEqual([sequence, meeting]);
	});

	test.each([
		['79.', '79'],
		['#079', '79'],
		['Action ７９', '79'],
		['No. 79', '79'],
		['item 8.3', '8.3'],
		['8.03', '8.3'],
		['100', '100'],
		['note 7', 'note 7'],
		['–', ''],
	])('"%s" is %s', (text, plain) => {
		expect(plainNumber(text)).toBe(plain);
	});

	test('are ordered part by part, and what is none comes last, by its letters', () => {
		const numbers = ['8.10', 'b', '10', '8.9', '9', '', 'a', '8/1', '8.9', '08'];
		const up = ['8/1', '8.9', '8.9', '8.10', '9', '10', '', '08', 'a', 'b'];
		expect(numbers.toSorted(compareNumbers)).toEqual(up);
		expect(numbers.toReversed().toSorted(compareNumbers)).toEqual(up);
		expect(numbers.toSorted(compareNewestFirst)).toEqual(['10', '9', '8.10', '8.9', '8.9', '8/1', '', '08', 'a', 'b']);
		expect(['8', '8.1'].toSorted(compareNumbers)).toEqual(['8', '8.1']);
		expect(Math.sign(compareNumbers('9', 'a'))).toBe(-1);
	});

	test('the next one', () => {
		expect(['79', '99', '8.9', '41/9', '999999999999999'].map(nextNumber)).toEqual([
			'80',
			'100',
			'8.10',
			'41/10',
			'1000000000000000',
		]);
	});

	test('all that may be one in a text', () => {
		expect([...numbersIn('| 79a | £80, 79 8.3', 'sequence')]).toEqual(['79', '80', '8', '3']);
		expect([...numbersIn('| 79a | 8.3 41/1', 'meeting')]).toEqual(['8.3', '41/1']);
	});
});

describe('colours', () => {
	test('are six figures', () => {
		expect(['#0a0B0c', '#0a0b0', '0a0b0c', '#0a0b0g', '#0a0b0c0'].map(isColour)).toEqual([
			true,
			false,
			false,
			false,
			false,
		]);
	});

	test('differ in contrast, whichever comes first', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
		expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 6);
		expect(contrast('#123456', '#123456')).toBe(1);
		// Grey, red, green and blue, and one that is nearly black, as WCAG counts them.
		for (const [colour, expected] of [
			['#777777', 4.478],
			['#ff0000', 3.998],
			['#00ff00', 1.372],
			['#0000ff', 8.592],
			['#0a0a0a', 19.798],
		] as const)
			expect(contrast(colour, '#ffffff')).toBeCloseTo(expected, 3);
		expect(contrast('#0b0b0b', '#000000')).toBeCloseTo(1.0669, 3);
	});

	test('mix by their shares', () => {
		expect(mixed('#ff8000', '#0000ff', 0.5)).toBe('#804080');
		expect(mixed('#ffffff', '#000000', 0.25)).toBe('#404040');
		expect(mixed('#0a0b0c', '#ffffff', 1)).toBe('#0a0b0c');
	});
});

describe('places and lines', () => {
	const place = (file: string, line: number, column: number) => ({ file, line, column });

	test('places are ordered by file, line and column', () => {
		const places = [
			place('b', 1, 1),
			place('a', 2, 1),
			place('a', 1, 9),
			place('a', 1, 2),
			place('B', 9, 9),
			place('a', 10, 1),
		];
		const ordered = ['B:9:9', 'a:1:2', 'a:1:9', 'a:2:1', 'a:10:1', 'b:1:1'];
		expect(places.toSorted(comparePlaces).map(formatPlace)).toEqual(ordered);
		expect(places.toReversed().toSorted(comparePlaces).map(formatPlace)).toEqual(ordered);
	});

	test('a line ends with LF, CR LF or CR', () => {
		const lines = splitLines('a.md', 'ab\r\nc\r\n\n\rde');
		expect([0, 1, 2, 3, 4, 5, 6].map((line) => lineText(lines, line))).toEqual(['', 'ab', 'c', '', '', 'de', '']);
		expect([0, 2, 3, 4, 5, 7, 8, 9, 10, 11].map((offset) => lineAt(lines, offset))).toEqual([
			1, 1, 1, 2, 2, 3, 4, 5, 5, 5,
		]);
		expect(placeAt(lines, 10)).toEqual(place('a.md', 5, 2));
		expect([offsetOf(lines, { line: 5, column: 2 }), offsetOf(lines, { line: 9, column: 1 })]).toEqual([10, 11]);
		expect(lineText(splitLines('a.md', 'ab\rc'), 1)).toBe('ab');
	});

	test('a text on one line', () => {
		expect(joinLines(' a \n\tb\r\n  \r c ')).toBe(' a b  c ');
		expect([
			trimBlanks(' \ta\u00a0 '),
			trimBlanks('   '),
			singleSpaces(' a\t\n b\u00a0c '),
			foldSpaces(' a\u00a0\n b '),
		]).toEqual([...['a\u00a0', '', 'a b\u00a0c', 'a b']]);
	});

	test('cells of a row', () => {
		const cells = (row: string) => splitRow(row).map(({ start, raw, from, to }) => `${start} "${raw}" ${from}-${to}`);
		expect(cells('| a | b\\|c |')).toEqual(['2 "a" 1-4', '6 "b\\|c" 5-11']);
		expect(cells(' a |  | b')).toEqual(['1 "a" 1-3', '5 "" 4-6', '8 "b" 7-9']);
		expect(cells('|')).toEqual(['1 "" 1-1']);
		expect(cells('')).toEqual(['0 "" 0-0']);
		expect(cells('||a\\\\|')).toEqual(['1 "" 1-1', '2 "a\\\\" 2-5']);
		expect(['|-|', '| :-: | - |', '---', '| a |', '| : |', '|', 'a|-'].map(isDelimiterRow)).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
			false,
		]);
		expect(plainWord('\u00a0a\u202fb\u200bc\ufeff ')).toBe('a bc');
	});
});

describe('smaller words', () => {
	test('statuses, in any case and with any spaces', () => {
		expect(
			[' In\u00a0 Progress', 'CLOSED', 'compleet', ''].map((status) => phaseOf(status, DEFAULT_VOCABULARY)),
		).toEqual(['open', 'ended', 'unknown', 'unknown']);
		expect(
			[' In\u00a0 Progress', 'CLOSED', 'compleet'].map((status) => knownStatus(status, DEFAULT_VOCABULARY)),
		).toEqual(['in progress', 'closed', undefined]);
		expect(foldWord('E\u0301  A')).toBe('é a');
	});

	test('items are called by number and title, and have their lines', () => {
		const item = { title: 'Hall', place: { file: 'a.md', line: 3, column: 1 }, lines: [3, 7] as const };
		expect([callItem({ ...item, number: '2' }), callItem(item), callItem({ ...item, number: '2', title: '' })]).toEqual(
			['2. Hall', 'Hall', '2.'],
		);
		const items = [item, { ...item, title: 'Tea', lines: [7, 9] as const }];
		expect([2, 3, 6, 7, 8, 9].map((line) => itemAt(items, line)?.title)).toEqual([
			undefined,
			'Hall',
			'Hall',
			'Tea',
			'Tea',
			undefined,
		]);
	});

	test('the file of a change', () => {
		const place = { file: 'a.md', line: 1, column: 1 };
		expect(fileOf({ kind: 'cell', row: place, column: 'status', text: '' })).toBe('a.md');
		expect(fileOf({ kind: 'line-number', line: place, number: '1' })).toBe('a.md');
		expect(fileOf({ kind: 'log-updated', file: 'b.md', date: '2025-04' })).toBe('b.md');
	});

	test('marks of what is restricted', () => {
		expect([withoutMarks('<!-- restricted -->a<!--/Restricted-->'), withoutMarks(' a ')]).toEqual(['a', ' a ']);
		expect(['a<!-- restricted -->', 'a<!-- x -->', 'restricted', '\\<!-- restricted -->'].map(hasMark)).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect([markRestricted('a'), markRestricted('')]).toEqual(['<!-- restricted -->a<!-- /restricted -->', '']);
	});

	test('commits', () => {
		expect(shortId({ id: '3f2a9c1d0' })).toBe('3f2a9c1');
	});
});
