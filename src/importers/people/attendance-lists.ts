import type { DraftMinutes, DraftPerson } from '../../model/draft-minutes.ts';
import { append } from '../../values/long-lists.ts';
import { foldWord } from '../../values/status.ts';
import { initialsFor, isFirstName } from './names.ts';
import type { NamedPerson } from './people.ts';

/** A person as named, and the list that they were named in. */
export interface Listed extends NamedPerson {
	readonly list: 'invitees' | 'apologies';
	readonly at: number;
}

/** The lists of the front matter, and what a person has to settle in them. */
export interface Lists extends Pick<DraftMinutes, 'invitees' | 'apologies' | 'chair'> {
	readonly notes: readonly { readonly at: number; readonly message: string }[];
}

/** Makes the two lists: everyone once, each with initials that are unique in the list. */
export function makeLists(named: readonly Listed[]): Lists {
	const notes: { at: number; message: string }[] = [];
	const everyone = onceEach(named);
	const keys = new Map<Listed, string>();
	for (const list of ['invitees', 'apologies'] as const) {
		const taken = new Map<string, Listed>();
		const numbered = new Map<string, number>();
		for (const person of everyone.filter((one) => one.list === list)) {
			const wanted = person.initials ?? initialsFor(person.name);
			const before = taken.get(wanted);
			const key = before ? longer(wanted, person, taken, numbered) : wanted;
			if (before)
				notes.push({
					at: person.at,
					message: `"${wanted}" fits both ${before.name} and ${person.name}: ${person.name} is ${key} in this file; wherever the notes say "${wanted}", a person has to say who it is`,
				});
			taken.set(key, person);
			keys.set(person, key);
		}
	}
	append(notes, sharedKeys(everyone, keys));
	const listOf = (list: Listed['list']) =>
		everyone.filter((one) => one.list === list).map((one) => draftOf(one, keys, everyone));
	const [chair, ...others] = everyone.filter((one) => one.chair && one.list === 'invitees');
	return {
		...(chair && others.length === 0 && { chair: keys.get(chair) ?? '' }),
		invitees: listOf('invitees'),
		apologies: listOf('apologies'),
		notes,
	};
}

/** People named several times, each once: one mention may add what another leaves out. Whoever sent apologies was absent. */
function onceEach(named: readonly Listed[]): Listed[] {
	const byName = new Map<string, Listed>();
	for (const person of named) {
		const name = foldWord(person.name).replace(/^(?:dr|mrs?|ms|miss|prof|cllr|councillor) /, '');
		const before = byName.get(name);
		const list = before?.list === 'apologies' || person.list === 'apologies' ? 'apologies' : 'invitees';
		byName.set(name, before ? { ...person, ...before, list } : person);
	}
	return [...byName.values()];
}

/** Remarks on initials that are in both lists, which is allowed: a person has to say whom the notes mean by them. */
function sharedKeys(everyone: readonly Listed[], keys: ReadonlyMap<Listed, string>): Lists['notes'] {
	const invitees = new Map(
		everyone.flatMap((person) => (person.list === 'invitees' ? [[keys.get(person), person] as const] : [])),
	);
	return everyone.flatMap((person) => {
		const other = invitees.get(keys.get(person));
		if (person.list !== 'apologies' || !other) return [];
		return [
			{
				at: person.at,
				message: `"${keys.get(person)}" fits both ${other.name} (an invitee) and ${person.name} (sent apologies); where the notes quote "${keys.get(person)}", a person has to say who it is`,
			},
		];
	});
}

/** Initials with more letters of the surname, `RMo`, or else with the next number: `numbered` has the last of each. */
function longer(
	initials: string,
	{ name }: Listed,
	taken: ReadonlyMap<string, Listed>,
	numbered: Map<string, number>,
): string {
	const surname = [...(name.split(/[\s\u00a0]+/u).at(-1) ?? '')]
		.filter((letter) => /\p{L}/u.test(letter))
		.join('')
		.toLowerCase();
	for (let length = 2; length < Math.min(surname.length + 1, 7); length++) {
		const key = (initials + surname.slice(1, length)).slice(0, 8);
		if (!taken.has(key)) return key;
	}
	const begins = initials.slice(0, 5);
	let number = (numbered.get(begins) ?? 1) + 1;
	while (taken.has(`${begins}${number}`)) number++;
	numbered.set(begins, number);
	return `${begins}${number}`;
}

function draftOf(person: Listed, keys: ReadonlyMap<Listed, string>, everyone: readonly Listed[]): DraftPerson {
	const { name, role, organisation, insteadOf } = person;
	return {
		initials: keyFor(keys.get(person) ?? '', name),
		name,
		...(role !== undefined && { role }),
		...(organisation !== undefined && { organisation }),
		...(insteadOf !== undefined && { for: absentee(insteadOf, person, keys, everyone) }),
	};
}

/** A key for the front matter, which takes a letter and up to seven more. */
function keyFor(initials: string, name: string): string {
	const fitting = [...initials.normalize('NFC')]
		.filter((letter) => /[\p{L}\p{M}\p{N}'’-]/u.test(letter))
		.join('')
		.slice(0, 8);
	return /^\p{L}/u.test(fitting) ? fitting : [...name.replace(/[^\p{L}]/gu, '')].slice(0, 3).join('') || 'X';
}

/** The initials of the person that a substitute stands in for, where one person fits; otherwise what was written. */
function absentee(
	written: string,
	substitute: Listed,
	keys: ReadonlyMap<Listed, string>,
	everyone: readonly Listed[],
): string {
	const folded = foldWord(written);
	const fits = everyone.filter((one) => {
		if (one === substitute) return false;
		const name = foldWord(one.name);
		return name === folded || keys.get(one) === written || (isFirstName(written) && name.split(' ').includes(folded));
	});
	const absent = fits.filter((one) => one.list === 'apologies');
	const [one, ...others] = absent.length > 0 ? absent : fits;
	return one && others.length === 0 ? (keys.get(one) ?? written) : written;
}
