import type { Person } from '../../model/people/person.ts';
import type { Unread } from '../../model/unread.ts';
import { type Fields, isRecord } from './fields.ts';
import { misfit, unknownKeys } from './front-matter-fields.ts';
import { frontMatterSchema, initials, PERSON_KEYS, schemaOfPerson } from './front-matter-schema.ts';

/** The people of a list, also where one of them is faulty: the others were still invited. */
export function readPeople(
	fields: Fields,
	list: 'invitees' | 'apologies',
): { readonly people: Person[]; readonly unread: Unread[] } {
	const value = fields.values[list];
	if (value === undefined) return { people: [], unread: [] };
	if (!isRecord(value)) {
		const { error } = frontMatterSchema.shape[list].safeParse(value);
		return { people: [], unread: [misfit(fields, [list], error?.issues[0]?.message ?? '')] };
	}
	const read = Object.keys(value).map((key) => readPerson(fields, [list, key]));
	return { people: read.flatMap(({ person }) => person ?? []), unread: read.flatMap(({ unread }) => unread) };
}

function readPerson(fields: Fields, path: [list: 'invitees' | 'apologies', key: string]) {
	const [list, key] = path;
	const value = (fields.values[list] as Fields['values'])[key];
	const place = fields.placeOf(path, 'key');
	const named = initials.safeParse(key);
	if (named.error) {
		const problem = `"${key}" should be ${named.error.issues[0]?.message}`;
		return { unread: [{ code: 'front-matter-value', path: path.join('.'), problem, place } as const] };
	}
	const unread = unknownKeys(fields, path, PERSON_KEYS);
	const { data, error } = schemaOfPerson(value).safeParse(value);
	if (error)
		return {
			unread: [...unread, ...error.issues.map((issue) => misfit(fields, [...path, ...issue.path], issue.message))],
		};
	const details = typeof data === 'string' ? { name: data } : data;
	return { person: personOf(key, details, place), unread };
}

/** A person, without the keys that nothing was said for. */
function personOf(
	initials: string,
	details: { name: string; role?: string | undefined; organisation?: string | undefined; for?: string | undefined },
	place: Person['place'],
): Person {
	const { name, role, organisation, for: absent } = details;
	return {
		initials,
		name,
		...(role !== undefined && { role }),
		...(organisation !== undefined && { organisation }),
		...(absent !== undefined && { for: absent }),
		place,
	};
}
