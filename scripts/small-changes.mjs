import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { changed } from './mutant-switches.mjs';

/** @typedef {import('./mutant-switches.mjs').Mutant} Mutant */

/** @type {Readonly<Record<string, string>>} */
const OPERATORS = {
	'===': '!==',
	'!==': '===',
	'<': '<=',
	'<=': '<',
	'>': '>=',
	'>=': '>',
	'&&': '||',
	'||': '&&',
	'??': '&&',
	'-': '+',
};
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
	some: 'every',
	every: 'some',
	// Who writes `findLast` means the last of several; `find` is mostly asked for what is there once.
	findLast: 'find',
	startsWith: 'endsWith',
	endsWith: 'startsWith',
};

/** @typedef {{ readonly start: number, readonly end: number }} Span */
/** @typedef {readonly [place: Span, text: string]} Change */

/** Every small change of a file: an operator, a condition, a guard that is never true, a constant. */
export function mutantsOf(/** @type {string} */ file) {
	const source = readFileSync(file, 'utf8');
	return changesIn(parseSync(file, source).program, source, file).filter(
		(mutant) => parseSync(file, changed(source, mutant)).errors.length === 0,
	);
}

/** @returns {Mutant[]} */
function changesIn(/** @type {any} */ node, /** @type {string} */ source, /** @type {string} */ file) {
	if (node === null || typeof node !== 'object' || isNoCode(node)) return [];
	const { key, computed, type } = node;
	if (type === 'Property' && key.type === 'Literal' && !computed) key.isKey = true;
	for (const part of partsWithoutEffect(node)) part.hasNoEffect = true;
	const own = node.hasNoEffect ? [] : changesOf(node, source);
	return [
		...own.map(([{ start, end }, text]) => ({ id: 0, file, start, end, text, ...placeOf(node, start, end) })),
		...Object.values(node).flatMap((child) => changesIn(child, source, file)),
	];
}

/** @returns {Pick<Mutant, 'within' | 'kind'>} */
function placeOf(/** @type {any} */ { type, isKey, ...node }, /** @type {number} */ start, /** @type {number} */ end) {
	// Of a condition, that alone is changed, and of all else the whole expression.
	if (/^(?:IfStatement|ConditionalExpression|ForStatement)$/.test(type))
		return { within: [start, end], kind: 'expression' };
	return {
		within: [node.start, node.end],
		kind: isKey ? 'key' : type === 'MemberExpression' ? 'method' : 'expression',
	};
}

/** What a rule says in its examples is data, and types are gone when the program runs. */
function isNoCode(/** @type {any} */ { type, key }) {
	if (type === 'Property' && key?.name === 'examples') return true;
	return typeof type === 'string' && type.startsWith('TS') && !/^TS(?:As|NonNull|Satisfies)/.test(type);
}

/** The parts of an expression whose change no test can see, or that say the same as another change. */
function partsWithoutEffect(/** @type {any} */ node) {
	switch (node.type) {
		case 'ConditionalExpression':
			return signsIn(node);
		case 'LogicalExpression':
			// `list[0] ?? 0`: mostly what TypeScript asks for where something is always there.
			return node.operator === '??' && typeof node.right.value === 'number' ? [node.right] : [];
		case 'BinaryExpression':
			// Of whole numbers `a < 3 + 1` is `a <= 3`, and `a >= 3 + 1` is `a > 3`.
			return /^(?:<|>=)$/.test(node.operator) && typeof node.right.value === 'number' ? [node.right] : [];
		case 'ForStatement':
			// One step past the end of a list there is nothing; that the loop runs at all is another change.
			return node.test?.operator === '<' && node.test.right.property?.name === 'length' ? [node.test] : [];
		default:
			return [];
	}
}

/** The ones of `a < b ? -1 : a > b ? 1 : 0`: of what a comparison returns, only the sign counts. */
function signsIn(/** @type {any} */ node) {
	/** @type {(one: any) => any[]} */
	const results = (one) =>
		one.type === 'ConditionalExpression' ? [...results(one.consequent), ...results(one.alternate)] : [one];
	const all = results(node);
	const isMinusOne = (/** @type {any} */ one) =>
		one.type === 'UnaryExpression' && one.operator === '-' && one.argument.value === 1;
	if (!all.some(isMinusOne)) return [];
	return all.map((one) => (isMinusOne(one) ? one.argument : one)).filter(({ value }) => value === 1);
}

/** @returns {Change[]} */
function changesOf(/** @type {any} */ node, /** @type {string} */ source) {
	const other = (
		/** @type {Readonly<Record<string, string>>} */ table,
		/** @type {Span} */ place,
		/** @type {string} */ word,
	) => /** @type {Change[]} */ (table[word] === undefined ? [] : [[place, table[word]]]);
	switch (node.type) {
		case 'BinaryExpression':
		case 'LogicalExpression': {
			const start = source.indexOf(node.operator, node.left.end);
			return other(OPERATORS, { start, end: start + node.operator.length }, node.operator);
		}
		case 'UnaryExpression':
			return node.operator === '!' ? [[{ start: node.start, end: node.start + 1 }, '!!']] : [];
		case 'IfStatement':
		case 'ConditionalExpression':
			return [
				[node.test, 'false'],
				[node.test, 'true'],
			];
		case 'ForStatement':
			return node.test ? [[node.test, 'false']] : [];
		case 'Literal':
			// Nobody counts the last character of a size: whether there is one is asked.
			if (typeof node.value === 'number') return [[node, node.value < 100 ? String(node.value + 1) : '0']];
			return typeof node.value === 'boolean' ? [[node, String(!node.value)]] : [];
		case 'MemberExpression':
			return node.computed ? [] : other(METHODS, node.property, node.property.name);
		default:
			return [];
	}
}
