import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { obstacleWords, systemWords } from '../../src/book/system-words.ts';
import { systemCodeOf } from '../../src/io/system-error.ts';

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	throw new Error('it threw nothing');
}

/** An error as node makes it of a number that libuv has no name for. */
const unnamed = (errno: number, more: object = { path: 'minutes/2025-04.md' }) =>
	Object.assign(new Error(`Unknown system error ${errno}: Unknown system error ${errno}, rename`), {
		code: `Unknown system error ${errno}`,
		errno,
		syscall: 'rename',
		...more,
	});

test.each([
	['that node names', thrownBy(() => readFileSync('/nothing/there')), 'ENOENT'],
	['with a digit in its name', Object.assign(new Error('x'), { code: 'E2BIG' }), 'E2BIG'],
	['that alb words itself', Object.assign(new Error('x'), { code: 'EGIT' }), 'EGIT'],
	['of a full share', unnamed(-122), 'EDQUOT'],
	['of a network drive that changed', unnamed(-116), 'ESTALE'],
	['of a broken disk', unnamed(-117), 'EUCLEAN'],
	['of a drive without a disk', unnamed(-123), 'ENOMEDIUM'],
	['that has no name anywhere', unnamed(-999), 'error 999'],
	[
		'that Windows has and node does not know',
		Object.assign(new Error('x'), { code: 'UNKNOWN', errno: -4094, syscall: 'open' }),
		'error 4094',
	],
])('an error of the system is known by its name: %s', (_, error, code) => {
	expect(systemCodeOf(error)).toBe(code);
});

test.each([
	['of the language', thrownBy(() => (undefined as unknown as string).length)],
	['of node, which was called wrongly', thrownBy(() => readFileSync({} as string))],
	['of a library with numbers of its own', thrownBy(() => inflateSync(new Uint8Array([1, 2])))],
	['without a code', new Error('x')],
	['that is no error', 'x'],
	['that is nothing', undefined],
])('any other error is a fault of the program: %s', (_, error) => {
	expect(systemCodeOf(error)).toBeUndefined();
	expect(obstacleWords(error)).toBeUndefined();
});

test('what happened is said in plain words', () => {
	expect(systemWords(unnamed(-122))).toBe(
		'minutes/2025-04.md could not be used: your share of the disk is full (EDQUOT)',
	);
	expect(systemWords(unnamed(-999, {}))).toBe('rename failed: the system refuses (error 999)');
	expect(systemWords(thrownBy(() => readFileSync('/nothing/there')))).toBe(
		'/nothing/there could not be used: it is not there (ENOENT)',
	);
	expect(systemWords(Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' }))).toBe(
		'part of alb itself could not be read; if this happens again, install it again',
	);
	expect(systemWords(Object.assign(new Error('git log failed'), { code: 'EGIT' }))).toBe('git log failed');
});
