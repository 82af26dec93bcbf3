import { editBook } from '../book/edit-book.ts';
import { Refusal } from '../book/refusal.ts';
import { type ActionWords, raiseAction } from './add/raise-action.ts';
import type { AlbCommand, Options } from './command.ts';

const HELP = `
The action gets the next number of the whole book, its line under the agenda item
and its row in the log. Without --item it stands behind the last item.

On a terminal, alb add asks for what is not said; the Tab key completes people and
items. It shows the change, and asks once more before it writes.

Examples:
  $ alb add                            asks, shows, asks, writes
  $ alb add "Get two quotes for the hall" --responsible RE,MH
  $ alb add "Ask LH what advisers are paid" --responsible RE --due "next meeting" --item 3
  $ alb add "Thank the speakers" --responsible all --meeting 2025-04 --item AOB`;

/** `alb add`: raises an action. */
export const add: AlbCommand = {
	declare(command) {
		command
			.argument('[text]', 'what is to be done, in quotation marks')
			.option('--responsible <people>', 'who is to do it: initials, or all')
			.option('--due <deadline>', 'by when: 2025-10, "next meeting"')
			.option('--item <item>', 'the agenda item: its number or its title')
			.option('--meeting <meeting>', 'the minutes: 2025-04, a file, or last (default)')
			.option('--number <number>', 'this number, where numbers go by meeting: 9.1')
			.option('--dry-run', 'show the change as a diff, and write nothing')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const { world } = setting;
		const words = wordsOf(args, options);
		const lacks = words.text === undefined || words.responsible === undefined;
		if (lacks && world.ask) {
			const { addAsking } = await import('./add/answers.ts');
			return addAsking(setting, options, words, { ask: world.ask, world });
		}
		if (words.text === undefined) throw new Refusal('what is to be done?', 'alb add "Book the hall" --responsible MH');
		return editBook(setting, options, (edited) => raiseAction(edited, words));
	},
};

function wordsOf([text = '', ...more]: readonly string[], options: Options): ActionWords {
	if (more.length > 0) throw new Refusal('the text is several words', 'Put it in quotation marks.');
	const said = ['responsible', 'due', 'item', 'meeting', 'number'].filter((name) => options[name] !== undefined);
	return {
		...(text.trim() !== '' && { text }),
		...Object.fromEntries(said.map((name): [string, string] => [name, options[name]])),
	};
}
