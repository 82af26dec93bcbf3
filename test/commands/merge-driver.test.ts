// @module-tag slow
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb } from '../support/board.ts';
import { commit, FILE, git, mergingRepository, part, rowsOf, textOf, tryGit, write } from '../support/merging.ts';
import { sampleMinutes } from '../support/minutes.ts';

/* Real merges by a real git, which calls the alb that `npm run build` has built. */

const AUDIT = '2 | Ask the treasurer about the audit | RE | July 2024 | open';
const BUSES = '1 | Write to the county about the buses | LH | July 2024 | open';
const base = sampleMinutes({ rows: [AUDIT, BUSES] });
const withAction = (row: string, line: string) =>
	sampleMinutes({ body: `The minutes were read.\n\n${line}`, rows: [row, AUDIT, BUSES] });
const HALL = withAction('3 | Book the hall | MH | April 2025 | open', '**Action 3 (MH):** Book the hall');
const FOOD = withAction(
	'3 | Order lunch for everybody | KY | April 2025 | open',
	'**Action 3 (KY):** Order lunch for everybody',
);
const closed = (text: string, who: string) => text.replace(`${who} | July 2024 | open`, `${who} | July 2024 | closed`);
const quiet = { status: 0, err: '' };

describe('git merge', () => {
	test('brings rows, ended actions and items of two branches together', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(
			dir,
			{ [FILE]: closed(HALL, 'RE') },
			{ [FILE]: closed(base, 'LH').replace('were read', 'were read and agreed') },
		);
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual(quiet);
		expect(textOf(dir)).toBe(closed(closed(HALL, 'RE'), 'LH').replace('were read', 'were read and agreed'));
		expect(git(dir, ['status', '--porcelain'])).toBe('');
	});

	test('gives the younger of two actions with one number the next free one, in its row and its line', async () => {
		const older = sampleMinutes({
			date: '2024-07',
			rows: ['9 | Paint the door | RE | July 2024 | open', AUDIT, BUSES],
		});
		const dir = await mergingRepository({ 'minutes/2024-07.md': older, [FILE]: base });
		part(dir, { [FILE]: HALL }, { [FILE]: FOOD });
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({
			status: 0,
			err: `alb: ${FILE}: both sides gave out number 3: "Book the hall" keeps it, and "Order lunch for everybody" is now 10\n`,
		});
		expect(textOf(dir)).toBe(
			sampleMinutes({
				body: 'The minutes were read.\n\n**Action 3 (MH):** Book the hall\n\n**Action 10 (KY):** Order lunch for everybody',
				rows: [
					'10 | Order lunch for everybody | KY | April 2025 | open',
					'3 | Book the hall | MH | April 2025 | open',
					AUDIT,
					BUSES,
				],
			}),
		);
	});

	test('goes by the date of issue, whichever side it is on', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(dir, { [FILE]: HALL }, { [FILE]: FOOD.replace('April 2025 | open', 'March 2025 | open') });
		const { err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect(err).toBe(
			`alb: ${FILE}: both sides gave out number 3: "Order lunch for everybody" keeps it, and "Book the hall" is now 4\n`,
		);
		expect(rowsOf(textOf(dir)).slice(0, 2)).toEqual([
			'| 4 | Book the hall | MH | April 2025 | open |',
			'| 3 | Order lunch for everybody | KY | March 2025 | open |',
		]);
		expect(textOf(dir)).toContain('**Action 4 (MH):** Book the hall');
	});

	test('knows a number by its action line too, and puts what moves where its new number belongs', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		const more = ['4 | Buy chairs | MH | April 2025 | open', '3 | Book the hall | MH | April 2025 | open'];
		const unlogged = FOOD.replace(/^\| 3 .*\n/m, '');
		part(dir, { [FILE]: sampleMinutes({ rows: [...more, AUDIT, BUSES] }) }, { [FILE]: unlogged });
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({
			status: 0,
			err: expect.stringContaining('"Order lunch for everybody" is now 5'),
		});
		expect(textOf(dir)).toContain('**Action 5 (KY):** Order lunch for everybody');

		git(dir, ['reset', '--quiet', '--hard', 'HEAD~1']);
		const march = FOOD.replace('April 2025 | open', 'March 2025 | open');
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { [FILE]: march } });
		git(dir, ['switch', '--quiet', 'main']);
		await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect(rowsOf(textOf(dir)).map((row) => row.slice(0, 14))).toEqual([
			'| 5 | Book the',
			'| 4 | Buy chai',
			'| 3 | Order lu',
			'| 2 | Ask the ',
			'| 1 | Write to',
		]);
	});

	test('leaves the one that other minutes know by the number', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		const march = sampleMinutes({ date: '2025-03', rows: ['3 | Book the hall | MH | March 2025 | open'] });
		const theirs = { [FILE]: FOOD.replace('April 2025 | open', 'February 2025 | open') };
		part(dir, { [FILE]: HALL, 'minutes/2025-03.md': march }, theirs);
		await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect(rowsOf(textOf(dir)).slice(0, 2)).toEqual([
			'| 4 | Order lunch for everybody | KY | February 2025 | open |',
			'| 3 | Book the hall | MH | April 2025 | open |',
		]);
	});

	test('gives out no number while a file cannot be read, and marks both rows', async () => {
		const dir = await mergingRepository({ [FILE]: base, 'minutes/2024-07.md': 'Lost.\n' });
		part(dir, { [FILE]: HALL }, { [FILE]: FOOD });
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({
			status: 1,
			err: [
				`alb: ${FILE}: line 14: the sides contradict each other\n`,
				`alb: ${FILE}: line 24: the sides contradict each other on number 3, which each side gave to another action\n`,
			].join(''),
		});
	});

	test('marks a true contradiction in its row, and nothing else', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(
			dir,
			{ [FILE]: closed(HALL, 'RE') },
			{ [FILE]: base.replace('RE | July 2024 | open', 'RE | July 2024 | complete') },
		);
		const { status, out, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({
			status: 1,
			err: `alb: ${FILE}: line 21: the sides contradict each other on action 2 (Status)\n`,
		});
		expect(out).toContain(`CONFLICT (content): Merge conflict in ${FILE}`);
		expect(textOf(dir).split('\n')[20]).toMatch(/^<{7} (?:ours|HEAD)$/);
		expect(rowsOf(textOf(dir).replace(/^([<>]{7}).*$/gm, '$1'))).toEqual([
			'| 3 | Book the hall | MH | April 2025 | open |',
			'<<<<<<<',
			`| ${AUDIT.replace('open', 'closed')} |`,
			'=======',
			`| ${AUDIT.replace('open', 'complete')} |`,
			'>>>>>>>',
			`| ${BUSES} |`,
		]);
		const check = await alb(dir, 'check', '--compact');
		expect(check.out).toContain(`${FILE}:21:1  error  `);
		expect(check.out).toContain('merge-conflict');

		const resolved = textOf(dir).replace(/^<{7}.*\n(.*\n)={7}\n.*\n>{7}.*\n/m, '$1');
		commit(dir, { files: { [FILE]: resolved } });
		expect(resolved).toBe(closed(HALL, 'RE'));
		expect(git(dir, ['log', '--merges', '--oneline']).split('\n')).toHaveLength(1);
	});

	test('does the same in a minute book that lies deeper, under a name with spaces and a quotation mark', async () => {
		const way = "boards/the north's board";
		const dir = await mergingRepository({
			'README.md': 'Boards.\n',
			[`${way}/alb.yaml`]: 'board: North\n',
			[`${way}/${FILE}`]: base,
		});
		git(dir, ['rm', '--quiet', '.gitattributes']);
		await alb(dir, '-C', way, 'git', 'install', '--yes');
		commit(dir, {});
		part(dir, { [`${way}/${FILE}`]: HALL }, { [`${way}/${FILE}`]: FOOD });
		const { status, err } = await tryGit(join(dir, way), 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('is now 4') });
	});

	test('keeps a byte order mark and Windows line ends', async () => {
		const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
		const dir = await mergingRepository({ [FILE]: windows(base) });
		part(dir, { [FILE]: windows(HALL) }, { [FILE]: closed(base, 'LH') });
		expect((await tryGit(dir, 'merge', '--no-edit', 'quotes')).status).toBe(0);
		expect(textOf(dir)).toBe(windows(closed(HALL, 'LH')));
	});

	test('of minutes that cannot be read is the merge of text that git does itself', async () => {
		const broken = base.replaceAll('|', '¦');
		const dir = await mergingRepository({ [FILE]: broken });
		part(dir, { [FILE]: broken.replace('were read', 'were not read') }, { [FILE]: broken.replace('LH ¦', 'MH ¦') });
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({
			status: 0,
			err: `alb: ${FILE}: merged as plain text, since the version that both sides come from has no action log that can be read\n`,
		});
		expect(textOf(dir)).toBe(broken.replace('were read', 'were not read').replace('LH ¦', 'MH ¦'));
	});

	test('says nothing of a README in the folder of the minutes', async () => {
		const file = 'minutes/README.md';
		const dir = await mergingRepository({ [file]: 'One\n\nTwo\n\nThree\n' });
		part(dir, { [file]: 'One!\n\nTwo\n\nThree\n' }, { [file]: 'One\n\nTwo\n\nThree!\n' });
		expect(await tryGit(dir, 'merge', '--no-edit', 'quotes')).toMatchObject(quiet);
		expect(textOf(dir, file)).toBe('One!\n\nTwo\n\nThree!\n');
	});

	test('of minutes that both branches have begun', async () => {
		const dir = await mergingRepository({ 'minutes/2024-07.md': base.replace('date: 2025-04', 'date: 2024-07') });
		part(dir, { [FILE]: HALL }, { [FILE]: FOOD });
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({
			status: 0,
			err: expect.stringContaining('"Order lunch for everybody" is now 4'),
		});
		expect(rowsOf(textOf(dir))).toHaveLength(4);
	});

	test('criss-cross, where the sides have two bases, one of them with a contradiction in it', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(
			dir,
			{ [FILE]: closed(base, 'RE') },
			{ [FILE]: base.replace('RE | July 2024 | open', 'RE | July 2024 | complete') },
		);
		const [own, others] = [git(dir, ['rev-parse', 'main']), git(dir, ['rev-parse', 'quotes'])];
		await tryGit(dir, 'merge', '--no-edit', others);
		commit(dir, { files: { [FILE]: closed(HALL, 'RE') } });
		git(dir, ['switch', '--quiet', 'quotes']);
		await tryGit(dir, 'merge', '--no-edit', own);
		commit(dir, { files: { [FILE]: closed(closed(base, 'RE'), 'LH') } });
		const { status } = await tryGit(dir, 'merge', '--no-edit', 'main');
		expect({ status, text: textOf(dir) }).toEqual({ status: 0, text: closed(closed(HALL, 'RE'), 'LH') });

		// What the two have settled in two ways is a contradiction again.
		git(dir, ['reset', '--quiet', '--hard', 'HEAD~1']);
		const complete = base.replace('RE | July 2024 | open', 'RE | July 2024 | complete');
		commit(dir, { files: { [FILE]: closed(complete, 'LH') } });
		const again = await tryGit(dir, 'merge', '--no-edit', 'main');
		expect({ status: again.status, err: again.err }).toEqual({
			status: 1,
			err: `alb: ${FILE}: line 21: the sides contradict each other on action 2 (Status)\n`,
		});
	});
});

