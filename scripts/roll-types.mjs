// Rolls the types of the library into one file: what src/index.ts exports, and what that is made of.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ readonly name: string, readonly text: string, readonly file: string }} Declaration */
/** @typedef {{ readonly declared: ReadonlyMap<string, Declaration>, readonly names: ReadonlyMap<string, readonly [file: string, name: string]>, readonly exports: ReadonlyMap<string, string> }} Module */

/**
 * The text of the one file. Modules of alb export names alone, declared at the beginning of a line; each is taken once, and
 * what a declaration names comes along. Types from packages have no place in it: the package brings none.
 */
export function rollTypes(/** @type {string} */ entry) {
	/** @type {Map<string, Module>} */
	const modules = new Map();
	const moduleOf = (/** @type {string} */ file) => {
		const known = modules.get(file);
		if (known) return known;
		const read = readModule(file);
		modules.set(file, read);
		return read;
	};
	/** Where a name of a file is declared. @returns {Declaration} */
	const find = (/** @type {string} */ file, /** @type {string} */ name) => {
		const { declared, names } = moduleOf(file);
		const own = declared.get(name);
		if (own) return own;
		const from = names.get(name);
		if (!from) throw new Error(`${file}: where does "${name}" come from?`);
		return find(...from);
	};
	/** @type {Map<Declaration, string>} */
	const taken = new Map();
	const names = new Set();
	const take = (/** @type {Declaration} */ declaration, /** @type {string} */ wanted) => {
		const known = taken.get(declaration);
		if (known !== undefined) return known;
		let name = wanted;
		for (let again = 2; names.has(name); again++) name = `${wanted}${again}`;
		names.add(name);
		taken.set(declaration, name);
		return name;
	};
	const exported = [...moduleOf(entry).exports].map(([name, local]) => [name, take(find(entry, local), local)]);
	const written = [];
	for (const [declaration] of taken) {
		const { declared, names: imported } = moduleOf(declaration.file);
		const text = declaration.text.replace(
			/(\/\*[\s\S]*?\*\/)|(?<![\w.'"])([A-Za-z_$][\w$]*)(?![\w$'"]*['"])/g,
			(all, comment, word) => {
				if (comment !== undefined || (!declared.has(word) && !imported.has(word)) || isKeyword(word)) return all;
				return take(find(declaration.file, word), word);
			},
		);
		written.push(text);
	}
	const list = exported.map(([name, local]) => (name === local ? name : `${local} as ${name}`));
	return `${written.join('\n')}\nexport { ${list.join(', ')} };\n`;
}

/** Whether a word belongs to the language, whatever a module declares. */
function isKeyword(/** @type {string} */ word) {
	return /^(?:declare|export|function|const|type|interface|readonly|typeof|keyof|infer|extends)$/.test(word);
}

/** @returns {Module} */
function readModule(/** @type {string} */ file) {
	const text = readFileSync(file, 'utf8');
	return { declared: readDeclarations(file, text), ...readNames(file, text) };
}

const NAMES = /^(import|export) (?:type )?\{([^}]*)\}(?: from '([^']+)')?;\n/gm;

/** What a module names of others, and what it exports under which name. */
function readNames(/** @type {string} */ file, /** @type {string} */ text) {
	/** @type {Map<string, readonly [string, string]>} */
	const names = new Map();
	/** @type {Map<string, string>} */
	const exports = new Map();
	for (const [, kind, list = '', path] of text.matchAll(NAMES)) {
		for (const [, name = '', alias = name] of list.matchAll(/(?:^|,)\s*(?:type )?([\w$]+)(?: as ([\w$]+))?/g)) {
			if (path !== undefined)
				names.set(kind === 'import' ? alias : name, [join(dirname(file), path.replace(/\.(?:js|ts)$/, '.d.ts')), name]);
			if (kind === 'export') exports.set(alias, name);
		}
	}
	return { names, exports };
}

const DECLARATION = /^(?:export )?(?:declare )?(?:abstract )?(interface|type|function|const|class) ([\w$]+)/;

function readDeclarations(/** @type {string} */ file, /** @type {string} */ text) {
	/** @type {Map<string, Declaration>} */
	const declared = new Map();
	const body = text.replace(NAMES, '').replace(/^import .*;\n/gm, '');
	for (const statement of body.split(/(?<=^(?:\}|.*;)\n)(?=\/\*|export |declare |interface |type )/m)) {
		const code = statement.replace(/^(?:\/\*[\s\S]*?\*\/\s*)*/, '');
		const [, kind, name] = DECLARATION.exec(code) ?? [];
		if (name === undefined) continue;
		const comment = statement.slice(0, statement.length - code.length);
		const shown = code.replace(/^(?:export )?(?:declare )?/, /^(?:interface|type)$/.test(kind ?? '') ? '' : 'declare ');
		declared.set(name, { name, text: `${comment}${shown}`.trimEnd(), file });
	}
	return declared;
}
