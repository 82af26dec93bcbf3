import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { sentenceStarts } from '../speech-patterns.ts';
import { type Spoken, writtenIn } from '../spoken-text.ts';
import { peopleOf } from '../who.ts';
import { isActionsTitle, isDecisionsTitle, isDeferralsTitle } from './list-titles.ts';
import { ACTIONS, DECISIONS, DEFERRALS, type Pattern, SUGGESTED, TOLD } from './patterns.ts';
import type { Words } from './phrases.ts';
import { tokensIn } from './tokens.ts';

/** What a sentence of the discussion may be, besides what was said. */
export type MatterKind = 'action' | 'decision' | 'deferral' | 'question';

/** A sentence that reads like an action, a decision, a deferral or an open question, and is not marked as one. */
export interface Noticed {
	readonly kind: MatterKind;
	/** The sentence. */
	readonly text: string;
	/** Where it begins. */
	readonly place: Place;
}

const PATTERNS: readonly (readonly [MatterKind, readonly Pattern[]])[] = [
	['action', ACTIONS],
	['decision', DECISIONS],
	['deferral', DEFERRALS],
];

/** A sentence of the discussion, and what it reads like. */
export interface Sentence {
	readonly text: string;
	readonly place: Place;
	readonly kinds: readonly MatterKind[];
	/** Its paragraph begins with it. */
	readonly opens: boolean;
	/** It is a part of what an action line or a decision says. */
	readonly within?: 'action' | 'decision';
}

/** The sentences of the discussion that read like something to be done, decided, put off or answered. */
export function noticeMatters(minutes: Minutes): Noticed[] {
	return sentencesIn(minutes).flatMap(({ kinds, text, place }) =>
		kinds.map((kind): Noticed => ({ kind, text, place })),
	);
}

/** All sentences of the discussion. */
export function sentencesIn(minutes: Minutes): Sentence[] {
	const people = peopleOf(minutes);
	const all = writtenIn(minutes);
	return all.flatMap((spoken, at) => {
		const sentences = sentencesOf(spoken.text);
		// Whatever follows under the heading may answer it.
		const isLastThere = all[at + 1]?.heading !== spoken.heading;
		return sentences.map(([start, end], index): Sentence => {
			const words: Words = { text: spoken.text, tokens: tokensIn(spoken.text, start, end), people, found: new Map() };
			const kinds = new Set([...kindsOf(words), ...listedAs(spoken, index)]);
			if (isLastThere && index === sentences.length - 1 && isQuestion(words)) kinds.add('question');
			if (spoken.within) kinds.delete(spoken.within);
			const text = spoken.text.slice(start, end).trim();
			const within = spoken.within && { within: spoken.within };
			return {
				text,
				place: spoken.placeAt(words.tokens[0]?.start ?? start),
				kinds: [...kinds],
				opens: index === 0,
				...within,
			};
		});
	});
}

/** The sentences of a text: the index of each, and of what follows it. */
function sentencesOf(text: string): (readonly [start: number, end: number])[] {
	const starts = [0, ...sentenceStarts(text)];
	return starts.map((start, index) => [start, starts[index + 1] ?? text.length] as const);
}

function kindsOf(words: Words): MatterKind[] {
	const { tokens, text } = words;
	// A line in capitals is a title.
	if (tokens.length < 2 || !/\p{Ll}/u.test(text.slice(tokens[0]?.start, tokens.at(-1)?.end))) return [];
	const said = new Set(tokens.map(({ word }) => word));
	const clauses = clauseStarts(words);
	const has = (patterns: readonly Pattern[]) =>
		patterns.some((pattern) => mayBeIn(pattern, said) && isIn(pattern, words, clauses));
	const isNone: Partial<Record<MatterKind, () => boolean>> = {
		action: () => isAsked(words) || tokens.some(({ word }) => USUALLY.has(word)) || has(SUGGESTED),
		decision: () => has(TOLD),
	};
	return PATTERNS.flatMap(([kind, patterns]) => (has(patterns) && !isNone[kind]?.() ? kind : []));
}

/** What is said each time is no task: `Before each meeting members are asked to declare their interests.` */
const USUALLY: ReadonlySet<string> = new Set([
	'each',
	'every',
	'always',
	'usually',
	'normally',
	'generally',
	'hoped',
	'unlikely',
]);

/** What an entry of a list is by the line that leads up to it or, without one, by the heading of the list. */
function listedAs({ lead, heading }: Spoken, index: number): MatterKind[] {
	if (lead === undefined || index > 0) return [];
	const title = lead.endsWith(':') ? lead : heading;
	return LISTS.flatMap(([kind, says]) => (says(title) ? kind : []));
}

const LISTS: readonly (readonly [MatterKind, (title: string) => boolean])[] = [
	['action', isActionsTitle],
	['decision', isDecisionsTitle],
	['deferral', isDeferralsTitle],
];

/** Whether a sentence has the words that a phrase needs. */
function mayBeIn({ needs }: Pattern, said: ReadonlySet<string>): boolean {
	return needs.every((words) => words.some((word) => said.has(word)));
}

function isIn({ anchor, find }: Pattern, words: Words, clauses: readonly number[]): boolean {
	if (anchor === 'sentence') return find(words, clauses[0] ?? 0) !== undefined;
	if (anchor === 'clause') return clauses.some((at) => find(words, at) !== undefined);
	return words.tokens.some((_, at) => find(words, at) !== undefined);
}

/** The tokens at which a clause may begin: the first, and those after a mark or a small word that joins two clauses. */
function clauseStarts({ tokens }: Words): number[] {
	const first = tokens.findIndex(({ word }) => /[\p{L}\p{N}]/u.test(word));
	const starts = [first];
	for (let at = Math.max(first, 0) + 1; at < tokens.length; at++)
		if (/^(?:[-–—:;,.(•*]|and|but|so|that|then|where|as|which)$/.test(tokens[at - 1]?.word ?? '')) starts.push(at);
	return starts;
}

function isQuestion({ tokens }: Words): boolean {
	return tokens.at(-1)?.word === '?' || isAsked({ tokens });
}

/** Whether someone asked whether something is so: what follows is no task. */
function isAsked({ tokens }: Pick<Words, 'tokens'>): boolean {
	const at = tokens.findIndex(({ word }) => /^(?:asked|enquired|queried|wondered)$/.test(word));
	return at >= 0 && /^(?:if|whether)$/.test(tokens[at + 1]?.word ?? '');
}
