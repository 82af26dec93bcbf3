import { writeWord, writeWordHastily, writeWordNaively } from './write-word.ts';

/** A program that writes, to be killed: `writer alb ROOT WORD FILE…`; or as the controls do: `naive`, `hasty`. */
const [, , manner = '', root = '', word = '', ...files] = process.argv;
const control = new Map([
	['naive', writeWordNaively],
	['hasty', writeWordHastily],
]).get(manner);

async function write(): Promise<number> {
	if (control) {
		control(root, word, files);
		return 0;
	}
	const failure = await writeWord(root, word, files);
	if (failure === undefined) return 0;
	process.stderr.write(`${JSON.stringify(failure)}\n`);
	return 2;
}

write().then(
	(status) => {
		process.exitCode = status;
	},
	(error: NodeJS.ErrnoException) => {
		// What the program reads by itself, it reports as alb's commands do: the system's own words.
		process.stderr.write(error.code === undefined ? `${error.stack}\n` : `${JSON.stringify({ why: error.message })}\n`);
		process.exitCode = error.code === undefined ? 70 : 2;
	},
);
