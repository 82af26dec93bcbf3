import { ruleSettingsOf } from '../book/rule-settings.ts';
import { ruleList } from '../formats/findings/rule-page.ts';
import { paintFor } from '../formats/terminal/paint.ts';
import { rules as rulebook } from '../rules/index.ts';
import type { AlbCommand } from './command.ts';
import { textWidth } from './options/screen-width.ts';

/** `alb rules`: the rulebook, a line each, as grave as the board takes it. */
export const rules: AlbCommand = {
	declare(command) {
		command.addHelpText(
			'after',
			'\nThe severity is that of this board: alb.yaml may turn rules off, or make them more or less grave.\n\nExamples:\n  $ alb rules\n  $ alb explain action-unlogged      one of them, with why and what to do',
		);
	},
	async run(setting) {
		const { world, colour } = setting;
		const set = await ruleSettingsOf(setting);
		world.out.write(ruleList(rulebook, { width: textWidth(world), paint: await paintFor(colour), set }));
		return 0;
	},
};
