import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Keeps each id for the first element that has it, and removes it from the others: an id is unique in a page. */
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
