// @module-tag slow
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listMinutes } from '../../src/io/sources.ts';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { commit, gitEnv, repository, write } from '../support/repository.ts';

const APRIL = sampleMinutes({ date: '2025-04-24', rows: ['12 | Ask the partners | MH | April 2025 | open'] });
const JULY = sampleMinutes({ date: '2024-07', rows: ['11 | Book the hall | MH | July 2024 | closed'] });
const BOOK = { 'minutes/2024/2024-07.md': JULY, 'minutes/2025/2025-04-24.md': APRIL };

describe('minutes in folders of years', () => {
	test('are read by every list', async () => {
		const dir = board(BOOK);
		expect(await alb(dir, 'check')).toMatchObject({ status: 0, err: '' });
		expect(await alb(dir, 'actions', '12')).toMatchObject({
			status: 0,
			err: '',
			out: expect.stringContaining('minutes/2025/2025-04-24.md:'),
		});
		expect(await alb(dir, 'show', 'minutes/2024/2024-07.md')).toMatchObject({ status: 0 });
		expect(await alb(dir, 'check', '2024-07')).toMatchObject({ status: 0 });
	});

	test('a folder of two years, and files beside the folders', () => {
		const dir = board({
			'minutes/2024-25/2024-07.md': '',
			'minutes/2023-2024/april.md': '',
			'minutes/2025-04.md': '',
			'minutes/2025/README.md': '',
			'minutes/2025/.2025-01.md': '',
			'minutes/2025/papers/2025-01.md': '',
			'minutes/drafts/2025-01.md': '',
		});
		expect(listMinutes(dir)).toEqual([
			'minutes/2023-2024/april.md',
			'minutes/2024-25/2024-07.md',
			'minutes/2025-04.md',
		]);
	});

	test.each([
		['2025-07-10', BOOK, 'minutes/2025/2025-07-10.md'],
		['2026-01', BOOK, 'minutes/2026/2026-01.md'],
		['2025-07', { 'minutes/2024-25/2025-04.md': APRIL }, 'minutes/2024-25/2025-07.md'],
		['2025-07', { ...BOOK, 'minutes/2025-05.md': APRIL.replace('04-24', '05-24') }, 'minutes/2025-07.md'],
	])('alb new-meeting %s: where the newest minutes are', async (date, files, file) => {
		const dir = board(files);
		const { status, out } = await alb(dir, 'new-meeting', date);
		expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining(`Wrote ${file}:`) });
		expect(existsSync(join(dir, file))).toBe(true);
		expect(await alb(dir, 'check')).toMatchObject({ err: '' });
	});

	test('are changed, and imported into', async () => {
		const dir = board({ ...BOOK, 'old/m.md': sampleMinutes({ date: '2023-01' }) });
		expect(await alb(dir, 'close', '12')).toMatchObject({
			status: 0,
			out: expect.stringContaining('minutes/2025/2025-04-24.md:'),
		});
		const { out } = await alb(dir, 'import', 'old/m.md');
		expect(out).toContain('Wrote minutes/2023/2023-01.md from old/m.md');
	});

	test('render gives each page a name of its own', async () => {
		const dir = board({
			'minutes/2024/april.md': JULY,
			'minutes/2025/April.md': APRIL,
			'minutes/2025/2025-01.md': APRIL.replace('04-24', '01-24'),
		});
		await alb(dir, 'render', '--to', 'md');
		expect(readdirSync(join(dir, 'rendered')).toSorted()).toEqual([
			'2024-april.md',
			'2025-01.md',
			'2025-April.md',
			'action-log.md',
		]);
	});

	test('git: the history, the day before, what is staged, other branches', async () => {
		const dir = repository({ files: { 'minutes/2024/2024-07.md': JULY }, day: '2024-07-20' });
		commit(dir, { files: BOOK, day: '2025-04-28' });
		const options = { env: gitEnv };
		const asOf = await alb(dir, 'actions', '--as-of', '2024-08-01', '--csv', options);
		expect(asOf).toMatchObject({ status: 0, out: expect.stringContaining('Book the hall') });
		expect(asOf.out).not.toContain('Ask the partners');
		const history = await alb(dir, 'actions', '12', '--history', options);
		expect(history.out).toContain('28 April 2025');
		write(dir, { 'minutes/2025/2025-04-24.md': APRIL.replace('open', 'opne') });
		commit(dir, { files: {} });
		write(dir, { 'minutes/2025/2025-04-24.md': APRIL.replace('| 12', '| 12a') });
		const { execFileSync } = await import('node:child_process');
		execFileSync('git', ['add', '--all'], { cwd: dir });
		expect(await alb(dir, 'check', '--staged', '--compact', options)).toMatchObject({
			status: 1,
			out: expect.stringContaining('minutes/2025/2025-04-24.md'),
		});
	});
});

describe('minutes in another folder', () => {
	const SAID =
		'alb: minutes that were not read: minutes/archive/2019-01.md. Minutes are read in minutes/ and in folders of years there, such as minutes/2025/; move them there, or out of minutes/\n';

	test.each([['check'], ['actions'], ['people'], ['log'], ['decisions'], ['site']])(
		'alb %s: names them, and ends with 1',
		async (command) => {
			const dir = board({ ...BOOK, 'minutes/archive/2019-01.md': sampleMinutes({ date: '2019-01' }) });
			expect(await alb(dir, command)).toMatchObject({ status: 1, err: SAID });
		},
	);

	test('alone: nothing is there to be read', async () => {
		const dir = board({ 'minutes/archive/2019-01.md': sampleMinutes({ date: '2019-01' }) });
		const { status, err } = await alb(dir, 'check');
		expect({ status, err }).toEqual({
			status: 2,
			err: expect.stringContaining('Not read: minutes/archive/2019-01.md.'),
		});
	});
});
