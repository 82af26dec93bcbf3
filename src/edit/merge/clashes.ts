import { youngerOf } from '../../language/branch.ts';
import { type NumberedAction, numberedActions } from '../../language/numbered-action.ts';
import { sameAction } from '../../language/wording.ts';
import type { ActionLine } from '../../model/actions/action-line.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Change } from '../../model/actions/change.ts';
import type { Minutes } from '../../model/minutes.ts';
import { foldWord } from '../../values/status.ts';
import type { SideName, Versions } from './version.ts';

/** A number that each side has newly given to a different action. */
export interface Clash {
	readonly number: string;
	readonly ours: NumberedAction;
	readonly theirs: NumberedAction;
}

/** The numbers that both sides have given to different actions since they diverged. */
export function clashesOf(
	{ base, ours, theirs }: Versions<Minutes, Minutes | undefined>,
	numbering: Numbering,
): Clash[] {
	const old = new Set(base ? numberedActions(base, numbering).map(({ number }) => number) : []);
	const fresh = (minutes: Minutes) => numberedActions(minutes, numbering).filter(({ number }) => !old.has(number));
	const others = new Map(fresh(theirs).map((action) => [action.number, action]));
	return fresh(ours).flatMap((own): Clash[] => {
		const action = others.get(own.number);
		return action && !isSame(own, action) ? [{ number: own.number, ours: own, theirs: action }] : [];
	});
}

function isSame(a: NumberedAction, b: NumberedAction): boolean {
	return foldWord(a.text) === foldWord(b.text) || sameAction(a.text, b.text);
}

/**
 * The side whose action gets another number; undefined where that cannot be decided, since both or neither may be the
 * action that other minutes know by this number. The action that they know keeps it; otherwise the one that was
 * issued earlier; otherwise ours, which is checked out and which the other one is merged into.
 */
export function sideToMove({ ours, theirs }: Clash, elsewhere: readonly NumberedAction[]): SideName | undefined {
	if (elsewhere.length === 0) return youngerOf(ours, theirs, undefined) === 'here' ? 'ours' : 'theirs';
	const [own, others] = [ours, theirs].map((action) => elsewhere.some((known) => isSame(known, action)));
	if (own === others) return undefined;
	return own ? 'theirs' : 'ours';
}

/** The number that the other side knows an action by already, as after an earlier merge that has given it one. */
export function knownAs(action: NumberedAction, minutes: Minutes, numbering: Numbering): string | undefined {
	return numberedActions(minutes, numbering).find(
		({ number, text, issued }) =>
			number !== action.number && foldWord(text) === foldWord(action.text) && issued === action.issued,
	)?.number;
}

/** The changes that give an action of some minutes another number, in its row and in its action lines. */
export function renumberingOf({ log, actionLines }: Minutes, number: string, to: string): Change[] {
	const rows = (log?.rows ?? []).filter((row) => row.number === number);
	const lines = actionLines.filter((line: ActionLine) => line.number === number);
	return [
		...rows.map(({ place }): Change => ({ kind: 'cell', row: place, column: 'number', text: to })),
		...lines.map(({ place }): Change => ({ kind: 'line-number', line: place, number: to })),
	];
}
