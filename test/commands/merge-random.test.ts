// @module-tag slow
import { describe, expect, test } from 'vitest';
import { firstSeed, runs } from '../parse/runs.ts';
import { alb } from '../support/board.ts';
import { commit, FILE, git, mergingRepository, rowsOf, textOf, tryGit, write } from '../support/merging.ts';
import { prove } from '../support/proof.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { changeSide, commonMinutes, type PlainAction, type PlainMinutes, writePlain } from '../support/random-sides.ts';

/*
 * Random merges of real branches by a real git, judged without alb's own reading: the plain data from which the sides were
 * written says what must have become of each action. ALB_RUNS=200 runs the 200 that docs/git.md speaks of.
 */

const RUNS = runs(6);
/** From here on the few of the suite have contradictions among them. */
const FIRST = firstSeed(5);

const CELLS = ['text', 'responsible', 'issued', 'status'] as const;
type Said = Readonly<Record<(typeof CELLS)[number], string>>;

/** What must have become of the actions: rows, without their numbers, and whether the sides contradict each other on any. */
function expectedRows(base: PlainMinutes, ours: PlainMinutes, theirs: PlainMinutes, side: 'ours' | 'theirs') {
	const find = ({ actions }: PlainMinutes, id: string) => actions.find((action) => action.id === id);
	const ids = new Set([base, ours, theirs].flatMap(({ actions }) => actions.map(({ id }) => id)));
	const rows: Said[] = [];
	let contradictions = 0;
	for (const id of ids) {
		const [old, own, others] = [find(base, id), find(ours, id), find(theirs, id)];
		const same = (a: PlainAction, b: PlainAction) => CELLS.every((cell) => a[cell] === b[cell]);
		const lone = own ?? others;
		if (!lone) continue;
		if (!old) rows.push(lone);
		else if (own && others) {
			const cells = CELLS.map((cell) => {
				const isContested = own[cell] !== others[cell] && own[cell] !== old[cell] && others[cell] !== old[cell];
				if (isContested) return [cell, { ours: own, theirs: others }[side][cell], true] as const;
				return [cell, own[cell] === old[cell] ? others[cell] : own[cell], false] as const;
			});
			if (cells.some(([, , isContested]) => isContested)) contradictions++;
			rows.push(Object.fromEntries(cells) as unknown as Said);
		} else if (!same(old, lone)) {
			contradictions++;
			const here = { ours: own, theirs: others }[side];
			if (here) rows.push(here);
		}
	}
	return { rows, contradictions };
}

/** What the paragraphs must say, and whether both sides have gone on in one of them, each in its own words. */
function expectedProse(base: PlainMinutes, ours: PlainMinutes, theirs: PlainMinutes, side: 'ours' | 'theirs') {
	const texts = ({ items }: PlainMinutes) => items.flat().map(({ text }) => text);
	const [own, others] = [texts(ours), texts(theirs)];
	let contradicts = false;
	const said = texts(base).map((text, index) => {
		if (own[index] === others[index] || own[index] === text) return others[index] ?? '';
		contradicts ||= others[index] !== text;
		return (others[index] === text ? own : { ours: own, theirs: others }[side])[index] ?? '';
	});
	return { said, contradicts };
}

function resolveAs(text: string, side: 'ours' | 'theirs'): string {
	const kept = side === 'ours' ? '$1' : '$2';
	return text.replace(/^<{7} .*\r?\n((?:.*\r?\n)*?)={7}\r?\n((?:.*\r?\n)*?)>{7} .*(?:\r?\n|$)/gm, kept);
}

const cellsOf = (row: string) =>
	row
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
const key = ({ text, responsible, issued, status }: Said) => [text, responsible, issued, status].join(' | ');

async function rulesFound(dir: string): Promise<Record<string, number>> {
	const { out } = await alb(dir, 'check', '--format', 'json');
	const { findings }: { findings: { rule: string; severity: string }[] } = JSON.parse(out);
	const counts: Record<string, number> = {};
	for (const { rule, severity } of findings) if (severity !== 'info') counts[rule] = (counts[rule] ?? 0) + 1;
	return counts;
}

