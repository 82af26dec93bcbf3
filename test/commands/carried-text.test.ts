// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMinutes } from '../../src/parse/minutes.ts';
import { runs } from '../parse/runs.ts';
import { alb, board } from '../support/board.ts';
import { inlineMarkdown } from '../support/inline-markdown.ts';
import { sampleMinutes } from '../support/minutes.ts';

/** What people write, in the characters that they type: of each kind of piece one line. */
const LINES = [
	'Read [the paper](https://x.org/a_b) **today**, not `A|B`',
	'Ask <TBC> & R&D for 2*3 of A_B, C:\\temp',
	'Send \\*this\\* &amp; ~~that~~ to mh@x.org, ![plan](p.png)',
];
const some = fc.array(inlineMarkdown, { minLength: 1, maxLength: 6 }).map((lines) => [...LINES, ...lines]);

/** A pipe ends a cell, so that in the log it is escaped; all else is copied. */
const inCell = (markdown: string) => markdown.replace(/\\[\\|]|\|/g, (mark) => (mark === '|' ? '\\|' : mark));

interface Written {
	readonly markdown: string;
	readonly text: string;
}

function readFrom(folder: string, name: string) {
	const file = `minutes/${name}.md`;
	return readMinutes({ file, bytes: readFileSync(join(folder, file)) });
}

/** The actions of a log by number, each as it is written and in its words. */
function actionsIn(folder: string, name: string): ReadonlyMap<string, Written> {
	const rows = readFrom(folder, name).log?.rows ?? [];
	return new Map(rows.map(({ number, text, cells }) => [number, { markdown: cells.action?.raw ?? '', text }] as const));
}

/** The words of Markdown, as a paragraph of minutes says them. */
function wordsOfLine(markdown: string): string {
	const text = sampleMinutes({ body: `**Action (MH):** ${markdown}` });
	return readMinutes({ file: 'a.md', bytes: new TextEncoder().encode(text) }).actionLines[0]?.text ?? '';
}

const rowsOf = (lines: readonly string[]) =>
	lines.map((line, index) => `${70 + index} | ${inCell(line)} | MH | April 2025 | open`);
const expected = (lines: readonly string[]) =>
	new Map(lines.map((line, index) => [`${70 + index}`, { markdown: inCell(line), text: wordsOfLine(line) }]));
const actionLines = (lines: readonly string[]) => lines.map((line) => `**Action (MH):** ${line}`).join('\n\n');

