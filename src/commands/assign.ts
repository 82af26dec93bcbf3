import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { readPeople } from '../book/known-people.ts';
import { Refusal } from '../book/refusal.ts';
import { joinPeople } from '../language/new-action.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
Use initials from the lists of invitees and apologies, or "all".

Examples:
  $ alb assign 78 LH          LH takes it over
  $ alb assign 78 RE,MH       both
  $ alb assign 78 79 all      everyone, for two actions`;

/** `alb assign`: changes who is responsible for actions. */
export const assign: AlbCommand = {
	declare(command) {
		command
			.argument('<numbers-and-people...>', 'action numbers, then who is responsible')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const { numbers, rest } = splitNumbers(args);
		if (numbers.length === 0) throw new Refusal('which action?', 'Give its number: alb assign 78 LH');
		return changeActions(setting, options, numbers, ({ minutes }, { book }) => ({
			column: 'responsible',
			text: joinPeople(readPeople(rest, book), minutes),
		}));
	},
};