describe('what else merges', () => {
	test('git rebase: the action of the branch that goes on top gets the next number', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(dir, { [FILE]: HALL }, { [FILE]: FOOD });
		git(dir, ['switch', '--quiet', 'quotes']);
		const { status, err } = await tryGit(dir, 'rebase', 'main');
		expect({ status, err }).toEqual({
			status: 0,
			err: expect.stringContaining('"Order lunch for everybody" is now 4'),
		});
		expect(textOf(dir)).toContain('**Action 4 (KY):** Order lunch for everybody');
	});

	test('a branch that goes on under the old number, once it was merged, comes in without a second row', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(dir, { [FILE]: HALL }, { [FILE]: FOOD });
		await tryGit(dir, 'merge', '--no-edit', 'quotes');
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { [FILE]: FOOD.replace('KY | April 2025 | open', 'KY | April 2025 | closed') } });
		git(dir, ['switch', '--quiet', 'main']);
		expect(await tryGit(dir, 'merge', '--no-edit', 'quotes')).toMatchObject(quiet);
		expect(rowsOf(textOf(dir)).slice(0, 2)).toEqual([
			'| 4 | Order lunch for everybody | KY | April 2025 | closed |',
			'| 3 | Book the hall | MH | April 2025 | open |',
		]);
	});

	test('git cherry-pick, git revert and git stash pop', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		part(dir, { [FILE]: HALL }, { [FILE]: closed(base, 'LH') });
		expect(await tryGit(dir, 'cherry-pick', 'quotes')).toMatchObject(quiet);
		expect(textOf(dir)).toBe(closed(HALL, 'LH'));
		expect(await tryGit(dir, 'revert', '--no-edit', 'HEAD~1')).toMatchObject(quiet);
		expect(textOf(dir)).toBe(closed(base, 'LH'));
		write(dir, { [FILE]: closed(closed(base, 'LH'), 'RE') });
		git(dir, ['stash', '--quiet']);
		commit(dir, { files: { [FILE]: closed(HALL, 'LH') } });
		expect((await tryGit(dir, 'stash', 'pop')).status).toBe(0);
		expect(textOf(dir)).toBe(closed(closed(HALL, 'LH'), 'RE'));
	});
});

