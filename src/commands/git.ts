import { Refusal } from '../book/refusal.ts';
import type { AlbCommand } from './command.ts';
import { ATTRIBUTES_FILE } from './git/setup.ts';

const HELP = `
Once it is installed, git merges minutes by what they mean: two branches that add
rows, end different actions or edit different items come together without a
conflict. Two actions that took one number both stay, the younger with the next free
one. What truly contradicts itself is marked in the row where it is. "git diff" and
"git log -p" tell changes of the action log in words, an action a line.

It writes a line into ${ATTRIBUTES_FILE}, which is committed and goes for everybody, and
settings of this clone, which name the alb on this computer: each clone needs its
own "alb git install". Without it git merges minutes as plain text, as before.

Examples:
  $ alb git install              shows what it would write, asks, and writes it
  $ alb git install --dry-run    shows it only
  $ alb git uninstall            takes the settings out of this clone
  $ alb git uninstall --for-all  takes the line out of ${ATTRIBUTES_FILE} too

merge-driver and textconv are what git calls: docs/git.md tells how.`;

/** `alb git`: lets git merge and compare minutes by what they mean. */
export const git: AlbCommand = {
	declare(command) {
		command
			.addArgument(
				command.createArgument('<what>', 'what to do').choices(['install', 'uninstall', 'merge-driver', 'textconv']),
			)
			.argument('[words...]', 'what git hands over')
			.option('--yes', 'ask nothing, and write')
			.option('--for-all', `uninstall: take the line out of ${ATTRIBUTES_FILE} too`)
			.option('--dry-run', 'show what would be written, and write nothing')
			.addOption(command.createOption('--for-base', 'merge-driver: make the base of another merge').hideHelp())
			.addHelpText('after', HELP);
	},
	async run(setting, [what, ...words], options) {
		if (what === 'merge-driver') return (await import('./git/merge-driver.ts')).mergeDriver(setting, words, options);
		if (what === 'textconv') return (await import('./git/textconv.ts')).textconv(setting, words);
		if (words.length > 0) throw new Refusal(`"${words[0]}" is one word too many behind ${what}`, `alb git ${what}`);
		const { install, uninstall } = await import('./git/install.ts');
		return await (what === 'install' ? install : uninstall)(setting, options);
	},
};
