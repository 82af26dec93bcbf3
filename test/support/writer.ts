import { writeWord, writeWordNaively } from './write-word.ts';

/** A program that writes, to be killed: `writer ROOT WORD FILE…`; with `naive` in front of the root as the control does. */
const naive = process.argv[2] === 'naive';
const [root = '', word = '', ...files] = process.argv.slice(naive ? 3 : 2);

async function write(): Promise<number> {
	if (naive) {
		writeWordNaively(root, word, files);
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
