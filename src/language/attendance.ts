import type { Board } from '../model/board/board.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import type { Place } from '../model/place.ts';
import { hidesPeople } from '../values/hidden-discussion.ts';
import { foldWord } from '../values/status.ts';
import { initialsOf } from './person.ts';
import { findQuotations, knownIn, type Quotation } from './speakers.ts';
import { chairIn, makePeople, peopleOf, type Through, whoIs } from './who.ts';

/** Someone in the lists of a meeting, and in which of the two. */
export interface Attendee {
	readonly person: Person;
	readonly list: 'invitees' | 'apologies';
}

/** Someone who is quoted at a meeting, and whom in its lists the words fit: nobody, one person, or several. */
export interface Quoted {
	readonly minutes: Minutes;
	readonly first: Quotation;
	readonly times: number;
	readonly fitting: readonly Attendee[];
}

/** The people that the board knows besides the lists of its meetings. */
type Outside = Pick<Board, 'people' | 'acronyms'>;

/** Several rules need the same quotations of one book, and reading all of the discussions takes time. */
const read = new WeakMap<MinuteBook, { readonly outside: Outside; readonly quoted: readonly Quoted[] }>();

/**
 * Who is quoted at the meetings of a book, each once per meeting. Meetings whose lists were not read are left out,
 * and so are people outside the board, who need not be listed; at a meeting whose lists have the initials, these mean
 * the people listed.
 */
export function quotedIn(book: MinuteBook, outside: Outside): readonly Quoted[] {
	const before = read.get(book);
	if (before?.outside === outside) return before.quoted;
	const quoted = findQuoted(book, outside);
	read.set(book, { outside, quoted });
	return quoted;
}

function findQuoted(book: MinuteBook, outside: Outside): Quoted[] {
	const known = knownIn(book, outside);
	const strangers = makePeople([outside.people ?? []]);
	return book.meetings.flatMap((minutes) => {
		if (minutes.unread.some(hidesPeople)) return [];
		const quoted = new Map<string, Quoted>();
		for (const first of findQuotations(minutes, known)) {
			const key = keyOf(first);
			const before = quoted.get(key);
			if (before) quoted.set(key, { ...before, times: before.times + 1 });
			else quoted.set(key, { minutes, first, times: 1, fitting: attendeesOf(first.fits, minutes) });
		}
		const isOutside = (written: string) => (whoIs(written, strangers)?.fits.length ?? 0) > 0;
		return [...quoted.values()].filter(({ first, fitting }) => fitting.length > 0 || !isOutside(first.written));
	});
}

/** What makes two quotations one: the person, or, where nobody fits or several do, the words. */
function keyOf({ fits: [only, ...others], written }: Quotation): string {
	return only && others.length === 0 ? `person ${bareName(only.name)}` : foldWord(written);
}

/** A name in the form in which names are compared: without titles, marks and case. */
export function bareName(name: string): string {
	return foldWord(
		name
			.split(/[\s-]+/u)
			.filter((word) => initialsOf(word) !== '' || !/^\p{L}/u.test(word))
			.join(' ')
			.replace(/['’.]/gu, ''),
	);
}

/** Who is in the chair of a meeting, as its front matter says: whom in its lists the words fit. */
export interface InChair {
	readonly minutes: Minutes;
	readonly written: string;
	readonly through: Through;
	readonly place: Place;
	readonly fitting: readonly Attendee[];
}

/** Words in place of a person: nobody was in the chair yet. */
const NOBODY = /^(?:tb[acd]|to be (?:agreed|confirmed|decided)|vacant|rotating|none|n\/?a|various|all)$/i;

/** The chairs of the meetings of a book whose lists were read; people outside the board need not be listed. */
export function chairsOf({ meetings }: MinuteBook, { people: outside = [] }: Outside): InChair[] {
	const strangers = makePeople([outside]);
	return meetings.flatMap((minutes) => {
		const written = minutes.chair?.value.split(/[,(]| [–—-] /u, 1)[0]?.trim() ?? '';
		if (!minutes.chair || written === '' || NOBODY.test(written) || minutes.unread.some(hidesPeople)) return [];
		const who = chairIn(written, peopleOf(minutes), new Set(minutes.invitees));
		const isPerson = who ? who.through !== 'office' : /^\p{Lu}\S{0,7}$/u.test(written);
		if (!isPerson || (!who?.fits.length && whoIs(written, strangers)?.fits.length)) return [];
		const fitting = attendeesOf(who?.fits ?? [], minutes);
		return [{ minutes, written, through: who?.through ?? 'initials', place: minutes.chair.place, fitting }];
	});
}

function attendeesOf(people: readonly Person[], { apologies }: Minutes): Attendee[] {
	return people.map((person) => ({ person, list: apologies.includes(person) ? 'apologies' : 'invitees' }));
}
