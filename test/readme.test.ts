import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alb, emptyFolder, project } from './support/board.ts';

/**
 * The console blocks of the README are what the program says, on a copy of the example board, in this order.
 * `npm run accept` writes them anew.
 */
const BLOCK = /```console\n\$ alb ([^\n]*)\n([\s\S]*?)```/g;

test('the console blocks of the README are replayed word for word', async () => {
	const path = join(project, 'README.md');
	const readme = readFileSync(path, 'utf8');
	const folder = emptyFolder();
	cpSync(join(project, 'examples/south-east'), folder, { recursive: true });

	let replayed = readme;
	for (const [block, command = ''] of readme.matchAll(BLOCK)) {
		const { out, err } = await alb(folder, ...command.split(' '));
		replayed = replayed.replace(block, () => `\`\`\`console\n$ alb ${command}\n${out}${err}\`\`\``);
	}
	expect([...readme.matchAll(BLOCK)].length).toBeGreaterThan(3);
	if (process.env['ALB_ACCEPT']) writeFileSync(path, replayed);
	else expect(replayed).toBe(readme);
});
