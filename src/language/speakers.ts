import type { Board } from '../model/board/board.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import type { Place } from '../model/place.ts';
import { type Acronyms, acronymsIn } from './acronym.ts';
import { isStranger } from './names/strangers.ts';
import { initialsOf } from './person.ts';
import * as speech from './speech-patterns.ts';
import { type Spoken, spokenIn } from './spoken-text.ts';
import { makePeople, type People, type PersonFound, peopleOf, personAt, type Through, type Who, whoIs } from './who.ts';

/** A quotation: where the discussion says that someone spoke. */
export interface Quotation extends Who {
	/** As written: `MW`, `Michael Wilson`, `The Chair`. */
	readonly written: string;
	/** Where that is. */
	readonly place: Place;
}

/** Whom a board knows, whatever meeting it is. */
export interface Known {
	/** All initials by which people may be quoted: the keys of the lists, and the initials of the names. */
	readonly initials: ReadonlySet<string>;
	/** Everyone in the lists of its meetings, and those outside the board. */
	readonly people: People;
	/** Its acronyms: they are a person only at a meeting that invited one with these initials. */
	readonly noOne: ReadonlySet<string>;
}

/** Whom the lists of a book, and the settings of its board, know. */
export function knownIn(
	{ meetings }: MinuteBook,
	{ people: outside = [], acronyms = [] }: Pick<Board, 'people' | 'acronyms'> = {},
): Known {
	const lists = meetings.flatMap(({ invitees, apologies }) => [invitees, apologies]);
	const initials = [...lists.flat().flatMap(writtenAs), ...outside.map((person) => person.initials.normalize('NFC'))];
	return {
		initials: new Set(initials),
		people: makePeople([outside, ...lists]),
		noOne: new Set(acronyms.map((acronym) => acronym.normalize('NFC'))),
	};
}

/**
 * Finds who is quoted where in one meeting's discussion, in the order of the text.
 *
 * Someone is quoted where a sentence begins with them and a verb of speech (`MW said`, `Cllr Hunt and the Clerk asked`), with
 * them and a word of the first person (`CC we have …`), or with them, a dash or a colon and words that are
 * spoken (`LH – we say …`); also in `“Agreed,” said RM` and in `…, RF agreed.` A mention is no quotation: `as LH said`,
 * `with MW`, `AC’s pilot`, who is asked in an action line, and what is in tables, headings, quoted mails, comments
 * and code.
 *
 * It stays quiet where it is not sure, and so misses some: a speaker in mid-sentence, what is
 * reported as said before, by mail or at another meeting, what is inside quotation marks, and a word that the text uses
 * as an acronym. Initials that nobody in the book has count only if they are two capitals before a verb that only
 * people do: `RAA asked the group` quotes no one. So do names that nobody has, and only with what shows that they are a
 * person’s: `strangers.ts`.
 */
export function findQuotations(minutes: Minutes, known: Known): Quotation[] {
	let acronyms: Acronyms | undefined;
	const people = peopleOf(minutes);
	const invited = new Set(minutes.invitees.map(({ initials }) => initials.normalize('NFC')));
	const listed = new Set([...minutes.invitees, ...minutes.apologies].flatMap(writtenAs));
	const isPerson = ({ written, fits, through, personal }: Speaker): boolean => {
		if (through !== 'initials')
			return (
				fits.length > 0 ||
				isNamedElsewhere(written, through, known) ||
				(through !== 'office' && personal && isStranger(written, people))
			);
		const composed = written.normalize('NFC');
		if (!known.initials.has(composed) && !(personal && /^\p{Lu}{2}$/u.test(composed))) return false;
		if (invited.has(composed)) return true;
		if (known.noOne.has(composed)) return false;
		acronyms ??= acronymsIn(minutes.text);
		return !acronyms.surely.has(composed) && (listed.has(composed) || !acronyms.perhaps.has(composed));
	};
	return spokenIn(minutes).flatMap((paragraph) =>
		speakersIn(paragraph, people, isPerson).map(({ written, fits, through, index }) => {
			return { written, fits, through, place: paragraph.placeAt(index) };
		}),
	);
}

function isNamedElsewhere(written: string, through: Through, { people }: Known): boolean {
	return through !== 'office' && (whoIs(written, people)?.fits.length ?? 0) > 0;
}

function writtenAs({ initials, name }: Person): string[] {
	const ofName = initialsOf(name).normalize('NFC');
	return ofName.length > 1 ? [initials.normalize('NFC'), ofName] : [initials.normalize('NFC')];
}

/** Someone who seems to speak. */
interface Speaker extends PersonFound {
	readonly index: number;
	/** What they do is done by people alone. */
	readonly personal: boolean;
}

type IsPerson = (speaker: Speaker) => boolean;

function speakersIn({ text }: Spoken, people: People, isPerson: IsPerson): Speaker[] {
	if (!/\p{L}/u.test(text)) return [];
	const isQuoted = quotedParts(text);
	const starts = startsOf(text).filter((start) => !isQuoted(start));
	const found = starts.flatMap((start, at) => {
		const end = starts[at + 1] ?? text.length;
		const speakers = speakersAt(text, start, end, people, isPerson);
		return speakers.length === 0 ? [] : [...speakers, ...joiningIn(text, start, end, people)];
	});
	const afterSpeech = Array.from(text.matchAll(speech.AFTER_SPEECH), ({ 0: said, index }) => index + said.length)
		.filter((index) => !isQuoted(index))
		.flatMap((index) => speakerAt(text, index, people) ?? []);
	return [...found, ...afterSpeech].filter(isPerson).toSorted((a, b) => a.index - b.index);
}

