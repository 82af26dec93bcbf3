import { largest, smallest } from '../values/long-lists.ts';
import { labelOf } from './people/people-labels.ts';
import { isBold } from './source-document.ts';
import type { Unit } from './units.ts';

/** The headings of agenda items, and the smaller headings in them, by the index of their unit. */
export type Headings = ReadonlyMap<number, 'item' | 'heading'>;

/** A line that may be a heading, and the evidence for it. */
interface Candidate {
	readonly index: number;
	readonly text: string;
	/** The first part of its number: `2` of `2.`, `Item 2` and `2.1`; undefined where it has no number. */
	readonly top?: number;
	/** The number of parts in its number. */
	readonly parts: number;
	readonly explicit: boolean;
	/** Whether it is formatted as a heading: by a style, in bold, in capitals, in a box. */
	readonly set: boolean;
	readonly rank?: number;
	readonly known: boolean;
}

const ITEM = /^(?:agenda[ \u00a0])?item[ \u00a0]*(?:no\.?[ \u00a0]*)?(\d{1,3})(?:\.\d{1,2})*(?![\p{L}\p{N}])/iu;
const NUMBER =
	/^\(?(\d{1,3})((?:\.\d{1,3})*)[ \u00a0]?(?:[.):–-]|(?=[ \u00a0]))[.):]?[ \u00a0]+(?=\S)|^(\d{1,3})((?:\.\d{1,3})*)[.):](?=\p{L})/u;
/** The board's own reference: `C048/23`, `24/001`, `01/25/01`, `2425.7`. */
const REFERENCE =
	/^\p{Lu}{0,5}[-/ ]?\d{1,4}[./-]\d{1,4}(?:[./-]\d{1,3})?(?:[ \u00a0]+\d{1,2}\.)?[.:)]?(?:[ \u00a0]+[–-])?[ \u00a0]+(?=\S)/u;
