import { type BadInput, filesOf } from './bad-input.ts';
import { badBooks } from './of-books.ts';
import { badBytes } from './of-bytes.ts';
import { badCells } from './of-cells.ts';
import { badFrontMatters } from './of-front-matter.ts';
import { badLogs } from './of-logs.ts';

/** Files that break tools of this kind, by what is wrong with them. */
export const badInputs: Readonly<Record<string, readonly BadInput[]>> = {
	bytes: badBytes,
	'front matter': badFrontMatters,
	logs: badLogs,
	cells: badCells,
	books: badBooks,
};

/** Each of their files by itself, with the path that it has in its book. */
export const badFiles = Object.values(badInputs)
	.flat()
	.flatMap(([, content]) => Object.entries(filesOf(content)));
