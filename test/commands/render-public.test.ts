import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const SECRET = 'Ask the auditors';
const ROWS = ['1 | Book the hall | MH | July 2024 | open', `2 | ${SECRET} | RE | July 2024 | open`];
const MARKED = ROWS.map((row) => row.replace(SECRET, `<!-- restricted -->${SECRET}<!-- /restricted -->`));
const july = (rows = ROWS, body = 'The minutes were agreed.') => sampleMinutes({ date: '2024-07', body, rows });
const april = sampleMinutes({ date: '2025-04', rows: [ROWS[0] ?? ''], body: 'The hall is booked.' });
const files = { 'alb.yaml': 'render: { formats: [md] }\n', 'minutes/2024-07.md': july(), 'minutes/2025-04.md': april };
const LEFT_OUT = 'alb: left out: 1 restricted passage in the minutes of 1 meeting\n';

const mark = (folder: string) => writeFileSync(join(folder, 'minutes/2024-07.md'), july(MARKED));
const pages = (folder: string, out = 'public') =>
	readdirSync(join(folder, out)).filter((name) => name !== 'alb-pages.sha256');
/** The files of a folder that show what has been restricted. */
const showing = (folder: string, out = 'public') =>
	pages(folder, out).filter((name) => readFileSync(join(folder, out, name), 'utf8').includes(SECRET));

