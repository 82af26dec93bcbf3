import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestOptions } from 'vitest';

declare module 'vitest' {
	interface TaskMeta {
		/** What a test needs that is not there; the run ends with a list of all that was left out. */
		missing?: string;
	}
}

/** The options of tests that need something special of a machine. Where it is missing they are left out, and the run says so. */
export function onlyWith(what: string, isThere: boolean): TestOptions {
	return isThere ? {} : { skip: true, meta: { missing: what } };
}

/** The options of tests that need a tool. They are slow; in CI, where every tool is installed, a missing one is a failure. */
export function needsTool(what: string, isThere: boolean): TestOptions {
	if (!isThere && process.env['CI'])
		throw new Error(`${what} is missing: in CI no test is left out for want of a tool`);
	return { tags: ['slow'], ...onlyWith(what, isThere) };
}

/** The options of tests that start these programs. */
export function needsPrograms(...names: readonly string[]): TestOptions {
	const missing = names.filter((name) => pathOf(name) === undefined);
	return needsTool(missing.join(', '), missing.length === 0);
}

/** Where a program is, as a shell finds it. */
export function pathOf(name: string): string | undefined {
	return (process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find(isProgram);
}

export function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
