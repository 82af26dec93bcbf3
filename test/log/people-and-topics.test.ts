import { describe, expect, test } from 'vitest';
import { newestLog } from '../../src/log/carry.ts';
import { deriveBriefing } from '../../src/log/derive-briefing.ts';
import { derivePeople } from '../../src/log/derive-people.ts';
import { deriveSubstitutes } from '../../src/log/derive-substitutes.ts';
import { deriveTopics, selectTopics } from '../../src/log/derive-topics.ts';
import { disambiguate } from '../../src/log/disambiguate.ts';
import { hasEndedSince } from '../../src/log/ended-since.ts';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { at, bookOf, logOf, type Meetings, minutesOf, TODAY } from './book.ts';

const row = (number: string, status = 'open', { text = 'Book the great hall', issued = 'Jan 2025', who = 'MH' } = {}) =>
	`${number} | ${text} | ${who} | ${issued} | ${status}`;
const UNDATED =
	'---\ntitle: Hall\n---\n\n## Action log\n\n| No. | Action | Status |\n| - | - | - |\n| 1 | Pay | closed |\n';

describe('the log of a book', () => {
	test('is of its newest meeting with a date; where none has one, of the last', () => {
		const names = (meetings: Meetings) => {
			const book = bookOf(meetings);
			const { newest, asOf } = logOf(book);
			return [newest, asOf, newestLog(book)?.file];
		};
		expect(names({ '2025-01': { rows: [row('1')] }, hall: UNDATED })).toEqual([
			'2025-01',
			'2025-01',
			'minutes/2025-01.md',
		]);
		expect(names({ hall: UNDATED, yard: UNDATED })).toEqual(['minutes/yard.md', undefined, 'minutes/yard.md']);
		expect(names({ '2025-04': '---\ndate: 2025-04\n---\n\nA\n' })).toEqual([undefined, undefined, undefined]);
		expect(names({ '2025-01': { rows: [] }, '2025-04': '---\ndate: 2025-04\n---\n\nA\n' })[2]).toBe(
			'minutes/2025-01.md',
		);
	});

	test('is of today where its only meeting is to come, and of a month from its first day on', () => {
		expect(logOf(bookOf({ '2025-06': {} })).asOf).toBe(TODAY);
		expect(logOf(bookOf({ '2025-05': {} })).asOf).toBe('2025-05');
		expect(logOf(bookOf({ '2025-04': { front: 'action-log-updated: 2025-04-24' }, '2025-06': {} })).asOf).toBe(
			'2025-04-24',
		);
	});

	test('an action has no age where its date is none, or there is no day to count to', () => {
		const age = (meetings: Meetings) => logOf(bookOf(meetings)).actions[0]?.age;
		for (const issued of ['', 'soon', '31 February 2025', '2025-13'])
			expect(age({ '2025-04': { rows: [row('1', 'open', { issued })] } })).toBeUndefined();
		expect(age({ '2025-04': { rows: [row('1', 'open', { issued: 'May 2025' })] } })).toEqual({
			months: 0,
			meetings: 0,
		});
		expect(age({ hall: UNDATED.replace('closed', 'open') })).toBeUndefined();
	});

	test('what has ended since some meetings, whatever it was before', () => {
		const ended = (...statuses: string[]) => {
			const meetings = Object.fromEntries(
				statuses.map((status, index) => [`2025-0${index + 1}`, { rows: [row('1', status)] }]),
			);
			const [action] = logOf(bookOf(meetings)).actions;
			return action && hasEndedSince(action, new Set(['2025-01', '2025-02']));
		};
		expect(ended('open', 'open', 'closed')).toBe(true);
		expect(ended('closed', 'open', 'closed')).toBe(true);
		expect(ended('open', 'closed', 'closed')).toBe(false);
		expect(ended('closed', 'closed', 'open')).toBe(false);
	});
});

