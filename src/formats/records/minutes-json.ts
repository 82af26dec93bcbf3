import type { ActionLine } from '../../model/actions/action-line.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import { meetingName } from '../../values/minute-book.ts';
import { toJson } from './json.ts';

/** One meeting as `alb show --json` prints it: the schema `alb/minutes@1`. What is not known is null. */
export interface MinutesDocument {
	readonly schema: 'alb/minutes@1';
	/** The name of the meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
	readonly file: string;
	readonly date: PlacedText | null;
	readonly title: string | null;
	readonly state: 'draft' | 'agreed' | null;
	readonly chair: string | null;
	readonly location: string | null;
	readonly nextMeeting: PlacedText | null;
	readonly invitees: readonly PersonRecord[];
	readonly apologies: readonly PersonRecord[];
	readonly items: readonly { readonly number: string | null; readonly title: string; readonly place: Place }[];
	readonly actionLines: readonly ActionLineRecord[];
	readonly decisions: readonly PlacedRecord[];
	readonly topics: readonly PlacedRecord[];
	readonly log: {
		readonly updated: PlacedText | null;
		readonly place: Place;
		readonly rows: readonly LogRowRecord[];
	} | null;
	/** What could not be read: the code of the reason, and the place. */
	readonly unread: readonly { readonly code: string; readonly place: Place }[];
}

export interface PlacedText {
	readonly value: string;
	readonly place: Place;
}
export interface PlacedRecord {
	readonly text: string;
	readonly place: Place;
}
export interface PersonRecord {
	readonly initials: string;
	readonly name: string;
	readonly role: string | null;
	readonly organisation: string | null;
	/** The person that a substitute stands in for. */
	readonly for: string | null;
	readonly place: Place;
}
export interface ActionLineRecord {
	readonly number: string | null;
	readonly responsible: readonly string[];
	readonly text: string;
	readonly form: 'marked' | 'plain';
	readonly place: Place;
}
export interface LogRowRecord {
	readonly number: string;
	readonly text: string;
	readonly responsible: readonly string[];
	readonly issued: string | null;
	readonly due: string | null;
	readonly status: string;
	readonly update: string | null;
	readonly place: Place;
}

function minutesDocument(minutes: Minutes): MinutesDocument {
	const { file, date, title, state, chair, location, nextMeeting, log, logUpdated, unread } = minutes;
	return {
		schema: 'alb/minutes@1',
		meeting: meetingName(minutes),
		file,
		date: date ?? null,
		title: title ?? null,
		state: state ?? null,
		chair: chair ?? null,
		location: location ?? null,
		nextMeeting: nextMeeting ?? null,
		invitees: minutes.invitees.map(personRecord),
		apologies: minutes.apologies.map(personRecord),
		items: minutes.items.map(itemRecord),
		actionLines: minutes.actionLines.map(actionLineRecord),
		decisions: minutes.decisions.map(({ text, place }) => ({ text, place })),
		topics: minutes.topics.map(({ text, place }) => ({ text, place })),
		log: log ? { updated: logUpdated ?? null, place: log.place, rows: log.rows.map(rowRecord) } : null,
		unread: unread.map(({ code, place }) => ({ code, place })),
	};
}

export function minutesAsJson(minutes: Minutes): string {
	return toJson(minutesDocument(minutes));
}

function personRecord({ initials, name, role, organisation, for: absent, place }: Person): PersonRecord {
	return { initials, name, role: role ?? null, organisation: organisation ?? null, for: absent ?? null, place };
}

function itemRecord({ number, title, place }: AgendaItem) {
	return { number: number ?? null, title, place };
}

function actionLineRecord({ number, responsible, text, form, place }: ActionLine): ActionLineRecord {
	return { number: number ?? null, responsible, text, form, place };
}

function rowRecord({ number, text, responsible, issued, due, status, update, place }: LogRow): LogRowRecord {
	return { number, text, responsible, issued: issued ?? null, due: due ?? null, status, update: update ?? null, place };
}
