import { describe, expect, test } from 'vitest';
import type { Minutes } from '../../src/model/minutes.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { at, LOG, source } from './sources.ts';

/** Minutes with this front matter, whose first line is line 2 of the file. */
function read(front: string): Minutes {
	return readMinutes(source(`---\n${front}\n---\n\n${LOG}`));
}

/** What is unread, a line each: its place, its code, and what it says. */
function unread(front: string): string[] {
	return read(front).unread.map((one) => {
		const { line, column } = one.place;
		const said = Object.entries(one).filter(([key]) => key !== 'place' && key !== 'code');
		return [`${line}:${column} ${one.code}`, ...said.map(([, value]) => value)].join(' | ');
	});
}

describe('values', () => {
	test.each([
		'10:30',
		'077',
		'079',
		'0x4F',
		'1_000',
		'1e2',
		'Null',
		'null',
		'~x',
		'NO',
		'true',
		'.inf',
		'７９',
		'2024-02-31',
		'A, B',
		'a]b',
		"it's",
		'x#y',
		'e\u0301 \u00e9',
	])('%s stays the text that it is', (value) => {
		expect(read(`date: 2025-04\ntitle: ${value}`)).toMatchObject({ title: { value }, unread: [] });
	});

	test.each([
		['"10:30 # @"', '10:30 # @'],
		["'it''s'", "it's"],
		['"a\\tb"', 'a\tb'],
		['\n  folded\n  text', 'folded text'],
		['|\n  two\n  lines', 'two\nlines\n'],
	])('%j says %j', (value, title) => {
		expect(read(`date: 2025-04\ntitle: ${value}`)).toMatchObject({ title: { value: title }, unread: [] });
	});

	test('of a quoted date are those of its quotation mark', () => {
		expect(read('date: "2025-04"').date).toEqual({ value: '2025-04', place: at(2, 7) });
	});

	test('a key with nothing after it is a list still to be filled in', () => {
		expect(read('date: 2025-04\nchair:\ninvitees:\napologies:')).toMatchObject({ invitees: [], unread: [] });
	});

	test('each is read by itself: one slip does not hide the others', () => {
		const front =
			'date: 2025-04\nstate: final\nchair: MH\ninvitees:\n  MH: Mac\n  R E: Rebecca\n  LH: { role: Chair }\n  KY: { name: Kevin }';
		const { chair, invitees, state } = read(front);
		expect({ chair, state, people: invitees.map(({ initials }) => initials) }).toEqual({
			chair: { value: 'MH', place: at(4, 8) },
			state: undefined,
			people: ['MH', 'KY'],
		});
	});
});

describe('what the schema does not take is named at its own place', () => {
	test.each([
		['date: April 2025', '2:7 front-matter-value | date | "April 2025" should be a date such as 2025-04 or 2025-04-24'],
		['date: 2025-02-31', '2:7 front-matter-value | date | "2025-02-31" should be a day that the calendar has'],
		[
			'date: [2025-04]',
			'2:7 front-matter-value | date | a list without keys should be a date such as 2025-04 or 2025-04-24',
		],
		['chair: MH', '2:1 front-matter-date'],
		['date:', '2:1 front-matter-date'],
		['date: 2025-04\nstate: final', '3:8 front-matter-value | state | "final" should be draft or agreed'],
		['date: 2025-04\ntitle: { a: b }', '3:8 front-matter-value | title | a list with keys should be a text'],
		['date: 2025-04\nchar: MH', '3:1 front-matter-key | char | chair'],
		['date: 2025-04\nweather: fine', '3:1 front-matter-key | weather'],
		['date: 2025-04\nDate: 2025-04', '3:1 front-matter-key | Date | date'],
		[
			'date: 2025-04\ninvitees: []',
			'3:11 front-matter-value | invitees | an empty list should be a list such as `MH: Dr Mac Heath`, one person a line',
		],
		[
			'date: 2025-04\ninvitees:\n  - MH',
			'4:3 front-matter-value | invitees | a list without keys should be a list such as `MH: Dr Mac Heath`, one person a line',
		],
		[
			'date: 2025-04\ninvitees:\n  M H: A',
			'4:3 front-matter-value | invitees.M H | "M H" should be initials such as MH',
		],
		[
			'date: 2025-04\ninvitees:\n  MH:',
			'4:6 front-matter-value | invitees.MH | the value is missing; it should be a text',
		],
		[
			'date: 2025-04\ninvitees:\n  MH: [A]',
			'4:7 front-matter-value | invitees.MH | a list without keys should be a name, or { name: …, role: …, organisation: … }',
		],
		[
			'date: 2025-04\ninvitees:\n  MH: { role: A }',
			'4:7 front-matter-value | invitees.MH.name | the value is missing; it should be a text',
		],
		[
			'date: 2025-04\ninvitees:\n  MH: { name: A, role: [B] }',
			'4:24 front-matter-value | invitees.MH.role | a list without keys should be a text',
		],
		[
			'date: 2025-04\napologies:\n  MH: { name: A, organization: B }',
			'4:18 front-matter-key | apologies.MH.organization | organisation',
		],
		['date: 2025-04\ntitle: Room #4', '3:13 front-matter-comment | #4 | Room'],
	])('%j', (front, ...lines) => {
		expect(unread(front)).toEqual(lines);
	});

	test('while a comment that is meant as one is none of its business', () => {
		expect(unread('# a\ndate: 2025-04 # a month\n#\n# x: y\ntitle: A # b')).toEqual([]);
	});
});