describe('what changed between two meetings', () => {
	const changes = (before: string, after: string) => {
		const book = bookOf({ '2025-01': { rows: [before] }, '2025-04': { rows: [after] } });
		const [since, until] = book.meetings;
		if (!since || !until) throw new Error('no meetings');
		return deriveBriefing(book, { since, until }, DEFAULT_BOARD, TODAY).changes.map(
			(change) => `${change.kind}${'moved' in change ? ` ${change.moved}` : ''}`,
		);
	};

	test.each([
		['nothing', row('1'), row('1'), []],
		['another spelling of a status', row('1', 'closed'), row('1', 'Closed'), []],
		['a status of the same phase', row('1'), row('1', 'in progress'), []],
		['it has ended', row('1'), row('1', 'closed'), ['ended']],
		['in another way', row('1', 'complete'), row('1', 'closed'), ['ended']],
		['it was reopened', row('1', 'closed'), row('1'), ['reopened']],
		['other people', row('1', 'open', { who: 'MH/RE' }), row('1', 'open', { who: 're mh LH' }), ['handed-over']],
		['the same people', row('1', 'open', { who: 'MH/RE' }), row('1', 'open', { who: 're mh' }), []],
		[
			'a deadline in its words',
			row('1', 'open', { text: 'Report' }),
			row('1', 'open', { text: 'Report by May 2025' }),
			['due set', 'reworded'],
		],
		[
			'a deadline that is gone',
			row('1', 'open', { text: 'Report by May 2025' }),
			row('1', 'open', { text: 'Report' }),
			['due removed', 'reworded'],
		],
		[
			'a later deadline',
			row('1', 'open', { text: 'Report by May 2025' }),
			row('1', 'open', { text: 'Report by June 2025' }),
			['due postponed', 'reworded'],
		],
		[
			'an earlier deadline',
			row('1', 'open', { text: 'Report by June 2025' }),
			row('1', 'open', { text: 'Report by May 2025' }),
			['due brought-forward', 'reworded'],
		],
		[
			'the same day in other words',
			row('1', 'open', { text: 'Report by 1 May 2025' }),
			row('1', 'open', { text: 'Report by 1st May 2025' }),
			['reworded'],
		],
		[
			'the deadline of what has ended',
			row('1', 'open', { text: 'Report by May 2025' }),
			row('1', 'closed', { text: 'Report by June 2025' }),
			['ended', 'reworded'],
		],
		['other words', row('1'), row('1', 'open', { text: 'Book the great hall and the yard' }), ['reworded']],
	])('%s', (_, before, after, expected) => {
		expect(changes(before, after)).toEqual(expected);
	});

	test.each([
		['', 'soon', 'set'],
		['soon', '', 'removed'],
		['soon', 'sooner', 'changed'],
		['soon', 'SOON', undefined],
		['May 2025', 'soon', 'changed'],
		['soon', 'May 2025', 'changed'],
		['', '', undefined],
	])('a deadline in its own column, "%s" and then "%s": %s', (before, after, moved) => {
		const log = (date: string, due: string) =>
			`---\ndate: ${date}\n---\n\n## Action log\n\n| No. | Action | Due | Status |\n| - | - | - | - |\n| 1 | Pay | ${due} | open |\n`;
		const book = bookOf({ '2025-01': log('2025-01', before), '2025-04': log('2025-04', after) });
		const [since, until] = book.meetings;
		if (!since || !until) throw new Error('no meetings');
		const { changes: found } = deriveBriefing(book, { since, until }, DEFAULT_BOARD, TODAY);
		expect(found.map((change) => ('moved' in change ? change.moved : change.kind))).toEqual(
			moved === undefined ? [] : [moved],
		);
	});

	test('since the beginning, and what the last log has dropped, as it was', () => {
		const book = bookOf({
			'2024-10': { rows: [row('2')] },
			'2025-01': { rows: [row('2', 'in progress'), row('3', 'closed')] },
			'2025-04': { rows: [row('4')] },
		});
		const [first, , until] = book.meetings;
		if (!first || !until) throw new Error('no meetings');
		const say = (since?: typeof first) =>
			deriveBriefing(book, { ...(since && { since }), until }, DEFAULT_BOARD, TODAY).changes.map(
				({ kind, number, after }) => `${kind} ${number} ${at(after.place)}`,
			);
		expect(say()).toEqual([
			'raised 2 2024-10:18',
			'raised 3 2025-01:19',
			'ended 3 2025-01:19',
			'raised 4 2025-04:18',
			'dropped 2 2025-01:18',
		]);
		expect(say(first)).toEqual([
			'raised 3 2025-01:19',
			'ended 3 2025-01:19',
			'raised 4 2025-04:18',
			'dropped 2 2025-01:18',
		]);
		expect(say(until)).toEqual([]);
	});
});

