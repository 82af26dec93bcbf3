import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulePage } from '../src/formats/findings/rule-page.ts';
import { rules } from '../src/rules/index.ts';
import { alb, board, emptyFolder, project } from './support/board.ts';

describe('docs/rules', () => {
	for (const rule of rules) {
		test(`${rule.id}.md is made from the rule`, async () => {
			await expect(rulePage(rule)).toMatchFileSnapshot(`../docs/rules/${rule.id}.md`);
		});
	}

	test('has a page for each rule and for nothing else', () => {
		const pages = readdirSync(join(project, 'docs/rules')).filter((name) => name !== 'README.md');
		expect(pages.toSorted()).toEqual(rules.map(({ id }) => `${id}.md`).toSorted());
	});

	test('README.md lists the rules, with what they find in the examples', async () => {
		const found = await Promise.all(['south-east', 'untidy'].map(countFindings));
		const rows = rules.map(({ id, severity, summary }) => {
			const counts = found.map((counts) => counts.get(id) ?? 0);
			return `| [${id}](${id}.md) | ${severity} | ${summary} | ${counts.join(' | ')} |`;
		});
		const page = [
			'<!-- Made from src/rules: change the rules, and run `npm run accept`. -->\n',
			'# The rules of `alb check`\n',
			'In the order in which a person should read them. `alb explain RULE` shows the same page in the terminal. The last two',
			'columns say how many findings there are in the example boards.\n',
			'| rule | severity | what is right | south-east | untidy |',
			'| --- | --- | --- | --: | --: |',
			...rows,
			`| **in all** | | | ${found.map((counts) => [...counts.values()].reduce((sum, each) => sum + each, 0)).join(' | ')} |`,
			'',
			'`south-east` is a year of a real board, reworded: its findings are the mistakes of the real minutes, each listed in',
			'`test/rules/south-east.test.ts`, and nothing else. `untidy` has every fault that a file can have.',
			'',
			'How the rules are tested: a generator writes minute books of up to 1,000 meetings, as varied as real ones, in which no',
			'rule may find anything. Then hundreds of faults are planted in them, for every rule: each must be found at its line and',
			'column, and nothing else (`test/rules/planted-faults.test.ts`).',
			'',
		].join('\n');
		await expect(page).toMatchFileSnapshot('../docs/rules/README.md');
	});
});

async function countFindings(name: string): Promise<ReadonlyMap<string, number>> {
	const { out } = await alb(join(project, 'examples', name), 'check', '--format', 'json');
	const counts = new Map<string, number>();
	for (const { rule } of JSON.parse(out).findings as { rule: string }[]) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return counts;
}

describe('alb explain', () => {
	test('says what is right, why, and what to do', async () => {
		const { status, out } = await alb(emptyFolder(), 'explain', 'status-spelling');
		expect(out).toMatchInlineSnapshot(`
			"status-spelling  warning
			  Every status is spelt as in the board’s list.

			Why
			  "Closed" and "closed" are one status. With two spellings, a spreadsheet or a reader counts two.

			What to do
			  Spell the status as in the board’s list: "alb check --fix" does so.

			How to silence it
			  <!-- alb-allow status-spelling 79: the reason --> (on a line of its own outside the table, with
			  the action number)
			  rules: { status-spelling: off } (in alb.yaml, for the whole board; or error, warning, info)

			What it says
			  minutes/2025-04.md:12:50  warning  "Closed" is spelt "closed" on this board; use that spelling
			"
		`);
		expect(status).toBe(0);
	});

	test('suggests the rule that was meant', async () => {
		expect(await alb(emptyFolder(), 'explain', 'status-speling')).toEqual({
			status: 2,
			out: '',
			err: 'alb: there is no rule "status-speling"\nDid you mean "status-spelling"?\n',
		});
	});

	test('alb rules lists them all', async () => {
		const { out } = await alb(emptyFolder(), 'rules');
		for (const { id } of rules) expect(out).toContain(`\n${id} `);
	});

	describe('on a board that has set some of the rules', () => {
		const folder = board({
			'alb.yaml': 'rules:\n  action-stale: { severity: error, months: 9 }\n  file-name: off\n',
		});

		test('alb rules lists them as that board takes them', async () => {
			const { out } = await alb(folder, 'rules');
			expect(out).toMatch(/^action-stale +error /m);
			expect(out).toMatch(/^file-name +off /m);
			expect(out).toMatch(/^line-ends +warning /m);
		});

		test('alb explain shows the options, and what the board has set', async () => {
			const { out } = await alb(folder, 'explain', 'action-stale');
			expect(out).toContain('action-stale  warning (on this board: error)\n');
			expect(out).toContain(
				'\nOptions\n  months: 9 on this board, 6 by default. How many months an action may be open.\n  meetings: 3. How many',
			);
			expect((await alb(folder, 'explain', 'file-name')).out).toContain('file-name  warning (on this board: off)\n');
		});

		test('settings with a mistake are named, and the rules are shown all the same', async () => {
			const faulty = board({ 'alb.yaml': 'rules: { action-stal: off }\n' });
			for (const words of [['rules'], ['explain', 'action-stale']]) {
				const { status, out, err } = await alb(faulty, ...words);
				expect(status).toBe(0);
				expect(out).toContain('action-stale');
				expect(err).toBe(
					'alb: the settings in alb.yaml cannot be used, and are ignored here\nalb.yaml:1:10  there is no rule "action-stal"; did you mean "action-stale"?\n',
				);
			}
		});
	});

	test('a rule that may hide an action cannot be silenced, and says why', async () => {
		const { out } = await alb(emptyFolder(), 'explain', 'log-missing');
		expect(out).toContain(
			'You cannot silence this rule, turn it off or lower its severity: what this rule finds may hide an',
		);
	});
});
