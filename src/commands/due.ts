import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { Refusal } from '../book/refusal.ts';
import type { AlbCommand } from './command.ts';
import { readDue } from './options/due-words.ts';

const HELP = `
The deadline stands in the column Due, which is added to a log that has none.

Examples:
  $ alb due 78 2025-10             October 2025
  $ alb due 78 "10 July 2025"
  $ alb due 78 79 "next meeting"   for two actions
  $ alb due 78 none                no deadline any more`;

/** `alb due`: sets by when actions are to be done. */
export const due: AlbCommand = {
	declare(command) {
		command
			.argument('<numbers-and-deadline...>', 'the numbers of the actions, then the deadline')
			.option('--dry-run', 'show the change as a diff, and write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		// 2025 could be a number too: the last word is the deadline.
		const { numbers, rest } = splitNumbers(args.slice(0, -1));
		if (numbers.length === 0) throw new Refusal('which action, and by when?', 'alb due 78 2025-10');
		const text = readDue([...rest, ...args.slice(-1)].join(' '));
		return changeActions(setting, options, numbers, () => ({ column: 'due', text }));
	},
};
