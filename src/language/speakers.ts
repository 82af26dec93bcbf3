import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import type { Place } from '../model/place.ts';
import { type Acronyms, acronymsIn } from './acronym.ts';
import { initialsOf } from './person.ts';
import * as speech from './speech-patterns.ts';
import { type Spoken, spokenIn } from './spoken-text.ts';

/** A quotation: where the discussion says that someone spoke. */
export interface Quotation {
	/** As written: `MW`. */
	readonly initials: string;
	/** Where the initials are. */
	readonly place: Place;
}

/**
 * Finds who is quoted where in one meeting's discussion, in the order of the text.
 *
 * Someone is quoted where a sentence begins with their initials and a verb of speech (`MW said`, `CA and CC asked`), with
 * initials and a word of the first person (`CC we have …`), or with initials, a dash or a colon and words that are
 * spoken (`LH – we say …`); also in `“Agreed,” said RM` and in `…, RF agreed.` A mention is no quotation: `as LH said`,
 * `with MW`, `AC’s pilot`, who is asked in an action line, and what is in tables, headings, quoted mails, comments
 * and code.
 *
 * It stays quiet where it is not sure, and so misses some: a speaker in mid-sentence, one who is named in full, what is
 * reported as said before, by mail or at another meeting, what is inside quotation marks, and a word that the text uses
 * as an acronym. Initials that nobody in the book has count only if they are two capitals before a verb that only
 * people do: `RAA asked the group` quotes no one. `noOne` are acronyms of the board: they are a person only at a meeting
 * that invited one with these initials.
 */
export function findQuotations(
	minutes: Minutes,
	known: ReadonlySet<string>,
	noOne: ReadonlySet<string> = new Set(),
): Quotation[] {
	let acronyms: Acronyms | undefined;
	const invited = new Set(minutes.invitees.map(({ initials }) => initials.normalize('NFC')));
	const listed = new Set([...minutes.invitees, ...minutes.apologies].flatMap(writtenAs));
	const isPerson = ({ word, personal }: Speaker): boolean => {
		const composed = word.normalize('NFC');
		if (!known.has(composed) && !(personal && /^\p{Lu}{2}$/u.test(composed))) return false;
		if (invited.has(composed)) return true;
		if (noOne.has(composed)) return false;
		acronyms ??= acronymsIn(minutes.text);
		return !acronyms.surely.has(composed) && (listed.has(composed) || !acronyms.perhaps.has(composed));
	};
	return spokenIn(minutes).flatMap((paragraph) =>
		speakersIn(paragraph, isPerson).map(({ word, index }) => ({ initials: word, place: paragraph.placeAt(index) })),
	);
}

/** All initials by which the people of a book may be quoted: the keys of the lists, and the initials of the names. */
export function knownInitials(book: MinuteBook): Set<string> {
	return new Set(book.meetings.flatMap(({ invitees, apologies }) => [...invitees, ...apologies]).flatMap(writtenAs));
}

function writtenAs({ initials, name }: Person): string[] {
	const ofName = initialsOf(name).normalize('NFC');
	return ofName.length > 1 ? [initials.normalize('NFC'), ofName] : [initials.normalize('NFC')];
}

/** Someone who seems to speak. */
interface Speaker {
	readonly word: string;
	readonly index: number;
	/** What they do is done by people alone. */
	readonly personal: boolean;
}

type IsPerson = (speaker: Speaker) => boolean;

function speakersIn({ text }: Spoken, isPerson: IsPerson): Speaker[] {
	if (!/\p{L}/u.test(text)) return [];
	const isQuoted = quotedParts(text);
	const starts = startsOf(text).filter((start) => !isQuoted(start));
	const found = starts.flatMap((start, at) => {
		const end = starts[at + 1] ?? text.length;
		const speakers = speakersAt(text, start, end, isPerson);
		return speakers.length === 0 ? [] : [...speakers, ...matches(speech.JOINING, text.slice(start, end), start)];
	});
	const afterSpeech = matches(speech.SPEAKER_AFTER_SPEECH, text, 0).filter(({ index }) => !isQuoted(index));
	return [...found, ...afterSpeech].filter(isPerson).toSorted((a, b) => a.index - b.index);
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
	for (const { 0: gap, index } of text.matchAll(speech.SENTENCE)) {
		if (!speech.ABBREVIATION.test(text.slice(Math.max(0, index - 8), index + 1))) starts.push(index + gap.length);
	}
	return starts;
}

/** Those who speak in the sentence that begins here. */
function speakersAt(text: string, start: number, end: number, isPerson: IsPerson): Speaker[] {
	const group = matchAt(speech.SPEAKERS, text, start);
	if (group === undefined) return [];
	const groupEnd = start + group.length;
	const personal = matchAt(speech.PERSONAL_VERB, text, groupEnd);
	const verb = personal ?? matchAt(speech.OTHER_VERB, text, groupEnd);
	const speaks =
		verb === undefined
			? matchAt(speech.FIRST_PERSON, text, groupEnd) !== undefined || isIntroduced(text, groupEnd, end)
			: isSaidHere(verb, text.slice(groupEnd + verb.length, Math.min(end, groupEnd + verb.length + 300)));
	if (!speaks) return [];
	const speakers = Array.from(group.matchAll(SPEAKER), ({ 0: word, index }): Speaker => {
		return { word, index: start + index, personal: personal !== undefined };
	});
	// `Earlier, RM said` and `In Kent, RM said` name no two speakers.
	const together = speakers.every((each) => /\p{Lu}.*\p{Lu}/u.test(each.word) || isPerson(each));
	return together ? speakers : [];
}

const SPEAKER = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])${speech.WORD}`, 'gu');

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

function matches(pattern: RegExp, text: string, offset: number): Speaker[] {
	return Array.from(text.matchAll(pattern), ({ 0: all, 1: word = '', index }) => {
		return { word, index: offset + index + all.lastIndexOf(word), personal: true };
	});
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
