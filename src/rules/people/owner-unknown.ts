import { bareName } from '../../language/attendance.ts';
import { initialsOf } from '../../language/person.ts';
import { quote } from '../../language/quote.ts';
import { makePeople, type People, peopleOf, whoIs } from '../../language/who.ts';
import type { Cell, LogRow } from '../../model/actions/action-log.ts';
import type { Board } from '../../model/board/board.ts';
import type { Phase } from '../../model/board/status.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { monthOf } from '../../values/calendar-date.ts';
import { groupBy } from '../../values/group-by.ts';
import { hidesPeople } from '../../values/hidden-discussion.ts';
import { formatPlace } from '../../values/place.ts';
import { foldWord, phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (front: readonly string[], ...responsible: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		front,
		log: responsible.map((who, index) => `| ${80 - index} | Follow up on funding. | ${who} | April 2025 | open |`),
	}),
});
const PEOPLE = ['invitees:', '  MH: Dr Mac Heath', '  RE: Rebecca Eligon'];

export const ownerUnknown: Rule = {
	id: 'owner-unknown',
	severity: 'error',
	summary:
		'Everyone responsible is one person in the lists of a meeting, or someone in alb.yaml: by initials, by name or by office.',
	why: 'If initials or a name belong to nobody, or to two people, it is not clear who is to act; each of the two thinks that it is the other.',
	fix: 'Write the initials as in the lists at the top. Give two people with the same initials longer ones, such as RMoo and RMor, in the lists and in the log. Add someone outside the board, who attends no meetings, under "people" in alb.yaml.',
	limits:
		'An action is checked in the first log that says who is responsible, and no longer once it has ended, because people leave. If no meeting lists anybody, nothing is found.',
	examples: [
		{ title: 'initials from the lists, and "all"', files: minutesOf(PEOPLE, 'MH', 'RE/MH', 'MH and all'), says: [] },
		{
			title: 'initials and a name of nobody, a group',
			files: minutesOf(PEOPLE, 'ZZ', 'Mac Smith', 'Group', 'M H'),
			says: [
				`minutes/2025-04.md:12:32  error  "ZZ" is not in the lists of any meeting; correct it, or add the person to "invitees" or "apologies"`,
				`minutes/2025-04.md:13:32  error  "Mac Smith" is not in the lists of any meeting; correct it, or add the person to "invitees" or "apologies"`,
				`minutes/2025-04.md:14:32  error  "Group" is not anyone's initials; write "all" if it is for everyone`,
				`minutes/2025-04.md:15:32  error  "M H" is not anyone's initials; did you mean "MH" (Dr Mac Heath)?`,
			],
		},
		{
			title: 'names and an office; a first name that two people have',
			files: minutesOf(
				[
					'invitees:',
					'  MH: Dr Mac Heath',
					'  AC: { name: Amy Coombs, role: Clerk }',
					'  AS: Mary Ann Smith',
					'  AJ: Amy Jones',
				],
				'Mac Heath, Dr Heath',
				'the Clerk / Mary Ann Smith',
				'Amy',
			),
			says: [
				'minutes/2025-04.md:16:32  error  "Amy" may be "AC" (Amy Coombs) or "AJ" (Amy Jones); write initials that only one of them has',
			],
		},
		{
			title: 'someone outside the board, and an acronym',
			files: {
				'alb.yaml': 'people: { SJ: Sarah Johal }\nacronyms: [SEND]\n',
				...minutesOf(PEOPLE, 'SJ', 'SEND'),
			},
			says: [
				`minutes/2025-04.md:13:32  error  "SEND" is an acronym of this board and not anyone's initials; write the initials of the person who will do it`,
			],
		},
		{
			title: 'initials that two people share',
			files: minutesOf(['invitees:', '  RMo: Roslind Moodey', 'apologies:', '  RM: Richard Morris'], 'RM', 'RMo'),
			says: [
				'minutes/2025-04.md:13:32  error  "RM" may be "RM" (Richard Morris) or "RMo" (Roslind Moodey); write initials that only one of them has',
			],
		},
	],
	*check({ book, board }) {
		const known = new Set(
			book.meetings.flatMap((minutes) => peopleIn(minutes).map(({ initials }) => foldWord(initials))),
		);
		// If nobody is ever listed, there is nothing to compare initials with.
		if (known.size === 0) return;
		for (const { initials } of board.people ?? []) known.add(foldWord(initials));
		const everyone = makePeople([
			...book.meetings.flatMap(({ invitees, apologies }) => [invitees, apologies]),
			board.people ?? [],
		]);
		const checked = new Set<string>();
		for (const minutes of book.meetings) {
			if (minutes.unread.some(hidesPeople)) continue;
			const lists = makeLists(minutes, board, everyone);
			for (const row of minutes.log?.rows ?? []) {
				if (isChecked(row, minutes, phaseOf(row.status, board.statuses)))
					yield* checkOwners(row, lists, known, checked);
			}
		}
	},
};

/** An action is carried from log to log: who is responsible is checked in the first log that says so. */
function* checkOwners(row: LogRow, lists: Lists, known: ReadonlySet<string>, checked: Set<string>): Generator<Report> {
	const cell = row.cells.responsible;
	if (!cell) return;
	const action = row.number === '' ? formatPlace(row.place) : row.number;
	for (const { owner, index } of ownersIn(cell, row.responsible, known)) {
		const key = `${action} ${foldWord(owner)}`;
		const message = checked.has(key) ? undefined : messageFor(owner, lists, known);
		checked.add(key);
		if (message !== undefined) yield { place: { ...cell.place, column: cell.place.column + index }, message };
	}
}

function peopleIn({ invitees, apologies }: Minutes): readonly Person[] {
	return [...invitees, ...apologies];
}