describe('people', () => {
	const list = (invitees: string, apologies = '') => ({
		front: `invitees: { ${invitees} }${apologies && `\napologies: { ${apologies} }`}`,
	});
	const people = (meetings: Meetings) => {
		const book = bookOf(meetings);
		return derivePeople(book, logOf(book), DEFAULT_BOARD).map(
			({ name, initials, meetings: count, appearances, quoted }) => ({
				who: `${name} ${initials.join('/')}`,
				seen: appearances.map(({ meeting, presence }) => `${meeting} ${presence}`).join(', '),
				count,
				quoted: `${quoted.times} in ${quoted.meetings}, ${quoted.perhaps}`,
			}),
		);
	};

	test('someone in both lists was present; a meeting without lists does not count, unless they are on it', () => {
		const meetings = {
			'2024-10': list('KY: Kevin Yong'),
			'2025-01': list('MH: Mac Heath', 'MH: Mac Heath, LH: Lorna Hunt'),
			'2025-02': { front: '' },
			'2025-04': list('RE: Rebecca Eligon'),
		};
		expect(people(meetings)).toEqual([
			{ who: 'Kevin Yong KY', seen: '2024-10 present', count: 3, quoted: '0 in 0, 0' },
			{ who: 'Mac Heath MH', seen: '2025-01 present', count: 2, quoted: '0 in 0, 0' },
			{ who: 'Lorna Hunt LH', seen: '2025-01 apologies', count: 2, quoted: '0 in 0, 0' },
			{ who: 'Rebecca Eligon RE', seen: '2025-04 present', count: 1, quoted: '0 in 0, 0' },
		]);
	});

	test('quotations are counted by times and by meetings', () => {
		const said = {
			...list('MH: Mac Heath, RE: Rebecca Eligon'),
			body: 'MH said that it was late. RE asked why.\n\nMH replied that nobody knew.',
		};
		expect(
			people({ '2025-01': said, '2025-04': { ...said, body: 'MH said so.' } }).map(({ quoted }) => quoted),
		).toEqual(['3 in 2, 0', '1 in 1, 0']);
	});

	test.each([
		['LH', 'Lorna Hunt'],
		['lorna hunt', 'Lorna Hunt'],
		['Hunt', 'Lorna Hunt'],
		['Dr Lorna Hunt', 'Lorna Hunt'],
		['LH, KY', 'Lorna Hunt, Kevin Yong'],
		['LH and KY', 'Lorna Hunt, Kevin Yong'],
		['Lorna', 'Lorna'],
		['Nobody', 'Nobody'],
		['PX', 'Lorna Xavier'],
	])('a substitute for "%s" is one for %s', (named, expected) => {
		const minutes = minutesOf(
			'2025-04',
			list(
				`TS: { name: Tom Stone, for: "${named}" }, MH: Mac Heath`,
				'LH: Lorna Hunt, PX: Lorna Xavier, KY: Kevin Yong',
			),
		);
		const { absentFor, substitutesOf } = deriveSubstitutes(minutes);
		expect([...absentFor.values()].map((names) => names.join(', '))).toEqual([expected]);
		const known = expected.split(', ').filter((name) => name.includes(' '));
		expect([...substitutesOf].map(([{ name }, names]) => `${name}: ${names.join(', ')}`)).toEqual(
			known.map((name) => `${name}: Tom Stone`),
		);
	});

	test('initials that are alike are told apart by the surname, the first name or a number', () => {
		const told = (...names: string[]) =>
			disambiguate(names.map((name) => ({ initials: 'AB', name }))).people.map(({ initials }) => initials);
		expect(told('Ann Bell')).toEqual(['AB']);
		expect(told('Ann Bell', 'Ann Bond')).toEqual(['ABe', 'ABo']);
		expect(told('Anna Bell', 'Andy Bell')).toEqual(['AnnB', 'AndB']);
		expect(told('Ann Bell', 'Ann Bell')).toEqual(['AB1', 'AB2']);
		expect(told('A Bellinghamx', 'B Bellinghamy')).toEqual(['AB1', 'AB2']);
		const taken = disambiguate([
			{ initials: 'AB', name: 'Ann Bell' },
			{ initials: 'ABe', name: 'Abe' },
			{ initials: 'ab', name: 'Ann Bond' },
		]);
		expect(taken.people.map(({ initials }) => initials)).toEqual(['ABel', 'ABe', 'ABon']);
		expect(
			taken.renamed.map(({ initials, people: group }) => `${initials}: ${group.map((one) => one.initials).join(' ')}`),
		).toEqual(['AB: ABel ABon']);
		const long = disambiguate(['x', 'y'].map((name) => ({ initials: 'ABCDEFGH', name })));
		expect(long.people.map(({ initials }) => initials)).toEqual(['ABCDEF1', 'ABCDEF2']);
	});
});

