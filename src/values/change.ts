import type { Change } from '../model/actions/change.ts';

/** The file that a change is made in. */
export function fileOf(change: Change): string {
	if (change.kind === 'cell') return change.row.file;
	return change.kind === 'line-number' ? change.line.file : change.file;
}
