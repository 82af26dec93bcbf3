import { paintFor } from '../formats/paint.ts';
import { ruleList } from '../formats/rule-page.ts';
import { rules as rulebook } from '../rules/index.ts';
import type { AlbCommand } from './command.ts';
import { textWidth } from './screen-width.ts';

/** `alb rules`: the rulebook, a line each. */
export const rules: AlbCommand = {
	declare(command) {
		command.addHelpText(
			'after',
			'\nExamples:\n  $ alb rules\n  $ alb explain action-unlogged      one of them, with why and what to do',
		);
	},
	async run({ world, colour }) {
		world.out.write(ruleList(rulebook, { width: textWidth(world), paint: await paintFor(colour) }));
		return 0;
	},
};
