// @module-tag slow
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, project, type Run, run } from './support/board.ts';

/** What `npm publish` would send, installed as a stranger would, with no network. `npm run build` has been before. */
let tarball: string;
let home: string;
let installed: string;
const version = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;

beforeAll(async () => {
	const folder = emptyFolder();
	const env = { HOME: folder, npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };
	// Without scripts: a build would take dist from under the tests that run beside this one.
	await succeed(run(project, 'npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { env }));
	tarball = join(folder, `alb-${version}.tgz`);
	home = join(folder, 'a board of ours');
	mkdirSync(home);
	writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
	await succeed(run(home, 'npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { env }));
	installed = join(home, 'node_modules/alb');
});

async function succeed(started: Promise<Run>): Promise<string> {
	const { status, out, err } = await started;
	if (status !== 0) throw new Error(`exit status ${status}\n${out}${err}`);
	return out;
}

const tool = (name: string) => join(project, 'node_modules/.bin', name);
const alb = (...words: string[]) => run(home, join(home, 'node_modules/.bin/alb'), words);
const files = () => readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('the package', () => {
	test('brings nothing along', () => {
		expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['alb']);
	});

	test('holds the program, its licences and no sources or tests', () => {
		const names = files().map((file) => join(file.parentPath, file.name).slice(installed.length + 1));
		expect(names).toEqual(expect.arrayContaining(['LICENSE', 'bin/alb.js', 'dist/THIRD-PARTY-LICENSES.txt']));
		expect(names.filter((name) => /\.ts$/.test(name) && name !== 'dist/index.d.ts')).toEqual([]);
		expect(names.filter((name) => /^(?:src|test|scripts|bench|examples)\b|\.map$|lock\.json$/.test(name))).toEqual([]);
	});

	test('has a bill of materials, valid CycloneDX, of all whose licences it holds', async () => {
		const bom = readFileSync(join(installed, 'dist/bom.cdx.json'), 'utf8');
		expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bom)).toBeNull();
		const { components } = JSON.parse(bom) as { components: { name: string; version: string; purl: string }[] };
		const listed = components.map(({ name, version }) => `${name} ${version}`);
		const licences = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
		const licensed = Array.from(licences.matchAll(/^-{80}\n\n(\S+ \S+) \(/gm), ([, package_ = '']) => package_);
		expect(listed.toSorted()).toEqual(licensed.toSorted());
		expect(components.find(({ name }) => name === 'yaml')?.purl).toMatch(/^pkg:npm\/yaml@2\./);
	});

	test('is small: 200 files and 9 MB at most', () => {
		const bytes = files().map((file) => statSync(join(file.parentPath, file.name)).size);
		expect(bytes.length).toBeLessThanOrEqual(200);
		expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(9_000_000);
	});

	test.each([
		['stack-markdown', 'attentionSequence'],
		['stack-yaml', 'BLOCK_FOLDED'],
		['stack-xml', 'unclosed tag'],
		['stack-html', 'callAdoptionAgency'],
		['stack-pdf', 'PDFDocument'],
		['library-fflate', 'invalid block type'],
		['library-commander', 'commander.unknownOption'],
		['library-chalk', 'ansi256'],
		['library-diff', 'No newline at end of file'],
		['library-mustache', 'escapeHtml'],
	])('carries the libraries of %s once', (bundle, words) => {
		const holding = files()
			.filter(({ name }) => name.endsWith('.cjs'))
			.filter((file) => readFileSync(join(file.parentPath, file.name), 'utf8').includes(words))
			.map(({ name }) => name);
		expect(holding).toEqual([`${bundle}.cjs`]);
	});

	test('names no folder of the machine that made it', () => {
		const places = [project.replace(/\/$/, ''), '/node_modules/', '/home/', '/Users/'];
		const said = files().flatMap((file) => {
			const text = readFileSync(join(file.parentPath, file.name), 'utf8');
			return places.filter((place) => text.includes(place)).map((place) => `${file.name}: ${place}`);
		});
		expect(said).toEqual([]);
	});

	test('runs from its command', async () => {
		expect(await alb('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
		expect(await alb('--help')).toMatchObject({ status: 0, out: expect.stringContaining('Usage: alb'), err: '' });
	});

	test('lists the open actions of the example', async () => {
		cpSync(join(project, 'examples/south-east'), join(home, 'south-east'), { recursive: true });
		const { status, out, err } = await alb('-C', 'south-east', 'actions', '--open');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out.split('\n').length).toBeGreaterThan(3);
	});

	test('loads neither Markdown nor YAML for that', async () => {
		const loaded = join(home, 'loaded.cjs');
		writeFileSync(loaded, "process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));\n");
		const words = ['--require', loaded, join(installed, 'bin/alb.js'), '-C', 'south-east', 'actions', '--open'];
		const { err } = await run(home, process.execPath, words);
		expect(err).toContain('commands-actions.cjs');
		expect(err).not.toContain('stack-');
	});
});

describe('the library', () => {
	test('can be imported', async () => {
		writeFileSync(join(home, 'names.js'), `import * as alb from 'alb';\nconsole.log(Object.keys(alb).length);\n`);
		expect(Number(await succeed(run(home, process.execPath, ['names.js'])))).toBeGreaterThan(0);
	});

	test('has types that stand alone', async () => {
		writeFileSync(
			join(home, 'types.ts'),
			`import * as alb from 'alb';\nexport const names: string[] = Object.keys(alb);\n`,
		);
		const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false'];
		await succeed(run(home, tool('tsc'), [...strict, '--types', '', 'types.ts']));
	});

	test('is packed as node and TypeScript expect', async () => {
		await succeed(run(project, tool('publint'), [tarball, '--strict']));
		await succeed(run(project, tool('attw'), [tarball, '--profile', 'esm-only', '--no-emoji', '--no-color']));
	});
});
