import type { Minutes } from '../../model/minutes.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

const GOOD = writeMinutes();

export const lineEnds: Rule = {
	id: 'line-ends',
	severity: 'warning',
	summary: 'All lines of a file end in the same way.',
	why: 'Windows ends a line with two characters (CR LF), other systems with one (LF). If a file has both, git shows changes that nobody made. If there is a CR on its own, some programs see one long line and no table.',
	fix: 'Save the file with one kind of line ending. Most editors show it in the bar at the bottom, and let you change it there.',
	examples: [
		{
			title: 'Windows line endings throughout',
			files: { 'minutes/2025-04.md': GOOD.replaceAll('\n', '\r\n') },
			says: [],
		},
		{
			title: 'a Windows line ending on one line',
			files: { 'minutes/2025-04.md': GOOD.replace('\n', '\r\n') },
			says: [
				'minutes/2025-04.md:1:4  warning  1 line ends as on Windows (CR LF) and 11 as on other systems (LF); save the file with one kind of line ending',
			],
		},
		{
			title: 'a CR on its own',
			files: { 'minutes/2025-04.md': GOOD.replace('2025-04\n', '2025-04\r') },
			says: [
				'minutes/2025-04.md:2:14  error  1 line ends with a CR on its own, which some programs do not treat as a line ending; save the file with one kind of line ending',
			],
		},
	],
	*check({ book }) {
		for (const minutes of book.meetings) {
			if (minutes.text.includes('\r') && wasRead(minutes)) yield* checkFile(minutes);
		}
	},
};

function* checkFile({ file, text }: Minutes): Generator<Report> {
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
		const message = `${lines(count['\r'])} with a CR on its own, which some programs do not treat as a line ending; save the file with one kind of line ending`;
		yield { place: { file, ...lone }, message, severity: 'error' };
	}
	if (windows && unix) {
		const rarer = (count['\r\n'] ?? 0) < (count['\n'] ?? 0) ? windows : unix;
		const message = `${lines(count['\r\n'])} as on Windows (CR LF) and ${count['\n']} as on other systems (LF); save the file with one kind of line ending`;
		yield { place: { file, ...rarer }, message };
	}
}

function lines(count = 0): string {
	return count === 1 ? '1 line ends' : `${count} lines end`;
}
