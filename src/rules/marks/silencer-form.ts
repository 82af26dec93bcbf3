import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';
import { faultOf } from '../silencing.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | July 2024 | open |';
const minutesOf = (...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({ discussion, log: [PLO] }),
});

export const silencerForm: Rule = {
	id: 'silencer-form',
	severity: 'warning',
	summary: 'Every silencer names an existing rule and gives a reason.',
	why: 'A silencer with a mistake in it silences nothing. One without a reason leaves later readers to guess whether the board agreed to it.',
	fix: 'Write alb-allow, the rule, the action number if it is about one action, a colon, and the reason.',
	examples: [
		{
			title: 'a rule and a reason',
			files: minutesOf('<!-- alb-allow action-stale 78: the board waits for the report -->'),
			says: [],
		},
		{
			title: 'no reason, a misspelt rule, one that may hide an action, and the wrong word',
			files: minutesOf(
				'<!-- alb-allow action-stale 78 -->',
				'<!-- alb-allow action-stal 78: the board waits for the report -->',
				'<!-- alb-allow log-missing file: there was no log -->',
				'<!-- alb-ignore action-stale 78: the board waits for the report -->',
			),
			says: [
				'minutes/2025-04.md:8:6  warning  this silences nothing because it does not say why; write the reason after a colon: <!-- alb-allow action-stale 78: the reason -->',
				'minutes/2025-04.md:9:6  warning  there is no rule "action-stal"; did you mean "action-stale"?',
				'minutes/2025-04.md:10:6  warning  "log-missing" cannot be silenced, because what this rule finds may hide an action; fix what it finds, and delete this',
				'minutes/2025-04.md:11:6  warning  "alb-ignore" silences nothing; write "alb-allow" instead: <!-- alb-allow action-stale 78: the reason -->',
			],
		},
	],
	*check({ book, silencing }) {
		if (!silencing) return;
		for (const { silencers } of book.meetings) {
			for (const silencer of silencers) {
				const message = faultOf(silencer, silencing.rules);
				if (message !== undefined) yield { place: silencer.place, message };
			}
		}
	},
};
