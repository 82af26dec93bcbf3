import { describe, expect, test } from 'vitest';
import { youngerOf } from '../../src/language/branch.ts';
import { alikeSpellings } from '../../src/language/name-spelling.ts';
import { editDistance, nearest } from '../../src/language/nearest.ts';
import { nextActionNumber, rowOfNewAction } from '../../src/language/new-action.ts';
import { areOtherActions, nextFreeNumber, numberedActions } from '../../src/language/numbered-action.ts';
import { numbersNamed } from '../../src/language/numbers-named.ts';
import { isNameAlone, properNames, withoutTitle, wordsIn } from '../../src/language/proper-names.ts';
import { DEFAULT_VOCABULARY } from '../../src/model/board/status.ts';
import { at, bookOf, minutesOf } from '../log/book.ts';

describe('where a line names actions by their numbers', () => {
	const named = (line: string) =>
		[...numbersNamed(line)].map(({ index, said, first }) => `${index}: ${said.join(' ')}${first ? ' first' : ''}`);
	const perhaps = (line: string) => [...numbersNamed(line)].flatMap(({ numbers }) => numbers);

	test.each([
		['actions 78–81', ['79', '80']],
		['actions 81-79', ['80']],
		['actions 1 to 2000', ['2', '1999']],
		['action 8/3', ['8.3']],
		['action 8-3', ['8.3']],
		['actions 8.1 to 8.4', ['8.2', '8.3']],
		['actions 8.1, 2 and 3', ['8.2', '8.3']],
		['action 3 of meeting 8', []],
	])('%s may mean %j too', (line, more) => {
		expect(perhaps(line)).toEqual(expect.arrayContaining(more));
	});

	test('a range is taken for so many numbers and no more', () => {
		expect(perhaps('actions 1 to 2001')).toContain('1000');
		expect(perhaps('actions 1 to 2002')).not.toContain('1000');
	});

	test.each([
		['Action 80 is done', ['0: 80 first']],
		['See actions 78, 79 and #81.', ['4: 78 79 81']],
		['**AP #80**', ['2: 80 first']],
		['actions 78–81', ['0: 78 81 first']],
		['Actions 78 (MH) and 80 (RE):', ['0: 78 80 first']],
		['action 8/3', ['0: 8.3 first']],
		['action forty-two', ['0: 42 first']],
		['action forty', ['0: 40 first']],
		['action two and nineteen', ['0: 2 19 first']],
		['80 (MH): book it', ['0: 80 first']],
		['80: MH to book it', ['0: 80 first']],
		['The 80th action', ['4: 80']],
		['- 80a (MH) and #81', ['15: 81', '2: 80 first']],
		['transaction 80 of 5 pounds', []],
		['', []],
	])('%s', (line, expected) => {
		expect(named(line)).toEqual(expected);
	});
});

describe('proper names', () => {
	test.each([
		['The Tom Hill report', ['Tom Hill']],
		['We met Mrs Hill and Jo van der Berg.', ['Mrs Hill', 'Jo van der Berg']],
		['Anne-Marie O’Hara’s case', ['Anne Marie O’Hara']],
		['T. Hill. Jones', ['T Hill', 'Jones']],
		['Dr. Hill, Jones', ['Dr Hill', 'Jones']],
		['Should Tom', ['Tom']],
		['Tom Should', ['Tom']],
		['Tom van', ['Tom']],
		['van Berg', ['Berg']],
		['the van Gogh', ['Gogh']],
		['MH and NHS', []],
		['December Monday', []],
		['no names', []],
	])('%s', (text, expected) => {
		expect(properNames(text).map((name) => name.map(({ typed }) => typed).join(' '))).toEqual(expected);
	});

	test('a name without its title', () => {
		const bare = (text: string) => {
			const { name, titled } = withoutTitle(properNames(text)[0] ?? []);
			return `${name.map(({ folded }) => folded).join(' ')} ${titled}`;
		};
		expect(['Mrs Hill', 'Tom Hill', 'Prof Dr Ana Hill', 'Lord'].map(bare)).toEqual([
			'hill true',
			'tom hill false',
			'ana hill true',
			' false',
		]);
	});

	test('what may be a name by itself', () => {
		const alone = (text: string) => wordsIn(text).some(isNameAlone);
		expect(['Hill', 'Ann', 'Al', 'May', 'The', 'hill', 'NHS', 'Zoë'].map(alone)).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
			false,
			true,
		]);
		expect(wordsIn('Zoë  D’Arcy').map(({ folded, index, joined }) => `${folded} ${index} ${joined}`)).toEqual([
			'zoe 0 false',
			'darcy 5 true',
		]);
	});
});

