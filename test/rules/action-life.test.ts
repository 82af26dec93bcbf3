import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check, type Files, line } from './book.ts';

/** Where the rules on the life of an action speak and where they are silent, beyond what their examples show. */
function said(rule: string, ...files: Files[]): string[] {
	return check(Object.assign({}, ...files))
		.filter((finding) => finding.rule === rule)
		.map(line);
}

const row = (text: string, issued: string, status = 'open', number: number | string = 79) =>
	`| ${number} | ${text} | MH | ${issued} | ${status} |`;
const minutesOf = (date: string, ...log: string[]) => ({ [`minutes/${date}.md`]: writeMinutes({ date, log }) });
const updated = (date: string, day: string, ...log: string[]) => ({
	[`minutes/${date}.md`]: writeMinutes({ date, front: ['invitees: { MH: Mac }', `action-log-updated: ${day}`], log }),
});

describe('action-stale', () => {
	const stale = (...files: Files[]) => said('action-stale', ...files).length;
	const TEXT = 'Bring the report';

	test('more than six months, or more than three meetings', () => {
		expect(stale(minutesOf('2025-01', row(TEXT, 'July 2024')))).toBe(0);
		expect(stale(minutesOf('2025-02', row(TEXT, 'July 2024')))).toBe(1);
		const monthly = ['2024-08', '2024-09', '2024-10'].map((date) => minutesOf(date, row(TEXT, 'July 2024')));
		expect(stale(...monthly)).toBe(0);
		expect(said('action-stale', ...monthly, minutesOf('2024-11', row(TEXT, 'July 2024')))).toEqual([
			expect.stringContaining(
				'minutes/2024-11.md:12:3  warning  action "79" has been open for 4 months and 4 meetings;',
			),
		]);
	});

	test('the newest log counts, and the day it was updated', () => {
		expect(stale(minutesOf('2025-02', row(TEXT, 'July 2024')), minutesOf('2025-04'))).toBe(0);
		expect(stale(updated('2025-01', '2025-02-03', row(TEXT, 'July 2024')))).toBe(1);
	});

	test('what is due later may be old, what is overdue is old all the same', () => {
		expect(stale(minutesOf('2025-04', row('Report by October 2025', 'July 2024')))).toBe(0);
		expect(stale(minutesOf('2025-04', row('Report by October 2024', 'July 2024')))).toBe(1);
	});

	test.each(['complete', 'closed', 'compleet', ''])('the status "%s" is not open', (status) => {
		expect(stale(minutesOf('2025-04', row(TEXT, 'July 2024', status)))).toBe(0);
	});
});

describe('action-overdue', () => {
	const overdue = (...files: Files[]) => said('action-overdue', ...files);

	test('only what is open in the newest log, on the day that it speaks of', () => {
		const due = row('Report by 10 July 2024', 'April 2024');
		expect(overdue(updated('2024-07', '2024-07-10', due))).toEqual([]);
		expect(overdue(updated('2024-07', '2024-07-11', due))).toHaveLength(1);
		expect(overdue(updated('2024-07', '2024-07-11', due), minutesOf('2024-10'))).toEqual([]);
		expect(overdue(minutesOf('2024-10', row('Report by 10 July 2024', 'April 2024', 'closed')))).toEqual([]);
	});

	test('a meeting of the calendar that was not held', () => {
		const settings = { 'alb.yaml': 'calendar: quarterly\n' };
		const log = (day: string) => updated('2024-07', day, row('Report at next meeting', 'July 2024'));
		expect(overdue(settings, log('2024-10-31'))).toEqual([]);
		expect(overdue(settings, log('2024-11-01'))[0]).toContain(
			'11:15  warning  action "79" was due by October 2024 ("at next meeting") and was still "open" on 1 November 2024;',
		);
		expect(overdue(log('2024-11-01'))).toEqual([]);
	});

	test('in a month where no day is known', () => {
		expect(overdue(minutesOf('2025-04', row('Report by July 2024', 'April 2024')))[0]).toContain(
			'"open" in April 2025',
		);
	});
});

