import { changeBook, recoveryWords } from '../book/change-book.ts';
import { Refusal } from '../book/refusal.ts';
import { visible } from '../formats/visible.ts';
import { findHooks } from '../io/git/git-hooks.ts';
import { findRoot, findWorkTree } from '../io/root.ts';
import { isInUse } from '../io/write/private-folder.ts';
import type { Recovery } from '../io/write/recover.ts';
import type { Environment } from '../world.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
Before a command changes several files, it writes down what it is about to do. If it was
stopped halfway (a power cut, a shutdown), the files that it had changed get their old
text back; if it had reached its last file, its changes stay. Every command that writes
does this first; this command does nothing else. "alb check" says when it is needed.

Examples:
  $ alb recover                repair the minute book
  $ alb -C our-board recover   the one in that folder`;

/** `alb recover`: repairs what an interrupted command left. */
export const recoverCommand: AlbCommand = {
	declare(command) {
		command.addHelpText('after', HELP);
	},
	async run({ world, folder }, args) {
		if (args.length > 0) throw new Refusal('alb recover takes no names', 'It looks at the whole minute book.');
		const repaired: Recovery[] = [];
		for (const place of placesOf(findRoot(folder), world.env).filter(isInUse)) {
			const recovery = await changeBook(world, place, ({ recovery }) => Promise.resolve(recovery));
			if (recovery) repaired.push(recovery);
		}
		if (repaired.length === 0) world.out.write('There is nothing to put right.\n');
		// What was finished or taken back was said already, as every command that writes says it.
		for (const recovery of repaired.filter(({ ended }) => ended === 'nothing'))
			world.out.write(visible(`${recoveryWords(recovery)}; it is tidied up.\n`));
		return 0;
	},
};

/** Where alb may have been interrupted: in the minute book; in its repository, as a merge or a hook was written. */
function placesOf(root: string, env: Environment): string[] {
	const top = findWorkTree(root);
	const hooks = top === undefined ? undefined : findHooks(top, env);
	const home = hooks && 'home' in hooks ? [hooks.home] : [];
	return [...new Set([root, ...(top === undefined ? [] : [top]), ...home])];
}
