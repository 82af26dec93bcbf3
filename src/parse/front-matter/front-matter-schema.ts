import * as z from 'zod';
import { FRONT_MATTER_KEYS, type FrontMatterKinds, STATES } from '../../model/front-matter.ts';
import type { PERSON_KEYS } from '../../model/people/person.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';

/**
 * The schema of the front matter: what a value of each kind must be, every scalar a string.
 *
 * The descriptions go into the published JSON Schema; each error text says what would fit.
 */
const date = z
	.string('a date such as 2025-04 or 2025-04-24')
	.regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a date such as 2025-04 or 2025-04-24', abort: true })
	.refine(isCalendarDate, 'a day that the calendar has');

const text = z.string('a text').min(1, 'a text');

const personDetails = z.object(
	{
		name: text.describe('The full name, with its title.'),
		role: text.exactOptional().describe('Chair, Vice chair, Support …'),
		organisation: text.exactOptional(),
		for: text.exactOptional().describe('A substitute: the initials of the person stood in for.'),
	} satisfies Record<(typeof PERSON_KEYS)[number], z.ZodType>,
	'a name, or { name: …, role: …, organisation: … }',
);

const person = z.union([text, personDetails], 'a name, or { name: …, role: …, organisation: … }');

/** The schema of one person of a list: of a name alone, or of a name with what belongs to it. */
export function schemaOfPerson(value: unknown): typeof text | typeof personDetails {
	return typeof value === 'string' ? text : personDetails;
}

/** Initials: letters, then letters or digits that tell two people apart. */
export const initials = z.string().regex(/^\p{L}[\p{L}\p{M}\p{N}'’-]{0,7}$/u, 'initials such as MH');

const people = z.record(initials, person, 'a list such as `MH: Dr Mac Heath`, one person a line');

/** What a value of each kind must be, and what it then is. */
export const SCHEMAS = {
	date,
	text,
	state: z.enum(STATES, STATES.join(' or ')),
	people,
} as const satisfies Readonly<Record<keyof FrontMatterKinds, z.ZodType>>;

export const frontMatterSchema = z.object(
	Object.fromEntries(
		FRONT_MATTER_KEYS.map(({ key, kind, about }) => {
			const schema = SCHEMAS[kind];
			// The one key that every file needs.
			return [key, (key === 'date' ? schema : schema.optional()).describe(about)];
		}),
	),
);
