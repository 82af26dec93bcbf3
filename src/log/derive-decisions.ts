import type { RecordedDecision } from '../model/decision.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { itemAt } from '../values/agenda-item.ts';
import { meetingName } from '../values/minute-book.ts';
import { foldWord } from '../values/status.ts';

/** Which decisions are wanted; every condition that is given has to hold. */
export interface DecisionSelection {
	readonly meetings?: ReadonlySet<string>;
	/** The number of the agenda item, or words of its title. */
	readonly item?: string;
	/** Words of the text or of the title of its item, in any order. */
	readonly words?: readonly string[];
}

/** Derives the register of decisions from a book: those of the newest meeting first, in the order of its minutes. */
export function deriveDecisions({ meetings }: MinuteBook): RecordedDecision[] {
	return meetings.toReversed().flatMap((minutes) =>
		minutes.decisions.map((decision) => {
			const item = itemAt(minutes.items, decision.place.line);
			return { ...decision, meeting: meetingName(minutes), ...(item && { item }) };
		}),
	);
}

export function selectDecisions(
	decisions: readonly RecordedDecision[],
	{ meetings, item, words = [] }: DecisionSelection,
): RecordedDecision[] {
	return decisions.filter(
		(decision) =>
			(meetings === undefined || meetings.has(decision.meeting)) &&
			(item === undefined || isUnder(decision, item)) &&
			words.every((word) => holds(decision, word)),
	);
}

function isUnder({ item }: RecordedDecision, wanted: string): boolean {
	if (!item) return false;
	return /^\d/.test(wanted) ? item.number === wanted : foldWord(item.title).includes(foldWord(wanted));
}

function holds({ text, item }: RecordedDecision, word: string): boolean {
	return [text, item?.title ?? ''].some((each) => foldWord(each).includes(foldWord(word)));
}
