import { listOf } from '../formats/count.ts';
import { newestLog, type StandingAction, standingActions } from '../log/carry.ts';
import { isActionNumber } from '../values/action-number.ts';
import { formatPlace } from '../values/place.ts';
import type { EditedBook } from './edit-book.ts';
import { AtOdds, Refusal } from './refusal.ts';

/** Separates the numbers that a command begins with from the words after them: `78 79 LH`, `78,79 LH`. */
export function splitNumbers(args: readonly string[]): { readonly numbers: string[]; readonly rest: string[] } {
	const isNumber = (word: string) => isActionNumber(word, 'sequence') || isActionNumber(word, 'meeting');
	const end = args.findIndex((arg) => !arg.split(',').filter(Boolean).every(isNumber) || arg === '');
	const first = end < 0 ? args : args.slice(0, end);
	return {
		numbers: [...new Set(first.flatMap((arg) => arg.split(',').filter(Boolean)))],
		rest: args.slice(first.length),
	};
}

/** The actions with these numbers, each with its row; a number that no log has, or that two rows have, is refused. */
export function findActions(edited: EditedBook, numbers: readonly string[]): StandingAction[] {
	const standing = standingActions(edited.book, edited.log);
	return numbers.map((number) => {
		const [found, ...others] = standing.filter(({ action }) => action.number === number);
		if (!found) throw unknown(number, standing);
		if (others.length === 0) return found;
		const places = listOf([found, ...others].map(({ row }) => formatPlace(row.place)));
		throw new AtOdds(
			`number ${number} is used more than once: ${places}`,
			'Nothing was changed. Give one of them another number: alb renumber.',
		);
	});
}

function unknown(number: string, standing: readonly StandingAction[]): Refusal {
	const known = standing.map(({ action }) => action.number).filter(Boolean);
	const [newest] = known;
	const hint =
		newest === undefined ? 'There are no actions yet.' : `The newest is ${newest}; "alb actions" lists them all.`;
	return new Refusal(`no log has an action ${number}`, hint);
}

/** The newest log of the book, which commands write into. */
export function findNewestLog({ book }: EditedBook) {
	const minutes = newestLog(book);
	if (minutes) return minutes;
	throw new Refusal('there is no action log yet', 'alb new-meeting starts minutes with one.');
}
