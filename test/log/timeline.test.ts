import { describe, expect, test } from 'vitest';
import { logState, timelineOf, type Version } from '../../src/log/timeline.ts';
import type { TimelineEvent } from '../../src/model/actions/timeline.ts';
import { at, type Meetings, minutesOf } from './book.ts';

/** The logs of some meetings; null: the file could not be read. */
type Logs = Readonly<Record<string, Meetings[string] | readonly string[] | null>>;

function version(id: string, parents: readonly string[], logs: Logs): Version {
	return {
		id,
		parents,
		logs: Object.entries(logs).map(([name, meeting]) => {
			if (meeting === null) return { file: `minutes/${name}.md`, meeting: name, date: name, rows: undefined };
			return logState(
				minutesOf(name, typeof meeting === 'object' && 'length' in meeting ? { rows: meeting } : meeting),
			);
		}),
	};
}

function say({ kind, meeting, row, from, changes, commit }: TimelineEvent): string {
	const changed = changes.map(({ field, from: old, to }) => `${field} ${old}→${to}`);
	const words = [kind, meeting, at(row.place), ...(from ? [`from ${at(from)}`] : []), ...changed];
	return [...words, ...(commit ? [`by ${commit.author}`] : [])].join(' ');
}

/** What happened to action 79 over versions that follow each other. */
function timeline(...all: Logs[]): string[] {
	const versions = all.map((logs, index) => version(`${index}`, index === 0 ? [] : [`${index - 1}`], logs));
	return timelineOf(versions, '79').map(say);
}

const row = (text = 'Book the hall', status = 'open', number = '79') =>
	`${number} | ${text} | MH | Jan 2025 | ${status}`;
const BISCUITS = 'Order the biscuits';

