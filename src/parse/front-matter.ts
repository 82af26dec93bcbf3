import type { CalendarDate } from '../model/calendar-date.ts';
import { nearest } from '../model/nearest.ts';
import type { Person } from '../model/person.ts';
import type { Placed } from '../model/place.ts';
import type { Unread } from '../model/unread.ts';
import type { FrontMatterText } from './front-matter-fence.ts';
import { FRONT_MATTER_KEYS, type FrontMatter, frontMatterSchema, PERSON_KEYS } from './front-matter-schema.ts';
import { type Lines, lineAt, placeAt } from './lines.ts';
import { dateOfName, type Opened } from './open.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

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
	const unread: Unread[] = yaml.problems.map(({ offset, problem, hint }) => ({
		code: 'front-matter-yaml',
		problem,
		...(hint !== undefined && { hint }),
		place: at(offset),
	}));
	if (yaml.value === undefined) return { invitees: [], apologies: [], unread };

	for (const { offset, comment, value } of yaml.lostComments) {
		unread.push({ code: 'front-matter-comment', comment, value, place: at(offset) });
	}
	// A key with nothing behind it says nothing: a list that is still to be filled in is no mistake.
	const values = withoutEmpty(yaml.value as Record<string, unknown>);
	for (const { reason, offset } of unknownKeys(values, yaml)) unread.push({ ...reason, place: at(offset) });

	const good: Record<string, unknown> = {};
	for (const key of FRONT_MATTER_KEYS) {
		const field = frontMatterSchema.shape[key as keyof FrontMatter];
		const result = field.safeParse(values[key]);
		if (result.success) {
			good[key] = result.data;
			continue;
		}
		for (const issue of result.error.issues) {
			if (values[key] === undefined) {
				unread.push({ code: 'front-matter-date', place: at(0) });
				continue;
			}
			const path = [key, ...issue.path];
			const problem = expectation(issue.message, path, values);
			const offset = yaml.offsetOf(path, issue.code === 'invalid_key' ? 'key' : 'value');
			unread.push({ code: 'front-matter-value', path: path.join('.'), problem, place: at(offset) });
		}
	}
	return { ...assemble(good as Partial<FrontMatter>, values, yaml, at), unread };
}

function withoutEmpty(record: Record<string, unknown>): Record<string, unknown> {
	const kept: Record<string, unknown> = Object.create(null);
	for (const [key, value] of Object.entries(record))
		if (value !== '' || !FRONT_MATTER_KEYS.includes(key)) kept[key] = value;
	return kept;
}

type At = (offset: number) => Person['place'];

function assemble(good: Partial<FrontMatter>, values: Record<string, unknown>, yaml: YamlText, at: At) {
	const dated = (key: 'date' | 'next-meeting' | 'action-log-updated') => {
		const value = good[key];
		return value === undefined ? undefined : { value, place: at(yaml.offsetOf([key])) };
	};
	const date = dated('date');
	const nextMeeting = dated('next-meeting');
	const logUpdated = dated('action-log-updated');
	return {
		...(date && { date }),
		...(nextMeeting && { nextMeeting }),
		...(logUpdated && { logUpdated }),
		...(good.title !== undefined && { title: good.title }),
		...(good.state !== undefined && { state: good.state }),
		...(good.chair !== undefined && { chair: good.chair }),
		...(good.location !== undefined && { location: good.location }),
		invitees: people('invitees', values, yaml, at),
		apologies: people('apologies', values, yaml, at),
	};
}

/** The people of a list, also where one of them is faulty: the others were still invited. */
function people(key: 'invitees' | 'apologies', values: Record<string, unknown>, yaml: YamlText, at: At): Person[] {
	const list = values[key];
	if (typeof list !== 'object' || list === null || Array.isArray(list)) return [];
	return Object.entries(list as Record<string, unknown>).flatMap(([initials, value]) => {
		const result = frontMatterSchema.shape[key].safeParse({ [initials]: value });
		const person = result.data?.[initials];
		if (person === undefined) return [];
		const details = typeof person === 'string' ? { name: person } : person;
		const { name, role, organisation } = details;
		const place = at(yaml.offsetOf([key, initials], 'key'));
		return [
			{
				initials,
				name,
				...(role !== undefined && { role }),
				...(organisation !== undefined && { organisation }),
				...(details.for !== undefined && { for: details.for }),
				place,
			},
		];
	});
}

function unknownKeys(values: Record<string, unknown>, yaml: YamlText) {
	const found: { reason: { code: 'front-matter-key'; key: string; nearest?: string }; offset: number }[] = [];
	const look = (record: unknown, path: readonly string[], known: readonly string[]) => {
		if (typeof record !== 'object' || record === null || Array.isArray(record)) return;
		for (const key of Object.keys(record)) {
			if (known.includes(key)) continue;
			const near = nearest(key, known);
			const full = [...path, key].join('.');
			found.push({
				reason: { code: 'front-matter-key', key: full, ...(near && { nearest: near }) },
				offset: yaml.offsetOf([...path, key], 'key'),
			});
		}
	};
	look(values, [], FRONT_MATTER_KEYS);
	for (const list of ['invitees', 'apologies']) {
		const people = values[list];
		if (typeof people !== 'object' || people === null || Array.isArray(people)) continue;
		for (const [initials, person] of Object.entries(people)) look(person, [list, initials], PERSON_KEYS);
	}
	return found;
}

function expectation(expected: string, path: readonly PropertyKey[], values: unknown): string {
	let value = values;
	for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
	const shown = typeof value === 'string' ? `"${value}"` : value === undefined ? 'nothing' : 'a list';
	return `${shown} stands where ${expected} belongs`;
}
