// @module-tag slow
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const FILE = 'minutes/2025-04-24.md';
const minutes = (status: string, body = 'The minutes were read.') =>
	sampleMinutes({ date: '2025-04-24', body, rows: [`12 | Ask the partners | MH | Jan 2025 | ${status}`] });
const SAID = 'the meeting of 24 April 2025 is also in "minutes/2025-04-24.md", which was read instead of this file';

/** How programs call the copy of a file that was changed in two places: the words never matter, the date in it does. */
const copies = [
	'2025-04-24_DESKTOP.md',
	'2025-04-24-DESKTOP-AB12.md',
	'2025-04-24 (1).md',
	'2025-04-24 - Copy.md',
	'2025-04-24 - Kopie.md',
	'2025-04-24-Kopie.md',
	'2025-04-24 (conflicted copy 2025-05-01).md',
	"2025-04-24 (Ann's conflicted copy 2025-05-01).md",
	'2025-04-24.sync-conflict-20250501-101112-ABCDEFG.md',
	'2025-04-24 2.md',
	'Copy of 2025-04-24.md',
	'Kopie von 2025-04-24.md',
	'april.md',
	'2025-04.md',
	'2025-07.md',
	'~2025-04-24.md',
];

const twoFiles = (copy = '2025-04-24_DESKTOP.md') =>
	board({ [FILE]: minutes('open'), [`minutes/${copy}`]: minutes('closed', 'Nothing was agreed.') });

describe('two files of one meeting', () => {
	test.each(copies)('%s: the file that is named after the meeting is read, and alb says so', async (copy) => {
		const dir = twoFiles(copy);
		const { status, out, err } = await alb(dir, 'actions', '--open', '--csv');
		expect({ status, rows: out.trim().split('\n').length }).toEqual({ status: 1, rows: 2 });
		expect(err).toContain(`minutes/${copy}:2:7  ${SAID}`);
	});

	test.each([
		['actions', '12', '--history'],
		['people'],
		['decisions'],
		['topics'],
		['search', 'agreed'],
		['search', 'zebra'],
		['log'],
		['show', 'last'],
		['show', '2025-04-24'],
		['render', 'log', '--to', 'md', '--stdout'],
		['render', '2025-04-24', '--to', 'md', '--stdout'],
		['agenda', '2025-07', '--to', 'txt', '--stdout'],
		['render', '--public', '--to', 'md'],
		['site'],
	])('alb %s %s %s: ends with 1', async (...words) => {
		const { status, out, err } = await alb(twoFiles(), ...words);
		expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(SAID) });
		expect(out).not.toContain('Nothing was agreed');
	});

	test.each([
		['close', '12'],
		['add', 'Book the hall', '--responsible', 'MH'],
		['update'],
		['renumber', '12'],
		['new-meeting', '2025-07'],
		['new-meeting', '2025-07', '--dry-run'],
	])('alb %s %s %s: refuses, and writes nothing', async (...words) => {
		const dir = twoFiles();
		const { status, out, err } = await alb(dir, ...words);
		expect({ status, out }).toEqual({ status: words[0] === 'new-meeting' ? 2 : 1, out: '' });
		expect(err).toContain(
			'while the meeting of 24 April 2025 is in two files, minutes/2025-04-24.md and minutes/2025-04-24_DESKTOP.md\n',
		);
		expect(err).toContain('Compare the two files, keep one and delete the other, or correct its date.');
		expect(readFileSync(join(dir, FILE), 'utf8')).toBe(minutes('open'));
		expect(existsSync(join(dir, 'minutes/2025-07.md'))).toBe(false);
	});

	test('alb check says it once, also of the meeting alone, and never advises to rename', async () => {
		const dir = twoFiles();
		for (const words of [['check'], ['check', '2025-04-24']]) {
			const { status, out } = await alb(dir, ...words, '--compact');
			expect({ status, lines: out.trim().split('\n') }).toEqual({
				status: 1,
				lines: [expect.stringMatching(/DESKTOP\.md:2:7 .*meeting-duplicate$/), '', '1 error in 1 file.'],
			});
		}
	});

	test('of which neither is named after it: the shortest name is read', async () => {
		const dir = board({ 'minutes/april (1).md': minutes('closed'), 'minutes/april.md': minutes('open') });
		const { out, err } = await alb(dir, 'actions', '--csv');
		expect(out).toContain(',open,');
		expect(err).toContain('minutes/april (1).md:2:7  the meeting of 24 April 2025 is also in "minutes/april.md"');
	});

	test('of which one cannot be read: the other is read', async () => {
		const dir = board({ [FILE]: '<<<<<<< ours\n', 'minutes/2025-04-24 (1).md': minutes('open') });
		const { status, out, err } = await alb(dir, 'actions', '--csv');
		expect({ status, rows: out.trim().split('\n').length }).toEqual({ status: 1, rows: 2 });
		expect(err).toContain(`${FILE}:1:1  "<<<<<<<" marks two versions`);
	});

	test('a mark of what is restricted in the copy alone: no public copy', async () => {
		const secret = minutes('open', 'Agreed. <!-- restricted -->Not for all.<!-- /restricted -->');
		for (const [file, copy] of [
			[minutes('open'), secret],
			[secret, minutes('open')],
		] as const) {
			const dir = board({ [FILE]: file, 'minutes/2025-04-24_DESKTOP.md': copy });
			const { status, err } = await alb(dir, 'render', '--public', '--to', 'md');
			expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('no public copy can be made') });
			expect(existsSync(join(dir, 'public'))).toBe(false);
		}
	});

	test('a month and a day in it may be two meetings: both are read, and nothing is changed', async () => {
		const dir = board({ 'minutes/2025-04.md': sampleMinutes({ date: '2025-04' }), [FILE]: minutes('open') });
		const listed = await alb(dir, 'actions', '--csv');
		expect(listed).toMatchObject({
			status: 1,
			err: expect.stringContaining('may be the same as the meeting of April 2025'),
		});
		expect(listed.out).toContain('Ask the partners');
		const { status, err } = await alb(dir, 'close', '12');
		expect({ status, err }).toEqual({
			status: 1,
			err: expect.stringContaining('minutes/2025-04.md and minutes/2025-04-24.md may be about one meeting'),
		});
	});
});

