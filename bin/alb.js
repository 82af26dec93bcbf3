#!/usr/bin/env node
// The door to the street: builds the world out of this process, hands it to main, sets the exit status.
// Nothing else in alb touches `process`. CommonJS (see package.json beside it), which node starts a fifth sooner.
'use strict';

const { fstatSync, writeSync } = require('node:fs');

/** @type {NodeJS.ErrnoException | undefined} Why the output could not be written. */
let lost;
/** @type {Set<string>} The files that this run has changed. */
const changed = new Set();
/** @type {Set<number>} What nothing can be written to any more. */
const closed = new Set();

/** Writes to the end, at once: a short write goes on, a full pipe is waited for, a closed one is quiet. */
function writeAll(/** @type {number} */ fd, /** @type {string} */ text) {
	let rest = Buffer.from(text);
	while (rest.length > 0 && !closed.has(fd)) {
		try {
			rest = rest.subarray(writeSync(fd, rest));
		} catch (caught) {
			const error = /** @type {NodeJS.ErrnoException} */ (caught);
			if (error.code === 'EAGAIN') {
				Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
				continue;
			}
			closed.add(fd);
			if (fd === 1) lost = error;
		}
	}
}

/** @returns {import('../src/world.ts').Screen} */
function screen(/** @type {1 | 2} */ fd) {
	// node:tty is a tenth of a start: not for a pipe or a file.
	const terminal = isTerminal(fd);
	const stream = terminal ? (fd === 1 ? process.stdout : process.stderr) : undefined;
	stream?.on('error', () => {}); // the terminal was closed
	return {
		write: (text) => void (stream ? stream.write(text) : writeAll(fd, text)),
		terminal,
		columns: stream?.columns,
	};
}

/** The editor's command may hold arguments (`code --wait`), so a shell reads it, as git has it; never the file's name. */
function edit(/** @type {string} */ command, /** @type {string} */ file) {
	const { spawn } = require('node:child_process');
	const [program, words] =
		process.platform === 'win32'
			? ['cmd', ['/d', '/s', '/c', `"${command} "${file}""`]]
			: ['sh', ['-c', `${command} "$@"`, command, file]];
	const child = spawn(program, words, { stdio: 'inherit', windowsVerbatimArguments: true });
	return new Promise((resolve) => child.on('error', () => resolve(127)).on('close', (status) => resolve(status ?? 1)));
}

/** @type {import('node:readline').Interface | undefined} What reads lines from the terminal, once something was asked. */
let reader;
/** @type {string[]} Lines that were typed or pasted before they were asked for. */
const typed = [];
/** @type {((line: string | undefined) => void) | undefined} Who waits for a line. */
let waiting;
let ended = false;
/** @type {import('../src/world.ts').Complete | undefined} What the Tab key offers for the answer that is being typed. */
let complete;

/** Asks on the terminal; undefined when no more will be typed. */
function ask(/** @type {string} */ question, /** @type {typeof complete} */ offer) {
	complete = offer;
	if (!reader) {
		reader = require('node:readline').createInterface({
			input: process.stdin,
			output: process.stdout,
			completer: (/** @type {string} */ line) => {
				const { choices, part } = complete?.(line) ?? { choices: [], part: line };
				return [choices, part];
			},
		});
		reader.on('line', (line) => {
			if (waiting) waiting(line);
			else typed.push(line);
		});
		reader.on('close', () => {
			if (waiting) process.stdout.write('\n');
			waiting?.(undefined);
			ended = true;
		});
		reader.on('SIGINT', () => {
			writeAll(2, '\nalb: interrupted\n');
			process.exit(130); // the question was the last thing done: nothing can be cut off
		});
	}
	reader.setPrompt(question);
	if (!ended || typed.length > 0) reader.prompt();
	return new Promise((/** @type {(line: string | undefined) => void} */ resolve) => {
		waiting = (line) => {
			waiting = undefined;
			resolve(line);
		};
		if (typed.length > 0 || ended) waiting(typed.shift());
	});
}

function isTerminal(/** @type {number} */ fd) {
	return fstatSync(fd).isCharacterDevice() && require('node:tty').isatty(fd);
}

/** Signals that ask alb to end, and what it ends with then. */
const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/** @type {import('../src/world.ts').World['guard']} */
async function guard(work, tidy) {
	const onSignal = (/** @type {keyof typeof SIGNALS} */ signal) => {
		let said = '';
		try {
			said = tidy();
		} finally {
			writeAll(2, `\nalb: interrupted${said && `: ${said}`}\n`);
			process.exit(SIGNALS[signal]); // everything was written at once: nothing can be cut off
		}
	};
	const names = /** @type {(keyof typeof SIGNALS)[]} */ (Object.keys(SIGNALS));
	for (const name of names) process.on(name, onSignal);
	try {
		return await work();
	} finally {
		// A signal that came while the work was busy is heard in the next turn of the loop: it must not get lost.
		for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
		for (const name of names) process.off(name, onSignal);
	}
}

function isRunning(/** @type {number} */ pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'; // it runs, and is another user's
	}
}

function run() {
	const argv = process.argv.slice(2);
	if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
		writeAll(1, `${require('../package.json').version}\n`); // without a start of the program: three times as fast
		return 0;
	}
	const now = new Date();
	const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
	const built = '../dist/main.cjs';
	const { main } = /** @type {typeof import('../src/main.ts')} */ (require(built));
	const { env, pid } = process;
	return main({
		argv,
		cwd: process.cwd(),
		env,
		self: [process.execPath, __filename],
		today,
		out: screen(1),
		err: screen(2),
		edit,
		// Whether somebody is there to be asked is looked up when something is to be asked.
		get ask() {
			return isTerminal(0) && isTerminal(1) ? ask : undefined;
		},
		changed,
		pid,
		isRunning,
		guard,
	});
}

/** What `main` could not catch: alb is not built, the folder is gone; anything that the system did not say is a bug. */
function say(/** @type {NodeJS.ErrnoException} */ error) {
	const unbuilt = error.code === 'MODULE_NOT_FOUND';
	writeAll(2, unbuilt ? 'alb is not built yet: run npm install in its folder\n' : `alb: ${reasonOf(error)}\n`);
	return unbuilt || typeof error.errno === 'number' ? 2 : 70;
}

/** The system's own words; of an error that node has no name for, such as EDQUOT, at least the name. */
function reasonOf(/** @type {NodeJS.ErrnoException} */ { errno = 0, message }) {
	if (!/^unknown/i.test(message)) return message;
	const { errno: names } = require('node:os').constants;
	return Object.entries(names).find(([, number]) => number === -errno)?.[0] ?? `error ${-errno}`;
}

function end(/** @type {number} */ status) {
	reader?.close();
	// A reader who has gone (`| head -1`) is no failure, but does not know what was done either.
	const gone = lost?.code === 'EPIPE';
	if (lost && (!gone || changed.size > 0))
		writeAll(2, `alb: the output could not be written: ${reasonOf(lost)}${stays()}\n`);
	process.exitCode = lost && !gone ? 2 : status;
}

/** That the change stands though nobody could be told, so that nobody makes it twice. */
function stays() {
	const names = [...changed].slice(0, 5).join(', ');
	const more = changed.size > 5 ? ` and ${changed.size - 5} more files` : '';
	return changed.size > 0 ? `\n${names}${more}: written all the same. Do not run the command again.` : '';
}

process.exitCode = 70; // until main has answered: a promise that nobody keeps is no success
process.on('uncaughtException', (error) => {
	const status = say(error);
	process.on('exit', () => {
		process.exitCode = status;
	});
});
Promise.resolve().then(run).catch(say).then(end);
