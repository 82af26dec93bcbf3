// @module-tag slow
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { historySchema } from '../../src/schemas/index.ts';
import { alb, board, emptyFolder } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { commit, git, gitEnv, repository, write } from '../support/repository.ts';

const APRIL = 'minutes/2025-04.md';
const JULY = 'minutes/2025-07.md';
const april = (...rows: string[]) => sampleMinutes({ date: '2025-04', rows });
const july = (...rows: string[]) => sampleMinutes({ date: '2025-07', rows });
const REPORT = '78 | Bring the PLO report to a meeting | RE | April 2025 | open';
const FUNDING = '77 | Follow up on funding | MH | April 2025 | open';
const TODAY = { env: gitEnv, today: '2025-09-01' };

const history = (dir: string, ...words: string[]) => alb(dir, 'actions', '78', '--history', ...words, TODAY);

/** The life of an action over two meetings, with edits between them and one that is not committed. */
function lived(): string {
	const dir = repository({ files: { [APRIL]: april(REPORT) }, day: '2025-04-25', subject: 'Minutes of April' });
	commit(dir, { files: { [APRIL]: april(FUNDING, REPORT) }, day: '2025-05-02', subject: 'Another action' });
	commit(dir, {
		files: { [APRIL]: april(FUNDING, REPORT.replace('open', 'in progress').replace('RE', 'LH')) },
		day: '2025-06-03',
		author: 'Rebecca Eligon',
		subject: 'LH has taken it over',
	});
	commit(dir, {
		files: { [JULY]: july(REPORT.replace('RE', 'LH').replace('open', 'in progress')) },
		day: '2025-07-10',
		subject: 'Start July',
	});
	git(dir, ['mv', JULY, 'minutes/2025-07-10.md']);
	commit(dir, {
		files: {
			'minutes/2025-07-10.md': july('78 | Bring the PLO report to the October meeting | LH | April 2025 | in progress'),
		},
		day: '2025-07-12',
		subject: 'Minutes of July',
	});
	write(dir, {
		'minutes/2025-07-10.md': july('78 | Bring the PLO report to the October meeting | LH | April 2025 | closed'),
	});
	return dir;
}

describe('alb actions NUMBER --history', () => {
	test('joins the logs with the commits of git', async () => {
		const { status, out, err } = await history(lived());
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out.replaceAll(/ [0-9a-f]{7} /g, ' 1234567 ')).toMatchInlineSnapshot(`
			"Action 78

			  Bring the PLO report to the October meeting

			  Responsible  LH
			  Issued       April 2025
			  Status       closed
			  Recorded in  minutes/2025-07-10.md:18:3

			History, from the logs and 4 commits of git
			  25 April 2025 · Ann Bell · 1234567 Minutes of April
			      raised in the log of April 2025: open · RE
			        Bring the PLO report to a meeting
			      minutes/2025-04.md:18:3
			  3 June 2025 · Rebecca Eligon · 1234567 LH has taken it over
			      changed in the log of April 2025
			        responsible: RE → LH
			        status: open → in progress
			      minutes/2025-04.md:19:3
			  10 July 2025 · Ann Bell · 1234567 Start July
			      carried into the log of July 2025
			      minutes/2025-07.md:18:3
			  12 July 2025 · Ann Bell · 1234567 Minutes of July
			      moved with its file, from minutes/2025-07.md
			        text: Bring the PLO report to the October meeting
			      minutes/2025-07-10.md:18:3
			  not committed yet
			      changed in the log of July 2025
			        status: in progress → closed
			      minutes/2025-07-10.md:18:3
			"
		`);
	});

	test('as JSON, after its schema', async () => {
		const dir = lived();
		const { out } = await history(dir, '--json');
		const [one] = historySchema.parse(JSON.parse(out)).histories;
		expect(
			one?.events.map(({ kind, changes, commit }) => [kind, changes.map(({ field }) => field).join(), commit?.day]),
		).toEqual([
			['raised', '', '2025-04-25'],
			['changed', 'responsible,status', '2025-06-03'],
			['carried', '', '2025-07-10'],
			['moved', 'text', '2025-07-12'],
			['changed', 'status', undefined],
		]);
		expect(one?.events[0]?.commit?.id).toBe(git(dir, ['rev-parse', 'HEAD~4']));
	});

	test('without git the history comes from the logs', async () => {
		const dir = board({ [APRIL]: april(REPORT), [JULY]: july(REPORT.replace('open', 'closed')) });
		const { out } = await history(dir);
		expect(out).toContain('History, from the logs\n  April 2025\n      raised in the log of April 2025: open · RE\n');
		expect(out).toContain('  July 2025\n      carried into the log of July 2025\n        status: open → closed\n');
	});

	test('what a merge brings from a branch is listed once, by the commit of the branch', async () => {
		const rows = [
			'82 | A | MH | April 2025 | open',
			'81 | B | MH | April 2025 | open',
			'80 | C | MH | April 2025 | open',
		];
		const dir = repository({ files: { [APRIL]: april(...rows, REPORT) } });
		git(dir, ['switch', '--quiet', '--create', 'side']);
		commit(dir, {
			files: { [APRIL]: april(...rows, REPORT.replace('open', 'closed')) },
			subject: 'Closed on the side',
		});
		git(dir, ['switch', '--quiet', 'main']);
		commit(dir, { files: { [APRIL]: april('83 | D | MH | April 2025 | open', ...rows, REPORT) }, day: '2025-05-02' });
		git(dir, ['merge', '--quiet', '--no-edit', 'side']);
		const { out } = await history(dir, '--json');
		const events = historySchema.parse(JSON.parse(out)).histories[0]?.events;
		expect(events?.map(({ kind, commit }) => `${kind}: ${commit?.subject}`)).toEqual([
			'raised: Minutes',
			'changed: Closed on the side',
		]);
	});

	test('reports a renumbering, of an action that was taken out, and passes over what cannot be read', async () => {
		const dir = repository({ files: { [APRIL]: april(REPORT.replace('78', '80')) }, subject: 'First' });
		commit(dir, { files: { [APRIL]: april(REPORT) }, subject: 'Renumbered' });
		commit(dir, { files: { [APRIL]: '<<<<<<< ours\n' }, subject: 'Broken' });
		commit(dir, { files: { [APRIL]: april(REPORT) }, subject: 'Corrected' });
		commit(dir, { files: { [APRIL]: april(FUNDING) }, subject: 'Taken out' });
		const { status, out } = await history(dir, '--json');
		expect(status).toBe(0);
		const events = historySchema.parse(JSON.parse(out)).histories[0]?.events;
		expect(events?.map(({ kind, changes, commit }) => [kind, commit?.subject, changes])).toEqual([
			['changed', 'Renumbered', [{ field: 'number', from: '80', to: '78' }]],
			['removed', 'Taken out', []],
		]);
	});

	test('of a shallow clone says that it is not all', async () => {
		const dir = join(emptyFolder(), 'clone');
		git(emptyFolder(), ['clone', '--quiet', '--depth=1', `file://${lived()}`, dir]);
		expect((await history(dir)).out).toContain('This clone has only recent history');
	});

	test('is refused without a number, and for one that never was', async () => {
		const dir = lived();
		expect((await alb(dir, 'actions', '--history', TODAY)).err).toBe(
			'alb: --history needs action numbers\nalb actions 78 --history\n',
		);
		expect(await alb(dir, 'actions', '5', '--history', TODAY)).toMatchObject({ status: 2, out: '' });
	});
});

