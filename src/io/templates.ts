import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '../model/source.ts';
import { isThere, readSource } from './sources.ts';

/** The largest template that is read, in bytes: a Word file with a picture in it. */
const MAX_TEMPLATE = 8 * 1024 * 1024;

/** A template: the board's own in `templates/` of its minute book, or else the one that comes with alb. */
export function readTemplate(root: string, name: string): Source {
	const file = `templates/${name}`;
	if (isThere(root, file)) return readSource(root, file);
	return { file, bytes: readFileSync(join(packageFolder(), file)) };
}

/** The templates of these names that the board has in `templates/` of its minute book. */
export function readOwnTemplates(root: string, names: readonly string[]): Source[] {
	return names
		.map((name) => `templates/${name}`)
		.filter((file) => isThere(root, file))
		.map((file) => readSource(root, file, MAX_TEMPLATE));
}

/** A font that comes with alb. */
export function readFont(name: string): Uint8Array {
	return readFileSync(join(packageFolder(), 'dist/fonts', name));
}

/** The files that the board's settings name for its look: pictures and fonts. */
export function readLookFiles(root: string, files: readonly string[]): Source[] {
	return files.map((file) => readSource(root, file, MAX_TEMPLATE));
}

/**
 * The folder of the package, with the files that come with alb: the nearest upwards from this file, bundled or not,
 * that has templates.
 */
export function packageFolder(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
		if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'templates'))) return folder;
		if (dirname(folder) === folder)
			throw Object.assign(new Error('the templates folder of alb is missing: install alb again'), { code: 'EINSTALL' });
	}
}
