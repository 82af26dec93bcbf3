import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const good = { 'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | open'] }) };
/** Two warnings: the statuses are spelt another way; two info: actions that are ended at birth. */
const warned = {
	'minutes/2025-04.md': sampleMinutes({
		rows: ['2 | Ask for quotes | RE | April 2025 | Closed', '1 | Book the hall | MH | April 2025 | Complete'],
	}),
};
/** An error, a warning, an info. */
const faulty = {
	'minutes/2025-04.md': sampleMinutes({
		rows: ['2 | Ask for quotes | RE | April 2025 | opne', '1 | Book the hall | MH | April 2025 | Closed'],
	}),
};
const lines = (out: string) => out.split('\n').filter((line) => line.startsWith('minutes/'));
const last = (out: string) =>
	out
		.trimEnd()
		.split('\n')
		.findLast((line) => !line.startsWith('"alb check --fix"')) ?? '';

describe('what is listed', () => {
	test.each([
		[['--severity', 'info'], 3, '1 error, 1 warning, 1 info in 1 file.'],
		[['--severity', 'warning'], 2, '1 error, 1 warning in 1 file; 1 info not shown.'],
		[['--severity', 'error'], 1, '1 error in 1 file; 1 warning and 1 info not shown.'],
		[['--quiet'], 1, '1 error in 1 file; 1 warning and 1 info not shown.'],
		[['-q', '--severity', 'warning'], 2, '1 error, 1 warning in 1 file; 1 info not shown.'],
	])('%j', async (words, listed, summary) => {
		const { status, out } = await alb(board(faulty), 'check', ...words);
		expect({ status, listed: lines(out).length, summary: last(out) }).toEqual({ status: 1, listed, summary });
	});

	test('where nothing is left to list, what was left out is counted', async () => {
		const folder = board(warned);
		expect((await alb(folder, 'check', '--severity', 'error')).out).toBe(
			'No errors found in 1 meeting and 2 actions; 2 warnings and 2 info not shown.\n',
		);
	});

	test('--quiet says nothing where nothing is listed', async () => {
		for (const files of [good, warned])
			expect(await alb(board(files), 'check', '--quiet')).toEqual({ status: 0, out: '', err: '' });
	});

	test('in JSON, what is not listed is counted', async () => {
		const { out } = await alb(board(faulty), 'check', '--format', 'json', '--quiet');
		expect(JSON.parse(out)).toMatchObject({
			findings: [{ rule: 'status-unknown' }],
			counts: { error: 1, warning: 0, info: 0 },
			unlisted: { error: 0, warning: 1, info: 1 },
		});
	});

	test('--compact is one line a finding', async () => {
		const { out } = await alb(board(faulty), 'check', '--compact', '--quiet');
		expect(out).toBe(
			'minutes/2025-04.md:18:42  error  "opne" is not a status of this board; did you mean "open"?  status-unknown\n\n' +
				'1 error in 1 file; 1 warning and 1 info not shown.\n',
		);
	});
});

describe('the exit status', () => {
	test.each([
		[[], 0, ''],
		[['--strict'], 1, 'alb: 2 warnings, and --strict allows none\n'],
		[['--max-warnings', '2'], 0, ''],
		[['--max-warnings', '1'], 1, 'alb: 2 warnings, and --max-warnings allows 1\n'],
		[['--max-warnings', '0'], 1, 'alb: 2 warnings, and --max-warnings allows none\n'],
		[['--max-warnings', '0', '--strict'], 1, 'alb: 2 warnings, and --strict allows none\n'],
		[['--quiet', '--strict'], 1, 'alb: 2 warnings, and --strict allows none\n'],
		[['--severity', 'error', '--max-warnings', '1'], 1, 'alb: 2 warnings, and --max-warnings allows 1\n'],
		[['--format', 'json', '--strict'], 1, 'alb: 2 warnings, and --strict allows none\n'],
	])('with %j', async (words, status, err) => {
		expect(await alb(board(warned), 'check', ...words)).toMatchObject({ status, err });
	});

	test('is 1 on an error, whatever is listed and let through', async () => {
		const ended = await alb(board(faulty), 'check', '--max-warnings', '99');
		expect(ended).toMatchObject({ status: 1, err: '' });
	});

	test('counts the warnings of the files that are named', async () => {
		const july = sampleMinutes({ date: '2024-07', rows: ['1 | Book the hall | MH | July 2024 | Open'] });
		const folder = board({ ...good, 'minutes/2024-07.md': july });
		expect((await alb(folder, 'check', '--strict', '2024-07')).status).toBe(1);
		expect((await alb(folder, 'check', '--max-warnings', '1', '2024-07')).status).toBe(0);
	});

	test.each([
		[['--max-warnings', 'few'], 'Use a whole number, such as 0 or 10.'],
		[['--max-warnings', '-1'], 'Use a whole number, such as 0 or 10.'],
		[['--severity', 'fatal'], 'Allowed choices are error, warning, info.'],
		[['--format', 'xml'], 'Allowed choices are text, json, github, sarif.'],
		[
			['--strict', '--max-warnings', '3'],
			'alb: --strict allows no warnings, and --max-warnings 3 allows 3\nUse one of them.\n',
		],
		[
			['--compact', '--format', 'json'],
			'alb: --compact works only with the text format, not with json\nUse one of them.\n',
		],
	])('is 2 for %j', async (words, said) => {
		expect(await alb(board(good), 'check', ...words)).toMatchObject({
			status: 2,
			out: '',
			err: expect.stringContaining(said),
		});
	});
});
