// @module-tag slow
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { alb } from '../support/board.ts';
import { needsPrograms } from '../support/needs.ts';
import { prove } from '../support/proof.ts';
import { contentsOf } from '../support/rendered.ts';

const R = '<!-- restricted -->';
const E = '<!-- /restricted -->';

/** Where a restricted passage may be in the discussion. `s` is a secret, `n` the number of an action of its own. */
const PLACES: readonly ((s: string, n: number) => string)[] = [
	(s) => `Said ${R}${s} in words${E} and no more.`,
	(s) => `Said ${R}${s}${E}${R}${s}${E}(MH) and [that](https://example.org/a)${R}${s}${E}.`,
	(s) => `Soft ${R} beginning ${s}\nand ${s} on\nand on ${s} ${E} end.`,
	(s) => `Behind it ${R}\n\n- list ${s}\n\n${E}\n\nGoes on.`,
	(s) => `${R}\nParagraph ${s}.\n\nAnother ${s}.\n${E}`,
	(s) => `Right above\n${R}\n${s} without an empty line.\n${E}\nright below.`,
	(s) => `${R}\n## 8. Item ${s}\n\nWith ${s}.\n\n**Decision:** ${s} agreed.\n${E}`,
	(s) => `## 9. Item of ${R}${s}${E}`,
	(s) => `### Lower ${R}${s}${E} heading`,
	(s) => `- one\n${R}\n- two ${s}\n  - deep ${s}\n${E}\n- three ${R}${s}${E} ends`,
	(s) => `1. first\n2. second ${R}${s}${E}\n\n   ${R}\n   more ${s}\n   ${E}`,
	(s) => `> quoted ${R}${s}${E}\n>\n> ${R}\n> ${s}\n> ${E}`,
	(s) => `| a | b |\n| - | - |\n| x | ${R}${s}${E} |\n| ${R}${s}${E} | y |`,
	(s) => `${R}\n| ${s} | b |\n| - | - |\n| x | ${s} |\n${E}`,
	(s) => `\`\`\`\n${R}\n${s}\n${E}\ncode\n\`\`\``,
	(s) => `Code \`${R}${s}${E}\` and *with ${R}${s}${E} stress* and <b>${R}${s}${E}</b>.`,
	(s) => `**Decision:** The board ${R}pays ${s}${E} at once.`,
	(s, n) => `Note[^${n}] it.\n\n[^${n}]: The ${R}${s}${E} note.`,
	(s, n) => `${R}\nNote[^x${n}] it.\n\n[^x${n}]: The ${s} note.\n${E}`,
	(s) => `See [the ${R}${s}${E} page](https://example.org/${R}${s}${E}) and ![picture ${R}${s}${E}](p.png).`,
	(s) => `${R}\n[label]: https://example.org/${s}\n${E}\n\nA [label].`,
	(s) => `### Topics for the next meeting\n\n- Budget\n- About ${R}${s}${E}\n${R}\n- ${s} alone\n${E}`,
	(s, n) => `**Action ${n} (MH):** Ask ${s} about ${R}${s}${E} and ${s}.`,
	(s, n) => `Spoke of it. Action ${n} (MH): ask ${s} ${R}now${E} for ${s}`,
	(s, n) => `${R}\n- **Action ${n} (MH):** Write to ${s}\n${E}`,
	(s, n) => `**Action ${n} (${R}${s}${E}):** Do it for ${s}.`,
	(s) => `<div>\ntyped ${R}${s}${E}\n</div>`,
	(s) => `<!-- a note of the writer: ${s} -->\n\nWords.`,
	(s) => `${R}\n<!-- ${s}\n## ${s} -->\n${E}`,
];

const FRONT: readonly ((s: string) => string)[] = [
	(s) => `# restricted\ntitle: ${s} title\n# /restricted`,
	(s) => `  # restricted\n#/restricted\nlocation: Hall # a note ${s}`,
	(s) => `#restricted\nlocation: ${s}\nnext-meeting: 2031-01\n# /restricted`,
];

interface Written {
	readonly text: string;
	/** What no public copy may hold. */
	readonly secrets: readonly string[];
	/** What each of them must hold. */
	readonly open: readonly string[];
}

