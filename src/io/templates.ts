import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '../model/source.ts';
import { isThere, readSource } from './sources.ts';

/** A template: the board's own in `templates/` of its minute book, else the one that comes with alb. */
export function readTemplate(root: string, name: string): Source {
	const file = `templates/${name}`;
	if (isThere(root, file)) return readSource(root, file);
	return { file, bytes: readFileSync(join(packageFolder(), file)) };
}

/** The folder of the package: the nearest upwards from this file, bundled or not, that holds templates. */
function packageFolder(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
		if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'templates'))) return folder;
		if (dirname(folder) === folder) throw new Error('the templates folder of alb is missing: install alb again');
	}
}
