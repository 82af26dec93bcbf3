import type { Action, Entry } from '../../model/actions/action.ts';
import type { Phase } from '../../model/board/status.ts';
import type { Place } from '../../model/place.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { formatAge } from '../age.ts';
import type { ListColumn } from '../terminal/listing.ts';
import { toJson } from './json.ts';

/** The consolidated log as `alb actions --json` prints it: the schema `alb/actions@1`. */
export interface ActionsDocument {
	readonly schema: 'alb/actions@1';
	readonly actions: readonly ActionRecord[];
}

export interface ActionRecord {
	readonly number: string;
	readonly text: string;
	readonly responsible: readonly string[];
	readonly issued: string | null;
	readonly due: string | null;
	readonly status: string;
	readonly phase: Phase;
	/** The newest meeting whose log has the action. */
	readonly meeting: string;
	readonly place: Place;
	/** Open, and missing from the newest log. */
	readonly dropped: boolean;
	/** How long it has been open, up to the date of the log; null once it has ended. */
	readonly age: { readonly months: number; readonly meetings: number } | null;
	/** Oldest first. */
	readonly history: readonly EntryRecord[];
}

export interface EntryRecord {
	readonly meeting: string;
	readonly text: string;
	readonly responsible: readonly string[];
	readonly status: string;
	readonly phase: Phase;
	readonly issued: string | null;
	readonly place: Place;
}

function actionsDocument(actions: readonly Action[]): ActionsDocument {
	return { schema: 'alb/actions@1', actions: actions.map(actionRecord) };
}

export function actionsAsJson(actions: readonly Action[]): string {
	return toJson(actionsDocument(actions));
}

export function actionRecord({
	number,
	text,
	responsible,
	issued,
	due,
	status,
	phase,
	meeting,
	place,
	dropped,
	age,
	history,
}: Action): ActionRecord {
	return {
		number,
		text,
		responsible,
		issued: issued ?? null,
		due: due ?? null,
		status,
		phase,
		meeting,
		place,
		dropped,
		age: age ?? null,
		history: history.map(entryRecord),
	};
}

export function entryRecord({ meeting, text, responsible, status, phase, issued, place }: Entry): EntryRecord {
	return { meeting, text, responsible, status, phase, issued: issued ?? null, place };
}

/** The columns of the actions in a spreadsheet. */
export const ACTION_CELLS: readonly ListColumn<Action>[] = [
	{ title: 'Number', of: ({ number }) => number },
	{ title: 'Action', of: ({ text }) => text },
	{ title: 'Responsible', of: ({ responsible }) => responsible.join(', ') },
	{ title: 'Issued', of: ({ issued }) => issued ?? '' },
	{ title: 'Due', of: ({ due }) => due ?? '' },
	{ title: 'Status', of: ({ status }) => status },
	{ title: 'Phase', of: ({ phase }) => phase },
	{ title: 'Meeting', of: ({ meeting }) => meeting },
	{ title: 'Months open', of: ({ age }) => (age ? String(age.months) : '') },
	{ title: 'Meetings open', of: ({ age }) => (age ? String(age.meetings) : '') },
];

/** The columns of the actions in Markdown. */
export const ACTION_COLUMNS: readonly ListColumn<Action>[] = [
	{ title: 'No.', align: 'right', of: ({ number }) => number },
	{ title: 'Action', of: ({ text }) => text, pieces: ({ content }) => content },
	{ title: 'Responsible', of: ({ responsible }) => responsible.join(', ') },
	{ title: 'Date issued', of: ({ issued }) => (issued === undefined ? '' : formatDate(issued)) },
	{ title: 'Status', of: ({ status }) => status },
	{ title: 'Open for', of: ({ age }) => (age ? formatAge(age) : '') },
];
