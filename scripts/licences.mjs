// The licence of every package that the bundle holds a part of.
import { readdirSync, readFileSync } from 'node:fs';

/** Licences that only ask to be passed on. */
const passedOn = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

/** `node_modules/a/node_modules/@b/c/lib/d.js` is of the package in `node_modules/a/node_modules/@b/c`. */
function packageFolder(/** @type {string} */ file) {
	return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** What a package's licence file says, where its package.json says nothing. */
const unsaid = new Map([['png-js', 'MIT']]);

/** @typedef {import('./bill-of-materials.mjs').BundledPackage} BundledPackage */
/** @typedef {{ readonly folder: string, readonly licence: string, readonly text: string }} FontPackage */

/** Every package that the bundles hold a part of, and those of the fonts. */
export function bundledPackages(
	/** @type {Pick<import('esbuild').Metafile, 'outputs'>} */ { outputs },
	/** @type {readonly FontPackage[]} */ fonts,
) {
	const files = Object.values(outputs).flatMap(({ inputs }) =>
		Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
	);
	const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
	return [...[...folders].map(libraryIn), ...fonts.map(fontIn)];
}

/** @returns {BundledPackage & { readonly notice: string }} */
function libraryIn(/** @type {string} */ folder) {
	const { name, version, author, repository, ...rest } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
	const licence = rest.license ?? unsaid.get(name);
	if (!passedOn.has(licence)) throw new Error(`${name} ${version}: look at its licence first: ${licence}`);
	const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
	const by = typeof author === 'string' ? author : author?.name;
	const notice = file
		? textOf(`${folder}/${file}`)
		: [`Its package holds no licence text and says: ${licence}.`, by && `Author: ${by}`, repository?.url ?? repository]
				.filter(Boolean)
				.join('\n');
	return { folder, name, version, licence, notice };
}

function fontIn(/** @type {FontPackage} */ { folder, licence, text }) {
	const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
	return { folder, name, version, licence, notice: textOf(`${folder}/${text}`) };
}

function textOf(/** @type {string} */ file) {
	return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

/** The text of THIRD-PARTY-LICENSES.txt. */
export function licences(/** @type {ReturnType<typeof bundledPackages>} */ packages) {
	const head = `alb holds parts of these ${packages.length} packages, each under its own licence.\n`;
	const notices = packages.map(
		({ name, version, licence, notice }) => `${name} ${version} (${licence})\n\n${notice}\n`,
	);
	return [head, ...notices.sort()].join(`\n${'-'.repeat(80)}\n\n`);
}
