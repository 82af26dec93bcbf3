import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestUserConfig } from 'vitest/config';
import { asMutants, type Mutant } from './scripts/mutant-switches.mjs';
import { unpackingAtOnce } from './scripts/stand-ins.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// Of the libraries the forms that the bundle holds: without it, vitest takes those for developers, which check themselves
// at every character.
process.env['NODE_ENV'] = 'production';

const library = (path: string) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** The files whose tests put something in the place of a module: what others have loaded must not be theirs. */
const replacing = readdirSync(new URL('test', import.meta.url), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.test.ts'))
	.map((name) => `test/${name.replaceAll('\\', '/')}`)
	.filter((file) => readFileSync(new URL(file, import.meta.url), 'utf8').match(/vi\.(?:mock|resetModules)\(/));

/** The small changes of the program that scripts/mutants.mjs asks the tests about. */
const mutants = JSON.parse(process.env['ALB_MUTANTS'] ?? '[]') as readonly Mutant[];

const together: TestUserConfig = {
	server: { deps: { inline: [/pdfkit|png-js/] } },
	include: ['test/**/*.test.ts'],
	setupFiles: ['random-cases', 'each-file', 'quick-tests'].map((name) => `./test/support/${name}.ts`),
	tags: [{ name: 'slow', description: 'starts programs, tries random cases, or takes long: not in the quick lane' }],
	...(mutants.length > 0 && { runner: './test/support/mutants-runner.ts', maxWorkers: 1 }),
	// Most of what parsing makes is soon gone: with more room for the young, less of it is moved about.
	// A change of the program may fill it without end: that is to be seen soon.
	execArgv: ['--max-semi-space-size=64', ...(mutants.length > 0 ? ['--max-old-space-size=1500'] : [])],
	// Many tests start real processes, several at once on few cores.
	testTimeout: 60_000,
	hookTimeout: 60_000,
	// A developer's git settings, and the time an extra certificate costs each start of node, are no part of a test.
	env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', NODE_EXTRA_CA_CERTS: '' },
};

export default defineConfig({
	define: { __ALB_VERSION__: JSON.stringify(version), __ALB_BUILD__: JSON.stringify('test') },
	plugins: [
		{
			name: 'mutants',
			enforce: 'pre',
			transform(code, id) {
				const here = mutants.filter(({ file }) => id.endsWith(`/${file}`));
				return here.length > 0 ? asMutants(code, here) : undefined;
			},
		},
		{
			name: 'unpacking at once',
			enforce: 'pre',
			resolveId: (path, importer) =>
				path === 'fflate' && importer?.endsWith('png-js.browser.js') ? '\0unpacking-at-once' : undefined,
			load: (id) => (id === '\0unpacking-at-once' ? unpackingAtOnce : undefined),
		},
	],
	// What the bundle holds too (scripts/build.mjs): no disk, and the same bytes from every version of node.
	resolve: {
		alias: {
			pdfkit: library('pdfkit/js/pdfkit.browser.mjs'),
			'png-js': library('png-js/lib/png-js.browser.js'),
		},
	},
	test: {
		reporters: ['default', './test/support/plain-reporter.ts'],
		coverage: { include: ['src/**'], reporter: ['text', 'html'] },
		projects: [
			{
				extends: true,
				test: {
					...together,
					name: 'together',
					exclude: replacing,
					// All files in one process: what they share is loaded, and made fast, once. A file keeps nothing that another one sees.
					isolate: false,
				},
			},
			{ extends: true, test: { ...together, name: 'apart', include: replacing } },
		],
	},
});
