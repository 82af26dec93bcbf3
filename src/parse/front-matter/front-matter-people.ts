import type { PeopleKey } from '../../model/front-matter.ts';
import { PERSON_KEYS, type Person } from '../../model/people/person.ts';
import type { Unread } from '../../model/unread.ts';
import { type Fields, isRecord } from './fields.ts';
import { misfit, unknownKeys } from './front-matter-fields.ts';
import { initials, SCHEMAS, schemaOfPerson } from './front-matter-schema.ts';

/** The people of a list, also where one of them is faulty: the others were still invited. */
export function readPeople(
	fields: Fields,
	list: PeopleKey['key'],
): { readonly people: Person[]; readonly unread: Unread[] } {
	const value = fields.values[list];
	if (value === undefined) return { people: [], unread: [] };
	if (!isRecord(value)) {
		const { error } = SCHEMAS.people.safeParse(value);
		return { people: [], unread: [misfit(fields, [list], error?.issues[0]?.message ?? '')] };
	}
	const read = Object.keys(value).map((key) => readPerson(fields, [list, key]));
	return { people: read.flatMap(({ person }) => person ?? []), unread: read.flatMap(({ unread }) => unread) };
}

function readPerson(fields: Fields, path: [list: PeopleKey['key'], key: string]) {
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
	return { person: { initials: key, ...details, place }, unread };
}
