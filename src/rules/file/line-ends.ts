import type { Minutes } from '../../model/minutes.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

const GOOD = writeMinutes({ date: '2025-04', log: ['| 79 | Follow up on funding. | MH | April 2025 | open |'] });

export const lineEnds: Rule = {
	id: 'line-ends',
	severity: 'warning',
	summary: 'All lines of a file end in the same way.',
	why: 'Windows ends a line with two characters (CR LF), other systems with one (LF). Where one file has both, git shows lines as changed that nobody changed; where a CR is alone, some programs see one long line, and no table.',
	fix: 'Save the file with one kind of line end; most editors show it in the bar at the bottom and change it there.',
	examples: [
		{ title: 'Windows line ends throughout', files: { 'minutes/2025-04.md': GOOD.replaceAll('\n', '\r\n') }, says: [] },
		{
			title: 'Windows line ends in one line',
			files: { 'minutes/2025-04.md': GOOD.replace('\n', '\r\n') },
			says: [
				'minutes/2025-04.md:1:4  warning  1 line ends as on Windows (CR LF) and 11 as elsewhere (LF); save the file with one kind of line end',
			],
		},
		{
			title: 'a CR alone',
			files: { 'minutes/2025-04.md': GOOD.replace('2025-04\n', '2025-04\r') },
			says: [
				'minutes/2025-04.md:2:14  error  1 line ends with a CR alone, which some programs do not take for a line end; save the file with one kind of line end',
			],
		},
	],
	*check({ book }) {
		for (const minutes of book.meetings) {
			if (minutes.text.includes('\r') && wasRead(minutes)) yield* judge(minutes);
		}
	},
};

function* judge({ file, text }: Minutes): Generator<Report> {
	const first: Record<string, { readonly line: number; readonly column: number }> = {};
	const count: Record<string, number> = { '\r\n': 0, '\n': 0, '\r': 0 };
	let line = 1;
	let start = 0;
	for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
		first[end] ??= { line, column: index - start + 1 };
		count[end] = (count[end] ?? 0) + 1;
		start = index + end.length;
		line++;
	}
	const { '\r': lone, '\r\n': windows, '\n': unix } = first;
	if (lone) {
		const message = `${lines(count['\r'])} with a CR alone, which some programs do not take for a line end; save the file with one kind of line end`;
		yield { place: { file, ...lone }, message, severity: 'error' };
	}
	if (windows && unix) {
		const rarer = (count['\r\n'] ?? 0) < (count['\n'] ?? 0) ? windows : unix;
		const message = `${lines(count['\r\n'])} as on Windows (CR LF) and ${count['\n']} as elsewhere (LF); save the file with one kind of line end`;
		yield { place: { file, ...rarer }, message };
	}
}

function lines(count = 0): string {
	return count === 1 ? '1 line ends' : `${count} lines end`;
}
