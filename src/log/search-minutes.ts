import type { Action } from '../model/actions/action.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog, Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import type { HitKind, SearchHit } from '../model/search.ts';
import { itemAt } from '../values/agenda-item.ts';
import { PEOPLE_KEYS } from '../values/front-matter.ts';
import { groupBy } from '../values/group-by.ts';
import { offsetOf, placeAt, splitLines } from '../values/lines.ts';
import { meetingName } from '../values/minute-book.ts';
import { foldSpaces } from '../values/one-line.ts';
import { comparePlaces, formatPlace } from '../values/place.ts';
import { findTerms, readTerm, type SearchTerm } from '../values/search.ts';
import { foldWord } from '../values/status.ts';
import { searchedParts } from './searched-parts.ts';

/** Where and for what is searched; every condition that is given has to hold. */
export interface SearchSelection {
	readonly terms: readonly SearchTerm[];
	/** The minutes of these meetings, by name. */
	readonly meetings?: ReadonlySet<string>;
	readonly kind?: HitKind;
}

/** An action in the log that holds all terms. */
interface FoundAction {
	readonly action: Action;
	readonly hit: SearchHit;
}

/**
 * Searches a minute book: whatever holds all terms, newest meeting first, each in the order of its file. An action is
 * found once, as the newest log words it that holds the terms; its action line only if it says it in other words. Of
 * meetings that were not read whole, the log is searched. `log` is consolidated from the same book.
 */
export function searchMinutes(
	book: MinuteBook<MeetingLog>,
	log: ConsolidatedLog,
	{ terms, meetings, kind }: SearchSelection,
): SearchHit[] {
	const searched = book.meetings.filter((minutes) => meetings?.has(meetingName(minutes)) ?? true).toReversed();
	const actions = findActions(searched, log, terms);
	const logged = new Set(actions.flatMap(namesOf));
	const rows = groupBy(
		actions.map(({ hit }) => hit),
		({ place }) => place.file,
	);
	const people = new Set<string>();
	return searched.flatMap((minutes) => {
		const ofLog = rows.get(minutes.file) ?? [];
		const hits = isWhole(minutes)
			? [...findPeople(minutes, terms, people), ...findParts(minutes, terms, logged), ...markRows(ofLog, minutes)]
			: ofLog;
		return hits
			.filter((hit) => kind === undefined || hit.kind === kind)
			.toSorted((a, b) => comparePlaces(a.place, b.place));
	});
}

function isWhole(minutes: MeetingLog): minutes is Minutes {
	return minutes.depth === 'whole';
}

function findActions(
	searched: readonly MeetingLog[],
	log: ConsolidatedLog,
	terms: readonly SearchTerm[],
): FoundAction[] {
	const rows = new Map(
		searched.flatMap((minutes) =>
			(minutes.log?.rows ?? []).flatMap((row) => {
				const text = rowText(row);
				return findTerms(text, terms) ? [[formatPlace(row.place), { row, text }] as const] : [];
			}),
		),
	);
	return log.actions.flatMap((action) => {
		const { issued, status, history } = action;
		const entry = history.findLast(({ place }) => rows.has(formatPlace(place)));
		const found = entry && rows.get(formatPlace(entry.place));
		if (!found) return [];
		const { row, text } = found;
		const hit: SearchHit = {
			kind: 'action',
			meeting: entry.meeting,
			text,
			...(row.number !== '' && { number: row.number }),
			...(issued !== undefined && { issued }),
			status,
			...(entry !== history.at(-1) && { older: true }),
			...(row.restricted && { restricted: true }),
			place: row.place,
		};
		return { action, hit };
	});
}

/** Marks the rows of a log that a restricted passage holds which reaches over several rows, as none should. */
function markRows(rows: readonly SearchHit[], { file, text, restricted }: Minutes): readonly SearchHit[] {
	if (restricted.length === 0 || rows.length === 0) return rows;
	const lines = splitLines(file, text);
	return rows.map((hit) => {
		const at = offsetOf(lines, hit.place);
		return restricted.some(({ start, end }) => start <= at && at < end) ? { ...hit, restricted: true } : hit;
	});
}

/** A row in the words of an action line: `Action 78 (RE): Bring the report.`, and what its log has noted beside. */
function rowText({ number, text, responsible, update, cells, all = [] }: LogRow): string {
	const label = ['Action', number, responsible.length > 0 ? `(${responsible.join(', ')})` : ''];
	const named = new Set(Object.values(cells).map(({ place }) => formatPlace(place)));
	const others = all.filter(({ place }) => !named.has(formatPlace(place))).map((cell) => cell.text);
	const notes = [update ?? '', ...others].filter((note) => note !== '');
	return foldSpaces([`${label.filter((part) => part !== '').join(' ')}: ${text}`, ...notes].join(' · '));
}

/** The names that an action line has for an action of the log: its number, or else its meeting, and its words. */
function namesOf({ action: { number, history } }: FoundAction): string[] {
	return history.flatMap(({ meeting, text }) => [nameOf(number, text), nameOf(meeting, text)]);
}

function nameOf(numberOrMeeting: string, text: string): string {
	return `${numberOrMeeting}: ${readTerm(text)
		.map(({ word }) => word)
		.join(' ')}`;
}

/** The people in the lists of a meeting who are not in those of a later one: `known` are these, and is added to. */
function findPeople(minutes: Minutes, terms: readonly SearchTerm[], known: Set<string>): SearchHit[] {
	return PEOPLE_KEYS.flatMap(({ field }) =>
		minutes[field].flatMap((person): SearchHit[] => {
			const key = foldWord(`${person.initials} ${person.name}`);
			const text = personText(person);
			if (known.has(key) || !findTerms(text, terms)) return [];
			known.add(key);
			const mark = person.restricted && { restricted: true as const };
			return [{ kind: 'person', meeting: meetingName(minutes), text, ...mark, place: person.place }];
		}),
	);
}

function personText({ initials, name, role, organisation, for: absent }: Person): string {
	const details = [name, role, organisation, absent && `for ${absent}`];
	return foldSpaces(`${initials}: ${details.filter((detail) => detail !== undefined && detail !== '').join(', ')}`);
}

/** What is found in the body beside the log. An action line that says what a row says is left to the row, if that was found. */
function findParts(minutes: Minutes, terms: readonly SearchTerm[], logged: ReadonlySet<string>): SearchHit[] {
	const { file, text: source, items, restricted } = minutes;
	const meeting = meetingName(minutes);
	const lines = splitLines(file, source);
	const titles = new Map(items.map((item) => [formatPlace(item.place), item]));
	return [...searchedParts(minutes)].flatMap((part): SearchHit[] => {
		const first = findTerms(part.text, terms)?.[0];
		const { action, start, end } = part;
		if (!first || (action && logged.has(nameOf(action.number ?? meeting, action.text)))) return [];
		const place = placeAt(lines, part.offsetAt(first.index));
		const title = titles.get(formatPlace(place));
		const item = title ?? itemAt(items, place.line);
		return [
			{
				kind: title ? 'item' : part.kind,
				meeting,
				...(item && { item }),
				text: foldSpaces(part.text),
				...(action?.number !== undefined && { number: action.number }),
				...(restricted.some((passage) => passage.start < end && start < passage.end) && { restricted: true }),
				place,
			},
		];
	});
}
