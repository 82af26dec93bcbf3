import { youngerOf } from '../../language/branch.ts';
import {
	areOtherActions,
	type NumberedAction,
	nextFreeNumber,
	numberedActions,
} from '../../language/numbered-action.ts';
import { quote, quoteAll } from '../../language/quote.ts';
import type { Branch } from '../../model/actions/branch.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { groupBy } from '../../values/group-by.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

const minutesOf = (...rows: string[]) => ({ 'minutes/2025-04.md': writeMinutes({ log: rows }) });
const QUOTES = '| 80 | Get two quotes for the hall. | RE | April 2025 | open |';
const BISCUITS = '| 80 | Order the biscuits. | MH | 24 April 2025 | open |';
const FUNDING = '| 79 | Follow up on funding. | MH | April 2025 | open |';

export const numberBranches: Rule = {
	id: 'number-branches',
	needs: 'branches',
	severity: 'error',
	summary: 'No other branch of the repository gives the same new number to a different action.',
	why: 'Two people working on two branches both take the next number. Git merges the two rows without a conflict, and from then on one number means two actions.',
	fix: 'Before the branches are merged, give the newer of the two actions the next free number, on its own branch: "alb renumber" does so in the log, in the action line and in every later log.',
	limits:
		'The rule runs only with "alb check --branches", and looks only at what git has already fetched. A number is new if the branches did not have it when they split. Two actions count as one if their wording means the same. The newer action is the one with the later date of issue or, if the dates do not say, the one that was committed later.',
	examples: [
		{
			title: 'an action that both branches had, reworded on one of them',
			files: minutesOf(FUNDING),
			parted: minutesOf('| 79 | Find out who pays. | MH | April 2025 | open |'),
			branches: { quotes: minutesOf(QUOTES, '| 79 | Find out who pays, and when. | MH | April 2025 | open |') },
			says: [],
		},
		{
			title: 'a new number, used on two branches',
			files: minutesOf(BISCUITS, FUNDING),
			parted: minutesOf(FUNDING),
			branches: { quotes: minutesOf(QUOTES.replace('April', '20 April'), FUNDING) },
			says: [
				'minutes/2025-04.md:12:3  error  number "80" is also used for "Get two quotes for the hall." on branch "quotes" (minutes/2025-04.md, line 12, issued 20 April 2025); this one is newer, so give it the next free number: alb renumber 80 --to 81',
			],
		},
		{
			title: 'two new actions, and dates that do not say which is newer',
			files: minutesOf(BISCUITS, FUNDING),
			parted: minutesOf(FUNDING),
			branches: { quotes: minutesOf(QUOTES, FUNDING) },
			says: [
				'minutes/2025-04.md:12:3  error  number "80" is also used for "Get two quotes for the hall." on branch "quotes" (minutes/2025-04.md, line 12, issued April 2025); agree which of the two keeps it, and give the other one the next free number: alb renumber 80 --to 81',
			],
		},
	],
	*check(context) {
		const { book, board, branches = [] } = context;
		if (branches.length === 0) return;
		const here = groupBy(
			book.meetings.flatMap((minutes) => numberedActions(minutes, board.numbering)),
			({ number }) => number,
		);
		const taken = takenNumbers(context, here.keys());
		for (const [number, actions] of here) {
			const [first] = actions;
			if (!first || actions.some(({ text }) => text === '')) continue;
			const others = branches.flatMap((branch) => otherAction(branch, number, actions, context));
			if (others.length === 0) continue;
			const free = nextFreeNumber(taken, board.numbering, number);
			taken.add(free);
			for (const same of groupBy(others, ({ action }) => action.text).values()) yield sameNumber(first, same, free);
		}
	},
};

/** An action of a branch that has the same number as a different one here. */
interface Doubled {
	readonly branch: Branch;
	readonly action: NumberedAction;
}

/** The action that a branch has newly given a number to, if it is not the one here. */
function otherAction(
	branch: Branch,
	number: string,
	here: readonly NumberedAction[],
	{ board }: RuleContext,
): Doubled[] {
	if (branch.inherited.has(number)) return [];
	const there = branch.changed
		.flatMap((minutes) => numberedActions(minutes, board.numbering))
		.filter((action) => action.number === number && action.text !== '');
	const [action] = there;
	return action && areOtherActions(here, there) ? [{ branch, action }] : [];
}

function takenNumbers({ branches = [], board }: RuleContext, here: Iterable<string>): Set<string> {
	const taken = new Set(here);
	// Branches that split at one place share what they inherited.
	for (const inherited of new Set(branches.map((branch) => branch.inherited)))
		for (const number of inherited) taken.add(number);
	for (const { changed } of branches)
		for (const { number } of changed.flatMap((minutes) => numberedActions(minutes, board.numbering))) taken.add(number);
	return taken;
}

function sameNumber(here: NumberedAction, [first, ...rest]: readonly Doubled[], free: string): Report {
	if (!first) return { place: here.place, message: '' };
	const { action, branch } = first;
	const younger = youngerOf(here, action, branch.given);
	const commit = branch.given?.there.get(here.number);
	const when = action.issued === undefined ? '' : `, issued ${formatDate(action.issued)}`;
	const who = commit ? `, numbered by ${commit.author} on ${formatDate(commit.day)}` : '';
	const names = [first, ...rest.slice(0, 2)].map((each) => each.branch.name);
	const more = rest.length > 2 ? ` and ${rest.length - 2} more` : '';
	const on = `${rest.length === 0 ? 'branch' : 'branches'} ${quoteAll(names, 'and')}${more}`;
	const renumber = `alb renumber ${here.number} --to ${free}`;
	const advice =
		younger === 'here'
			? `this one is newer, so give it the next free number: ${renumber}`
			: younger === 'there'
				? `that one is newer, so give it the next free number, on its branch: ${renumber}`
				: `agree which of the two keeps it, and give the other one the next free number: ${renumber}`;
	const place = `${action.place.file}, line ${action.place.line}${when}${who}`;
	return {
		place: here.place,
		message: `number "${here.number}" is also used for ${quote(action.text)} on ${on} (${place}); ${advice}`,
	};
}