describe('alb actions --as-of', () => {
	const asOf = (dir: string, day: string, ...words: string[]) => alb(dir, 'actions', '--as-of', day, ...words, TODAY);

	test('between two meetings: as the files were in the last commit of that day', async () => {
		const dir = lived();
		const { status, out, err } = await asOf(dir, '2025-06-02');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out.replace(/commit [0-9a-f]{7}/, 'commit 1234567').replace(/\s+/g, ' ')).toContain(
			'The log has 2 open and 0 ended actions, as of 2 June 2025. The files are those of commit 1234567 of 2 May 2025 (Ann Bell).',
		);
		expect(out).toMatch(/78 {2}Bring the PLO report to a meeting +RE +Apr 2025 +open/);
		expect((await asOf(dir, '2025-06-03')).out).toMatch(/78 .* LH +Apr 2025 +in progress/);
		expect((await asOf(dir, '2025-06', '--csv')).err).toMatch(
			/^alb: The files are those of commit [0-9a-f]{7} of 3 June/,
		);
	});

	test('before git had minutes, and without git, as the files are now', async () => {
		const { out } = await asOf(lived(), '2025-04-24');
		expect(out).not.toContain('commit');
		const dir = repository({ files: { 'x.txt': '' }, day: '2025-04-01' });
		commit(dir, { files: { [APRIL]: april(REPORT) }, day: '2025-08-20' });
		const late = await asOf(dir, '2025-06-02');
		expect(late.out).toContain('78  Bring the PLO report');
		expect(late.out).not.toContain('commit');
	});

	test('today, as the files are, committed or not', async () => {
		expect((await asOf(lived(), 'today')).out).toMatch(/78 .* closed/);
	});

	test('what could not be read at the time is reported', async () => {
		const dir = repository({ files: { [APRIL]: '<<<<<<< ours\n' }, day: '2025-05-01' });
		commit(dir, { files: { [APRIL]: april(REPORT) }, day: '2025-05-03' });
		const { status, err } = await asOf(dir, '2025-05-02');
		expect(status).toBe(1);
		expect(err).toContain('minutes/2025-04.md:1:1  ');
	});
});

test('nothing that the repository names is run by any command that asks git', async () => {
	const dir = lived();
	git(dir, ['branch', 'other', 'HEAD~1']);
	commit(dir, {});
	git(dir, ['switch', '--quiet', 'other']);
	commit(dir, { files: { [APRIL]: april('79 | Book the hall | MH | April 2025 | open') } });
	git(dir, ['switch', '--quiet', 'main']);
	const canary = join(dir, '.git', 'canary');
	const program = join(dir, '.git', 'program.sh');
	writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> "${canary}"\ncat\n`, { mode: 0o755 });
	writeFileSync(join(dir, '.gitattributes'), '*.md filter=x diff=x merge=x\n');
	for (const key of [
		'filter.x.clean',
		'filter.x.smudge',
		'diff.x.textconv',
		'diff.external',
		'core.fsmonitor',
		'gpg.program',
		'core.pager',
		'core.sshCommand',
	])
		git(dir, ['config', key, program]);
	mkdirSync(join(dir, '.git/evil'));
	for (const hook of ['post-index-change', 'reference-transaction', 'pre-commit'])
		writeFileSync(join(dir, '.git/evil', hook), readFileSync(program), { mode: 0o755 });
	git(dir, ['config', 'core.hooksPath', join(dir, '.git/evil')]);
	for (const words of [
		['check', '--branches'],
		['actions', '78', '--history'],
		['actions', '--as-of', '2025-06-02'],
		['new-meeting', '2025-10'],
		['renumber', '78', '--dry-run'],
		['add', 'Book a room', '--responsible', 'RE', '--dry-run'],
		['update', '--dry-run'],
		['check', '--fix', '--dry-run'],
	])
		expect((await alb(dir, ...words, TODAY)).status).not.toBe(70);
	expect(existsSync(canary) ? readFileSync(canary, 'utf8') : '').toBe('');
});
