import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { Refusal } from '../book/refusal.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
The note goes in the Update column, after what is there already. The column is added if
missing.

Example:
  $ alb note 77 "LH: £75 to £100 for each assessment"`;

/** `alb note`: records progress on an action. */
export const note: AlbCommand = {
	declare(command) {
		command
			.argument('<numbers-and-text...>', 'action numbers, then the note')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const { numbers, rest } = splitNumbers(args.slice(0, -1));
		const text = (args.at(-1) ?? '').trim();
		if (numbers.length === 0 || rest.length > 0 || text === '')
			throw new Refusal('which action, and what is the note?', 'alb note 77 "LH has the figures"');
		return changeActions(setting, options, numbers, ({ row }) => {
			const before = row.cells.update?.text ?? '';
			return { column: 'update', text: before === '' ? text : `${before}; ${text}` };
		});
	},
};
