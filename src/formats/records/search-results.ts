import type { HitKind, SearchHit } from '../../model/search.ts';
import { callItem } from '../../values/agenda-item.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { groupBy } from '../../values/group-by.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { excerpt, findTerms, type SearchTerm } from '../../values/search.ts';
import { count } from '../count.ts';
import type { Layout, ListColumn, ListSection } from '../terminal/listing.ts';
import { wrap } from '../terminal/text-table.ts';
import { visible } from '../visible.ts';
import { toJson } from './json.ts';

/** What a search has found as `alb search --json` prints it: the schema `alb/search@1`. What is not known is null. */
export interface SearchDocument {
	readonly schema: 'alb/search@1';
	readonly results: readonly {
		readonly kind: HitKind;
		readonly meeting: string;
		readonly item: { readonly number: string | null; readonly title: string } | null;
		readonly text: string;
		readonly number: string | null;
		readonly issued: string | null;
		readonly status: string | null;
		readonly older: boolean;
		readonly restricted: boolean;
		readonly place: SearchHit['place'];
	}[];
}

export function searchAsJson(hits: readonly SearchHit[]): string {
	const document: SearchDocument = {
		schema: 'alb/search@1',
		results: hits.map(({ kind, meeting, item, text, number, issued, status, older, restricted, place }) => ({
			kind,
			meeting,
			item: item ? { number: item.number ?? null, title: item.title } : null,
			text,
			number: number ?? null,
			issued: issued ?? null,
			status: status ?? null,
			older: older ?? false,
			restricted: restricted ?? false,
			place,
		})),
	};
	return toJson(document);
}

const KIND: ListColumn<SearchHit> = { title: 'Kind', of: ({ kind }) => WORDS[kind] };
const ITEM: ListColumn<SearchHit> = { title: 'Item', of: ({ item }) => (item ? callItem(item) : '–') };
const TEXT: ListColumn<SearchHit> = { title: 'Text', of: ({ text }) => text };

const WORDS: Readonly<Record<HitKind, string>> = {
	action: 'action',
	decision: 'decision',
	topic: 'topic',
	item: 'agenda item',
	discussion: 'discussion',
	person: 'person',
};

/** The columns of the results in a spreadsheet. */
export const SEARCH_CELLS: readonly ListColumn<SearchHit>[] = [
	{ title: 'Meeting', of: ({ meeting }) => meeting },
	KIND,
	{ title: 'Item', of: ({ item }) => item?.number ?? '' },
	{ title: 'Title of the item', of: ({ item }) => item?.title ?? '' },
	TEXT,
	{ title: 'Status', of: ({ status }) => status ?? '' },
	{ title: 'Restricted', of: ({ restricted }) => (restricted ? 'yes' : '') },
	{ title: 'File', of: ({ place }) => place.file },
	{ title: 'Line', of: ({ place }) => String(place.line) },
];

/** The columns of the results under the heading of each meeting. */
export const SEARCH_COLUMNS: readonly ListColumn<SearchHit>[] = [
	{ title: 'Kind', of: (hit) => factsOf(hit).join(' · ') },
	ITEM,
	TEXT,
	{ title: 'Recorded in', of: ({ place }) => formatPlace(place) },
];

/** What was searched: for what, in how many meetings, and whether all of it could be read. */
export interface Searched {
	readonly terms: readonly SearchTerm[];
	readonly meetings: number;
	readonly isWhole: boolean;
}

/** Writes results for people: under each meeting the words round what was found, and below them what they are and where. */
export function searchAsText(hits: readonly SearchHit[], searched: Searched, layout: Layout): string {
	const { width, paint } = layout;
	const all = count(searched.meetings, 'meeting');
	if (hits.length === 0) {
		const none = searched.isWhole ? `Nothing found in ${all}.` : `Nothing found in what could be read of ${all}.`;
		return `${wrap(none, width).join('\n')}\n`;
	}
	const meetings = hitsByMeeting(hits).map(({ heading, members }) => {
		const lines = members.map((hit) => hitLines(hit, searched.terms, layout));
		return [paint.strong(visible(heading)), ...lines].join('\n\n');
	});
	const missed = searched.isWhole ? '' : ' Not everything could be read.';
	const footer = `${count(hits.length, 'result')}, in ${meetings.length} of ${all}.${missed}`;
	return `${meetings.join('\n\n')}\n\n${paint.faint(wrap(footer, width).join('\n'))}\n`;
}

/** The results of each meeting under its name. */
export function hitsByMeeting(hits: readonly SearchHit[]): ListSection<SearchHit>[] {
	return [...groupBy(hits, ({ meeting }) => meeting)].map(([name, members]) => ({
		heading: callMeeting(name),
		members,
	}));
}

function hitLines(hit: SearchHit, terms: readonly SearchTerm[], { width, paint }: Layout): string {
	const words = excerpt(hit.text, findTerms(hit.text, terms) ?? [])
		.map(({ text, found }) => (found ? paint.strong(visible(text)) : visible(text)))
		.join('');
	const { item, kind, place } = hit;
	const under = item && kind !== 'item' ? [callItem(item)] : [];
	const facts = visible([...factsOf(hit), ...under, formatPlace(place)].join(' · '));
	const lines = (text: string, indent: string) =>
		wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
	return [...lines(words, '  '), ...lines(facts, '      ').map(paint.faint)].join('\n');
}

/** What a result is; an action by its status, and by the log that has the words, if a newer one has others. */
function factsOf({ kind, meeting, issued, status, older, restricted }: SearchHit): string[] {
	return [
		WORDS[kind],
		...(restricted ? ['restricted'] : []),
		...(issued === undefined ? [] : [`issued ${formatDate(issued)}`]),
		...(status === undefined ? [] : [`${older ? 'now ' : ''}${status || 'without a status'}`]),
		...(older ? [`so worded in the log of ${callMeeting(meeting)}`] : []),
	];
}