/** Those who join in after a comma. */
function joiningIn(text: string, start: number, end: number, people: People): Speaker[] {
	return Array.from(text.slice(start, end).matchAll(speech.AFTER_COMMA), ({ 0: comma, index }) => {
		const speaker = speakerAt(text, start + index + comma.length, people);
		return speaker && matchAt(speech.JOINS, text, speaker.end) !== undefined ? speaker : undefined;
	}).filter((speaker) => speaker !== undefined);
}

/** The person at an index, or what is written like the initials of one. */
function speakerAt(text: string, index: number, people: People): Speaker | undefined {
	const found = personAt(text, index, people);
	if (found) return { ...found, index, personal: true };
	const written = matchAt(speech.SPEAKER, text, index);
	return written === undefined
		? undefined
		: { written, index, end: index + written.length, fits: [], through: 'initials', personal: true };
}

/** Where the sentences begin. */
function startsOf(text: string): number[] {
	const beginning = speech.BEGINNING.exec(text);
	const label = beginning?.groups?.['label'];
	const bare = /^[\s([]{0,200}/u.exec(text)?.[0].length ?? 0;
	const starts = [bare];
	if (label !== undefined && !speech.OTHER_LABEL.test(label) && !/\p{Lu}{2}/u.test(label)) {
		starts.push(beginning?.[0].length ?? bare);
	}
	return [...starts, ...speech.sentenceStarts(text)];
}

/** Those who speak in the sentence that begins here. */
function speakersAt(text: string, start: number, end: number, people: People, isPerson: IsPerson): Speaker[] {
	const group = groupAt(text, start, people);
	const last = group.at(-1);
	if (!last) return [];
	const groupEnd = last.end + (matchAt(speech.OTHERS_TOO, text, last.end)?.length ?? 0);
	const personal = matchAt(speech.PERSONAL_VERB, text, groupEnd);
	const verb = personal ?? matchAt(speech.OTHER_VERB, text, groupEnd);
	const speaks =
		verb === undefined
			? mayIntroduce(last) &&
				(matchAt(speech.FIRST_PERSON, text, groupEnd) !== undefined || isIntroduced(text, groupEnd, end))
			: isSaidHere(verb, text.slice(groupEnd + verb.length, Math.min(end, groupEnd + verb.length + 300)));
	if (!speaks) return [];
	const speakers = group.map((each): Speaker => ({ ...each, personal: personal !== undefined }));
	// `Earlier, RM said` and `In Kent, RM said` name no two speakers.
	const isNamed = (each: Speaker) => each.through === 'initials' && /\p{Lu}.*\p{Lu}/u.test(each.written);
	return speakers.every((each) => isNamed(each) || isPerson(each)) ? speakers : [];
}

/** The most who speak together. */
const TOGETHER = 10;

/** Those who are named together where a sentence begins: `CA, Cllr Hunt and the Clerk`. */
function groupAt(text: string, start: number, people: People): Speaker[] {
	const group: Speaker[] = [];
	let at = start;
	while (group.length < TOGETHER) {
		const next = speakerAt(text, at, people);
		if (!next) break;
		const end = next.end + (next.through === 'initials' ? 0 : (matchAt(speech.BRACKETS, text, next.end)?.length ?? 0));
		group.push({ ...next, end });
		const and = matchAt(speech.AND, text, end);
		if (and === undefined) break;
		at = end + and.length;
	}
	return group;
}

/** An office with a colon after it is more often a heading than a speaker: `Treasurer: the accounts were agreed`. */
function mayIntroduce({ through, fits }: Speaker): boolean {
	return through === 'initials' || (through !== 'office' && fits.length > 0);
}

/** Whether the words after a dash or a colon are spoken. */
function isIntroduced(text: string, index: number, end: number): boolean {
	const mark = matchAt(speech.INTRODUCED, text, index);
	if (mark === undefined) return false;
	const from = index + mark.length;
	const words = plain(text.slice(from, Math.min(end, from + 300))).trim();
	return speech.OPENING.test(words) && !speech.ABSENT.test(words);
}

/** Whether a sentence with this verb says what someone said at the meeting. */
function isSaidHere(verb: string, rest: string): boolean {
	const tail = plain(rest);
	if (speech.ABSENT.test(tail)) return false;
	if (speech.PASSIVE.some(([of, rest]) => of.test(verb) && rest.test(tail))) return false;
	// Only the first words say where it was said; what comes after `that` is what was said.
	const [near = ''] = tail.split(/\b(?:that|whether|if|how|why|what)\b|[,:“"]/u, 1);
	return !speech.ELSEWHERE.test(near.split(' ', 10).join(' '));
}

function plain(text: string): string {
	return text.replace(/\s+/gu, ' ');
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
	pattern.lastIndex = index;
	return pattern.exec(text)?.[0];
}

/** What is inside double quotation marks is someone else’s words; a mark that is never closed runs to the end. */
function quotedParts(text: string): (index: number) => boolean {
	const marks = Array.from(text.matchAll(/["“”]/gu), ({ 0: mark, index }) => ({ mark, index }));
	const spans: (readonly [from: number, to: number])[] = [];
	let open: number | undefined;
	for (const { mark, index } of marks) {
		if (open === undefined && mark !== '”') open = index;
		else if (open !== undefined && mark !== '“') {
			spans.push([open, index]);
			open = undefined;
		}
	}
	if (open !== undefined) spans.push([open, text.length]);
	return (index) => {
		let [low, high] = [0, spans.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((spans[middle]?.[1] ?? 0) < index) low = middle + 1;
			else high = middle;
		}
		const span = spans[low];
		return span !== undefined && span[0] < index;
	};
}
