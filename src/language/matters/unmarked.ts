import type { Minutes } from '../../model/minutes.ts';
import { compare, contentOf } from '../wording.ts';
import { indexWordings } from '../wording-index.ts';
import { type MatterKind, type Noticed, noticeMatters } from './notice.ts';

const known = new WeakMap<Minutes, readonly Noticed[]>();

/**
 * What reads like an action, a decision, a deferral or an open question, and is in no place that alb knows: an action that
 * no action line or row of the log says, a decision under an item that has none marked, a deferral that is no topic.
 */
export function unmarkedMatters(minutes: Minutes, kind: MatterKind): Noticed[] {
	const found = known.get(minutes) ?? findUnmarked(minutes);
	known.set(minutes, found);
	return found.filter((each) => each.kind === kind);
}

function findUnmarked(minutes: Minutes): Noticed[] {
	const noticed = noticeMatters(minutes);
	if (noticed.length === 0) return noticed;
	const { actionLines, decisions, topics, log, items } = minutes;
	const asked = [...actionLines, ...(log?.rows ?? [])].map(({ text, place }) => [text, place] as const);
	const isAsked = indexWordings(asked);
	const put = topics.map(({ text }) => contentOf(text));
	// A topic is short: all that it says is in the sentence that puts it off.
	const isTopic = (text: string) => put.some((topic) => compare(topic, contentOf(text)).likeness === 1);
	const isListed = new Set(actionLines.map(({ place }) => place.line));
	const itemAt = (line: number) => items.findIndex(({ lines: [first, end] }) => first <= line && line < end);
	const decided = new Set(decisions.map(({ place }) => itemAt(place.line)));
	return noticed.filter(({ kind, text, place }) => {
		if (kind === 'decision') return !decided.has(itemAt(place.line));
		if (kind === 'question') return true;
		if (isListed.has(place.line) && kind === 'action') return false;
		return isAsked(text).length === 0 && (kind === 'action' || !isTopic(text));
	});
}
