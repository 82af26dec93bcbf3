import type { Covering, TopicHistory, TopicListing, TopicState } from '../../model/topic.ts';
import { callMeeting, whenMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { count, listOf } from '../count.ts';
import type { Layout, ListColumn } from '../terminal/listing.ts';
import { wrap } from '../terminal/text-table.ts';
import { visible } from '../visible.ts';
import { toJson } from './json.ts';

/** Topics as `alb topics --json` prints them: the schema `alb/topics@1`. What is not known is null. */
export interface TopicsDocument {
	readonly schema: 'alb/topics@1';
	readonly topics: readonly {
		readonly text: string;
		readonly state: TopicState;
		readonly listings: readonly ListingRecord[];
		readonly coverings: readonly {
			readonly by: Covering['by'];
			readonly meeting: string;
			readonly number: string | null;
			readonly text: string;
			readonly status: string | null;
			readonly phase: NonNullable<Covering['phase']> | null;
			readonly place: Covering['place'];
		}[];
		readonly resembles: readonly ListingRecord[];
	}[];
}

type ListingRecord = Pick<TopicListing, 'text' | 'meeting' | 'place'>;

export function topicsAsJson(topics: readonly TopicHistory[]): string {
	const document: TopicsDocument = {
		schema: 'alb/topics@1',
		topics: topics.map(({ text, state, listings, coverings, resembles }) => ({
			text,
			state,
			listings: listings.map(listingRecord),
			coverings: coverings.map(({ by, meeting, number, text: said, status, phase, place }) => ({
				by,
				meeting,
				number: number ?? null,
				text: said,
				status: status ?? null,
				phase: phase ?? null,
				place,
			})),
			resembles: resembles.map(listingRecord),
		})),
	};
	return toJson(document);
}

function listingRecord({ text, meeting, place }: TopicListing): ListingRecord {
	return { text, meeting, place };
}

const WORDS: Readonly<Record<TopicState, string>> = { waiting: 'waiting', unclear: 'unclear', 'taken-up': 'taken up' };

const TOPIC: ListColumn<TopicHistory> = {
	title: 'Topic',
	of: ({ text }) => text,
	pieces: ({ listings }) => listings.at(-1)?.content,
};
const STATE: ListColumn<TopicHistory> = { title: 'State', of: ({ state }) => WORDS[state] };
const TIMES: ListColumn<TopicHistory> = {
	title: 'Times listed',
	align: 'right',
	of: ({ listings }) => String(listings.length),
};

/** The columns of the topics in a spreadsheet. */
export const TOPIC_CELLS: readonly ListColumn<TopicHistory>[] = [
	TOPIC,
	STATE,
	{ title: 'First put forward', of: ({ listings }) => listings[0]?.meeting ?? '' },
	{ title: 'Last put forward', of: ({ listings }) => listings.at(-1)?.meeting ?? '' },
	TIMES,
	{ title: 'Covered by', of: coveredBy },
	{ title: 'File', of: ({ listings }) => listings[0]?.place.file ?? '' },
	{ title: 'Line', of: ({ listings }) => String(listings[0]?.place.line ?? '') },
];

/** The columns of the topics in Markdown. */
export const TOPIC_COLUMNS: readonly ListColumn<TopicHistory>[] = [
	TOPIC,
	{ title: 'Put forward', of: ({ listings: [first] }) => callMeeting(first?.meeting ?? '') },
	TIMES,
	STATE,
	{ title: 'Covered by', of: coveredBy },
];

function coveredBy({ coverings }: TopicHistory): string {
	return coverings.map((covering) => `${describeCovering(covering)}, ${formatPlace(covering.place)}`).join('; ');
}

/** Writes topics for people: those that wait first, each with where it was put forward and what covers it. */
export function topicsAsText(topics: readonly TopicHistory[], total: number, layout: Layout): string {
	const { width, paint } = layout;
	if (topics.length === 0) {
		const none =
			total === 0
				? 'There are no topics on record. Topics are the entries of a list under "Topics for the next meeting".'
				: `No topic matches. ${recordHolds(total)}`;
		return `${wrap(none, width).join('\n')}\n`;
	}
	const parts = (['waiting', 'unclear', 'taken-up'] as const).flatMap((state) => {
		const members = topics.filter((topic) => topic.state === state);
		if (members.length === 0) return [];
		const heading = paint.strong(`${TOPIC_HEADINGS[state]} (${members.length})`);
		return [heading, ...members.map((topic) => topicLines(topic, layout))];
	});
	const listing = topics.length === total ? '' : `${count(topics.length, 'topic')} listed. `;
	const footer = wrap(`${listing}${recordHolds(total)}`, width).join('\n');
	return `${parts.join('\n\n')}\n\n${paint.faint(footer)}\n`;
}

/** The heading for the topics of each state. */
export const TOPIC_HEADINGS: Readonly<Record<TopicState, string>> = {
	waiting: 'Waiting',
	unclear: 'Taken up, but still listed by the same meeting',
	'taken-up': 'Taken up',
};

function recordHolds(total: number): string {
	return total === 1 ? 'There is 1 topic on record.' : `There are ${total} topics on record.`;
}

function topicLines({ text, listings, coverings, resembles }: TopicHistory, { width, paint }: Layout): string {
	const lines = (words: string, indent: string) =>
		wrap(visible(words), Math.max(20, width - indent.length)).map((line) => indent + line);
	const [first, ...again] = listings;
	const meetings = listOf(again.map(({ meeting }) => whenMeeting(meeting)));
	const when = `put forward ${whenMeeting(first?.meeting ?? '')}${again.length > 0 ? `, again ${meetings}` : ''}`;
	const facts = [
		`${when} · ${first ? formatPlace(first.place) : ''}`,
		...coverings.map((covering) => `covered by ${describeCovering(covering)} · ${formatPlace(covering.place)}`),
		...resembles.map(
			(other) => `may be the same as "${other.text}", ${callMeeting(other.meeting)} · ${formatPlace(other.place)}`,
		),
	];
	return [...lines(text, '  '), ...facts.flatMap((fact) => lines(fact, '      ').map(paint.faint))].join('\n');
}

/** A covering in words: `item 3, "Case management systems", July 2024`, `action 78 (open)`. */
export function describeCovering({ by, meeting, number, text, status }: Covering): string {
	if (by === 'action') return `action ${number ?? 'without a number'} (${status || 'no status'})`;
	const item = number === undefined ? `"${text}"` : `item ${number}, "${text}"`;
	if (by === 'item') return `${item}, ${callMeeting(meeting)}`;
	return text === '' ? `what was said ${whenMeeting(meeting)}` : `what was said under ${item}, ${callMeeting(meeting)}`;
}
