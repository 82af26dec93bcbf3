// @module-tag slow
import { check } from 'recheck';
import { expect, test, vi } from 'vitest';
import { sources, visitSources } from './support/syntax.ts';

/*
 * Every pattern of the program reads a text in a time that grows no faster than the text. A checker of patterns says
 * so: of most it proves it, the others it attacks. `/ +$/` is the commonest fault: of a thousand spaces that are not at
 * the end, each is tried in turn as the first of those that are.
 */

/** What the checker cannot prove, by a part of the pattern, and why no text makes it slow. */
const EXCUSED: readonly { readonly part: string; readonly why: string }[] = [
	{
		// formats/html/own-style.ts
		part: '|image-set\\(\\s*["\']|',
		why: 'a comment, a string or an address without its end goes to the end of the style, so that none is read twice',
	},
	{
		// importers/action-text.ts
		part: '[ \\u00a0]{0,3}[[(]?(?:\\bAction|',
		why: 'at most 60 characters follow the word',
	},
	{
		// importers/people/people.ts
		part: '\\b(in place of|instead of|',
		why: 'at most 60 characters follow the words, and after these one run of spaces',
	},
	{
		// importers/tables/registers.ts
		part: '\\b(?=.{0,20}\\bactions?\\b|$)|',
		why: 'only headings of fewer than 80 characters are read',
	},
	{
		// language/deadline-words.ts
		part: '|taken|brought|told|seen|heard|shown)(?:\\s+(?:again|',
		why: 'only the 80 characters before a deadline are read',
	},
	{
		// language/several-tasks.ts
		part: '[^.;]{0,80}? to )?',
		why: 'only texts of up to 2,000 characters are read, and of these the first 80 in more than one way',
	},
	{
		// language/several-tasks.ts
		part: '(?<=^|[.,:–—-] {0,2}|\\b[Aa]nd )(?<people>',
		why: 'only texts of up to 2,000 characters are read, and of these at most six names at a time',
	},
	{
		// parse/body/action-lines.ts
		part: '(?<number>\\p{N}[^\\s:()]*(?:[ \\u00a0]+',
		why: 'it is looked for at the word "Action" alone, and at most 31 numbers follow that, which spaces keep apart',
	},
];

/** The patterns that are made while the program runs, and how the tests make each: no other function makes one. */
const MADE_WHILE_RUNNING: Readonly<Record<string, () => Promise<unknown>>> = {
	'src/io/documents.ts': async () =>
		// Of the pattern that the user types, read in names of files, which a file system limits to 255 characters.
		(await import('../src/io/documents.ts')).findDocuments('.', ['test/*.docx', 'test/**/a*.docx'], ['docx']),
	'src/language/deadline-words.ts': () => import('../src/language/deadline-words.ts'),
	'src/log/derive-mentions.ts': () => import('../src/log/derive-mentions.ts'),
	'src/log/mentions.ts': async () => (await import('../src/log/mentions.ts')).mentionsOf({ meetings: [] }, '8.3'),
	'src/rules/file/hidden-character.ts': () => import('../src/rules/file/hidden-character.ts'),
};

interface Pattern {
	readonly at: string;
	readonly source: string;
	readonly flags: string;
}

/** The patterns in the code, and the files in which a function makes one. */
function typedPatterns(): { readonly typed: Pattern[]; readonly making: ReadonlySet<string> } {
	const typed: Pattern[] = [];
	const making = new Set<string>();
	visitSources((at, path) => {
		let depth = 0;
		const enter = () => void depth++;
		const leave = () => void depth--;
		return {
			Literal: (node) => {
				if ('regex' in node && node.regex)
					typed.push({ at: at(node), source: node.regex.pattern, flags: node.regex.flags });
			},
			NewExpression: ({ callee }) => {
				if (depth > 0 && callee.type === 'Identifier' && callee.name === 'RegExp') making.add(path);
			},
			FunctionDeclaration: enter,
			'FunctionDeclaration:exit': leave,
			FunctionExpression: enter,
			'FunctionExpression:exit': leave,
			ArrowFunctionExpression: enter,
			'ArrowFunctionExpression:exit': leave,
		};
	});
	return { typed, making };
}

/** The patterns that are put together from parts: when their files are loaded, or by a function. */
async function madePatterns(): Promise<Pattern[]> {
	const made: Pattern[] = [];
	const recorded = new Proxy(RegExp, {
		construct(of, [source, flags]: [string, string?]) {
			const pattern = new of(source, flags);
			const [, at] = /\/(src\/(?:[\w-]+\/)*[\w-]+\.ts)/.exec(new Error('where').stack ?? '') ?? [];
			if (at !== undefined) made.push({ at, source: pattern.source, flags: pattern.flags });
			return pattern;
		},
	});
	vi.resetModules();
	vi.stubGlobal('RegExp', recorded);
	try {
		for (const path of sources)
			if (!path.startsWith('src/browser/'))
				await import(/* @vite-ignore */ new URL(`../${path}`, import.meta.url).pathname);
		for (const make of Object.values(MADE_WHILE_RUNNING)) await make();
	} finally {
		vi.unstubAllGlobals();
	}
	return made;
}

test('no pattern takes much longer than a text warrants', { timeout: 1_800_000 }, async () => {
	const { typed, making } = typedPatterns();
	expect([...making]).toEqual(Object.keys(MADE_WHILE_RUNNING));
	const made = await madePatterns();
	expect(Object.keys(MADE_WHILE_RUNNING).filter((path) => !made.some(({ at }) => at === path))).toEqual([]);
	const all = new Map([...typed, ...made].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
	const excused = new Set<(typeof EXCUSED)[number]>();
	const slow: string[] = [];
	const waiting = [...all.values()];
	async function work(): Promise<void> {
		for (let pattern = waiting.pop(); pattern; pattern = waiting.pop()) {
			const excuse = EXCUSED.find(({ part }) => pattern.source.includes(part));
			if (excuse) {
				excused.add(excuse);
				continue;
			}
			if (isBounded(pattern.source)) continue;
			const { status } = await check(pattern.source, pattern.flags, LIMITS);
			if (status !== 'safe') slow.push(`${pattern.at}: ${status}: /${pattern.source}/${pattern.flags}`);
		}
	}
	await Promise.all([work(), work()]);
	expect(all.size).toBeGreaterThan(600);
	expect(slow).toEqual([]);
	expect(EXCUSED.filter((excuse) => !excused.has(excuse))).toEqual([]);
});

/**
 * Whether nothing in a pattern goes on without an end: from wherever a match begins, it looks at so many characters and no
 * more. The bounds of what is repeated within a repetition count together.
 */
function isBounded(source: string): boolean {
	const bare = source.replace(/\\./g, '.').replace(/\[[^\]]*\]/g, '.');
	if (/[*+]|\{\d+,\}/.test(bare)) return false;
	let [depth, worst] = [1, 1];
	const open: number[] = [];
	for (const [, bound, bracket] of bare.matchAll(/\{(?:\d+,)?(\d+)\}|([()])/g)) {
		if (bracket === '(') open.push(depth);
		else if (bracket === ')') depth = open.pop() ?? 1;
		else worst = Math.max(worst, depth * Number(bound));
	}
	return worst < 1000;
}

/** What ends an attack is the number of steps, not the time: no slow machine finds less. */
const LIMITS = {
	timeout: 60_000,
	attackTimeout: null,
	incubationTimeout: null,
	seedingTimeout: null,
	recallTimeout: -1,
	attackLimit: 100_000_000,
	maxAttackStringSize: 50_000,
};