const KNOWN =
	/^(?:welcome|introductions?|apologies|declarations? of|minutes of (?:the )?(?:last|previous)|(?:previous|last) minutes|minutes and (?:matters|actions)|matters arising|action log|review of actions|actions from|any other business|a\.?o\.?b\.?(?![a-z])|date of (?:the )?next|next meeting|chair’?'?s? (?:report|business|update)|questions from|public (?:questions|participation|forum)|close\b|future (?:agenda|meetings)|forward plan|items for (?:the )?next)/i;

/** Finds the agenda items: by their numbers where they have some, or else by their references, their style or their names. */
export function findHeadings(units: readonly Unit[]): Headings {
	const candidates = units.flatMap((unit, index) => candidateOf(unit, index) ?? []);
	const items = itemsOf(units, candidates);
	const chosen = new Set(items.map(({ index }) => index));
	const first = smallest(chosen);
	const headings = new Map<number, 'item' | 'heading'>();
	for (const candidate of candidates) {
		if (chosen.has(candidate.index)) headings.set(candidate.index, 'item');
		else if (candidate.index > first && candidate.set && (candidate.top === undefined || candidate.parts > 1))
			headings.set(candidate.index, isUnnumberedItem(candidate, items) ? 'item' : 'heading');
	}
	return headings;
}

/**
 * Whether a line without a number is an item among numbered ones: in a box, in the same style as they are, or known
 * by its name.
 */
function isUnnumberedItem(candidate: Candidate, items: readonly Candidate[]): boolean {
	if (candidate.parts > 1 && items.some(({ parts }) => parts === 1)) return false;
	const ranks = items.flatMap(({ rank }) => rank ?? []);
	if (candidate.rank !== undefined) return ranks.length === 0 ? candidate.known : candidate.rank <= largest(ranks);
	return candidate.known;
}

function itemsOf(units: readonly Unit[], candidates: readonly Candidate[]): Candidate[] {
	const numbered = inSequence(
		units,
		candidates.filter(({ top, parts }) => top !== undefined && parts === 1),
	);
	if (
		numbered.length > 1 ||
		(numbered.length === 1 && candidates.every(({ set, index }) => !set || index === numbered[0]?.index))
	)
		return withBoxes(numbered, candidates);
	const references = candidates.filter(
		({ text, set, index }) => REFERENCE.test(text) && (set || isTitle(units[index])),
	);
	if (references.length > 1) return withBoxes(references, candidates);
	const parted = candidates.filter(
		({ top, parts, set, index }) => top !== undefined && parts === 2 && (set || isTitle(units[index])),
	);
	if (parted.length > 1) return withBoxes(parted, candidates);
	const labels = units.findLastIndex(
		(unit, index) =>
			index < 60 &&
			unit.kind === 'text' &&
			labelOf(unit.text)?.list !== undefined &&
			units.slice(0, index).every(({ kind }) => kind !== 'register'),
	);
	const following = candidates.filter(({ index }) => index > labels);
	const styled = following.filter(({ rank }) => rank !== undefined);
	const ranks = [1, 2, 3, 4].filter((rank) => styled.filter((candidate) => candidate.rank === rank).length > 1);
	const rank = ranks.find((each) => styled.some((candidate) => candidate.rank === each && candidate.known)) ?? ranks[0];
	if (rank !== undefined) return styled.filter((candidate) => candidate.rank === rank);
	const named = following.filter(({ known, set }) => known || set);
	const start = named.findIndex(({ known }) => known);
	return start < 0 ? [...numbered, ...named.filter(({ index }) => index > 2)].slice(0, 100) : named.slice(start);
}

/** The items, with any boxes that have a title in them. */
function withBoxes(items: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
	const first = items[0]?.index ?? 0;
	const boxed = candidates.filter(
		(one) => one.index > first && one.top === undefined && one.explicit && !items.includes(one),
	);
	return [...items, ...boxed];
}

/** The candidates whose numbers are in sequence through the document; a list that counts from 1 within an item does not count. */
function inSequence(units: readonly Unit[], candidates: readonly Candidate[]): Candidate[] {
	const items: Candidate[] = [];
	let last = 0;
	let listed = 0;
	const settled = candidates.filter(({ explicit, set }) => explicit || set).length > 1;
	for (const candidate of candidates) {
		const top = candidate.top ?? 0;
		const afterEntry = candidate.index === listed + 1 && listed > 0;
		const strong = candidate.explicit || candidate.set;
		const follows = top === last + 1 || (top > last && top <= last + 3) || (last === 0 && top < 40);
		const plain = !settled && !afterEntry && follows && isTitle(units[candidate.index]);
		const next = settled && top === last + 1 && !afterEntry && isTitle(units[candidate.index]);
		if ((strong && (follows || candidate.explicit || top === last)) || plain || next) {
			items.push(candidate);
			last = top;
		} else listed = candidate.index;
	}
	return items;
}

/** Whether a unit is short and not a sentence. */
function isTitle(unit: Unit | undefined): boolean {
	if (unit?.kind !== 'text') return false;
	const { text } = unit;
	return (text.length < 150 && !/[.;,]$/.test(text.trimEnd())) || (text.length < 70 && !/[;,]$/.test(text.trimEnd()));
}

function candidateOf(unit: Unit, index: number): Candidate | undefined {
	if (unit.kind !== 'text' || unit.text === '' || unit.text.length > 300) return undefined;
	const { block, text } = unit;
	if (block.kind === 'page' || block.kind === 'comment' || block.kind === 'note' || DAY.test(text)) return undefined;
	const { top, parts, said } = numberOf(text);
	if (top === undefined && index < 12 && TITLE.test(text)) return undefined;
	const boxed = block.boxed === true && isBoxTitle(text, top !== undefined);
	const set = boxed || isSet(unit);
	const known = KNOWN.test(text.replace(NUMBER, '')) && text.length < 90;
	if (top === undefined && !mayBeTitle(unit, set || known)) return undefined;
	const rank = block.kind === 'heading' ? { rank: block.level ?? 1 } : {};
	return { index, text, ...(top !== undefined && { top }), parts, explicit: said || boxed, set, known, ...rank };
}

/** The title of the minutes themselves, as against an item on those of the meeting before. */
const TITLE =
	/^(?:(?:draft|confirmed|unconfirmed|approved|final)[ \u00a0])*(?:minutes?|notes|record|meeting notes|action notes)\b(?!.{0,30}\b(?:last|previous)\b)/i;

/** The day of a month, which is not the number of an item: `24th April`. */
const DAY =
	/^\d{1,2}(?:st|nd|rd|th)?[ \u00a0](?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** The number at the beginning of a line: `2.1`, or `Item 2`, where `said` is true. */
function numberOf(text: string): { top?: number; parts: number; said: boolean } {
	const item = ITEM.exec(text);
	if (item) return { top: Number(item[1]), parts: 1, said: true };
	const number = NUMBER.exec(text);
	const top = number?.[1] ?? number?.[3];
	const more = number?.[2] ?? number?.[4] ?? '';
	return { ...(top !== undefined && { top: Number(top) }), parts: 1 + (more.match(/\./g) ?? []).length, said: false };
}

/** Whether a line is formatted as a heading: by a style, in bold, in capitals. */
function isSet({ block, text }: Extract<Unit, { kind: 'text' }>): boolean {
	const capitals = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && text.length > 4 && text.length < 100;
	const bold = isBold(block) && text.length < 160 && !/[^.]\.$/.test(text);
	return block.kind === 'heading' || bold || capitals;
}

/**
 * Whether a line without a number may be a title: it is formatted or known as one, is not the label of a list of
 * people and not an entry of one.
 */
function mayBeTitle({ block, text }: Extract<Unit, { kind: 'text' }>, certain: boolean): boolean {
	if ((!certain && !REFERENCE.test(text)) || block.kind === 'entry') return false;
	return labelOf(text)?.list === undefined || /^apologies$/i.test(text.trim());
}

/** Whether a text in a box by itself is a title. */
function isBoxTitle(text: string, numbered: boolean): boolean {
	return numbered || (text.length < 130 && !/[.;,]$/.test(text)) || KNOWN.test(text);
}
