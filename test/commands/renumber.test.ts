// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { commit, git, gitEnv, repository } from '../support/repository.ts';

const APRIL = 'minutes/2025-04.md';
const JULY = 'minutes/2025-07.md';
const FUNDING = '79 | Follow up on funding | MH | April 2025 | open';
const QUOTES = '80 | Get two quotes for the hall | RE | April 2025 | open';
const BISCUITS = '80 | Order the biscuits | MH | April 2025 | open';

const renumber = (dir: string, ...words: string[]) => alb(dir, 'renumber', ...words, { env: gitEnv });
const text = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8');

describe('alb renumber', () => {
	test('moves the younger of two actions that a merge left with one number, and every byte else stays', async () => {
		const line = (action: string) => `**Action 80 (MH):** ${action}`;
		const july = sampleMinutes({
			date: '2025-07',
			body: 'RE asked whether action 80 is done, and actions 79 and 80 were taken together.',
			rows: [BISCUITS.replace('open', 'closed'), QUOTES],
		});
		const april =
			`\ufeff${sampleMinutes({ body: `${line('Order the biscuits')}\n\n${line('Get two quotes for the hall')}`, rows: [QUOTES, BISCUITS, FUNDING] })}`.replaceAll(
				'\n',
				'\r\n',
			);
		const dir = board({
			[APRIL]: april
				.replace('| MH | April 2025 |', '| MH | 30 April 2025 |')
				.replace('| RE | April 2025 |', '| RE |  2 April 2025 |'),
			[JULY]: july,
		});
		const before = text(dir, APRIL);

		const { status, out, err } = await renumber(dir, '80', '--to', '85');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"Renumbered from 80 to 85: "Order the biscuits"
			  minutes/2025-04.md:12:3  action line
			  minutes/2025-04.md:21:3  row of the log
			  minutes/2025-07.md:18:3  row of the log
			Left as 80: "Get two quotes for the hall" (minutes/2025-04.md:20:3)
			Not changed: 2 mentions of 80 in the text. Check whether 85 is meant:
			  minutes/2025-07.md:12:18  RE asked whether action 80 is done, and actions 79 and 8…
			  minutes/2025-07.md:12:41  …hether action 80 is done, and actions 79 and 80 were taken together.
			"
		`);
		expect(text(dir, APRIL)).toBe(
			before.replace('Action 80 (MH):** Order', 'Action 85 (MH):** Order').replace('| 80 | Order', '| 85 | Order'),
		);
		expect(text(dir, JULY)).toBe(july.replace('| 80 | Order', '| 85 | Order'));
		expect((await renumber(dir, '85', '--to', '80')).err).toContain('number 80 is taken');
	});

	test('shows the change as a diff, and writes nothing', async () => {
		const dir = board({ [APRIL]: sampleMinutes({ rows: [BISCUITS, FUNDING] }) });
		const before = text(dir, APRIL);
		const { status, out, err } = await renumber(dir, '80', '--to', '82', '--dry-run');
		expect(status).toBe(0);
		expect(out).toContain('-| 80 | Order the biscuits | MH | April 2025 | open |\n+| 82 | Order the biscuits');
		expect(err).toContain('To be renumbered from 80 to 82');
		expect(text(dir, APRIL)).toBe(before);
	});

	test('an action that was given an old number in a later log: the first keeps it', async () => {
		const july = sampleMinutes({ date: '2025-07', rows: ['79 | Order the biscuits | MH | July 2025 | open'] });
		const dir = board({ [APRIL]: sampleMinutes({ rows: [FUNDING] }), [JULY]: july });
		expect((await renumber(dir, '79')).out).toContain('Renumbered from 79 to 80: "Order the biscuits"');
		expect(text(dir, JULY)).toBe(july.replace('| 79 |', '| 80 |'));
		expect((await alb(dir, 'check')).out).not.toContain('number-reused');
	});

	test('numbers by meeting stay in the run of their meeting', async () => {
		const rows = ['8.1 | Order the biscuits | MH | April 2025 | open', '9.4 | Book the hall | RE | April 2025 | open'];
		const dir = board({ 'alb.yaml': 'actions: { numbering: meeting }\n', [APRIL]: sampleMinutes({ rows }) });
		expect((await renumber(dir, '8.1')).out).toContain('from 8.1 to 8.2');
		expect((await renumber(dir, '8.2', '--to', '5')).err).toBe(
			'alb: "5" is not an action number of this board\nIts numbers look like 8.3 or 41/1.\n',
		);
	});

	test('asks where nothing says which is newer, and takes the one that is named', async () => {
		const april = sampleMinutes({ rows: [QUOTES, BISCUITS] });
		const dir = board({ [APRIL]: april });
		expect(await renumber(dir, '80')).toEqual({
			status: 1,
			out: '',
			err: [
				'alb: 2 actions have number 80, and it is not clear which is the younger:',
				'  minutes/2025-04.md:18:3  Get two quotes for the hall',
				'  minutes/2025-04.md:19:3  Order the biscuits',
				'Name the one that is to become 81: alb renumber 80 --to 81 --action minutes/2025-04.md:19',
				'',
			].join('\n'),
		});
		expect((await renumber(dir, '80', '--action', `${APRIL}:18`)).status).toBe(0);
		expect(text(dir, APRIL)).toBe(april.replace('80 | Get', '81 | Get'));
	});

	test.each([
		['a number that no action has', ['7'], 'alb: there is no action 7 in this minute book\n'],
		[
			'a number that is none of the board',
			['80', '--to', '081'],
			'alb: "081" is not an action number of this board\nIts numbers look like 81.\n',
		],
		['a taken number', ['80', '--to', '79'], 'alb: number 79 is taken\nThe next free one is 81.\n'],
		[
			'a place that is none',
			['80', '--action', 'here'],
			'alb: --action needs a place in the minutes, not "here"\nWrite minutes/2025-07.md:42.\n',
		],
		[
			'a line without the number',
			['80', '--action', `${APRIL}:1`],
			'alb: minutes/2025-04.md:1 is not a row or an action line of action 80\n  minutes/2025-04.md:18:3  Order the biscuits\n',
		],
	])('refuses %s', async (_, words, err) => {
		const dir = board({ [APRIL]: sampleMinutes({ rows: [BISCUITS, FUNDING] }) });
		const before = text(dir, APRIL);
		expect(await renumber(dir, ...words)).toEqual({ status: 2, out: '', err });
		expect(text(dir, APRIL)).toBe(before);
	});

	test('refuses while a file cannot be read, and an action that is there twice', async () => {
		const dir = board({ [APRIL]: sampleMinutes({ rows: [BISCUITS] }), [JULY]: '' });
		expect((await renumber(dir, '80')).err).toContain(
			'no number can be given out while minutes/2025-07.md cannot be read',
		);
		const twice = board({ [APRIL]: sampleMinutes({ rows: [BISCUITS, BISCUITS] }) });
		expect(await renumber(twice, '80')).toMatchObject({
			status: 1,
			err: expect.stringContaining(`, is in ${APRIL} twice:`),
		});
	});

	test('a row in quite other words, which may belong to either, is named', async () => {
		const july = sampleMinutes({ date: '2025-07', rows: ['80 | See the note by KY | KY | April 2025 | open'] });
		const dir = board({ [APRIL]: sampleMinutes({ rows: [QUOTES, BISCUITS] }), [JULY]: july });
		expect(await renumber(dir, '80')).toMatchObject({
			status: 1,
			err: expect.stringContaining('  minutes/2025-07.md:18:3\n'),
		});
	});
});

describe('alb renumber, where git is there', () => {
	/** Two branches that each gave out 80, merged; that of `quotes` was committed first. */
	function merged(): string {
		const dir = repository({ files: { [APRIL]: sampleMinutes({ rows: [FUNDING] }) }, day: '2025-04-24' });
		git(dir, ['switch', '--quiet', '--create', 'quotes']);
		commit(dir, { files: { [APRIL]: sampleMinutes({ rows: [QUOTES, FUNDING] }) }, day: '2025-04-28' });
		git(dir, ['switch', '--quiet', 'main']);
		commit(dir, { files: { [APRIL]: sampleMinutes({ rows: [BISCUITS, FUNDING] }) }, day: '2025-04-29' });
		git(dir, ['merge', '--quiet', '--strategy=ours', '--no-commit', 'quotes']);
		commit(dir, { files: { [APRIL]: sampleMinutes({ rows: [BISCUITS, QUOTES, FUNDING] }) }, day: '2025-04-30' });
		return dir;
	}

	test('the younger of two new actions of one day is the one that was committed later', async () => {
		const dir = merged();
		const { status, out } = await renumber(dir, '80');
		expect(status).toBe(0);
		expect(out).toContain('Renumbered from 80 to 81: "Order the biscuits"');
		expect(text(dir, APRIL)).toBe(sampleMinutes({ rows: [BISCUITS.replace('80', '81'), QUOTES, FUNDING] }));
	});

	test('skips the numbers of other branches, and refuses them', async () => {
		const dir = merged();
		git(dir, ['switch', '--quiet', '--create', 'hall', 'main~1']);
		commit(dir, { files: { [APRIL]: sampleMinutes({ rows: ['81 | Book a room | RE | May 2025 | open', FUNDING] }) } });
		git(dir, ['switch', '--quiet', 'main']);
		expect((await renumber(dir, '80', '--to', '81')).err).toBe(
			'alb: number 81 is taken on branch "hall" (minutes/2025-04.md, line 18)\nThe next free one is 82.\n',
		);
		expect((await renumber(dir, '80')).out).toContain('from 80 to 82');
	});

	test('what alb check --branches asks for, done on the branch of the younger, ends the finding', async () => {
		const dir = merged();
		git(dir, ['reset', '--quiet', '--hard', 'main~1']);
		git(dir, ['switch', '--quiet', 'quotes']);
		expect(await renumber(dir, '80')).toMatchObject({
			status: 1,
			err: expect.stringContaining(
				'alb: action 80 is older here than on branch "main", where it is "Order the biscuits"',
			),
		});
		git(dir, ['switch', '--quiet', 'main']);
		await renumber(dir, '80', '--to', '81');
		const { out } = await alb(dir, 'check', '--branches', { env: gitEnv });
		expect(out).not.toContain('number-branches');
	});

	test('a file of another branch that cannot be read leaves the next number unknown', async () => {
		const dir = merged();
		git(dir, ['switch', '--quiet', '--create', 'broken']);
		commit(dir, { files: { [JULY]: '' } });
		git(dir, ['switch', '--quiet', 'main']);
		expect((await renumber(dir, '80')).err).toContain('minutes/2025-07.md on branch "broken" cannot be read in full');
		expect((await renumber(dir, '80', '--to', '90')).status).toBe(0);
	});
});
