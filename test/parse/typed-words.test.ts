import { describe, expect, test } from 'vitest';
import { findConflict, takeMarksOut } from '../../src/parse/conflict.ts';
import { readPersonWords } from '../../src/parse/front-matter/person-words.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { readCalendarWords } from '../../src/parse/settings/calendar-words.ts';
import { rules } from '../../src/rules/index.ts';
import { splitLines } from '../../src/values/lines.ts';
import { LOG, minutesOf, source } from './sources.ts';

describe('a person as someone types them', () => {
	test.each([
		[
			'MH: Dr Mac Heath, Chair, Milton Keynes',
			{ initials: 'MH', name: 'Dr Mac Heath', role: 'Chair', organisation: 'Milton Keynes' },
		],
		['Ann Bell, , North, and East', { initials: 'AB', name: 'Ann Bell', organisation: 'North, and East' }],
		[' MH :  Mac   Heath ', { initials: 'MH', name: 'Mac Heath' }],
		['Ann Bell, Chair', { initials: 'AB', name: 'Ann Bell', role: 'Chair' }],
		['A B C D E F G H I J', { initials: 'ABCDEFGH', name: 'A B C D E F G H I J' }],
	])('%s', (text, person) => {
		expect(readPersonWords(text)).toEqual({ person });
	});

	test.each([
		['MH:', '"MH:" does not name a person; write "MH: Dr Mac Heath, Chair, Milton Keynes"'],
		[' 12  3 ', '"12 3" does not name a person; write "MH: Dr Mac Heath, Chair, Milton Keynes"'],
		['M H: Mac Heath', '"M H" should be initials such as MH; write "MH: Dr Mac Heath, Chair, Milton Keynes"'],
		[': Mac Heath', '"" should be initials such as MH; write "MH: Dr Mac Heath, Chair, Milton Keynes"'],
		['Dr', 'no initials can be made from "Dr"; write them first: "MH: Dr"'],
	])('%s', (text, problem) => {
		expect(readPersonWords(text)).toEqual({ problem });
	});
});

test.each([
	['none', {}],
	[' No ', {}],
	['Quarterly', { calendar: { months: [1, 4, 7, 10] } }],
	['monthly', { calendar: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } }],
	['January, May and sep', { calendar: { months: [1, 5, 9] } }],
	['12; 10/1 & 01', { calendar: { months: [1, 10, 12] } }],
	['11', { calendar: { months: [11] } }],
	['13', undefined],
	['0', undefined],
	['May, soon', undefined],
	['', undefined],
	['and', undefined],
])('a calendar as someone types it: %j', (text, expected) => {
	expect(readCalendarWords(text)).toEqual(expected);
});

describe('conflicts that git left', () => {
	const CONFLICT = 'a\n<<<<<<< ours\nb\n||||||| base\nc\n=======\nd\n>>>>>>> theirs\n=======\ne';

	test('are found by their marks', () => {
		const found = (text: string) => findConflict(splitLines('a.md', text));
		expect(found(CONFLICT)).toMatchObject({ marker: '<<<<<<<', place: { line: 2, column: 1 } });
		expect(found('a\n>>>>>>> x')).toMatchObject({ marker: '>>>>>>>', place: { line: 2 } });
		expect(['a\n=======', '<<<<<<<<', ' <<<<<<<', '<<<<<<<x', ''].map(found)).toEqual(Array.from({ length: 5 }));
	});

	test('are taken out and remembered', () => {
		const { text, marks } = takeMarksOut(splitLines('a.md', CONFLICT));
		expect(text).toBe('a\nb\nc\nd\n=======\ne');
		expect([...marks]).toEqual([
			[2, ['<<<<<<< ours']],
			[3, ['||||||| base']],
			[4, ['=======']],
			[5, ['>>>>>>> theirs']],
		]);
		expect([...takeMarksOut(splitLines('a.md', '<<<<<<<\n=======\n>>>>>>>')).marks]).toEqual([
			[1, ['<<<<<<<', '=======', '>>>>>>>']],
		]);
	});
});

describe('how the papers look', () => {
	const read = (look: string) => {
		const reading = readBoard(source(`look: ${look}\n`, 'alb.yaml'), rules);
		return reading.mistakes ?? reading.board.look;
	};

	test('a colour, a logo and the faces of a font', () => {
		expect(
			read(
				'{ colour: "#14556b", logo: a/b.PNG, font: { regular: f.ttf, bold: b.otf, italic: i.ttf, bold-italic: c.ttf } }',
			),
		).toMatchObject({
			colour: '#14556b',
			logo: { file: 'a/b.PNG' },
			font: {
				regular: { file: 'f.ttf' },
				bold: { file: 'b.otf' },
				italic: { file: 'i.ttf' },
				boldItalic: { file: 'c.ttf' },
			},
		});
		expect(read('{ font: { regular: f.ttf } }')).not.toHaveProperty('font.bold');
		expect(read('{ colour: "#14556b" }')).not.toHaveProperty('logo');
		expect(read('{ logo: a.jpg }')).not.toHaveProperty('colour');
	});

	test.each([
		['{ colour: blue }', 'a colour in quotation marks'],
		['{ colour: "#cccccc" }', 'its contrast with white is 1.6, and it needs 4.5'],
		['{ logo: ../a.png }', 'a PNG or JPEG file in the minute book'],
		['{ logo: /a.png }', 'a PNG or JPEG file in the minute book'],
		['{ logo: C:/a.png }', 'a PNG or JPEG file in the minute book'],
		['{ logo: a.gif }', 'a PNG or JPEG file in the minute book'],
		['{ font: { bold: b.ttf } }', 'a TTF or OTF file'],
		['{ font: { regular: a.woff } }', 'a TTF or OTF file'],
	])('not %s', (look, expected) => {
		expect(read(look)).toEqual([expect.stringContaining(expected)]);
	});
});

