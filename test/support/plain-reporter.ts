import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a run with one line for machines: `12 passed, 0 failed`. Whatever broke a file, a suite or the run counts as failed. */
export default class PlainReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
		let passed = 0;
		let failed = unhandled.length;
		for (const module of modules) {
			if (module.errors().length > 0) failed += 1;
			for (const suite of module.children.allSuites()) if (suite.errors().length > 0) failed += 1;
			for (const test of module.children.allTests()) {
				if (test.result().state === 'passed') passed += 1;
				if (test.result().state === 'failed') failed += 1;
			}
		}
		process.stdout.write(`${passed} passed, ${failed} failed\n`);
	}
}
