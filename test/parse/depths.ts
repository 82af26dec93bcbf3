import { expect } from 'vitest';
import type { MeetingLog, Minutes } from '../../src/model/minutes.ts';
import type { Source } from '../../src/model/source.ts';
import { readMeetingLog } from '../../src/parse/meeting-log.ts';
import { readMinutes } from '../../src/parse/minutes.ts';

/** A file as both depths read it; the shallow one may leave it to the whole one. */
export interface BothDepths {
	readonly quick: MeetingLog | undefined;
	readonly minutes: Minutes;
}

export function readBoth(file: Source): BothDepths {
	return { quick: readMeetingLog(file), minutes: readMinutes(file) };
}

/** What the shallow depth says, the whole one says too: everything that it says at all. */
export function expectAlike({ quick, minutes }: BothDepths): void {
	if (quick) expect(shared(quick)).toEqual(shared(minutes));
}

function shared({ file, text, date, logUpdated, log, unread }: MeetingLog) {
	return { file, text, date, logUpdated, log, unread };
}
