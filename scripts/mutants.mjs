// Changes one small thing of the program at a time, and asks whether a test notices. `npm run mutants -- --help` says how.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf } from './small-changes.mjs';

const commands = (/** @type {readonly string[]} */ ...names) => names.map((name) => `test/commands/${name}`);

/** The rooms that read, judge and change minutes, each with the tests that hold it. */
const TESTS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	values: ['test/values', 'test/parse', 'test/log', 'test/rules'],
	language: ['test/language', 'test/rules', 'test/log'],
	// What cannot be read becomes a finding of the rules, whose examples show it.
	parse: ['test/parse', 'test/rules'],
	log: [
		'test/log',
		'test/action.test.ts',
		...commands('actions', 'log', 'people', 'decisions', 'topics', 'search', 'new-meeting'),
	],
	rules: ['test/rules'],
	edit: ['test/edit', ...commands('edit-actions', 'undo', 'renumber', 'merge-driver')],
});

/** What shows the work of all rooms together. */
const COMMANDS = ['test/commands', 'test/golden.test.ts', 'test/untidy.test.ts', 'test/action.test.ts', 'test/edit'];

/** @typedef {import('./mutant-switches.mjs').Mutant} Mutant */

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
  npm run mutants -- --quick             by the quick tests of the rooms alone, for a first look
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
const chosen = sample(all, Number(wanted.count), Number(wanted.seed)).map((mutant, id) => ({ ...mutant, id }));

const FOLDER = mkdtempSync(join(tmpdir(), 'alb-mutants-'));
const SEEN = join(FOLDER, 'seen');
const roomOf = (/** @type {Mutant} */ { file }) => file.split('/')[1] ?? '';

/** Runs tests with some changes; returns how they end, and what was seen, line by line. */
function run(
	/** @type {readonly string[]} */ tests,
	/** @type {string} */ lane,
	/** @type {readonly Mutant[]} */ mutants,
) {
	writeFileSync(SEEN, '');
	const words = ['run', '--update=none', '--reporter=dot', `--tags-filter=${lane}`, ...tests];
	if (mutants.some(({ always }) => always)) words.push('--bail=1');
	const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
		env: { ...process.env, ALB_MUTANTS: JSON.stringify(mutants), ALB_MUTANTS_SEEN: SEEN },
		stdio: 'ignore',
		timeout: 3_600_000,
	});
	return { status, seen: readFileSync(SEEN, 'utf8').trimEnd().split('\n') };
}

/** The changes, by number: those that tests notice, and those that count only if they are made from the start. */
function tryAll(
	/** @type {readonly string[]} */ tests,
	/** @type {string} */ lane,
	/** @type {readonly Mutant[]} */ mutants,
) {
	/** @type {Set<number>} */
	const noticed = new Set();
	/** @type {Set<number>} */
	const loaded = new Set();
	/** @type {Set<number>} */
	const kept = new Set();
	/** @type {Set<number>} */
	const made = new Set();
	for (let isOver = false; !isOver; ) {
		const left = mutants.filter(({ id }) => !noticed.has(id));
		const { status, seen } = run(tests, lane, left);
		for (const line of seen) {
			const [what, id] = line.split(' ');
			const those = { noticed, loaded, kept, made }[what ?? ''];
			those?.add(Number(id));
		}
		// A change that ends the whole process is noticed.
		const ending = seen.findLast((line) => line === 'end' || line.startsWith('try ')) ?? 'end';
		isOver = ending === 'end';
		if (!isOver) noticed.add(Number(ending.split(' ')[1]));
		// Tests that fail without a change would seem to notice each one.
		else if (status !== 0) throw new Error(`tests fail without a change: ${tests.join(' ')}`);
	}
	return { noticed, loaded: new Set([...loaded, ...kept].filter((id) => loaded.has(id) || !made.has(id))) };
}

/** The changes that some tests do not notice. */
function survivorsOf(
	/** @type {readonly string[]} */ tests,
	/** @type {string} */ lane,
	/** @type {readonly Mutant[]} */ mutants,
) {
	if (mutants.length === 0) return [];
	const { noticed, loaded } = tryAll(tests, lane, mutants);
	const left = mutants.filter(({ id }) => !noticed.has(id));
	// What is made once, when the file is loaded or for several tests, is tried by itself.
	return left.filter(
		(mutant) => !loaded.has(mutant.id) || run(tests, lane, [{ ...mutant, always: true }]).status === 0,
	);
}

const rooms = [...new Set(chosen.map(roomOf))];
const inRooms = (/** @type {string} */ lane, /** @type {readonly Mutant[]} */ mutants) =>
	rooms.flatMap((room) =>
		survivorsOf(
			TESTS[room] ?? [],
			lane,
			mutants.filter((mutant) => roomOf(mutant) === room),
		),
	);
/** Says how far the run is, for it takes long. */
function left(/** @type {string} */ tests, /** @type {readonly Mutant[]} */ mutants) {
	console.error(`${Math.round(performance.now() / 1000)} s: ${mutants.length} left by ${tests}`);
	return mutants;
}

const byRooms = left('the quick tests of their rooms', inRooms('!slow', chosen));
// What no test of its room notices, a command may show.
const byCommands = wanted.quick ? byRooms : left('those of the commands', survivorsOf(COMMANDS, '!slow', byRooms));
const survivors = wanted.quick ? byCommands : left('the slow tests of their rooms', inRooms('slow', byCommands));
for (const room of wanted.json ? [] : rooms) {
	const ofRoom = (/** @type {Mutant} */ mutant) => roomOf(mutant) === room;
	const [tried, missed] = [chosen.filter(ofRoom), survivors.filter(ofRoom)];
	console.log(`src/${room}: ${tried.length - missed.length} of ${tried.length} changes were noticed`);
	for (const mutant of missed) {
		const source = readFileSync(mutant.file, 'utf8');
		const line = source.slice(0, mutant.start).split('\n').length;
		const text = source.split('\n')[line - 1]?.trim().slice(0, 100);
		console.log(
			`  ${mutant.file}:${line}  ${source.slice(mutant.start, mutant.end).slice(0, 40)} → ${mutant.text}   | ${text}`,
		);
	}
}
rmSync(FOLDER, { recursive: true });
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