describe('what happened to an action', () => {
	test('each field that changes, by its name, and nothing where nothing changes', () => {
		const head =
			'| No. | Action | Responsible | Date issued | Due | Update | Status |\n| - | - | - | - | - | - | - |\n';
		const log = (...cells: string[]) => ({
			'2025-01': `---\ndate: 2025-01\n---\n\n## Action log\n\n${head}| ${cells.join(' | ')} |\n`,
		});
		const first = log('79', 'Book the hall', 'MH', 'Jan 2025', '', '', 'open');
		const second = log('79', 'Book a room', 'MH/RE', 'Feb 2025', 'May 2025', 'LH has asked', 'closed');
		expect(timeline(first, first, second)).toEqual([
			'raised 2025-01 2025-01:9',
			'changed 2025-01 2025-01:9 text Book the hall→Book a room responsible MH→MH, RE issued 2025-01→2025-02 due →May 2025 status open→closed update →LH has asked',
		]);
	});

	test('a date or a cell that is none counts as empty', () => {
		const january = (issued: string) => ({ '2025-01': [`79 | Book the hall | MH | ${issued} | open`] });
		expect(timeline(january('Jan 2025'), january('soon'), january(''), january('31 Feb 2025'))).toEqual([
			'raised 2025-01 2025-01:18',
			'changed 2025-01 2025-01:18 issued 2025-01→',
		]);
	});

	test('it is raised, carried to the next log with what changed there, and removed', () => {
		const january = [row()];
		expect(
			timeline(
				{ '2025-01': january },
				{ '2025-01': january, '2025-04': [row('Book the hall', 'closed')] },
				{ '2025-01': january, '2025-04': [] },
				{ '2025-01': january },
				{},
			),
		).toEqual([
			'raised 2025-01 2025-01:18',
			'carried 2025-04 2025-04:18 from 2025-01:18 status open→closed',
			'removed 2025-04 2025-04:18',
			'removed 2025-01 2025-01:18',
		]);
	});

	test('it is carried from the nearest earlier log that has it, by date, and never from a later one', () => {
		const [january, april] = [{ '2025-01': [row()] }, { '2025-04': [row('Book it', 'open')] }];
		expect(
			timeline({ ...april, ...january, '2025-02': [] }, { ...april, ...january, '2025-02': [], '2025-07': [row()] }),
		).toEqual([
			'raised 2025-01 2025-01:18',
			'carried 2025-04 2025-04:18 from 2025-01:18 text Book the hall→Book it',
			'carried 2025-07 2025-07:18 from 2025-04:18 text Book it→Book the hall',
		]);
		expect(timeline(april, { ...april, ...january })).toEqual([
			'raised 2025-04 2025-04:18',
			'raised 2025-01 2025-01:18',
		]);
	});

	test('logs are in the order of their dates and not of their names; those without a date come last, by their names', () => {
		const text = (date: string) =>
			`---\n${date}\n---\n\n## Action log\n\n| No. | Action | Status |\n| - | - | - |\n| 79 | Book the hall | open |\n`;
		const logs = {
			d: text('title: Hall'),
			c: text('date: 2025-07'),
			z: text('date: 2025-01'),
			b: text('title: Hall'),
			a: text('date: 2025-04'),
			e: text('date: 2025-04'),
		};
		expect(timeline(logs)).toEqual([
			'raised 2025-01 z:9',
			'carried 2025-04 a:9 from z:9',
			'carried 2025-04 e:9 from a:9',
			'carried 2025-07 c:9 from e:9',
			'carried minutes/b.md b:9 from c:9',
			'carried minutes/d.md d:9 from b:9',
		]);
	});

	test('a file that cannot be read has what it had before', () => {
		const january = { '2025-01': [row()] };
		expect(timeline(january, { '2025-01': null }, { '2025-01': [row('Book the hall', 'closed')] })).toEqual([
			'raised 2025-01 2025-01:18',
			'changed 2025-01 2025-01:18 status open→closed',
		]);
		expect(timeline({ '2025-01': null }, january)).toEqual(['raised 2025-01 2025-01:18']);
	});

	test('another number for a row in the same words is a change of its number', () => {
		expect(
			timeline({ '2025-01': [row('Book the hall', 'open', '78')] }, { '2025-01': [row('Book the hall', 'closed')] }),
		).toEqual(['changed 2025-01 2025-01:18 number 78→79 status open→closed']);
		const both = [row('Book the hall', 'open', '78'), row()];
		expect(timeline({ '2025-01': both.slice(0, 1) }, { '2025-01': both })).toEqual(['raised 2025-01 2025-01:19']);
	});

	test('of two rows with the number, each is compared with the one most like it', () => {
		const before = [row(), row(BISCUITS)];
		expect(
			timeline({ '2025-01': before }, { '2025-01': [row(`${BISCUITS} for tea`), row('Book the hall', 'closed')] }),
		).toEqual([
			'raised 2025-01 2025-01:18',
			'raised 2025-01 2025-01:19',
			`changed 2025-01 2025-01:18 text ${BISCUITS}→${BISCUITS} for tea`,
			'changed 2025-01 2025-01:19 status open→closed',
		]);
		expect(timeline({ '2025-01': before }, { '2025-01': [row(BISCUITS)] }).slice(2)).toEqual([
			'removed 2025-01 2025-01:18',
		]);
		expect(timeline({ '2025-01': [row()] }, { '2025-01': [row(BISCUITS), row()] }).slice(1)).toEqual([
			'raised 2025-01 2025-01:18',
		]);
		expect(timeline({ '2025-01': [row()] }, { '2025-01': [row(BISCUITS)] }).slice(1)).toEqual([
			`changed 2025-01 2025-01:18 text Book the hall→${BISCUITS}`,
		]);
	});

	test('a file that gets another name is the same log: that of the same meeting, or one in the same words', () => {
		const text = (date: string, status: string) =>
			`---\ndate: ${date}\n---\n\n## Action log\n\n| No. | Action | Status |\n| - | - | - |\n| 79 | Book the hall | ${status} |\n`;
		expect(timeline({ january: text('2025-01', 'open') }, { '2025-01': text('2025-01', 'closed') })).toEqual([
			'raised 2025-01 january:9',
			'moved 2025-01 2025-01:9 from january:9 status open→closed',
		]);
		expect(timeline({ '2025-01': text('2025-01', 'open') }, { '2025-02': text('2025-02', 'open') })).toEqual([
			'raised 2025-01 2025-01:9',
			'moved 2025-02 2025-02:9 from 2025-01:9',
		]);
		expect(timeline({ '2025-01': text('2025-01', 'open') }, { '2025-02': text('2025-02', 'closed') })).toEqual([
			'raised 2025-01 2025-01:9',
			'raised 2025-02 2025-02:9',
			'removed 2025-01 2025-01:9',
		]);
	});

	test('of two files in the same words, each is renamed once, and a file that is still there is not', () => {
		const text =
			'---\ntitle: Hall\n---\n\n## Action log\n\n| No. | Action | Status |\n| - | - | - |\n| 79 | Book the hall | open |\n';
		const first = ['raised minutes/a.md a:9', 'carried minutes/b.md b:9 from a:9'];
		expect(timeline({ a: text, b: text }, { c: text, d: text })).toEqual([
			...first,
			'moved minutes/c.md c:9 from a:9',
			'moved minutes/d.md d:9 from b:9',
		]);
		expect(timeline({ a: text, b: text }, { b: text })).toEqual([...first, 'removed minutes/a.md a:9']);
	});

	test('a row that was there is not taken for another one that was renumbered', () => {
		const before = [row('Book the hall', 'open', '78'), row('Book the hall', 'closed', '77')];
		expect(timeline({ '2025-01': before }, { '2025-01': [row(), row('Book the hall', 'closed', '77')] })).toEqual([
			'changed 2025-01 2025-01:18 number 78→79',
		]);
	});

	test('empty logs have no words to be known by', () => {
		expect(timeline({ '2025-01': [], '2025-02': [row()] }, { '2025-04': [], '2025-02': [row()] })).toEqual([
			'raised 2025-02 2025-02:18',
		]);
	});
});

