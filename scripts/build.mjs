// Builds dist/: the program, the library, the licences and the list of what is bundled into them, the types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { billOfMaterials } from './bill-of-materials.mjs';
import { fontPackages } from './fonts.mjs';
import { bundledPackages, licences } from './licences.mjs';
import { rollTypes } from './roll-types.mjs';
import { Bundles, holdOnce } from './stacks.mjs';
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

rmSync('dist', { recursive: true, force: true });
const outputs = {};
const bundles = new Bundles();
for (const door of ['main', 'index']) bundles.add(resolve(`src/${door}.ts`));
for (const bundle of bundles) {
	const { metafile } = await build({
		...common,
		// The program is CommonJS, which node starts a fifth sooner than modules.
		format: 'cjs',
		supported: { 'dynamic-import': false },
		define: { ...constants, 'import.meta.url': '__alb_url' },
		banner: { js: `const __alb_url=require('node:url').pathToFileURL(__filename).href;` },
		plugins: [standIns, bundles.plugin(bundle)],
		...bundles.input(bundle),
	});
	Object.assign(outputs, metafile?.outputs);
}
holdOnce(outputs);
// The library is a module, whose names are those of its bundle. It reaches them through a small file: node looks for names
// in all of a file that a module imports, and for the bundle that takes longer than to run it.
const { default: library } = await import(pathToFileURL(resolve('dist/index.cjs')).href);
const names = Object.keys(library).toSorted();
const passedOn = names.map((name) => `exports.${name} = held.${name};\n`);
writeFileSync('dist/names.cjs', `const held = require('./index.cjs');\n${passedOn.join('')}`);
writeFileSync('dist/index.js', `export { ${names.join(', ')} } from './names.cjs';\n`);
// The programs of the pages of a site are put into these pages, each with the licence of what it holds.
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
mkdirSync('dist/fonts');
for (const { folder, files } of fontPackages)
	for (const file of files) copyFileSync(`${folder}/${file}`, `dist/fonts/${basename(file)}`);
const packages = bundledPackages({ outputs }, fontPackages);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(packages));
writeFileSync('dist/bom.cdx.json', billOfMaterials(packages));

const tsc = createRequire(import.meta.url)
	.resolve('typescript/package.json')
	.replace(/package\.json$/, 'bin/tsc');
const types = mkdtempSync(join(tmpdir(), 'alb-types-'));
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--outDir', types], { stdio: 'inherit' });
writeFileSync('dist/index.d.ts', rollTypes(join(types, 'index.d.ts')));
rmSync(types, { recursive: true });
