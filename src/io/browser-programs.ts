import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './templates.ts';

/** A script for pages, as the build has made it: its text, and the hash by which a page's policy knows it. */
export function readBrowserProgram(name: 'action-log' | 'search' | 'reload'): {
	readonly text: string;
	readonly hash: string;
} {
	const path = join(packageFolder(), 'dist', 'browser', `${name}.js`);
	if (!existsSync(path))
		throw Object.assign(new Error('the programs of the pages are missing: build or install alb again'), {
			code: 'EINSTALL',
		});
	const text = readFileSync(path, 'utf8');
	return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
