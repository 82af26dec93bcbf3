import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { board } from './support/board.ts';
import { sampleMinutes } from './support/minutes.ts';
import { albOnTerminal, withTerminal } from './support/terminal.ts';

const FILE = 'minutes/2025-04.md';
const book = () => board({ [FILE]: sampleMinutes({ rows: ['79 | Book the hall | MH | April 2025 | open'] }) });

describe('alb on a real terminal', withTerminal, () => {
	test('alb add asks, and the Tab key completes: one that fits at once, of several the list', async () => {
		const dir = book();
		const { status, out, err } = await albOnTerminal(
			dir,
			['add'],
			[
				['What is the action? ', 'Get two quotes\r'],
				['Who is responsible (initials, with commas between them, or all)? ', '\t\t'],
				['LH  Lorna Hunt', 'elig\t'],
				['RE', ', kev\t'],
				['KY', '\r'],
				['[no deadline] ', '\r'],
				['[the last] ', 'prev\t'],
				['1. Previous minutes', '\r'],
				['Write it? [yes] ', '\r'],
			],
		);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toContain('MH  Dr Mac Heath');
		expect(out).toContain('+**Action 80 (RE, KY):** Get two quotes\n');
		expect(out).toContain('action 80 raised for RE, KY, under "1. Previous minutes"\n');
		expect(readFileSync(join(dir, FILE), 'utf8')).toContain('\n| 80 | Get two quotes | RE, KY | April 2025 | open |\n');
	});

	test.each([
		['Ctrl-C', '\u0003', 130, 'alb: interrupted\n'],
		['Ctrl-D', '\u0004', 2, 'alb: not all questions were answered\nNothing was written.\n'],
	])('%s leaves everything as it was', async (_, key, status, said) => {
		const dir = book();
		const before = readFileSync(join(dir, FILE), 'utf8');
		const ended = await albOnTerminal(
			dir,
			['add'],
			[
				['What is the action? ', 'Pay\r'],
				['or all)? ', key],
			],
		);
		expect(ended).toMatchObject({ status, err: '', out: expect.stringMatching(new RegExp(`${said}$`)) });
		expect(readFileSync(join(dir, FILE), 'utf8')).toBe(before);
		expect(readdirSync(dir)).toEqual(['minutes']);
	});
});