describe('alb render --public, over pages that were made before something was restricted', () => {
	test('brings up to date what it wrote in formats that are not asked for now', async () => {
		const folder = board(files);
		await alb(folder, 'render', '--public', '--to', 'md,txt');
		expect(showing(folder)).toEqual(['2024-07.md', '2024-07.txt', 'action-log.md', 'action-log.txt']);
		mark(folder);
		expect(await alb(folder, 'render', '--public', '--check')).toEqual({
			status: 1,
			out: [
				'Out of date: public/2024-07.md',
				'Out of date: public/action-log.md',
				'Out of date: public/2024-07.txt',
				'Out of date: public/action-log.txt',
				'',
			].join('\n'),
			err: '',
		});
		expect(await alb(folder, 'render', '--public')).toEqual({
			status: 0,
			out: [
				'Wrote public/2024-07.md',
				'Wrote public/action-log.md',
				'Updated public/2024-07.txt',
				'Updated public/action-log.txt',
				'Unchanged: 2 pages',
				'',
			].join('\n'),
			err: LEFT_OUT,
		});
		expect(showing(folder)).toEqual([]);
		expect(await alb(folder, 'render', '--public')).toEqual({
			status: 0,
			out: 'Nothing has changed: 6 pages in public\n',
			err: LEFT_OUT,
		});
		expect((await alb(folder, 'render', '--public', '--check')).out).toBe('Up to date: 6 pages in public\n');
	});

	test('brings up to date the pages that a run for one meeting, one member or the agenda does not make', {
		tags: 'slow',
	}, async () => {
		for (const words of [
			['render', 'last'],
			['render', '2025-04'],
			['render', 'log'],
			['render', '--for', 'MH'],
			['agenda'],
			['agenda', '2025-07'],
		]) {
			const folder = board({ ...files, 'alb.yaml': `calendar: quarterly\n${files['alb.yaml']}` });
			await alb(folder, 'render', '--public');
			await alb(folder, 'render', '--public', '--for', 'all');
			await alb(folder, 'agenda', '--public');
			expect(showing(folder)).toEqual(['2024-07.md', 'action-log.md', 'agenda-2025-07.md', 'for-re.md']);
			mark(folder);
			const { status, out, err } = await alb(folder, ...words, '--public');
			expect([words, status, err]).toEqual([words, 0, LEFT_OUT]);
			expect(out).toContain('Updated public/2024-07.md\n');
			expect([words, showing(folder)]).toEqual([words, []]);
			expect((await alb(folder, 'render', '--public', '--check')).out).toBe('Up to date: 8 pages in public\n');
			expect((await alb(folder, 'agenda', '--public', '--check')).out).toBe('Up to date: 8 pages in public\n');
		}
	});

	test('removes the page of a member whom the public minutes no longer have', async () => {
		const folder = board({
			...files,
			'minutes/2024-07.md': july([...ROWS, '3 | Count the votes | XY | July 2024 | open']),
		});
		await alb(folder, 'render', '--public', '--for', 'all');
		expect(pages(folder)).toContain('for-xy.md');
		writeFileSync(join(folder, 'minutes/2024-07.md'), july());
		expect((await alb(folder, 'render', '--public', '--check', '--for', 'XY')).err).toBe(
			'alb: no one is listed or responsible as "XY"\n' +
				'Did you mean "KY"? The newest minutes list MH, RE, LH, KY.\n' +
				'5 pages that were made before are still in public: delete those that are not for everyone.\n',
		);
		expect((await alb(folder, 'render', '--public', '--check', '--for', 'all')).out).toBe(
			'Left over: public/for-xy.md\n',
		);
		expect((await alb(folder, 'render', '--public', '--for', 'MH')).out).toBe(
			'Removed public/for-xy.md: no page of the minutes now\nUnchanged: 4 pages\n',
		);
		expect(pages(folder)).not.toContain('for-xy.md');
	});

	test('removes the pages of minutes that were renamed or deleted, whatever they were called', async () => {
		for (const name of ['2024-07', 'July minutes']) {
			for (const forget of ['', '.alb', 'public/alb-pages.sha256']) {
				const folder = board({
					'alb.yaml': files['alb.yaml'],
					[`minutes/${name}.md`]: july(),
					'minutes/2025-04.md': april,
				});
				await alb(folder, 'render', '--public', '--to', 'md,txt');
				renameSync(join(folder, `minutes/${name}.md`), join(folder, 'minutes/2024-07-24.md'));
				if (forget !== '') rmSync(join(folder, forget), { recursive: true });
				expect((await alb(folder, 'render', '--public', '--check')).out).toBe(
					`Missing: public/2024-07-24.md\nLeft over: public/${name}.md\nLeft over: public/${name}.txt\n`,
				);
				expect(await alb(folder, 'render', '--public', '2025-04')).toEqual({
					status: 0,
					out: [
						`Removed public/${name}.md: no page of the minutes now`,
						`Removed public/${name}.txt: no page of the minutes now`,
						'Unchanged: 4 pages',
						'',
					].join('\n'),
					err: '',
				});
			}
		}
	});

	test('removes packs of meetings that are not to come, and pages of minutes whose body can no longer be read', async () => {
		const folder = board(files);
		await alb(folder, 'agenda', '--public', '2025-06');
		await alb(folder, 'render', '--public');
		writeFileSync(join(folder, 'minutes/2025-07.md'), sampleMinutes({ date: '2025-07' }));
		writeFileSync(join(folder, 'minutes/2025-04.md'), '---\ndate: 2025-04\n');
		const { status, out } = await alb(folder, 'render', '--public', 'log');
		expect(status).toBe(1);
		expect(out).toContain('Removed public/2025-04.md: no page of the minutes now\n');
		expect(out).toContain('Removed public/agenda-2025-06.md: no page of the minutes now\n');
		expect(pages(folder)).toEqual(['2024-07.md', 'action-log.md']);
	});

	test('does so in a folder outside the minute book, and in one that had whole pages', async () => {
		const elsewhere = board({ 'web/index.html': 'a start page' });
		const web = join(elsewhere, 'web');
		const { 'minutes/2024-07.md': _, ...others } = files;
		const folder = board({ ...others, 'minutes/July minutes.md': july() });
		await alb(folder, 'render', '--public', '--out', web, '--to', 'md,txt');
		rmSync(join(folder, 'minutes/July minutes.md'));
		const { status, out, err } = await alb(folder, 'render', '--public', '--out', web);
		expect([status, err]).toEqual([0, '']);
		expect(out).toContain(`Removed ${web}/July minutes.txt: no page of the minutes now\n`);
		expect(out).toContain(`Updated ${web}/action-log.txt\n`);
		expect(showing(elsewhere, 'web')).toEqual([]);
		expect(pages(elsewhere, 'web')).toContain('index.html');

		const mixed = board({
			...files,
			'minutes/2024-07.md': july(MARKED),
			'minutes/Notes.md': july(MARKED).replaceAll('2024-07', '2023-10'),
		});
		await alb(mixed, 'render', '--out', 'web', '--to', 'md,txt');
		rmSync(join(mixed, 'minutes/Notes.md'));
		expect(showing(mixed, 'web')).toContain('Notes.txt');
		expect((await alb(mixed, 'render', 'last', '--public', '--out', 'web')).status).toBe(0);
		expect(showing(mixed, 'web')).toEqual([]);
	});
});

