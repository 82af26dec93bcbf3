// @module-tag slow
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { board, emptyFolder, project, run } from './support/board.ts';

/** `bin/alb.js` with a program behind it that does what its first word says: the door alone, whatever it opens on. */
const standIn = `
const does = {
	world: ({ argv, cwd, today, out, err }) => out.write(JSON.stringify({ argv, cwd, today, terminal: out.terminal, columns: out.columns ?? null }) + '\\n'),
	much: ({ out }) => { for (let line = 0; line < 60000; line += 1) out.write('line ' + line + ' of very many lines that somebody reads slowly\\n'); },
	once: ({ out }) => out.write('0123456789'.repeat(300000) + '\\n'),
	both: ({ out, err }) => { out.write('out é\\n'); err.write('err é\\n'); },
	change: ({ changed, out }) => { for (let name = 1; name <= 7; name += 1) changed.add('minutes/' + name + '.md'); out.write('done\\n'); },
	findings: () => 1,
	disk: () => void setTimeout(() => { throw Object.assign(new Error('Unknown system error -122: x, write'), { errno: -122 }); }, 10),
	misuse: () => void setTimeout(() => Buffer.alloc(-1), 10),
	never: () => new Promise(() => {}),
	late: () => void setTimeout(() => { throw new Error('too late'); }, 10),
	edit: async ({ argv, env, edit, out }) => out.write('editor: ' + await edit(env.EDITOR, argv[1]) + '\\n'),
};
exports.main = async (world) => (await does[world.argv[0]](world)) ?? 0;
`;
let home: string;
let bin: string;
beforeAll(() => {
	home = board({ 'dist/main.cjs': standIn });
	cpSync(join(project, 'bin'), join(home, 'bin'), { recursive: true });
	cpSync(join(project, 'package.json'), join(home, 'package.json'));
	bin = join(home, 'bin/alb.js');
});

const node = process.execPath;
const shell = (command: string, env: Record<string, string> = {}) =>
	run(home, 'bash', ['--norc', '-c', `alb() { "${node}" "${bin}" "$@"; }; ${command}`], { env });

describe('the version', () => {
	const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };

	test.each(['--version', '-V'])('%s alone starts no program', async (word) => {
		const bare = emptyFolder();
		for (const part of ['bin', 'package.json']) cpSync(join(project, part), join(bare, part), { recursive: true });
		expect(await run(bare, node, ['bin/alb.js', word])).toEqual({ status: 0, out: `${version}\n`, err: '' });
	});
});

describe('the world', () => {
	test('holds the words, the folder and the screens', async () => {
		const { out } = await run(home, node, [bin, 'world', '--version', 'two words']);
		expect(JSON.parse(out)).toMatchObject({
			argv: ['world', '--version', 'two words'],
			cwd: home,
			terminal: false,
			columns: null,
		});
	});

	test('has the date of where the user is', async () => {
		const days = ['Etc/GMT+12', 'UTC', 'Pacific/Kiritimati'].map(async (zone) => {
			const dateThere = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
			const before = dateThere();
			const { out } = await run(home, node, [bin, 'world'], { env: { TZ: zone } });
			expect([before, dateThere()]).toContain(JSON.parse(out).today);
			return JSON.parse(out).today as string;
		});
		expect(new Set(await Promise.all(days)).size).toBeGreaterThan(1);
	});

	test('knows a terminal and its width', async () => {
		const { out } = await shell(`script -qec "stty cols 57; '${node}' '${bin}' world" /dev/null`);
		expect(JSON.parse(out)).toMatchObject({ terminal: true, columns: 57 });
	});
});

describe('the exit status', () => {
	test('is what main answers', async () => {
		expect(await run(home, node, [bin, 'findings'])).toEqual({ status: 1, out: '', err: '' });
	});

	test('is never 0 when main has not answered', async () => {
		expect(await run(home, node, [bin, 'never'])).toMatchObject({ status: 70 });
	});

	test('is 70, without a stack, after an error that nobody caught', async () => {
		expect(await run(home, node, [bin, 'late'])).toEqual({ status: 70, out: '', err: 'alb: too late\n' });
		expect(await run(home, node, [bin, 'misuse'])).toMatchObject({ status: 70 });
	});

	test('is 2 after an error of the system, which is said by its name', async () => {
		expect(await run(home, node, [bin, 'disk'])).toEqual({ status: 2, out: '', err: 'alb: EDQUOT\n' });
	});
});

