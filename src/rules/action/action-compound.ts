import { quote } from '../../language/quote.ts';
import { secondTask } from '../../language/several-tasks.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (...log: string[]) => ({ 'minutes/2024-07.md': writeMinutes({ date: '2024-07', log }) });

/**
 * What counts as a second task, and what is one task despite several verbs, is decided in language/several-tasks.ts. If in
 * doubt, the rule says nothing.
 */
export const actionCompound: Rule = {
	id: 'action-compound',
	severity: 'info',
	summary: 'An action asks for one thing.',
	why: 'If one part is done and another is not, no status is right: the action is closed too early, or stays open for ever.',
	fix: 'From the next meeting on, give each part its own number and someone responsible. Leave old actions as they are.',
	limits:
		'There is a second task if a part after a semicolon begins with a verb of its own or gives someone something to do, if "and" and a verb follow a task that already has its object, or if a second person is given something to do. Verbs that share an object ("review and update the list"), reporting on the task ("and report back"), and words in a question or a reason are one task. Only the newest log that has an action is checked. If in doubt, the rule says nothing.',
	examples: [
		{
			title: 'one task, although it has several verbs',
			files: minutesOf(
				'| 79 | Review and update the list, and send it to MH. | RE | July 2024 | open |',
				'| 78 | Follow up with LH and report back. | MH | July 2024 | open |',
			),
			says: [],
		},
		{
			title: 'two tasks under one number',
			files: minutesOf(
				'| 79 | Refresh the membership list; find a new rep for Slough. | RE | July 2024 | open |',
				'| 78 | Go through the terms of reference, and settle who belongs. | MH | July 2024 | open |',
				'| 77 | Discussion of funding, MH to speak with Sarah Johal. | MH | July 2024 | open |',
			),
			says: [
				'minutes/2024-07.md:12:37  info  action "79" contains a second task, "find a new rep for Slough"; with a number of its own, each could be closed when it is done',
				'minutes/2024-07.md:13:47  info  action "78" contains a second task, "settle who belongs"; with a number of its own, each could be closed when it is done',
				'minutes/2024-07.md:14:31  info  action "77" contains a second task, "MH to speak with Sarah Johal"; with a number of its own, each could be closed when it is done',
			],
		},
	],
	// The newest log that has an action is the one that can still be changed.
	*check({ book, log }) {
		const actions = new Map(log.actions.map((action) => [action.place, action]));
		for (const { row } of rowsOf(book)) {
			const action = actions.get(row.place);
			const cell = row.cells.action;
			const second = action && cell && secondTask(row.text);
			if (!second) continue;
			const place = { ...cell.place, column: cell.place.column + Math.max(0, cell.raw.indexOf(second.words)) };
			const name = row.number === '' ? 'this action' : `action "${row.number}"`;
			const message = `${name} contains a second task, ${quote(second.words)}; with a number of its own, each could be closed when it is done`;
			yield { place, message };
		}
	},
};
