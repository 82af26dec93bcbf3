import { changeActions } from '../book/change-action.ts';
import { Refusal } from '../book/refusal.ts';
import { readTyped } from '../book/typed-text.ts';
import { findDeadlines } from '../language/deadline-words.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
Earlier logs keep their wording: "alb actions 78" shows both.

Example:
  $ alb reword 78 "Bring the PLO report to the October meeting"`;

/** `alb reword`: changes an action's wording. */
export const reword: AlbCommand = {
	declare(command) {
		command
			.argument('<number>', 'the number of the action')
			.argument('<text>', 'its new wording')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const [number = '', text = '', ...more] = args;
		if (args.length < 2)
			throw new Refusal('which action, and what is its new wording?', 'alb reword 78 "Book the hall"');
		if (more.length > 0) throw new Refusal('the wording needs quotation marks', 'alb reword 78 "Book the hall"');
		if (text.trim() === '') throw new Refusal('an action needs wording', 'To end it: alb close 78');
		return changeActions(setting, options, [number], ({ action, minutes }) => {
			const typed = readTyped(text, minutes);
			// What is most easily lost when an action is reworded is its deadline.
			const lost = findDeadlines(action.text).filter(({ words }) => !text.toLowerCase().includes(words.toLowerCase()));
			const still = findDeadlines(text).length > 0 || (action.due ?? '') !== '';
			const [first] = still ? [] : lost;
			const besides = `the new wording no longer says "${first?.words}"; to set a deadline: alb due ${number}`;
			return { column: 'action', ...typed, ...(first && { besides }) };
		});
	},
};
