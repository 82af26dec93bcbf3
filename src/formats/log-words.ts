import type { Action } from '../model/actions/action.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import { formatDate } from '../values/calendar-date.ts';
import { callMeeting } from '../values/minute-book.ts';
import { count, listOf } from './count.ts';
import { visibleLine } from './visible.ts';

/** The consolidated log in words and in its two halves. */
export interface LogWords {
	readonly title: string;
	/** The number of actions, and the date. */
	readonly summary: string;
	readonly halves: readonly LogHalf[];
	/** What a reader has to know of some open actions, a sentence each. */
	readonly notes: readonly string[];
}

export interface LogHalf {
	readonly heading: string;
	readonly actions: readonly Action[];
	/** The text in place of an empty table. */
	readonly none: string;
}

export function logWords(log: ConsolidatedLog): LogWords {
	const open = log.actions.filter(({ phase }) => phase !== 'ended');
	const ended = log.actions.filter(({ phase }) => phase === 'ended');
	const day = log.asOf === undefined ? '' : `As of ${formatDate(log.asOf)}: `;
	return {
		title: 'Action log of all meetings',
		summary: `${day}${count(open.length, 'open action')}, ${ended.length} ended`,
		halves: [
			{ heading: 'Open actions', actions: open, none: 'No action is open.' },
			{ heading: 'Ended actions', actions: ended, none: 'No action has ended.' },
		],
		notes: notes(log, open),
	};
}

function notes({ newest, updatedLater }: ConsolidatedLog, open: readonly Action[]): string[] {
	const sentences: string[] = [];
	const unknown = open.filter(({ phase }) => phase === 'unknown');
	if (unknown.length > 0) {
		const statuses = unknown.map(
			(action) => `${nameOf(action)} (${action.status === '' ? 'none' : `“${visibleLine(action.status)}”`})`,
		);
		sentences.push(`Counted as open, since the board has no such status: ${listOf(statuses)}.`);
	}
	const dropped = open.filter((action) => action.dropped);
	if (dropped.length > 0 && newest !== undefined) {
		sentences.push(
			`Open, and missing from the log of ${callMeeting(visibleLine(newest))}: ${listOf(dropped.map(nameOf))}.`,
		);
	}
	if (updatedLater) {
		const { meeting, updated } = updatedLater;
		sentences.push(
			`The log of ${callMeeting(visibleLine(meeting))} was updated on ${formatDate(updated)}: what it says may be later than the day asked for.`,
		);
	}
	return sentences;
}

function nameOf({ number }: Action): string {
	return visibleLine(number) || 'one without a number';
}
