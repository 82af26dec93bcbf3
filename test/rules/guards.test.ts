import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { timesQuoted } from '../../src/rules/parts/times-quoted.ts';
import { check, type Files, line } from './book.ts';

/** What one rule says, without its severity: `12:3 …`, in the only file. */
function said(rule: string, files: Files): string[] {
	return check(files)
		.filter((finding) => finding.rule === rule)
		.map((finding) => line(finding).replace(/^[^:]*:(\d+:\d+) {2}\w+ {2}/, '$1 '));
}
const out = (text: string) => `<!-- restricted -->${text}<!-- /restricted -->`;

describe('file-name', () => {
	const RENAME =
		'1:1 the file name says "2025-05" but the minutes say "2025-04-24"; rename the file to "2025-04-24.md"';
	test.each([
		['the month of the day', '2025-04', '2025-04-24', []],
		['the day of the month', '2025-04-24', '2025-04', []],
		['the same day', '2025-04-24', '2025-04-24', []],
		['another month', '2025-05', '2025-04-24', [`${RENAME}, or correct the date`]],
		['another day', '2025-04-03', '2025-04-24', [`${RENAME.replace('2025-05', '2025-04-03')}, or correct the date`]],
		[
			'another day, for a month',
			'2025-05-04',
			'2025-04',
			[
				'1:1 the file name says "2025-05-04" but the minutes say "2025-04"; rename the file to "2025-04.md", or correct the date',
			],
		],
		[
			'no date',
			'hall',
			'2025-04',
			['1:1 the file name "hall.md" does not say when the meeting was; rename the file to "2025-04.md"'],
		],
	])('says %s', (_, name, date, expected) => {
		expect(said('file-name', { [`minutes/${name}.md`]: writeMinutes({ date, log: [] }) })).toEqual(expected);
	});

	test('never advises to rename onto another file', () => {
		const files = {
			'minutes/2025-04.md': writeMinutes({ date: '2025-07', log: [] }),
			'minutes/2025-07.MD': writeMinutes({ date: '2025-10', log: [] }),
		};
		expect(said('file-name', files)).toEqual([
			'1:1 the file name says "2025-04" but the minutes say "2025-07"; another file is already called "2025-07.md", so do not rename this one to that: see which of the two has the wrong date',
			expect.stringMatching(/^1:1 the file name says "2025-07" but the minutes say "2025-10"; rename/),
		]);
	});
});

describe('a letter of an older encoding', () => {
	test.each([
		[0x80, '0x80, in older Windows files "€"'],
		[0x81, '0x81'],
		[0x93, '0x93, in older Windows files "“"'],
		[0x9f, '0x9F, in older Windows files "Ÿ"'],
		[0xa0, '0xA0'],
		[0xa1, '0xA1, in older Windows files "¡"'],
		[0xff, '0xFF, in older Windows files "ÿ"'],
	])('%i', (byte, expected) => {
		const bytes = new TextEncoder().encode(writeMinutes({ discussion: ['A price of ?'] }));
		bytes[bytes.indexOf(0x3f)] = byte;
		expect(said('file-unreadable', { 'minutes/2025-04.md': bytes })).toEqual([
			`8:12 the character here is not saved as UTF-8 (byte ${expected}); open the file and save it as UTF-8 text`,
		]);
	});
});

describe('restricted-name', () => {
	const named = (column: number, word: string, full: string) =>
		`10:${column} "${word}" may be "${full}", which is restricted elsewhere (line 8) but not marked here; mark it here too, or reword it`;
	const secret = out('We heard Carl Dunn and Olive Penn.');
	const found = (...discussion: string[]) =>
		said('restricted-name', { 'minutes/2025-04.md': writeMinutes({ discussion }) });

	test('names each person once a line, wherever else the name is', () => {
		expect(found(secret, '', 'We saw Dunn. We met Dunn and Penn.')).toEqual([
			named(8, 'Dunn', 'Carl Dunn'),
			named(30, 'Penn', 'Olive Penn'),
		]);
	});

	test('says nothing where the restricted words name nobody, or nothing is restricted', () => {
		expect(found(out('Nobody spoke.'), '', 'We saw Dunn.')).toEqual([]);
		expect(found('We heard Carl Dunn.', '', 'We saw Dunn.')).toEqual([]);
	});
});

