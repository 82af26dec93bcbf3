import { ruleSettingsOf } from '../book/rule-settings.ts';
import { ruleList } from '../formats/findings/rule-page.ts';
import { paintFor } from '../formats/terminal/paint.ts';
import { rules as rulebook } from '../rules/index.ts';
import type { AlbCommand } from './command.ts';
import { textWidth } from './options/screen-width.ts';

/** `alb rules`: the rulebook, a line each, with the severity that the board has set. */
export const rules: AlbCommand = {
	declare(command) {
		command.addHelpText(
			'after',
			'\nEach severity is this board’s own: alb.yaml can turn rules off or change their severity.\n\nExamples:\n  $ alb rules\n  $ alb explain action-unlogged      one rule: why it is there and what to do',
		);
	},
	async run(setting) {
		const { world, colour } = setting;
		const set = await ruleSettingsOf(setting);
		world.out.write(ruleList(rulebook, { width: textWidth(world), paint: await paintFor(colour), set }));
		return 0;
	},
};
