// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../parse/runs.ts';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const text = (folder: string, file = 'minutes/2025-04.md') => readFileSync(join(folder, file), 'utf8');

describe('alb check --fix', () => {
	test('spells a status as the board does, and keeps every other byte: the mark, the line ends, the padding', async () => {
		const before =
			`\ufeff${sampleMinutes({ rows: ['79 | Book the hall  | MH | April 2025 |  Open ', '78 | Ask LH | RE | April 2025 | OPEN '] })}`.replaceAll(
				'\n',
				'\r\n',
			);
		const folder = board({ 'minutes/2025-04.md': before });
		expect(await alb(folder, 'check', '--fix')).toEqual({
			status: 0,
			out: 'No problems found in 1 meeting and 2 actions.\n',
			err: [
				'minutes/2025-04.md:18:44  fixed: write "open"  status-spelling',
				'minutes/2025-04.md:19:35  fixed: write "open"  status-spelling',
				'alb: fixed 2 findings\n',
			].join('\n'),
		});
		expect(text(folder)).toBe(before.replace('Open', 'open').replace('OPEN', 'open'));
	});

	test('adds the row of a new action with the next number of the book, where the order of the log has it', async () => {
		const folder = board({
			'minutes/2025-01.md': sampleMinutes({
				date: '2025-01',
				rows: ['80 | Pay | MH | Oct 2024 | closed', '79 | Book the hall | MH | Oct 2024 | closed'],
			}),
			'minutes/2025-04.md': sampleMinutes({
				front: 'invitees:\n  MH: Dr Mac Heath\n  RE: Rebecca Eligon\naction-log-updated: 2025-04-24',
				body: '**Action (RE):** Ask two firms for a quote | in writing.\n\n**Action (MH):** Tell the tenants.',
				rows: ['80 | Pay | MH | Oct 2024 | closed', '79 | Book the hall | MH | Oct 2024 | closed'],
			}),
		});
		const { status, out, err } = await alb(folder, 'check', '--fix', { today: '2025-05-02' });
		expect({ status, out }).toEqual({ status: 0, out: 'No problems found in 2 meetings and 4 actions.\n' });
		expect(err).toBe(
			[
				'minutes/2025-04.md:11:3  fixed: add it to the log as action "81"  action-unlogged',
				'minutes/2025-04.md:13:3  fixed: add it to the log as action "82"  action-unlogged',
				'alb: fixed 2 findings\n',
			].join('\n'),
		);
		expect(text(folder).split('\n').slice(5, 23)).toEqual([
			'action-log-updated: 2025-05-02',
			'---',
			'',
			'## 1. Previous minutes',
			'',
			'**Action 81 (RE):** Ask two firms for a quote | in writing.',
			'',
			'**Action 82 (MH):** Tell the tenants.',
			'',
			'## Action log',
			'',
			'| No. | Action | Responsible | Date issued | Status |',
			'| --: | --- | --- | --- | --- |',
			'| 82 | Tell the tenants. | MH | April 2025 | open |',
			'| 81 | Ask two firms for a quote \\| in writing. | RE | April 2025 | open |',
			'| 80 | Pay | MH | Oct 2024 | closed |',
			'| 79 | Book the hall | MH | Oct 2024 | closed |',
			'',
		]);
	});

	test('numbers a new row and the action line that speaks of it', async () => {
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({
				body: '**Action (RE):** Bring the funding report to the board.',
				rows: [
					' | Bring the funding report to the board. | RE | April 2025 | open',
					'79 | Book the hall | MH | April 2025 | open',
				],
			}),
		});
		await alb(folder, 'check', '--fix');
		expect(text(folder)).toContain('**Action 80 (RE):** Bring the funding report');
		expect(text(folder)).toContain('| 80 | Bring the funding report');
	});

	test.each([
		['nobody is named', '**Action:** Book the hall.', 'error  "Book the hall." is an action with no row'],
		[
			'nobody has these initials',
			'**Action (ZZ):** Book the hall.',
			'error  "Book the hall." is an action with no row',
		],
		['it may be talk', 'MH said: Action: book the hall.', 'warning  "book the hall." reads like an action'],
		['the number is an old one', '**Action 78 (MH):** Book the hall.', 'error  action "78" has no row'],
	])('leaves to a person what has no single right answer: %s', async (_, body, said) => {
		const files = { 'minutes/2025-04.md': sampleMinutes({ body, rows: ['79 | Pay | MH | April 2025 | open'] }) };
		const folder = board(files);
		const { out, err } = await alb(folder, 'check', '--fix');
		expect(out).toContain(said);
		expect(err).toBe('alb: no finding here has one right answer; nothing was written\n');
		expect(text(folder)).toBe(files['minutes/2025-04.md']);
	});

	test('gives out no number while a file cannot be read', async () => {
		const folder = board({
			'minutes/2024-10.md': '',
			'minutes/2025-04.md': sampleMinutes({ body: '**Action (MH):** Book the hall.' }),
		});
		const { err } = await alb(folder, 'check', '--fix');
		expect(err).toBe('alb: no finding here has one right answer; nothing was written\n');
	});

	test('leaves a fix that would make a new finding, and says so', async () => {
		const body = '**Action (MH):** Bring the list of members up to date; RE to find a new treasurer.';
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({ body, rows: ['79 | Pay | MH | April 2025 | Open'] }),
		});
		const { err } = await alb(folder, 'check', '--fix');
		expect(err).toBe(
			[
				'minutes/2025-04.md:18:32  fixed: write "open"  status-spelling',
				'minutes/2025-04.md:12:3  not fixed: to add it to the log as action "80" would make a new finding  action-unlogged',
				'alb: fixed 1 finding\n',
			].join('\n'),
		);
	});

	test('fixes the named minutes alone', async () => {
		const one = (date: string) => sampleMinutes({ date, rows: ['79 | Pay | MH | April 2024 | Closed'] });
		const folder = board({ 'minutes/2024-04.md': one('2024-04'), 'minutes/2025-04.md': one('2025-04') });
		await alb(folder, 'check', '--fix', '2025-04');
		expect(text(folder, 'minutes/2024-04.md')).toContain('| Closed |');
		expect(text(folder)).toContain('| closed |');
	});
});