describe('a footnote', () => {
	const MARKED = 'this footnote belongs to restricted words and is not marked; mark it as restricted too';
	test.each([
		['of restricted words alone', ['A ', out('case[^1]'), '.'], ['[^1]: Hill'], [`10:1 ${MARKED}`]],
		['of open words', ['A case[^1].'], ['[^1]: Hill'], []],
		['of open words as well', ['A[^1] ', out('case[^1]'), '.'], ['[^1]: Hill'], []],
		['that is marked', ['A ', out('case[^1]'), '.'], [out('[^1]: Hill')], []],
		[
			'of a footnote of restricted words',
			['A ', out('case[^1]'), '.'],
			['[^1]: Hill[^2]', '', '[^2]: Mill'],
			[`10:1 ${MARKED}`, `12:1 ${MARKED}`],
		],
		['of nothing', ['A ', out('case'), '.'], ['[^1]: Hill'], []],
	])('%s', (_, words, notes, expected) => {
		const discussion = [words.join(''), '', ...notes];
		const book = { 'minutes/2025-04.md': writeMinutes({ discussion }) };
		const found = said('restricted-action', book);
		expect(found).toEqual(expected);
	});
});

describe('one line of front matter with two faults', () => {
	test.each([
		['of one value', ['invitees:', '  MH: { nam: Mac Heath, rol: Chair }'], 1],
		['of two values', ['title: [a]', 'location: [b]'], 2],
	])('%s', (_, front, count) => {
		expect(said('front-matter', { 'minutes/2025-04.md': writeMinutes({ front }) })).toHaveLength(count);
	});
});

test.each([
	[1, ''],
	[2, ' here and once more'],
	[3, ' here and twice more'],
	[4, ' here and 3 more times'],
])('quoted %i times', (times, words) => {
	expect(timesQuoted(times)).toBe(words);
});

describe('how many are named one by one', () => {
	const row = (number: number) => `| ${number} | Follow up on funding. | MH | April 2025 | open |`;
	const gap = (missing: number) => {
		const text = writeMinutes({ log: [row(2 + missing), row(1)] });
		return said('number-gap', { 'minutes/2025-04.md': text }).map((each) => each.replace(/ (?:does|do) not.*/, ''));
	};
	test.each([
		[0, []],
		[1, ['12:3 number "2"']],
		[2, ['12:3 numbers "2" and "3"']],
		[4, ['12:3 numbers "2", "3", "4" and "5"']],
		[5, ['12:3 numbers "2" to "6"']],
		[100, ['12:3 numbers "2" to "101"']],
		[101, ['12:3 numbers between "1" and "103"']],
	])('%i numbers', (missing, expected) => {
		expect(gap(missing)).toEqual(expected);
	});

	const meetings = (last: string) =>
		said('meeting-missing', {
			'alb.yaml':
				'calendar: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }\nrules: { meeting-missing: { months: 0 } }\n',
			'minutes/2024-01.md': writeMinutes({ date: '2024-01', log: [] }),
			[`minutes/${last}.md`]: writeMinutes({ date: last, log: [] }),
		}).map((each) => each.replace(/, (?:when|from).*/, ''));
	test.each([
		['2024-02', []],
		['2024-03', ['1:1 there are no minutes for February 2024']],
		['2025-03', ["1:1 13 meetings of the board's calendar before this one have no minutes"]],
	])('meetings before %s', (last, expected) => {
		expect(meetings(last)).toEqual(expected);
	});

	test('twelve meetings', () => {
		expect(meetings('2025-02')).toHaveLength(12);
	});
});

describe('number-order', () => {
	const ordered = (...numbers: number[]) => {
		const log = numbers.map((number) => `| ${number} | Follow up on funding ${number}. | MH | April 2025 | open |`);
		return said('number-order', { 'minutes/2025-04.md': writeMinutes({ log }) }).map((each) =>
			each.replace(/,.*runs/, ''),
		);
	};
	test.each([
		['from new to old', [3, 2, 1], []],
		['from old to new', [1, 2, 3], []],
		['a number twice', [1, 1, 2], []],
		['a number twice, from new to old', [2, 1, 1], []],
		['one row out of place', [4, 2, 3, 1], ['14:3 number "3" is below "2" from newest to oldest; sort the rows']],
		['the other way round', [1, 3, 2, 4], ['14:3 number "2" is below "3" from oldest to newest; sort the rows']],
		['as many steps either way', [1, 2, 1], ['13:3 number "2" is below "1" from newest to oldest; sort the rows']],
	])('%s', (_, numbers, expected) => {
		expect(ordered(...numbers)).toEqual(expected);
	});
});
