import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from 'vitest/node';

/**
 * Ends a run with what was left out, and with one line for machines: `12 passed, 0 failed`. Whatever broke a file, a
 * suite or the run counts as failed.
 */
export default class PlainReporter implements Reporter {
	#quick = false;

	onInit({ config }: Vitest): void {
		this.#quick = config.tagsFilter !== undefined;
	}

	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		let passed = 0;
		let failed = unhandled.length;
		for (const module of modules) {
			if (module.errors().length > 0) failed += 1;
			for (const suite of module.children.allSuites()) if (suite.errors().length > 0) failed += 1;
		}
		for (const test of tests) {
			if (test.result().state === 'passed') passed += 1;
			if (test.result().state === 'failed') failed += 1;
		}
		for (const line of this.#leftOut(tests)) process.stdout.write(`${line}\n`);
		process.stdout.write(`${passed} passed, ${failed} failed\n`);
	}

	/** What was not tried, and why; in the quick lane how many slow tests that are, and what took long in spite of it. */
	#leftOut(tests: readonly TestCase[]): string[] {
		const isSlow = (test: TestCase) => this.#quick && test.tags.includes('slow');
		const slow = tests.filter(isSlow).length;
		const missing = new Map<string, number>();
		for (const test of tests) {
			const result = test.result();
			if (result.state !== 'skipped' || isSlow(test)) continue;
			const why = result.note ?? test.meta().missing;
			if (why !== undefined) missing.set(why, (missing.get(why) ?? 0) + 1);
		}
		return [
			...Array.from(missing, ([why, count]) => `left out for want of ${why}: ${counted(count)}`),
			...(slow > 0 ? [`left out of the quick lane: ${counted(slow)}; npm run check tries everything`] : []),
			...tests.filter((test) => this.#quick && (test.diagnostic()?.duration ?? 0) > LONG).map(tookLong),
		];
	}
}

/** In the quick lane, milliseconds of a test after which the lane says so; it is a hint, and fails nothing. */
const LONG = 1000;

function tookLong(test: TestCase): string {
	const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
	return `${seconds} s in the quick lane, without the tag "slow": ${test.module.relativeModuleId} > ${test.fullName}`;
}

function counted(count: number): string {
	return count === 1 ? '1 test' : `${count} tests`;
}
