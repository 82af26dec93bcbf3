import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { alb, board, emptyFolder } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const files = {
	'minutes/2024-07.md': sampleMinutes({ date: '2024-07', rows: ['1 | Book the hall | MH | July 2024 | open'] }),
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | July 2024 | closed'] }),
};
const rendered = (folder: string, out = 'rendered') => readdirSync(join(folder, out)).toSorted();

describe('alb render', () => {
	test('writes every meeting and the log, in the usual formats', async () => {
		const folder = board(files);
		const { status, out, err } = await alb(folder, 'render');
		const endings = formats.filter(({ usual }) => usual).map(({ extension }) => extension);
		const pages = ['2024-07', '2025-04', 'action-log'].flatMap((name) => endings.map((ending) => `${name}.${ending}`));
		expect(rendered(folder)).toEqual(pages.toSorted());
		expect(out.split('\n')[0]).toBe('Wrote rendered/2024-07.md');
		expect({ status, err }).toEqual({ status: 0, err: '' });
	});

	test.each([
		['one meeting', ['2025-04', '--to', 'md,html'], ['2025-04.html', '2025-04.md']],
		['one meeting, in people’s words', ['April 2025', '--to', 'md,html'], ['2025-04.html', '2025-04.md']],
		['one format', ['--to', 'html'], ['2024-07.html', '2025-04.html', 'action-log.html']],
		['the last and the log', ['last', 'log', '--to', 'md'], ['2025-04.md', 'action-log.md']],
	])('writes %s', async (_, words, expected) => {
		const folder = board(files);
		await alb(folder, 'render', ...words);
		expect(rendered(folder)).toEqual(expected);
	});

	test('writes elsewhere with --out, and twice the same bytes', { tags: 'slow' }, async () => {
		const folder = board(files);
		await alb(folder, 'render', '--out', 'one');
		await alb(folder, 'render', '--out', 'two', { today: '2031-01-01' });
		for (const page of rendered(folder, 'one')) {
			expect(readFileSync(join(folder, 'two', page), 'utf8')).toBe(readFileSync(join(folder, 'one', page), 'utf8'));
		}
	});

	test('prints one page with --stdout, and refuses to print several', async () => {
		const folder = board(files);
		const { out } = await alb(folder, 'render', 'last', '--to', 'html', '--stdout');
		expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/i);
		expect(await alb(folder, 'render', '--stdout', '--to', 'md,html')).toEqual({
			status: 2,
			out: '',
			err: 'alb: --stdout prints one page, but there are 6\nName one meeting (or log) and one format: alb render last --to html --stdout\n',
		});
	});

	test('never takes the place of the minutes, whatever they are called', async () => {
		const folder = board(files);
		const { status, err } = await alb(folder, 'render', '--out', 'minutes');
		expect({ status, err }).toEqual({
			status: 2,
			err: 'alb: minutes is the folder of the minutes, which are the record\nChoose another folder with --out; nothing was written.\n',
		});
		expect(rendered(folder, 'minutes')).toEqual(['2024-07.md', '2025-04.md']);
		expect(readFileSync(join(folder, 'minutes/2024-07.md'), 'utf8')).toBe(files['minutes/2024-07.md']);
	});

	test('writes no page over another', async () => {
		const folder = board(files);
		const twins = board({ ...files, 'minutes/action-log.md': sampleMinutes({ date: '2024-10' }) });
		expect(await alb(twins, 'render')).toMatchObject({
			status: 2,
			err: 'alb: two pages would be called action-log.md\nRename one of the files of minutes; nothing was written.\n',
		});
		expect(await alb(folder, 'render', '--out', '')).toMatchObject({
			status: 2,
			err: 'alb: --out needs a folder\n',
		});
	});

	test('does not follow a link out of the minute book', async () => {
		const folder = board(files);
		const elsewhere = emptyFolder();
		mkdirSync(join(elsewhere, 'x'));
		symlinkSync(join(elsewhere, 'x'), join(folder, 'rendered'));
		const { status, err } = await alb(folder, 'render');
		expect(status).toBe(2);
		expect(err).toBe(
			'alb: rendered is a link that leads out of the minute book\nRemove it, or choose another folder with --out.\n',
		);
		expect(readdirSync(join(elsewhere, 'x'))).toEqual([]);
	});

	test('says so where no folder can be made', async () => {
		// Node's own way to make folders within folders never ends there.
		const { status, err } = await alb(board(files), 'render', '--to', 'md', '--out', '/proc/pages');
		expect(status).toBe(2);
		expect(err).toMatch(/^alb: \/proc\/pages\/2024-07\.md could not be written: .+\nNothing was changed\.\n$/);
	});

	test('renders what could be read, names what could not, and ends with 1', async () => {
		const folder = board({ ...files, 'minutes/2025-07.md': new Uint8Array([0x2d, 0xa3]) });
		const { status, err } = await alb(folder, 'render', '--to', 'md,html');
		expect(status).toBe(1);
		expect(err).toContain('minutes/2025-07.md:1:2');
		expect(rendered(folder)).toHaveLength(6);
	});

	test('names the meetings that there are when it is asked for another', async () => {
		const { status, err } = await alb(board(files), 'render', '2025-05');
		expect(status).toBe(2);
		expect(err).toBe(
			'alb: there is no meeting "2025-05" in this minute book\nThe latest: 2024-07, 2025-04. Give the date of a meeting, such as 2025-04, or its file.\n',
		);
	});
});
