import type { DefaultTreeAdapterMap } from 'parse5';

/** A spot in the text of a page: the start tag of an element, an attribute, a run of text, a comment. */
export interface Spot {
	readonly kind: 'element' | 'attribute' | 'text' | 'comment';
	/** The name of the element or attribute; for text, that of the element around it. */
	readonly name: string;
	/** The elements around it, the outermost first. */
	readonly within: readonly string[];
	readonly start: number;
	readonly end: number;
	readonly value: string;
	/** Whether the element has its end tag, where it needs one. */
	readonly closed: boolean;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements that need no end tag. */
const ENDS_ITSELF =
	/^(?:html|head|body|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|caption|colgroup|col|option|rp|rt|area|br|hr|img|input|link|meta|source|track|wbr|base|embed|frame)$/;

/** The deepest level of elements that is read. */
export const MAX_DEPTH = 100;

/** The spots of a page, without those that the parser adds and that are not in the text. */
export function spotsOf(node: Node, text: string, within: readonly string[] = []): Spot[] {
	const children = (inner: readonly string[]) => {
		const own = 'childNodes' in node ? node.childNodes : [];
		const more = 'content' in node ? node.content.childNodes : [];
		return [...own, ...more].flatMap((child) => spotsOf(child, text, inner));
	};
	const place = node.sourceCodeLocation;
	if ('tagName' in node) {
		const inner = [...within, node.tagName];
		const spots = elementSpots(node, text, within);
		return within.length < MAX_DEPTH ? [...spots, ...children(inner)] : spots;
	}
	if (!place || (node.nodeName !== '#text' && node.nodeName !== '#comment')) return children(within);
	const kind = node.nodeName === '#text' ? 'text' : 'comment';
	const name = within.at(-1) ?? '';
	return [{ kind, name, within, start: place.startOffset, end: place.endOffset, value: '', closed: true }];
}

function elementSpots(
	{ tagName, attrs, sourceCodeLocation }: Element,
	text: string,
	within: readonly string[],
): Spot[] {
	const tag = sourceCodeLocation?.startTag;
	if (!tag) return [];
	const closed =
		sourceCodeLocation.endTag !== undefined || ENDS_ITSELF.test(tagName) || text[tag.endOffset - 2] === '/';
	const inner = [...within, tagName];
	const spots = attrs.flatMap(({ prefix, name, value }): Spot[] => {
		const full = prefix ? `${prefix}:${name}` : name;
		const place = sourceCodeLocation.attrs?.[full];
		if (!place) return [];
		return [
			{
				kind: 'attribute',
				name: full,
				within: inner,
				start: place.startOffset,
				end: place.endOffset,
				value,
				closed: true,
			},
		];
	});
	return [
		{ kind: 'element', name: tagName, within, start: tag.startOffset, end: tag.endOffset, value: '', closed },
		...spots,
	];
}
