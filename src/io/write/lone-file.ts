import { basename, dirname, resolve } from 'node:path';
import type { Source } from '../../model/source.ts';
import { readSource } from '../sources.ts';

/** Reads a file anywhere, such as those that git writes to compare. */
export function readLoneFile(cwd: string, path: string): Source {
	const absolute = resolve(cwd, path);
	return readSource(dirname(absolute), basename(absolute));
}
