import { deadlineOf, isPast, meetingDates } from '../../language/deadline.ts';
import type { Age } from '../../model/actions/action.ts';
import type { RuleOptions } from '../../model/board/rule-setting.ts';
import { optionValues } from '../../values/rule-setting.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { openRows } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

/** How old an action may be before somebody asks why it is still open. */
const OPTIONS = {
	months: { summary: 'How many months an action may be open.', default: 6, least: 1, most: 120 },
	meetings: { summary: 'How many meetings an action may be open.', default: 3, least: 1, most: 120 },
} as const satisfies RuleOptions;

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | July 2024 | open |';

export const actionStale: Rule = {
	id: 'action-stale',
	severity: 'warning',
	summary: `No action is open for more than ${OPTIONS.months.default} months, or ${OPTIONS.meetings.default} meetings, without a due date.`,
	why: 'An action that is carried from log to log without anyone asking about it is seldom done, and hides the ones that will be.',
	fix: 'Ask the person responsible what is in the way. Close the action if it is no longer wanted, or agree when it will be done.',
	limits:
		'The age runs from the date of issue to the date of the newest log, and only meetings on record count. An action with a due date that is still to come is meant to be open, and is not reported.',
	options: OPTIONS,
	examples: [
		{
			title: 'one that is not yet too old, and one that is due later',
			files: {
				'minutes/2025-01.md': writeMinutes({
					date: '2025-01',
					log: ['| 79 | Review after the July 2025 meeting how the new ALB works. | MH | July 2024 | open |', PLO],
				}),
			},
			says: [],
		},
		{
			title: 'an action that has been open since July 2024',
			files: {
				'minutes/2024-07.md': writeMinutes({ date: '2024-07', log: [PLO] }),
				'minutes/2025-04.md': writeMinutes({ log: [PLO] }),
			},
			says: [
				'minutes/2025-04.md:12:3  warning  action "78" has been open for 9 months and 1 meeting; bring it up, close it, or agree when it will be done',
			],
		},
		{
			title: 'a board that lets actions stay open for longer',
			files: {
				'alb.yaml': 'rules:\n  action-stale: { months: 9, meetings: 4 }\n',
				'minutes/2024-07.md': writeMinutes({ date: '2024-07', log: [PLO] }),
				'minutes/2025-04.md': writeMinutes({ log: [PLO] }),
			},
			says: [],
		},
	],
	// An action with a deadline that is still to come is meant to be open; past its deadline, action-overdue says more.
	*check(context) {
		const limit = optionValues('action-stale', OPTIONS, context.board.rules);
		const dates = meetingDates(context.book, context.board);
		for (const { action, row } of openRows(context)) {
			const { age, number } = action;
			if (!age || (age.months <= limit.months && age.meetings <= limit.meetings)) continue;
			const deadline = deadlineOf(action, dates);
			if (deadline && context.log.asOf !== undefined && !isPast(deadline, context.log.asOf)) continue;
			const name = number === '' ? 'this action' : `action "${number}"`;
			const message = `${name} has been open for ${ageInWords(age)}; bring it up, close it, or agree when it will be done`;
			yield { place: row.place, message };
		}
	},
};

/** `9 months and 1 meeting`; a part that is nought is left out. */
function ageInWords({ months, meetings }: Age): string {
	const parts = [
		...(months > 0 ? [`${months} month${months === 1 ? '' : 's'}`] : []),
		...(meetings > 0 ? [`${meetings} meeting${meetings === 1 ? '' : 's'}`] : []),
	];
	return parts.join(' and ');
}
