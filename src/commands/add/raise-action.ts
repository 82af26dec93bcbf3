import type { EditedBook, WantedEdit } from '../../book/edit-book.ts';
import { findNewestLog } from '../../book/find-action.ts';
import { findItem } from '../../book/find-item.ts';
import { findMeeting } from '../../book/find-meeting.ts';
import { readPeople } from '../../book/known-people.ts';
import { AtOdds, Refusal } from '../../book/refusal.ts';
import { takenNumbersIfAny } from '../../book/taken-numbers.ts';
import { readTyped } from '../../book/typed-text.ts';
import { listOf } from '../../formats/count.ts';
import { nextActionNumber, rowOfNewAction } from '../../language/new-action.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { callItem } from '../../values/agenda-item.ts';
import { readDue } from '../options/due-words.ts';
import { readSaid } from './from-place.ts';

/** A new action as it was given to alb, each part as typed; absent: not given. */
export interface ActionWords {
	readonly text?: string;
	readonly responsible?: string;
	readonly due?: string;
	readonly item?: string;
	/** The minutes that it is raised in; absent: those with the newest log. */
	readonly meeting?: string;
	readonly number?: string;
	/** The place of the sentence that it is made from. */
	readonly from?: string;
}

/** What raises an action: its line under the agenda item, and its row in the log. */
export function raiseAction(edited: EditedBook, words: ActionWords): WantedEdit {
	const { book, board } = edited;
	const said = words.from === undefined ? undefined : readSaid(edited, words.from);
	const minutes = meetingOf(edited, words, said?.minutes);
	const { file, date } = minutes;
	const { text, markdown } = readTyped(words.text ?? said?.text ?? '', minutes);
	const responsible = readPeople([words.responsible ?? said?.responsible ?? ''], book);
	const due = words.due === undefined ? undefined : readDue(words.due);
	const item = words.item === undefined && said ? said.item : findItem(minutes, words.item);
	const number = numberFor(edited, minutes, words);
	if (number === undefined)
		throw new Refusal(`${file} does not show the number of this meeting`, 'Give the first action number: --number 9.1');
	const cells = rowOfNewAction({ number, text, responsible, ...(due && { due }) }, minutes, date.value, board);
	const under = item ? `, under "${callItem(item)}"` : '';
	return {
		changes: [
			{
				kind: 'new-action-line',
				file,
				number,
				responsible,
				text,
				...(markdown !== undefined && { markdown }),
				...(item && { item: item.place }),
			},
			{ kind: 'new-row', file, cells, ...(markdown !== undefined && { markdown: { action: markdown } }) },
		],
		report: [{ says: `action ${number} raised for ${responsible.join(', ')}${under}`, file, number }],
	};
}

/** Minutes that an action can be raised in: they have a log to hold its row, and a date. */
type DatedLog = Minutes & Required<Pick<Minutes, 'log' | 'date'>>;

export function meetingOf(edited: EditedBook, { meeting }: ActionWords, said?: Minutes): DatedLog {
	const { book, root, folder } = edited;
	const minutes =
		said ?? (meeting === undefined ? findNewestLog(edited) : findMeeting(book, meeting, { root, folder }));
	if (isDatedLog(minutes)) return minutes;
	const what = minutes.log ? 'date' : 'action log';
	throw new Refusal(`${minutes.file} has no ${what}`, 'Add it first: alb check shows where.');
}

function isDatedLog(minutes: Minutes): minutes is DatedLog {
	return minutes.log !== undefined && minutes.date !== undefined;
}

/**
 * The number that was asked for, or the next free one; undefined if numbers go by meeting and nothing says yet what the
 * number of this meeting is.
 */
export function numberFor(edited: EditedBook, minutes: Minutes, { number: wanted }: ActionWords): string | undefined {
	const { book, board, log } = edited;
	const elsewhere = takenNumbersIfAny(edited, book, edited.world.env);
	if (wanted !== undefined) {
		if (!isActionNumber(wanted, board.numbering))
			throw new Refusal(`"${wanted}" is not an action number of this board`);
		const taken = log.actions.find(({ number }) => number === wanted);
		if (taken) throw new Refusal(`number ${wanted} belongs to "${taken.text}"`, 'Numbers are never reused.');
		const branch = elsewhere.branchWith(wanted);
		if (branch) throw new Refusal(`number ${wanted} is taken on branch ${branch}`, 'Numbers are never reused.');
		return wanted;
	}
	if (!elsewhere.complete)
		throw new AtOdds(
			`no number can be given out while ${listOf(elsewhere.unreadable)} cannot be read in full`,
			'A number in there might be given out twice. Nothing was changed.',
		);
	return nextActionNumber(book, minutes, board.numbering, elsewhere);
}