/** The people of one meeting, ready to be looked up: all words folded. */
interface Lists {
	readonly byKey: ReadonlyMap<string, readonly Person[]>;
	readonly byNameInitials: ReadonlyMap<string, readonly Person[]>;
	/** Whom a name, or an office, means: here, or else anywhere. */
	readonly named: (written: string) => readonly Person[];
	readonly names: readonly { readonly person: Person; readonly words: ReadonlySet<string> }[];
	/** Acronyms of the board: they are not anyone's initials. */
	readonly acronyms: ReadonlySet<string>;
}

/** The people of a meeting, and those outside the board who are not listed at it too. */
function makeLists(minutes: Minutes, board: Board, everyone: People): Lists {
	const listed = peopleIn(minutes);
	const names = new Set(listed.map(({ name }) => bareName(name)));
	const people = [...listed, ...(board.people ?? []).filter(({ name }) => !names.has(bareName(name)))];
	const fitsIn = (written: string, among: People) => {
		const who = whoIs(written, among);
		return who && who.through !== 'initials' ? who.fits : [];
	};
	const named = (written: string) => {
		const here = fitsIn(written, peopleOf(minutes));
		// Lists spell one person in several ways, under the same initials.
		return here.length > 0 ? here : distinctBy(fitsIn(written, everyone), ({ initials }) => foldWord(initials));
	};
	return {
		named,
		acronyms: new Set((board.acronyms ?? []).map(foldWord)),
		byKey: groupBy(people, ({ initials }) => foldWord(initials)),
		byNameInitials: groupBy(people, ({ name }) => foldWord(initialsOf(name))),
		names: people.map((person) => ({ person, words: new Set(foldWord(person.name).split(' ')) })),
	};
}

/** An old row that has ended names people who may have left; who was responsible was checked when it was raised. */
function isChecked({ issued }: LogRow, { date }: Minutes, phase: Phase): boolean {
	return phase !== 'ended' || (issued !== undefined && date !== undefined && monthOf(issued) === monthOf(date.value));
}

interface Owner {
	readonly owner: string;
	/** Where it begins in its cell. */
	readonly index: number;
}

/** Who is named in a cell. Words without a comma or slash between them, none of them known, are one name: `Mac Heath`. */
function ownersIn({ raw }: Cell, words: readonly string[], known: ReadonlySet<string>): Owner[] {
	const owners: Owner[] = [];
	let name: Owner | undefined;
	let end = 0;
	for (const word of words) {
		const index = Math.max(raw.indexOf(word, end), end);
		const joins = name && raw.slice(end, index).trim() === '' && !isKnown(word, known);
		const owner: Owner = joins && name ? { owner: `${name.owner} ${word}`, index: name.index } : { owner: word, index };
		if (joins) owners.pop();
		owners.push(owner);
		name = isKnown(word, known) ? undefined : owner;
		end = index + word.length;
	}
	return owners.filter(({ owner }) => /[\p{L}\p{N}]/u.test(owner));
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
	return foldWord(word) === 'all' || known.has(foldWord(word));
}

function messageFor(owner: string, lists: Lists, known: ReadonlySet<string>): string | undefined {
	const folded = foldWord(owner);
	const keyed = lists.byKey.get(folded) ?? [];
	const alike = lists.byNameInitials.get(folded) ?? [];
	if (isKnown(owner, known)) {
		const fitting = [...new Set([...keyed, ...alike.filter(({ initials }) => !isOwnInitials(initials))])];
		const several = keyed.length > 0 && new Set(fitting.map(({ name }) => foldWord(name))).size > 1;
		return several ? `${quote(owner)} may be ${named(fitting)}; write initials that only one of them has` : undefined;
	}
	if (lists.acronyms.has(folded))
		return `${quote(owner)} is an acronym of this board and not anyone's initials; write the initials of the person who will do it`;
	const [person, ...others] = lists.named(owner);
	if (person && others.length === 0) return undefined;
	if (person) return `${quote(owner)} may be ${named([person, ...others])}; write initials that only one of them has`;
	if (GROUP.test(owner)) return `${quote(owner)} is not anyone's initials; write "all" if it is for everyone`;
	const joined = lists.byKey.get(folded.replace(/[\s.]/g, '')) ?? [];
	const meant = [alike, joined, peopleNamed(folded, lists)].find(({ length }) => length > 0);
	if (!meant)
		return `${quote(owner)} is not in the lists of any meeting; correct it, or add the person to "invitees" or "apologies"`;
	const question = meant.length === 1 ? `did you mean ${named(meant)}?` : `it may be ${named(meant)}`;
	return `${quote(owner)} is not anyone's initials; ${question}`;
}

/** Whether a key is a person's own initials (RJM, with a middle name), and not a longer form of others (RMo for RM). */
function isOwnInitials(key: string): boolean {
	return /^\p{Lu}+$/u.test(key);
}

/** Words that mean everyone. */
const GROUP = /^(?:(?:the|whole|entire|all) )*(?:group|board|everyone|everybody|members?|team|attendees)$/i;

/** The people whose name, or a part of it, a text is. */
function peopleNamed(folded: string, { names }: Lists): Person[] {
	const words = folded.split(' ');
	return names.filter((each) => words.every((word) => each.words.has(word))).map(({ person }) => person);
}

function distinctBy(people: readonly Person[], keyOf: (person: Person) => string): Person[] {
	return [...groupBy(people, keyOf).values()].flatMap(([first]) => first ?? []);
}

function named(people: readonly Person[]): string {
	const shown = people.slice(0, 3).map(({ initials, name }) => `${quote(initials)} (${name})`);
	return [...shown, ...(people.length > 3 ? ['others'] : [])].join(' or ');
}
