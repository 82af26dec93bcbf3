import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Paper } from '../paper/paper.ts';
import { blockElements } from './blocks.ts';
import { block, type Content, inline } from './elements.ts';

/** The footnotes at the end of a page, each with links back to where the text mentions it. */
export function footnotesElement({ footnotes }: Pick<Paper, 'footnotes'>, text: readonly Element[]): Content {
	if (footnotes.length === 0) return undefined;
	const notes = footnotes.map((blocks) => blockElements(blocks));
	const marks = nameMarks([...text, ...notes.flat()]);
	return block(
		'section',
		{ className: ['footnotes'] },
		inline('h2', {}, 'Footnotes'),
		block(
			'ol',
			{},
			notes.map((elements, index) => {
				const address = `footnote-${index + 1}`;
				return block('li', { id: address }, withWaysBack(elements, marks.get(`#${address}`) ?? []));
			}),
		),
	);
}

/** Gives each mark of a footnote an id, and returns these ids by the anchor of the footnote. */
function nameMarks(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> {
	const marks = new Map<string, string[]>();
	for (const element of elements)
		visit(element, 'element', ({ properties }) => {
			const { role, href } = properties;
			if (role !== 'doc-noteref' || typeof href !== 'string') return;
			const others = marks.get(href) ?? [];
			const id = `${href.slice(1)}-mark${others.length === 0 ? '' : `-${others.length + 1}`}`;
			properties['id'] = id;
			marks.set(href, [...others, id]);
		});
	return marks;
}

function withWaysBack(elements: readonly Element[], marks: readonly string[]): Content {
	if (marks.length === 0) return elements;
	const ways = marks.map((id, index) => {
		const place = marks.length === 1 ? '' : `, place ${index + 1}`;
		return [' ', inline('a', { href: `#${id}`, role: 'doc-backlink' }, `Back to the text${place}`)];
	});
	const last = elements.at(-1);
	if (last?.tagName !== 'p') return [elements, inline('p', {}, ways)];
	return [elements.slice(0, -1), inline('p', last.properties, last.children, ways)];
}
