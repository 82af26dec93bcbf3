import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { Refusal } from '../book/refusal.ts';
import type { AlbCommand } from './command.ts';
import { readDue } from './options/due-words.ts';

const HELP = `
The deadline goes in the Due column, which is added if missing.

Examples:
  $ alb due 78 2025-10             October 2025
  $ alb due 78 "10 July 2025"
  $ alb due 78 79 "next meeting"   for two actions
  $ alb due 78 none                remove the deadline`;

/** `alb due`: sets when actions are due. */
export const due: AlbCommand = {
	declare(command) {
		command
			.argument('<numbers-and-deadline...>', 'action numbers, then the deadline')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		// 2025 could be a number too: the last word is the deadline.
		const { numbers, rest } = splitNumbers(args.slice(0, -1));
		if (numbers.length === 0) throw new Refusal('which action, and when is it due?', 'alb due 78 2025-10');
		const text = readDue([...rest, ...args.slice(-1)].join(' '));
		return changeActions(setting, options, numbers, () => ({ column: 'due', text }));
	},
};
