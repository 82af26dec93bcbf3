import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMinutes } from '../../src/parse/minutes.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { rules } from '../../src/rules/index.ts';
import { alb, albProcess, board, emptyFolder, run } from '../support/board.ts';

const filesIn = (dir: string) =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.toSorted();
const minutesIn = (dir: string, date: string) => {
	const file = `minutes/${date}.md`;
	return readMinutes({ file, bytes: readFileSync(join(dir, file)) });
};
const settingsIn = (dir: string) => readBoard({ file: 'alb.yaml', bytes: readFileSync(join(dir, 'alb.yaml')) }, rules);

describe('alb init, asking', () => {
	test('asks, shows, asks once more, and writes a book that alb finds nothing wrong with', {
		tags: 'slow',
	}, async () => {
		const dir = emptyFolder();
		const { status, out, err } = await alb(dir, 'init', {
			answers: [
				'Northtown: the Board',
				'now and then',
				'January, May and Sept',
				'MH: Dr Mac Heath, Chair, Milton Keynes',
				'Éloïse Lefèvre',
				'Roslind Moodey',
				'richard',
				'Richard Morris, , CAFCASS',
				'7',
				'',
				'31 April 2025',
				'',
				'perhaps',
				'y',
			],
		});
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toContain(
			'  "now and then" is not a list of months; write quarterly, monthly, none, or months such as 1, 5, 9\n',
		);
		expect(out).toContain('  "7" does not name a person; write "MH: Dr Mac Heath, Chair, Milton Keynes"\n');
		expect(out).toContain('  "31 April 2025" is not a date; ');
		expect(out).toContain('if you know the day)? [2025-05] \n');
		expect(out).toContain('RM could be Roslind Moodey or Richard Morris: here they are RMoo and RMor.');
		expect(out).toContain('    board: "Northtown: the Board"\n');
		expect(out.match(/Write these 2 files\?/g)).toHaveLength(2);
		expect(out).toContain('Wrote minutes/2025-05.md\nWrote alb.yaml\nNext: open minutes/2025-05.md');
		expect(filesIn(dir)).toEqual(['2025-05.md', 'alb.yaml']);
		expect(settingsIn(dir)).toMatchObject({ board: { name: 'Northtown: the Board', calendar: { months: [1, 5, 9] } } });
		expect(minutesIn(dir, '2025-05').invitees.map(({ place, ...person }) => person)).toEqual([
			{ initials: 'MH', name: 'Dr Mac Heath', role: 'Chair', organisation: 'Milton Keynes' },
			{ initials: 'ÉL', name: 'Éloïse Lefèvre' },
			{ initials: 'RMoo', name: 'Roslind Moodey' },
			{ initials: 'R', name: 'richard' },
			{ initials: 'RMor', name: 'Richard Morris', organisation: 'CAFCASS' },
		]);
		expect(await alb(dir, 'check')).toMatchObject({ status: 0, out: expect.stringContaining('No problems found') });
		expect((await alb(dir, 'new-meeting')).out).toContain('Wrote minutes/2025-09.md: 5 people');
	});

	test.each([
		['at the first question', []],
		['among the people', ['Northtown', '', 'Ann Bell']],
		['at the last question', ['Northtown', '', '', '2025-07']],
	])('Ctrl-D %s writes nothing', async (_, answers) => {
		const dir = emptyFolder();
		const { status, err } = await alb(dir, 'init', { answers });
		expect({ status, err }).toEqual({ status: 2, err: 'alb: not all questions were answered\nNothing was written.\n' });
		expect(filesIn(dir)).toEqual([]);
	});

	test('no is no', async () => {
		const dir = emptyFolder();
		const { status, err } = await alb(dir, 'init', { answers: ['Northtown', '', '', '', 'no'] });
		expect({ status, err }).toEqual({ status: 2, err: 'alb: nothing was written\n' });
		expect(filesIn(dir)).toEqual([]);
	});

	test('asks only what no option says', async () => {
		const dir = emptyFolder();
		const options = ['--board', 'Northtown', '--calendar', 'none', '--date', '10 July 2025', '--person', 'Ann Bell'];
		expect((await alb(dir, 'init', ...options, { answers: [''] })).status).toBe(0);
		expect(filesIn(dir)).toEqual(['2025-07-10.md', 'alb.yaml']);
	});
});

