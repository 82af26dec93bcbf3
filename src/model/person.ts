import type { Place } from './place.ts';

/**
 * A person in the front matter of one meeting: an invitee, or someone who sent apologies.
 *
 * A person is known by initials within the meeting's lists; two people may share them, which is why both are kept.
 */
export interface Person {
	/** The key of the list, as it was written: `MH`. */
	readonly initials: string;
	/** The full name with its title: `Dr Mac Heath`. */
	readonly name: string;
	readonly role?: string;
	readonly organisation?: string;
	/** A substitute: the initials or the name of the person stood in for. */
	readonly for?: string;
	/** The entry is marked as restricted. */
	readonly restricted?: true;
	readonly place: Place;
}

/** The initials of a name, without titles: `Dr Mac Heath` gives `MH`. */
export function initialsOf(name: string): string {
	const words = name
		.split(/[\s-]+/u)
		.filter((word) => /^\p{L}/u.test(word) && !TITLES.has(word.replace('.', '').toLowerCase()));
	return words
		.map((word) => [...word][0] ?? '')
		.join('')
		.toUpperCase();
}

const TITLES = new Set([
	'dr',
	'mr',
	'mrs',
	'ms',
	'miss',
	'mx',
	'prof',
	'professor',
	'sir',
	'dame',
	'cllr',
	'councillor',
	'rev',
	'lord',
	'lady',
	'justice',
]);
