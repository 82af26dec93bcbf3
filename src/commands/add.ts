import { listOf } from '../formats/count.ts';
import { isActionNumber } from '../model/action-number.ts';
import { type AgendaItem, callItem } from '../model/agenda-item.ts';
import type { Change } from '../model/change.ts';
import type { Minutes } from '../model/minutes.ts';
import { nearest } from '../model/nearest.ts';
import { nextActionNumber, rowOfNewAction } from '../model/new-action.ts';
import { foldWord } from '../model/status.ts';
import type { AlbCommand, Options } from './command.ts';
import { readDue } from './due-words.ts';
import { type EditedBook, editBook } from './edit-book.ts';
import { findNewestLog } from './find-action.ts';
import { findMeeting } from './find-meeting.ts';
import { readPeople } from './known-people.ts';
import { AtOdds, Refusal } from './refusal.ts';
import { takenNumbersIfAny } from './taken-numbers.ts';

const HELP = `
The action gets the next number of the whole book, its line under the agenda item
and its row in the log. Without --item it stands behind the last item.

Examples:
  $ alb add "Get two quotes for the hall" --responsible RE,MH
  $ alb add "Ask LH what advisers are paid" --responsible RE --due "next meeting" --item 3
  $ alb add "Thank the speakers" --responsible all --meeting 2025-04 --item AOB`;

/** `alb add`: raises an action. */
export const add: AlbCommand = {
	declare(command) {
		command
			.argument('<text>', 'what is to be done, in quotation marks')
			.option('--responsible <people>', 'who is to do it: initials, or all')
			.option('--due <deadline>', 'by when: 2025-10, "next meeting"')
			.option('--item <item>', 'the agenda item: its number or its title')
			.option('--meeting <meeting>', 'the minutes: 2025-04, a file, or last (default)')
			.option('--number <number>', 'this number, where numbers go by meeting: 9.1')
			.option('--dry-run', 'show the change as a diff, and write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const [text = '', ...more] = args;
		if (more.length > 0) throw new Refusal('the text is several words', 'Put it in quotation marks.');
		if (text.trim() === '') throw new Refusal('what is to be done?', 'alb add "Book the hall" --responsible MH');
		return editBook(setting, options, (edited) => {
			const { book, board, root, folder } = edited;
			const named: string | undefined = options['meeting'];
			const minutes = named === undefined ? findNewestLog(edited) : findMeeting(book, named, { root, folder });
			const { file, date, log } = minutes;
			if (!log || !date)
				throw new Refusal(`${file} has no ${log ? 'date' : 'action log'}`, 'Add it first: alb check tells where.');
			const responsible = readPeople([options['responsible'] ?? ''], book);
			const due = options['due'] === undefined ? undefined : readDue(options['due']);
			const item = findItem(minutes, options['item']);
			const number = chooseNumber(edited, minutes, options);
			const cells = rowOfNewAction({ number, text, responsible, ...(due && { due }) }, minutes, date.value, board);
			const line: Change = {
				kind: 'new-action-line',
				file,
				number,
				responsible,
				text,
				...(item && { item: item.place }),
			};
			const under = item ? `, under "${callItem(item)}"` : '';
			return {
				changes: [line, { kind: 'new-row', file, cells }],
				told: [{ says: `action ${number} raised for ${responsible.join(', ')}${under}`, file, number }],
			};
		});
	},
};

/** The agenda item that was named: by its number, its title, or the beginning of that. */
function findItem({ file, items }: Minutes, named: string | undefined): AgendaItem | undefined {
	if (named === undefined) return undefined;
	const byNumber = items.filter(({ number }) => number === named);
	const byTitle = items.filter(({ title }) => foldWord(title) === foldWord(named));
	const byStart = items.filter(({ title }) => foldWord(title).startsWith(foldWord(named)));
	const [item, ...others] = [byNumber, byTitle, byStart].find(({ length }) => length > 0) ?? [];
	if (item && others.length === 0) return item;
	if (item) {
		const lines = [item, ...others].map((one) => `"${callItem(one)}" (line ${one.place.line})`);
		throw new Refusal(`"${named}" fits ${lines.join(' and ')} of ${file}`, 'Name the one by its title.');
	}
	const near = nearest(
		named,
		items.map(({ title }) => title),
	);
	const list = items.map((one) => `"${callItem(one)}"`).join(', ');
	throw new Refusal(
		`${file} has no item "${named}"`,
		near === undefined ? `Its items: ${list || 'none'}.` : `Did you mean "${near}"?`,
	);
}

function chooseNumber(edited: EditedBook, minutes: Minutes, options: Options): string {
	const { book, board, log } = edited;
	const elsewhere = takenNumbersIfAny(edited, book, edited.world.env);
	const wanted: string | undefined = options['number'];
	if (wanted !== undefined) {
		if (!isActionNumber(wanted, board.numbering)) throw new Refusal(`"${wanted}" is no number of this board's scheme`);
		const taken = log.actions.find(({ number }) => number === wanted);
		if (taken) throw new Refusal(`number ${wanted} belongs to "${taken.text}"`, 'A number is never used again.');
		const branch = elsewhere.branchWith(wanted);
		if (branch) throw new Refusal(`number ${wanted} is taken on branch ${branch}`, 'A number is never used again.');
		return wanted;
	}
	if (!elsewhere.complete)
		throw new AtOdds(
			`no number is given out while ${listOf(elsewhere.unreadable)} cannot be read in full`,
			'A number in there would be given out twice. Nothing was changed.',
		);
	const number = nextActionNumber(book, minutes, board.numbering, elsewhere);
	if (number !== undefined) return number;
	throw new Refusal(
		`nothing in ${minutes.file} says what the number of this meeting is`,
		'Say the first one with --number 9.1.',
	);
}
