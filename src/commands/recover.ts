import { changeBook, recoveryWords } from '../book/change-book.ts';
import { Refusal } from '../book/refusal.ts';
import { visible } from '../formats/visible.ts';
import { findRoot } from '../io/root.ts';
import { hasJournal } from '../io/write/private-folder.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
A command that changes several files writes down first what it is about to do. Had
it to stop halfway (the power failed, the computer was shut down), the files that it
had changed get their old text back; had it come to its last file, what it wrote
stands. Every command that writes does this at its start: this one does nothing else.
"alb check" tells when there is something to put right.

Examples:
  $ alb recover                put the minute book right
  $ alb -C our-board recover   the one in that folder`;

/** `alb recover`: puts right what an interrupted command has left. */
export const recoverCommand: AlbCommand = {
	declare(command) {
		command.addHelpText('after', HELP);
	},
	async run({ world, folder }, args) {
		if (args.length > 0) throw new Refusal('alb recover takes no names', 'It looks at the whole minute book.');
		const root = findRoot(folder);
		const recovery = hasJournal(root)
			? await changeBook(world, root, ({ recovery }) => Promise.resolve(recovery))
			: undefined;
		if (!recovery) world.out.write('There is nothing to put right.\n');
		// What was finished or taken back was said already, as every command that writes says it.
		else if (recovery.ended === 'nothing') world.out.write(visible(`${recoveryWords(recovery)}; it is tidied up.\n`));
		return 0;
	},
};
