import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/formats/index.ts';
import { listMinutes, readSource } from '../src/io/sources.ts';
import type { DateProblem, Unread } from '../src/model/unread.ts';
import { readMinutes } from '../src/parse/minutes.ts';
import { rules } from '../src/rules/index.ts';
import { alb, emptyFolder, project } from './support/board.ts';

/** The untidy board: every fault, and every awkward character. Its bytes are the test bed, so they are tested too. */
const untidy = join(project, 'examples/untidy');
const files = listMinutes(untidy);
const book = files.map((file) => readMinutes(readSource(untidy, file)));
const unreads = book.flatMap(({ unread }) => unread);

/** The files that alb has nothing to say about. */
const QUIET = ['minutes/2025-01.md'];
/** The files whose actions cannot all be listed. */
const UNREADABLE = [
	'minutes/2022-07.md',
	'minutes/2022-10.md',
	'minutes/2023-01.md',
	'minutes/2023-07.md',
	'minutes/2023-10.md',
	'minutes/2024-01-18.md',
	'minutes/2024-01.md',
	'minutes/2024-04.md',
	'minutes/2024-07.md',
	'minutes/2024-10.md',
	'minutes/april-final.md',
];

/** What is never read, by its code; the type misses none. A reason says why no file that git keeps can show it. */
const codes: Readonly<Record<Unread['code'], string | null>> = {
	source: 'a file that gives no bytes: git keeps no permissions and no folder of that name, and links break on Windows',
	'not-utf8': null,
	'utf-16': null,
	'double-bom': null,
	'too-complex': null,
	empty: null,
	conflict: null,
	double: 'one of two files of one meeting: its log is read from the other, so that all its faults would be hidden',
	'double-month':
		'that two files may be about one meeting is seen in the book: the check of minutes/2024-01-18.md shows it',
	'front-matter-missing': null,
	'front-matter-unclosed': null,
	'front-matter-second': null,
	'front-matter-dashes': null,
	'front-matter-language': null,
	'front-matter-yaml': null,
	'front-matter-date': null,
	'front-matter-value': null,
	'front-matter-comment': null,
	'front-matter-key': null,
	'log-missing': null,
	'log-second': null,
	'log-nested': null,
	'log-heading': null,
	'log-code': null,
	'column-missing': null,
	'column-double': null,
	'column-unknown': null,
	'row-uneven': null,
	'row-stray': null,
	issued: null,
	restricted: null,
};
const dateProblems: Readonly<Record<DateProblem['kind'], true>> = {
	empty: true,
	'not-a-date': true,
	impossible: true,
	'short-year': true,
	'two-readings': true,
};

interface Found {
	readonly rule: string;
	readonly file: string;
}

async function check(folder: string): Promise<Found[]> {
	const { status, out, err } = await alb(folder, 'check', '--severity', 'info', '--format', 'json');
	expect({ status, err }).toEqual({ status: 1, err: '' });
	return (JSON.parse(out) as { findings: Found[] }).findings;
}

describe('examples/untidy', () => {
	test('makes every rule speak', async () => {
		// While a file gives no text, any number that is missing may be in it: number-gap speaks when those are gone.
		const readable = emptyFolder();
		cpSync(untidy, readable, { recursive: true });
		for (const { file, text } of book) if (text === '') rmSync(join(readable, file));
		// While a file cannot be read in full, no silencer is called unused: this one is all that is left.
		const alone = emptyFolder();
		cpSync(join(untidy, 'minutes/2025-04-24.md'), join(alone, 'minutes/2025-04-24.md'));
		const { out } = await alb(alone, 'check', '--severity', 'info', '--format', 'json');
		const found = [await check(untidy), await check(readable), (JSON.parse(out) as { findings: Found[] }).findings];
		const spoke = new Set(found.flat().map(({ rule }) => rule));
		// A folder has no other branches: test/commands/check-branches.test.ts makes some.
		expect(rules.map(({ id }) => id).filter((id) => !spoke.has(id))).toEqual(['number-branches']);
	});

	test('holds something of every kind that is not understood', () => {
		const wanted = Object.entries(codes).flatMap(([code, reason]) => (reason === null ? [code] : []));
		expect([...new Set(unreads.map(({ code }) => code))].toSorted()).toEqual(wanted.toSorted());
		const problems = unreads.flatMap((unread) => (unread.code === 'issued' ? [unread.problem.kind] : []));
		expect(problems.toSorted()).toEqual(Object.keys(dateProblems).toSorted());
	});

	test('is silent where all is right, and nowhere else', async () => {
		const faulty = new Set((await check(untidy)).map(({ file }) => file));
		expect(files.filter((file) => !faulty.has(file))).toEqual(QUIET);
	});

	test('lists what could be read, names what could not, and ends with 1', async () => {
		const { status, out, err } = await alb(untidy, 'actions', '--json');
		expect(status).toBe(1);
		expect(UNREADABLE.filter((file) => !err.includes(`\n${file}:`))).toEqual([]);
		for (const file of ['minutes/2022-04.md', ...QUIET]) expect(err).not.toContain(file);
		const { actions } = JSON.parse(out) as { actions: { number: string }[] };
		const listed = new Set(actions.map(({ number }) => number));
		const rows = book.flatMap(({ log }) => log?.rows.map(({ number }) => number) ?? []);
		expect(rows.filter((number) => !listed.has(number))).toEqual([]);
	});

	test('is what its README says', () => {
		const readme = readFileSync(join(untidy, 'README.md'), 'utf8');
		const listed = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => `minutes/${name}`);
		expect(listed.toSorted()).toEqual(files);
	});
});

