import type { ActionLine } from '../model/actions/action-line.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Decision } from '../model/decision.ts';
import type { Minutes } from '../model/minutes.ts';

export const LOG_ANCHOR = 'action-log';

/** The anchors of the agenda items of a meeting: `item-2`; `part-5` for one without a number or with another's. */
export function itemAnchors({ items }: Pick<Minutes, 'items'>): ReadonlyMap<AgendaItem, string> {
	const taken = new Set<string>();
	return new Map(
		items.map((item, index) => {
			const named = item.number === undefined ? '' : `item-${anchorWord(item.number)}`;
			const anchor = named === '' || taken.has(named) ? `part-${index + 1}` : named;
			taken.add(anchor);
			return [item, anchor] as const;
		}),
	);
}

/**
 * The anchors of the action lines and decisions of a meeting: `action-79` is the first line with that number,
 * `decision-1` the first decision.
 */
export function passageAnchors({
	actionLines,
	decisions,
}: Pick<Minutes, 'actionLines' | 'decisions'>): ReadonlyMap<ActionLine | Decision, string> {
	const anchors = new Map<ActionLine | Decision, string>();
	const taken = new Set<string>();
	for (const line of actionLines) {
		if (line.number === undefined) continue;
		const anchor = actionAnchor(line.number);
		if (!taken.has(anchor)) anchors.set(line, anchor);
		taken.add(anchor);
	}
	for (const [index, decision] of decisions.entries()) anchors.set(decision, `decision-${index + 1}`);
	return anchors;
}

export function actionAnchor(number: string): string {
	return `action-${anchorWord(number)}`;
}

/** A number in the form that an address may have: `41/1` is `41-1`. */
function anchorWord(number: string): string {
	return number.replace(/[^\p{L}\p{N}.]/gu, '-');
}
