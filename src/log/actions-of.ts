import { initialsOf } from '../language/person.ts';
import type { Action } from '../model/actions/action.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Participant } from '../model/people/participant.ts';
import type { Person } from '../model/people/person.ts';
import { foldWord } from '../values/status.ts';

/** Someone in the lists of one meeting; `key` is the same for the same person at every meeting. */
export interface ListedPerson {
	readonly key: string;
	readonly meeting: string;
	readonly person: Person;
}

type OfOnePerson = Pick<Participant, 'actions' | 'perhapsActions'>;

/**
 * Returns a function that finds the open actions that someone is responsible for. Initials mean the person who has
 * them at the meeting whose log has the action; where its lists lack them, anyone who has them at any meeting. `namedAt` finds the keys of those whom a name or an
 * office means at a meeting.
 */
export function openActionsOf(
	log: ConsolidatedLog,
	listed: readonly ListedPerson[],
	namedAt: (meeting: string, written: string) => readonly string[],
): (key: string) => OfOnePerson {
	const anywhere = new Map<string, Set<string>>();
	const there = new Map<string, Set<string>>();
	for (const { key, meeting, person } of listed) {
		for (const initials of writtenAs(person)) {
			add(anywhere, initials, key);
			add(there, `${meeting} ${initials}`, key);
		}
	}
	const found = new Map<string, { readonly actions: Set<Action>; readonly perhapsActions: Set<Action> }>();
	for (const action of log.actions.filter(({ phase }) => phase !== 'ended')) {
		for (const written of action.responsible) {
			const initials = foldWord(written);
			const keys =
				there.get(`${action.meeting} ${initials}`) ?? anywhere.get(initials) ?? namedAt(action.meeting, written);
			for (const key of keys) {
				const own = found.get(key) ?? { actions: new Set(), perhapsActions: new Set() };
				found.set(key, own);
				(new Set(keys).size === 1 ? own.actions : own.perhapsActions).add(action);
			}
		}
	}
	return (key) => {
		const own = found.get(key);
		return { actions: [...(own?.actions ?? [])], perhapsActions: [...(own?.perhapsActions ?? [])] };
	};
}

/** The forms that initials may be written in: RMo, for Roslind Moodey, also as RM; initials in capitals only as they are. */
function writtenAs({ initials, name }: Person): string[] {
	const own = foldWord(initials);
	return /^\p{Lu}+$/u.test(initials.normalize('NFC')) ? [own] : [own, foldWord(initialsOf(name))];
}

function add(map: Map<string, Set<string>>, name: string, key: string): void {
	map.set(name, (map.get(name) ?? new Set<string>()).add(key));
}
