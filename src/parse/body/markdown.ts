import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** The extensions of the parser: of its syntax, and of the tree that it makes. */
interface Extensions {
	micromarkExtensions?: unknown[];
	fromMarkdownExtensions?: unknown[];
}

/**
 * GFM, whole. The transforms of mdast-util-gfm are left out: they look for addresses a second time in finished words, and
 * leave pieces without a place.
 */
function gfm(withAddresses: boolean) {
	return function (this: Processor): void {
		const data = this.data() as Extensions;
		data.micromarkExtensions = [
			gfmTable(),
			gfmStrikethrough(),
			gfmFootnote(),
			gfmTaskListItem(),
			...(withAddresses ? [gfmAutolinkLiteral()] : []),
		];
		data.fromMarkdownExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
	};
}

const usual = unified().use(remarkParse).use(gfm(false)).freeze();
const withAddresses = unified().use(remarkParse).use(gfm(true)).freeze();

/** What every address has that is a link without any marks. Looking for one in every word takes as long as all the rest. */
const MAY_HOLD_ADDRESS = /www\.|:\/\/|@/i;

/**
 * The tree of a Markdown text: the one grammar of alb, which is GFM. Offsets in it count UTF-16 code units from the start
 * of that text.
 */
export function markdownTree(text: string): Root {
	// The parser drops one byte order mark and counts from after it: with this one, the text keeps its own.
	return (MAY_HOLD_ADDRESS.test(text) ? withAddresses : usual).parse(`\ufeff${text}`);
}
