import { describe, expect, test } from 'vitest';
import { DEFAULT_BOARD } from '../../src/model/board.ts';
import { readBoard } from '../../src/parse/board.ts';
import { source } from './sources.ts';

function read(text: string | Uint8Array) {
	return readBoard(source(text, 'alb.yaml'));
}

describe('the settings of a board', () => {
	test('all of them', () => {
		const text = `board: "South East: the board"   # as on the letterhead
language: en-GB
calendar: { months: [10, 4, 1, 7] }
actions:
  numbering: meeting
statuses:
  open: [open, on hold]
  ended: [done]
agenda:
  standing: [Introductions, AOB]
`;
		expect(read(text)).toEqual({
			board: {
				name: 'South East: the board',
				language: 'en-GB',
				calendar: { months: [1, 4, 7, 10] },
				numbering: 'meeting',
				statuses: { open: ['open', 'on hold'], ended: ['done'] },
				standingItems: ['Introductions', 'AOB'],
			},
		});
	});

	test.each(['', '\n', '# nothing yet\n\n  # nor here', `${'#'.repeat(80)}\n# A banner #\n${'# '.repeat(40)}`])(
		'none: %j',
		(text) => {
			expect(read(text)).toEqual({ board: DEFAULT_BOARD });
		},
	);

	test.each([
		['calendar: monthly', { calendar: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } }],
		['calendar: quarterly', { calendar: { months: [1, 4, 7, 10] } }],
		['board: NO', { name: 'NO' }],
		['board: 010', { name: '010' }],
		['agenda: { standing: [] }', { standingItems: [] }],
	])('%s', (text, expected) => {
		expect(read(text)).toEqual({ board: { ...DEFAULT_BOARD, ...expected } });
	});
});

describe('a mistake is named at its line and column, with what belongs there', () => {
	test.each([
		['bord: x', 'alb.yaml:1:1  "bord" is no setting; did you mean "board"?'],
		[
			'board: x\nweather: fine',
			'alb.yaml:2:1  "weather" is no setting; known keys: board, language, calendar, actions, statuses, agenda',
		],
		['actions: { numbring: meeting }', 'alb.yaml:1:12  "actions.numbring" is no setting; did you mean "numbering"?'],
		['agenda:\n  standin: [A]', 'alb.yaml:2:3  "agenda.standin" is no setting; did you mean "standing"?'],
		[
			'__proto__: x',
			'alb.yaml:1:1  "__proto__" is no setting; known keys: board, language, calendar, actions, statuses, agenda',
		],
		['board:', 'alb.yaml:1:7  in "board", nothing stands where a text belongs'],
		['board: [x]', 'alb.yaml:1:8  in "board", a list without keys stands where a text belongs'],
		[
			'language: English language',
			'alb.yaml:1:11  in "language", "English language" stands where a language tag such as en-GB belongs',
		],
		[
			'calendar: weekly',
			'alb.yaml:1:11  in "calendar", "weekly" stands where monthly, quarterly, or { months: [1, 4, 7, 10] } belongs',
		],
		[
			'calendar: { months: [1, 13] }',
			'alb.yaml:1:25  in "calendar.months.1", "13" stands where a month from 1 to 12 belongs',
		],
		[
			'calendar: { months: [01] }',
			'alb.yaml:1:22  in "calendar.months.0", "01" stands where a month from 1 to 12 belongs',
		],
		[
			'calendar: { months: [] }',
			'alb.yaml:1:21  in "calendar.months", an empty list stands where at least one month belongs',
		],
		[
			'actions:\n  numbering: roman',
			'alb.yaml:2:14  in "actions.numbering", "roman" stands where sequence or meeting belongs',
		],
		['actions: x', 'alb.yaml:1:10  in "actions", "x" stands where { numbering: … } belongs'],
		[
			'statuses: [open]',
			'alb.yaml:1:11  in "statuses", a list without keys stands where { open: […], ended: […] } belongs',
		],
		[
			'statuses: { open: [], ended: [b] }',
			'alb.yaml:1:19  in "statuses.open", an empty list stands where at least one word belongs',
		],
		[
			'statuses: { open: [A b], ended: [c, a  B] }',
			'alb.yaml:1:37  in "statuses.ended.1", "a  B" stands where a word that is not among the open ones too belongs',
		],
		['agenda: { standing: AOB }', 'alb.yaml:1:21  in "agenda.standing", "AOB" stands where a list of titles belongs'],
		['board: A: B', 'alb.yaml:1:8  a text with ": " in it reads as a second key; put the text in quotes'],
		['board: x\nboard: y', 'alb.yaml:2:1  the key "board" stands twice (first in line 1); keep one of them'],
		['board: "x\nlanguage: en', 'alb.yaml:1:8  the " here is never closed; put " where its text ends'],
		['statuses:\n  open: [a\n  ended: [b]', 'alb.yaml:2:9  the [ here is never closed; put ] where its text ends'],
		[
			'board: Room #1',
			'alb.yaml:1:13  "#1" is read as a note and not as part of "Room"; put a space behind its #, or quotes round all of it',
		],
		['- board', 'alb.yaml:1:1  it is no list of keys; write `key: value` lines'],
		['board: x\n...\nlanguage: en', 'alb.yaml:3:1  a line "..." or "---" ends the list before this; delete that line'],
	])('%j', (text, ...mistakes) => {
		expect(read(text)).toEqual({ mistakes });
	});

	test('all of them, in the order of the file', () => {
		expect(
			read('calender: x\nactions: { numbering: roman }\nbord: y').mistakes?.map((mistake) => mistake.split(' ')[0]),
		).toEqual(['alb.yaml:1:1', 'alb.yaml:2:23', 'alb.yaml:3:1']);
	});

	test('what is no text is refused', () => {
		expect(read(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toEqual({
			mistakes: ['alb.yaml:1:1  the settings cannot be read (utf-16)'],
		});
		expect(read(Uint8Array.of(0x61, 0x0a, 0xa3))).toEqual({
			mistakes: ['alb.yaml:2:1  the settings cannot be read (not-utf8)'],
		});
	});
});
