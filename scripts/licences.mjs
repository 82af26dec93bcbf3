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

function notice(/** @type {string} */ folder) {
	const { name, version, author, repository, ...rest } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
	const license = rest.license ?? unsaid.get(name);
	if (!passedOn.has(license)) throw new Error(`${name} ${version}: look at its licence first: ${license}`);
	const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
	const by = typeof author === 'string' ? author : author?.name;
	const text = file
		? readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim()
		: [`Its package holds no licence text and says: ${license}.`, by && `Author: ${by}`, repository?.url ?? repository]
				.filter(Boolean)
				.join('\n');
	return `${name} ${version} (${license})\n\n${text}\n`;
}

/** @typedef {{ readonly folder: string, readonly licence: string, readonly text: string }} FontPackage */

function fontNotice(/** @type {FontPackage} */ { folder, licence, text }) {
	const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
	return `${name} ${version} (${licence})\n\n${readFileSync(`${folder}/${text}`, 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}

/** The text of THIRD-PARTY-LICENSES.txt. */
export function licences(
	/** @type {Pick<import('esbuild').Metafile, 'outputs'>} */ { outputs },
	/** @type {readonly FontPackage[]} */ fonts,
) {
	const files = Object.values(outputs).flatMap(({ inputs }) =>
		Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
	);
	const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
	const head = `alb holds parts of these ${folders.size + fonts.length} packages, each under its own licence.\n`;
	return [head, ...[...[...folders].map(notice), ...fonts.map(fontNotice)].sort()].join(`\n${'-'.repeat(80)}\n\n`);
}
