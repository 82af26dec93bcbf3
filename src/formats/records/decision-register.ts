import type { RecordedDecision } from '../../model/decision.ts';
import { callItem } from '../../values/agenda-item.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { count } from '../count.ts';
import { type Layout, type ListColumn, type ListSection, listAsText } from '../terminal/listing.ts';
import { wrap } from '../terminal/text-table.ts';
import { toJson } from './json.ts';

/** The register of decisions as `alb decisions --json` prints it: the schema `alb/decisions@1`. */
export interface DecisionsDocument {
	readonly schema: 'alb/decisions@1';
	readonly decisions: readonly {
		readonly text: string;
		readonly meeting: string;
		/** null if it comes before the first item. */
		readonly item: { readonly number: string | null; readonly title: string } | null;
		readonly place: RecordedDecision['place'];
	}[];
}

export function decisionsAsJson(decisions: readonly RecordedDecision[]): string {
	const document: DecisionsDocument = {
		schema: 'alb/decisions@1',
		decisions: decisions.map(({ text, meeting, item, place }) => ({
			text,
			meeting,
			item: item ? { number: item.number ?? null, title: item.title } : null,
			place,
		})),
	};
	return toJson(document);
}

const MEETING: ListColumn<RecordedDecision> = { title: 'Meeting', of: ({ meeting }) => meeting };
const DECISION: ListColumn<RecordedDecision> = {
	title: 'Decision',
	wraps: true,
	of: ({ text }) => text,
	pieces: ({ content }) => content,
};
const ITEM: ListColumn<RecordedDecision> = {
	title: 'Item',
	shrinksTo: 16,
	of: ({ item }) => (item ? callItem(item) : '–'),
};
const PLACE: ListColumn<RecordedDecision> = { title: 'Recorded in', of: ({ place }) => formatPlace(place) };

/** The columns of the register in a spreadsheet. */
export const DECISION_CELLS: readonly ListColumn<RecordedDecision>[] = [
	MEETING,
	{ title: 'Item', of: ({ item }) => item?.number ?? '' },
	{ title: 'Title of the item', of: ({ item }) => item?.title ?? '' },
	DECISION,
	{ title: 'File', of: ({ place }) => place.file },
	{ title: 'Line', of: ({ place }) => String(place.line) },
];

/** The columns of the register under the heading of each meeting. */
export const DECISION_COLUMNS: readonly ListColumn<RecordedDecision>[] = [ITEM, DECISION, PLACE];

/** Writes the register for people: a table for each meeting, and below it what it is part of. */
export function decisionsAsText(decisions: readonly RecordedDecision[], total: number, layout: Layout): string {
	const { width, paint } = layout;
	if (decisions.length === 0) {
		const none =
			total === 0
				? 'There are no decisions on record. A decision is a paragraph that begins **Decision:**.'
				: `No decision matches. ${recordHolds(total)}`;
		return `${wrap(none, width).join('\n')}\n`;
	}
	const listing = decisions.length === total ? '' : `${count(decisions.length, 'decision')} listed. `;
	const footer = wrap(`${listing}${recordHolds(total)}`, width).join('\n');
	return `${listAsText(DECISION_COLUMNS, decisionsByMeeting(decisions), layout)}\n${paint.faint(footer)}\n`;
}

function recordHolds(total: number): string {
	return total === 1 ? 'There is 1 decision on record.' : `There are ${total} decisions on record.`;
}

/** The decisions of each meeting under its name. */
export function decisionsByMeeting(decisions: readonly RecordedDecision[]): ListSection<RecordedDecision>[] {
	const names = [...new Set(decisions.map(({ meeting }) => meeting))];
	return names.map((name) => ({
		heading: callMeeting(name),
		members: decisions.filter(({ meeting }) => meeting === name),
	}));
}
