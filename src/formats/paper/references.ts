import type { FootnoteDefinition } from 'mdast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { visit } from 'unist-util-visit';
import type { Body } from '../body.ts';
import { isSafeLink } from '../links.ts';
import type { References } from './lines.ts';

/**
 * Gathers what the references of the discussion lead to. Footnotes are numbered as they are first named; those that
 * nothing names come last, so that none is lost. Of two definitions of one label the first holds, as in Markdown.
 */
export function gatherReferences({ parts }: Pick<Body, 'parts'>): References {
	const addresses = new Map<string, string>();
	const defined = new Map<string, FootnoteDefinition>();
	const named = new Set<string>();
	for (const node of parts.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks])) {
		if (node === 'log') continue;
		visit(node, (found) => {
			if (found.type === 'definition' && isSafeLink(found.url) && !addresses.has(found.identifier))
				addresses.set(found.identifier, normalizeUri(found.url));
			else if (found.type === 'footnoteDefinition' && !defined.has(found.identifier))
				defined.set(found.identifier, found);
			else if (found.type === 'footnoteReference') named.add(found.identifier);
		});
	}
	const inOrder = [...new Set([...named, ...defined.keys()])];
	const footnotes = inOrder.flatMap((label) => {
		const footnote = defined.get(label);
		return footnote ? [[label, footnote] as const] : [];
	});
	return { addresses, footnotes: new Map(footnotes) };
}
