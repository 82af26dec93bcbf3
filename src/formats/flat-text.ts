import type { Nodes, PhrasingContent } from 'mdast';

/**
 * The words of a paragraph or heading without its markup, counted as the parser counts them: text, code and typed HTML;
 * a comment and an image have none.
 */
export function flatText(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if (node.type === 'html') return node.value.startsWith('<!--') ? '' : node.value;
	if (node.type === 'break') return '\n';
	return 'children' in node ? node.children.map(flatText).join('') : '';
}

/** Flat text as it is compared: runs of white space are one space. */
export function fold(text: string): string {
	return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

/**
 * What stands from one index of the flat text to another, with its markup: emphasis that reaches over an end is cut in
 * two. What has no words goes with what stands before it.
 */
export function sliceInline(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
	const pieces: PhrasingContent[] = [];
	let at = 0;
	for (const node of nodes) {
		const length = flatText(node).length;
		const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
		const inside = length === 0 ? (from < at && at <= to) || (at === 0 && from === 0) : start < end;
		if (inside) pieces.push(sliceNode(node, start, end, length));
		at += length;
	}
	return pieces;
}

function sliceNode(node: PhrasingContent, start: number, end: number, length: number): PhrasingContent {
	if (start === 0 && end === length) return node;
	if (node.type === 'text' || node.type === 'inlineCode') return { ...node, value: node.value.slice(start, end) };
	if ('children' in node) return { ...node, children: sliceInline(node.children, start, end) } as PhrasingContent;
	return node;
}
