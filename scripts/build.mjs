// Builds dist/: the program, the library, the licences of what is bundled into them, the types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fontPackages } from './fonts.mjs';
import { licences } from './licences.mjs';
import { standIns } from './stand-ins.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** A digest of all that the program is made of: what it has rendered is drawn anew once it is another one. */
const made = createHash('sha256').update(readFileSync('package-lock.json'));
for (const folder of ['src', 'templates'])
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
		if (/\.[a-z]+$/.test(name)) made.update(`${name}\0`).update(readFileSync(`${folder}/${name}`));
const constants = {
	__ALB_VERSION__: JSON.stringify(version),
	__ALB_BUILD__: JSON.stringify(made.digest('hex').slice(0, 16)),
};

/** @type {import('esbuild').BuildOptions} */
const common = {
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node20',
	// Less to read is sooner started; names stay, so that the place of a fault can be found.
	minifyWhitespace: true,
	legalComments: 'none',
	metafile: true,
	logLevel: 'warning',
	// Of pdfkit the forms for browsers: they open no file, and squeeze with fflate, whose bytes no version of node changes.
	alias: {
		pdfkit: resolve('node_modules/pdfkit/js/pdfkit.browser.mjs'),
		// linebreak brings an older one for the same call.
		'base64-js': resolve('node_modules/base64-js/index.js'),
		'png-js': resolve('node_modules/png-js/lib/png-js.browser.js'),
	},
};

/** What of the program is bundled, by the name of its file in dist; what a bundle loads later is added on the way. */
const entries = new Map([['main', resolve('src/main.ts')]]);

/**
 * Each `import()` of a file of alb's own becomes a bundle of its own, whole: a command then opens two or three files
 * at its start, where shared pieces would be thirty. The small rooms stand in several bundles, which is safe, since
 * they keep nothing in mind.
 *
 * @type {import('esbuild').Plugin}
 */
const apart = {
	name: 'apart',
	setup(build) {
		build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
			if (kind !== 'dynamic-import') return undefined;
			const file = resolve(resolveDir, path);
			const name = relative(resolve('src'), file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
			entries.set(name, file);
			return { path: `./${name}.cjs`, external: true };
		});
	},
};

rmSync('dist', { recursive: true, force: true });
const outputs = {};
for (const [name, file] of entries) {
	const { metafile } = await build({
		...common,
		entryPoints: { [name]: file },
		// The program is CommonJS, which node starts a fifth sooner than modules.
		format: 'cjs',
		outExtension: { '.js': '.cjs' },
		supported: { 'dynamic-import': false },
		define: { ...constants, 'import.meta.url': '__alb_url' },
		banner: { js: `const __alb_url=require('node:url').pathToFileURL(__filename).href;` },
		plugins: [apart, standIns],
	});
	Object.assign(outputs, metafile?.outputs);
}
// The programs of the pages of a site stand in these pages, each with the licence of what it holds.
const browser = await build({
	entryPoints: ['src/browser/action-log.ts', 'src/browser/search.ts', 'src/browser/reload.ts'],
	outdir: 'dist/browser',
	bundle: true,
	format: 'iife',
	platform: 'browser',
	target: 'es2022',
	minify: true,
	legalComments: 'none',
	metafile: true,
	logLevel: 'warning',
});
Object.assign(outputs, browser.metafile.outputs);
const miniSearch = readFileSync('node_modules/minisearch/LICENSE.txt', 'utf8').replaceAll('\r\n', '\n').trim();
writeFileSync(
	'dist/browser/search.js',
	`/*! MiniSearch\n${miniSearch}\n*/\n${readFileSync('dist/browser/search.js', 'utf8')}`,
);
const library = await build({
	...common,
	entryPoints: ['src/index.ts'],
	format: 'esm',
	splitting: true,
	chunkNames: 'library/[name]-[hash]',
	define: constants,
	// CommonJS libraries ask for node's own modules with require, which a module does not have.
	banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
	plugins: [standIns],
});
Object.assign(outputs, library.metafile?.outputs);
mkdirSync('dist/fonts');
for (const { folder, files } of fontPackages)
	for (const file of files) copyFileSync(`${folder}/${file}`, `dist/fonts/${basename(file)}`);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences({ outputs }, fontPackages));

const tsc = createRequire(import.meta.url)
	.resolve('typescript/package.json')
	.replace(/package\.json$/, 'bin/tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
