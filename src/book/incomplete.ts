import { listOf } from '../formats/count.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { showsAllActions } from '../values/hidden-actions.ts';
import { callMeeting } from '../values/minute-book.ts';

/** Why a minute book is not known in full, and what to do: nothing can be carried forward or changed while it is so. */
export interface Incomplete {
	readonly why: string;
	readonly advice: string;
}

/** What of a minute book may hide an action: files that cannot be read in full, and meetings that are in two files. */
export function incompleteness({ meetings }: MinuteBook<MeetingLog>): Incomplete | undefined {
	const doubles = meetings.flatMap(doublesOf);
	const unreadable = meetings.filter((minutes) => !showsAllActions(minutes) && doublesOf(minutes).length === 0);
	const [faults, twice] = [unreadable.length > 0, doubles.length > 0];
	if (!faults && !twice) return undefined;
	const files = faults ? [`${listOf(unreadable.map(({ file }) => file))} cannot be read in full`] : [];
	return {
		why: [...files, ...doubles].join(', and '),
		advice: [
			...(twice ? ['Compare the two files, keep one and delete the other, or correct its date.'] : []),
			'"alb check" shows what is wrong.',
		].join(' '),
	};
}

function doublesOf({ file, unread }: MeetingLog): string[] {
	return unread.flatMap((one) => {
		if (one.code === 'double')
			return `the meeting of ${callMeeting(one.date)} is in two files, ${listOf([one.instead, file])}`;
		return one.code === 'double-month' ? `${listOf([one.other, file])} may be about one meeting` : [];
	});
}
