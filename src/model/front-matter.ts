import type { CalendarDate } from './calendar-date.ts';
import type { Person } from './people/person.ts';
import type { Placed } from './place.ts';

/** What a value of the front matter may be. */
export interface FrontMatterKinds {
	readonly date: CalendarDate;
	/** One line of words. */
	readonly text: string;
	readonly state: (typeof STATES)[number];
	/** A list of people by their initials. */
	readonly people: readonly Person[];
}

/** Whether the board has agreed the minutes. */
export const STATES = ['draft', 'agreed'] as const;

/** One key of the front matter, as a row of the table. */
interface Row {
	/** As it is written in the file. */
	readonly key: string;
	/** What it is called in the model and in JSON. */
	readonly field: string;
	readonly kind: keyof FrontMatterKinds;
	/** What people read before its value. */
	readonly label: string;
	/** One sentence or two, for the documentation and the JSON Schema: Markdown. */
	readonly about: string;
}

/**
 * The front matter: the block of keys at the top of a file of minutes. This is the table of all its keys, in the order in
 * which they are listed to people.
 *
 * The schema, both readers, the model, JSON, what edits are checked with, the facts on papers and the documentation follow
 * from it: a new key is one line here, and what is made of it beyond being read, kept and shown.
 */
export const FRONT_MATTER_KEYS = [
	{
		key: 'date',
		field: 'date',
		kind: 'date',
		label: 'Date',
		about:
			'The date of the meeting: a day, `2025-04-24`, or a month, `2025-04`, where the day is not known. The one key that every file needs; where it is missing the file’s name says it, and `alb check` asks for it.',
	},
	{
		key: 'title',
		field: 'title',
		kind: 'text',
		label: 'Title',
		about: 'The title of the minutes, where it is not "Meeting notes and action log: April 2025".',
	},
	{
		key: 'state',
		field: 'state',
		kind: 'state',
		label: 'State',
		about: '`draft` or `agreed`: whether the board has agreed the minutes. The notes that are circulated say so.',
	},
	{
		key: 'chair',
		field: 'chair',
		kind: 'text',
		label: 'Chair',
		about: 'The initials of the person in the chair.',
	},
	{ key: 'location', field: 'location', kind: 'text', label: 'Location', about: 'Where the meeting was.' },
	{
		key: 'next-meeting',
		field: 'nextMeeting',
		kind: 'date',
		label: 'Next meeting',
		about: 'When the board meets next.',
	},
	{
		key: 'invitees',
		field: 'invitees',
		kind: 'people',
		label: 'Invitees',
		about:
			'Who was invited and did not send apologies: initials, then the name alone, or `{ name: …, role: …, organisation: … }`.',
	},
	{
		key: 'apologies',
		field: 'apologies',
		kind: 'people',
		label: 'Apologies',
		about: 'Who sent apologies, in the form of `invitees`.',
	},
	{
		key: 'action-log-updated',
		field: 'logUpdated',
		kind: 'date',
		label: 'Action log updated',
		about: 'When the action log was last updated.',
	},
] as const satisfies readonly Row[];

export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

/** A key that lists people. */
export type PeopleKey = Extract<FrontMatterKey, { kind: 'people' }>;
type ValueKey = Exclude<FrontMatterKey, PeopleKey>;

/** What the front matter of one file says: each value with its place, and lists of people that may be empty. */
export type FrontMatter = {
	readonly [Key in ValueKey as Key['field']]?: Placed<FrontMatterKinds[Key['kind']]>;
} & { readonly [Key in PeopleKey as Key['field']]: readonly Person[] };
