import { describe, expect, test } from 'vitest';
import { derivePack } from '../../src/log/derive-pack.ts';
import { comingMeeting, dayOf, deriveNextMeeting, isHeld, nextMeetingDate } from '../../src/log/next-meeting.ts';
import { type Board, DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { rules } from '../../src/rules/index.ts';
import { bookOf, logOf, type Meetings, minutesOf, TODAY } from './book.ts';

function boardOf(text: string): Board {
	const reading = readBoard({ file: 'alb.yaml', bytes: new TextEncoder().encode(text) }, rules);
	if (reading.mistakes) throw new Error(reading.mistakes.join('; '));
	return reading.board;
}
const QUARTERLY = boardOf('calendar: quarterly\n');
const people = (invitees: string, apologies = '') =>
	`invitees: { ${invitees} }${apologies === '' ? '' : `\napologies: { ${apologies} }`}`;

describe('the date of the next meeting', () => {
	const date = (meetings: Meetings, board = DEFAULT_BOARD) => nextMeetingDate(bookOf(meetings), board);
	const next = (day: string) => ({ front: `next-meeting: ${day}` });

	test.each([
		['the last minutes give it', { '2025-04': next('2025-06-03') }, '2025-06-03'],
		['not the minutes before', { '2025-01': next('2025-06-03'), '2025-04': {} }, '2025-07'],
		['one that is past says nothing', { '2025-04': next('2025-01') }, '2025-07'],
		['nor does the meeting itself', { '2025-04': next('2025-04') }, '2025-07'],
		['nor a bad one', { '2025-04': next('2025-02-31') }, '2025-07'],
		['nor minutes without a date', { '2025-04': {}, hall: '---\nnext-meeting: 2025-06\n---\n' }, '2025-07'],
		['nobody has met', {}, undefined],
		['no meeting has a date', { hall: '---\ntitle: Hall\n---\n' }, undefined],
	])('%s', (_, meetings, expected) => {
		expect(date(meetings, QUARTERLY)).toBe(expected);
	});

	test('without a calendar nothing else gives it', () => {
		expect(date({ '2025-04': {} })).toBeUndefined();
	});
});

describe('the coming meeting', () => {
	test.each([
		['2025-04', '2025-04-30', '', false],
		['2025-04', '2025-05-01', '', true],
		['2025-04', '2025-04-30', 'action-log-updated: 2025-04-24', true],
		['2025-05', '2025-04-30', 'action-log-updated: 2025-04-24', false],
		['2025-04-24', '2025-04-23', '', false],
		['2025-04-24', '2025-04-24', 'action-log-updated: 2025-04-24', false],
		['2025-04-24', '2025-04-25', '', true],
	])('a meeting of %s has been held on %s (%s): %s', (date, today, front, expected) => {
		expect(isHeld(minutesOf(date, { front }), today)).toBe(expected);
	});

	test('minutes without a date are of a meeting that has been held', () => {
		expect(isHeld(minutesOf('hall', '---\ntitle: Hall\n---\n'), TODAY)).toBe(true);
	});

	test('is the first whose minutes are begun, or else the next', () => {
		const coming = (meetings: Meetings) => dayOf(comingMeeting(bookOf(meetings), QUARTERLY, TODAY));
		expect(coming({ '2025-01': {} })).toBe('2025-04');
		expect(coming({ '2025-01': {}, '2025-06': {}, '2025-09': {} })).toBe('2025-06');
		expect(coming({ '2025-01': {}, hall: '---\ntitle: Hall\n---\n' })).toBe('2025-04');
		expect(coming({})).toBeUndefined();
	});
});

describe('what the next meeting begins with', () => {
	const next = (meetings: Meetings, board = DEFAULT_BOARD) => {
		const book = bookOf(meetings);
		return deriveNextMeeting('2025-07', book, logOf(book), board);
	};

	test('everyone of the last meeting; a substitute makes way for whom they stood in for', () => {
		const front = people('MH: Mac Heath, TS: { name: Tom Stone, for: LH }', 'LH: Lorna Hunt, MX: Mac Heath');
		const meetings = {
			'2025-01': { front: people('KY: Kevin Yong') },
			'2025-04': { front },
			hall: '---\ntitle: Hall\n---\n',
		};
		expect(next(meetings).people.map(({ initials, name }) => `${initials} ${name}`)).toEqual([
			'MH Mac Heath',
			'LH Lorna Hunt',
		]);
		expect(next({ hall: '---\ninvitees: { MH: Mac Heath }\n---\n' }).people).toEqual([]);
	});

	test.each([
		['Richard Morris', 'Roslind Moodey', 'RMor'],
		['Richard Moore', 'Roslind Moodey', 'RMoor'],
		['Richard Moodey', 'Roslind Moodey', 'RM2'],
		['Richard M', 'Roslind Moodey', 'RM2'],
		["Richard O'Moore", 'Roslind Moodey', 'RMm'],
		['Richard Ng', 'Roslind Moodey', 'RMg'],
	])('%s has the initials of %s: %s', (returning, listed, initials) => {
		const { people: carried, renamed } = next({ '2025-04': { front: people(`RM: ${listed}`, `RM: "${returning}"`) } });
		expect(renamed.map((one) => `${one.initials} ${one.person.name}, not ${one.taken}`)).toEqual([
			`${initials} ${returning}, not ${listed}`,
		]);
		expect(carried.map((one) => one.initials)).toEqual(['RM', initials]);
	});

	test('longer initials are those of nobody else', () => {
		const front = people('RM: Roslind Moodey, RMor: Rita Mori, RM2: Rob May', 'RM: Richard Morris');
		expect(next({ '2025-04': { front } }).renamed[0]?.initials).toBe('RMorr');
		const alike = people('RM: Roslind Moodey, RM2: Rob May', 'RM: Richard Moodey');
		expect(next({ '2025-04': { front: alike } }).renamed[0]?.initials).toBe('RM3');
		const long = people('RM: Roslind Moorcrofts', 'RM: Richard Moorcroft');
		expect(next({ '2025-04': { front: long } }).renamed[0]?.initials).toBe('RM2');
	});

	test('the topics that were put forward, each once; restricted where any of them is', () => {
		const body = (topics: string) => ({ body: `Hello\n\n### Topics for the next meeting\n\n${topics}` });
		const secret = 'The <!-- restricted -->hall<!-- /restricted -->';
		const { topics } = next({ '2025-01': body('- Old'), '2025-04': body(`- The *Hall*\n- Tea\n- ${secret}\n- tea`) });
		expect(topics).toEqual([
			{ text: 'The hall', markdown: 'The hall', restricted: true },
			{ text: 'Tea', markdown: 'Tea' },
		]);
	});

	test.each<[string, string, string | undefined, readonly string[]]>([
		['one meeting: its first item', 'Welcome Finance', undefined, ['Welcome', 'AOB']],
		['those of the last two', 'welcome Finance Report', 'Tea Welcome Report', ['welcome', 'Report', 'AOB']],
		[
			'business is last, as it was called',
			'Welcome AOB:_tea Report',
			'AOB:_tea Welcome Report',
			['Welcome', 'Report', 'AOB: tea'],
		],
		['nothing in common', 'Finance', 'Report', ['Introductions and previous minutes', 'AOB']],
		['business alone', 'Any_other_business', 'Any_other_business', ['Any other business']],
		['business in the last alone', 'Welcome Any_other_business', 'Welcome', ['Welcome', 'Any other business']],
	])('the items of every agenda: %s', (_, last, before, expected) => {
		const text = (date: string, titles: string) =>
			`---\ndate: ${date}\n---\n\n${titles
				.split(' ')
				.map((title, index) => `## ${index + 1}. ${title.replaceAll('_', ' ')}\n`)
				.join('\n')}`;
		const meetings = { '2025-04': text('2025-04', last), ...(before && { '2025-01': text('2025-01', before) }) };
		expect(next(meetings).items).toEqual(expected);
		// Meetings without items are passed over.
		expect(next({ ...meetings, '2025-05': '---\ndate: 2025-05\n---\n' }).items).toEqual(expected);
	});

	test('without any meeting the usual items, and the board’s own where it has a list', () => {
		expect(next({}).items).toEqual(['Introductions and previous minutes', 'AOB']);
		expect(next({ '2025-04': {} }, boardOf('agenda:\n  standing: [Tea]\n')).items).toEqual(['Tea']);
	});

	test('a restricted item is not on every agenda', () => {
		const item = (title: string) =>
			`---\ndate: 2025-04\n---\n\n## 1. <!-- restricted -->${title}<!-- /restricted -->\n\n## 2. Hall\n`;
		expect(next({ '2025-04': item('Case') }).items).toEqual(['Hall', 'AOB']);
	});

	test('what is open, what the last log has dropped, and what has ended there for the first time', () => {
		const row = (number: string, status: string, text = `Task ${number}`) =>
			`${number} | ${text} | MH | Jan 2025 | ${status}`;
		const secret = '<!-- restricted -->Case<!-- /restricted -->';
		const { actions } = next({
			'2025-01': {
				rows: [
					row('6', 'open'),
					row('5', 'open'),
					row('4', 'closed'),
					row('3', 'open'),
					row('2', 'closed'),
					row('1', 'open', secret),
				],
			},
			'2025-04': { rows: [row('6', 'closed'), row('4', 'closed'), row('3', 'compleet'), row('1', 'open', 'Case')] },
		});
		expect(
			actions.map(({ action, why, restricted }) => `${action.number} ${why}${restricted ? ' restricted' : ''}`),
		).toEqual(['6 ended', '5 dropped', '3 open', '1 open restricted']);
		const lives = { '2024-10': ['closed'], '2025-01': ['open'], '2025-04': ['closed'] };
		const reopened = Object.entries(lives).map(
			([date, [status = '']]) => [date, { rows: [row('6', status)] }] as const,
		);
		expect(next(Object.fromEntries(reopened)).actions).toEqual([]);
	});
});

