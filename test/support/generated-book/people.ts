import type { Random } from '../random.ts';
import type { PersonModel } from './model.ts';

// No two of a list are a slip of the pen apart, so that no two people look like one.
const FIRST =
	'Amara Bethan Carole Deepak Ewan Farah Graham Hilary Imran Josephine Kevin Lorna Michael Ngozi Omar Priya Quentin Rebecca Siân Teresa Ursula Victor Wendy Yusuf Zachary';
const LAST =
	'Adeyemi Barker Coombs Donnelly Eligon Fletcher Gilchrist Hussain Iqbal Jamieson Kowalski Loades Moodey Nolan Okafor Pritchard Quigley Reynolds Skinner Tennant Underhill Vaughan Whittaker Yong Zimmermann';
const ORGANISATIONS = [
	'Milton Keynes',
	'Adopt Thames Valley',
	'Adopt South',
	'Bucks',
	'CAFCASS',
	'CORUM',
	'PACT',
	'Kent',
	'Sector Led Improvement Programme',
];
/** What the prose uses as words; nobody has these initials. */
const ACRONYMS = new Set('SE SG LA FT UK EU US UN NI IT HR PR QA AI MP TV GP SW NE NW HQ OK ID PC'.split(' '));

const SUBSTITUTES = [
	{ initials: 'XO', name: 'Xavier Olsen' },
	{ initials: 'XI', name: 'Xenia Ingram' },
];

/** Someone who belongs to the board, from one meeting to another, by their index. */
export interface Member extends PersonModel {
	readonly from: number;
	readonly until: number;
}

/**
 * The people of a board over so many meetings: about a dozen at a time, who come and go. No two have the same initials
 * at one time, but for a pair here and there that is listed with longer ones.
 */
export function makeMembers(meetings: number, random: Random): Member[] {
	const names = random.shuffle(
		FIRST.split(' ').flatMap((first) => LAST.split(' ').map((last) => [first, last] as const)),
	);
	const members: Member[] = [];
	const seats = Array.from({ length: 12 }, (_, seat) => ({ seat, free: 0 }));
	for (const [first, last] of names) {
		const initials = `${first.charAt(0)}${last.charAt(0)}`;
		const seat = seats.reduce((a, b) => (b.free < a.free ? b : a));
		if (seat.free >= meetings) break;
		if (ACRONYMS.has(initials)) continue;
		const until = seat.free + random.int(12, 90);
		const title = random.chance(0.1) ? 'Dr ' : '';
		members.push({
			initials: seat.seat < 2 ? `${initials}${last.slice(1, 3).toLowerCase()}` : initials,
			name: `${title}${first} ${last}`,
			...(random.chance(0.7) && { organisation: random.pick(ORGANISATIONS) }),
			...(seat.seat === 2 && { role: 'Chair' }),
			from: seat.free,
			until,
		});
		seat.free = until;
	}
	if (seats.some(({ free }) => free < meetings)) throw new Error('there are not enough names for so many meetings');
	return members;
}

/** Who came to a meeting and who did not; someone may have sent a substitute. */
export interface AttendanceModel {
	readonly invitees: readonly PersonModel[];
	readonly apologies: readonly PersonModel[];
}

export function attend(members: readonly Member[], meeting: number, random: Random): AttendanceModel {
	const present = members.filter(({ from, until }) => from <= meeting && meeting < until).map(asListed);
	const [chair, ...others] = random.shuffle(present);
	const away = others.slice(0, random.int(0, 4));
	const invitees = [...(chair ? [chair] : []), ...others.slice(away.length)];
	const absent = away[0];
	if (!absent || !random.chance(0.3)) return { invitees, apologies: away };
	const substitute = { ...random.pick(SUBSTITUTES), for: random.pick([absent.initials, absent.name]) };
	return { invitees: [...invitees, substitute], apologies: away };
}

function asListed({ from: _, until: __, ...person }: Member): PersonModel {
	return person;
}
