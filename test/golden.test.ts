import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, emptyFolder, project } from './support/board.ts';

/** What the commands print on the example boards, kept in test/golden; `npm run accept` takes a change on purpose. */
const commands: Readonly<Record<string, readonly string[]>> = {
	'actions.txt': ['actions'],
	'actions-open.txt': ['actions', '--open'],
	'actions.json': ['actions', '--json'],
	'actions.csv': ['actions', '--csv'],
	'actions.md': ['actions', '--md'],
	'actions-by-responsible.txt': ['actions', '--group-by', 'responsible'],
	'check.txt': ['check'],
	'check.json': ['check', '--format', 'json'],
	'people.txt': ['people'],
	'people.json': ['people', '--json'],
	'people.csv': ['people', '--csv'],
	'topics.txt': ['topics'],
	'topics.json': ['topics', '--json'],
	'search.txt': ['search', 'report'],
	'search.json': ['search', 'report', '--json'],
	'log.txt': ['log'],
	'log.md': ['log', '--md'],
	'log.json': ['log', '--json'],
	'check-github.txt': ['check', '--format', 'github'],
	'show-last.txt': ['show', 'last'],
	'show-last.json': ['show', 'last', '--json'],
};

/** The examples, and the formats that are kept of each. */
const examples = [
	['south-east', 'all'],
	['untidy', 'md,html'],
] as const;

for (const [name, formats] of examples) {
	describe(`examples/${name}`, () => {
		for (const [file, words] of Object.entries(commands)) {
			test(`alb ${words.join(' ')}`, async () => {
				const { status, out, err } = await alb(join(project, 'examples', name), ...words);
				const said = err === '' ? '' : `--- standard error\n${err}`;
				await expect(`${out}${said}--- exit status ${status}\n`).toMatchFileSnapshot(`golden/${name}/${file}`);
			});
		}

		test('alb render writes the pages that are kept beside it', async () => {
			const folder = emptyFolder();
			const kept = join(project, 'examples', name, 'rendered');
			cpSync(join(project, 'examples', name), folder, {
				recursive: true,
				filter: (path) => !path.endsWith('rendered'),
			});
			await alb(folder, 'render', '--to', formats);
			const pages = readdirSync(join(folder, 'rendered')).toSorted();
			for (const page of pages) {
				const bytes = readFileSync(join(folder, 'rendered', page));
				const isText = /\.(?:md|html|txt|ics)$/.test(page);
				if (isText) await expect(bytes.toString()).toMatchFileSnapshot(join(kept, page));
				else if (process.env['ALB_ACCEPT']) writeFileSync(join(kept, page), bytes);
				else expect(bytes.equals(readFileSync(join(kept, page))), `${page} is kept as it is rendered`).toBe(true);
			}
			// A page that is new is kept only when this test has ended.
			if (!process.env['ALB_ACCEPT']) expect(pages).toEqual(readdirSync(kept).toSorted());
		});
	});
}
