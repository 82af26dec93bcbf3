import { describe, expect, test } from 'vitest';
import { acronymsIn } from '../../src/language/acronym.ts';
import { quotedIn } from '../../src/language/attendance.ts';
import { missedDeadline } from '../../src/language/overdue.ts';
import { initialsOf } from '../../src/language/person.ts';
import { restrictedActions } from '../../src/language/restricted-actions.ts';
import { spokenIn } from '../../src/language/spoken-text.ts';
import { bookOf, logOf, minutesOf } from '../log/book.ts';

describe('words in capitals that are no initials: surely, and perhaps', () => {
	const SHORT = acronymsIn('').perhaps.size;
	test.each([
		['several of it', 'LAs met', 'LA', ''],
		['one of many', 'the LA and each RAA', 'LA RAA', ''],
		['a number before it', 'We asked 12 LAC, and twenty YOT', 'LAC', ''],
		['someone, and what they do', 'MH said so, RE asked', '', ''],
		['a noun after it', 'SGO support is late', '', 'SGO'],
		['a small word after it, or too short a one', 'MH wrote, RE went, LH has', '', ''],
		['what it is short for, before it', 'special guardianship order (SGO)', '', 'SGO'],
		['and after it', 'SGO (Special Guardianship Order)', '', 'SGO'],
		['small words do not count', 'Head of the Service (HS)', '', 'HS'],
		['other words in brackets', 'Mac Heath (RE) and XY (not this)', '', ''],
		['words in other brackets', 'special guardianship order SGO)', '', ''],
		['one letter, or five', 'A B and ABCDE support', '', ''],
	])('%s', (_, text, surely, perhaps) => {
		const found = acronymsIn(text);
		expect([...found.surely].join(' ')).toBe(surely);
		expect([...found.perhaps].slice(SHORT).join(' ')).toBe(perhaps);
	});
});

test.each([
	['Mac Heath', 'MH'],
	['Dr. Mac Heath', 'MH'],
	['Professor Dame Ann-Marie de la Tour', 'AMDLT'],
	['Éloïse lefèvre (Kent)', 'ÉL'],
	['Mr 3', ''],
	['', ''],
])('the initials of %j are %j', (name, initials) => {
	expect(initialsOf(name)).toBe(initials);
});

describe('who is quoted, and whom they may be', () => {
	const RE = { initials: 'RE', name: 'Rebecca Eligon', place: { file: 'alb.yaml', line: 1, column: 1 } };
	const quoted = (front: string, body: string, outside = {}) =>
		quotedIn(bookOf({ '2025-04': { front, body } }), outside).map(
			({ first, times, fitting }) =>
				`${first.written} ${times} ${fitting.map(({ person, list }) => `${person.name} ${list}`).join(', ') || 'nobody'}`,
		);
	const LISTS =
		'invitees: { MH: Mac Heath, RMo: Roslind Moodey, RJM: Ruth Mill }\napologies: { RM: Richard Morris, MH: Mac Heath }';

	test.each([
		['each once, with how often', 'MH said so. RE asked. MH said why.', ['MH 2 Mac Heath invitees', 'RE 1 nobody']],
		['one of several', 'RM said so.', ['RM 1 Roslind Moodey invitees, Richard Morris apologies']],
		['by longer initials', 'RMo said so.', ['RMo 1 Roslind Moodey invitees']],
		['nobody', 'Nothing was said.', []],
	])('%s', (_, body, expected) => {
		expect(quoted(LISTS, body)).toEqual(expected);
	});

	test('people outside the board, acronyms, and lists that were lost', () => {
		const people = [RE];
		expect(quoted(LISTS, 'MH and RE said so.', { people })).toEqual(['MH 1 Mac Heath invitees']);
		expect(quoted(LISTS, 'XY said so. RE said so.', { acronyms: ['XY'] })).toEqual(['RE 1 nobody']);
		expect(quoted(`${LISTS}\nchair: [a]`, 'RE said so.')).toEqual(['RE 1 nobody']);
		expect(quoted('invitees: { MH: [Mac] }', 'RE said so.')).toEqual([]);
	});

	test('another board is another answer', () => {
		const book = bookOf({ '2025-04': { front: LISTS, body: 'RE said so.' } });
		const outside = { people: [] };
		expect(quotedIn(book, outside)).toBe(quotedIn(book, outside));
		expect(quotedIn(book, { people: [RE] })).toEqual([]);
	});
});