describe('alb check --fix --dry-run', () => {
	test('prints the change as a diff and writes nothing', async () => {
		const before = sampleMinutes({ rows: ['79 | Pay | MH | April 2025 | Open'] });
		const folder = board({ 'minutes/2025-04.md': before });
		const { status, out, err } = await alb(folder, 'check', '--fix', '--dry-run');
		expect(out).toBe(
			[
				'--- a/minutes/2025-04.md',
				'+++ b/minutes/2025-04.md',
				'@@ -15,4 +15,4 @@',
				' ',
				' | No. | Action | Responsible | Date issued | Status |',
				' | --: | --- | --- | --- | --- |',
				'-| 79 | Pay | MH | April 2025 | Open |',
				'+| 79 | Pay | MH | April 2025 | open |',
				'',
			].join('\n'),
		);
		expect(err).toBe(
			'minutes/2025-04.md:18:32  to fix: write "open"  status-spelling\nalb: 1 finding to fix; nothing was written\n',
		);
		expect(status).toBe(0);
		expect(text(folder)).toBe(before);
	});

	test('belongs to --fix', async () => {
		expect(await alb(board({ 'minutes/2025-04.md': sampleMinutes({}) }), 'check', '--dry-run')).toEqual({
			status: 2,
			out: '',
			err: 'alb: --dry-run shows what --fix would change\nalb check --fix --dry-run\n',
		});
	});
});

/** Minutes as an officer in a hurry leaves them. */
const hurried = fc
	.record({
		lines: fc.array(
			fc.constantFrom(
				'**Action (MH):** Book the hall',
				'**Action 81 (RE):** Bring the report',
				'Action: ask LH about pay',
				'**Action (MH, RE):** Draft a letter to the partners; send it',
				'**Action:** Nobody',
			),
			{ maxLength: 4 },
		),
		rows: fc.array(
			fc.constantFrom(
				'79 | Book the hall | MH | April 2025 | Open',
				' | Bring the report | RE | April 2025 | open',
				'78 | Ask LH about pay | LH | Jan 2025 | CLOSED',
				'80 | Draft a letter to the partners | MH | April 2025 | opne',
			),
			{ maxLength: 4 },
		),
		updated: fc.constantFrom('', '\naction-log-updated: 2025-04-24'),
	})
	.map(({ lines, rows, updated }) =>
		sampleMinutes({
			front: `invitees:\n  MH: Dr Mac Heath\n  RE: Rebecca Eligon\n  LH: Lorna Hunt${updated}`,
			body: lines.join('\n\n') || 'Nothing.',
			rows,
		}),
	);
const old = sampleMinutes({ date: '2024-10', rows: ['77 | Sweep the yard | MH | Oct 2024 | open'] });

test('a fix never makes a new finding, and a second run changes nothing', async () => {
	await fc.assert(
		fc.asyncProperty(hurried, async (minutes) => {
			const folder = board({ 'minutes/2024-10.md': old, 'minutes/2025-04.md': minutes });
			const found = async () => {
				const { findings } = JSON.parse((await alb(folder, 'check', '--format', 'json')).out) as {
					findings: { rule: string; message: string }[];
				};
				// Lines and numbers move, and with them the way that a log without order seems to run.
				return findings
					.map(({ rule, message }) => (rule === 'number-order' ? rule : `${rule} ${message.replace(/\d+/g, '0')}`))
					.toSorted();
			};
			const before = await found();
			await alb(folder, 'check', '--fix');
			const [after, result] = [await found(), text(folder)];
			const known = [...before];
			const added = after.filter((one) => {
				const at = known.indexOf(one);
				if (at >= 0) known.splice(at, 1);
				return at < 0;
			});
			expect(added).toEqual([]);
			await alb(folder, 'check', '--fix');
			expect(text(folder)).toBe(result);
		}),
		{ numRuns: runs(40) },
	);
});
