import { basename, dirname, resolve } from 'node:path';
import type { Source } from '../../model/source.ts';
import { readSource } from '../sources.ts';

/** Reads a file that may lie anywhere, as those which git writes to have them compared do. */
export function readLoneFile(cwd: string, path: string): Source {
	const absolute = resolve(cwd, path);
	return readSource(dirname(absolute), basename(absolute));
}
