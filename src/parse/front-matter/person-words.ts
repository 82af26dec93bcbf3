import { initialsOf } from '../../language/person.ts';
import type { Person } from '../../model/people/person.ts';
import { foldSpaces } from '../../values/one-line.ts';
import { initials as initialsSchema } from './front-matter-schema.ts';

/** A person as someone types them, or why they cannot be read. */
export type PersonWords = { readonly person: Omit<Person, 'place'> } | { readonly problem: string };

/** Initials hold no more characters than this. */
const LONGEST = 8;

/**
 * Reads a person from one line: `MH: Dr Mac Heath, Chair, Milton Keynes`. Without initials they are those of the name; what
 * follows the name is the role, and after that the organisation; either may be left out (`Ann Bell, , Northtown`).
 */
export function readPersonWords(text: string): PersonWords {
	const { key, rest } = /^(?<key>[^:,]*):(?<rest>.*)$/su.exec(text)?.groups ?? { rest: text };
	const [name = '', role = '', ...others] = (rest ?? '').split(',').map(foldSpaces);
	const organisation = others.join(', ').trim();
	if (!/\p{L}/u.test(name)) return { problem: `"${foldSpaces(text)}" does not name a person; write ${EXAMPLE}` };
	const initials = key === undefined ? [...initialsOf(name)].slice(0, LONGEST).join('') : foldSpaces(key);
	if (!initialsSchema.safeParse(initials).success) return { problem: noInitials(initials, name, key !== undefined) };
	return { person: { initials, name, ...(role !== '' && { role }), ...(organisation !== '' && { organisation }) } };
}

const EXAMPLE = '"MH: Dr Mac Heath, Chair, Milton Keynes"';

function noInitials(initials: string, name: string, typed: boolean): string {
	return typed
		? `"${initials}" should be initials such as MH; write ${EXAMPLE}`
		: `no initials can be made from "${name}"; write them first: "MH: ${name}"`;
}