describe('alb init, with all options', () => {
	test('writes without a question', async () => {
		const dir = emptyFolder();
		const { status, out } = await alb(
			dir,
			'init',
			'--board',
			'Northtown',
			'--person',
			'Ann Bell',
			'--person',
			'Adam Bell, Chair',
			'--yes',
		);
		expect({ status, out }).toEqual({
			status: 0,
			out: 'Wrote minutes/2025-05.md\nWrote alb.yaml\nAB could be Ann Bell or Adam Bell: here they are AnB and AdB. Use other initials if the board has them.\nNext: open minutes/2025-05.md in any editor. After the meeting, alb check shows what was forgotten.\n',
		});
		expect((await alb(dir, 'check')).status).toBe(0);
	});

	test('--dry-run shows the files and writes none', async () => {
		const dir = emptyFolder();
		const { status, out } = await alb(dir, 'init', '--board', 'Northtown', '--dry-run');
		expect(status).toBe(0);
		expect(out).toContain('minutes/2025-05.md\n    ---\n    date: 2025-05\n');
		expect(out).toContain('alb.yaml\n    # The settings of the board.');
		expect(filesIn(dir)).toEqual([]);
	});

	test.each([
		['no name', ['--yes'], 'the name of the board is needed\nalb init --board "Northtown Leadership Board" --yes'],
		[
			'nobody to ask',
			['--board', 'B'],
			'there is no terminal to ask questions on\nUse --yes to write the files, with a default for everything that no option says',
		],
		['an empty name', ['--board', ' ', '--yes'], '--board: type the name of the board'],
		[
			'a calendar of no months',
			['--board', 'B', '--calendar', '13', '--yes'],
			'--calendar: "13" is not a list of months',
		],
		['nobody', ['--board', 'B', '--person', 'MH:', '--yes'], '--person: "MH:" does not name a person'],
		[
			'initials that are none',
			['--board', 'B', '--person', '1: Ann Bell', '--yes'],
			'--person: "1" should be initials such as MH',
		],
		[
			'a day that no month has',
			['--board', 'B', '--date', '2025-02-30', '--yes'],
			'--date: "2025-02-30" is not a date',
		],
		[
			'a hidden character',
			['--board', 'North\u200btown', '--yes'],
			'--board: "North\\u200btown" contains hidden characters',
		],
	])('refuses %s', async (_, words, said) => {
		const dir = emptyFolder();
		const { status, err } = await alb(dir, 'init', ...words);
		expect(status).toBe(2);
		expect(err).toContain(`alb: ${said}`);
		expect(filesIn(dir)).toEqual([]);
	});
});

describe('alb init never overwrites', () => {
	const yes = ['init', '--board', 'Northtown', '--date', '2025-07', '--yes'];

	test('a minute book, nor starts one within another', async () => {
		const dir = board({ 'alb.yaml': 'board: Ours\n', 'minutes/README': '' });
		expect((await alb(dir, ...yes)).err).toContain('alb: this is a minute book already: it has alb.yaml\n');
		expect((await alb(join(dir, 'minutes'), ...yes)).err).toContain(`alb: this folder is in the minute book ${dir}\n`);
		expect(filesIn(dir)).toEqual(['README', 'alb.yaml']);
	});

	test('minutes that are there: it adds the settings, and asks for no first meeting', async () => {
		const text = '---\ndate: 2025-04\n---\n\nTalk.\n';
		const dir = board({ 'minutes/2025-04.md': text, 'README.md': 'ours' });
		const { status, out } = await alb(dir, 'init', { answers: ['Northtown', 'monthly', ''] });
		expect(status).toBe(0);
		expect(out).toContain('Write this file? [yes] \nWrote alb.yaml\nNext: alb check shows what these minutes need.\n');
		expect(filesIn(dir)).toEqual(['2025-04.md', 'README.md', 'alb.yaml']);
		expect(readFileSync(join(dir, 'minutes/2025-04.md'), 'utf8')).toBe(text);
	});

	test('what lies behind a link', async () => {
		const [dir, outside] = [emptyFolder(), emptyFolder()];
		symlinkSync(outside, join(dir, 'minutes'));
		expect((await alb(dir, ...yes)).err).toContain('minutes/2025-07.md would be outside this folder, through a link');
		expect(filesIn(outside)).toEqual([]);
		expect(existsSync(join(dir, 'alb.yaml'))).toBe(false);
	});

	test('a link that leads nowhere', async () => {
		const dir = emptyFolder();
		symlinkSync('nowhere', join(dir, 'alb.yaml'));
		expect((await alb(dir, ...yes)).err).toContain('alb: this is a minute book already');
		expect(filesIn(dir)).toEqual([]);
	});
});

describe('the git hook', () => {
	const options = ['--board', 'Northtown', '--calendar', 'none', '--date', '2025-07', '--person', 'Ann Bell'];
	const repository = async () => {
		const dir = emptyFolder();
		await run(dir, 'git', ['init', '-q']);
		return dir;
	};
	const hookIn = (dir: string) => existsSync(join(dir, '.git/hooks/pre-commit'));

	test.each([
		['is put there for whoever says yes', ['', 'yes'], true],
		['is left out by default', ['', ''], false],
	])('%s', { tags: 'slow' }, async (_, answers, there) => {
		const dir = await repository();
		expect((await alb(dir, 'init', ...options, { answers })).status).toBe(0);
		expect(hookIn(dir)).toBe(there);
	});

	test('--hook puts it there without a question, --yes alone does not', { tags: 'slow' }, async () => {
		const [dir, other] = [await repository(), await repository()];
		expect((await alb(dir, 'init', ...options, '--yes', '--hook')).out).toContain('To remove it: alb hook uninstall');
		expect((await alb(other, 'init', ...options, '--yes')).status).toBe(0);
		expect([hookIn(dir), hookIn(other)]).toEqual([true, false]);
	});

	test('without a repository --hook is refused, and nothing is written', async () => {
		const dir = emptyFolder();
		expect((await alb(dir, 'init', ...options, '--yes', '--hook')).err).toContain('alb: --hook needs a git repository');
		expect(filesIn(dir)).toEqual([]);
	});
});

test('as a process without a terminal it refuses, and with --yes it writes', { tags: 'slow' }, async () => {
	const dir = emptyFolder();
	const refused = await albProcess(dir, 'init', '--board', 'Northtown', { input: 'y\n' });
	expect(refused).toMatchObject({ status: 2, out: '' });
	expect(refused.err).toContain('there is no terminal to ask questions on');
	expect((await albProcess(dir, 'init', '--board', 'Northtown', '--date', '2025-07', '--yes')).status).toBe(0);
	expect(filesIn(dir)).toEqual(['2025-07.md', 'alb.yaml']);
});
