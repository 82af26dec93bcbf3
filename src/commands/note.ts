import { changeActions } from '../book/change-action.ts';
import { splitNumbers } from '../book/find-action.ts';
import { Refusal } from '../book/refusal.ts';
import { readTyped, says } from '../book/typed-text.ts';
import { contentsOf } from '../log/carry.ts';
import { escapeCell } from '../values/escape-markdown.ts';
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
		return changeActions(setting, options, numbers, ({ row, minutes }) => {
			const typed = readTyped(text, minutes);
			const { cells, markdown } = contentsOf(row, minutes.text);
			if (!cells.update) return { column: 'update', ...typed };
			const words = `${cells.update}; ${typed.text}`;
			const joined = `${markdown.update}; ${typed.markdown}`;
			// A mark in what is there and one in the note may seem to belong together.
			const isApart = typed.markdown !== undefined && says(words, joined, minutes.body);
			return {
				column: 'update',
				text: words,
				markdown: isApart ? joined : `${markdown.update}; ${escapeCell(typed.text)}`,
			};
		});
	},
};