describe('topics', () => {
	const topic = 'Kinship care survey';
	const listed = (...topics: string[]) =>
		`MH spoke.\n\n### Topics for the next meeting\n\n${topics.map((one) => `- ${one}`).join('\n')}`;
	const topics = (meetings: Meetings) => {
		const book = bookOf(meetings);
		return deriveTopics(book, logOf(book)).map(({ text, state, listings, coverings, resembles }) => ({
			text,
			state,
			listed: listings.map(({ meeting }) => meeting).join(' '),
			by: coverings.map(
				({ by, meeting, number, place }) => `${by} ${meeting}${number === undefined ? '' : ` ${number}`} ${at(place)}`,
			),
			resembles: resembles.map(({ meeting }) => meeting),
		}));
	};
	const JANUARY = { '2025-01': { body: listed(topic) } };

	test.each<[string, Meetings, string, readonly string[]]>([
		['nothing since', {}, 'waiting', []],
		[
			'an item of the same meeting',
			{ '2025-01': { body: `${listed(topic)}\n\n## 2. ${topic}\n\nYes.` } },
			'waiting',
			[],
		],
		[
			'an item of a later one',
			{ '2025-04': { body: `Hello.\n\n## 2. ${topic}\n\nDone.` } },
			'taken-up',
			['item 2025-04 2 2025-04:14'],
		],
		[
			'what was said later',
			{ '2025-04': { body: `The ${topic.toLowerCase()} was sent out.` } },
			'taken-up',
			['discussion 2025-04 1 2025-04:12'],
		],
		[
			'an open action',
			{ '2025-04': { rows: [row('7', 'open', { text: topic })] } },
			'waiting',
			['action 2025-04 7 2025-04:18'],
		],
		[
			'one that has ended since',
			{ '2025-04': { rows: [row('7', 'closed', { text: topic })] } },
			'taken-up',
			['action 2025-04 7 2025-04:18'],
		],
		['one that had ended before', { '2024-10': { rows: [row('7', 'closed', { text: topic })] } }, 'waiting', []],
		[
			'one that ended at that meeting',
			{ '2025-01': { body: listed(topic), rows: [row('7', 'closed', { text: topic })] } },
			'unclear',
			['action 2025-01 7 2025-01:22'],
		],
	])('%s', (_, meetings, state, by) => {
		expect(topics({ ...JANUARY, ...meetings })).toEqual([{ text: topic, state, listed: '2025-01', by, resembles: [] }]);
	});

	test('an action that ended long ago and is still in the log covers it from when it ended', () => {
		const closed = { rows: [row('7', 'closed', { text: topic })] };
		const meetings = {
			'2024-07': { rows: [row('7', 'open', { text: topic })] },
			'2024-10': closed,
			...JANUARY,
			'2025-04': closed,
		};
		expect(topics(meetings)[0]).toMatchObject({ state: 'waiting', by: [] });
	});

	test('put forward again it is one topic, and waits again', () => {
		const meetings = {
			...JANUARY,
			'2025-02': { body: `Hello.\n\n## 2. ${topic}\n\nDone.` },
			'2025-04': { body: listed(`The ${topic}`) },
		};
		expect(topics(meetings)).toEqual([
			{
				text: `The ${topic}`,
				state: 'waiting',
				listed: '2025-01 2025-04',
				by: ['item 2025-02 2 2025-02:14'],
				resembles: [],
			},
		]);
	});

	test('are selected by state, meeting and words', () => {
		const book = bookOf({
			'2025-01': { body: listed(topic, 'Pay the bill') },
			'2025-04': { body: `Hello.\n\n## 2. ${topic}\n\nDone.` },
		});
		const all = deriveTopics(book, logOf(book));
		const select = (selection: Parameters<typeof selectTopics>[1]) =>
			selectTopics(all, selection).map(({ text }) => text);
		expect(select({})).toEqual([topic, 'Pay the bill']);
		expect([select({ state: 'taken-up' }), select({ state: 'waiting' })]).toEqual([[topic], ['Pay the bill']]);
		expect([
			select({ meetings: new Set(['2025-01']) }).length,
			select({ meetings: new Set(['2025-04']) }).length,
		]).toEqual([2, 0]);
		expect([select({ words: ['BILL', 'pay'] }), select({ words: ['bill', 'survey'] })]).toEqual([['Pay the bill'], []]);
	});
});
