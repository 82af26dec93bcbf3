// The tests of random cases, on cases that nobody has tried yet. `npm run nightly -- --help` says how.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const HELP = `Runs the tests of random cases, round after round, each round with a seed of its own.

  npm run nightly                   for an hour
  npm run nightly -- --minutes 10   for so many minutes; the last round is finished

It ends with 1 if a round failed, and names its seed: ALB_SEED=… npx vitest run FILE repeats it.`;

const { values } = parseArgs({
	options: { minutes: { type: 'string', default: '60' }, help: { type: 'boolean', default: false } },
});
if (values.help) {
	console.log(HELP);
	process.exit();
}

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.test.ts'))
	.map((name) => `test/${name.replaceAll('\\', '/')}`)
	.filter((file) => /\bfc\.assert\(|\bfirstSeed\(/.test(readFileSync(file, 'utf8')));

const end = Date.now() + Number(values.minutes) * 60_000;
const failed = [];
let rounds = 0;
while (rounds === 0 || Date.now() < end) {
	rounds++;
	const seed = String(randomInt(1, 1_000_000_000));
	const { status } = spawnSync(
		'npx',
		['vitest', 'run', '--reporter=dot', '--testTimeout=3600000', '--hideSkippedTests', ...files],
		{
			env: { ...process.env, ALB_SEED: seed, NO_COLOR: '1' },
			stdio: ['ignore', 'ignore', 'inherit'],
		},
	);
	console.log(`ALB_SEED=${seed} ${status === 0 ? 'passed' : 'failed'}`);
	if (status !== 0) failed.push(seed);
}
console.log(`${rounds} rounds of ${files.length} files; failed: ${failed.length === 0 ? 'none' : failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