describe('what is not alb’s in a folder of public copies', () => {
	const STRANGE = 'it is not known to be as alb wrote it; delete it if it is not for everyone\n';

	test('is never changed nor removed, but named with 1 where it is called like a page', { tags: 'slow' }, async () => {
		const folder = board({
			...files,
			'public/index.html': 'a start page',
			'public/README.md': 'a note',
			'public/report.pdf': 'a report',
			'public/2025-04.pdf': 'the signed minutes, as a scan',
			'public/2019-01.html': 'older than alb',
			'public/for-reading.txt': 'hints',
		});
		const before = pages(folder).map((name) => [name, readFileSync(join(folder, 'public', name), 'utf8')]);
		expect(await alb(folder, 'render', '--public', '--check')).toMatchObject({
			status: 1,
			out: [
				'Missing: public/2024-07.md',
				'Missing: public/2025-04.md',
				'Missing: public/action-log.md',
				'Out of date: public/2025-04.pdf',
				'Left over: public/2019-01.html',
				'Left over: public/for-reading.txt',
				'',
			].join('\n'),
		});
		for (const out of [
			'Wrote public/2024-07.md\nWrote public/2025-04.md\nWrote public/action-log.md\n',
			'Nothing has changed: 3 pages in public\n',
		])
			expect(await alb(folder, 'render', '--public')).toEqual({
				status: 1,
				out,
				err: [
					`alb: left public/2025-04.pdf, which is not as the minutes are now: ${STRANGE}`,
					`alb: left public/2019-01.html, which is no page of the minutes now: ${STRANGE}`,
					`alb: left public/for-reading.txt, which is no page of the minutes now: ${STRANGE}`,
				].join(''),
			});
		for (const [name = '', text] of before) expect(readFileSync(join(folder, 'public', name), 'utf8')).toBe(text);
	});

	test('is also what someone has changed by hand, or put a link in place of', async () => {
		const folder = board({ ...files, 'minutes/Notes.md': april.replaceAll('2025-04', '2023-10') });
		await alb(folder, 'render', '--public', '--to', 'md,txt');
		rmSync(join(folder, 'minutes/Notes.md'));
		writeFileSync(join(folder, 'public/Notes.txt'), 'changed by hand');
		writeFileSync(join(folder, 'public/2025-04.txt'), 'changed by hand too');
		mkdirSync(join(folder, 'archive'));
		renameSync(join(folder, 'public/Notes.md'), join(folder, 'archive/Notes.md'));
		symlinkSync('../archive/Notes.md', join(folder, 'public/Notes.md'));
		for (const _ of ['once', 'and again']) {
			const { status, err } = await alb(folder, 'render', '--public');
			expect([status, err]).toEqual([
				1,
				[
					`alb: left public/2025-04.txt, which is not as the minutes are now: ${STRANGE}`,
					`alb: left public/Notes.md, which is no page of the minutes now: ${STRANGE}`,
					`alb: left public/Notes.txt, which is no page of the minutes now: ${STRANGE}`,
				].join(''),
			]);
		}
		expect(readFileSync(join(folder, 'public/Notes.txt'), 'utf8')).toBe('changed by hand');
		expect(existsSync(join(folder, 'archive/Notes.md'))).toBe(true);
	});

	test('is not removed because a list that someone made up names it', async () => {
		const folder = board({
			...files,
			'public/alb-pages.sha256': `${'0'.repeat(64)}  ../alb.yaml\n${'0'.repeat(64)}  report.pdf\nnonsense\n`,
			'public/report.pdf': 'a report',
		});
		expect(await alb(folder, 'render', '--public')).toMatchObject({
			status: 1,
			err: `alb: left public/report.pdf, which is no page of the minutes now: ${STRANGE}`,
		});
		expect(pages(folder)).toContain('report.pdf');
		expect(existsSync(join(folder, 'alb.yaml'))).toBe(true);
	});
});

