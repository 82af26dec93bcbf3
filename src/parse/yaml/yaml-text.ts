import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	visit,
} from 'yaml';
import { append } from '../../values/long-lists.ts';
import {
	describeYamlError,
	refuseEarly,
	tooDeep,
	type Unclosed,
	unclosedIn,
	type YamlProblem,
} from './yaml-problems.ts';

/** A comment that follows a value with no space after its `#`: most likely text that YAML cuts off. */
export interface LostComment {
	readonly offset: number;
	readonly comment: string;
	readonly value: string;
}

/** A YAML text, read: plain values whose scalars are all strings, and the offset of each. */
export interface YamlText {
	/** Objects without a prototype, arrays and strings; undefined where there are problems. */
	readonly value: unknown;
	/** In the order of the text, one a line: what follows on a line is mostly an echo of the first. */
	readonly problems: readonly YamlProblem[];
	readonly lostComments: readonly LostComment[];
	/** The offset of the value at a path, or of its key; of the nearest parent where the path ends early. */
	readonly offsetOf: (path: readonly PropertyKey[], what?: 'key' | 'value') => number;
}

/**
 * Reads YAML without giving any word a meaning of its own: `10:30`, `077` and `NO` stay the text that they are
 * (the failsafe schema). Aliases, anchors and tags have no use in minutes and are refused, as is deep nesting, which
 * takes a YAML parser's stack. `firstLine` is the line of the file that the text begins with.
 */
export function readYaml(typed: string, firstLine = 1): YamlText {
	// YAML ends no line with a lone carriage return, as editors and markdown do.
	const text = typed.replace(/\r(?!\n)/g, '\n');
	const early = refuseEarly(text);
	if (early) return refusal(early);
	try {
		return readText(text, firstLine);
	} catch (error) {
		// A chain such as `a: b: c: …`, which takes the stack of the parser: it may be anywhere, and in many forms.
		if (error instanceof RangeError) return refusal(tooDeep(text));
		throw error;
	}
}

function refusal(problem: YamlProblem): YamlText {
	return { value: undefined, problems: [problem], lostComments: [], offsetOf: () => problem.offset };
}

function readText(text: string, firstLine: number): YamlText {
	const document = parseDocument(text, {
		schema: 'failsafe',
		stringKeys: true,
		merge: false,
		// It compares each key with each; `readNode` does it with a map, and knows where the first one is.
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'error',
	});
	const offsets: Offsets = new Map();
	const contents = readNode(document.contents, [], offsets);
	const unclosed = document.errors.length > 0 ? unclosedIn(document, text) : [];
	const problems = [
		...document.errors.map((error) => describeYamlError(error, text, unclosed)),
		...contents.twice.map(({ key, offset, first }) => ({
			offset,
			problem: `the key "${key}" is used twice (first in line ${firstLine + countLines(text, first)})`,
			hint: 'keep one of them',
		})),
		...refused(document),
	];
	if (!isMap(document.contents) && problems.length === 0) {
		const problem = document.contents === null ? 'there is nothing in it' : 'it is not a list of keys';
		problems.push({ offset: 0, problem, hint: 'write `key: value` lines' });
	}
	return {
		value: problems.length > 0 ? undefined : contents.value,
		problems: withoutEchoes(firstOfEachLine(problems, text), unclosed),
		lostComments: lostComments(document, text),
		offsetOf: (path, what = 'value') => offsetOf(offsets, path.map(String), what),
	};
}

/** Where the key and the value of each path are. */
type Offsets = Map<string, { readonly key: number; readonly value: number }>;

/** What a node says, and the keys in it that are there twice. */
interface Contents {
	readonly value: unknown;
	readonly twice: readonly Twice[];
}
interface Twice {
	readonly key: string;
	readonly offset: number;
	readonly first: number;
}

/** Copies a node into values that no key, `__proto__` among them, can turn into something else. */
function readNode(node: unknown, path: readonly string[], offsets: Offsets): Contents {
	const start = startOf(node);
	if (!offsets.has(nameOf(path))) offsets.set(nameOf(path), { key: start, value: start });
	if (isMap(node)) return readMap(node.items, path, offsets);
	if (isSeq(node)) {
		const entries = node.items.map((item, index) => readNode(item, [...path, String(index)], offsets));
		return { value: entries.map(({ value }) => value), twice: entries.flatMap(({ twice }) => twice) };
	}
	return { value: isScalar(node) ? String(node.value ?? '') : '', twice: [] };
}

function readMap(pairs: readonly Pair[], path: readonly string[], offsets: Offsets): Contents {
	const value: Record<string, unknown> = Object.create(null);
	const twice: Twice[] = [];
	for (const pair of pairs) {
		const key = isScalar(pair.key) ? String(pair.key.value) : '';
		const keyPath = [...path, key];
		const first = offsets.get(nameOf(keyPath));
		const offset = startOf(pair.key);
		if (first) twice.push({ key, offset, first: first.key });
		else offsets.set(nameOf(keyPath), { key: offset, value: isNode(pair.value) ? startOf(pair.value) : offset });
		const entry = readNode(pair.value, keyPath, offsets);
		append(twice, entry.twice);
		Object.defineProperty(value, key, { value: entry.value, enumerable: true, configurable: true, writable: true });
	}
	return { value, twice };
}

function startOf(node: unknown): number {
	return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function nameOf(path: readonly string[]): string {
	return path.map((step) => `\u0000${step}`).join('');
}

function offsetOf(offsets: Offsets, path: readonly string[], what: 'key' | 'value'): number {
	const found = offsets.get(nameOf(path));
	if (found) return found[what];
	return path.length === 0 ? 0 : offsetOf(offsets, path.slice(0, -1), 'value');
}

/** What YAML allows and minutes have no use for. */
function refused(document: Document): YamlProblem[] {
	const problems: YamlProblem[] = [];
	const refuse = (node: Node, what: string, hint: string) =>
		problems.push({ offset: startOf(node), problem: `${what} cannot be used in minutes`, hint });
	visit(document, {
		Node(_, node) {
			if (isAlias(node)) refuse(node, 'a reference (*name)', 'write the value out');
			else if (node.anchor) refuse(node, 'an anchor (&name)', 'write the value out');
			if (node.tag) refuse(node, `a tag (${node.tag})`, 'leave it out');
		},
	});
	return problems;
}

function lostComments(document: Document, text: string): LostComment[] {
	const lost: LostComment[] = [];
	visit(document, {
		Scalar(_, { comment, range, value }) {
			if (!comment || !/^\S/.test(comment)) return;
			const offset = text.indexOf('#', range?.[1] ?? 0);
			lost.push({ offset, comment: `#${comment.split('\n')[0]}`, value: String(value) });
		},
	});
	return lost;
}

function firstOfEachLine(problems: readonly YamlProblem[], text: string): YamlProblem[] {
	let end = -1;
	return problems
		.toSorted((a, b) => a.offset - b.offset)
		.filter(({ offset }) => {
			if (offset < end) return false;
			const next = text.indexOf('\n', offset);
			end = next < 0 ? Number.POSITIVE_INFINITY : next + 1;
			return true;
		});
}

/** After a bracket or quotation mark that is never closed, everything is misread, and the faults found there are echoes. */
function withoutEchoes(problems: readonly YamlProblem[], unclosed: readonly Unclosed[]): readonly YamlProblem[] {
	const starts = new Set(unclosed.map(({ start }) => start));
	const first = problems.findIndex(({ offset }) => starts.has(offset));
	return first < 0 ? problems : problems.slice(0, first + 1);
}

function countLines(text: string, offset: number): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) count++;
	return count;
}
