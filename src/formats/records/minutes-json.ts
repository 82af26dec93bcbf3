import type { ActionLine } from '../../model/actions/action-line.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import { FRONT_MATTER_KEYS, type FrontMatterKey } from '../../model/front-matter.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import { byField } from '../../values/front-matter.ts';
import { meetingName } from '../../values/minute-book.ts';
import { toJson } from './json.ts';

/** A value of the front matter: a date with its place, words, or people. */
type ValueRecord = PlacedText | string | readonly PersonRecord[] | null;

/** The front matter by its fields; when the log was updated is said with the log. */
type FrontMatterRecord = Readonly<Record<Exclude<FrontMatterKey['field'], 'logUpdated'>, ValueRecord>>;

/** One meeting as `alb show --json` prints it: the schema `alb/minutes@1`. What is not known is null. */
export interface MinutesDocument extends FrontMatterRecord {
	readonly schema: 'alb/minutes@1';
	/** The name of the meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
	readonly file: string;
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
	readonly form: 'marked' | 'plain' | 'listed';
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
	const { file, log, unread } = minutes;
	const { logUpdated: _, ...front } = byField(FRONT_MATTER_KEYS, (key) => valueRecord(key, minutes));
	return {
		schema: 'alb/minutes@1',
		meeting: meetingName(minutes),
		file,
		...front,
		items: minutes.items.map(itemRecord),
		actionLines: minutes.actionLines.map(actionLineRecord),
		decisions: minutes.decisions.map(({ text, place }) => ({ text, place })),
		topics: minutes.topics.map(({ text, place }) => ({ text, place })),
		log: log ? { updated: minutes.logUpdated ?? null, place: log.place, rows: log.rows.map(rowRecord) } : null,
		unread: unread.map(({ code, place }) => ({ code, place })),
	};
}

export function minutesAsJson(minutes: Minutes): string {
	return toJson(minutesDocument(minutes));
}

/** The value of a key: no list lacks, and another value that was not given is null. */
function valueRecord(key: FrontMatterKey, minutes: Minutes): ValueRecord {
	if (key.kind === 'people') return minutes[key.field].map(personRecord);
	return (key.kind === 'date' ? minutes[key.field] : minutes[key.field]?.value) ?? null;
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
