import * as z from 'zod';
import { isCalendarDate } from '../../values/calendar-date.ts';

/**
 * The schema of the front matter: all keys that minutes may have, every scalar a string.
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
		role: text.optional().describe('Chair, Vice chair, Support …'),
		organisation: text.optional(),
		for: text.optional().describe('A substitute: the initials of the person stood in for.'),
	},
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

export const frontMatterSchema = z.object({
	date: date.describe('The date of the meeting: a day, or a month where the day is not known.'),
	title: text
		.optional()
		.describe('The title of the minutes, where it is not "Meeting notes and action log: April 2025".'),
	state: z
		.enum(['draft', 'agreed'], 'draft or agreed')
		.optional()
		.describe('Whether the board has agreed the minutes.'),
	chair: text.optional().describe('The initials of the person in the chair.'),
	location: text.optional(),
	'next-meeting': date.optional().describe('When the board meets next.'),
	invitees: people.optional().describe('Who was invited and did not send apologies, by initials.'),
	apologies: people.optional().describe('Who sent apologies, by initials.'),
	'action-log-updated': date.optional().describe('When the action log was last updated.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The keys that a person may have, beside the name alone. */
export const PERSON_KEYS: readonly string[] = Object.keys(personDetails.shape);

/** The keys of the front matter. */
export const FRONT_MATTER_KEYS: readonly string[] = Object.keys(frontMatterSchema.shape);
