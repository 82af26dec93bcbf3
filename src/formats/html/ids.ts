import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Leaves each id to the first element that has it, and takes it from the others: a page names a place once. */
export function keepFirstIds(elements: readonly Element[]): void {
	const taken = new Set<string>();
	for (const element of elements)
		visit(element, 'element', ({ properties }) => {
			const { id } = properties;
			if (typeof id !== 'string') return;
			if (taken.has(id)) delete properties['id'];
			taken.add(id);
		});
}