/** A meeting with these places, each with a secret of its own, and a row for each of their actions. */
function write(month: string, places: readonly number[], front: number, columns: boolean, eol: string): Written {
	const secrets: string[] = [];
	const open: string[] = [];
	const secret = () => {
		secrets.push(`zq${month.replace('-', '')}x${secrets.length}z`);
		return secrets.at(-1) ?? '';
	};
	const rows: string[] = [];
	const first = Number(month.slice(5)) * 100;
	const body = places.map((place, index) => {
		const n = first + index;
		const text = PLACES[place]?.(secret(), n) ?? '';
		open.push(`open${n}word`);
		// The row of a restricted action says more of it, unmarked.
		if (text.includes(`Action ${n}`))
			rows.push(`| ${n} | Ask ${secret()} now | ${secret()} | April 2025 | open |${columns ? ` ${secret()} |` : ''}`);
		return `${text}\n\nWords open${n}word.`;
	});
	rows.push(
		`| ${first + 98} | Told ${R}${secret()}${E} here | MH | April 2025 | open |${columns ? ` ${secret()} |` : ''}`,
	);
	rows.push(`| ${first + 99} | Open matter open${first}row | MH | April 2025 | open |${columns ? ' |' : ''}`);
	// An action that another meeting restricts.
	rows.push(`| 198 | Told again ${secret()} | MH | April 2025 | closed |${columns ? ` ${secret()} |` : ''}`);
	open.push(`open${first}row`);
	const text = [
		'---',
		`date: ${month}`,
		...(FRONT[front] ? [FRONT[front](secret())] : []),
		'invitees:',
		'  MH: Dr Mac Heath',
		'  # restricted',
		`  CD: { name: ${secret()}, role: ${secret()} }`,
		'  # /restricted',
		'---',
		'',
		`# Notes ${R}${secret()}${E} of ${month}`,
		'',
		...body,
		'',
		'## Action log',
		'',
		`| No. | Action | Responsible | Date issued | Status |${columns ? ' Note |' : ''}`,
		`| --: | --- | --- | --- | --- |${columns ? ' --- |' : ''}`,
		...rows,
		'',
	].join('\n');
	return { text: text.replaceAll('\n', eol), secrets, open };
}

const meeting = (month: string) =>
	fc
		.tuple(
			fc.array(fc.nat(PLACES.length - 1), { minLength: 1, maxLength: 6 }),
			fc.nat(FRONT.length),
			fc.boolean(),
			fc.constantFrom('\n', '\r\n'),
		)
		.map(([places, front, columns, eol]) => write(month, places, front, columns, eol));

/** The formats in which every word of the minutes is. */
const WHOLE = formats.map(({ id }) => id).filter((id) => ['md', 'html', 'txt', 'docx', 'odt', 'pdf'].includes(id));

/** All that is circulated: notes, log, the members' pages, the pack for the next meeting, and the site. */
const COMMANDS = [
	['render', '--to', 'all'],
	['render', '--for', 'all', '--to', 'all'],
	['agenda', '2025-07', '--to', 'all'],
	['site'],
];

async function rendered(folder: string, ...words: string[]): Promise<ReadonlyMap<string, string>> {
	const out = words.includes('--public') ? 'public' : 'rendered';
	for (const command of COMMANDS) {
		const place = command[0] === 'site' ? `${out}/site` : out;
		const run = await alb(folder, ...command, '--out', place, ...words);
		const err = run.err.replace(/^alb: left out: .*\n/, '');
		expect({ command, err, status: run.status }).toEqual({ command, err: '', status: 0 });
	}
	return contentsOf(join(folder, out));
}

describe('a public copy', () => {
	test('holds no restricted byte, in any format, wherever it is; and all else', {
		...needsPrograms('pdftotext'),
		timeout: 120_000,
	}, async () => {
		const counts = { tried: 0, lost: 0, shown: 0 };
		await fc.assert(
			fc.asyncProperty(meeting('2025-01'), meeting('2025-04'), async (first, second) => {
				const folder = mkdtempSync(join(tmpdir(), 'alb-public-'));
				try {
					mkdirSync(join(folder, 'minutes'));
					writeFileSync(join(folder, 'minutes/2025-01.md'), first.text);
					writeFileSync(join(folder, 'minutes/2025-04.md'), second.text);
					const pages = await rendered(folder, '--public');
					const secrets = [...first.secrets, ...second.secrets];
					counts.tried += secrets.length;
					counts.lost += secrets.filter((secret) =>
						[...pages.values()].some((content) => content.includes(secret)),
					).length;
					for (const [name, content] of pages)
						expect([name, secrets.filter((secret) => content.includes(secret))]).toEqual([name, []]);
					const all = await rendered(folder);
					for (const id of WHOLE) {
						const { extension } = formats.find((format) => format.id === id) ?? { extension: id };
						const textOf = (where: ReadonlyMap<string, string>) =>
							[...where].flatMap(([name, content]) => (name.endsWith(`.${extension}`) ? content : [])).join('\n');
						const shown = textOf(pages);
						const whole = textOf(all);
						const open = [...first.open, ...second.open];
						expect([id, open.filter((word) => !shown.includes(word))]).toEqual([id, []]);
						// Comments are in no page, and addresses of pictures are not either.
						const found = secrets.filter((secret) => whole.includes(secret)).length;
						expect(found).toBeGreaterThan(secrets.length / 2);
						counts.shown = Math.max(counts.shown, found);
					}
				} finally {
					rmSync(folder, { recursive: true, force: true });
				}
			}),
			{ numRuns: Number(process.env['ALB_RUNS'] ?? 5) },
		);
		prove({
			what: 'restricted words in random minutes, in every format of a public copy',
			tried: counts.tried,
			lost: counts.lost,
			control: { tried: counts.shown, lost: counts.shown },
		});
	});
});
