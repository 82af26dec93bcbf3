import { Refusal } from '../book/refusal.ts';
import { ruleSettingsOf } from '../book/rule-settings.ts';
import { ruleList, ruleText } from '../formats/findings/rule-page.ts';
import { paintFor } from '../formats/terminal/paint.ts';
import { nearest } from '../language/nearest.ts';
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

const EXPLAIN_HELP = `
Examples:
  $ alb explain action-unlogged
  $ alb explain action-stale         with its options, as this board has set them
  $ alb rules                        all of them, a line each`;

/** `alb explain`: what a rule asks for, why, and what to do about its findings, its options and how it is silenced. */
export const explain: AlbCommand = {
	declare(command) {
		command
			.argument('<rule>', 'the name of the rule, as shown at the end of a finding')
			.addHelpText('after', EXPLAIN_HELP);
	},
	async run(setting, args) {
		const { world, colour } = setting;
		const [id] = args;
		if (id === undefined) throw new Refusal('which rule?', 'Give its name: alb explain action-stale');
		const rule = rulebook.find((one) => one.id === id);
		if (!rule) {
			const near = nearest(
				id,
				rulebook.map((one) => one.id),
			);
			throw new Refusal(`there is no rule "${id}"`, near ? `Did you mean "${near}"?` : '"alb rules" lists them.');
		}
		const set = (await ruleSettingsOf(setting))[id];
		world.out.write(ruleText(rule, { width: textWidth(world), paint: await paintFor(colour), set }));
		return 0;
	},
};
