import { changeBook } from '../book/change-book.ts';
import { AtOdds, Refusal } from '../book/refusal.ts';
import { listOf } from '../formats/count.ts';
import { unifiedDiff } from '../formats/terminal/unified-diff.ts';
import { visible } from '../formats/visible.ts';
import { findRoot } from '../io/root.ts';
import { type LastChange, lastChange, reverse } from '../io/write/last-change.ts';
import type { FileChange } from '../io/write/plan-steps.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
Every byte is restored to what it was before the last command that changed minutes, if
the files are still as that command left them; what somebody has written since is never
overwritten. Undoing twice makes the change again.

Examples:
  $ alb undo --dry-run     show what would be undone
  $ alb undo`;

/** `alb undo`: undoes the last change. */
export const undo: AlbCommand = {
	declare(command) {
		command.option('--dry-run', 'show the change as a diff; write nothing').addHelpText('after', HELP);
	},
	async run({ world, folder }, args, options) {
		if (args.length > 0) throw new Refusal('alb undo takes no arguments', 'It undoes the last change as a whole.');
		const root = findRoot(folder);
		if (options['dryRun'] === true) {
			const { changes } = wayBack(root);
			for (const { file, before, after } of changes) world.out.write(unifiedDiff(file, asText(before), asText(after)));
			return 0;
		}
		const message = await changeBook(world, root, ({ change }) => {
			const { last, changes } = wayBack(root);
			change(changes);
			return Promise.resolve(`Undid "${last.command}" of ${last.day}: ${listOf(changes.map(outcomeOf))}.\n`);
		});
		world.out.write(visible(message));
		return 0;
	},
};

function wayBack(root: string): { readonly last: LastChange; readonly changes: readonly FileChange[] } {
	const last = lastChange(root);
	if (!last)
		throw new Refusal('there is no change to undo', 'alb keeps only the last change that it made in this minute book.');
	const { command, day, files } = last;
	if (files.length === 0) throw new Refusal(`"${command}" of ${day} changed too much to be kept`, 'Undo it with git.');
	const way = reverse(root, last);
	if ('changes' in way) return { last, changes: way.changes };
	throw new AtOdds(
		`${listOf(way.changed)} has been changed since "${command}" of ${day}`,
		'Nothing was undone: what was written since would be lost.',
	);
}

function outcomeOf({ file, before, after }: FileChange): string {
	if (after === undefined) return `${file} is removed again`;
	return before === undefined ? `${file} is back` : `${file} is as it was`;
}

function asText(bytes: Uint8Array | undefined): string {
	return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
