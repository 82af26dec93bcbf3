import { type EditedBook, editBook, readToEdit, showEdit } from '../../book/edit-book.ts';
import { findItem } from '../../book/find-item.ts';
import { readPeople } from '../../book/known-people.ts';
import { Refusal } from '../../book/refusal.ts';
import { readTyped } from '../../book/typed-text.ts';
import { visible } from '../../formats/visible.ts';
import type { Minutes } from '../../model/minutes.ts';
import { callMeeting, meetingName } from '../../values/minute-book.ts';
import type { ExitStatus, Setting } from '../../world.ts';
import type { Options } from '../command.ts';
import { readDue } from '../options/due-words.ts';
import { type Asked, askFor, askWhether, type Question, readingOf, unhidden } from '../options/questions.ts';
import { candidatesFor, completeItems, completePeople, namesAsInitials } from './completion.ts';
import { type ActionWords, meetingOf, numberFor, raiseAction } from './raise-action.ts';

/**
 * Asks for what was left out of a new action, and raises it. If its text was given, only what is needed is asked;
 * otherwise the change is shown before it is made.
 *
 * The book is read before it is locked: an officer who thinks an answer over keeps nobody waiting.
 */
export async function addAsking(
	setting: Setting,
	options: Options,
	typed: ActionWords,
	asked: Asked,
): Promise<ExitStatus> {
	const read = await readToEdit(setting.folder, setting.world);
	const words = await completeWords(read.edited, typed, asked);
	const raise = (book: EditedBook) => raiseAction(book, words);
	const isDry = options['dryRun'] === true;
	if (typed.text !== undefined && !isDry) return editBook(setting, options, raise);
	if (!isDry) setting.world.out.write('\n');
	await showEdit(read, raise);
	if (isDry) return 0;
	if (!(await askWhether(asked, '\nWrite it?', true))) throw new Refusal('nothing was written');
	return editBook(setting, options, raise);
}

async function completeWords(edited: EditedBook, typed: ActionWords, asked: Asked): Promise<ActionWords> {
	const minutes = meetingOf(edited, typed);
	const { book } = edited;
	// A mistake in an option is reported before anything is asked.
	const needsNumber = numberFor(edited, minutes, typed) === undefined;
	if (typed.responsible !== undefined) readPeople([typed.responsible], book);
	if (typed.due !== undefined) readDue(typed.due);
	findItem(minutes, typed.item);

	const asksAll = typed.text === undefined;
	const find = async (name: keyof ActionWords, isAsked: boolean, question: Question<string | undefined>) => {
		const word = typed[name] ?? (isAsked ? await askFor(asked, question) : undefined);
		return word === undefined ? {} : { [name]: word };
	};
	if (asksAll) asked.world.out.write(visible(introduction(minutes)));
	return {
		...typed,
		...(await find('text', asksAll, { words: 'What is the action? ', read: (typed) => readText(typed, minutes) })),
		...(await find('responsible', true, whoQuestion(edited, minutes))),
		...(await find('due', asksAll, { words: DUE_QUESTION, read: optional((text) => readDue(text) && text) })),
		...(await find('item', asksAll && minutes.items.length > 0, {
			words: 'Which agenda item (number or title)? [the last] ',
			complete: completeItems(minutes.items),
			read: optional((text) => findItem(minutes, text) && text),
		})),
		...(await find('number', needsNumber, {
			words: 'What is the first action number of this meeting (such as 9.1)? ',
			read: (text) => readingOf(() => numberFor(edited, minutes, { number: text })),
		})),
	};
}

const DUE_QUESTION = 'When is it due (2025-10, "next meeting")? [no deadline] ';

function introduction(minutes: Minutes): string {
	const meeting = callMeeting(meetingName(minutes));
	return `A new action in the minutes of ${meeting}, ${minutes.file}.\nPress Tab to complete people and items, twice to list them. Press Ctrl-D to stop without writing.\n`;
}

function readText(typed: string, minutes: Minutes) {
	const text = typed.replace(/\s+/gu, ' ');
	if (text === '') return { problem: 'type the action, such as: Book the hall' };
	const read = readingOf(() => readTyped(text, minutes));
	return 'problem' in read ? read : unhidden(text, text);
}

function whoQuestion({ book }: EditedBook, minutes: Minutes): Question<string> {
	const candidates = candidatesFor(minutes, book);
	return {
		words: 'Who is responsible (initials, with commas between them, or all)? ',
		complete: completePeople(candidates),
		read: (text) => readingOf(() => readPeople([namesAsInitials(text, candidates)], book).join(',')),
	};
}

/** An empty answer leaves the question open. */
function optional(read: (text: string) => string | undefined): Question<string | undefined>['read'] {
	return (text) => (text === '' ? { value: undefined } : readingOf(() => read(text)));
}