describe('the output', () => {
	test('goes where it belongs, in UTF-8', async () => {
		expect(await run(home, node, [bin, 'both'])).toEqual({ status: 0, out: 'out é\n', err: 'err é\n' });
	});

	test.each([
		['much', '3408890'],
		['once', '3000001'],
	])('is complete through a slow pipe: %s', async (word, bytes) => {
		expect((await shell(`alb ${word} | (sleep 1; wc -c)`)).out.trim()).toBe(bytes);
	});

	test('is complete through a pipe that another program has set not to block', async () => {
		const other = `"${node}" -e 'process.stdout.write(""); setTimeout(() => {}, 2000)'`;
		const { out, err } = await shell(`{ ${other} & sleep 0.5; alb once; wait; } | (sleep 1; wc -c)`);
		expect({ out: out.trim(), err }).toEqual({ out: '3000001', err: '' });
	});

	test('ends quietly when the reader has gone', async () => {
		const ended = await shell('set -o pipefail; alb much | head -n 1');
		expect(ended).toEqual({ status: 0, out: 'line 0 of very many lines that somebody reads slowly\n', err: '' });
	});

	test.each([
		[
			'a full disk',
			'alb both > /dev/full',
			'err é\nalb: the output could not be written: ENOSPC: no space left on device, write\n',
		],
		[
			'a full disk, for the version',
			'alb -V > /dev/full',
			'alb: the output could not be written: ENOSPC: no space left on device, write\n',
		],
		[
			'a disk that fills up on the way',
			'ulimit -f 1; alb once > part',
			'alb: the output could not be written: EFBIG: file too large, write\n',
		],
		['nothing to complain to', 'alb both > /dev/full 2> /dev/full', ''],
	])('that is lost is exit status 2: %s', async (_, command, err) => {
		expect(await shell(command)).toEqual({ status: 2, out: '', err });
	});

	const STAYS =
		'minutes/1.md, minutes/2.md, minutes/3.md, minutes/4.md, minutes/5.md and 2 more files: written all the same. Do not run the command again.\n';

	test('that is lost after a change says that the change stays', async () => {
		const err = `alb: the output could not be written: ENOSPC: no space left on device, write\n${STAYS}`;
		expect(await shell('alb change > /dev/full')).toEqual({ status: 2, out: '', err });
	});

	test('that nobody reads after a change says so too, and is no failure', async () => {
		const { status, err } = await shell('set -o pipefail; { sleep 0.3; alb change; } | true');
		expect({ status, err }).toEqual({
			status: 0,
			err: `alb: the output could not be written: EPIPE: broken pipe, write\n${STAYS}`,
		});
	});

	test('on standard error that is lost is no failure', async () => {
		expect(await shell('alb both 2> /dev/full')).toEqual({ status: 0, out: 'out é\n', err: '' });
	});
});

describe('the editor', () => {
	const file = '-$(touch harm) `touch harm` "; touch harm; \' é.md';

	test('gets its arguments and the file, whatever its name is', async () => {
		const command = `"${node}" -p "process.argv.slice(1).join()" -- --wait`;
		const { out } = await run(home, node, [bin, 'edit', file], { env: { EDITOR: command } });
		expect(out).toBe(`--wait,${file}\neditor: 0\n`);
		expect(existsSync(join(home, 'harm'))).toBe(false);
	});

	test.each([
		['exit 3 #', 'editor: 3\n'],
		['no-such-editor-anywhere', 'editor: 127\n'],
		['kill -9 $$ #', 'editor: 1\n'],
	])('that fails is heard of: %s', async (command, out) => {
		expect((await run(home, node, [bin, 'edit', 'a.md'], { env: { EDITOR: command } })).out).toBe(out);
	});
});

describe('a start that fails', () => {
	test('because nothing is built says what to do', async () => {
		const bare = emptyFolder();
		cpSync(join(project, 'bin'), join(bare, 'bin'), { recursive: true });
		const run1 = await run(bare, node, ['bin/alb.js', 'actions']);
		expect(run1).toEqual({ status: 2, out: '', err: 'alb is not built yet: run npm install in its folder\n' });
	});

	test('because the folder is gone says so', async () => {
		const { status, err } = await shell('mkdir gone && cd gone && rmdir ../gone && alb world');
		expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(/^alb: ENOENT: .*cwd.*\n$/) });
	});
});