describe('a public copy that is refused', () => {
	const DOUBT = july(ROWS, 'So it was <!-- restrictd -->agreed<!-- /restricted -->.');

	test('says that pages that were made before are still there', async () => {
		const folder = board(files);
		await alb(folder, 'render', '--public');
		writeFileSync(join(folder, 'minutes/2024-07.md'), DOUBT);
		for (const words of [['render'], ['render', '--check'], ['render', 'last'], ['agenda', '2025-07']]) {
			const { status, out, err } = await alb(folder, ...words, '--public');
			expect([status, out]).toEqual([1, '']);
			expect(err).toMatch(/^alb: no public copy can be made: /);
			expect(err).toMatch(
				/ Nothing was written\.\n3 pages that were made before are still in public: delete those that are not for everyone\.\n$/,
			);
		}
		rmSync(join(folder, 'public/2025-04.md'));
		rmSync(join(folder, 'public/action-log.md'));
		expect((await alb(folder, 'render', '--public')).err).toMatch(
			/\n1 page that was made before is still in public: delete it if it is not for everyone\.\n$/,
		);
		rmSync(join(folder, 'minutes'), { recursive: true });
		expect(await alb(folder, 'render', '--public')).toMatchObject({
			status: 2,
			err: expect.stringContaining('\n1 page that was made before is still in public: '),
		});
		rmSync(join(folder, 'public'), { recursive: true });
		expect((await alb(folder, 'render', '--public')).err).not.toContain('made before');
	});

	test('says so of a site, and not where nothing is written to', { tags: 'slow' }, async () => {
		const folder = board(files);
		await alb(folder, 'site', '--public');
		writeFileSync(join(folder, 'minutes/2024-07.md'), DOUBT);
		expect((await alb(folder, 'site', '--public')).err).toMatch(
			/ Nothing was written\.\n\d+ pages that were made before are still in public-site: delete those that are not for everyone\.\n$/,
		);
		await alb(folder, 'render', '--out', 'public');
		const { status, err } = await alb(folder, 'render', 'log', '--public', '--stdout');
		expect([status, err]).toEqual([1, expect.not.stringContaining('made before')]);
	});
});

test('without --public, what nobody asks for stays as it is', async () => {
	const folder = board(files);
	await alb(folder, 'render', '--to', 'md,txt');
	mark(folder);
	renameSync(join(folder, 'minutes/2025-04.md'), join(folder, 'minutes/2025-04-24.md'));
	expect((await alb(folder, 'render', '2024-07')).out).toBe('Nothing has changed: 1 page in rendered\n');
	expect(readdirSync(join(folder, 'rendered'))).toEqual([
		'2024-07.md',
		'2024-07.txt',
		'2025-04.md',
		'2025-04.txt',
		'action-log.md',
		'action-log.txt',
	]);
});

describe('an action that is restricted in the log, and asked for without a label', () => {
	const rows = [...MARKED, '3 | Order tea | MH | July 2024 | open'];
	test.each([
		[
			'an entry of a list of actions, with what is under it',
			'### Actions\n\n- RE to ask the auditors\n  - about the tea money\n- MH to order tea',
		],
		['a line that leads up to the list', 'Actions:\n\n1. MH to order tea\n2. Ask the auditors (RE)'],
		['a heading', '### Action RE to ask the auditors\n\nMH to order tea'],
	])('%s is left out', async (_, body) => {
		const folder = board({ 'minutes/2024-07.md': july(rows, body) });
		expect(await alb(folder, 'render', '--public', '--to', 'md,html,txt')).toMatchObject({ status: 0 });
		for (const name of pages(folder)) {
			const page = readFileSync(join(folder, 'public', name), 'utf8');
			expect(page).not.toMatch(/auditors|tea money/i);
			expect(page).toContain('rder tea');
		}
	});
});
