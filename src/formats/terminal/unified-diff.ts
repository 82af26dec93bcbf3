import { createTwoFilesPatch } from 'diff';
import { visible } from '../visible.ts';

/** The difference between two texts of a file, as `git apply` and `patch` read it; empty where there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
	if (before === after) return '';
	const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
	const lines = patch.split('\n').filter((line) => !/^=+$/.test(line));
	// The carriage return of a Windows line ending is part of the line that a patch is compared with.
	return lines.map((line) => (line.endsWith('\r') ? `${visible(line.slice(0, -1))}\r` : visible(line))).join('\n');
}
