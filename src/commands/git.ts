import { Refusal } from '../book/refusal.ts';
import type { AlbCommand } from './command.ts';
import { ATTRIBUTES_FILE } from './git/setup.ts';

const HELP = `
Once this is installed, git merges minutes by their meaning: two branches that add rows,
end different actions or edit different items merge without a conflict. If two actions
took one number, both stay, and the younger gets the next free one. Where the branches
contradict each other, the row is marked. "git diff" and "git log -p" show changes of
the action log in words, action by action.

alb git install adds a line to ${ATTRIBUTES_FILE}, which you commit and which applies to
everyone, and settings of this clone, which name the alb on this computer: run it in
each clone. Without it, git merges minutes as plain text, as before.

Examples:
  $ alb git install              show what it would write, ask, write
  $ alb git install --dry-run    only show it
  $ alb git uninstall            remove the settings from this clone
  $ alb git uninstall --for-all  also remove the line from ${ATTRIBUTES_FILE}

Git calls merge-driver and textconv: see docs/git.md.`;

/** `alb git`: lets git merge and compare minutes by what they mean. */
export const git: AlbCommand = {
	declare(command) {
		command
			.addArgument(
				command.createArgument('<what>', 'what to do').choices(['install', 'uninstall', 'merge-driver', 'textconv']),
			)
			.argument('[words...]', 'arguments that git passes')
			.option('--yes', 'write without asking')
			.option('--for-all', `uninstall: also remove the line from ${ATTRIBUTES_FILE}`)
			.option('--dry-run', 'show what would be written; write nothing')
			.addOption(command.createOption('--for-base', 'merge-driver: make the base of another merge').hideHelp())
			.addHelpText('after', HELP);
	},
	async run(setting, [what, ...words], options) {
		if (what === 'merge-driver') return (await import('./git/merge-driver.ts')).mergeDriver(setting, words, options);
		if (what === 'textconv') return (await import('./git/textconv.ts')).textconv(setting, words);
		if (words.length > 0) throw new Refusal(`too many arguments: "${words[0]}"`, `alb git ${what}`);
		const { install, uninstall } = await import('./git/install.ts');
		return await (what === 'install' ? install : uninstall)(setting, options);
	},
};
