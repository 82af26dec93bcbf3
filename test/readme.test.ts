import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alb, emptyFolder, project } from './support/board.ts';
import { replay } from './support/replay.ts';

/**
 * The console blocks of the README are what the program says, on a copy of the example board, in this order.
 * `npm run accept` writes them anew.
 */
test('the console blocks of the README are replayed word for word', async () => {
	const path = join(project, 'README.md');
	const readme = readFileSync(path, 'utf8');
	const folder = emptyFolder();
	cpSync(join(project, 'examples/south-east'), folder, { recursive: true });

	const replayed = await replay(readme, async (commands) => {
		expect(commands.length).toBeGreaterThan(3);
		const said: string[] = [];
		for (const { text } of commands) {
			const [program, ...words] = text.split(' ');
			expect(program).toBe('alb');
			const { out, err } = await alb(folder, ...words);
			said.push(out + err);
		}
		return said;
	});
	if (process.env['ALB_ACCEPT']) writeFileSync(path, replayed);
	else expect(replayed).toBe(readme);
});
