import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { itemAt } from '../../values/agenda-item.ts';
import { callMeeting, meetingName } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { itemAnchors, LOG_ANCHOR, passageAnchors } from '../anchors.ts';
import { minutesPaper } from '../paper/minutes-paper.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { visibleLine } from '../visible.ts';
import type { Addresses } from './addresses.ts';
import type { SiteDocument } from './site.ts';

/** The minutes of one meeting as they are on a page of the site. */
export interface Sheet {
	readonly minutes: Minutes;
	readonly paper: Paper;
	readonly address: string;
	/** The name of the meeting, with its file where two meetings were on one date. */
	readonly name: string;
	readonly anchors: ReadonlySet<string>;
	/** The anchors of its passages and of the rows of its log, by their places. */
	readonly passages: ReadonlyMap<string, string>;
	readonly items: ReadonlyMap<AgendaItem, string>;
}

export function makeSheets({ board, meetings }: SiteDocument, addresses: Addresses): Sheet[] {
	const dates = meetings.map(({ date }) => date?.value);
	return meetings.map((minutes) => {
		const paper = minutesPaper({ board, minutes });
		const rows = rowAnchors(minutes);
		const passages = Array.from(
			passageAnchors(minutes),
			([{ place }, anchor]) => [formatPlace(place), anchor] as const,
		);
		const name = visibleLine(callMeeting(meetingName(minutes)));
		const again = minutes.date && dates.filter((date) => date === minutes.date?.value).length > 1;
		return {
			minutes,
			paper,
			address: addresses.meetings.get(minutes.file) ?? '',
			name: again ? `${name} (${visibleLine(minutes.file.slice(minutes.file.lastIndexOf('/') + 1))})` : name,
			anchors: new Set([...paperAnchors(paper), ...rows.values()]),
			passages: new Map([...passages, ...rows]),
			items: itemAnchors(minutes),
		};
	});
}

/**
 * The anchor for a place in the minutes: that of the passage or the row that begins there, or else of its item, or
 * else of the log; empty for the page as a whole.
 */
export function anchorAt({ minutes, anchors, passages, items }: Sheet, place: Place): string {
	const item = itemAt(minutes.items, place.line);
	const inLog = minutes.log?.rows.some(({ place: { line } }) => line === place.line);
	const wanted = [passages.get(formatPlace(place)), inLog ? LOG_ANCHOR : undefined, item && items.get(item)];
	return wanted.find((anchor) => anchor !== undefined && anchors.has(anchor)) ?? '';
}

function rowAnchors({ log }: Minutes): Map<string, string> {
	const anchors = new Map<string, string>();
	const taken = new Set<string>();
	for (const { number, place } of log?.rows ?? []) {
		const anchor = `row-${number.replace(/[^\p{L}\p{N}.]/gu, '-')}`;
		if (number !== '' && !taken.has(anchor)) anchors.set(formatPlace(place), anchor);
		taken.add(anchor);
	}
	return anchors;
}

function paperAnchors({ sections, footnotes }: Paper): string[] {
	const inBlocks = (blocks: readonly Block[]): string[] =>
		blocks.flatMap((block) => {
			if (block.type === 'paragraph') return block.anchor ?? [];
			if (block.type === 'list') return block.entries.flatMap(inBlocks);
			return block.type === 'quotation' ? inBlocks(block.blocks) : [];
		});
	return [
		...sections.flatMap(({ anchor, blocks }) => [...(anchor === undefined ? [] : [anchor]), ...inBlocks(blocks)]),
		...footnotes.flatMap((blocks, index) => [`footnote-${index + 1}`, ...inBlocks(blocks)]),
	];
}
