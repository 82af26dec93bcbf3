import type { NumbersElsewhere } from '../language/new-action.ts';
import { numberedActions } from '../language/numbered-action.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { compareNumbers } from '../values/action-number.ts';
import type { Environment } from '../world.ts';
import type { OpenBook } from './open-book.ts';
import { type OtherBranches, readOtherBranches } from './other-branches.ts';
import { repositoryIfAny } from './repository-of.ts';

/** Every number that has been given out, here or on another branch. */
export interface TakenNumbers extends NumbersElsewhere {
	/** Where other branches gave out a number that is not here: `"quotes" (minutes/2025-04.md, line 12)`. */
	readonly branchWith: (number: string) => string | undefined;
	/** The highest number that other branches alone have given out. */
	readonly highestElsewhere?: string;
	/** Files of other branches whose numbers are not all known. */
	readonly unreadable: readonly string[];
}

export function takenNumbers(
	{ branches, unreadable }: OtherBranches,
	book: MinuteBook<Minutes>,
	numbering: Numbering,
): TakenNumbers {
	const here = book.meetings.flatMap((minutes) => numberedActions(minutes, numbering)).map(({ number }) => number);
	const numbers = new Set(here);
	const places = new Map<string, string>();
	for (const { name, changed, inherited } of branches) {
		for (const number of inherited) numbers.add(number);
		for (const { number, place } of changed.flatMap((minutes) => numberedActions(minutes, numbering))) {
			if (!numbers.has(number)) places.set(number, `"${name}" (${place.file}, line ${place.line})`);
			numbers.add(number);
		}
	}
	const highestElsewhere = [...places.keys()].toSorted(compareNumbers).at(-1);
	return {
		numbers,
		complete: unreadable.length === 0,
		unreadable,
		branchWith: (number) => places.get(number),
		...(highestElsewhere !== undefined && { highestElsewhere }),
	};
}

/**
 * The same for commands that can do without git: on all branches if git is there and reads them, else here. A number can
 * be given out even if git fails.
 */
export function takenNumbersIfAny(
	{ root, sourceOf, board: { numbering } }: Pick<OpenBook, 'root' | 'board' | 'sourceOf'>,
	book: MinuteBook<Minutes>,
	env: Environment,
): TakenNumbers {
	const alone: OtherBranches = { branches: [], unreadable: [] };
	try {
		const repository = repositoryIfAny(root, env);
		const others = repository ? readOtherBranches(repository, { sourceOf, numbering }, book) : alone;
		return takenNumbers(others, book, numbering);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EGIT') throw error;
		return takenNumbers(alone, book, numbering);
	}
}
