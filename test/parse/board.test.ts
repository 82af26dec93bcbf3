import { describe, expect, test } from 'vitest';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { rules } from '../../src/rules/index.ts';
import { source } from './sources.ts';

function read(text: string | Uint8Array) {
	return readBoard(source(text, 'alb.yaml'), rules);
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
acronyms: [SEND, DfE]
people:
  SJ: Sarah Johal
  ES: { name: Ed Stone, role: Analyst, organisation: DfE }
rules:
  action-stale: { severity: info, months: 9 }
  meeting-missing: off
`;
		expect(read(text)).toEqual({
			board: {
				name: 'South East: the board',
				language: 'en-GB',
				calendar: { months: [1, 4, 7, 10] },
				numbering: 'meeting',
				statuses: { open: ['open', 'on hold'], ended: ['done'] },
				standingItems: ['Introductions', 'AOB'],
				acronyms: ['SEND', 'DfE'],
				people: [
					{ initials: 'SJ', name: 'Sarah Johal', place: { file: 'alb.yaml', line: 13, column: 3 } },
					{
						initials: 'ES',
						name: 'Ed Stone',
						role: 'Analyst',
						organisation: 'DfE',
						place: { file: 'alb.yaml', line: 14, column: 3 },
					},
				],
				rules: {
					'action-stale': { severity: 'info', options: { months: 9 } },
					'meeting-missing': { severity: 'off', options: {} },
				},
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
		[
			'calendar: { dates: [2025-07-10, 2025-04, 2025-07-10] }',
			{ calendar: { months: [], dates: ['2025-04', '2025-07-10'] } },
		],
		['calendar:\n  months: [10]\n  dates:\n    - 2025-04-24\n', { calendar: { months: [10], dates: ['2025-04-24'] } }],
		['rules: { action-stale: {} }', { rules: { 'action-stale': { options: {} } } }],
		['rules: { log-missing: error }', { rules: { 'log-missing': { severity: 'error', options: {} } } }],
		['board: NO', { name: 'NO' }],
		['board: 010', { name: '010' }],
		['agenda: { standing: [] }', { standingItems: [] }],
	])('%s', (text, expected) => {
		expect(read(text)).toEqual({ board: { ...DEFAULT_BOARD, ...expected } });
	});
});

describe('a mistake is named at its line and column, with what belongs there', () => {
	test.each([
		['bord: x', 'alb.yaml:1:1  "bord" is not a setting; did you mean "board"?'],
		[
			'board: x\nweather: fine',
			'alb.yaml:2:1  "weather" is not a setting; the settings are board, language, calendar, actions, statuses, agenda, acronyms, people, look, render, rules',
		],
		['actions: { numbring: meeting }', 'alb.yaml:1:12  "actions.numbring" is not a setting; did you mean "numbering"?'],
		['agenda:\n  standin: [A]', 'alb.yaml:2:3  "agenda.standin" is not a setting; did you mean "standing"?'],
		[
			'__proto__: x',
			'alb.yaml:1:1  "__proto__" is not a setting; the settings are board, language, calendar, actions, statuses, agenda, acronyms, people, look, render, rules',
		],
		['board:', 'alb.yaml:1:7  in "board", the value is missing; it should be a text'],
		['board: [x]', 'alb.yaml:1:8  in "board", a list without keys should be a text'],
		[
			'language: English language',
			'alb.yaml:1:11  in "language", "English language" should be a language tag such as en-GB',
		],
		[
			'calendar: weekly',
			'alb.yaml:1:11  in "calendar", "weekly" should be monthly, quarterly, { months: [1, 4, 7, 10] } or { dates: [2025-04-24, 2025-07-10] }',
		],
		['calendar: { months: [1, 13] }', 'alb.yaml:1:25  in "calendar.months.1", "13" should be a month from 1 to 12'],
		['calendar: { months: [01] }', 'alb.yaml:1:22  in "calendar.months.0", "01" should be a month from 1 to 12'],
		['calendar: { months: [] }', 'alb.yaml:1:21  in "calendar.months", an empty list should be at least one month'],
		['actions:\n  numbering: roman', 'alb.yaml:2:14  in "actions.numbering", "roman" should be sequence or meeting'],
		['actions: x', 'alb.yaml:1:10  in "actions", "x" should be { numbering: … }'],
		['statuses: [open]', 'alb.yaml:1:11  in "statuses", a list without keys should be { open: […], ended: […] }'],
		[
			'statuses: { open: [], ended: [b] }',
			'alb.yaml:1:19  in "statuses.open", an empty list should be at least one word',
		],
		[
			'statuses: { open: [A b], ended: [c, a  B] }',
			'alb.yaml:1:37  in "statuses.ended.1", "a  B" should be a word that is not also one of the open ones',
		],
		['agenda: { standing: AOB }', 'alb.yaml:1:21  in "agenda.standing", "AOB" should be a list of titles'],
		['board: A: B', 'alb.yaml:1:8  a text with ": " in it reads as a second key; put the text in quotes'],
		['board: x\nboard: y', 'alb.yaml:2:1  the key "board" is used twice (first in line 1); keep one of them'],
		['board: "x\nlanguage: en', 'alb.yaml:1:8  the " here is never closed; put " where its text ends'],
		['statuses:\n  open: [a\n  ended: [b]', 'alb.yaml:2:9  the [ here is never closed; put ] where its text ends'],
		[
			'board: Room #1',
			'alb.yaml:1:13  "#1" is read as a comment, not as part of "Room"; put a space after its #, or quotation marks round all of it',
		],
		['- board', 'alb.yaml:1:1  it is not a list of keys; write `key: value` lines'],
		['board: x\n...\nlanguage: en', 'alb.yaml:3:1  a line "..." or "---" ends the list before this; delete that line'],
		[
			'rules:\n  action-stal: off\n  weather: off',
			'alb.yaml:2:3  there is no rule "action-stal"; did you mean "action-stale"?',
			'alb.yaml:3:3  there is no rule "weather"; "alb rules" lists them',
		],
		[
			'rules: { file-name: loud, action-stale: { severity: 1, months: 0, meetings: 1e3, month: 2 } }',
			'alb.yaml:1:21  in "rules.file-name", "loud" should be error, warning, info or off, or { severity: … }',
			'alb.yaml:1:53  in "rules.action-stale.severity", "1" should be error, warning, info or off',
			'alb.yaml:1:64  in "rules.action-stale.months", "0" should be a whole number from 1 to 120',
			'alb.yaml:1:77  in "rules.action-stale.meetings", "1e3" should be a whole number from 1 to 120',
			'alb.yaml:1:82  "rules.action-stale.month" is not a setting; did you mean "months"?',
		],
		[
			'rules: { file-name: { months: 3 } }',
			'alb.yaml:1:23  "rules.file-name.months" is not a setting; the settings are severity',
		],
		['rules: off', 'alb.yaml:1:8  in "rules", "off" should be a list such as `action-stale: off`, one rule a line'],
		[
			'rules: { log-missing: off, log-table: { severity: info } }',
			'alb.yaml:1:23  in "rules.log-missing", "off" should be error, or { severity: … }; what this rule finds may hide an action',
			'alb.yaml:1:51  in "rules.log-table.severity", "info" should be error; what this rule finds may hide an action',
		],
		[
			'calendar: { dates: [2025-04-31, soon], month: [1] }',
			'alb.yaml:1:21  in "calendar.dates.0", "2025-04-31" should be a day that the calendar has',
			'alb.yaml:1:33  in "calendar.dates.1", "soon" should be a date such as 2025-04-24 or 2025-04',
			'alb.yaml:1:40  "calendar.month" is not a setting; did you mean "months"?',
		],
		[
			'calendar: {}',
			'alb.yaml:1:11  in "calendar", a list with keys should be monthly, quarterly, { months: [1, 4, 7, 10] } or { dates: [2025-04-24, 2025-07-10] }',
		],
		[
			'acronyms: [SEND, s e]\npeople:\n  4J: Sam\n  ES: { nam: Ed, role: [] }',
			'alb.yaml:1:18  in "acronyms.1", "s e" should be a word in capitals such as SEND',
			'alb.yaml:3:3  in "people", "4J" should be initials such as MH',
			'alb.yaml:4:7  in "people.ES.name", the value is missing; it should be a text',
			'alb.yaml:4:9  "people.ES.nam" is not a setting; did you mean "name"?',
			'alb.yaml:4:24  in "people.ES.role", an empty list should be a text',
		],
		[
			'people: { SJ: Sarah Johal }\nacronyms: [DfE, SJ]',
			'alb.yaml:2:17  in "acronyms.1", "SJ" should be a word that is not also one of the people',
		],
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
