import type { Minutes } from '../../model/minutes.ts';
import { itemAt } from '../../values/agenda-item.ts';
import { indexWordings } from '../wording-index.ts';
import { type MatterKind, type Noticed, noticeMatters } from './notice.ts';

/** Each kind has a rule of its own, and reading all sentences takes time. */
const known = new WeakMap<Minutes, readonly Noticed[]>();

/**
 * What reads like an action, a decision, a deferral or an open question, and is in no place that alb knows: an action that
 * no action line or row of the log says, a decision under an item that has none marked, a deferral that is no topic.
 */
export function unmarkedMatters(minutes: Minutes, kind: MatterKind): Noticed[] {
	let found = known.get(minutes);
	if (!found) {
		found = findUnmarked(minutes);
		known.set(minutes, found);
	}
	return found.filter((each) => each.kind === kind);
}

function findUnmarked(minutes: Minutes): Noticed[] {
	const noticed = noticeMatters(minutes);
	if (noticed.length === 0) return noticed;
	const { actionLines, decisions, topics, log, items } = minutes;
	const isAsked = indexWordings([...actionLines, ...(log?.rows ?? [])].map((one) => [one.text, one] as const));
	// A topic is short: all that it says is in the sentence that puts it off.
	const isTopic = indexWordings(
		topics.map((topic) => [topic.text, topic] as const),
		({ likeness }) => likeness === 1,
	);
	const asking = new Set(actionLines.map(({ place }) => place.line));
	const decided = new Set(decisions.map(({ place }) => itemAt(items, place.line)));
	return noticed.filter(({ kind, text, place }) => {
		if (kind === 'decision') return !decided.has(itemAt(items, place.line));
		if (kind === 'question') return true;
		if (kind === 'action') return !asking.has(place.line) && isAsked(text).length === 0;
		return isAsked(text).length === 0 && isTopic(text).length === 0;
	});
}
