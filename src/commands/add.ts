import { editBook } from '../book/edit-book.ts';
import { Refusal } from '../book/refusal.ts';
import { type ActionWords, raiseAction } from './add/raise-action.ts';
import type { AlbCommand, Options } from './command.ts';

const HELP = `
The action gets the next number of the whole minute book, a line under its agenda item
and a row in the log. Without --item, the line goes under the last item.

On a terminal, alb add asks for what you leave out. Press Tab to complete people and
items. It shows the change, and asks again before it writes.

Examples:
  $ alb add                            ask, show the change, ask, write
  $ alb add "Get two quotes for the hall" --responsible RE,MH
  $ alb add "Ask LH what advisers are paid" --responsible RE --due "next meeting" --item 3
  $ alb add --from minutes/2025-04.md:75 --responsible SW
  $ alb add "Thank the speakers" --responsible all --meeting 2025-04 --item AOB`;

/** `alb add`: raises an action. */
export const add: AlbCommand = {
	declare(command) {
		command
			.argument('[text]', 'the action, in quotation marks')
			.option('--responsible <people>', 'who is responsible: initials, or all')
			.option('--due <deadline>', 'when it is due: 2025-10, "next meeting"')
			.option('--item <item>', 'the agenda item: its number or title')
			.option('--meeting <meeting>', 'the minutes: 2025-04, a file, or last (default)')
			.option('--from <place>', 'the sentence at this place of the minutes: minutes/2025-04.md:75')
			.option('--number <number>', 'the action number, if numbers go by meeting: 9.1')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const { world } = setting;
		const words = wordsOf(args, options);
		if (words.from !== undefined && (words.text !== undefined || words.meeting !== undefined))
			throw new Refusal('--from names the meeting and the words', 'alb add --from minutes/2025-04.md:75');
		const lacks = words.from === undefined && (words.text === undefined || words.responsible === undefined);
		if (lacks && world.ask) {
			const { addAsking } = await import('./add/answers.ts');
			return addAsking(setting, options, words, { ask: world.ask, world });
		}
		if (words.text === undefined && words.from === undefined)
			throw new Refusal('what is the action?', 'alb add "Book the hall" --responsible MH');
		return editBook(setting, options, (edited) => raiseAction(edited, words));
	},
};

function wordsOf([text = '', ...more]: readonly string[], options: Options): ActionWords {
	if (more.length > 0)
		throw new Refusal('the action needs quotation marks', 'alb add "Book the hall" --responsible MH');
	const said = ['responsible', 'due', 'item', 'meeting', 'number', 'from'].filter(
		(name) => options[name] !== undefined,
	);
	return {
		...(text.trim() !== '' && { text }),
		...Object.fromEntries(said.map((name): [string, string] => [name, options[name]])),
	};
}
