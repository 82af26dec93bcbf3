import { runGit } from './run-git.ts';

/** A setting of git: `merge.alb-minutes.driver`. */
export interface GitSetting {
	readonly key: string;
	readonly value: string;
}

/** The settings of this clone alone; of several of one name the last. Sections and names are in small letters. */
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

/** Sets settings of this clone only, or returns what git said against it. */
export function writeSettings(top: string, settings: readonly GitSetting[]): string | undefined {
	for (const { key, value } of settings) {
		const { ok, err } = runGit(top, ['config', '--local', '--replace-all', key, value]);
		if (!ok) return err;
	}
	return undefined;
}

/** Takes whole sections out of the settings of this clone: `merge.alb-minutes`. One that is not there is none to take out. */
export function removeSections(top: string, sections: readonly string[]): void {
	for (const section of sections) runGit(top, ['config', '--local', '--remove-section', section]);
}

/** What git's attributes say of a path, which need not be there: nothing where they do not speak of it. */
export function attributeOf(top: string, attribute: string, path: string): string | undefined {
	const { ok, out } = runGit(top, ['check-attr', '-z', attribute, '--', path]);
	const value = ok ? `${out}`.split('\0')[2] : undefined;
	return value === 'unspecified' ? undefined : value;
}
