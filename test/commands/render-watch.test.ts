// @module-tag slow
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { board, project } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const running: { kill: (signal: NodeJS.Signals) => boolean }[] = [];
afterEach(() => {
	for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** `alb render --watch` as a real process: what it says, and how it ends. */
function watching(folder: string) {
	const child = spawn(process.execPath, [join(project, 'bin/alb.js'), 'render', '--watch', '--to', 'md'], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env['PATH'] },
	});
	running.push(child);
	const said = { out: '', err: '' };
	child.stdout.on('data', (chunk) => {
		said.out += chunk;
	});
	child.stderr.on('data', (chunk) => {
		said.err += chunk;
	});
	const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
		child.on('close', (status, signal) => resolve(signal ?? status)),
	);
	const says = (where: 'out' | 'err', text: string) =>
		vi.waitFor(() => expect(said[where]).toContain(text), { timeout: 15_000, interval: 20 });
	return { child, said, ended, says };
}

test('alb render --watch writes again what has changed, survives what is wrong, and ends on Ctrl-C', {
	timeout: 60_000,
}, async () => {
	const minutes = sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | open'] });
	const folder = board({ 'alb.yaml': 'board: One\n', 'minutes/2025-04.md': minutes });
	const { child, said, ended, says } = watching(folder);
	await says('err', 'alb: watching for changes; press Ctrl-C to stop\n');
	expect(said.out).toBe('Wrote rendered/2025-04.md\nWrote rendered/action-log.md\n');

	writeFileSync(join(folder, 'minutes/2025-04.md'), minutes.replace('were read', 'were amended'));
	await says('out', 'Wrote rendered/2025-04.md\nUnchanged: 1 page\n');
	expect(readFileSync(join(folder, 'rendered/2025-04.md'), 'utf8')).toContain('amended');

	writeFileSync(join(folder, 'alb.yaml'), 'bord: Two\n');
	await says(
		'err',
		'alb: the settings in alb.yaml cannot be used\nalb.yaml:1:1  "bord" is not a setting; did you mean "board"?\n',
	);
	writeFileSync(join(folder, 'alb.yaml'), 'board: Two\n');
	await vi.waitFor(() => expect(readFileSync(join(folder, 'rendered/2025-04.md'), 'utf8')).toContain('Two'), {
		timeout: 15_000,
	});

	writeFileSync(join(folder, 'minutes/2025-07.md'), minutes.replace('2025-04', '2025-07'));
	await says('out', 'Wrote rendered/2025-07.md\n');
	child.kill('SIGINT');
	// While it writes it ends after that, with a status of its own.
	expect(['SIGINT', 130]).toContain(await ended);
	expect(existsSync(join(folder, '.alb/lock'))).toBe(false);
});
