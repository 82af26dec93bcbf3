import { quote } from '../../language/quote.ts';
import { secondTask } from '../../language/several-tasks.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (...log: string[]) => ({ 'minutes/2024-07.md': writeMinutes({ date: '2024-07', log }) });

/**
 * What counts as a second task, and what is one task for all its words, is told in model/several-tasks.ts: the rule would
 * rather say nothing than take an ordinary action apart.
 */
export const actionCompound: Rule = {
	id: 'action-compound',
	severity: 'info',
	summary: 'An action asks for one thing.',
	why: 'With one part done and another not, no status is right: the action is closed too early, or stays open for ever.',
	fix: 'From the next meeting on, give each part its own number and its own person. Leave old actions as they are.',
	limits:
		'A second task is a part behind a semicolon that begins with a verb of its own or gives someone something to do, an "and" with a verb behind a task that has its object already, or a second person who is given something to do. Verbs that share what they are done to ("review and update the list"), telling how it went ("and report back"), and what stands in a question or a reason are one task. Only the newest log that names an action is judged. The rule would rather say nothing than take an ordinary action apart.',
	examples: [
		{
			title: 'what is one task, although it has several verbs',
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
				'minutes/2024-07.md:12:37  info  action "79" holds a second task, "find a new rep for Slough"; a number of its own would let each be closed when it is done',
				'minutes/2024-07.md:13:47  info  action "78" holds a second task, "settle who belongs"; a number of its own would let each be closed when it is done',
				'minutes/2024-07.md:14:31  info  action "77" holds a second task, "MH to speak with Sarah Johal"; a number of its own would let each be closed when it is done',
			],
		},
	],
	// The newest log that names an action is the one that may still be changed.
	*check({ book, log }) {
		const actions = new Map(log.actions.map((action) => [action.place, action]));
		for (const { row } of rowsOf(book)) {
			const action = actions.get(row.place);
			const cell = row.cells.action;
			const second = action && cell && secondTask(row.text);
			if (!second) continue;
			const place = { ...cell.place, column: cell.place.column + Math.max(0, cell.raw.indexOf(second.words)) };
			const name = row.number === '' ? 'this action' : `action "${row.number}"`;
			const message = `${name} holds a second task, ${quote(second.words)}; a number of its own would let each be closed when it is done`;
			yield { place, message };
		}
	},
};
