import type { Nodes } from 'mdast';
import { endOf, startOf } from '../passages.ts';
import { type Change, changeCode, isPlainCode } from './typed-html.ts';

/** What of a piece is left as typed: its code and its links in `<>`; and where the addresses of its links stand. */
export class Typed {
	private readonly kept: [start: number, end: number][] = [];
	private readonly addresses: [start: number, end: number][] = [];

	private readonly source: string;

	constructor(source: string) {
		this.source = source;
	}

	/** Takes note of a node; answers what changes in it. */
	note(node: Nodes): Change[] {
		const range: [number, number] = [startOf(node), endOf(node)];
		if (node.type === 'inlineCode' || (node.type === 'link' && this.source[range[0]] === '<')) this.kept.push(range);
		else if (node.type === 'link') this.addresses.push([endOf(node.children.at(-1) ?? node) || range[0], range[1]]);
		else if (node.type === 'image' || node.type === 'definition') this.addresses.push(range);
		else if (node.type === 'code') {
			if (isPlainCode(node, this.source)) this.kept.push(range);
			else return [changeCode(node, this.source)];
		}
		return [];
	}

	/**
	 * A backslash for each `<` that could begin a tag, to whatever reader of Markdown: they differ in what they take for
	 * HTML. Where words are moved or left out, a backtick that was alone gets one too, lest it pair with another.
	 */
	escapes(start: number, end: number, changes: readonly Change[], moved: boolean): Change[] {
		const { source } = this;
		const replaced = changes.filter((change) => change.end > change.start);
		const begun = new Set(replaced.map((change) => change.start));
		const skipped = [...this.kept, ...replaced.map((change): [number, number] => [change.start, change.end])];
		const inSkipped = cursor(skipped);
		const inAddress = cursor(this.addresses);
		const escapes: Change[] = [];
		const marks = moved ? /[<`]/g : /</g;
		marks.lastIndex = start;
		for (let found = marks.exec(source); found && found.index < end; found = marks.exec(source)) {
			const at = found.index;
			if (inSkipped(at) || isEscaped(source, at)) continue;
			if (found[0] === '<' && !/[A-Za-z/!?]/.test(source[at + 1] ?? '') && !begun.has(at + 1)) continue;
			const address = found[0] === '<' && inAddress(at) ? addressAt(source, at) : undefined;
			if (address) marks.lastIndex = address.end;
			escapes.push(address ?? { start: at, end: at, text: '\\' });
		}
		return escapes;
	}
}

/** Says of offsets, asked in their order, whether they are in one of the ranges. */
function cursor(ranges: readonly (readonly [start: number, end: number])[]): (offset: number) => boolean {
	const inOrder = ranges.toSorted(([a], [b]) => a - b);
	let next = 0;
	let end = 0;
	return (offset) => {
		for (let range = inOrder[next]; range && range[0] <= offset; range = inOrder[++next]) end = Math.max(end, range[1]);
		return offset < end;
	};
}

function isEscaped(source: string, offset: number): boolean {
	let start = offset;
	while (source[start - 1] === '\\') start--;
	return (offset - start) % 2 === 1;
}

/** An address in `<>`, written without them. */
function addressAt(source: string, offset: number): Change | undefined {
	let before = offset;
	while (/\s/.test(source[before - 1] ?? '')) before--;
	if (!/^\][(:]$/.test(source.slice(before - 2, before))) return undefined;
	const pointed = /<((?:\\.|[^<>\\\r\n])*)>/y;
	pointed.lastIndex = offset;
	const [whole, inside] = pointed.exec(source) ?? [];
	if (whole === undefined || inside === undefined) return undefined;
	const text = inside.replace(/\\[!-/:-@[-`{-~]|[\0- \x7f()]/g, (found) => {
		if (found.length === 2) return found;
		return found === '(' || found === ')' ? `\\${found}` : `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`;
	});
	return { start: offset, end: offset + whole.length, text };
}
