import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { readPeople } from '../book/known-people.ts';
import { joinPeople } from '../language/new-action.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
Initials are those of the lists of invitees and apologies, or "all".

Examples:
  $ alb assign 78 LH          LH in place of whoever had it
  $ alb assign 78 RE,MH       both
  $ alb assign 78 79 all      everyone, for two actions`;

/** `alb assign`: hands actions over to others. */
export const assign: AlbCommand = {
	declare(command) {
		command
			.argument('<numbers-and-people...>', 'the numbers of the actions, then who is responsible')
			.option('--dry-run', 'show the change as a diff, and write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const { numbers, rest } = splitNumbers(args);
		return changeActions(setting, options, numbers, ({ minutes }, { book }) => ({
			column: 'responsible',
			text: joinPeople(readPeople(rest, book), minutes),
		}));
	},
};
