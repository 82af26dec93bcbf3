import type { Change } from '../model/actions/change.ts';

export function fileOf(change: Change): string {
	if (change.kind === 'cell') return change.row.file;
	return change.kind === 'line-number' ? change.line.file : change.file;
}
