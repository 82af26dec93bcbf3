import { changeActions } from '../book/change-action.ts';
import { Refusal } from '../book/refusal.ts';
import { readTyped } from '../book/typed-text.ts';
import { findDeadlines } from '../language/deadline-words.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
The earlier logs keep their words: "alb actions 78" shows both.

Example:
  $ alb reword 78 "Bring the PLO report to the October meeting"`;

/** `alb reword`: says in other words what an action asks for. */
export const reword: AlbCommand = {
	declare(command) {
		command
			.argument('<number>', 'the number of the action')
			.argument('<text>', 'what it asks for')
			.option('--dry-run', 'show the change as a diff, and write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const [number = '', text = '', ...more] = args;
		if (more.length > 0) throw new Refusal('the text is several words', 'Put it in quotation marks.');
		if (text.trim() === '') throw new Refusal('an action without words asks for nothing', 'alb close ends it.');
		return changeActions(setting, options, [number], ({ action, minutes }) => {
			const typed = readTyped(text, minutes);
			// What is lost most easily when an action is put in other words is by when it was to be done.
			const lost = findDeadlines(action.text).filter(({ words }) => !text.toLowerCase().includes(words.toLowerCase()));
			const still = findDeadlines(text).length > 0 || (action.due ?? '') !== '';
			const [first] = still ? [] : lost;
			const besides = `its deadline "${first?.words}" is no longer in it; alb due ${number} sets one`;
			return { column: 'action', ...typed, ...(first && { besides }) };
		});
	},
};
