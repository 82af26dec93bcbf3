import { describe, expect, test } from 'vitest';
import { deriveMembers, membersOf } from '../../src/log/derive-members.ts';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { LEFT_OUT } from '../../src/values/restricted.ts';
import { bookOf, logOf, type Meetings, TODAY } from './book.ts';

const people = (invitees: string, apologies = '') =>
	`invitees: { ${invitees} }${apologies === '' ? '' : `\napologies: { ${apologies} }`}`;
const row = (number: number, who: string, status = 'open', text = `Task ${number}`) =>
	`${number} | ${text} | ${who} | Jan 2025 | ${status}`;

describe('the members', () => {
	const members = (meetings: Meetings) => {
		const book = bookOf(meetings);
		return membersOf(book, logOf(book));
	};

	test('are everyone in the newest lists, and then everyone with an open action, each once and not "all"', () => {
		expect(
			members({
				'2025-01': { front: people('KY: Kevin Yong'), rows: [row(1, 'ZZ', 'closed'), row(2, 'ae/MH')] },
				'2025-02': { front: people('MH: Mac Heath', 'LH: Lorna Hunt'), rows: [row(2, 'ae/MH'), row(3, 'All/mh')] },
				'2025-03': { front: '' },
			}),
		).toEqual(['MH', 'LH', 'ae']);
	});

	test('may be those who sent apologies alone, or nobody', () => {
		expect(
			members({
				'2025-01': { front: people('KY: Kevin Yong') },
				'2025-02': { front: 'apologies: { LH: Lorna Hunt }' },
			}),
		).toEqual(['LH']);
		expect(members({ '2025-01': { front: '' } })).toEqual([]);
	});
});

describe('what the record asks of a member', () => {
	const numbers = (actions: readonly { readonly number: string }[]) => actions.map(({ number }) => number).join(' ');
	const member = (initials: string, meetings: Meetings, board = DEFAULT_BOARD) => {
		const book = bookOf(meetings);
		const [found] = deriveMembers([initials], { book, log: logOf(book), board, today: TODAY });
		if (!found) throw new Error('no member');
		return found;
	};
	const of = (initials: string, meetings: Meetings) => {
		const { overdue, open, forAll, perhaps, ended } = member(initials, meetings);
		return Object.fromEntries(
			Object.entries({ overdue, open, forAll, perhaps, ended }).map(([name, list]) => [name, numbers(list)]),
		);
	};

	const meetings = {
		'2025-01': { front: people('MH: Mac Heath'), rows: [row(1, 'MH'), row(2, 'MH', 'closed')] },
		'2025-02': {
			front: people('MH: Mac Heath, RE: Rebecca Eligon'),
			rows: [
				row(1, 'mh', 'closed'),
				row(3, 'RE/MH'),
				row(4, 'all'),
				row(5, 'MH', 'open', 'Report by January 2025'),
				row(6, 'RE'),
			],
		},
	};

	test('what is overdue, open, for all, and ended since the meeting before the last', () => {
		expect(of('MH', meetings)).toEqual({ overdue: '5', open: '3', forAll: '4', perhaps: '', ended: '1' });
		expect(of('re', meetings)).toEqual({ overdue: '', open: '6 3', forAll: '4', perhaps: '', ended: '' });
		expect(member('MH', meetings).endedSince).toBe('2025-01');
		expect(member('MH', { '2025-02': meetings['2025-02'] }).endedSince).toBeUndefined();
	});

	test('initials that no list has mean themselves; "all" is not for all as well', () => {
		expect(of('ZZ', { '2025-01': { rows: [row(1, 'zz/MH'), row(2, 'ZZ', 'closed')] } })).toMatchObject({
			open: '1',
			perhaps: '',
		});
		expect(of('all', { '2025-01': { rows: [row(1, 'All')] } })).toMatchObject({ open: '1', forAll: '' });
	});

	test('initials of two people of one list: whose it is, is not certain', () => {
		const twins = { '2025-01': { front: people('RM: Roslind Moodey', 'RM: Richard Morris'), rows: [row(1, 'RM')] } };
		expect(of('RM', twins)).toMatchObject({ open: '', perhaps: '1' });
		const found = member('RM', twins);
		expect(found.names).toEqual(['Roslind Moodey', 'Richard Morris']);
		expect([found.last, found.next]).toEqual([undefined, undefined]);
	});

	test('the name of someone who is on no list is that of the board’s people', () => {
		const place = { file: 'alb.yaml', line: 1, column: 1 };
		const board = {
			...DEFAULT_BOARD,
			people: [
				{ initials: 'ZZ', name: 'Zoe Zander', place },
				{ initials: 'AB', name: 'Ann Bell', place },
			],
		};
		expect(member('zz', { '2025-01': {} }, board).names).toEqual(['Zoe Zander']);
		expect(member('yy', { '2025-01': {} }, board).names).toEqual([]);
		expect(member('MH', { '2025-01': {} }, board).names).toEqual(['Dr Mac Heath']);
	});

	test('the last meeting that was held, and the coming one where its minutes are begun', () => {
		const held = { front: people('MH: Mac Heath') };
		const coming = { front: `${people('RE: Rebecca Eligon', 'MH: Mac Heath')}\nlocation: Town Hall` };
		const both = member('MH', { '2025-04': held, '2025-06': coming, hall: '---\ninvitees: { MH: Mac Heath }\n---\n' });
		expect([both.last?.meeting, both.last?.presence]).toEqual(['2025-04', 'present']);
		expect([both.next?.meeting, both.next?.presence]).toEqual(['2025-06', 'apologies']);
		expect([both.nextMeeting, both.location]).toEqual(['2025-06', 'Town Hall']);
		const last = member('MH', { '2025-04': { front: `${held.front}\nnext-meeting: 2025-07-01` } });
		expect([last.last?.meeting, last.next, last.nextMeeting, last.location]).toEqual([
			'2025-04',
			undefined,
			'2025-07-01',
			undefined,
		]);
		expect(member('MH', { '2025-04': held }).nextMeeting).toBeUndefined();
	});

	test('the day that the log is of, the topics that wait, and whether actions were left out', () => {
		const body = 'Hello\n\n### Topics for the next meeting\n\n- Kinship care survey';
		const later = { body: 'MH spoke.\n\n## 2. Kinship care survey\n\nDone.' };
		expect(member('MH', { '2025-04': { body } })).toMatchObject({
			asOf: '2025-04',
			leftOut: false,
			topics: [{ text: 'Kinship care survey' }],
		});
		expect(member('MH', { '2025-01': { body }, '2025-04': later }).topics).toEqual([]);
		expect(member('MH', { '2025-04': { rows: [row(1, 'MH'), row(2, '', 'open', LEFT_OUT)] } }).leftOut).toBe(true);
		expect(member('MH', {})).not.toHaveProperty('asOf');
	});
});
