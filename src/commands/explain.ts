import { paintFor } from '../formats/paint.ts';
import { ruleText } from '../formats/rule-page.ts';
import { nearest } from '../model/nearest.ts';
import { rules } from '../rules/index.ts';
import type { AlbCommand } from './command.ts';
import { Refusal } from './refusal.ts';
import { ruleSettingsOf } from './rule-settings.ts';
import { textWidth } from './screen-width.ts';

const HELP = `
Examples:
  $ alb explain action-unlogged
  $ alb explain action-stale         its options too, as this board has set them
  $ alb rules                        all of them, a line each`;

/** `alb explain`: what a rule wants, why, and what to do about its findings, its options and how it is silenced. */
export const explain: AlbCommand = {
	declare(command) {
		command.argument('<rule>', 'the name of the rule, as it stands behind a finding').addHelpText('after', HELP);
	},
	async run(setting, args) {
		const { world, colour } = setting;
		const [id = ''] = args;
		const rule = rules.find((one) => one.id === id);
		if (!rule) {
			const near = nearest(
				id,
				rules.map((one) => one.id),
			);
			throw new Refusal(`there is no rule "${id}"`, near ? `Did you mean "${near}"?` : '"alb rules" lists them.');
		}
		const set = (await ruleSettingsOf(setting))[id];
		world.out.write(ruleText(rule, { width: textWidth(world), paint: await paintFor(colour), set }));
		return 0;
	},
};
