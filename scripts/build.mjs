// Builds dist/: the program and the library in one bundle of shared pieces, the licences of what is in it, the types.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';
import { standIns } from './stand-ins.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
	entryPoints: ['src/main.ts', 'src/index.ts'],
	outdir: 'dist',
	bundle: true,
	splitting: true,
	chunkNames: 'chunks/[name]-[hash]',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	// Less to read is sooner started; names stay, so that the place of a fault can be found.
	minifyWhitespace: true,
	minifySyntax: true,
	legalComments: 'none',
	define: { __ALB_VERSION__: JSON.stringify(version) },
	// CommonJS libraries ask for node's own modules with require, which a module does not have.
	banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);` },
	plugins: [standIns],
	metafile: true,
	logLevel: 'warning',
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(metafile));

const tsc = createRequire(import.meta.url)
	.resolve('typescript/package.json')
	.replace(/package\.json$/, 'bin/tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
