import type { Board } from '../../model/board/board.ts';
import type { MeetingPack } from '../../model/meeting-pack.ts';
import { visibleLine } from '../visible.ts';
import { minutesPaper } from './minutes-paper.ts';
import { type Block, type Inline, plain, type SectionHeading, wordsOf } from './paper.ts';
import { lowered } from './within-section.ts';

/** An item of an agenda, with what is noted under it before the meeting. */
interface PlannedItem {
	readonly heading: SectionHeading;
	readonly blocks: readonly Block[];
}

/**
 * The items of a meeting: those of its minutes where these have been begun, otherwise the standing items of the
 * board. What is noted under the items of a meeting that has been held belongs to its minutes, and is left out.
 */
export function agendaOf({ begun, coming, items }: MeetingPack, board: Board): readonly PlannedItem[] {
	if (!begun) return items.map((title) => ({ heading: { content: plain(visibleLine(title)) }, blocks: [] }));
	return minutesPaper({ board, minutes: begun }).sections.flatMap(({ kind, heading, blocks }) =>
		kind === 'part' && heading ? [{ heading, blocks: coming ? withoutTopics(blocks) : [] }] : [],
	);
}

/** The blocks without topics, which have a section of their own in the pack. */
function withoutTopics(blocks: readonly Block[]): readonly Block[] {
	let within = false;
	return blocks.filter((block) => {
		if (block.type === 'heading') within = /\btopics?\b/i.test(wordsOf(block.content));
		return !within;
	});
}

/** The agenda: a numbered list; where something is noted under an item, a heading for each. */
export function agendaBlocks(items: readonly PlannedItem[]): readonly Block[] {
	if (items.length === 0) return [{ type: 'paragraph', kind: 'text', content: plain('There are no items yet.') }];
	if (items.some(({ blocks }) => blocks.length > 0))
		return items.flatMap(({ heading, blocks }): Block[] => [
			{ type: 'heading', level: 3, content: headingLine(heading) },
			...blocks.map(lowered),
		]);
	const counted = items.every(({ heading: { number } }, at) => number === undefined || number === `${at + 1}.`);
	const entries = items.map(({ heading }): Block[] => [
		{ type: 'paragraph', kind: 'text', content: counted ? heading.content : headingLine(heading) },
	]);
	return [{ type: 'list', ...(counted && { start: 1 }), loose: false, entries }];
}

function headingLine({ number, content }: SectionHeading): readonly Inline[] {
	return [...(number === undefined ? [] : plain(`${number} `)), ...content];
}