/** One merge; returns what is to be counted. */
async function mergeOnce(dir: string, root: string, random: Random) {
	const base = commonMinutes(random);
	const ours = changeSide(base, 'north', random);
	const theirs = changeSide(base, 'south', random);
	const layout = () => ({ padded: random.chance(0.3), windows: random.chance(0.1) });
	const usual = layout();
	const texts = [base, ours, theirs].map((side) => writePlain(side, random.chance(0.2) ? layout() : usual));
	const [old = '', own = '', others = ''] = texts;

	git(dir, ['checkout', '--quiet', '--force', '-B', 'theirs', root]);
	commit(dir, { files: { [FILE]: old } });
	git(dir, ['checkout', '--quiet', '-B', 'main']);
	git(dir, ['checkout', '--quiet', 'theirs']);
	commit(dir, { files: { [FILE]: others } });
	const foundThere = await rulesFound(dir);
	git(dir, ['checkout', '--quiet', 'main']);
	commit(dir, { files: { [FILE]: own } });
	const foundHere = await rulesFound(dir);
	const isRebase = random.chance(0.25);
	if (isRebase) git(dir, ['checkout', '--quiet', 'theirs']);
	const { status, err } = await tryGit(dir, ...(isRebase ? ['rebase', 'main'] : ['merge', '--no-edit', 'theirs']));
	const text = textOf(dir);

	const { contradictions } = expectedRows(base, ours, theirs, 'ours');
	const inProse = expectedProse(base, ours, theirs, 'ours').contradicts;
	expect({
		status,
		err:
			contradictions || inProse
				? ''
				: err
						.replace(/^.*both sides gave out number.*\n/gm, '')
						.replace(/^(Rebasing|Successfully).*$/gm, '')
						.trim(),
	}).toEqual({
		status: contradictions || inProse ? 1 : 0,
		err: '',
	});
	for (const side of ['ours', 'theirs'] as const) {
		const resolved = resolveAs(text, side);
		const rows = rowsOf(resolved).map(cellsOf);
		const said = rows.map((row) => row.slice(1).join(' | '));
		expect(said.toSorted()).toEqual(expectedRows(base, ours, theirs, side).rows.map(key).toSorted());
		const numbers = new Map(rows.map(([number = '', action = '']) => [action, number]));
		expect(new Set(numbers.values()).size).toBe(rows.length);
		// The line of each action that a side has raised has the number of its row.
		const raised = [...ours.actions, ...theirs.actions].filter(({ item }) => item !== undefined);
		for (const { text: action, responsible } of raised)
			expect(resolved).toContain(`**Action ${numbers.get(action)} (${responsible}):** ${action}`);
		for (const topic of [...ours.topics, ...theirs.topics]) expect(resolved).toContain(`- ${topic}`);
		for (const person of [...ours.people, ...theirs.people]) expect(resolved).toContain(`  ${person}`);
		const paragraphs = resolved.split(/\r?\n/).filter((line) => line.startsWith('It was said'));
		expect(paragraphs).toEqual(expectedProse(base, ours, theirs, side).said);
		expect(resolved).toContain(`action-log-updated: 2025-05-${Math.max(ours.updated, theirs.updated)}`);
	}
	write(dir, { [FILE]: resolveAs(text, 'ours') });
	for (const [rule, count] of Object.entries(await rulesFound(dir)))
		expect([rule, count]).toEqual([rule, Math.min(count, (foundHere[rule] ?? 0) + (foundThere[rule] ?? 0))]);
	if (status !== 0) git(dir, [isRebase ? 'rebase' : 'merge', '--abort']);
	return {
		rows: rowsOf(text).length,
		contradictions,
		inProse,
		moved: err.match(/both sides gave out number/g)?.length ?? 0,
	};
}

/** Merges random sides, and returns what is to be counted and how many were not merged as they must be. */
async function mergeMany(dir: string, runs: number) {
	const root = git(dir, ['rev-parse', 'HEAD']);
	const counts = { merges: 0, clean: 0, contradictions: 0, inProse: 0, moved: 0, rows: 0 };
	const failures: Error[] = [];
	for (let seed = FIRST; seed < FIRST + runs; seed++) {
		counts.merges++;
		try {
			const { rows, contradictions, inProse, moved } = await mergeOnce(dir, root, randomFrom(seed));
			counts.clean += contradictions === 0 && !inProse ? 1 : 0;
			counts.contradictions += contradictions;
			counts.inProse += inProse ? 1 : 0;
			counts.moved += moved;
			counts.rows += rows;
		} catch (error) {
			failures.push(new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error }));
			await tryGit(dir, 'merge', '--abort');
			await tryGit(dir, 'rebase', '--abort');
		}
	}
	return { counts, failures };
}

describe('random merges of two branches', { timeout: 3_600_000 }, () => {
	test('lose no row, give no number twice, and leave alb check no worse than before', async () => {
		const { counts, failures } = await mergeMany(await mergingRepository({}), RUNS);
		const plain = await mergingRepository({});
		git(plain, ['config', '--remove-section', 'merge.alb-minutes']);
		const { failures: seen } = await mergeMany(plain, 4);
		prove({
			what: 'random merges of two branches',
			tried: RUNS,
			lost: failures.length,
			control: { tried: 4, lost: seen.length },
		});
		process.stdout.write(
			`${[
				`${counts.merges} merges: ${counts.clean} clean`,
				`in the others ${counts.contradictions} rows and ${counts.inProse} passages contradicted themselves`,
				`${counts.moved} actions got another number`,
				`of ${counts.rows} rows none was lost, and no number was there twice`,
			].join('; ')}\n`,
		);
		if (failures[0]) throw failures[0];
		// As git merges lines, without alb.
		expect(seen.length).toBeGreaterThan(0);
	});
});
