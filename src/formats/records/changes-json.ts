import type { Action, Entry } from '../../model/actions/action.ts';
import type { Briefing, ChangeKind, DeadlineMove } from '../../model/actions/briefing.ts';
import { type ActionRecord, actionRecord, type EntryRecord, entryRecord } from './action-register.ts';
import { toJson } from './json.ts';

/** A briefing as `alb log --json` prints it: the schema `alb/changes@1`. What is not known is null. */
export interface ChangesDocument {
	readonly schema: 'alb/changes@1';
	/** null: since the beginning. */
	readonly since: string | null;
	readonly until: string;
	readonly asOf: string | null;
	readonly changes: readonly {
		readonly kind: ChangeKind;
		readonly number: string;
		/** Of a deadline. */
		readonly moved: DeadlineMove | null;
		readonly before: ChangedEntryRecord | null;
		readonly after: ChangedEntryRecord;
	}[];
	readonly open: readonly (ActionRecord & { readonly overdue: boolean })[];
}

export type ChangedEntryRecord = EntryRecord & { readonly due: string | null };

export function changesAsJson({ since, until, asOf, changes, open }: Briefing): string {
	const document: ChangesDocument = {
		schema: 'alb/changes@1',
		since: since ?? null,
		until,
		asOf: asOf ?? null,
		changes: changes.map(({ kind, number, moved, before, after }) => ({
			kind,
			number,
			moved: moved ?? null,
			before: before ? changedEntry(before) : null,
			after: changedEntry(after),
		})),
		open: open.map(({ action, overdue }) => openRecord(action, overdue)),
	};
	return toJson(document);
}

function changedEntry(entry: Entry): ChangedEntryRecord {
	return { ...entryRecord(entry), due: entry.due ?? null };
}

function openRecord(action: Action, overdue: boolean): ChangesDocument['open'][number] {
	return { ...actionRecord(action), overdue };
}
