import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const files = {
	'minutes/2024-07.md': sampleMinutes({ date: '2024-07', rows: ['1 | Book the hall | MH | July 2024 | open'] }),
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | July 2024 | closed'] }),
};

describe('alb render, a second time', () => {
	test('writes only what has changed, and says how much has not', async () => {
		const folder = board({ 'alb.yaml': 'render: { formats: [md] }\n', ...files });
		const times = () =>
			readdirSync(join(folder, 'rendered')).map((name) => statSync(join(folder, 'rendered', name)).ino);
		await alb(folder, 'render');
		const before = times();
		expect((await alb(folder, 'render')).out).toBe('Nothing has changed: 3 pages in rendered\n');
		expect(times()).toEqual(before);
		writeFileSync(join(folder, 'minutes/2025-04.md'), files['minutes/2025-04.md'].replace('were read', 'were amended'));
		expect((await alb(folder, 'render')).out).toBe('Wrote rendered/2025-04.md\nUnchanged: 2 pages\n');
		expect(readFileSync(join(folder, 'rendered/2025-04.md'), 'utf8')).toContain('amended');
	});

	test('draws a page anew that was changed by hand, or whose template or settings were', async () => {
		const folder = board({ 'alb.yaml': 'render: { formats: [md] }\n', ...files });
		await alb(folder, 'render');
		const page = join(folder, 'rendered/2025-04.md');
		const asItWas = readFileSync(page, 'utf8');
		writeFileSync(page, 'changed by hand\n');
		expect((await alb(folder, 'render')).out).toBe('Wrote rendered/2025-04.md\nUnchanged: 2 pages\n');
		expect(readFileSync(page, 'utf8')).toBe(asItWas);
		writeFileSync(join(folder, 'alb.yaml'), 'board: Other\nrender: { formats: [md] }\n');
		expect((await alb(folder, 'render')).out).toMatch(/^(?:Wrote .*\n){3}$/);
	});

	test('does not draw what it has drawn before, which only --check does; another build of alb draws everything', async () => {
		const folder = board({ 'alb.yaml': 'render: { formats: [md] }\n', ...files });
		await alb(folder, 'render');
		const memory = join(folder, '.alb/rendered');
		const page = join(folder, 'rendered/2025-04.md');
		// As if this page had been the outcome: it can only stay if it is not drawn.
		const digest = (text: string) => createHash('sha256').update(text).digest('hex');
		const known = readFileSync(memory, 'utf8').replace(digest(readFileSync(page, 'utf8')), digest('planted\n'));
		writeFileSync(memory, known);
		writeFileSync(page, 'planted\n');
		expect((await alb(folder, 'render')).out).toBe('Nothing has changed: 3 pages in rendered\n');
		expect((await alb(folder, 'render', '--check')).out).toBe('Out of date: rendered/2025-04.md\n');
		writeFileSync(memory, known.replace('"test"', '"another"'));
		expect((await alb(folder, 'render')).out).toBe('Wrote rendered/2025-04.md\nUnchanged: 2 pages\n');
		for (const broken of ['', '{', '{"alb":"test"}', '{"alb":"test","pages":[1]}', '{"alb":"test","pages":{"a":1}}']) {
			writeFileSync(memory, broken);
			expect((await alb(folder, 'render')).out).toBe('Nothing has changed: 3 pages in rendered\n');
		}
	});
});

describe('alb render --check', () => {
	test('is content with what alb render has written, and writes nothing', async () => {
		const folder = board(files);
		await alb(folder, 'render', '--to', 'md,html');
		const names = readdirSync(folder);
		expect(await alb(folder, 'render', '--check', '--to', 'md,html')).toEqual({
			status: 0,
			out: 'Up to date: 6 pages in rendered\n',
			err: '',
		});
		expect(readdirSync(folder)).toEqual(names);
	});

	test('says what is missing, out of date and left over, and ends with 1', async () => {
		const folder = board(files);
		await alb(folder, 'render');
		appendFileSync(join(folder, 'rendered/2025-04.md'), 'changed by hand\n');
		rmSync(join(folder, 'rendered/action-log.html'));
		writeFileSync(join(folder, 'rendered/2023-01.html'), 'a meeting that is no more');
		writeFileSync(join(folder, 'rendered/README.md'), 'not made by alb');
		writeFileSync(join(folder, 'rendered/2023-01.pdf.txt'), 'nor this');
		const before = readdirSync(join(folder, 'rendered'));
		expect(await alb(folder, 'render', '--check')).toEqual({
			status: 1,
			out: 'Out of date: rendered/2025-04.md\nMissing: rendered/action-log.html\nLeft over: rendered/2023-01.html\n',
			err: '',
		});
		expect(readdirSync(join(folder, 'rendered'))).toEqual(before);
		// Of one meeting nothing else is judged.
		expect(await alb(folder, 'render', '2024-07', '--check')).toMatchObject({ status: 0 });
		expect((await alb(folder, 'render', '--check', '--to', 'html')).out).toBe(
			'Missing: rendered/action-log.html\nLeft over: rendered/2023-01.html\n',
		);
	});

	test('looks where the pages were written to, and holds public copies against public ones', async () => {
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({ body: 'Said <!-- restricted -->so<!-- /restricted -->.' }),
		});
		await alb(folder, 'render', '--out', 'pages', '--to', 'md');
		await alb(folder, 'render', '--public', '--to', 'md');
		expect((await alb(folder, 'render', '--check', '--out', 'pages', '--to', 'md')).status).toBe(0);
		expect((await alb(folder, 'render', '--check', '--public', '--to', 'md')).status).toBe(0);
		expect((await alb(folder, 'render', '--check', '--public', '--out', 'pages', '--to', 'md')).out).toBe(
			'Out of date: pages/2025-04.md\n',
		);
		expect((await alb(folder, 'render', '--check', '--to', 'md')).out).toBe(
			'Missing: rendered/2025-04.md\nMissing: rendered/action-log.md\n',
		);
	});

	test('does not go together with --stdout or --watch', async () => {
		expect(await alb(board(files), 'render', '--check', '--stdout')).toEqual({
			status: 2,
			out: '',
			err: 'alb: --stdout and --check do not go together\nUse one of them.\n',
		});
	});
});

describe('the formats that are rendered', () => {
	const rendered = (folder: string) => readdirSync(join(folder, 'rendered')).toSorted();

	test('are those that alb.yaml names, unless --to says otherwise', async () => {
		const folder = board({ 'alb.yaml': 'render: { formats: [html] }\n', ...files });
		await alb(folder, 'render', '2025-04');
		expect(rendered(folder)).toEqual(['2025-04.html']);
		await alb(folder, 'render', '2025-04', '--to', 'md');
		expect(rendered(folder)).toEqual(['2025-04.html', '2025-04.md']);
	});

	test('are all of them with --to all', async () => {
		const folder = board({ 'alb.yaml': 'render: { formats: [html] }\n', ...files });
		await alb(folder, 'render', '2025-04', '--to', 'all');
		expect(rendered(folder)).toEqual(expect.arrayContaining(['2025-04.html', '2025-04.md']));
	});

	test('are refused by name where there is none of it', async () => {
		const folder = board({ 'alb.yaml': 'board: One\nrender: { formats: [html, wrod] }\n', ...files });
		const { status, err } = await alb(folder, 'render');
		expect(status).toBe(2);
		expect(err).toContain('alb.yaml:2:27  in "render.formats.1", "wrod" should be a format: md, html');
	});
});
