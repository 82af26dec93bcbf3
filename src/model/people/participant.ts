import type { Action } from '../actions/action.ts';
import type { Person } from './person.ts';

/**
 * A participant: a person over the whole minute book, put together from the lists of all meetings.
 *
 * One participant is one name, as `bareName` compares it, and spellings of it that are nearly the same. Where two readings
 * fit, they stay apart, and `perhaps` says whom it may be.
 */
export interface Participant {
	/** As the newest minutes spell it, with its title. */
	readonly name: string;
	/** The keys of the lists, the newest first; people who are told apart by longer ones have several. */
	readonly initials: readonly string[];
	/** The newest first. */
	readonly organisations: readonly string[];
	/** The newest first. */
	readonly roles: readonly string[];
	/** Where someone lists them, oldest first. */
	readonly appearances: readonly Appearance[];
	/** How many meetings have lists, from the first that lists them on. */
	readonly meetings: number;
	/** Other spellings of the name that were taken for theirs, each where it is first used. */
	readonly spellings: readonly Appearance[];
	/** Others whose name is nearly the same and who may be the same person: by name. */
	readonly perhaps: readonly string[];
	/** Others who are listed with the same initials. */
	readonly sharing: readonly SharedInitials[];
	/** The open actions that they are responsible for by their initials; what is for all is left out. */
	readonly actions: readonly Action[];
	/** Open actions whose initials fit someone else as well. */
	readonly perhapsActions: readonly Action[];
	readonly quoted: QuotedCount;
}

/** How often someone is quoted in the minutes, and at how many meetings. */
export interface QuotedCount {
	readonly times: number;
	readonly meetings: number;
	/** How often initials are quoted that fit someone else of that meeting as well. */
	readonly perhaps: number;
}

/** How the lists of one meeting name someone. */
export interface Appearance {
	/** The meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
	readonly person: Person;
	/** `substituted`: sent apologies, and someone stood in. */
	readonly presence: 'present' | 'apologies' | 'substituted';
	/** Who stood in for them, by name. */
	readonly substitutes: readonly string[];
	/** Whom they stood in for, by name, or as it was written where the lists do not have them. */
	readonly standsInFor: readonly string[];
}

/** Initials that someone else is listed with as well. */
export interface SharedInitials {
	readonly initials: string;
	/** The other one. */
	readonly name: string;
}

/** How often someone was there, was not, and was not even listed, since the first meeting that lists them. */
export interface AttendanceCount {
	readonly present: number;
	readonly apologies: number;
	/** How many of the apologies had someone stand in. */
	readonly substituted: number;
	readonly notListed: number;
}
