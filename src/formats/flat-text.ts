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
 * Parts the pieces of a line at indexes of its flat text, which stand in their order: into one list more than there are
 * cuts. Emphasis that reaches over a cut becomes two. What has no words goes with what stands before it.
 */
export function splitInline(nodes: readonly PhrasingContent[], cuts: readonly number[]): PhrasingContent[][] {
	let list: PhrasingContent[] = [];
	const lists = [list];
	const cut = () => cuts[lists.length - 1] ?? Number.POSITIVE_INFINITY;
	const begin = () => {
		list = [];
		lists.push(list);
	};
	let at = 0;
	for (const node of nodes) {
		const length = flatText(node).length;
		// At the very beginning nothing stands before it.
		const joins = length === 0 && at > 0;
		while (cut() < at || (cut() === at && !joins)) begin();
		const inside = new Set<number>();
		for (let i = lists.length - 1; (cuts[i] ?? Number.POSITIVE_INFINITY) < at + length; i++)
			inside.add((cuts[i] ?? 0) - at);
		for (const [index, part] of splitNode(node, [...inside], length).entries()) {
			if (index > 0) {
				const start = cut();
				while (cut() === start) begin();
			}
			list.push(part);
		}
		at += length;
	}
	while (lists.length <= cuts.length) begin();
	return lists;
}

function splitNode(node: PhrasingContent, cuts: readonly number[], length: number): PhrasingContent[] {
	if (cuts.length === 0) return [node];
	if (node.type === 'text' || node.type === 'inlineCode')
		return [0, ...cuts].map((start, index) => ({ ...node, value: node.value.slice(start, cuts[index] ?? length) }));
	if ('children' in node)
		return splitInline(node.children, cuts).map((children) => ({ ...node, children }) as PhrasingContent);
	return [node, ...cuts.map(() => node)];
}
