// Changes one small thing of the program at a time, and asks whether a test notices. `npm run mutants -- --help` says how.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseSync } from 'oxc-parser';

const commands = (/** @type {readonly string[]} */ ...names) => names.map((name) => `test/commands/${name}`);

/** The rooms that read, judge and change minutes, each with the tests that hold it. */
const TESTS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	values: ['test/values', 'test/parse', 'test/log', 'test/rules'],
	language: ['test/language', 'test/rules'],
	parse: ['test/parse'],
	log: [
		'test/log',
		'test/action.test.ts',
		...commands('actions', 'log', 'people', 'decisions', 'topics', 'new-meeting'),
	],
	rules: ['test/rules'],
	edit: ['test/edit', ...commands('edit-actions', 'undo', 'renumber', 'merge-driver')],
});

/** @typedef {{ readonly file: string, readonly start: number, readonly end: number, readonly text: string }} Mutant */

/** @type {Readonly<Record<string, string>>} */
const OPERATORS = {
	'===': '!==',
	'!==': '===',
	'<': '<=',
	'<=': '<',
	'>': '>=',
	'>=': '>',
	'&&': '||',
	'||': '&&',
	'??': '&&',
	'-': '+',
};
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
	some: 'every',
	every: 'some',
	find: 'findLast',
	findLast: 'find',
	startsWith: 'endsWith',
	endsWith: 'startsWith',
};

/** @typedef {{ readonly start: number, readonly end: number }} Span */
/** @typedef {readonly [place: Span, text: string]} Change */

/** Every small change of a file: an operator, a condition, a guard that is never true, a constant. */
function mutantsOf(/** @type {string} */ file) {
	const source = readFileSync(file, 'utf8');
	/** @type {Mutant[]} */
	const found = [];
	const walk = (/** @type {any} */ node) => {
		if (Array.isArray(node)) return node.forEach(walk);
		if (node === null || typeof node !== 'object' || isNoCode(node)) return;
		for (const [{ start, end }, text] of changesOf(node, source)) found.push({ file, start, end, text });
		for (const child of Object.values(node)) walk(child);
	};
	walk(parseSync(file, source).program);
	return found.filter((mutant) => parseSync(file, changed(source, mutant)).errors.length === 0);
}

/** The text with the change: it may be no program any more, as `a && b ?? c`. */
function changed(/** @type {string} */ source, /** @type {Mutant} */ { start, end, text }) {
	return source.slice(0, start) + text + source.slice(end);
}

/** What a rule says in its examples is data, and types are gone when the program runs. */
function isNoCode(/** @type {any} */ { type, key }) {
	if (type === 'Property' && key?.name === 'examples') return true;
	return typeof type === 'string' && type.startsWith('TS') && !/^TS(?:As|NonNull|Satisfies)/.test(type);
}

/** @returns {Change[]} */
function changesOf(/** @type {any} */ node, /** @type {string} */ source) {
	const other = (
		/** @type {Readonly<Record<string, string>>} */ table,
		/** @type {Span} */ place,
		/** @type {string} */ word,
	) => /** @type {Change[]} */ (table[word] === undefined ? [] : [[place, table[word]]]);
	switch (node.type) {
		case 'BinaryExpression':
		case 'LogicalExpression': {
			const start = source.indexOf(node.operator, node.left.end);
			return other(OPERATORS, { start, end: start + node.operator.length }, node.operator);
		}
		case 'UnaryExpression':
			return node.operator === '!' ? [[{ start: node.start, end: node.start + 1 }, '!!']] : [];
		case 'IfStatement':
		case 'ConditionalExpression':
			return [
				[node.test, 'false'],
				[node.test, 'true'],
			];
		case 'Literal':
			if (typeof node.value === 'number') return [[node, String(node.value + 1)]];
			return typeof node.value === 'boolean' ? [[node, String(!node.value)]] : [];
		case 'MemberExpression':
			return node.computed ? [] : other(METHODS, node.property, node.property.name);
		default:
			return [];
	}
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(/** @type {number} */ seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

function sample(/** @type {Mutant[]} */ mutants, /** @type {number} */ count, /** @type {number} */ seed) {
	const random = randomFrom(seed);
	const rest = [...mutants];
	const chosen = Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1));
	return chosen.flat();
}

const HELP = `Changes one small thing of src at a time, and asks whether a test notices.

  npm run mutants                        100 changes of all rooms, the same each time
  npm run mutants -- --seed 7            100 others
  npm run mutants -- --rooms log,rules   of these rooms
  npm run mutants -- --count 20
  npm run mutants -- --quick             by the quick tests alone, for a first look
  npm run mutants -- --only src/log/consolidate.ts`;

const { values: wanted } = parseArgs({
	options: {
		rooms: { type: 'string', default: Object.keys(TESTS).join(',') },
		count: { type: 'string', default: '100' },
		seed: { type: 'string', default: '1' },
		only: { type: 'string', default: '' },
		quick: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});
if (wanted.help) {
	console.log(HELP);
	process.exit();
}

const files = wanted.rooms.split(',').flatMap((room) =>
	readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `src/${room}/${name}`),
);
const all = files
	.toSorted()
	.filter((file) => file.startsWith(wanted.only))
	.flatMap(mutantsOf);
const chosen = sample(all, Number(wanted.count), Number(wanted.seed));

/** Runs tests of a room, with a change or as it is. The quick ones take seconds: what hangs is noticed too. */
function passes(/** @type {string} */ room, /** @type {string} */ lane, /** @type {Mutant | null} */ mutant = null) {
	const words = ['run', '--bail=1', '--reporter=dot', `--tags-filter=${lane}`, ...(TESTS[room] ?? [])];
	const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
		env: { ...process.env, ALB_MUTANT: JSON.stringify(mutant) },
		stdio: 'ignore',
		timeout: lane === 'slow' ? 600_000 : 120_000,
	});
	return status === 0;
}

const lanes = wanted.quick ? ['!slow'] : ['!slow', 'slow'];
const roomOf = (/** @type {Mutant} */ { file }) => file.split('/')[1] ?? '';

// Tests that fail without a change would seem to notice each one.
for (const room of new Set(chosen.map(roomOf)))
	for (const lane of lanes)
		if (!passes(room, lane)) {
			console.error(`the tests of src/${room} fail without a change: ${TESTS[room]?.join(' ')}`);
			process.exit(2);
		}

/** @type {Mutant[]} */
const survivors = [];
for (const [index, mutant] of chosen.entries()) {
	const source = readFileSync(mutant.file, 'utf8');
	const line = source.slice(0, mutant.start).split('\n').length;
	const noticed = !lanes.every((lane) => passes(roomOf(mutant), lane, mutant));
	if (!noticed) survivors.push(mutant);
	const text = source.split('\n')[line - 1]?.trim().slice(0, 100);
	const what = `${mutant.file}:${line}  ${source.slice(mutant.start, mutant.end).slice(0, 40)} → ${mutant.text}`;
	if (!wanted.json)
		console.log(
			`${index + 1}/${chosen.length} ${noticed ? 'noticed ' : 'SURVIVED'} ${what}${noticed ? '' : `   | ${text}`}`,
		);
}
const result = {
	tried: chosen.length,
	noticed: chosen.length - survivors.length,
	possible: all.length,
	seed: Number(wanted.seed),
};
console.log(
	wanted.json
		? JSON.stringify(result)
		: `${result.noticed} of ${result.tried} changes were noticed (of ${all.length} possible ones)`,
);
