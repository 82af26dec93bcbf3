import type { Code, Html, Parents } from 'mdast';
import type { Block } from '../body.ts';
import { endOf, startOf } from '../passages.ts';
import { typedHtml } from '../typed-html.ts';

/** A change to the source: the text that takes the place of what stands from one offset to another. */
export interface Change {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** HTML that stands by itself: typed text, shown as code; a comment leaves nothing, or what keeps two lists apart. */
export function writeHtml(node: Html, before: Block | undefined, after: Block | undefined): string[] {
	const text = typedHtml(node.value).replace(/\r\n?/g, '\n').trim();
	if (text !== '') return [fence(text, '', 'html')];
	const list = before !== undefined && before !== 'log' && before.type === 'list';
	const joins = after !== undefined && after !== 'log' && (after.type === 'list' || after.type === 'code');
	return list && joins ? ['<!-- -->'] : [];
}

/** A block of code; its lines behind the first begin with what a list or a quotation asks for. */
function fence(text: string, prefix: string, language: string): string {
	const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
	return [`${marks}${language}`, ...text.split('\n'), marks].join(`\n${prefix}`);
}

function longestRun(text: string): number {
	return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** HTML within a piece: a plain tag such as `<TBC>` gets a backslash, all else becomes code, which is shown as it is. */
export function changeHtml(node: Html, parent: Parents | undefined, source: string): Change {
	const [start, end] = [startOf(node), endOf(node)];
	const typed = typedHtml(node.value).replace(/\r\n?/g, '\n').trim();
	if (
		typed !== '' &&
		(parent?.type === 'listItem' || parent?.type === 'blockquote' || parent?.type === 'footnoteDefinition')
	) {
		const prefix = prefixAt(source, start);
		return { start, end, text: fence(typed, prefix, 'html') };
	}
	const text = typed.replace(/[ \t\n]+/g, ' ');
	if (text === '') {
		// Two spaces that the comment parted from the end of the line would break it.
		const before = /\s/.test(source[end] ?? '\n')
			? (/[ \t]*$/.exec(source.slice(Math.max(0, start - 100), start))?.[0].length ?? 0)
			: 0;
		// At the start of a line they keep what follows from being more than words.
		const first = parent?.type === 'paragraph' && !/[\r\n]/.test(source[start - before - 1] ?? '\n') ? before : 0;
		return { start: start - first, end, text: '' };
	}
	if (/^<\/?[A-Za-z][A-Za-z0-9-]*\/?>$/.test(text)) return { start, end, text: `\\${text}` };
	return { start, end, text: codeSpan(parent?.type === 'tableCell' ? text.replaceAll('|', '\\|') : text) };
}

/** Whether code is none but code to every reader: between two fences, or indented without a tag. */
export function isPlainCode(node: Code, source: string): boolean {
	const lines = source.slice(startOf(node), endOf(node)).split(/\r\n|\n|\r/);
	const marks = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
	if (marks === undefined) return !/<[A-Za-z/!?]/.test(node.value);
	// What is said between two fences has two lines less.
	const inside = node.value === '' && lines.length === 2 ? 0 : node.value.split(/\r\n|\n|\r/).length;
	return lines.length - 2 === inside && (lines.at(-1) ?? '').trimEnd().endsWith(marks);
}

/** Code that is only indented, or whose fence has no end, between two fences. */
export function changeCode(node: Code, source: string): Change {
	const [start, end] = [startOf(node), endOf(node)];
	const language = /^[\w+#.-]+$/.exec(node.lang ?? '')?.[0] ?? '';
	return { start, end, text: fence(node.value.replace(/\r\n?/g, '\n'), prefixAt(source, start), language) };
}

/** What the lines of a piece begin with where it stands in a list or a quotation. */
function prefixAt(source: string, offset: number): string {
	return source.slice(lineStart(source, offset), offset).replace(/[^>\s]/g, ' ');
}

export function codeSpan(text: string): string {
	const marks = '`'.repeat(longestRun(text) + 1);
	return /^`|`$/.test(text) ? `${marks} ${text} ${marks}` : `${marks}${text}${marks}`;
}

/** Where the line begins that holds an offset. */
export function lineStart(source: string, offset: number): number {
	let start = offset;
	while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
	return start;
}