describe('a row of the log', () => {
	const HEAD =
		'## Action log\n\n| No. | Action | Responsible | Date issued | Due | Update | Status |\n| - | - | - | - | - | - | - |\n';
	const rowOf = (row: string) => {
		const { log, unread } = readMinutes(source(minutesOf(HEAD + row)));
		const { cells, place, all, ...said } = log?.rows[0] ?? { cells: {}, place: { line: 0, column: 0 } };
		const troubles = unread.map((one) =>
			'problem' in one && typeof one.problem === 'object' ? `${one.code} ${one.problem.kind}` : one.code,
		);
		return {
			...said,
			cells: Object.keys(cells).join(' '),
			at: `${place.line}:${place.column}`,
			...(all && { all: all.length }),
			troubles,
		};
	};

	test('says what its cells say', () => {
		expect(rowOf('|\u00a079\u200b | Book *it* | MH/RE and all, LH | 4 April 2025 | May | LH asked | open |\n')).toEqual(
			{
				number: '79',
				text: 'Book it',
				responsible: ['MH', 'RE', 'all', 'LH'],
				issued: '2025-04-04',
				due: 'May',
				update: 'LH asked',
				status: 'open',
				uneven: false,
				cells: 'number action responsible issued due update status',
				at: '9:2',
				troubles: [],
			},
		);
		expect(rowOf('| | | | | | | |\n')).toEqual({
			number: '',
			text: '',
			responsible: [],
			status: '',
			uneven: false,
			cells: 'number action responsible issued due update status',
			at: '9:3',
			troubles: ['issued empty'],
		});
	});

	test.each([
		['soon', undefined, ['issued not-a-date']],
		['31 February 2025', undefined, ['issued impossible']],
		['April', undefined, [expect.stringMatching(/^issued /)]],
		['24/4/25', undefined, [expect.stringMatching(/^issued /)]],
		['April 2025', '2025-04', []],
	])('with the date "%s"', (issued, expected, troubles) => {
		const row = rowOf(`| 79 | Book | MH | ${issued} | | | open |\n`);
		expect([row.issued, row.troubles]).toEqual([expected, troubles]);
	});

	test('with a cell too few or too many, is known by its number and what it asks for', () => {
		expect(rowOf('| 79 | Book | MH |\n')).toMatchObject({
			number: '79',
			text: 'Book',
			responsible: [],
			uneven: true,
			cells: 'number action',
			all: 3,
			troubles: ['row-uneven'],
		});
		expect(rowOf('| 79 | Book | it | MH | April 2025 | | | open |\n')).toMatchObject({
			text: 'Book',
			status: '',
			uneven: true,
			cells: 'number action',
			all: 8,
		});
		expect(rowOf('| 79 |\n')).toMatchObject({ number: '79', text: '', cells: 'number', all: 1 });
	});

	test('is restricted where one of its cells is', () => {
		expect(rowOf('| 79 | <!-- restricted -->Book<!-- /restricted --> | MH | April 2025 | | | open |\n')).toMatchObject({
			restricted: true,
			text: 'Book',
		});
		expect(rowOf('| 79 | Book | MH | April 2025 | | | open |\n')).not.toHaveProperty('restricted');
	});

	test('of a column that is there twice, nothing is read', () => {
		const text = minutesOf(
			'## Action log\n\n| No. | Action | Status | State |\n| - | - | - | - |\n| 79 | Book | open | closed |\n'.replace(
				'State',
				'Status',
			),
		);
		const { log, unread } = readMinutes(source(text));
		expect(log?.rows[0]).toMatchObject({ status: '', text: 'Book', all: [{}, {}, {}, {}] });
		expect(unread.map(({ code }) => code)).toContain('column-double');
	});

	test('a log without a table, and one in which only the lines are looked at, are the same', () => {
		expect(readMinutes(source(minutesOf(LOG))).log?.rows.map(({ number }) => number)).toEqual(['79', '78']);
		expect(readMinutes(source(minutesOf(`${LOG}\n\`\`\`\n\`\`\`\n`))).log?.rows.map(({ number }) => number)).toEqual([
			'79',
			'78',
		]);
		expect(readMinutes(source(minutesOf('A\n'))).log).toBeUndefined();
	});
});
