import { runGit } from './run-git.ts';

/** A setting of git: `merge.alb-minutes.driver`. */
export interface GitSetting {
	readonly key: string;
	readonly value: string;
}

/** What a setting is in this clone; undefined where it is not set in it. */
export function readSetting(top: string, key: string): string | undefined {
	const { ok, out } = runGit(top, ['config', '--local', '--null', '--get', key]);
	return ok ? `${out}`.replace(/\0$/, '') : undefined;
}

/** Sets settings of this clone alone, or answers what git said against it. */
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