describe('an action is restricted', () => {
	const out = (text: string) => `<!-- restricted -->${text}<!-- /restricted -->`;
	const row = (number: string, text: string) => `${number} | ${text} | MH | April 2025 | open`;
	const found = (meetings: Parameters<typeof bookOf>[0]) => {
		const book = bookOf(meetings);
		const { isRestrictedRow, isRestrictedLine, numbers, any } = restrictedActions(book, 'sequence');
		const rows = book.meetings.flatMap(({ log }) => log?.rows.filter(isRestrictedRow) ?? []);
		const lines = book.meetings.flatMap(({ actionLines }) => actionLines.filter(isRestrictedLine));
		return [rows.map(({ number }) => number).join(' '), lines.length, [...numbers].join(' '), any];
	};

	test.each<[string, Parameters<typeof bookOf>[0], ReturnType<typeof found>]>([
		['nowhere', { '2025-04': { body: '**Action 79 (MH):** Pay', rows: [row('79', 'Pay')] } }, ['', 0, '', false]],
		['in its row', { '2025-04': { rows: [row('79', out('Pay')), row('78', 'Go')] } }, ['79', 0, '79', true]],
		[
			'in its line',
			{ '2025-04': { body: `**Action 79 (MH):** ${out('Pay')}`, rows: [row('79', 'Pay')] } },
			['79', 1, '79', true],
		],
		[
			'in another meeting',
			{ '2025-01': { rows: [row('79', out('Pay'))] }, '2025-04': { rows: [row('79', 'Sing'), row('', 'Pay')] } },
			['79 79', 0, '79', true],
		],
		['without a number', { '2025-04': { rows: [row('', out('Pay')), row('', 'Go')] } }, ['', 0, '', true]],
		[
			'by a line that says what a restricted row says',
			{
				'2025-01': { rows: [row('79', out('Pay the judge'))] },
				'2025-04': {
					body: '**Action (MH):** Pay the court judge\n\n**Action (MH):** Sweep the yard',
					rows: [row('79', 'Pay the court judge')],
				},
			},
			['79 79', 1, '79', true],
		],
	])('%s', (_, meetings, expected) => {
		expect(found(meetings)).toEqual(expected);
	});
});

test('a deadline is missed by what has not ended, on a day after it', () => {
	const rows = [
		'3 | By 2 March 2025 pay | MH | January 2025 | open',
		'2 | By 2 March 2025 go | MH | January 2025 | closed',
		'1 | Sing | MH | January 2025 | open',
	];
	const { actions } = logOf(bookOf({ '2025-01': { rows } }));
	const missed = (day: string | undefined) =>
		actions.filter((action) => missedDeadline(action, day, { held: [] })).map(({ number }) => number);
	expect([missed('2025-03-03'), missed('2025-03-02'), missed('2025-03'), missed(undefined)]).toEqual([
		['3'],
		[],
		[],
		[],
	]);
});

describe('what was said', () => {
	const said = (body: string) =>
		spokenIn(minutesOf('2025-04', { body })).map(
			({ text, placeAt }) => `${placeAt(0).line - 11}:${placeAt(0).column} ${JSON.stringify(text)}`,
		);
	test.each([
		[
			'a paragraph, and its entries',
			'A said\n• B said\n2) C said\n(d) D said',
			['1:1 "A said\\n"', '2:3 "B said\\n"', '3:4 "C said\\n"', '4:5 "D said"'],
		],
		['the entries of a list', '- A\n  - B\n\n  C', ['1:3 "A"', '2:5 "B"', '4:3 "C"']],
		['up to an action line', 'A said. Action: pay', ['1:1 "A said."']],
		[
			'line ends that someone asked for',
			'A\\\nb<br>c<i>d</i>',
			['1:1 "A\u2028b\u2028\u2028\u2028\u2028c\\u0000\\u0000\\u0000d\\u0000\\u0000\\u0000\\u0000"'],
		],
		[
			'no code, quotation, table or topic',
			'A `b`\n\n> C\n\n| D |\n| - |\n\n### Topics for the next meeting\n\n- E',
			['1:1 "A \\u0000"'],
		],
	])('%s', (_, body, expected) => {
		expect(said(body)).toEqual(expected);
	});
});