describe('what is no YAML is named where the slip was made, one a line', () => {
	test.each([
		['title: A: B', '2:8', 'a text with ": " in it reads as a second key', 'put the text in quotes'],
		['title: A\n  B: C', '2:8', 'a text with ": " in it reads as a second key', 'put the text in quotes'],
		['title: @A', '2:8', 'a text cannot begin with @', 'put the text in quotes'],
		['title: `A`', '2:8', 'a text cannot begin with `', 'put the text in quotes'],
		['title: A\n\tchair: MH', '3:1', 'a tab is used where only spaces are allowed', 'indent with two spaces'],
		['date: 2025-04\ndate: 2025-05', '3:1', 'the key "date" is used twice (first in line 2)', 'keep one of them'],
		[
			'invitees:\n  MH: A\napologies:\n  MH: B\n  RE: C\n  MH: D',
			'7:3',
			'the key "MH" is used twice (first in line 5)',
			'keep one of them',
		],
		['title: [A', '2:8', 'the [ here is never closed', 'put ] where its text ends'],
		[
			'date: 2025-04\ninvitees:\n  MH: { name: A\n  RE: B\n  LH: C',
			'4:7',
			'the { here is never closed',
			'put } where its text ends',
		],
		['title: "A\nchair: MH\nlocation: B', '2:8', 'the " here is never closed', 'put " where its text ends'],
		['date:2025-04\nchair: MH', '2:1', 'this line is not `key: value`', 'put a space after its ":"'],
		[
			'date:\u00a02025-04\nchair: MH',
			'2:1',
			'this line is not `key: value`',
			'the space after its ":" is a no-break space: type it again',
		],
		['chair MH\ndate: 2025-04', '2:1', 'this line is not `key: value`', 'indent it, if it continues the line before'],
		['date: 2025-04\n...\nchair: MH', '4:1', 'a line "..." or "---" ends the list before this', 'delete that line'],
		['- a', '2:1', 'it is not a list of keys', 'write `key: value` lines'],
		['# a', '2:1', 'there is nothing in it', 'write `key: value` lines'],
		['title: &a A', '2:11', 'an anchor (&name) cannot be used in minutes', 'write the value out'],
		['title: *a', '2:8', 'a reference (*name) cannot be used in minutes', 'write the value out'],
		[
			'title: !!js/function "x"',
			'2:22',
			'a tag (tag:yaml.org,2002:js/function) cannot be used in minutes',
			'leave it out',
		],
		[`title: ${'['.repeat(40)}`, '2:40', 'brackets are more than 32 deep'],
		[`title: a\n${'- '.repeat(40)}`, '3:1', 'lists are more than 32 deep'],
	])('%#: %s', (front, place, ...said) => {
		expect(unread(front)).toEqual([[`${place} front-matter-yaml`, ...said].join(' | ')]);
	});

	test('a block that is longer than any list of people', () => {
		const said = 'it is longer than 32 kB | a list of people takes one or two';
		expect(unread(`title: ${'a'.repeat(40_000)}`)).toEqual([`2:1 front-matter-yaml | ${said}`]);
	});

	test('several slips, each at its line', () => {
		expect(unread('title: @A\nchair: @B: C @D\nlocation: A: B: C').map((line) => line.split(' ')[0])).toEqual([
			'2:8',
			'3:8',
			'4:11',
		]);
	});
});

