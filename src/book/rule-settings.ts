import { visible } from '../formats/visible.ts';
import { findRoot } from '../io/root.ts';
import type { RuleSettings } from '../model/board/rule-setting.ts';
import type { Setting } from '../world.ts';
import { readBoardOf } from './open-book.ts';
import { isRefusal } from './refusal.ts';

/**
 * What the board has set for the rules. Settings with a mistake are reported and ignored: whoever looks for the name of a
 * rule, or for an option of one, is most likely about to fix them.
 */
export async function ruleSettingsOf({ world, folder }: Setting): Promise<RuleSettings> {
	try {
		return (await readBoardOf(findRoot(folder))).rules ?? {};
	} catch (error) {
		if (!isRefusal(error)) throw error;
		world.err.write(visible(`${[`alb: ${error.message}, and are ignored here`, ...error.advice].join('\n')}\n`));
		return {};
	}
}
