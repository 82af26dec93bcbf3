import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';
import { faultOf } from '../silencing.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | July 2024 | open |';
const minutesOf = (...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [PLO] }),
});

export const silencerForm: Rule = {
	id: 'silencer-form',
	severity: 'warning',
	summary: 'A silencer names a rule that there is, and says why.',
	why: 'A silencer with a slip in it silences nothing; one without a reason leaves those who come later to guess whether the board has agreed to it.',
	fix: 'Write the word alb-allow, the rule, the number of the action where it speaks of one, a colon, and the reason.',
	examples: [
		{
			title: 'a rule and a reason',
			files: minutesOf('<!-- alb-allow action-stale 78: the board waits for the report -->'),
			says: [],
		},
		{
			title: 'no reason, a rule that is mistyped, one that may hide an action, and another word',
			files: minutesOf(
				'<!-- alb-allow action-stale 78 -->',
				'<!-- alb-allow action-stal 78: the board waits for the report -->',
				'<!-- alb-allow log-missing file: there was no log -->',
				'<!-- alb-ignore action-stale 78: the board waits for the report -->',
			),
			says: [
				'minutes/2025-04.md:8:6  warning  this silences nothing, for it does not say why; write the reason behind a colon: <!-- alb-allow action-stale 78: the reason -->',
				'minutes/2025-04.md:9:6  warning  there is no rule "action-stal"; did you mean "action-stale"?',
				'minutes/2025-04.md:10:6  warning  "log-missing" is not silenced: what this rule finds may hide an action, so its findings stay; mend what it finds, and take this out',
				'minutes/2025-04.md:11:6  warning  "alb-ignore" silences nothing; a finding is silenced by "alb-allow": <!-- alb-allow action-stale 78: the reason -->',
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
