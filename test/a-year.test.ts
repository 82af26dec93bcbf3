import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './support/board.ts';
import { replay } from './support/replay.ts';
import { runInShell, withShell } from './support/shell.ts';

/**
 * docs/a-year.md is what happens: its commands are given one after another to a shell, with the program as it is built and
 * with git. `npm run accept` writes anew what they say.
 */
test('a year with alb is replayed word for word', { ...withShell, timeout: 300_000 }, async () => {
	const path = join(project, 'docs/a-year.md');
	const document = readFileSync(path, 'utf8');
	const failed: string[] = [];
	const replayed = await replay(document, async (commands) => {
		const all = await runInShell(commands);
		failed.push(...all.filter(({ status }) => status !== 0).map(({ text, status }) => `${status}: ${text}`));
		return all.map(({ said }) => said);
	});
	if (process.env['ALB_ACCEPT']) writeFileSync(path, replayed);
	else expect(replayed).toBe(document);
	// What finds something ends with 1, and so does the commit that the hook refuses.
	expect(failed).toEqual([
		`1: git add --all && git commit --quiet --message "Minutes of July"`,
		'1: alb check --branches',
	]);
});