describe('words that are nearly others', () => {
	test.each([
		['', '', 0],
		['abc', '', 3],
		['', 'abc', 3],
		['abc', 'abc', 0],
		['abc', 'abd', 1],
		['abc', 'acb', 1],
		['abc', 'ab', 1],
		['abc', 'xabc', 1],
		['ab', 'ba', 1],
		['abcd', 'badc', 2],
		['abc', 'cab', 2],
		['aab', 'bba', 2],
		['kitten', 'sitting', 3],
	])('between "%s" and "%s" are %d changes', (a, b, distance) => {
		expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
	});

	test.each([
		['staus', ['date', 'status'], 'status'],
		['STATUS', ['status'], 'status'],
		['ab', ['cd', 'ax'], 'ax'],
		['ab', ['xy'], undefined],
		['abcdef', ['abxyef', 'abcdxy'], 'abxyef'],
		['abcdef', ['axyzef'], undefined],
		['a', [], undefined],
	])('"%s" of %j means %s', (word, known, expected) => {
		expect(nearest(word, known)).toBe(expected);
	});

	test('spellings of one person: of people who share initials or an organisation, and never of one meeting', () => {
		const alike = (...lists: string[]) => {
			const meetings = Object.fromEntries(
				lists.map((front, index) => [`2025-0${index + 1}`, { front: `invitees: { ${front} }` }]),
			);
			return [...alikeSpellings(bookOf(meetings))].flatMap(({ spelling, alike: others }) =>
				others.map((other) => `${other.bare} = ${spelling.bare}`),
			);
		};
		const person = (name: string, organisation: string) => `{ name: ${name}, organisation: ${organisation} }`;
		expect(alike('RM: Roslind Moodey', 'RM: Roselind Moodey')).toEqual(['roslind moodey = roselind moodey']);
		expect(alike('RM: Roslind Moodey, RX: Roselind Moodey')).toEqual([]);
		expect(alike(`RM: ${person('Roslind Moodey', 'Kent')}`, `RM: ${person('Roselind Moodey', 'Surrey')}`)).toEqual([]);
		expect(
			alike(`RM: ${person('Roslind Moodey', 'Kent')}`, `RM: ${person('Roselind Moodey', 'Kent Council')}`),
		).toHaveLength(1);
		expect(alike(`RM: ${person('Roslind Moodey', 'Kent')}`, 'RM: Roselind Moodey')).toHaveLength(1);
	});
});

