import { runGit } from './run-git.ts';

/** A setting of git: `merge.alb-minutes.driver`. */
export interface GitSetting {
	readonly key: string;
	readonly value: string;
}

/** The settings of this clone alone; where several have one name, the last. Sections and names are in lower case. */
export function readSettings(top: string): ReadonlyMap<string, string> {
	const { ok, out } = runGit(top, ['config', '--local', '--null', '--list']);
	const entries = (ok ? `${out}` : '').split('\0').filter((entry) => entry !== '');
	return new Map(
		entries.map((entry) => {
			const end = entry.indexOf('\n');
			return end < 0 ? [entry, ''] : [entry.slice(0, end), entry.slice(end + 1)];
		}),
	);
}

/** Sets settings of this clone alone; returns the error of git where it refuses. */
export function writeSettings(top: string, settings: readonly GitSetting[]): string | undefined {
	for (const { key, value } of settings) {
		const { ok, err } = runGit(top, ['config', '--local', '--replace-all', key, value]);
		if (!ok) return err;
	}
	return undefined;
}

/**
 * Removes whole sections from the settings of this clone: `merge.alb-minutes`. Those that are not there are ignored.
 */
export function removeSections(top: string, sections: readonly string[]): void {
	for (const section of sections) runGit(top, ['config', '--local', '--remove-section', section]);
}

/** The value of a git attribute for a path, which need not exist; undefined where the attributes do not cover it. */
export function attributeOf(top: string, attribute: string, path: string): string | undefined {
	const { ok, out } = runGit(top, ['check-attr', '-z', attribute, '--', path]);
	const value = ok ? `${out}`.split('\0')[2] : undefined;
	return value === 'unspecified' ? undefined : value;
}
