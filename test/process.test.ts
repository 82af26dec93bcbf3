// @module-tag slow
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { albProcess, board, emptyFolder, project } from './support/board.ts';

/** The commands as real processes: what `npm run build` has made, with today's date. */
describe('the built program', () => {
	let folder: string;
	beforeAll(() => {
		folder = emptyFolder();
		cpSync(join(project, 'examples/south-east'), folder, { recursive: true });
	});
	const golden = (name: string) => readFileSync(join(project, 'test/golden/south-east', name), 'utf8');

	test.each([
		['actions-open.txt', ['actions', '--open']],
		['actions.csv', ['actions', '--csv']],
		['actions.md', ['actions', '--md']],
		['check.txt', ['check']],
		['check.json', ['check', '--format', 'json']],
		['show-last.txt', ['show']],
	])('prints %s as the sources do', async (name, words) => {
		const { status, out, err } = await albProcess(folder, ...words);
		expect(`${out}--- exit status ${status}\n`).toBe(golden(name));
		expect(err).toBe('');
	});

	test('renders every page, and explains and lists its rules', async () => {
		expect((await albProcess(folder, 'render')).status).toBe(0);
		const page = readFileSync(join(folder, 'rendered/2025-04.html'), 'utf8');
		expect(page).toBe(readFileSync(join(project, 'examples/south-east/rendered/2025-04.html'), 'utf8'));
		expect((await albProcess(folder, 'explain', 'number-gap')).out).toContain('number-gap');
		expect((await albProcess(folder, 'rules')).out).toContain('status-unknown');
	});

	test('starts a meeting, and refuses what it must in words and not with a stack', async () => {
		expect((await albProcess(folder, 'new-meeting', '2025-07')).status).toBe(0);
		const again = await albProcess(folder, 'new-meeting', '2025-07');
		expect(again.status).toBe(2);
		expect(again.err).toContain('already has minutes');
		expect((await albProcess(board({}), 'check')).err).toContain('there is no minutes folder');
	});

	test('reads settings that take the parser of YAML', async () => {
		const book = board({
			'alb.yaml': 'statuses: { open: [offen], ended: [erledigt] }\n',
			'minutes/2025-04.md':
				'---\ndate: "2025-04"\n---\n\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| - | - | - | - | - |\n| 1 | A | MH | April 2025 | offen |\n',
		});
		expect((await albProcess(book, 'actions', '--open')).out).toContain('offen');
	});
});
