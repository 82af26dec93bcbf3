import { spokenIn } from '../language/spoken-text.ts';
import { indexWordings } from '../language/wording-index.ts';
import type { Action } from '../model/actions/action.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Covering, TopicHistory, TopicListing, TopicState } from '../model/topic.ts';
import { itemAt } from '../values/agenda-item.ts';
import { largest } from '../values/long-lists.ts';
import { meetingName } from '../values/minute-book.ts';
import { formatPlace } from '../values/place.ts';
import { foldWord } from '../values/status.ts';

/** A listing, and the index of its meeting in the book, from 0. */
interface Listed {
	readonly listing: TopicListing;
	readonly at: number;
}

/** A topic being collected. */
interface Gathered {
	readonly listed: Listed[];
	readonly resembles: TopicListing[];
}

/** Something that covers a topic, and the index of its meeting. */
interface CoveredAt {
	readonly covering: Covering;
	readonly at: number;
}

/**
 * Derives the topics put forward for coming meetings, oldest first: one topic however often it is listed and in
 * whatever words, with what covers it by its meaning. `log` is consolidated from the same book.
 */
export function deriveTopics(book: MinuteBook, log: ConsolidatedLog): TopicHistory[] {
	const topics = gather(book);
	// What was said at all meetings is read only where there is a topic to look for.
	if (topics.length === 0) return [];
	const find = findCoverings(book, log);
	return topics.map(({ listed, resembles }) => {
		const listings = listed.map(({ listing }) => listing);
		const [first, last] = [listed[0]?.at ?? 0, listed.at(-1)?.at ?? 0];
		const texts = new Map(listings.map(({ text }) => [foldWord(text), text]));
		const coverings = new Map(
			[...texts.values()].flatMap((text) =>
				find(text, first).map((each) => [formatPlace(each.covering.place), each] as const),
			),
		);
		const inOrder = [...coverings.values()].toSorted((a, b) => a.at - b.at);
		return {
			text: listings.at(-1)?.text ?? '',
			listings,
			state: stateOf(inOrder, last),
			coverings: inOrder.map(({ covering }) => covering),
			resembles,
		};
	});
}

/** The state of a topic. An open action keeps it waiting, and does not take it up. */
function stateOf(coverings: readonly CoveredAt[], lastListed: number): TopicState {
	const ends = coverings.filter(({ covering: { by, phase } }) => by !== 'action' || phase === 'ended');
	const latest = Math.max(-1, largest(ends.map(({ at }) => at)));
	if (latest < lastListed) return 'waiting';
	return latest === lastListed ? 'unclear' : 'taken-up';
}

/** Joins the listings of all meetings. The list of one meeting has a topic once, unless in the same words. */
function gather({ meetings }: MinuteBook): Gathered[] {
	const all = meetings.flatMap((minutes, at) =>
		minutes.topics.map((topic): Listed => ({ listing: { ...topic, meeting: meetingName(minutes) }, at })),
	);
	const find = indexWordings(all.map((each) => [each.listing.text, each] as const));
	const topics = new Map<Listed, Gathered>();
	const byWords = new Map<string, Gathered>();
	const gathered: Gathered[] = [];
	for (const listed of all) {
		const words = foldWord(listed.listing.text);
		const near = byWords.has(words) ? [] : earlierTopics(find(listed.listing.text), listed, topics);
		const topic = byWords.get(words) ?? (near.length === 1 ? near[0] : undefined);
		const kept = topic ?? { listed: [], resembles: near.flatMap((each) => each.listed[0]?.listing ?? []) };
		if (!topic) gathered.push(kept);
		kept.listed.push(listed);
		topics.set(listed, kept);
		byWords.set(words, kept);
	}
	return gathered;
}

/** The topics of earlier meetings that are most similar to a listing: one, or several that fit equally well. */
function earlierTopics(
	matches: readonly { readonly of: Listed; readonly nearness: number }[],
	{ at }: Listed,
	topics: ReadonlyMap<Listed, Gathered>,
): Gathered[] {
	const nearest = new Map<Gathered, number>();
	for (const { of, nearness } of matches) {
		const topic = topics.get(of);
		if (!topic || nearest.has(topic) || topic.listed.some((each) => each.at === at)) continue;
		nearest.set(topic, nearness);
	}
	const best = largest(nearest.values());
	return [...nearest].filter(([, nearness]) => nearness > best - 0.001).map(([topic]) => topic);
}

