import fc from 'fast-check';
import { expect } from 'vitest';
import type { Change } from '../../src/model/actions/change.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import type { Unread } from '../../src/model/unread.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { FILE, source } from '../parse/sources.ts';
import { share } from '../support/share.ts';

/** Texts that people write, and some that markdown takes for markup. */
const said = fc.oneof(
	fc.constantFrom('open', 'closed', 'in progress', 'MH', 'RE/LH', '80', 'Book the hall', 'July 2025', ''),
	fc.constantFrom(
		'A | B',
		'C:\\x\\',
		'`a|b`',
		'*bold*',
		'<TBC>',
		'$& costs $5',
		'naïve – £75',
		'日本語',
		'[x](y)',
		'_a_',
	),
	fc.string({ unit: fc.constantFrom(...'aB1é |\\*_`<>#-~&'), maxLength: 12 }),
);
const COLUMNS = ['number', 'action', 'responsible', 'issued', 'status', 'due', 'update'] as const;

/** A wish, by shares of what the minutes that it is held against have to choose from. */
export const wish = fc.record({ kind: share, which: share, column: share, said });
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** The change that a wish comes to in these minutes; undefined where they have nothing that it could be of. */
export function changeOf(
	{ log, actionLines, items }: Minutes,
	{ kind, which, column, said }: Wish,
): Change | undefined {
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(which * list.length)];
	const [row, line, item] = [pick(log?.rows ?? []), pick(actionLines), pick(items)];
	if (kind < 0.45) return row && { kind: 'cell', row: row.place, column: columnAt(column), text: said };
	if (kind < 0.6) {
		const number = String(70 + Math.floor(which * 20));
		const cells = { number, action: said, responsible: 'MH', issued: 'April 2025', status: 'open' };
		return { kind: 'new-row', file: FILE, cells };
	}
	if (kind < 0.75) return line && { kind: 'line-number', line: line.place, number: '81' };
	if (kind < 0.9) {
		const text = said.trim() || 'Book it';
		const under = item && { item: item.place };
		return { kind: 'new-action-line', file: FILE, ...under, number: '82', responsible: ['MH', 'RE'], text };
	}
	return { kind: 'log-updated', file: FILE, date: '2025-05-02' };
}

function columnAt(column: number): (typeof COLUMNS)[number] {
	return COLUMNS[Math.floor(column * COLUMNS.length)] ?? 'status';
}

const DOUBTFUL: ReadonlySet<Unread['code']> = new Set<Unread['code']>([
	...(['source', 'not-utf8', 'utf-16', 'double-bom', 'too-complex', 'empty', 'conflict'] as const),
	...(['front-matter-missing', 'front-matter-unclosed', 'front-matter-dashes', 'front-matter-language'] as const),
	...(['front-matter-yaml', 'log-missing', 'log-second', 'log-nested', 'row-stray', 'row-uneven'] as const),
]);

/** Whether something leaves a doubt about what minutes say: a command asks for it to be fixed before it edits them. */
export function isDoubtful({ unread }: Minutes): boolean {
	return unread.some(({ code }) => DOUBTFUL.has(code));
}

export function read(text: string): Minutes {
	return readMinutes(source(text));
}

const linesOf = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/);
const withoutEnd = (line: string | undefined): string => line?.replace(/[\r\n]+$/, '') ?? '\u0000';

/**
 * Holds an edit against what it may touch, without the edit's own code: every other line keeps its bytes, and of a
 * row that differs in one cell every other cell does.
 */
export function keepsOtherBytes(before: string, after: string, change: Change): void {
	const [old, now] = [linesOf(before), linesOf(after)];
	const differing = old.flatMap((line, index) => (now[index] === line ? [] : [index + 1]));
	if (change.kind === 'new-row' || change.kind === 'new-action-line') {
		let at = 0;
		for (const line of now) if (withoutEnd(line) === withoutEnd(old[at])) at++;
		expect(at).toBe(old.length);
	} else if (change.kind === 'line-number') {
		expect(differing.filter((line) => line !== change.line.line)).toEqual([]);
	} else if (change.kind === 'cell') keepsOtherCells(old, now, differing, change.row.line);
}

function keepsOtherCells(old: string[], now: string[], differing: readonly number[], row: number): void {
	if (differing.length > 1) {
		// A column was added: each line of the table continues after what it said.
		for (const line of differing) expect(now[line - 1]?.startsWith(old[line - 1]?.trimEnd() ?? '\u0000')).toBe(true);
		return;
	}
	const cells = (lines: string[]) => (lines[row - 1] ?? '').split(/(?<!\\)(?:\\\\)*\|/);
	expect(differing.filter((line) => line !== row)).toEqual([]);
	if (cells(old).length !== cells(now).length) return;
	expect(cells(old).filter((cell, index) => cell !== cells(now)[index]).length).toBeLessThanOrEqual(1);
}
