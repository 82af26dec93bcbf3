import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayAsChanged } from '../../src/edit/content-without-places.ts';
import { planChanges } from '../../src/edit/plan-changes.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import type { Change } from '../../src/model/actions/change.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { runs } from '../parse/runs.ts';
import { LOG } from '../parse/sources.ts';
import { splicedMinutes } from '../parse/spliced-minutes.ts';
import { changeOf, isDoubtful, keepsOtherBytes, read, wish } from './wishes.ts';

describe('the day of the log', () => {
	const keys = 'date: 2025-04';
	test.each([
		['goes after the last key', `---\n${keys}\n---\n`, `---\n${keys}\naction-log-updated: 2025-05-02\n---\n`],
		['is as deep', `---\n\n# a\n  ${keys}\n---\n`, `---\n\n# a\n  ${keys}\n  action-log-updated: 2025-05-02\n---\n`],
		[
			'knows a fence',
			`---\n\ufeff---\n${keys}\n---\n`,
			`---\n\ufeff---\n${keys}\naction-log-updated: 2025-05-02\n---\n`,
		],
		[
			'from a text',
			`---\n${keys}\ntitle: A\n ---\n---\n`,
			`---\n${keys}\ntitle: A\n ---\naction-log-updated: 2025-05-02\n---\n`,
		],
	])('%s', (_, front, expected) => {
		const minutes = read(front + LOG);
		const change: Change = { kind: 'log-updated', file: minutes.file, date: '2025-05-02' };
		const plan = planChanges(minutes, [change]);
		const after = applyEdits(minutes.text, plan.refused ? [] : plan.edits);
		expect(after).toBe(expected + LOG);
		expect(sayAsChanged(minutes, read(after), [change])).toBe(true);
	});
});

describe('what begins a line', () => {
	const bare = (rows: string) =>
		`## 1. Data\n\n## Action log\n\n No. | Action | Responsible | Date issued | Status\n --: | - | - | - | -\n${rows}`;
	const row = '   3 | Sweep | MH | April 2025 | open\n';
	const made = (before: string, change: (minutes: Minutes) => Change) => {
		const minutes = read(`---\ndate: 2025-04\n---\n\n${before}`);
		const wanted = change(minutes);
		const plan = planChanges(minutes, [wanted]);
		const after = read(applyEdits(minutes.text, plan.refused ? [] : plan.edits));
		expect(sayAsChanged(minutes, after, [wanted])).toBe(true);
		return after.text.split('---\n\n')[1];
	};
	const numbered =
		(text: string) =>
		(minutes: Minutes): Change => ({
			kind: 'cell',
			row: minutes.log?.rows[0]?.place ?? { file: minutes.file, line: 0, column: 0 },
			column: 'number',
			text,
		});

	test.each([
		['4', '   4 | Sweep'],
		['', '   |  | Sweep'],
		['#', '   | # | Sweep'],
		['>-', '   | >- | Sweep'],
		['1. a', '   | 1. a | Sweep'],
	])('is a cell and no markup: %j', (text, line) => {
		expect(made(bare(row), numbered(text))).toContain(`\n${line} | MH |`);
	});

	test('is indented by less than code is', () => {
		const cells = { number: '12', action: 'Book', responsible: 'RE', issued: 'April 2025', status: 'open' };
		const after = made(bare(row), ({ file }) => ({ kind: 'new-row', file, cells }));
		expect(after).toBe(bare(`  12 | Book | RE | April 2025 | open\n${row}`));
	});

	test('is no heading of topics within code', () => {
		const code = '```\n### Topics for the next meeting\n```\n';
		const line = { number: '4', responsible: ['MH'], text: 'Book' };
		const after = made(`## 1. Data\n\n${code}\n${LOG}`, ({ file }) => ({ kind: 'new-action-line', file, ...line }));
		expect(after).toBe(`## 1. Data\n\n${code}\n**Action 4 (MH):** Book\n\n${LOG}`);
	});
});

test('an action line goes before code that nothing closes', () => {
	const minutes = read(`---\ndate: 2025-04\n---\n\n${LOG}\n## AOB\n\nText.\n\n\`\`\`md\n\ntext\n`);
	const line = { number: '80', responsible: ['MH'], text: 'Book' };
	const item = minutes.items.at(-1)?.place;
	const change: Change = { kind: 'new-action-line', file: minutes.file, ...(item && { item }), ...line };
	const plan = planChanges(minutes, [change]);
	const after = read(applyEdits(minutes.text, plan.refused ? [] : plan.edits));
	expect(after.text).toContain('Text.\n\n**Action 80 (MH):** Book\n\n```md\n\ntext\n');
	expect(sayAsChanged(minutes, after, [change])).toBe(true);
});

describe('any change of any minutes that leave no doubt', () => {
	test('is the one thing that they say otherwise when they are read again, and every other byte is equal', {
		tags: 'slow',
		timeout: 240_000,
	}, () => {
		let made = 0;
		fc.assert(
			fc.property(splicedMinutes, wish, (before, wished) => {
				const minutes = read(before);
				fc.pre(!isDoubtful(minutes));
				const change = changeOf(minutes, wished);
				const plan = change && planChanges(minutes, [change]);
				if (!change || !plan || plan.refused) return;
				const after = applyEdits(minutes.text, plan.edits);
				expect(sayAsChanged(minutes, read(after), [change])).toBe(true);
				keepsOtherBytes(minutes.text, after, change);
				made++;
			}),
			{ numRuns: runs(250) },
		);
		expect(made).toBeGreaterThan(runs(250) / 4);
	});
});