/**
 * Returns a function that finds what covers a text first put forward at a meeting: later agendas, and actions that
 * were open longer.
 */
function findCoverings(book: MinuteBook, log: ConsolidatedLog): (text: string, first: number) => CoveredAt[] {
	const titles = indexWordings(book.meetings.flatMap((minutes, at) => titlesOf(minutes, at)));
	const paragraphs = indexWordings(book.meetings.flatMap((minutes, at) => discussionOf(minutes, at)));
	const order = new Map(book.meetings.map((minutes, at) => [meetingName(minutes), at]));
	const actions = indexWordings(
		log.actions.flatMap((action) => {
			const texts = new Set(action.history.map(({ text }) => text));
			return Array.from(texts, (text) => [text, coveringAction(action, order)] as const);
		}),
	);
	return (text, first) => {
		const later = ({ of }: { readonly of: CoveredAt }) => of.at > first;
		const items = titles(text)
			.filter(later)
			.map(({ of }) => of);
		const agenda = new Map(items.map((each) => [itemKey(each), each]));
		for (const { of } of paragraphs(text).filter(later)) {
			if (!agenda.has(itemKey(of))) agenda.set(itemKey(of), of);
		}
		const asked = actions(text).filter(({ of }) => of.covering.phase !== 'ended' || of.at >= first);
		return [...agenda.values(), ...asked.map(({ of }) => of)];
	};
}

/** The key of a covering: an item and what was said under it cover a topic once. */
function itemKey({ covering, at }: CoveredAt): string {
	return `${at} ${covering.number ?? ''} ${covering.text}`;
}

function titlesOf(minutes: Minutes, at: number): (readonly [string, CoveredAt])[] {
	return minutes.items.map(({ number, title, place }) => {
		const covering: Covering = {
			by: 'item',
			meeting: meetingName(minutes),
			...(number !== undefined && { number }),
			text: title,
			place,
		};
		return [title, { covering, at }] as const;
	});
}

function discussionOf(minutes: Minutes, at: number): (readonly [string, CoveredAt])[] {
	return spokenIn(minutes).map(({ text, placeAt }) => {
		const place = placeAt(Math.max(0, text.search(/[\p{L}\p{N}]/u)));
		const item = itemAt(minutes.items, place.line);
		const covering: Covering = {
			by: 'discussion',
			meeting: meetingName(minutes),
			...(item?.number !== undefined && { number: item.number }),
			text: item?.title ?? '',
			place,
		};
		return [text, { covering, at }] as const;
	});
}

/** The covering by an action. One that has ended belongs to the meeting whose log is the first to say so. */
function coveringAction(action: Action, order: ReadonlyMap<string, number>): CoveredAt {
	const { number, text, status, phase, place, meeting, history } = action;
	const stillOpen = history.findLastIndex((entry) => entry.phase !== 'ended');
	const ended = history[stillOpen + 1] ?? action;
	const covering: Covering = { by: 'action', meeting, ...(number !== '' && { number }), text, status, phase, place };
	return { covering, at: order.get(ended.meeting) ?? 0 };
}

/** Which topics are wanted; every condition that is given has to hold. */
export interface TopicSelection {
	/** `waiting` includes what is unclear, so that nothing is lost from sight. */
	readonly state?: 'waiting' | 'taken-up';
	/** Put forward at one of these meetings, by name. */
	readonly meetings?: ReadonlySet<string>;
	/** Words of some listing, in any order. */
	readonly words?: readonly string[];
}

export function selectTopics(topics: readonly TopicHistory[], selection: TopicSelection): TopicHistory[] {
	const { state, meetings, words = [] } = selection;
	return topics.filter(
		(topic) =>
			(state === undefined || (state === 'taken-up') === (topic.state === 'taken-up')) &&
			(meetings === undefined || topic.listings.some(({ meeting }) => meetings.has(meeting))) &&
			words.every((word) => topic.listings.some(({ text }) => foldWord(text).includes(foldWord(word)))),
	);
}
