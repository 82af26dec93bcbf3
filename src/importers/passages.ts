import type { Passage, Piece } from '../model/draft-minutes.ts';
import { isOwner } from './action-text.ts';
import { type TextBlock, wordsOf } from './source-document.ts';

const TOPICS =
	/\b(?:topics?|agenda items?|items?|forward plan|future agenda)\b.{0,40}\b(?:next|future|coming|previous|earlier|forthcoming) (?:meetings?|agendas?)|\b(?:next|future) (?:meetings?’? |agenda )?(?:topics?|items)\b/i;
/** A line that the format itself reads as a heading of topics. */
export const READ_TOPICS = /^(?=.*\btopics?\b)(?=.*\b(?:next|future|coming|previous|earlier) meetings?\b)/im;

/** The initials at the beginning of an action: `JB to send the plan`. */
export function ownerBefore(text: string): { responsible: string; text: string } {
	const [, who = '', rest = ''] =
		/^(\p{Lu}[\p{L}]{1,3}(?:(?:, ?|\/| ?& ?| and )\p{Lu}[\p{L}]{1,3}){0,4})[ \u00a0]*(?:[:–-][ \u00a0]*)?((?:to|will|agreed to)\b.*|(?<=[:–-][ \u00a0]*).+)$/su.exec(
			text,
		) ?? [];
	return isOwner(who) && who !== '' ? { responsible: who, text: rest } : { responsible: '', text };
}

export function isTopicsLine(text: string): boolean {
	const title = text.replace(/^(?:agenda )?item[ \u00a0]*\d{1,3}[.:]?/i, '');
	return text.length < 200 && TOPICS.test(title) && !/\bdates?\b/i.test(title);
}

/** Splits a title from a line that begins a list: `AOB. Topics suggested at previous meetings:`. */
export function splitTopics(text: string): [title: string, topics: string] {
	const match = /^(.{2,120}?[.:?])[ \u00a0]+(?=\p{Lu})([^.?]*\b[Tt]opics?\b[^.?]*:)$/u.exec(text);
	return match && READ_TOPICS.test(match[2] ?? '') ? [match[1] ?? '', match[2] ?? ''] : [text, ''];
}

export function decisionOf(text: string): Passage {
	return { kind: 'decision', pieces: [{ text: text.replace(/^decisions?[ \u00a0]*[:–—-][ \u00a0]*/iu, '') }] };
}

export function passageOf(block: TextBlock, text: string): Passage {
	if (block.markdown !== undefined) return { kind: 'markdown', markdown: block.markdown };
	if (block.kind !== 'entry') return { kind: 'paragraph', pieces: piecesOf(block, text) };
	const number = /\p{N}|\p{L}/u.test(block.number ?? '') ? block.number : undefined;
	return {
		kind: 'entry',
		depth: (block.level ?? 1) - 1,
		pieces: piecesOf(block, wordsOf(block)),
		...(number !== undefined && { number }),
	};
}

/** The runs of a block as pieces, after the number that its program gave it. */
function piecesOf(block: TextBlock, text: string): Piece[] {
	if (!block.runs.some(({ struck }) => struck)) return [{ text }];
	const number = text.slice(0, Math.max(0, text.length - wordsOf(block).trim().length));
	return [
		...(number === '' ? [] : [{ text: number }]),
		...block.runs.map(({ text: words, struck }) => ({ text: words, ...(struck && { struck }) })),
	];
}