describe('with branches', () => {
	const base = { '2025-01': [row()] };
	const closed = { '2025-01': [row('Book the hall', 'closed')] };
	const reworded = { '2025-01': [row('Book the big hall')] };

	test('a merge that takes over what one side said changes nothing; what no side said is a change', () => {
		const start = [version('a', [], base), version('b', ['a'], closed), version('c', ['a'], base)];
		const says = (...more: Version[]) => timelineOf([...start, ...more], '79').map(say);
		const before = ['raised 2025-01 2025-01:18', 'changed 2025-01 2025-01:18 status open→closed'];
		expect(says(version('d', ['b', 'c'], closed))).toEqual(before);
		expect(says(version('d', ['c', 'b'], closed))).toEqual(before);
		expect(says(version('d', ['c', 'b'], reworded))).toEqual([
			...before,
			'changed 2025-01 2025-01:18 text Book the hall→Book the big hall',
		]);
	});

	test('a merge removes what neither side had removed', () => {
		const without = { '2025-01': [] };
		const says = (side: Logs) =>
			timelineOf(
				[
					version('a', [], base),
					version('b', ['a'], base),
					version('c', ['a'], side),
					version('d', ['b', 'c'], without),
				],
				'79',
			).map(say);
		expect(says(base)).toEqual(['raised 2025-01 2025-01:18', 'removed 2025-01 2025-01:18']);
		expect(says(without)).toEqual(['raised 2025-01 2025-01:18', 'removed 2025-01 2025-01:18']);
	});

	test('what a commit changed says who made it; the work tree has nobody', () => {
		const commit = { id: 'abc', author: 'Mac Heath', day: '2025-01-05', time: 0, subject: 'January' };
		const versions = [{ ...version('a', [], base), commit }, version('b', ['a'], closed)];
		expect(timelineOf(versions, '79').map(say)).toEqual([
			'raised 2025-01 2025-01:18 by Mac Heath',
			'changed 2025-01 2025-01:18 status open→closed',
		]);
	});
});
