import type { Board } from '../model/board/board.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import { hidesPeople } from '../values/hidden-discussion.ts';
import { foldWord } from '../values/status.ts';
import { initialsOf } from './person.ts';
import { findQuotations, knownInitials, type Quotation } from './speakers.ts';

/** Someone in the lists of a meeting, and in which of the two. */
export interface Attendee {
	readonly person: Person;
	readonly list: 'invitees' | 'apologies';
}

/** Initials that are quoted at a meeting, and whom in its lists they fit: nobody, one person, or several. */
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

function findQuoted(book: MinuteBook, { people = [], acronyms = [] }: Outside): Quoted[] {
	const known = new Set([...knownInitials(book), ...people.map(({ initials }) => initials.normalize('NFC'))]);
	const strangers = new Set(people.map(({ initials }) => foldWord(initials)));
	const noOne = new Set(acronyms.map((acronym) => acronym.normalize('NFC')));
	return book.meetings.flatMap((minutes) => {
		if (minutes.unread.some(hidesPeople)) return [];
		const quotations = findQuotations(minutes, known, noOne);
		if (quotations.length === 0) return [];
		const fitting = fittingIn(minutes);
		const times = new Map<string, { first: Quotation; times: number }>();
		for (const quotation of quotations) {
			const before = times.get(foldWord(quotation.initials));
			if (before) before.times++;
			else times.set(foldWord(quotation.initials), { first: quotation, times: 1 });
		}
		const all = Array.from(times, ([initials, quoted]) => ({
			initials,
			minutes,
			...quoted,
			fitting: fitting(initials),
		}));
		return all.filter((each) => each.fitting.length > 0 || !strangers.has(each.initials));
	});
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

/**
 * Returns a function that finds whom initials fit at a meeting: those who have them in the lists, and those whose
 * name has them and who are listed with longer ones (RMo for Roslind Moodey). Initials in capitals (RJM) are
 * someone's own. A person in both lists was present.
 */
function fittingIn({ invitees, apologies }: Minutes): (initials: string) => Attendee[] {
	const byInitials = new Map<string, Map<string, Attendee>>();
	const add = (initials: string, attendee: Attendee) => {
		const fitting = byInitials.get(foldWord(initials)) ?? new Map<string, Attendee>();
		byInitials.set(foldWord(initials), fitting);
		const name = bareName(attendee.person.name);
		if (!fitting.has(name)) fitting.set(name, attendee);
	};
	for (const list of ['invitees', 'apologies'] as const) {
		for (const person of list === 'invitees' ? invitees : apologies) {
			add(person.initials, { person, list });
			if (!/^\p{Lu}+$/u.test(person.initials.normalize('NFC'))) add(initialsOf(person.name), { person, list });
		}
	}
	return (initials) => [...(byInitials.get(initials)?.values() ?? [])];
}
