import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything in a folder: the bytes of each file, one a character, behind its permissions. */
export type Snapshot = ReadonlyMap<string, string>;

export function snapshotOf(folder: string): Snapshot {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
	return new Map(
		names.flatMap((name) => {
			const path = join(folder, name);
			const stat = statSync(path);
			if (!stat.isFile()) return [];
			return [[name, `${(stat.mode & 0o777).toString(8)} ${readFileSync(path, 'latin1')}`] as const];
		}),
	);
}

/** Whether a file is one of alb's own: the lock, the journal, the last change. */
export function isPrivate(name: string): boolean {
	return name.split('/').includes('.alb');
}

/** Puts a folder back as it was, whatever a command has made of it; what lies about beside its files stays. */
export function putBack(folder: string, before: Snapshot, after: Snapshot): void {
	for (const name of after.keys()) if (!before.has(name)) rmSync(join(folder, name), { force: true });
	for (const name of foldersOf(after).filter((name) => !foldersOf(before).includes(name)))
		rmSync(join(folder, name), { recursive: true, force: true });
	for (const [name, content] of before) {
		const path = join(folder, name);
		const space = content.indexOf(' ');
		mkdirSync(dirname(path), { recursive: true });
		rmSync(path, { force: true });
		writeFileSync(path, content.slice(space + 1), 'latin1');
		chmodSync(path, Number.parseInt(content.slice(0, space), 8));
	}
}

/** The folders of files, innermost first. */
function foldersOf(files: Snapshot): string[] {
	const steps = [...files.keys()].flatMap((name) => {
		const parts = name.split('/').slice(0, -1);
		return parts.map((_, length) => parts.slice(0, length + 1).join('/'));
	});
	return [...new Set(steps)].toSorted((a, b) => b.length - a.length);
}

/** Makes what lies about two hours old. */
export function age(folder: string): void {
	const then = Date.now() / 1000 - 7200;
	for (const name of snapshotOf(folder).keys())
		if (/\.alb-[0-9a-f]{12}\.tmp$/.test(name)) utimesSync(join(folder, name), then, then);
}