describe('what is awkward and right', () => {
	const [file = ''] = QUIET;
	const bytes = readSource(untidy, file).bytes;
	const text = Buffer.from(bytes).toString('utf8');
	const minutes = book.find((each) => each.file === file);

	test.each([
		['a byte order mark', /^\ufeff---/],
		['Windows line ends throughout', /^(?:[^\r\n]*\r\n)+$/],
		['letters of one and of two code points', /\u00c9[\s\S]*E\u0301/],
		['characters beyond the first plane', /\u{1f3bb} \u{1d11e}/u],
		['dashes, pounds and curly quotation marks', /“[\s\S]*” [\s\S]* – [\s\S]*£/],
		['a line separator in a sentence', /:\u2028O/],
		['a no-break space in a sentence', /£\u00a04/],
		['escaped pipes and backslashes', /`a\\\|b` in C:\\\\hall\\\\/],
		['text from right to left', /שלום[\s\S]*مرحبا/],
		['HTML, a script and a link that runs one', /<mark>[\s\S]*<TBC>[\s\S]*\(javascript:[\s\S]*<script>/],
		['formulas', /\| =1\+1 [\s\S]*\| @SUM/],
		['patterns of replacement', /\$& and \$1/],
		['a very long word', /\p{L}{58}/u],
	])('holds %s', (_, pattern) => {
		expect(text).toMatch(pattern);
	});

	test('is understood', () => {
		expect(minutes?.unread).toEqual([]);
		expect(minutes?.items.map(({ number, title }) => [number, title])).toEqual([
			['1', 'Previous minutes'],
			[undefined, '10 years on'],
		]);
		// Not those in code, in a quotation and in a note.
		expect(minutes?.actionLines.map(({ number, text }) => [number, text])).toEqual([
			['26', 'Ask the guests for their recipe.'],
		]);
		const rows = minutes?.log?.rows ?? [];
		expect(rows.map(({ number, responsible, status }) => [number, responsible.join(' '), status])).toEqual([
			['26', 'E\u0301L', 'open'],
			['25', 'MH all', 'open'],
			['24', 'TQ MH', 'in progress'],
			['23', 'TQ', 'complete'],
			['22', 'TQ', 'closed'],
		]);
		expect(rows[0]?.due).toBe('1 April');
		expect(rows[0]?.text).toContain('🥧 and for $& and $1');
		expect(rows[1]?.text).toMatch(/^=1\+1 /);
		expect(rows[2]?.update).toBe('a|b in C:\\hall\\');
		expect(rows[3]?.text).toBe('Label the switches “stage | hall” and “<left> & right”.');
	});
});

describe('no control and no direction mark of the minutes comes out', () => {
	const each = (...words: string[]) => files.map((file) => [words[0] ?? '', file, ...words.slice(1)]);
	const commands = [
		['check'],
		['check', '--format', 'json'],
		['actions'],
		...['--json', '--csv', '--md'].map((form) => ['actions', form]),
		...each('show'),
		...each('show', '--json'),
		...formats.flatMap(({ id }) => [
			...each('render', '--stdout', '--to', id),
			['render', 'log', '--stdout', '--to', id],
		]),
	];

	test('though it is there', () => {
		expect(book.filter(({ text }) => RAW.test(text)).map(({ file }) => file)).toEqual([
			'minutes/2022-04.md',
			'minutes/2024-04.md',
		]);
	});

	test.each(commands.map((words) => [words.join(' '), words] as const))(
		'alb %s',
		{ tags: 'slow' },
		async (_, words) => {
			for (const terminal of [false, true]) {
				const { status, out, err } = await alb(untidy, ...words, '--no-color', { terminal });
				expect(RAW.exec(out)).toBeNull();
				expect(RAW.exec(err)).toBeNull();
				// 2 where there is nothing to print.
				expect([0, 1, 2]).toContain(status);
				if (status === 2) expect(out).toBe('');
			}
		},
	);
});

/** A control other than a tab and the end of a line (CSV ends its lines with CR LF), or a mark that reorders text. */
const RAW = /(?!\t|\n|\r\n)\p{Cc}|\p{Bidi_Control}/u;
