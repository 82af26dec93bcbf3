// @module-tag slow
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTruths, score } from '../../scripts/score-import.mjs';
import { alb, emptyFolder, project } from '../support/board.ts';
import { seeds, withSeeds } from '../support/seeds.ts';

const paths = Object.values(seeds);

describe('documents of several boards, held against truths that were written by hand', () => {
	for (const { truth, path } of readTruths())
		test(`${basename(path)}: precision and recall are 1`, truth.shared ? withSeeds : {}, () => {
			for (const { name, missing, invented } of score(truth, path))
				expect({ name, missing, invented }).toEqual({ name, missing: [], invented: [] });
		});
});

interface Shown {
	readonly invitees: readonly object[];
	readonly apologies: readonly object[];
	readonly items: readonly { readonly number: string | null }[];
	readonly actionLines: readonly {
		readonly form: string;
		readonly number: string | null;
		readonly responsible: readonly string[];
	}[];
	readonly topics: readonly object[];
	readonly decisions: readonly object[];
	readonly log: {
		readonly updated: { readonly value: string };
		readonly rows: readonly {
			readonly number: string;
			readonly responsible: readonly string[];
			readonly issued: string;
			readonly status: string;
		}[];
	};
}

/** What does not hang on the wording. */
function facts({ invitees, apologies, items, actionLines, topics, decisions, log }: Shown) {
	const withoutPlace = (one: object) => ({ ...one, place: undefined });
	return {
		invitees: invitees.map(withoutPlace),
		apologies: apologies.map(withoutPlace),
		items: items.map(({ number }) => number),
		actions: actionLines.map(({ form, number, responsible }) => ({ form, number, responsible })),
		topics: topics.length,
		decisions: decisions.length,
		updated: log.updated.value,
		rows: log.rows.map(({ number, responsible, issued, status }) => ({ number, responsible, issued, status })),
	};
}

describe('the seeds, imported into an empty board', withSeeds, () => {
	test('differ from the example in their wording alone, and leave one action open', async () => {
		const board = emptyFolder();
		const { status, out, err } = await alb(board, 'import', ...paths);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toContain('Wrote minutes/2024-07.md');
		expect(out.match(/every line was placed/g)).toHaveLength(2);
		for (const meeting of ['2024-07', '2025-04']) {
			const [imported, example] = await Promise.all(
				[board, join(project, 'examples/south-east')].map(
					async (folder) => JSON.parse((await alb(folder, 'show', meeting, '--json')).out) as Shown,
				),
			);
			expect(facts(imported as Shown)).toEqual(facts(example as Shown));
		}
		const open = await alb(board, 'actions', '--open', '--json');
		expect((JSON.parse(open.out) as { actions: { number: string }[] }).actions.map(({ number }) => number)).toEqual([
			'78',
		]);
	});

	test('have each of their lines in the account, once', async () => {
		for (const seed of paths) {
			const { out } = await alb(emptyFolder(), 'import', '--report', '--dry-run', seed);
			const lines = readFileSync(seed, 'utf8').split('\n');
			const said = lines.flatMap((line, index) => (/[\p{L}\p{N}]/u.test(line) ? [index + 1] : []));
			const account = out
				.slice(0, out.indexOf('\n---\n'))
				.split('\n')
				.flatMap((line) => /^ *(\d+) {2}/.exec(line)?.[1] ?? []);
			expect(account.map(Number)).toEqual(said);
			expect(out).not.toContain('unplaced');
		}
	});

	test('are recognised when they are imported again, and double nothing', async () => {
		const board = emptyFolder();
		await alb(board, 'import', ...paths);
		const { status, out, err } = await alb(board, 'import', ...paths);
		expect(status).toBe(0);
		expect(out).toBe('');
		expect(
			err.match(/was imported before: minutes\/\d{4}-\d{2}\.md says the same, and was left as it is/g),
		).toHaveLength(2);
	});
});
