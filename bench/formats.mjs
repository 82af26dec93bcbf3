// Prints what each format costs for ten pages of notes and a log of 500 actions: time as a ratio to an empty node in this
// one run, the size of the file, and whether a second run gives the same bytes. Usage: npm run bench:formats [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 7);
const alb = fileURLToPath(new URL('../bin/alb.js', import.meta.url));
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const FORMATS = ['md', 'html', 'docx', 'pdf', 'odt', 'txt', 'xlsx', 'ics'];

const paragraph =
	'MH said that the hall had been let to three groups at once in the spring, and that nobody had noticed until the evening itself; RE will see that the book of lettings is read aloud at each meeting from now on, and that the keys are counted.';
const items = Array.from({ length: 12 }, (_, index) => {
	const number = index + 1;
	const said = Array.from({ length: 8 }, () => paragraph).join('\n\n');
	return `## ${number}. Matter ${number}\n\n${said}\n\n**Action ${500 - index} (RE):** Ask the caretaker about matter ${number}.\n`;
});
const rows = Array.from({ length: 500 }, (_, index) => {
	const status = index < 30 ? 'open' : 'closed';
	return `| ${500 - index} | Ask the caretaker what became of the matter numbered ${index + 1} in his list. | RE | April 2025 | ${status} |`;
});
const minutes = `---
date: 2025-04-24
invitees:
  MH: Dr Mac Heath
  RE: Rebecca Eligon
action-log-updated: 2025-04-24
---

# Meeting notes and action log: April 2025

${items.join('\n')}
## Action log

| No. | Action | Responsible | Date issued | Status |
| --: | --- | --- | --- | --- |
${rows.join('\n')}
`;

const folder = mkdtempSync(join(tmpdir(), 'alb-formats-'));
mkdirSync(join(folder, 'minutes'));
writeFileSync(join(folder, 'minutes/2025-04.md'), minutes);

function run(/** @type {readonly string[]} */ words) {
	const start = process.hrtime.bigint();
	const { status, stderr } = spawnSync(process.execPath, words, { env, cwd: folder, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
	return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Each into a new folder, so that nothing is left as it was. */
let turn = 0;
const render = (/** @type {string} */ format) => {
	const out = join(folder, `out-${turn++}`);
	const time = run([alb, 'render', '2025-04', '--to', format, '--out', out]);
	return { time, bytes: readFileSync(join(out, `2025-04.${format}`)) };
};
const median = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

try {
	/** @type {Record<string, number[]>} */
	const times = { node: [], ...Object.fromEntries(FORMATS.map((format) => [format, []])) };
	/** @type {Record<string, Buffer>} */
	const files = {};
	const unequal = new Set();
	for (let round = 0; round <= rounds; round++) {
		const empty = run(['-e', '0']);
		if (round > 0) times['node']?.push(empty);
		for (const format of FORMATS) {
			const { time, bytes } = render(format);
			if (round > 0) times[format]?.push(time);
			if (files[format] && !bytes.equals(files[format])) unequal.add(format);
			files[format] = bytes;
		}
	}
	const base = median(times['node'] ?? []);
	console.log(`node ${process.version}, ${rounds} rounds, medians; node -e 0 took ${base.toFixed(0)} ms`);
	for (const format of FORMATS) {
		const size = `${((files[format]?.length ?? 0) / 1000).toFixed(0)} kB`;
		const same = unequal.has(format) ? 'not the same bytes each time' : 'the same bytes each time';
		console.log(
			`${format.padEnd(6)}${(median(times[format] ?? []) / base).toFixed(1).padStart(6)}${size.padStart(9)}  ${same}`,
		);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
