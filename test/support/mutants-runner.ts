import { appendFileSync } from 'node:fs';
import { TestRunner } from 'vitest';

/*
 * Runs each test once as it is, and once more with each change of the program that it comes across, until a test notices
 * (scripts/mutants.mjs). What was seen goes into a file, line by line, so that it is known also after a change that ends
 * the process: `loaded 7` while no test runs, `met 7`, `try 7`, `noticed 7`, `made 7` where a test has passed with the
 * change, `kept 7` where it did not come to it again since something was kept of the first run, and `end`.
 */

const NONE = -1;
const END = 'end';
const seen = new Set<string>();
/** How often the test has come to each change. */
let met = new Map<number, number>();
let on = NONE;
let calls = 0;
let isTesting = false;

function say(line: string): void {
	const again = line === END || line.startsWith('try ');
	if (again || !seen.has(line)) appendFileSync(process.env['ALB_MUTANTS_SEEN'] ?? '', `${line}\n`);
	seen.add(line);
}

/** Whether a change is made now. */
function isOn(id: number): boolean {
	if (on === NONE) {
		if (isTesting) met.set(id, (met.get(id) ?? 0) + 1);
		else say(`loaded ${id}`);
	}
	if (on !== id) return false;
	calls++;
	if (calls > 5000 + 10 * (met.get(id) ?? 0)) throw new Error('with this change it has no end');
	return true;
}
Object.assign(globalThis, { albMutant: isOn });

type Task = Parameters<TestRunner['onBeforeTryTask']>[0];

export default class MutantsRunner extends TestRunner {
	async runTask(test: Task): Promise<void> {
		const run = TestRunner.getTestFn(test);
		met = new Map();
		isTesting = true;
		try {
			await run();
			const left = [...met.keys()].filter((id) => !seen.has(`noticed ${id}`));
			for (const id of left) say(`met ${id}`);
			// A test that does not pass twice shows nothing.
			if (left.length === 0 || !(await this.passes(test, run, NONE - 1))) return;
			for (const id of left) {
				say(`try ${id}`);
				if (!(await this.passes(test, run, id))) say(`noticed ${id}`);
				else say(`${calls > 0 ? 'made' : 'kept'} ${id}`);
			}
		} finally {
			isTesting = false;
			this.onBeforeTryTask(test);
		}
	}

	override onAfterRunFiles(): void {
		super.onAfterRunFiles();
		say(END);
	}

	private async passes(test: Task, run: () => unknown, id: number): Promise<boolean> {
		this.onBeforeTryTask(test);
		on = id;
		calls = 0;
		try {
			await run();
			return true;
		} catch {
			return false;
		} finally {
			on = NONE;
		}
	}
}
