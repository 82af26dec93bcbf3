import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Person } from '../../model/people/person.ts';
import type { Placed } from '../../model/place.ts';
import type { Unread } from '../../model/unread.ts';
import { type Lines, lineAt, placeAt } from '../../values/lines.ts';
import { dateOfName, type Opened } from '../open.ts';
import { readYaml } from '../yaml/yaml-text.ts';
import type { Fields } from './fields.ts';
import type { FrontMatterText } from './front-matter-fence.ts';
import { misfit, unknownKeys } from './front-matter-fields.ts';
import { readPeople } from './front-matter-people.ts';
import { FRONT_MATTER_KEYS, type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';

/** What the front matter says, each value that could be read. */
export interface FrontMatterValues {
	readonly date?: Placed<CalendarDate>;
	readonly logUpdated?: Placed<CalendarDate>;
	readonly nextMeeting?: Placed<CalendarDate>;
	readonly title?: string;
	readonly state?: 'draft' | 'agreed';
	readonly chair?: string;
	readonly location?: string;
	readonly invitees: readonly Person[];
	readonly apologies: readonly Person[];
	readonly unread: readonly Unread[];
}

/**
 * The values of the front matter of an opened file; none where it has none.
 *
 * A file is named after its meeting, so where the front matter does not say the date, the name does: the meeting keeps
 * its place among the others, and the reader is told.
 */
export function frontMatterValues({ lines, frontMatter }: Opened): FrontMatterValues {
	const values = frontMatter ? readFrontMatter(lines, frontMatter) : { invitees: [], apologies: [], unread: [] };
	const date = dateOfName(lines.file);
	return values.date || !date ? values : { ...values, date };
}

/** Reads the front matter's YAML against its schema; each value stands alone, so one slip does not hide the others. */
function readFrontMatter(lines: Lines, block: FrontMatterText): FrontMatterValues {
	const yaml = readYaml(block.yaml, lineAt(lines, block.offset));
	const at = (offset: number) => placeAt(lines, block.offset + offset);
	if (yaml.value === undefined) {
		const unread = yaml.problems.map(
			({ offset, ...what }) => ({ code: 'front-matter-yaml', ...what, place: at(offset) }) as const,
		);
		return { invitees: [], apologies: [], unread };
	}
	const fields: Fields = {
		values: withoutEmpty(yaml.value as Record<string, unknown>),
		placeOf: (path, what) => at(yaml.offsetOf(path, what)),
	};
	const comments = yaml.lostComments.map(
		({ offset, ...what }) => ({ code: 'front-matter-comment', ...what, place: at(offset) }) as const,
	);
	const scalars = readScalars(fields);
	const invitees = readPeople(fields, 'invitees');
	const apologies = readPeople(fields, 'apologies');
	const missing = 'date' in fields.values ? [] : [{ code: 'front-matter-date', place: at(0) } as const];
	return {
		...assemble(scalars.good, fields),
		invitees: invitees.people,
		apologies: apologies.people,
		unread: [
			...comments,
			...missing,
			...unknownKeys(fields, [], FRONT_MATTER_KEYS),
			...scalars.unread,
			...invitees.unread,
			...apologies.unread,
		],
	};
}

/** A key with nothing behind it says nothing: a list that is still to be filled in is no mistake. */
function withoutEmpty(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const kept: Record<string, unknown> = Object.create(null);
	for (const [key, value] of Object.entries(record)) {
		if (value !== '' || !FRONT_MATTER_KEYS.includes(key)) kept[key] = value;
	}
	return kept;
}

const SCALARS = frontMatterSchema.omit({ invitees: true, apologies: true }).shape;
type Scalars = Partial<Omit<FrontMatter, 'invitees' | 'apologies'>>;

function readScalars(fields: Fields): { readonly good: Scalars; readonly unread: readonly Unread[] } {
	const good: Record<string, unknown> = {};
	const unread: Unread[] = [];
	for (const [key, schema] of Object.entries(SCALARS)) {
		if (!(key in fields.values)) continue;
		const { data, error } = schema.safeParse(fields.values[key]);
		if (error) unread.push(...error.issues.map(({ message }) => misfit(fields, [key], message)));
		else good[key] = data;
	}
	return { good, unread };
}

function assemble(good: Scalars, { placeOf }: Fields): Omit<FrontMatterValues, 'invitees' | 'apologies' | 'unread'> {
	const { title, state, chair, location, date, 'next-meeting': next, 'action-log-updated': updated } = good;
	return {
		...(date !== undefined && { date: { value: date, place: placeOf(['date']) } }),
		...(updated !== undefined && { logUpdated: { value: updated, place: placeOf(['action-log-updated']) } }),
		...(next !== undefined && { nextMeeting: { value: next, place: placeOf(['next-meeting']) } }),
		...(title !== undefined && { title }),
		...(state !== undefined && { state }),
		...(chair !== undefined && { chair }),
		...(location !== undefined && { location }),
	};
}
