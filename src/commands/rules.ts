import { paintFor } from '../formats/paint.ts';
import { ruleList } from '../formats/rule-page.ts';
import { rules as rulebook } from '../rules/index.ts';
import type { AlbCommand } from './command.ts';
import { ruleSettingsOf } from './rule-settings.ts';
import { textWidth } from './screen-width.ts';

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