describe('the pack for a meeting', () => {
	const row = (number: string, status: string, issued = 'Jan 2025') =>
		`${number} | Task ${number} | MH | ${issued} | ${status}`;
	const meetings = {
		'2024-10': { rows: [row('1', 'open', 'Oct 2024'), row('2', 'open', 'Oct 2024')] },
		'2025-01': {
			rows: [row('1', 'closed', 'Oct 2024'), row('2', 'open', 'Oct 2024'), row('3', 'open'), row('4', 'closed')],
		},
	};
	const numbers = (actions: readonly { readonly number: string }[]) => actions.map(({ number }) => number).join(' ');

	test('before its minutes are begun: from the meetings before it', () => {
		const pack = derivePack(
			'2025-04',
			bookOf({ ...meetings, '2025-07': { rows: [row('9', 'open')] } }),
			DEFAULT_BOARD,
			TODAY,
		);
		expect(pack).toMatchObject({
			date: '2025-04',
			coming: true,
			endedSince: '2024-10',
			asOf: '2025-01',
			apologies: [],
		});
		expect(pack.begun).toBeUndefined();
		expect([pack.arising, pack.open, pack.ended, pack.overdue].map(numbers)).toEqual(['4 3', '2', '1', '']);
		expect(pack.items).toEqual(['Previous minutes', 'AOB']);
		expect(pack.previous?.date?.value).toBe('2025-01');
	});

	test.each([
		['2025-03-31', true, '2025-01'],
		['2025-05-01', false, '2025-01'],
	])('of minutes that are begun, on %s: its log counts only until it is held', (today, coming, asOf) => {
		const book = bookOf({ ...meetings, '2025-04': { rows: [row('3', 'closed'), row('2', 'open', 'Oct 2024')] } });
		const minutes = book.meetings.at(-1);
		if (!minutes) throw new Error('no minutes');
		const pack = derivePack(minutes, book, DEFAULT_BOARD, today);
		expect(pack).toMatchObject({ date: '2025-04', coming, items: [], asOf });
		expect(pack.begun).toBe(minutes);
		expect(pack.invitees.map(({ initials }) => initials)).toEqual(['MH', 'RE', 'LH', 'KY']);
		expect(numbers(pack.open)).toBe('2');
		expect(pack.arising.map(({ number, phase }) => `${number} ${phase}`)).toEqual([
			'4 ended',
			coming ? '3 ended' : '3 open',
		]);
	});

	test('the first meeting has nothing before it', () => {
		const pack = derivePack('2025-04', bookOf({}), DEFAULT_BOARD, TODAY);
		expect([pack.previous, pack.endedSince, pack.asOf]).toEqual([undefined, undefined, undefined]);
		expect([pack.arising, pack.open, pack.ended].map(numbers)).toEqual(['', '', '']);
	});
});
