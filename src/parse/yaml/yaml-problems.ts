import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** Something wrong in a YAML text, at an offset into it, in the words of someone who has never heard of YAML. */
export interface YamlProblem {
	readonly offset: number;
	readonly problem: string;
	readonly hint?: string;
}

const MAX_DEPTH = 32;
const MAX_INDENT = 200;
const MAX_LENGTH = 32 * 1024;

/** Says what in a text would take a YAML parser longer, or more of its stack, than the text warrants. */
export function refuseEarly(text: string): YamlProblem | undefined {
	if (text.length > MAX_LENGTH) {
		const problem = `it is longer than ${MAX_LENGTH / 1024} kB`;
		return { offset: 0, problem, hint: 'a list of people takes one or two' };
	}
	return deepBrackets(text) ?? deepLists(text);
}

function deepBrackets(text: string): YamlProblem | undefined {
	let depth = 0;
	for (let offset = 0; offset < text.length; offset++) {
		const character = text[offset];
		if (character === '[' || character === '{') depth++;
		else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
		if (depth > MAX_DEPTH) return { offset, problem: `brackets are more than ${MAX_DEPTH} deep` };
	}
	return undefined;
}

const DEEP_MARKS = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MAX_DEPTH}}`, 'm');
const DEEP_INDENT = new RegExp(`^ {${MAX_INDENT}}`, 'm');

function deepLists(text: string): YamlProblem | undefined {
	const found = DEEP_MARKS.exec(text) ?? DEEP_INDENT.exec(text);
	return found ? { offset: found.index, problem: `lists are more than ${MAX_DEPTH} deep` } : undefined;
}

/** What is wrong in a text that has taken the stack of the parser: only a very long line does. */
export function tooDeep(text: string): YamlProblem {
	const [longest = ''] = text.split('\n').toSorted((a, b) => b.length - a.length);
	return { offset: text.indexOf(longest), problem: 'a line has too many values within values' };
}

/** A bracket or quotation mark that is never closed, and where the parser gave up on it. */
export interface Unclosed {
	readonly start: number;
	readonly end: number;
	readonly mark: string;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

export function unclosedIn(document: Document, text: string): Unclosed[] {
	const found: Unclosed[] = [];
	visit(document, {
		Node(_, node) {
			const [start, last, end] = node.range ?? [0, 0, 0];
			const mark = text.charAt(start);
			const marked = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
			if (marked && (last - start < 2 || text[last - 1] !== CLOSING[mark])) found.push({ start, end, mark });
		},
	});
	return found;
}

/** Gives an error of the YAML parser words, and the place where the slip was made rather than where it was noticed. */
export function describeYamlError(error: YAMLError, text: string, unclosed: readonly Unclosed[]): YamlProblem {
	const offset = Math.min(error.pos[0], text.length);
	switch (error.code) {
		case 'BLOCK_AS_IMPLICIT_KEY':
			return { offset, problem: 'a text with ": " in it reads as a second key', hint: 'put the text in quotes' };
		case 'BAD_SCALAR_START':
			return { offset, problem: `a text cannot begin with ${text[offset] ?? 'this'}`, hint: 'put the text in quotes' };
		case 'TAB_AS_INDENT':
			return { offset, problem: 'a tab is used where only spaces are allowed', hint: 'indent with two spaces' };
		case 'MULTILINE_IMPLICIT_KEY':
			return { offset, problem: 'this line is not `key: value`', hint: keyHint(text, offset) };
		case 'BAD_ALIAS':
			return { offset, problem: 'a reference (*name) cannot be used in minutes', hint: 'put the text in quotes' };
		case 'MULTIPLE_DOCS':
			return { offset, problem: 'a line "..." or "---" ends the list before this', hint: 'delete that line' };
		case 'BAD_DQ_ESCAPE':
			return { offset, problem: 'a backslash here has a meaning of its own', hint: 'use single quotation marks' };
		case 'MISSING_CHAR':
		case 'BAD_INDENT':
		case 'BLOCK_IN_FLOW':
			return describeUnclosed(offset, unclosed) ?? { offset, ...UNCERTAIN[error.code] };
		default:
			return { offset, problem: 'this does not belong here', hint: 'delete it, or put the whole text in quotes' };
	}
}

/** What is wrong where nothing was left open. */
const UNCERTAIN = {
	MISSING_CHAR: { problem: 'a comma or a ":" is missing here', hint: 'add it, or put the text in quotes' },
	BAD_INDENT: { problem: 'this line is not indented like those before it', hint: 'line it up with them' },
	BLOCK_IN_FLOW: {
		problem: 'inside brackets, a list needs brackets too',
		hint: 'write it as [a, b] or { key: value }',
	},
} as const;

/** Of the brackets and quotation marks that are given up at an offset, the innermost one was most likely forgotten. */
function describeUnclosed(offset: number, unclosed: readonly Unclosed[]): YamlProblem | undefined {
	const opened = unclosed.findLast(({ start, end }) => start <= offset && offset <= end);
	if (!opened) return undefined;
	const { start, mark } = opened;
	return {
		offset: start,
		problem: `the ${mark} here is never closed`,
		hint: `put ${CLOSING[mark]} where its text ends`,
	};
}

function keyHint(text: string, offset: number): string {
	const line = text.slice(offset).split('\n', 1)[0] ?? '';
	if (line.includes(':\u00a0')) return 'the space after its ":" is a no-break space: type it again';
	return line.includes(':') ? 'put a space after its ":"' : 'indent it, if it continues the line before';
}