describe('what is copied keeps its characters and its words', () => {
	const each = (check: (lines: readonly string[]) => Promise<void>) =>
		fc.assert(fc.asyncProperty(some, check), { numRuns: runs(6) });

	test('from an action line to its row, by alb update and by alb check --fix', async () => {
		await each(async (lines) => {
			// Two lines that say the same are one action.
			const said = lines.map((line) =>
				wordsOfLine(line)
					.replace(/[^\p{L}\p{N}]/gu, '')
					.toLowerCase(),
			);
			fc.pre(new Set(said).size === said.length);
			for (const command of [['update'], ['check', '--fix']]) {
				const folder = board({
					'minutes/2025-01.md': sampleMinutes({ date: '2025-01', rows: ['69 | Sweep | MH | Jan 2025 | closed'] }),
					'minutes/2025-04.md': sampleMinutes({ body: actionLines(lines) }),
				});
				await alb(folder, ...command);
				expect(actionsIn(folder, '2025-04')).toEqual(expected(lines));
			}
		});
	}, 300_000);

	test('from a row to that of the next meeting, by alb new-meeting and by alb update', async () => {
		await each(async (lines) => {
			const folder = board({ 'minutes/2025-04.md': sampleMinutes({ rows: rowsOf(lines).toReversed() }) });
			await alb(folder, 'new-meeting', '2025-07');
			expect(actionsIn(folder, '2025-07')).toEqual(expected(lines));
			const late = board({
				'minutes/2025-01.md': sampleMinutes({ date: '2025-01', rows: rowsOf(lines).toReversed() }),
				'minutes/2025-04.md': sampleMinutes({}),
			});
			await alb(late, 'update');
			expect(actionsIn(late, '2025-04')).toEqual(expected(lines));
		});
	}, 300_000);

	test('from one list of topics to the next, by alb new-meeting', async () => {
		await each(async (lines) => {
			const topics = lines.map((line) => `- ${line}`).join('\n');
			const body = `Agreed.\n\n### Topics for the next meeting\n\n${topics}`;
			const folder = board({ 'minutes/2025-04.md': sampleMinutes({ body }) });
			await alb(folder, 'new-meeting', '2025-07');
			const { topics: carried, text } = readFrom(folder, '2025-07');
			const listed = text.split('\n').flatMap((line) => (line.startsWith('- ') ? line.slice(2) : []));
			// What says the same twice is one topic.
			const all = new Map(lines.toReversed().map((line) => [wordsOfLine(line).toLowerCase(), line]));
			expect(listed).toEqual(lines.filter((line) => all.get(wordsOfLine(line).toLowerCase()) === line));
			expect(carried.map((topic) => topic.text)).toEqual(listed.map(wordsOfLine));
		});
	}, 300_000);

	test('where a row is noted, renumbered or closed', async () => {
		await each(async (lines) => {
			const folder = board({ 'minutes/2025-04.md': sampleMinutes({ rows: rowsOf(lines).toReversed() }) });
			const [first = '', second = ''] = lines;
			await alb(folder, 'note', '70', first);
			await alb(folder, 'note', '70', second);
			await alb(folder, 'close', '71');
			await alb(folder, 'renumber', '72', '--to', '99');
			const wanted = new Map(expected(lines));
			const renumbered = wanted.get('72');
			if (renumbered) wanted.set('99', renumbered);
			wanted.delete('72');
			expect(Object.fromEntries(actionsIn(folder, '2025-04'))).toEqual(Object.fromEntries(wanted));
			const update = readFrom(folder, '2025-04').log?.rows.find(({ number }) => number === '70')?.cells.update;
			expect(update?.raw).toBe(`${inCell(first)}; ${inCell(second)}`);
			expect(update?.text).toBe(`${wordsOfLine(first)}; ${wordsOfLine(second)}`);
		});
	}, 300_000);
});

describe('what is typed is Markdown as it is typed', () => {
	const PAPER = 'Read [the paper](https://x.org) | or **ask**';

	test('by alb add, in the line and in the row', async () => {
		const folder = board({ 'minutes/2025-04.md': sampleMinutes({ rows: ['79 | Sweep | MH | Jan 2025 | open'] }) });
		const { out } = await alb(folder, 'add', PAPER, '--responsible', 'MH');
		expect(out).toContain('action 80 raised for MH');
		expect(readFrom(folder, '2025-04').text).toContain(`**Action 80 (MH):** ${PAPER}\n`);
		expect(actionsIn(folder, '2025-04').get('80')).toEqual({
			markdown: 'Read [the paper](https://x.org) \\| or **ask**',
			text: 'Read the paper | or ask',
		});
	});

	test('by alb reword, also where only the Markdown is new', async () => {
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({ rows: ['79 | Read the paper | MH | Jan 2025 | open'] }),
		});
		const { out } = await alb(folder, 'reword', '79', 'Read [the paper](https://x.org)');
		expect(out).toContain('action "Read the paper" is now "Read [the paper](https://x.org)"');
		expect(actionsIn(folder, '2025-04').get('79')?.markdown).toBe('Read [the paper](https://x.org)');
		const again = await alb(folder, 'reword', '79', 'Read [the paper](https://x.org)');
		expect(again.out).toContain('nothing was changed');
	});

	test.each([
		['add', ['add', 'Ask <!-- by post --> MH', '--responsible', 'MH']],
		['reword', ['reword', '79', 'Ask <!-- restricted -->MH<!-- /restricted -->']],
		['note', ['note', '79', '*<!-- no -->* yes']],
	])('but alb %s takes no comment, which would hide words', async (_, words) => {
		const folder = board({ 'minutes/2025-04.md': sampleMinutes({ rows: ['79 | Sweep | MH | Jan 2025 | open'] }) });
		const before = readFrom(folder, '2025-04').text;
		const { status, err } = await alb(folder, ...words);
		expect(status).toBe(2);
		expect(err).toBe(
			'alb: "<!--" begins a comment, which would hide words of the text\nWrite \\<!-- to have it shown.\n',
		);
		expect(readFrom(folder, '2025-04').text).toBe(before);
	});

	test('a note whose mark would belong to one that is there is escaped', async () => {
		const folder = board({ 'minutes/2025-04.md': sampleMinutes({ rows: ['79 | Sweep | MH | Jan 2025 | open'] }) });
		await alb(folder, 'note', '79', '[it](x) *a');
		await alb(folder, 'note', '79', 'b*');
		const update = readFrom(folder, '2025-04').log?.rows[0]?.cells.update;
		expect(update?.raw).toBe('[it](x) *a; b\\*');
		expect(update?.text).toBe('it *a; b*');
	});
});

