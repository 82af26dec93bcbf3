import type { FieldChange, Timeline, TimelineEvent } from '../../model/actions/timeline.ts';
import type { Place } from '../../model/place.ts';
import { toJson } from './json.ts';

/** Timelines as `alb actions 78 --history --json` prints them: the schema `alb/history@1`. */
export interface HistoryDocument {
	readonly schema: 'alb/history@1';
	readonly histories: readonly HistoryRecord[];
}

export interface HistoryRecord {
	readonly number: string;
	readonly source: 'git' | 'logs';
	readonly shallow: boolean;
	/** Oldest first. */
	readonly events: readonly EventRecord[];
}

export interface EventRecord {
	readonly kind: TimelineEvent['kind'];
	readonly meeting: string;
	readonly text: string;
	readonly responsible: readonly string[];
	readonly issued: string | null;
	readonly due: string | null;
	readonly status: string;
	readonly update: string | null;
	readonly place: Place;
	readonly from: Place | null;
	readonly changes: readonly FieldChange[];
	/** Null where the change is not committed, or there is no git. */
	readonly commit: {
		readonly id: string;
		readonly author: string;
		readonly day: string;
		readonly subject: string;
	} | null;
}

export function historyAsJson(timelines: readonly Timeline[]): string {
	const histories = timelines.map(({ number, source, shallow, events }): HistoryRecord => {
		return { number, source, shallow, events: events.map(eventRecord) };
	});
	const document: HistoryDocument = { schema: 'alb/history@1', histories };
	return toJson(document);
}

function eventRecord({ kind, meeting, row, from, changes, commit }: TimelineEvent): EventRecord {
	return {
		kind,
		meeting,
		text: row.text,
		responsible: row.responsible,
		issued: row.issued ?? null,
		due: row.due ?? null,
		status: row.status,
		update: row.update ?? null,
		place: row.place,
		from: from ?? null,
		changes,
		commit: commit ? { id: commit.id, author: commit.author, day: commit.day, subject: commit.subject } : null,
	};
}
