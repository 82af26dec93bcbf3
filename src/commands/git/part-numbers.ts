import { applyChanges, type LoadedMinutes } from '../../book/apply-changes.ts';
import { type OpenBook, openBook, readWhole } from '../../book/open-book.ts';
import { isRefusal } from '../../book/refusal.ts';
import { takenNumbersIfAny } from '../../book/taken-numbers.ts';
import { type Clash, clashesOf, knownAs, renumberingOf, sideToMove } from '../../edit/merge/clashes.ts';
import { other } from '../../edit/merge/merge-log.ts';
import type { SideName, Versions } from '../../edit/merge/version.ts';
import { nextFreeNumber, numberedActions } from '../../language/numbered-action.ts';
import { quote } from '../../language/quote.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Change } from '../../model/actions/change.ts';
import type { Minutes } from '../../model/minutes.ts';
import { showsAllActions } from '../../values/hidden-actions.ts';
import { append } from '../../values/long-lists.ts';
import type { Environment } from '../../world.ts';

/** The versions of a merge, of whose sides no two give one number to two actions, as far as that could be done. */
export interface PartedNumbers {
	readonly loaded: Versions<LoadedMinutes>;
	/** The numbers that were given instead. */
	readonly moved: ReadonlySet<string>;
	/** What was done, for people. */
	readonly messages: readonly string[];
}

/** What is known of the numbers of a minute book, beside the minutes that are merged. */
interface KnownNumbers {
	readonly numbering: Numbering;
	readonly others: readonly Minutes[];
	/** Every number that was given out, here and on other branches. */
	readonly taken: Set<string>;
}

/**
 * Where each side has given one number to an action of its own, gives one of the two the next free number of the whole
 * book: in the row and in the action lines of that side, before the sides are merged. Where no number can be given out,
 * since a file cannot be read or it is not known which action is meant, the two are left to contradict each other.
 */
export async function partNumbers(
	root: string,
	env: Environment,
	loaded: Versions<LoadedMinutes>,
): Promise<PartedNumbers> {
	const untouched = { loaded, moved: new Set<string>(), messages: [] };
	const versions = {
		base: loaded.base.source.bytes.length === 0 ? undefined : loaded.base.minutes,
		ours: loaded.ours.minutes,
		theirs: loaded.theirs.minutes,
	};
	const opened = await orRefused(openBook(root));
	const clashes = opened ? clashesOf(versions, opened.board.numbering) : [];
	if (!opened || clashes.length === 0) return untouched;
	const known = await knownNumbers(opened, env, versions);
	if (!known) return untouched;
	const changes: Record<SideName, Change[]> = { ours: [], theirs: [] };
	const moved = new Set<string>();
	const messages: string[] = [];
	for (const clash of clashes) {
		const side = sideToMove(clash, bearersElsewhere(clash, known));
		if (!side) continue;
		const to = newNumber(clash, side, versions, known);
		known.taken.add(to);
		moved.add(to);
		append(changes[side], renumberingOf(versions[side], clash.number, to));
		const [kept, given] = [clash[other(side)], clash[side]].map(({ text }) => quote(text));
		messages.push(`both sides gave out number ${clash.number}: ${kept} keeps it, and ${given} is now ${to}`);
	}
	const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => applyChanges(loaded[side], changes[side]));
	if (!ours || !theirs || 'refused' in ours || 'refused' in theirs) return untouched;
	return { loaded: { ...loaded, ours: ours.loaded, theirs: theirs.loaded }, moved, messages };
}

async function knownNumbers(
	opened: OpenBook,
	env: Environment,
	{ base, ours, theirs }: Versions<Minutes, Minutes | undefined>,
): Promise<KnownNumbers | undefined> {
	const { numbering } = opened.board;
	const book = await readWhole(opened);
	const versions = [ours, theirs, ...(base ? [base] : [])];
	const { numbers, complete } = takenNumbersIfAny(opened, book, env);
	if (!complete || ![...book.meetings, ...versions].every(showsAllActions)) return undefined;
	const own = versions.flatMap((minutes) => numberedActions(minutes, numbering)).map(({ number }) => number);
	const others = book.meetings.filter(({ file }) => file !== ours.file);
	return { numbering, others, taken: new Set([...numbers, ...own]) };
}

/** What is asked for where it can be had: a mistake in the settings does not stop a merge. */
async function orRefused<T>(asked: Promise<T>): Promise<T | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (isRefusal(error)) return undefined;
		throw error;
	}
}

function bearersElsewhere({ number }: Clash, { others, numbering }: KnownNumbers) {
	return others.flatMap((minutes) => numberedActions(minutes, numbering)).filter((action) => action.number === number);
}

function newNumber(
	clash: Clash,
	side: SideName,
	versions: Readonly<Record<SideName, Minutes>>,
	{ numbering, taken }: KnownNumbers,
): string {
	return (
		knownAs(clash[side], versions[other(side)], numbering) ??
		nextFreeNumber(taken, numbering, numbering === 'meeting' ? clash.number : undefined)
	);
}