describe('what leaves its file', () => {
	const REFERS = 'Read [the paper][p], then the plan.[^1]';
	const DEFINED = '\n[p]: https://x.org/p\n\n[^1]: By hand.\n';

	test('stays as it is within it: a footnote is a footnote in the log', async () => {
		const folder = board({ 'minutes/2025-04.md': sampleMinutes({ body: `**Action (MH):** ${REFERS}` }) + DEFINED });
		const { out } = await alb(folder, 'update');
		expect(out).toContain('action 1 raised: "Read the paper, then the plan."');
		expect(actionsIn(folder, '2025-04').get('1')).toEqual({ markdown: REFERS, text: 'Read the paper, then the plan.' });
	});

	test('takes its links along, and leaves footnotes behind', async () => {
		const body = `Agreed.\n\n### Topics for the next meeting\n\n- ${REFERS}`;
		const rows = [`79 | ${REFERS} | MH | April 2025 | open`];
		const folder = board({ 'minutes/2025-04.md': sampleMinutes({ body, rows }) + DEFINED });
		await alb(folder, 'new-meeting', '2025-07');
		const carried = 'Read [the paper](<https://x.org/p>), then the plan.';
		expect(actionsIn(folder, '2025-07').get('79')).toEqual({
			markdown: carried,
			text: 'Read the paper, then the plan.',
		});
		expect(readFrom(folder, '2025-07').text).toContain(`\n- ${carried}\n`);
	});

	test('is written in its words where it would say something else there', async () => {
		// What is left out may have kept a link from being one; a definition there may make one of what is none here.
		const apart = '[x]<!-- -->(y) [z]';
		const body = `Agreed.\n\n### Topics for the next meeting\n\n- ${apart}`;
		const rows = [`79 | ${apart} | MH | Jan 2025 | open`];
		const folder = board({ 'minutes/2025-01.md': sampleMinutes({ date: '2025-01', body, rows }) });
		await alb(folder, 'new-meeting', '2025-04');
		const escaped = { markdown: '\\[x](y) \\[z]', text: '[x](y) [z]' };
		expect(actionsIn(folder, '2025-04').get('79')).toEqual(escaped);
		expect(readFrom(folder, '2025-04').text).toContain(`\n- ${escaped.markdown}\n`);
		const late = board({
			'minutes/2025-01.md': sampleMinutes({
				date: '2025-01',
				rows: ['79 | Ask [z] | MH | Jan 2025 | open', '78 | Ask **MH** | MH | Jan 2025 | open'],
			}),
			'minutes/2025-04.md': `${sampleMinutes({})}\n[z]: https://x.org\n`,
		});
		await alb(late, 'update');
		expect(actionsIn(late, '2025-04')).toEqual(
			new Map([
				['79', { markdown: 'Ask \\[z]', text: 'Ask [z]' }],
				['78', { markdown: 'Ask **MH**', text: 'Ask MH' }],
			]),
		);
	});
});