describe('numbers of new actions', () => {
	const row = (number: string, text = 'Book the great hall') => `${number} | ${text} | MH | April 2025 | open`;

	test.each([
		['sequence', ['9', '10', '8.3', '079'], undefined, '11'],
		['sequence', [], undefined, '1'],
		['sequence', ['', 'soon'], undefined, '1'],
		['meeting', ['8.9', '8.10', '9.1'], '8.2', '8.11'],
		['meeting', ['41/2', '4/9'], '41/1', '41/3'],
		['meeting', ['7.1', '80.2'], '8.2', '8.3'],
	] as const)('by %s, after %j like %s: %s', (numbering, taken, like, expected) => {
		expect(nextFreeNumber(taken, numbering, like)).toBe(expected);
		expect(nextFreeNumber(taken.toReversed(), numbering, like)).toBe(expected);
	});

	test('after every number of the book and of other branches, as long as all of them are known', () => {
		const book = bookOf({
			'2025-01': { rows: [row('90')] },
			'2025-04': { body: '**Action 95 (MH):** Pay', rows: [row('79'), row('80a')] },
		});
		const [, april] = book.meetings;
		if (!april) throw new Error('no minutes');
		const next = (numbers: string[], complete = true) =>
			nextActionNumber(book, april, 'sequence', { numbers: new Set(numbers), complete });
		expect([nextActionNumber(book, april, 'sequence'), next([]), next(['120']), next([], false)]).toEqual([
			'96',
			'96',
			'121',
			undefined,
		]);
		const unread = bookOf({ '2025-01': '---\ndate: 2025-01\n', '2025-04': { rows: [row('79')] } });
		expect(nextActionNumber(unread, april, 'sequence')).toBeUndefined();
	});

	test.each([
		['its own', [row('8.1'), row('9.1')], '9.2'],
		['none of its own', [row('8.1')], undefined],
		['those of two meetings', [row('9.1'), row('10.1')], undefined],
		['a bad one', [row('soon')], undefined],
		['its own and a bad one', [row('9.1'), row('79')], undefined],
	])('by meeting, where it has %s', (_, rows, expected) => {
		const book = bookOf({ '2025-01': { rows: [row('8.1')] }, '2025-04': { rows } });
		const [, april] = book.meetings;
		expect(april && nextActionNumber(book, april, 'meeting')).toBe(expected);
	});

	test('the numbered actions of minutes: rows, and the lines that have none yet; bad numbers are none', () => {
		const body = [
			'**Action 79 (MH):** Book',
			'**Action 81 (MH):** Pay',
			'**Action (MH):** Ask',
			'**Action 8.3 (MH):** Sweep',
		].join('\n\n');
		const actions = numberedActions(minutesOf('2025-04', { body, rows: [row('79'), row('80a'), row('')] }), 'sequence');
		expect(actions.map(({ number, place }) => `${number} ${at(place)}`)).toEqual(['79 2025-04:24', '81 2025-04:14']);
	});

	test('two groups are about other things only where no text is about the same', () => {
		const of = (...texts: string[]) =>
			texts.map((text) => ({ number: '1', text, place: { file: 'a.md', line: 1, column: 1 } }));
		const [hall, tea, yard] = ['Book the great hall', 'Order the green tea', 'Sweep the back yard'];
		expect(areOtherActions(of(hall, tea), of(yard))).toBe(true);
		expect(areOtherActions(of(hall, tea), of(yard, hall))).toBe(false);
		expect(areOtherActions(of(tea, hall), of(hall, yard))).toBe(false);
	});

	test('a new row is written as the others are', () => {
		const written = (rows: readonly string[], date = '2025-04-24') => {
			const action = { number: '80', text: 'Pay', responsible: ['MH', 'RE'] };
			const { responsible, issued, status, due } = rowOfNewAction(action, minutesOf('2025-04', { rows }), date, {
				statuses: DEFAULT_VOCABULARY,
			});
			return [responsible, issued, status, due];
		};
		const like = (who: string, issued: string) => [`79 | Book | ${who} | ${issued} | closed`];
		expect(written([])).toEqual(['MH, RE', 'April 2025', 'open', undefined]);
		expect(written(like('LH/KY', '2025-01'))).toEqual(['MH/RE', '2025-04', 'open', undefined]);
		expect(written(like('LH and KY', '3 Jan 2025'))).toEqual(['MH and RE', '24 April 2025', 'open', undefined]);
		expect(written(like('LH', '2025-01-03'))).toEqual(['MH, RE', '2025-04-24', 'open', undefined]);
		expect(written(like('LH KY', 'soon'), '2025-04')).toEqual(['MH RE', 'April 2025', 'open', undefined]);
		const due = rowOfNewAction(
			{ number: '1', text: 'Pay', responsible: [], due: 'May' },
			minutesOf('2025-04', {}),
			'2025-04',
			{
				statuses: { open: [], ended: ['closed'] },
			},
		);
		expect([due.status, due.due]).toEqual(['open', 'May']);
	});
});

describe('the younger of two actions on two branches', () => {
	const action = (issued?: string) => ({
		number: '80',
		text: 'Pay',
		place: { file: 'a.md', line: 1, column: 1 },
		...(issued && { issued }),
	});
	const commit = (time: number) => new Map([['80', { id: 'a', author: 'MH', day: '2025-01-01', time, subject: '' }]]);
	const given = (here?: number, there?: number) => ({
		here: here === undefined ? new Map() : commit(here),
		there: there === undefined ? new Map() : commit(there),
	});

	test.each([
		['2025-02', '2025-01', given(1, 2), 'here'],
		['2025-01', '2025-02', given(2, 1), 'there'],
		['2025-01', '2025-01-05', given(2, 1), 'here'],
		['2025-01', '2025-01', given(1, 2), 'there'],
		[undefined, '2025-01', given(2, 1), 'here'],
		['2025-01', undefined, given(1, 2), 'there'],
		['2025-01', '2025-01', given(1, 1), undefined],
		['2025-01', '2025-01', given(1), undefined],
		['2025-01', '2025-01', given(undefined, 1), 'here'],
		['2025-01', '2025-01', undefined, undefined],
	])('issued %s and %s, with their commits', (here, there, commits, expected) => {
		expect(youngerOf(action(here), action(there), commits)).toBe(expected);
	});
});