describe('without alb', () => {
	/** Neighbouring lines, which git's own merge of texts cannot bring together. */
	const neighbours = [{ [FILE]: closed(base, 'RE') }, { [FILE]: closed(base, 'LH') }] as const;

	test('a clone that has the attributes and not the settings merges as text', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		await alb(dir, 'git', 'uninstall');
		part(dir, ...neighbours);
		const { status } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect(status).toBe(1);
		expect(rowsOf(textOf(dir)).filter((line) => line.startsWith('|'))).toHaveLength(4);
		expect((await tryGit(dir, 'diff', 'main~1', 'main')).out).toContain('-| 2 | Ask the treasurer');
	});

	test('a computer from which alb is gone says so, and loses nothing', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		git(dir, [
			'config',
			'merge.alb-minutes.driver',
			git(dir, ['config', 'merge.alb-minutes.driver']).replaceAll('/bin/alb.js', '/gone/alb.js'),
		]);
		part(dir, ...neighbours);
		const { status, err } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, err }).toEqual({ status: 1, err: 'alb was not found: the minutes are merged as plain text\n' });
		expect(rowsOf(textOf(dir)).filter((line) => line.startsWith('|'))).toHaveLength(4);
	});

	test('an alb that breaks down leaves the merge to git', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		mkdirSync(join(dir, '.git/broken'));
		writeFileSync(join(dir, '.git/broken/alb.js'), 'throw new Error("broken")');
		const driver = git(dir, ['config', 'merge.alb-minutes.driver']);
		git(dir, [
			'config',
			'merge.alb-minutes.driver',
			driver.replaceAll(/'[^']*\/bin\/alb\.js'/g, `'${dir}/.git/broken/alb.js'`),
		]);
		part(dir, { [FILE]: closed(base, 'RE') }, { [FILE]: base.replace('were read', 'were not read') });
		const { status } = await tryGit(dir, 'merge', '--no-edit', 'quotes');
		expect({ status, text: textOf(dir) }).toEqual({
			status: 0,
			text: closed(base, 'RE').replace('were read', 'were not read'),
		});
	});
});
