import type { AttendanceCount, Participant, SharedInitials } from '../../model/people/participant.ts';
import type { Place } from '../../model/place.ts';
import { countAttendance } from '../../values/participant.ts';
import { toJson } from './json.ts';

/** The people of all meetings as `alb people --json` prints them: the schema `alb/people@1`. What is not known is null. */
export interface PeopleDocument {
	readonly schema: 'alb/people@1';
	readonly people: readonly ParticipantRecord[];
}

export interface ParticipantRecord {
	readonly name: string;
	readonly initials: readonly string[];
	readonly organisations: readonly string[];
	readonly roles: readonly string[];
	/** The first and the last meeting that lists them. */
	readonly first: string;
	readonly last: string;
	readonly attendance: AttendanceCount;
	readonly appearances: readonly AppearanceRecord[];
	readonly spellings: readonly { readonly name: string; readonly meeting: string; readonly place: Place }[];
	readonly perhaps: readonly string[];
	readonly sharing: readonly SharedInitials[];
	readonly openActions: readonly string[];
	readonly perhapsOpenActions: readonly string[];
	readonly quoted: Participant['quoted'];
}

export interface AppearanceRecord {
	readonly meeting: string;
	readonly presence: 'present' | 'apologies' | 'substituted';
	readonly name: string;
	readonly initials: string;
	readonly role: string | null;
	readonly organisation: string | null;
	readonly substitutes: readonly string[];
	readonly standsInFor: readonly string[];
	readonly place: Place;
}

export function peopleAsJson(people: readonly Participant[]): string {
	const document: PeopleDocument = { schema: 'alb/people@1', people: people.map(participantRecord) };
	return toJson(document);
}

function participantRecord(participant: Participant): ParticipantRecord {
	const { name, initials, organisations, roles, appearances, spellings, perhaps, sharing, quoted } = participant;
	return {
		name,
		initials,
		organisations,
		roles,
		first: appearances[0]?.meeting ?? '',
		last: appearances.at(-1)?.meeting ?? '',
		attendance: countAttendance(participant),
		appearances: appearances.map(({ meeting, person, presence, substitutes, standsInFor }) => ({
			meeting,
			presence,
			name: person.name,
			initials: person.initials,
			role: person.role ?? null,
			organisation: person.organisation ?? null,
			substitutes,
			standsInFor,
			place: person.place,
		})),
		spellings: spellings.map(({ person, meeting }) => ({ name: person.name, meeting, place: person.place })),
		perhaps,
		sharing,
		openActions: participant.actions.map(({ number }) => number),
		perhapsOpenActions: participant.perhapsActions.map(({ number }) => number),
		quoted,
	};
}
