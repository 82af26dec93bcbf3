import { lstatSync, readFileSync } from 'node:fs';
import type { FileChange } from '../write/plan-steps.ts';
import { findGitConfig } from '../write/target.ts';
import { askGit, type Git, tryGit } from './git.ts';

/** A setting of git: `merge.alb-minutes.driver`. Sections and names are in lower case. */
export interface GitSetting {
	readonly key: string;
	readonly value: string;
}

/** The file of the settings of this clone alone. One byte is one character of its text: what is not alb's stays as it is. */
export interface SettingsFile {
	readonly path: string;
	readonly text: string;
	readonly settings: readonly GitSetting[];
}

/** Reads the settings of this clone; undefined where it has none, or another program is changing them. */
export function readSettings(git: Git): SettingsFile | undefined {
	const path = findGitConfig(git.root);
	// Git locks its settings by a file of this name.
	if (path === undefined || lstatSync(`${path}.lock`, { throwIfNoEntry: false })) return undefined;
	const text = readFileSync(path).toString('latin1');
	return { path, text, settings: settingsIn(git, text) };
}

/** The settings in a text, as git itself reads it, in its order. */
export function settingsIn(git: Git, text: string): GitSetting[] {
	const bytes = askGit(git, ['config', '--file', '-', '--null', '--list'], Buffer.from(text, 'latin1'));
	const entries = new TextDecoder().decode(bytes).split('\0').slice(0, -1);
	return entries.map((entry) => {
		const end = entry.indexOf('\n');
		return end < 0 ? { key: entry, value: '' } : { key: entry.slice(0, end), value: entry.slice(end + 1) };
	});
}

/** The change that gives the file of the settings another text. */
export function settingsChange({ path, text }: SettingsFile, after: string): FileChange {
	return { file: path, before: Buffer.from(text, 'latin1'), after: Buffer.from(after, 'latin1'), isGitConfig: true };
}

/** The value of a git attribute for a path, which need not exist; undefined where the attributes do not cover it. */
export function attributeOf(git: Git, attribute: string, path: string): string | undefined {
	const answer = tryGit(git, ['check-attr', '-z', attribute, '--', path]);
	const value = 'bytes' in answer ? new TextDecoder().decode(answer.bytes).split('\0')[2] : undefined;
	return value === 'unspecified' ? undefined : value;
}