describe('a date that is most likely a slip', () => {
	const book = () => board({ [FILE]: minutes('open') });

	test.each([
		['2024-07-10', '10 July 2024 is before the newest meeting on record, 24 April 2025'],
		['2025-03', 'March 2025 is before the newest meeting on record, 24 April 2025'],
		['2026-07-10', '10 July 2026 is 15 months after the newest meeting on record, 24 April 2025'],
		['2052-07-10', '10 July 2052 is 27 years after the newest meeting on record, 24 April 2025'],
	])('%s: is refused where nobody can be asked', async (date, why) => {
		const dir = book();
		for (const more of [[], ['--dry-run']])
			expect(await alb(dir, 'new-meeting', date, ...more)).toEqual({
				status: 2,
				out: '',
				err: `alb: ${why}\nIf this date is meant: alb new-meeting ${date} --yes   Nothing was written.\n`,
			});
		expect(readdirSync(join(dir, 'minutes'))).toHaveLength(1);
		expect(await alb(dir, 'new-meeting', date, '--yes')).toMatchObject({ status: 0 });
		expect(existsSync(join(dir, `minutes/${date}.md`))).toBe(true);
	});

	test('is asked about on a terminal', async () => {
		const dir = book();
		const question = '10 July 2024 is before the newest meeting on record, 24 April 2025. Is this date meant? [no] ';
		const no = await alb(dir, 'new-meeting', '2024-07-10', { answers: [''] });
		expect(no).toEqual({ status: 2, out: `${question}\n`, err: 'alb: nothing was written\n' });
		const yes = await alb(dir, 'new-meeting', '2024-07-10', { answers: ['yes'] });
		expect(yes).toMatchObject({
			status: 0,
			out: expect.stringContaining(`${question}yes\nWrote minutes/2024-07-10.md`),
		});
	});

	test('a year later, and minutes that are typed up after years, are no slip', async () => {
		expect(await alb(book(), 'new-meeting', '2026-06-20')).toMatchObject({ status: 0 });
		expect(await alb(book(), 'new-meeting', '2027-06-20', { today: '2027-07-01' })).toMatchObject({ status: 0 });
	});

	test('nor is the first meeting of a book, unless it is years ahead', async () => {
		expect(await alb(board({}), 'new-meeting', '2019-06')).toMatchObject({ status: 0 });
		expect(await alb(board({}), 'new-meeting', '2052-06')).toMatchObject({
			status: 2,
			err: expect.stringContaining('June 2052 is 27 years after today'),
		});
	});
});
