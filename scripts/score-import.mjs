// How well `alb import` understands documents: precision and recall against truths that were written by hand.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {{ readonly source: string, readonly shared?: boolean, readonly date?: string, readonly meeting: string, readonly updated?: string,
 *   readonly invitees: Readonly<Record<string, string>>, readonly apologies: Readonly<Record<string, string>>,
 *   readonly for?: Readonly<Record<string, string>>, readonly organisations?: Readonly<Record<string, string>>, readonly roles?: Readonly<Record<string, string>>,
 *   readonly items: readonly (string | null)[], readonly actions: readonly (readonly string[])[], readonly decisions?: number, readonly topics?: number,
 *   readonly rows: readonly (readonly [number: string, responsible: string, issued: string, status: string, due?: string])[] }} Truth
 * @typedef {{ readonly initials: string, readonly name: string, readonly role?: string | null, readonly organisation?: string | null, readonly for?: string | null }} Person
 * @typedef {{ readonly date: { readonly value: string },  readonly invitees: readonly Person[], readonly apologies: readonly Person[],
 *   readonly items: readonly { readonly number: string | null }[], readonly actionLines: readonly { readonly number: string | null, readonly responsible: readonly string[] }[],
 *   readonly decisions: readonly unknown[], readonly topics: readonly unknown[],
 *   readonly log: { readonly updated: { readonly value: string } | null, readonly rows: readonly { readonly number: string, readonly responsible: readonly string[], readonly issued: string | null, readonly status: string, readonly due?: string | null }[] } | null }} Shown
 */

const project = fileURLToPath(new URL('..', import.meta.url));
const sources = join(project, 'test/importers/sources');

/** Every truth, with the path of its source; some sources are in ../shared, which may be missing. */
export function readTruths() {
	return readdirSync(sources)
		.filter((name) => name.endsWith('.json'))
		.toSorted()
		.map((name) => /** @type {Truth} */ (JSON.parse(readFileSync(join(sources, name), 'utf8'))))
		.map((truth) => ({
			truth,
			path: truth.shared ? join(project, '../shared/seeds', truth.source) : join(sources, truth.source),
		}));
}

/** What is compared, each as a list of texts. */
const facts = {
	meeting: (/** @type {Truth} */ truth) => [truth.meeting, truth.updated ?? ''],
	invitees: (/** @type {Truth} */ truth) => Object.entries(truth.invitees).map((pair) => pair.join(' ')),
	apologies: (/** @type {Truth} */ truth) => Object.entries(truth.apologies).map((pair) => pair.join(' ')),
	substitutes: (/** @type {Truth} */ truth) => Object.entries(truth.for ?? {}).map((pair) => pair.join(' for ')),
	items: (/** @type {Truth} */ truth) => truth.items.map((number) => number ?? 'none'),
	actions: (/** @type {Truth} */ truth) => truth.actions.map((action) => action.join(' ')),
	rows: (/** @type {Truth} */ truth) => truth.rows.map((row) => row.join(' · ')),
};

/** @param {Shown} shown @returns {Record<keyof typeof facts, readonly string[]>} */
function found(shown) {
	const names = (/** @type {readonly Person[]} */ people) => people.map(({ initials, name }) => `${initials} ${name}`);
	return {
		meeting: [shown.date.value, shown.log?.updated?.value ?? ''],
		invitees: names(shown.invitees),
		apologies: names(shown.apologies),
		substitutes: shown.invitees.flatMap((person) => (person.for ? `${person.initials} for ${person.for}` : [])),
		items: shown.items.map(({ number }) => number ?? 'none'),
		actions: shown.actionLines.map(({ number, responsible }) =>
			[number ?? '', ...responsible].filter(Boolean).join(' '),
		),
		rows: (shown.log?.rows ?? []).map(({ number, responsible, issued, status, due }) =>
			[number, responsible.join(' '), issued ?? '', status, ...(due ? [due] : [])].join(' · '),
		),
	};
}

/** Imports a document with the program itself into an empty board, and holds what it shows against the truth. */
export function score(/** @type {Truth} */ truth, /** @type {string} */ path) {
	const board = mkdtempSync(join(tmpdir(), 'alb-score-'));
	try {
		const alb = (/** @type {string[]} */ ...words) => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'bin/alb.js'), ...words], {
				cwd: board,
				encoding: 'utf8',
			});
			// Findings, and a document without a log, end with 1.
			if (status !== 0 && status !== 1) throw new Error(stderr);
			return stdout;
		};
		cpSync(path, join(board, basename(path)));
		alb('import', basename(path), ...(truth.date ? ['--date', truth.date] : []));
		const shown = /** @type {Shown} */ (JSON.parse(alb('show', 'last', '--json')));
		const got = found(shown);
		return Object.entries(facts).map(([name, factsOf]) => ({
			name,
			...compare(factsOf(truth), got[/** @type {keyof typeof facts} */ (name)]),
		}));
	} finally {
		rmSync(board, { recursive: true, force: true });
	}
}

/** @param {readonly string[]} wanted @param {readonly string[]} got */
function compare(wanted, got) {
	const left = [...got];
	const missing = wanted.filter((fact) => {
		const at = left.indexOf(fact);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	const right = wanted.length - missing.length;
	return {
		missing,
		invented: left,
		recall: wanted.length === 0 ? 1 : right / wanted.length,
		precision: got.length === 0 ? 1 : right / got.length,
	};
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const truths = readTruths().filter(({ path }) => existsSync(path));
	console.log(
		`${'document'.padEnd(30)}${Object.keys(facts)
			.map((name) => name.padEnd(13))
			.join('')}\n${''.padEnd(30)}${Object.keys(facts)
			.map(() => 'prec. recall '.padEnd(13))
			.join('')}`,
	);
	for (const { truth, path } of truths) {
		const scores = score(truth, path);
		console.log(
			`${basename(path).slice(0, 28).padEnd(30)}${scores.map(({ precision, recall }) => `${precision.toFixed(2)}  ${recall.toFixed(2)}`.padEnd(13)).join('')}`,
		);
		for (const { name, missing, invented } of scores)
			if (missing.length + invented.length > 0)
				console.log(`    ${name}: missing ${JSON.stringify(missing)}, invented ${JSON.stringify(invented)}`);
	}
}
