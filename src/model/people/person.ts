import type { Place } from '../place.ts';

/** What a list of people may say of each of them. */
export const PERSON_KEYS = ['name', 'role', 'organisation', 'for'] as const;

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