describe('keys that mean something to JavaScript', () => {
	test.each(['__proto__', 'constructor', 'hasOwnProperty'])('%s is a key like any other', (key) => {
		expect(unread(`date: 2025-04\n${key}: { polluted: yes }`)).toEqual([`3:1 front-matter-key | ${key}`]);
		const { invitees, unread: faults } = read(`date: 2025-04\ninvitees:\n  ${key}: A`);
		expect({ invitees, codes: faults.map(({ code }) => code) }).toEqual({
			invitees: [],
			codes: ['front-matter-value'],
		});
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('the fence', () => {
	test.each([
		['text', '1:1', 'front-matter-missing'],
		[' ---\ndate: 2025-04\n---\n', '1:1', 'front-matter-missing'],
		['----\ndate: 2025-04\n----\n', '1:1', 'front-matter-missing'],
		['--- ---\n', '1:1', 'front-matter-missing'],
		['---\ndate: 2025-04\n', '1:1', 'front-matter-unclosed'],
		['---', '1:1', 'front-matter-unclosed'],
		['---js\n{}\n---\n', '1:1', 'front-matter-language'],
		['--- JavaScript\n{}\n---\n', '1:1', 'front-matter-language'],
		['---\ntitle: |\n  x\n-----\ndate: 2025-04\n---\n', '4:1', 'front-matter-dashes'],
		['---\ndate: 2025-04\n--- a\n---\n', '3:1', 'front-matter-dashes'],
	])('%j', (text, place, code) => {
		const { unread: found } = readMinutes(source(text));
		expect(`${found[0]?.place.line}:${found[0]?.place.column} ${found[0]?.code}`).toBe(`${place} ${code}`);
	});

	test.each(['\n', '\r\n', '\r'])('is found whatever ends the lines: %j, and spaces after it', (end) => {
		const text = ['---  ', 'date: 2025-04', '--- \t', '', ...LOG.split('\n')].join(end);
		expect(readMinutes(source(text))).toMatchObject({
			date: { place: at(2, 7) },
			unread: [],
			log: { place: at(7, 1) },
		});
	});

	test('is not found again in the body', () => {
		expect(readMinutes(source(`---\ndate: 2025-04\n---\n---js\n{}\n---\n${LOG}`)).unread).toEqual([]);
	});

	test('where there is none, or none that says the date, the name of the file does', () => {
		const named = { date: { value: '2025-04', place: at(1, 1) } };
		expect(readMinutes(source(LOG))).toMatchObject(named);
		expect(read('date: x')).toMatchObject(named);
		expect(read('date: A: B')).toMatchObject(named);
		expect(readMinutes(source('---\ndate: 2025-04'))).toMatchObject(named);
		expect(readMinutes(source(LOG, 'minutes/April.md')).date).toBeUndefined();
		expect(readMinutes(source(LOG, 'minutes/2025-13.md')).date).toBeUndefined();
		expect(readMinutes(source(`---\ndate: 2025-07\n---\n${LOG}`)).date?.value).toBe('2025-07');
	});
});

test.each([
	['a key three times', 'title: 1\ntitle: 2\ntitle: 3', ['4:1', '5:1']],
	['a fault in each of two lines', 'title: *a\nchair: *b', ['3:8', '4:8']],
	['two faults in one line', 'title: [*a, *b]', ['3:9']],
	['the last line', 'chair: A\ntitle: *a', ['4:8']],
])('the first fault of each line: %s', (_, front, expected) => {
	const { unread } = readMinutes(source(`---\ndate: 2025-04\n${front}\n---\n\n${LOG}`));
	const faults = unread.filter(({ code }) => code === 'front-matter-yaml');
	expect(faults.map(({ place }) => `${place.line}:${place.column}`)).toEqual(expected);
});

test.each([
	['deep', '['.repeat(33), true],
	['as deep as may be', '['.repeat(32), false],
	['deep, with others that are closed', '[[]'.repeat(33), true],
	['many side by side', '[]'.repeat(99), false],
	['closed before they are opened', `${']'.repeat(40)}${'['.repeat(33)}`, true],
	['in curly brackets', '{[}'.repeat(33), true],
])('brackets %s', (_, brackets, refused) => {
	const { unread } = readMinutes(source(`---\ndate: 2025-04\ntitle: ${brackets}\n---\n\n${LOG}`));
	const said = unread.flatMap((one) => (one.code === 'front-matter-yaml' ? [one.problem] : []));
	expect(said.includes('brackets are more than 32 deep')).toBe(refused);
});