describe('action-reworded', () => {
	const reworded = (before: string, after: string) =>
		said(
			'action-reworded',
			minutesOf('2024-07', row(before, 'July 2024')),
			minutesOf('2024-10', row(after, 'July 2024')),
		);

	test.each([
		['Bring the PLO report.', 'bring  the “PLO” report'],
		['Bring LH’s report', 'Bring LHs report'],
		['Bring the report', 'Bring the report – RE has a draft (3 May)'],
	])('is silent: %s → %s', (before, after) => {
		expect(reworded(before, after)).toEqual([]);
	});

	test.each([
		['Bring the report on funding', 'Bring the report on fund', ''],
		['Report to the board by the next meeting', 'Report to the board', 'has lost "by the next meeting"'],
		['Report to the board by July 2025', 'Report to the board by October 2025', ''],
		['Speak with Sarah Johal on funding', 'Speak with SJ on funding', 'has lost "Sarah Johal"'],
		['Speak with Sarah Johal on funding', 'Ask Ms Johal about funding', ''],
		['Ask for the £8.78m and 2 places', 'Ask for 2 places', 'has lost "£8.78m"'],
	])('%s → %s', (before, after, lost) => {
		const [found = '', ...others] = reworded(before, after);
		expect(others).toEqual([]);
		expect(found).toContain(
			'minutes/2024-10.md:12:8  info  the wording of action "79" differs from minutes/2024-07.md',
		);
		expect(found.includes('has lost')).toBe(lost !== '');
		expect(found).toContain(lost);
	});

	test('once for each change, and not where the number is another action’s', () => {
		const logs = ['a report', 'a paper', 'a paper', 'a report'].map((what, index) =>
			minutesOf(`2024-0${index + 1}`, row(`Bring ${what} on kinship funding`, 'Jan 2024')),
		);
		expect(said('action-reworded', ...logs)).toHaveLength(2);
		const other = minutesOf('2024-10', row('Order the biscuits', 'Oct 2024'));
		expect(said('action-reworded', minutesOf('2024-07', row('Bring the report', 'July 2024')), other)).toEqual([]);
	});
});

describe('action-compound', () => {
	test('is said of the newest log that names the action, at the second task', () => {
		const two = 'Refresh the list \\| table; find a new rep for Slough';
		const logs = [minutesOf('2024-07', row(two, 'July 2024')), minutesOf('2024-10', row(two, 'July 2024'))];
		expect(said('action-compound', ...logs)).toEqual([expect.stringMatching(/^minutes\/2024-10.md:12:35 /)]);
	});
});

describe('action-born-ended', () => {
	const born = (...files: Files[]) => said('action-born-ended', ...files).length;

	test('in the month of the meeting, in a log of that month', () => {
		expect(born(minutesOf('2024-07-03', row('x', 'July 2024', 'complete')))).toBe(1);
		expect(born(minutesOf('2024-07', row('x', '3 July 2024', 'Closed')))).toBe(1);
		expect(born(minutesOf('2024-07', row('x', 'June 2024', 'closed')))).toBe(0);
		expect(born(minutesOf('2024-07', row('x', 'July 2024', 'compleet')))).toBe(0);
		expect(born(updated('2024-07', '2024-08-01', row('x', 'July 2024', 'closed')))).toBe(0);
		const log = row('x', 'July 2024', 'closed');
		expect(born(minutesOf('2024-07', log), minutesOf('2024-10', log))).toBe(1);
	});
});

describe('issued-future', () => {
	const future = (...files: Files[]) => said('issued-future', ...files);

	test('certainly after the meeting, or after the update where that is later', () => {
		expect(future(minutesOf('2024-07-03', row('x', 'July 2024')))).toEqual([]);
		expect(future(minutesOf('2024-07-03', row('x', '4 July 2024')))).toHaveLength(1);
		expect(future(updated('2024-07', '2024-09-11', row('x', 'August 2024')))).toEqual([]);
		expect(future(updated('2024-07-10', '2024-06-11', row('x', '9 July 2024')))).toEqual([]);
	});

	test('once, in the first log', () => {
		const log = row('x', 'August 2026');
		expect(future(minutesOf('2024-07', log), minutesOf('2024-10', log))).toEqual([
			'minutes/2024-07.md:12:17  warning  "August 2026" is after the meeting of July 2024; correct the date of issue',
		]);
	});
});
