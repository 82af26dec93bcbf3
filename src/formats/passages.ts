import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { flatText, fold } from './flat-text.ts';

/** A passage that is set off in the discussion: an action line or a decision, from its label to the next passage or the end of its paragraph. */
export interface Passage {
	readonly kind: 'action' | 'decision';
	/** Where it begins in the source. */
	readonly offset: number;
	/** Where it begins in the flat text of its paragraph. */
	readonly index: number;
	/** The length of its label (`Action 79 (MH):`) in the flat text; 0 where that cannot be told. */
	readonly label: number;
}

/** What the model says of a passage: where it begins, and what stands behind its label. */
export interface PassageFound {
	readonly kind: Passage['kind'];
	readonly offset: number;
	readonly text: string;
}

const WORDS: Readonly<Record<Passage['kind'], RegExp>> = { action: /Action|ACTION/g, decision: /Decision|DECISION/g };
/** Longer than the label of any action; a text that is not found behind so much is not looked for further. */
const LONGEST_LABEL = 200;

/** The passages of each paragraph, in their order. A topic stays whole, whatever it says. */
export function findPassages(
	tree: Root,
	source: string,
	found: readonly PassageFound[],
	topics: readonly number[],
): Map<Paragraph, readonly Passage[]> {
	const passages = new Map<Paragraph, readonly Passage[]>();
	const inOrder = found.toSorted((a, b) => a.offset - b.offset);
	const starts = inOrder.map(({ offset }) => offset);
	const topicStarts = topics.toSorted((a, b) => a - b);
	visit(tree, 'paragraph', (paragraph) => {
		const own = inOrder.slice(firstFrom(starts, startOf(paragraph)), firstFrom(starts, endOf(paragraph)));
		if (own.length > 0 && !isTopic(paragraph, topicStarts))
			passages.set(paragraph, placePassages(paragraph, source, own));
	});
	return passages;
}

/** Where in a sorted list the first number stands that is as large as this one, or larger. */
function firstFrom(sorted: readonly number[], least: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether a topic begins in a paragraph; to the parser the box of a task is part of it. */
function isTopic(paragraph: Paragraph, topicStarts: readonly number[]): boolean {
	const offset = topicStarts[firstFrom(topicStarts, startOf(paragraph) - '[x] '.length)];
	return offset !== undefined && offset < endOf(paragraph);
}

function placePassages(paragraph: Paragraph, source: string, found: readonly PassageFound[]): Passage[] {
	const flat = flatText(paragraph);
	const placed = withIndexes(paragraph, source, found)
		.toSorted((a, b) => a.index - b.index)
		.filter(({ index }, position, all) => index !== all[position - 1]?.index);
	return placed.map(({ kind, offset, index, text }, position) => {
		const next = placed[position + 1]?.index ?? flat.length;
		// A decision is told to the end of its paragraph, also where an action follows in it.
		const told = flat.slice(index, kind === 'decision' ? flat.length : next);
		return { kind, offset, index, label: Math.min(labelLength(told, text), next - index) };
	});
}

/**
 * Finds the index of each in the flat text, in one walk over the paragraph: of several equal words in one piece of text,
 * the marker is the same one in source and value.
 */
function withIndexes(
	paragraph: Paragraph,
	source: string,
	found: readonly PassageFound[],
): (PassageFound & { readonly index: number })[] {
	const starts = found.map(({ offset }) => offset);
	const indexed: (PassageFound & { readonly index: number })[] = [];
	let at = 0;
	visit(paragraph, (node) => {
		if ('children' in node) return;
		const [start, end] = [startOf(node), endOf(node)];
		const own = node.type === 'text' ? found.slice(firstFrom(starts, start), firstFrom(starts, end)) : [];
		if (node.type === 'text' && own.length > 0) {
			const wordsOf = (text: string) => ({ action: indexesOf('action', text), decision: indexesOf('decision', text) });
			const [typed, shown] = [wordsOf(source.slice(start, end)), wordsOf(node.value)];
			for (const one of own) {
				const index = shown[one.kind][firstFrom(typed[one.kind], one.offset - start)];
				if (index !== undefined) indexed.push({ ...one, index: at + index });
			}
		}
		at += flatText(node).length;
	});
	return indexed;
}

function indexesOf(kind: Passage['kind'], text: string): number[] {
	return [...text.matchAll(WORDS[kind])].map(({ index }) => index);
}

/** How much stands before a text at the end of another; 0 where the one does not end with the other. */
export function labelLength(whole: string, text: string): number {
	let low = 0;
	let high = Math.min(whole.length, LONGEST_LABEL);
	// The less is left, the shorter it is: the first cut that leaves no more than the text is found by halving.
	while (low < high) {
		const middle = (low + high) >> 1;
		if (fold(whole.slice(middle)).length > text.length) low = middle + 1;
		else high = middle;
	}
	return fold(whole.slice(low)) === text ? low : 0;
}

/** Where a node begins, as an offset into the text that was parsed. */
export function startOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

/** Where a node ends: the offset behind its last character. */
export function endOf(node: Nodes): number {
	return node.position?.end.offset ?? 0;
}
