import type * as z from 'zod';
import { FRONT_MATTER_KEYS, type FrontMatter } from '../../model/front-matter.ts';
import type { Placed } from '../../model/place.ts';
import type { Unread } from '../../model/unread.ts';
import { NO_PEOPLE } from '../../values/front-matter.ts';
import { type Lines, lineAt, placeAt } from '../../values/lines.ts';
import { append } from '../../values/long-lists.ts';
import { dateOfName, type Opened } from '../open.ts';
import { readYaml } from '../yaml/yaml-text.ts';
import type { Fields } from './fields.ts';
import type { FrontMatterText } from './front-matter-fence.ts';
import { misfit, unknownKeys } from './front-matter-fields.ts';
import { readPeople } from './front-matter-people.ts';
import { SCHEMAS } from './front-matter-schema.ts';

/** What the front matter says, each value that could be read. */
export type FrontMatterValues = FrontMatter & { readonly unread: readonly Unread[] };

/**
 * The values of the front matter of an opened file; none where it has none.
 *
 * A file is named after its meeting, so where the front matter does not say the date, the name does: the meeting keeps
 * its place among the others, and a finding says so.
 */
export function frontMatterValues({ lines, frontMatter }: Opened): FrontMatterValues {
	const values = frontMatter ? readFrontMatter(lines, frontMatter) : { ...NO_PEOPLE, unread: [] };
	const date = dateOfName(lines.file);
	return values.date || !date ? values : { ...values, date };
}

/** Reads the front matter's YAML against its schema; each value is read alone, so one slip does not hide the others. */
function readFrontMatter(lines: Lines, block: FrontMatterText): FrontMatterValues {
	const yaml = readYaml(block.yaml, lineAt(lines, block.offset));
	const at = (offset: number) => placeAt(lines, block.offset + offset);
	if (yaml.value === undefined) {
		const unread = yaml.problems.map(
			({ offset, ...what }) => ({ code: 'front-matter-yaml', ...what, place: at(offset) }) as const,
		);
		return { ...NO_PEOPLE, unread };
	}
	const fields: Fields = {
		values: withoutEmpty(yaml.value as Record<string, unknown>),
		placeOf: (path, what) => at(yaml.offsetOf(path, what)),
	};
	const comments = yaml.lostComments.map(
		({ offset, ...what }) => ({ code: 'front-matter-comment', ...what, place: at(offset) }) as const,
	);
	const missing = 'date' in fields.values ? [] : [{ code: 'front-matter-date', place: at(0) } as const];
	const { unread, ...values } = readValues(fields);
	return { ...values, unread: [...comments, ...missing, ...unknownKeys(fields, [], KNOWN), ...unread] };
}

const KNOWN: readonly string[] = FRONT_MATTER_KEYS.map(({ key }) => key);

/** A key with nothing after it says nothing: a list that is still to be filled in is not a mistake. */
function withoutEmpty(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const kept: Record<string, unknown> = Object.create(null);
	for (const [key, value] of Object.entries(record)) {
		if (value !== '' || !KNOWN.includes(key)) kept[key] = value;
	}
	return kept;
}

/** The value of each key of the table, and what is wrong with those that cannot be read. */
function readValues(fields: Fields): FrontMatterValues {
	const values: { -readonly [Field in keyof FrontMatter]: FrontMatter[Field] } = { ...NO_PEOPLE };
	const unread: Unread[] = [];
	const read = <Value>(key: string, schema: z.ZodType<Value>): Placed<Value> | undefined => {
		const { data, error } = schema.safeParse(fields.values[key]);
		if (error)
			append(
				unread,
				error.issues.map(({ message }) => misfit(fields, [key], message)),
			);
		return data === undefined ? undefined : { value: data, place: fields.placeOf([key]) };
	};
	for (const key of FRONT_MATTER_KEYS) {
		if (!(key.key in fields.values)) continue;
		if (key.kind === 'people') {
			const list = readPeople(fields, key.key);
			values[key.field] = list.people;
			append(unread, list.unread);
		} else if (key.kind === 'state') {
			const state = read(key.key, SCHEMAS.state);
			if (state) values[key.field] = state;
		} else {
			const value = read(key.key, SCHEMAS[key.kind]);
			if (value) values[key.field] = value;
		}
	}
	return { ...values, unread };
}
