import { readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { badNames, forbiddenImports, type House } from './support/house.ts';
import { importsOf, withoutComments } from './support/imports.ts';
import { spreadArguments } from './support/spread-arguments.ts';
import { sources } from './support/syntax.ts';

/** The architecture. Every import in `src` is held against it; CONTRIBUTING.md says it in words. */
const words = ['model', 'values', 'language'];
const pureRooms = [...words, 'xml', 'parse', 'log', 'rules', 'formats', 'edit', 'importers', 'schemas'];
const house: House = {
	model: {},
	values: { rooms: ['model'] },
	language: { rooms: ['model', 'values'] },
	parse: {
		rooms: words,
		packages: [
			'gray-matter',
			'yaml',
			'zod',
			'unified',
			'remark-parse',
			'micromark-extension-*',
			'mdast-util-*',
			'unist-util-visit',
			'mdast',
		],
	},
	log: { rooms: words },
	rules: { rooms: words },
	// XML and the zip files that hold it, for the formats and the importers of Word.
	xml: { packages: ['saxes', 'fflate'] },
	formats: {
		rooms: [...words, 'xml'],
		packages: [
			'chalk',
			'fast-string-width',
			'fast-wrap-ansi',
			'csv-stringify',
			'diff',
			'fflate',
			'mustache',
			'pdfkit',
			'fontkit',
			'linebreak',
			'minisearch',
			'hast-util-to-html',
			'micromark-util-sanitize-uri',
			'unist-util-visit',
			'hast',
			// Of Markdown nothing but what writes it.
			'mdast',
			'mdast-util-gfm',
			'mdast-util-to-markdown',
			'sarif',
			'yaml',
			'parse5',
		],
		// The content security policy of a page names its style by its SHA-256.
		node: ['crypto'],
	},
	edit: { rooms: words, packages: ['fast-string-width', 'diff'] },
	// What runs in the pages of a site: bundled apart, and checked against the names that a browser has.
	browser: { rooms: ['model', 'values'], packages: ['minisearch'] },
	importers: { rooms: [...words, 'xml'], packages: ['parse5'] },
	// What is printed has its shape in formats, what is read in parse, and what may be set of a rule in rules; the schemas
	// of all three are published from here.
	schemas: { rooms: ['model', 'values', 'formats', 'parse', 'rules'], packages: ['zod'] },
	io: { rooms: words, node: ['fs', 'fs/promises', 'path', 'child_process', 'os', 'crypto', 'http', 'url', 'util'] },
	// What opens, changes and finds in a minute book, for the commands: the pure rooms and the disk meet here.
	book: { rooms: [...pureRooms, 'io', 'world'] },
	commands: { rooms: [...pureRooms, 'book', 'io', 'world'], packages: ['commander'] },
	world: {},
	main: { rooms: ['book', 'commands', 'formats', 'io', 'model', 'world'], packages: ['commander'] },
	index: { rooms: [...pureRooms, 'io', 'main', 'world'] },
};

/** What no file of `src` may say, and in which rooms it is at home all the same. */
const forbiddenCode: readonly { readonly code: RegExp; readonly why: string; readonly except?: readonly string[] }[] = [
	{
		code: /\bprocess\s*(?:\.\s*\w|\?\.|\[)|[=(,]\s*process\b/,
		why: 'only bin/alb.js touches process: take it from the World',
	},
	{ code: /\bglobalThis\b/, why: 'the outside comes in through the World' },
	{ code: /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b/, why: 'the day comes from the World', except: ['io'] },
	{
		code: /\bMath\.random\b|\brandom(?:Bytes|Int|UUID)\b/,
		why: 'the same words in give the same words out',
		except: ['io'],
	},
	{ code: /\.localeCompare\b|\.toLocale\w+/, why: 'it differs by machine: compare code units' },
	{ code: /\.apply\(/, why: 'a long list is no list of arguments: see values/long-lists.ts' },
	{ code: /\beval\s*\(|\bnew Function\b/, why: 'nothing of a minute book is run' },
];

const root = new URL('../', import.meta.url);
const paths = readdirSync(new URL('src', root), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
	.map((path) => path.slice(path.lastIndexOf('/src/') + 1))
	.sort();
const texts = new Map(paths.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
const files = paths.map((path) => ({ path, imports: importsOf(texts.get(path) ?? '') }));

describe('the house', () => {
	test('every import leads where the table allows', () => {
		expect(paths).toContain('src/world.ts');
		expect(forbiddenImports(house, files)).toEqual([]);
	});

	test('of the formats, only the one that writes Markdown knows how it is written', () => {
		const others = files.filter(({ path }) => /^src\/formats\/(?!markdown\/)/.test(path));
		const knowing = others.filter(({ imports }) => imports.some((name) => /^(?:mdast|remark|unified)/.test(name)));
		expect(others.length).toBeGreaterThan(100);
		expect(knowing.map(({ path }) => path)).toEqual([]);
	});

	test('nothing reaches past the World', () => {
		const said = paths.flatMap((path) => {
			const code = withoutComments(texts.get(path) ?? '');
			return forbiddenCode
				.filter((row) => row.code.test(code) && !row.except?.some((room) => path.startsWith(`src/${room}/`)))
				.map((row) => `${path}: ${row.why}`);
		});
		expect(said).toEqual([]);
	});

	test('no call has a list of any length as its arguments', () => {
		expect(sources.length).toBeGreaterThan(500);
		expect(sources.flatMap((path) => spreadArguments(path, texts.get(path) ?? ''))).toEqual([]);
	});

	test('the words are words: no file of model computes anything', { tags: 'slow' }, async () => {
		const model = paths.filter((path) => path.startsWith('src/model/'));
		expect(model.length).toBeGreaterThan(30);
		const computing = await Promise.all(
			model.map(async (path) => {
				const { code } = await transform(texts.get(path) ?? '', { loader: 'ts' });
				return /\bfunction\b|=>|\bclass\b|\bnew RegExp\b/.test(code) ? [path] : [];
			}),
		);
		expect(computing.flat()).toEqual([]);
	});

	test('one file starts git, and one starts what converts documents', () => {
		const starting = files.filter(({ imports }) => imports.includes('node:child_process'));
		expect(starting.map(({ path }) => path)).toEqual(['src/io/convert.ts', 'src/io/git/git.ts']);
	});

	test('what writes, renames or removes files is the mechanism of io/write, and what converts documents, in a folder of its own', () => {
		const WRITING =
			/\b(?:(?:f?ch(?:mod|own)|copyFile|cp|link|mkdir|mkdtemp|rename|rm|rmdir|symlink|f?truncate|unlink|f?utimes|writev?|writeFile|appendFile)Sync|createWriteStream)\b|node:fs\/promises/;
		const writing = paths.filter((path) => WRITING.test(withoutComments(texts.get(path) ?? '')));
		expect(writing.filter((path) => !path.startsWith('src/io/write/'))).toEqual(['src/io/convert.ts']);
		expect(writing.length).toBeGreaterThan(5);
	});

	test('a folder holds no more than thirty files: more are parted by what they decide', () => {
		const loose = new Map<string, number>();
		for (const path of paths) {
			const folder = path.slice(0, path.lastIndexOf('/'));
			loose.set(folder, (loose.get(folder) ?? 0) + 1);
		}
		expect([...loose].filter(([, files]) => files > 30)).toEqual([]);
	});

	test('no file has grown past 250 lines', () => {
		const lines = (path: string) => (texts.get(path) ?? '').split('\n').length - 1;
		expect(paths.filter((path) => lines(path) > 250).map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
	});

	test('files are kebab-case and named after what they hold', () => {
		expect(badNames(paths)).toEqual([]);
	});
});

describe('the checks themselves', () => {
	test.each([
		['a pure room that meets another', 'src/rules/number-reused.ts', '../parse/minutes.ts'],
		['a type is an import too', 'src/log/consolidate.ts', '../io/minute-book.ts'],
		['the words, which import nothing', 'src/model/action.ts', '../world.ts'],
		['a disk in a pure room', 'src/parse/minutes.ts', 'node:fs'],
		['a builtin without its prefix', 'src/io/files.ts', 'fs'],
		['a library in the wrong room', 'src/io/files.ts', 'commander'],
		['a part of a library in the wrong room', 'src/log/consolidate.ts', 'yaml/util'],
		['a scoped library that nobody allowed', 'src/parse/minutes.ts', '@scope/pkg/part'],
		['a way out of src', 'src/commands/check.ts', '../../test/support/board.ts'],
		['a way round through index', 'src/commands/check.ts', '../index.ts'],
		['a room that is not in the table', 'src/attic/old.ts', '../model/action.ts'],
		['a computed name', 'src/commands/check.ts', '(computed)'],
	])('notice %s', (_, path, name) => {
		expect(forbiddenImports(house, [{ path, imports: [name] }])).toHaveLength(1);
	});

	test('allow what the table allows', () => {
		expect(
			forbiddenImports(house, [
				{ path: 'src/parse/minutes.ts', imports: ['../model/action.ts', './lines.ts', 'yaml', 'mdast-util-to-string'] },
				{ path: 'src/rules/status/index.ts', imports: ['../rule.ts', '../../model/finding.ts'] },
				{ path: 'src/formats/csv.ts', imports: ['csv-stringify/sync'] },
				{ path: 'src/io/files.ts', imports: ['node:fs', 'node:fs/promises'] },
				{ path: 'src/main.ts', imports: ['commander', './commands/index.ts', './world.ts'] },
			]),
		).toEqual([]);
	});

	test.each([
		[`import { a } from './a.ts';`, ['./a.ts']],
		[`import type {\n\tA,\n\tB,\n} from "./a.ts";`, ['./a.ts']],
		[`import a, * as b from 'a';`, ['a']],
		[`import 'side-effect';`, ['side-effect']],
		[`export * from './a.ts';\nexport { b } from './b.ts';`, ['./a.ts', './b.ts']],
		[`export type { A } from './a.ts';`, ['./a.ts']],
		[`const { a } = await import('./a.ts');`, ['./a.ts']],
		[`const a = () =>\n\timport(\n\t\t'./a.ts'\n\t);`, ['./a.ts']],
		[`type A = import('./a.ts').A;`, ['./a.ts']],
		['const a = await import(`./a.ts`);', ['./a.ts']],
		[`const a = require('a');`, ['a']],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
		['const a = await import(`./${name}.ts`);', ['(computed)']],
		['const a = await import(name);', ['(computed)']],
		[`const glob = 'minutes/*.md';\nconst a = await import('./a.ts');\n/** A. */`, ['./a.ts']],
		[`const address = 'https://example.org'; const a = await import('./a.ts');`, ['./a.ts']],
		[`/**\n * import { a } from './a.ts';\n */\n// import './b.ts';\nconst text = "read from 'a'";`, []],
		[`export const title = (name: string) => \`from '\${name}'\`;`, []],
	])('read %j', (text, imports) => {
		expect(importsOf(text)).toEqual(imports);
	});

	test.each([
		['src/io/fileUtils.ts'],
		['src/io/file-utils.ts'],
		['src/helpers/a.ts'],
		['src/model/Action.ts'],
		['src/model/action_log.ts'],
	])('refuse the name %s', (path) => {
		expect(badNames([path])).toHaveLength(1);
	});

	test.each([
		['list.push(...more);', 1],
		['Math.max(0, ...list);', 1],
		['String.fromCharCode(...list);', 1],
		['open?.lines.push(...more);', 1],
		['new Refusal(message, ...advice);', 1],
		['const all = [...list, ...more];', 0],
		['const both = { ...one, ...other };', 0],
		['function add(...more: number[]) {}', 0],
		// A path is as long as a file system has it.
		['join(root, ...path);', 0],
	])('see the arguments of %s', (code, found) => {
		expect(spreadArguments('src/a.ts', code)).toHaveLength(found);
	});

	test('accept good names', () => {
		expect(badNames(['src/model/action-log.ts', 'src/world.ts', 'src/parse/limits.d.ts'])).toEqual([]);
	});

	test.each([
		'const a = process.argv;',
		'const { argv } = process;',
		"process['argv'];",
		'process?.stdout;',
		'const now = new Date();',
		"a.localeCompare('b');",
		'text.toLocaleLowerCase();',
		'Math.max.apply(null, list);',
	])('forbid %j', (code) => {
		expect(forbiddenCode.some((row) => row.code.test(code))).toBe(true);
	});
});
