import { FRONT_MATTER_KEYS } from '../../model/front-matter.ts';
import type { Unread } from '../../model/unread.ts';
import { type OpenedBody, placeIn, sourceOf } from '../body/body.ts';

const ENTRY = /^[A-Za-z][\w-]*:(?:\s|$)/;
const KEY = new RegExp(`^(${FRONT_MATTER_KEYS.map(({ key }) => key).join('|')}):(?:[ \\t]|$)`, 'gm');

/**
 * Every further block of front matter, as a second program or two joined files leave it. To Markdown it is a line
 * across the page, followed by a heading that is underlined with the dashes of its end.
 */
export function findSecondBlocks(body: OpenedBody): Unread[] {
	return body.blocks.flatMap((block, index): Unread[] => {
		const first = body.blocks[index + 1];
		if (block.type !== 'rule' || !first || !ENTRY.test(sourceOf(first, body))) return [];
		const keys = Array.from(textToDashes(body, index + 1).matchAll(KEY), ([, key = '']) => key);
		return keys.length === 0 ? [] : [{ code: 'front-matter-second', keys, place: placeIn(body, block.start) }];
	});
}

/** The text from a block to the next line of dashes; nothing where there is none. */
function textToDashes({ blocks, lines }: OpenedBody, from: number): string {
	const end = blocks.findIndex(
		(block, index) =>
			index >= from &&
			(block.type === 'rule' || (block.type === 'heading' && /\n-{3,}[ \t]*$/.test(sourceOf(block, { lines })))),
	);
	return end < 0 ? '' : lines.text.slice(blocks[from]?.start, blocks[end]?.end);
}
