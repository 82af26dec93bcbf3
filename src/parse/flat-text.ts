import type { Nodes, PhrasingContent } from 'mdast';
import { endOf, startOf } from './markdown.ts';
import { sourceOffsets } from './yaml/source-offsets.ts';

/** The words of a paragraph without its markup, and where each stands in the source. */
export interface FlatText {
	readonly text: string;
	/** The same length as `text`, with code spans and HTML blanked: no marker is looked for in them. */
	readonly searchable: string;
	/** The offset in the source of the character at an index of `text`. */
	readonly offsetAt: (index: number) => number;
	/** Whether the character at an index is set in bold. */
	readonly isBold: (index: number) => boolean;
}

/** A node that holds words and no other nodes. */
interface Leaf {
	/** The index in the text at which it begins. */
	readonly at: number;
	readonly value: string;
	readonly kind: 'words' | 'code' | 'break';
	readonly bold: boolean;
	readonly start: number;
	readonly end: number;
}

/** Flattens a paragraph or a heading; comments add no words, and other HTML is kept as it stands. */
export function flatten(node: Nodes, source: string): FlatText {
	const leaves: Leaf[] = [];
	let text = '';
	for (const leaf of leavesOf(node, false)) {
		leaves.push({ ...leaf, at: text.length });
		text += leaf.value;
	}
	return {
		text,
		searchable: leaves.map(({ kind, value }) => (kind === 'code' ? '\u0000'.repeat(value.length) : value)).join(''),
		offsetAt: offsetsIn(leaves, source, startOf(node)),
		isBold: (index) => leafAt(leaves, index)?.bold ?? false,
	};
}

function* leavesOf(node: Nodes | PhrasingContent, bold: boolean): Generator<Omit<Leaf, 'at'>> {
	const span = { bold, start: startOf(node), end: endOf(node) };
	if (node.type === 'text') yield { value: node.value, kind: 'words', ...span };
	else if (node.type === 'break') yield { value: '\n', kind: 'break', ...span };
	else if (node.type === 'inlineCode') yield { value: node.value, kind: 'code', ...span };
	else if (node.type === 'html') {
		if (!node.value.startsWith('<!--')) yield { value: node.value, kind: 'code', ...span };
	} else if ('children' in node) {
		for (const child of node.children) yield* leavesOf(child, bold || node.type === 'strong');
	}
}

/** The last leaf that begins at an index or before it. */
function leafAt(leaves: readonly Leaf[], index: number): Leaf | undefined {
	let low = 0;
	let high = leaves.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((leaves[middle]?.at ?? 0) <= index) low = middle;
		else high = middle - 1;
	}
	return leaves[low];
}

/** Each leaf is followed through its source once, and only when a place in it is asked for. */
function offsetsIn(leaves: readonly Leaf[], source: string, otherwise: number): (index: number) => number {
	const followed = new Map<Leaf, Uint32Array>();
	return (index) => {
		const leaf = leafAt(leaves, index);
		if (!leaf) return otherwise;
		if (leaf.kind !== 'words') return leaf.start;
		let offsets = followed.get(leaf);
		if (!offsets) {
			offsets = sourceOffsets(leaf.value, source.slice(leaf.start, leaf.end));
			followed.set(leaf, offsets);
		}
		return leaf.start + (offsets[index - leaf.at] ?? 0);
	};
}
