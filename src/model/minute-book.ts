import type { MeetingLog, Minutes } from './minutes.ts';

/** A minute book: all the minutes of a board, oldest first; those without a date come last, by file. */
export interface MinuteBook<M extends MeetingLog = Minutes> {
	readonly meetings: readonly M[];
}
