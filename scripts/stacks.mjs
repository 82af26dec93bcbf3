// Each library lies once in dist: what needs it shares it, instead of carrying its own copy.
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** The heavy libraries, by stacks: each is a bundle with the files of src that they are used in. @type {Readonly<Record<string, RegExp>>} */
const stacks = {
	markdown: /^(?:unified|remark-.+|mdast-util-.+|micromark-.+|hast-util-.+|unist-util-.+)$/,
	yaml: /^(?:yaml|zod)$/,
	xml: /^saxes$/,
	html: /^parse5$/,
	pdf: /^(?:pdfkit|fontkit|linebreak)$/,
};

/** The others that several bundles need, and what is asked of them by src or by another library: each is a bundle. @type {Readonly<Record<string, readonly string[]>>} */
const shared = {
	chalk: ['Chalk'],
	commander: ['Command', 'CommanderError', 'InvalidArgumentError', 'Option'],
	diff: ['createTwoFilesPatch', 'diffArrays'],
	'fast-string-width': ['default'],
	'fast-wrap-ansi': ['wrapAnsi'],
	fflate: ['strToU8', 'unzipSync', 'unzlibSync', 'zipSync', 'zlibSync'],
	minisearch: ['default'],
	mustache: ['default'],
};

/** A name in dist of a file of src: `commands-add-answers`. */
export function nameOf(/** @type {string} */ file) {
	return relative(resolve('src'), file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
}

/** The files of src that import a library of a stack, by their paths; and those that some `import()` asks for. */
function readImports() {
	/** @type {Map<string, string>} */
	const holders = new Map();
	/** @type {Set<string>} */
	const doors = new Set();
	for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
		if (!/(?<!\.d)\.ts$/.test(name) || name.startsWith('browser')) continue;
		const file = resolve('src', name);
		const code = readFileSync(file, 'utf8');
		for (const [, path = ''] of code.matchAll(/\bimport\(\s*'(\.[^']+\.ts)'\s*\)/g))
			doors.add(resolve(file, '..', path));
		for (const [, library = ''] of code.matchAll(/^import (?!type )[^;]*? from '([a-z@][^']*)';/gm)) {
			const stack = Object.keys(stacks).find((each) => stacks[each]?.test(library));
			const other = holders.get(file);
			if (stack && other && other !== stack) throw new Error(`${name}: part it, it needs ${other} and ${stack}`);
			if (stack) holders.set(file, stack);
		}
	}
	return { holders, doors };
}

/** @typedef {{ readonly name: string, readonly file?: string, readonly stack?: string, readonly library?: string }} Bundle */

/**
 * What is bundled, and how bundles reach each other. Each `import()` of a file of alb's own, and each file that a stack's
 * libraries are used in, is a bundle of its own or of its stack: others ask for it there.
 */
export class Bundles {
	#holders;
	#doors;
	/** What is asked of each stack: files of src. @type {Map<string, Set<string>>} */
	#asked = new Map();
	/** @type {Map<string, Bundle>} */
	#queue = new Map();

	constructor() {
		const { holders, doors } = readImports();
		this.#holders = holders;
		this.#doors = doors;
	}

	add(/** @type {string} */ file) {
		const name = nameOf(file);
		this.#doors.add(file);
		if (!this.#queue.has(name)) this.#queue.set(name, { name, file });
		return name;
	}

	/** Every bundle in turn; what a bundle asks for comes after it, and a stack again when more is asked of it. */
	*[Symbol.iterator]() {
		for (const bundle of this.#queue.values()) yield bundle;
	}

	/** What a bundle is made from: a file, or all that is asked of a stack. @returns {import('esbuild').BuildOptions} */
	input(/** @type {Bundle} */ { name, file, stack, library }) {
		if (file !== undefined) return { entryPoints: { [name]: file }, outdir: 'dist', outExtension: { '.js': '.cjs' } };
		const held = [...(this.#asked.get(stack ?? '') ?? [])];
		const lines = library
			? [`export { ${shared[library]?.join(', ')} } from '${library}';`]
			: held.map((each) => `export * as "${nameOf(each)}" from './${relative('.', each)}';`);
		return {
			stdin: { contents: lines.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
			outfile: `dist/${name}.cjs`,
		};
	}

	/** @returns {import('esbuild').Plugin} */
	plugin(/** @type {Bundle} */ { file: own, stack: ownStack, library: ownLibrary }) {
		return {
			name: 'bundles',
			setup: (build) => {
				build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
					const file = resolve(resolveDir, path);
					if (file === own) return undefined;
					const stack = this.#holders.get(file);
					if (stack !== undefined && stack !== ownStack) {
						this.#ask(stack, file);
						return { path: `stack-${stack}/${nameOf(file)}`, namespace: 'held' };
					}
					if (kind === 'entry-point' || !this.#doors.has(file)) return undefined;
					return stack === undefined ? { path: `./${this.add(file)}.cjs`, external: true } : undefined;
				});
				build.onLoad({ filter: /.*/, namespace: 'held' }, ({ path }) => {
					const [stack, name] = path.split('/');
					return { contents: `module.exports = require('./${stack}.cjs')["${name}"];` };
				});
				build.onResolve({ filter: /^[a-z]/ }, ({ path }) => {
					const names = shared[path];
					if (!names || path === ownLibrary) return undefined;
					const name = `library-${path}`;
					this.#queue.set(name, { name, library: path });
					return { path, namespace: 'shared' };
				});
				build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => {
					const names = shared[path]?.map(
						(name) => `export ${name === 'default' ? name : `const ${name} =`} held.${name};`,
					);
					return { contents: [`const held = require('./library-${path}.cjs');`, ...(names ?? [])].join('\n') };
				});
				build.onResolve({ filter: /^\.\/(?:stack|library)-/ }, ({ path }) => ({ path, external: true }));
			},
		};
	}

	#ask(/** @type {string} */ stack, /** @type {string} */ file) {
		const asked = this.#asked.get(stack) ?? new Set();
		this.#asked.set(stack, asked);
		if (asked.has(file)) return;
		asked.add(file);
		const name = `stack-${stack}`;
		this.#queue.delete(name);
		this.#queue.set(name, { name, stack });
	}
}

/** Fails where a library is in two bundles. */
export function holdOnce(/** @type {NonNullable<import('esbuild').Metafile>['outputs']} */ outputs) {
	/** @type {Map<string, string>} */
	const homes = new Map();
	for (const [bundle, { inputs }] of Object.entries(outputs))
		for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
			const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
			if (!library || bytesInOutput === 0) continue;
			const home = homes.get(library) ?? bundle;
			homes.set(library, home);
			if (home !== bundle) throw new Error(`${library} is in ${home} and in ${bundle}: share it in scripts/stacks.mjs`);
		}
}
