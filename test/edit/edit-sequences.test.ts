// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayAsChanged } from '../../src/edit/content-without-places.ts';
import { planChanges } from '../../src/edit/plan-changes.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import type { Change } from '../../src/model/actions/change.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { runs } from '../parse/runs.ts';
import { splicedMinutes } from '../parse/spliced-minutes.ts';
import { changeOf, isDoubtful, keepsOtherBytes, read, wish } from './wishes.ts';

/**
 * A second book-keeping: what minutes should say, kept by hand from edit to edit and never read from the text again. It
 * knows nothing of the edit room; the line of a new row is all that it takes over.
 */
interface Ledger {
	readonly rows: readonly Readonly<Record<string, string>>[];
	readonly lines: readonly string[];
	readonly updated: string;
	/** The date, the people, the items, the decisions, the topics: no edit touches them. */
	readonly rest: string;
}

const asLine = (number: string, responsible: readonly string[], text: string) =>
	[number, responsible.join(' '), text.split(/\s+/u).filter(Boolean).join(' ')].join(' · ');

function ledgerOf(minutes: Minutes): Ledger {
	const { date, invitees, apologies, items, decisions, topics } = minutes;
	const people = [...invitees, ...apologies].map(({ place, ...person }) => person);
	return {
		rows: (minutes.log?.rows ?? []).map(({ cells }) =>
			Object.fromEntries(Object.entries(cells).flatMap(([name, { text }]) => (text === '' ? [] : [[name, text]]))),
		),
		lines: minutes.actionLines.map(({ number = '', responsible, text }) => asLine(number, responsible, text)),
		updated: minutes.logUpdated?.value ?? '',
		rest: JSON.stringify([date?.value, people, items.map(({ title }) => title), decisions.length, topics.length]),
	};
}

/** Enters a change into the book-keeping; `after` is asked only where a new row or line has been added. */
function enter(ledger: Ledger, minutes: Minutes, change: Change, after: Ledger): Ledger {
	const { rows, lines } = ledger;
	if (change.kind === 'log-updated') return { ...ledger, updated: change.date };
	if (change.kind === 'cell') {
		const index = minutes.log?.rows.findIndex(({ place }) => place.line === change.row.line);
		return {
			...ledger,
			rows: rows.map((row, at) => (at === index ? said({ ...row, [change.column]: change.text.trim() }) : row)),
		};
	}
	if (change.kind === 'new-row') {
		const cells = Object.entries(change.cells).map(([name, text]) => [name, text.trim()]);
		return { ...ledger, rows: insertLike(rows, said(Object.fromEntries(cells)), after.rows) };
	}
	if (change.kind === 'line-number') {
		const index = minutes.actionLines.findIndex(
			({ place: { line, column } }) => line === change.line.line && column === change.line.column,
		);
		const { responsible = [], text = '' } = minutes.actionLines[index] ?? {};
		return {
			...ledger,
			lines: lines.map((line, at) => (at === index ? asLine(change.number, responsible, text) : line)),
		};
	}
	return { ...ledger, lines: insertLike(lines, asLine(change.number, change.responsible, change.text), after.lines) };
}

/** A row without its empty cells, which say nothing. */
function said(cells: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

/** A list with one more, at the first place where it then agrees with another as far as that goes. */
function insertLike<T>(list: readonly T[], one: T, like: readonly T[]): T[] {
	const at = list.findIndex((each, index) => !same(each, like[index]));
	return at < 0 ? [...list, one] : [...list.slice(0, at), one, ...list.slice(at)];
}

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (one: unknown) => (typeof one === 'object' && one !== null ? Object.entries(one).toSorted() : one);

describe('any 2 to 8 changes, one after another, of minutes that leave no doubt', () => {
	test('each is the one thing that they say otherwise when they are read again, and every other byte is equal', () => {
		const counts = { sequences: 0, edits: 0, refused: 0 };
		const kinds: Record<string, number> = {};
		const edit = (minutes: Minutes, ledger: Ledger, change: Change): { minutes: Minutes; ledger: Ledger } => {
			const plan = planChanges(minutes, [change]);
			if (plan.refused) {
				counts.refused++;
				return { minutes, ledger };
			}
			const after = read(applyEdits(minutes.text, plan.edits));
			expect(sayAsChanged(minutes, after, [change])).toBe(true);
			keepsOtherBytes(minutes.text, after.text, change);
			const now = ledgerOf(after);
			const entered = enter(ledger, minutes, change, now);
			expect(now).toEqual(entered);
			counts.edits++;
			kinds[change.kind] = (kinds[change.kind] ?? 0) + 1;
			return { minutes: after, ledger: entered };
		};
		fc.assert(
			fc.property(splicedMinutes, fc.array(wish, { minLength: 2, maxLength: 8 }), (before, wishes) => {
				let minutes = read(before);
				fc.pre(!isDoubtful(minutes));
				let ledger = ledgerOf(minutes);
				for (const wished of wishes) {
					const change = changeOf(minutes, wished);
					if (change) ({ minutes, ledger } = edit(minutes, ledger, change));
				}
				counts.sequences++;
			}),
			{ numRuns: runs(200) },
		);
		process.stdout.write(`sequences of edits: ${JSON.stringify({ ...counts, ...kinds })}\n`);
		expect(counts.edits).toBeGreaterThan(counts.sequences);
	}, 240_000);
});
