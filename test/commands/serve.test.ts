import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { alb, board, project } from '../support/board.ts';
import { inChromium } from '../support/browser.ts';
import { sampleMinutes } from '../support/minutes.ts';

const FILE = 'minutes/2025-04.md';
const minutes = (text: string) => sampleMinutes({ body: text, rows: ['1 | Book the hall | MH | April 2025 | open'] });

interface Served {
	readonly child: ChildProcess;
	readonly url: string;
	readonly port: number;
	/** What was said on standard error so far. */
	readonly err: () => string;
}

const children: ChildProcess[] = [];
afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** `alb serve` as a real process, once it says where. */
async function serve(folder: string): Promise<Served> {
	const child = spawn(process.execPath, [join(project, 'bin/alb.js'), 'serve', '--port', '0'], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env['PATH'] },
	});
	children.push(child);
	let [out, err] = ['', ''];
	child.stderr.on('data', (chunk: Buffer) => {
		err += chunk.toString();
	});
	for await (const chunk of child.stdout) {
		out += String(chunk);
		const port = /http:\/\/127\.0\.0\.1:(\d+)\/ until you press Ctrl-C\n$/.exec(out)?.[1];
		if (port !== undefined) return { child, url: `http://127.0.0.1:${port}`, port: Number(port), err: () => err };
	}
	throw new Error(`it ended: ${out}${err}`);
}

interface Answer {
	readonly status: number | undefined;
	readonly text: string;
	readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks for a path exactly as it is written. */
function ask({ port }: Served, path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port, path, method, headers: { Host: host } }, (response) => {
			let text = '';
			response.on('data', (chunk: Buffer) => {
				text += chunk.toString();
			});
			response.on('end', () => resolve({ status: response.statusCode, text, headers: response.headers }));
		});
		asked.on('error', reject);
		asked.end();
	});
}

/** What the server sends to the open pages, as it comes. */
function listen({ url }: Served): { readonly next: () => Promise<{ version: string; trouble: string }> } {
	const received: { version: string; trouble: string }[] = [];
	let wake = () => {};
	get(`${url}/-/changes`, (response) => {
		response.on('error', () => {});
		response.on('data', (chunk: Buffer) => {
			for (const [, json] of chunk.toString().matchAll(/^data: (.*)$/gm)) received.push(JSON.parse(json ?? ''));
			wake();
		});
	}).on('error', () => {});
	return {
		async next() {
			while (received.length === 0) {
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			}
			return received.shift() ?? { version: '', trouble: '' };
		},
	};
}

describe('alb serve', () => {
	test('shows the site, draws it anew with each change, and stays at what it was when the settings are at fault', {
		tags: 'slow',
	}, async () => {
		const folder = board({ [FILE]: minutes('Agreed.'), 'alb.yaml': 'board: A\n' });
		const served = await serve(folder);
		const { next } = listen(served);
		const page = async () => (await ask(served, '/meetings/2025-04.html')).text;
		expect(await next()).toEqual({ version: '1', trouble: '' });
		expect(await page()).toContain('<p>Agreed.</p>');

		writeFileSync(join(folder, FILE), minutes('Agreed with changes.'));
		expect(await next()).toEqual({ version: '2', trouble: '' });
		expect(await page()).toContain('<p>Agreed with changes.</p>');
		expect(await page()).toContain('<meta name="alb-version" content="2">');

		writeFileSync(join(folder, 'alb.yaml'), 'board: A\nnonsense: 1\n');
		const { version, trouble } = await next();
		expect(version).toBe('2');
		expect(trouble).toMatch(
			/^You see the pages as they were before, because the settings in alb\.yaml cannot be used\nalb\.yaml:2:1 /,
		);
		expect(served.err()).toContain('alb: the settings in alb.yaml cannot be used\nalb.yaml:2:1');
		expect(await page()).toContain('<p>Agreed with changes.</p>');

		writeFileSync(join(folder, 'alb.yaml'), 'board: B\n');
		expect(await next()).toEqual({ version: '3', trouble: '' });

		writeFileSync(join(folder, 'minutes/2025-07.md'), new Uint8Array([0x2d, 0xa3]));
		expect(await next()).toEqual({
			version: '4',
			trouble: 'Some of the minutes could not be read: see the terminal in which alb is running.',
		});
		rmSync(join(folder, 'minutes'), { recursive: true });
		expect((await next()).trouble).toContain('there is no minutes folder in');
		served.child.kill('SIGINT');
		// To a shell that is the exit status 130.
		expect(await once(served.child, 'close')).toEqual([null, 'SIGINT']);
	});

	test('answers this computer alone, reads alone, and gives out nothing but pages', { tags: 'slow' }, async () => {
		const served = await serve(board({ [FILE]: minutes('Agreed.') }));
		const { port } = served;
		expect(await ask(served, '/')).toMatchObject({
			status: 200,
			headers: {
				'content-type': 'text/html; charset=utf-8',
				'cache-control': 'no-store',
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
			},
		});
		expect((await ask(served, '/')).text).toMatch(/script-src 'sha256-[\w+/]{43}='; connect-src 'self';/);
		expect((await ask(served, '/index.html?a=b')).status).toBe(200);
		expect((await ask(served, '/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
		expect(await ask(served, '/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
		expect((await ask(served, '/', { host: `localhost:${port}` })).status).toBe(200);
		for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]) {
			expect(await ask(served, '/', { host })).toMatchObject({ status: 403 });
		}
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
			expect(await ask(served, '/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
		}
		for (const path of [
			'/../alb.yaml',
			'/%2e%2e/minutes/2025-04.md',
			'/minutes/2025-04.md',
			'//etc/passwd',
			'/%ff',
			'/a\\..\\b',
			'/constructor',
		]) {
			expect(await ask(served, path)).toMatchObject({ status: 404, text: 'There is no such page. Start at /\n' });
		}
	});

	test('says so where a port is in use, or is none', { tags: 'slow' }, async () => {
		const folder = board({ [FILE]: minutes('Agreed.') });
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
		expect(await alb(folder, 'serve', '--port', String(port))).toEqual({
			status: 2,
			out: '',
			err: `alb: port ${port} is in use, perhaps by another alb serve\nTry another: alb serve --port ${port + 1}\n`,
		});
		server.close();
		for (const typed of ['65536', 'x', '-1', '8.5', ''])
			expect((await alb(folder, 'serve', `--port=${typed}`)).err).toBe(
				`alb: "${typed}" is not a port number\nUse a number up to 65535; without --port it is 4710.\n`,
			);
		expect((await alb(board({}), 'serve')).err).toContain('there is no minutes folder in');
	});
});

inChromium('a page that alb serve shows', (open) => {
	test('loads itself anew when the minutes change, and says what is wrong with them', async () => {
		const folder = board({ [FILE]: minutes('Agreed.'), 'alb.yaml': 'board: A\n' });
		const served = await serve(folder);
		const { page, said } = await open(`${served.url}/meetings/2025-04.html`);
		await page.getByText('Agreed.').waitFor();
		writeFileSync(join(folder, FILE), minutes('Agreed with changes.'));
		await page.getByText('Agreed with changes.').waitFor();
		writeFileSync(join(folder, 'alb.yaml'), 'nonsense: 1\n');
		await page.getByRole('alert').waitFor();
		expect(await page.getByRole('alert').innerText()).toContain('alb.yaml:1:1');
		expect(await page.getByText('Agreed with changes.').isVisible()).toBe(true);
		writeFileSync(join(folder, 'alb.yaml'), 'board: B\n');
		await page.getByRole('alert').waitFor({ state: 'detached' });
		expect(said).toEqual([]);
	});
});
