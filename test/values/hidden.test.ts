import { describe, expect, test } from 'vitest';
import type { MeetingLog } from '../../src/model/minutes.ts';
import type { Unread } from '../../src/model/unread.ts';
import { isSetAsideFor, withoutDoubles } from '../../src/values/doubles/without-doubles.ts';
import { hidesActions, showsAllActions } from '../../src/values/hidden-actions.ts';
import { hidesDiscussion, hidesLists, hidesPeople } from '../../src/values/hidden-discussion.ts';
import { minutesOf } from '../log/book.ts';

const place = { file: 'minutes/2025-04.md', line: 1, column: 1 };
const dated: MeetingLog = { depth: 'log', file: place.file, text: '', date: { value: '2025-04', place }, unread: [] };
const { date: _, ...undated } = dated;

describe('what something unread may hide: actions, the discussion, people; with a date, and without', () => {
	const value = { code: 'front-matter-value', problem: 'x', place } as const;
	test.each<[string, Unread, string, string]>([
		['a file that gives no text', { code: 'empty', place }, 'actions discussion', 'actions discussion'],
		[
			'a front matter without an end',
			{ code: 'front-matter-unclosed', place },
			'actions discussion',
			'actions discussion',
		],
		['a key that is not known', { code: 'front-matter-key', key: 'budget', place }, '', ''],
		['a bad date of issue', { code: 'issued', text: '', problem: { kind: 'empty' }, place }, '', ''],
		['a bad date of the meeting', { code: 'front-matter-date', place }, '', 'actions discussion'],
		['broken YAML', { code: 'front-matter-yaml', problem: 'x', place }, 'actions people', 'actions discussion people'],
		['someone in a list', { ...value, path: 'invitees.MH' }, 'people', 'people'],
		['another list', { ...value, path: 'apologies' }, 'people', 'people'],
		['a text', { ...value, path: 'title' }, '', ''],
		[
			'a second block with a list',
			{ code: 'front-matter-second', keys: ['title', 'invitees'], place },
			'people',
			'people',
		],
		['a second block without one', { code: 'front-matter-second', keys: ['title'], place }, '', ''],
		[
			'a log in a quotation',
			{ code: 'log-nested', container: 'list', logElsewhere: false, place },
			'actions',
			'actions',
		],
		['one beside the log', { code: 'log-nested', container: 'list', logElsewhere: true, place }, '', ''],
	])('%s', (_, unread, with_, without) => {
		const hidden = (minutes: MeetingLog) =>
			[
				hidesActions(unread, minutes) && 'actions',
				hidesDiscussion(unread, minutes) && 'discussion',
				hidesPeople(unread) && 'people',
			]
				.filter(Boolean)
				.join(' ');
		expect([hidden(dated), hidden(undated)]).toEqual([with_, without]);
		expect(hidesLists(unread, dated)).toBe(/discussion|people/.test(with_));
		expect(showsAllActions({ ...dated, unread: [unread] })).toBe(!with_.includes('actions'));
	});
});

describe('of two files of one meeting', () => {
	/** What is said of each file: read, set aside for another, or in doubt. */
	const read = (...files: readonly (readonly [name: string, date: string])[]) =>
		withoutDoubles(
			files.map(([name, date]) => ({ ...minutesOf(name, minutesText(date)), file: `minutes/${name}.md` })),
		).map(({ file, unread, log }) => {
			const said = unread.flatMap((one) =>
				one.code === 'double' ? [`for ${one.instead}`] : one.code === 'double-month' ? [`with ${one.other}`] : [],
			);
			return [file, log ? 'read' : 'unread', ...said].join(' ').replaceAll('minutes/', '').replaceAll('.md', '');
		});
	const minutesText = (date: string) =>
		`---\ndate: ${date}\n---\n\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| - | - | - | - | - |\n`;

	test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
		[
			'each of its own',
			[
				['2025-01', '2025-01'],
				['2025-04', '2025-04'],
			],
			['2025-01 read', '2025-04 read'],
		],
		[
			'the one that is named after it is read',
			[
				['2025-04 (1)', '2025-04'],
				['2025-04', '2025-04'],
			],
			['2025-04 (1) unread for 2025-04', '2025-04 read'],
		],
		[
			'or after a day of it',
			[
				['2025-04_PC', '2025-04'],
				['2025-04-24', '2025-04'],
			],
			['2025-04_PC unread for 2025-04-24', '2025-04-24 read'],
		],
		[
			'or after its month',
			[
				['2025-04', '2025-04-24'],
				['a', '2025-04-24'],
			],
			['2025-04 read', 'a unread for 2025-04'],
		],
		[
			'not after another month',
			[
				['2025-05', '2025-04'],
				['a', '2025-04'],
			],
			['2025-05 unread for a', 'a read'],
		],
		[
			'or the one with the shortest name',
			[
				['hall_PC', '2025-04'],
				['hall', '2025-04'],
			],
			['hall_PC unread for hall', 'hall read'],
		],
		[
			'or the first',
			[
				['b', '2025-04'],
				['a', '2025-04'],
			],
			['b unread for a', 'a read'],
		],
		[
			'a month and its days are in doubt',
			[
				['2025-04', '2025-04'],
				['2025-04-03', '2025-04-03'],
				['2025-04-24', '2025-04-24'],
			],
			['2025-04 read', '2025-04-03 read with 2025-04', '2025-04-24 read with 2025-04'],
		],
		[
			'two days of a month are two',
			[
				['2025-04-03', '2025-04-03'],
				['2025-04-24', '2025-04-24'],
			],
			['2025-04-03 read', '2025-04-24 read'],
		],
	])('%s', (_, files, expected) => {
		expect(read(...files)).toEqual(expected);
	});

	test('which was set aside for which', () => {
		const double: Unread = { code: 'double', date: '2025-04', instead: 'minutes/2025-04.md', place };
		const other = new Set(['minutes/2025-05.md']);
		expect(isSetAsideFor({ ...dated, unread: [double] }, new Set(['minutes/2025-04.md']))).toBe(true);
		expect(isSetAsideFor({ ...dated, unread: [double] }, other)).toBe(false);
		expect(isSetAsideFor(dated, new Set(['minutes/2025-04.md']))).toBe(false);
	});
});
