import { posix } from 'node:path';
import { computed, type SourceFile } from './imports.ts';

/** What a room may import: other rooms, node's own modules, packages. Its own files it always may. */
export interface Room {
	readonly rooms?: readonly string[];
	readonly node?: readonly string[];
	/** A name, or the beginning of many: `micromark-extension-*`. */
	readonly packages?: readonly string[];
}

/** A room is a folder of `src`, or a file that is in `src` itself, without its ending. */
export type House = Readonly<Record<string, Room>>;

/** Every import that the house forbids, one sentence each. */
export function forbiddenImports(house: House, files: readonly SourceFile[]): string[] {
	return files.flatMap((file) => {
		const room = roomOf(file.path);
		const may = house[room];
		if (!may) return [`${file.path}: the house has no room ${room}`];
		return file.imports.flatMap((name) => {
			const to = destination(file.path, name);
			if (to.room === room || (to.list && may[to.list]?.some((allowed) => matches(to.name, allowed)))) return [];
			return [`${file.path}: ${room} may not import ${name}`];
		});
	});
}

function matches(name: string, allowed: string): boolean {
	return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

interface Destination {
	readonly name: string;
	readonly list?: keyof Room;
	readonly room?: string;
}

function destination(from: string, name: string): Destination {
	if (name === computed) return { name };
	if (name.startsWith('node:')) return { name: name.slice('node:'.length), list: 'node' };
	if (name.startsWith('.')) {
		const path = posix.join(posix.dirname(from), name);
		if (!path.startsWith('src/')) return { name };
		const room = roomOf(path);
		return { name: room, list: 'rooms', room };
	}
	return { name: name.split('/', name.startsWith('@') ? 2 : 1).join('/'), list: 'packages' };
}

function roomOf(path: string): string {
	const [, first = ''] = path.split('/');
	return first.replace(/(?:\.d)?\.ts$/, '');
}

const forbiddenWords = ['utils', 'util', 'helpers', 'helper', 'manager', 'misc', 'common'];

/** What is wrong with the name of a file or of a folder on the way to it. */
export function badNames(paths: readonly string[]): string[] {
	return paths.flatMap((path) =>
		path.split('/').flatMap((part) => {
			const words = part.replace(/(?:\.d)?\.ts$/, '').split('-');
			const word = words.find((each) => forbiddenWords.includes(each));
			if (word) return [`${path}: name it after the one thing that it holds, not "${word}"`];
			if (!words.every((each) => /^[a-z0-9]+$/.test(each))) return [`${path}: "${part}" is not kebab-case`];
			return [];
		}),
	);
}
