import * as z from 'zod';
import { nearest } from '../../language/nearest.ts';
import { type Board, DEFAULT_BOARD } from '../../model/board/board.ts';
import { type Calendar, MONTHS_OF } from '../../model/board/calendar.ts';
import type { BoardLook } from '../../model/board/look.ts';
import type { RuleDeclaration, RuleSetting, RuleSettings } from '../../model/board/rule-setting.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';
import { compareDates } from '../../values/calendar-date.ts';
import { placeAt, splitLines } from '../../values/lines.ts';
import { append } from '../../values/long-lists.ts';
import { formatPlace } from '../../values/place.ts';
import { decode } from '../decode.ts';
import { misfitText, valueAt } from '../front-matter/fields.ts';
import type { YamlProblem } from '../yaml/yaml-problems.ts';
import { type LostComment, readYaml, type YamlText } from '../yaml/yaml-text.ts';
import { type BoardSettings, boardSchema } from './board-schema.ts';

/** The board's settings, or what is wrong with them, a line each with its place. */
export type BoardReading =
	| { readonly board: Board; readonly mistakes?: undefined }
	| { readonly mistakes: readonly string[] };

/**
 * Reads `alb.yaml`. A mistake in it is not worked around: what the board's words mean depends on it. The rules
 * and their options, and the formats, are handed in: they say themselves what can be set.
 */
export function readBoard(
	source: Source,
	rules: readonly RuleDeclaration[],
	formats?: readonly string[],
): BoardReading {
	const decoded = decode(source);
	if (decoded.unread) {
		if (decoded.unread.code === 'empty') return { board: DEFAULT_BOARD };
		return { mistakes: [`${formatPlace(decoded.unread.place)}  the settings cannot be read (${decoded.unread.code})`] };
	}
	if (decoded.text.split(/[\r\n]/).every((line) => /^\s*(?:#|$)/.test(line))) return { board: DEFAULT_BOARD };
	const yaml = readYaml(decoded.text);
	const schema = boardSchema(rules, formats);
	const { data, error } = schema.safeParse(yaml.value);
	const mistakes = yaml.value === undefined ? yaml.problems.map(wordProblem) : yaml.lostComments.map(wordComment);
	if (mistakes.length === 0)
		append(
			mistakes,
			(error?.issues ?? []).flatMap((issue) => mistakesOf(issue, [], yaml, { schema, rules })),
		);
	const lines = splitLines(source.file, decoded.text);
	const placeOf = (path: readonly PropertyKey[]) => placeAt(lines, yaml.offsetOf(path, 'key'));
	if (data && mistakes.length === 0) append(mistakes, doubles(data, yaml));
	if (data && mistakes.length === 0) return { board: boardFrom(data, placeOf) };
	const inOrder = mistakes.toSorted((a, b) => a.offset - b.offset);
	// A list in the place of a text fails as a text and, for its length, once more.
	const listed = inOrder.map(({ offset, what }) => `${formatPlace(placeAt(lines, offset))}  ${what}`);
	return { mistakes: [...new Set(listed)] };
}

/** Something wrong in the settings, at an offset into them. */
interface Mistake {
	readonly offset: number;
	readonly what: string;
}

function wordProblem({ offset, problem, hint }: YamlProblem): Mistake {
	return { offset, what: hint === undefined ? problem : `${problem}; ${hint}` };
}

function wordComment({ offset, comment, value }: LostComment): Mistake {
	if (value === '')
		return { offset, what: `"${comment}" is read as a comment, and no value is left; put quotation marks round it` };
	const what = `"${comment}" is read as a comment, not as part of "${value}"; put a space after its #, or quotation marks round all of it`;
	return { offset, what };
}

/** What a mistake is held against. */
interface Expected {
	readonly schema: ReturnType<typeof boardSchema>;
	readonly rules: readonly RuleDeclaration[];
}

/** The mistakes of an issue that zod found at a path under `parent`. */
function mistakesOf(
	issue: z.core.$ZodIssue,
	parent: readonly PropertyKey[],
	yaml: YamlText,
	expected: Expected,
): Mistake[] {
	const path = [...parent, ...issue.path];
	// Of the forms that a value may have, the one that it began with says what is wrong in it.
	const begun = issue.code === 'invalid_union' ? issue.errors.find((issues) => issues.every(isWithin)) : undefined;
	if (begun) return begun.flatMap((within) => mistakesOf(within, path, yaml, expected));
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => {
			return { offset: yaml.offsetOf([...path, key], 'key'), what: unknownKey(key, path, expected) };
		});
	if (issue.code === 'invalid_key') {
		const message = issue.issues[0]?.message ?? issue.message;
		const what = `in "${path.slice(0, -1).join('.')}", ${misfitText(path.at(-1), message)}`;
		return [{ offset: yaml.offsetOf(path, 'key'), what }];
	}
	const fixed = path[0] === 'rules' ? expected.rules.find(({ id }) => id === path[1])?.fixed : undefined;
	const isSeverity = path.length === 2 || path[2] === 'severity';
	const why = fixed !== undefined && isSeverity ? `; ${fixed}` : '';
	const what = `in "${path.join('.')}", ${misfitText(valueAt(yaml.value, path), issue.message)}${why}`;
	return [{ offset: yaml.offsetOf(path), what }];
}

/** Whether an issue lies within a form, and does not say that the value has another one. */
function isWithin({ code, path }: z.core.$ZodIssue): boolean {
	return path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value');
}

function unknownKey(key: string, path: readonly PropertyKey[], { schema }: Expected): string {
	const known = keysAt(schema, path);
	const near = nearest(key, known);
	if (path.length === 1 && path[0] === 'rules')
		return `there is no rule "${key}"; ${near ? `did you mean "${near}"?` : '"alb rules" lists them'}`;
	const advice = near ? `did you mean "${near}"?` : `the settings are ${known.join(', ')}`;
	return `"${[...path, key].join('.')}" is not a setting; ${advice}`;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const object = objectOf(schema);
	const [step, ...rest] = path;
	if (step === undefined) return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
	if (object instanceof z.ZodRecord) return keysAt(object.valueType as z.ZodType, rest);
	const next = object instanceof z.ZodObject ? (object.shape[String(step)] as z.ZodType | undefined) : undefined;
	return next ? keysAt(next, rest) : [];
}

/** The part of a schema that has keys: of a value that may be left out, or that may have other forms. */
function objectOf(schema: z.ZodType): z.ZodType | undefined {
	if (schema instanceof z.ZodOptional) return objectOf(schema.unwrap() as z.ZodType);
	if (schema instanceof z.ZodUnion)
		return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject);
	return schema;
}

/** Words that are given both as a person and as an acronym. */
function doubles({ acronyms = [], people = {} }: BoardSettings, { offsetOf }: YamlText): Mistake[] {
	return acronyms.flatMap((acronym, index) => {
		if (!Object.keys(people).includes(acronym)) return [];
		const what = `in "acronyms.${index}", ${misfitText(acronym, 'a word that is not also one of the people')}`;
		return [{ offset: offsetOf(['acronyms', index]), what }];
	});
}

function boardFrom(settings: BoardSettings, placeOf: (path: readonly PropertyKey[]) => Place): Board {
	const { board, agenda, acronyms, people, look, render, rules } = settings;
	const calendar = calendarFrom(settings.calendar);
	return {
		...(board !== undefined && { name: board }),
		language: settings.language ?? DEFAULT_BOARD.language,
		numbering: settings.actions?.numbering ?? DEFAULT_BOARD.numbering,
		statuses: settings.statuses ?? DEFAULT_BOARD.statuses,
		...(calendar && { calendar }),
		...(agenda?.standing && { standingItems: agenda.standing }),
		...(acronyms && { acronyms }),
		...(people && { people: peopleFrom(people, placeOf) }),
		...(render?.formats && { formats: [...new Set(render.formats)] }),
		...(rules && { rules: rulesFrom(rules) }),
		...(look && { look: lookFrom(look, placeOf) }),
	};
}

function calendarFrom(calendar: BoardSettings['calendar']): Calendar | undefined {
	if (calendar === undefined) return undefined;
	if (typeof calendar === 'string') return { months: MONTHS_OF[calendar] };
	const { months = [], dates } = calendar;
	return {
		months: months.map(Number).toSorted((a, b) => a - b),
		...(dates && { dates: [...new Set(dates)].toSorted(compareDates) }),
	};
}

function peopleFrom(
	people: NonNullable<BoardSettings['people']>,
	placeOf: (path: readonly PropertyKey[]) => Place,
): Person[] {
	return Object.entries(people).map(([initials, person]) => {
		const { name, role, organisation } = typeof person === 'string' ? { name: person } : person;
		return {
			initials,
			name,
			...(role !== undefined && { role }),
			...(organisation !== undefined && { organisation }),
			place: placeOf(['people', initials]),
		};
	});
}

function lookFrom(
	{ colour, logo, font }: NonNullable<BoardSettings['look']>,
	placeOf: (path: readonly PropertyKey[]) => Place,
): BoardLook {
	const named = (file: string, ...path: readonly string[]) => ({ file, place: placeOf(['look', ...path]) });
	return {
		...(colour !== undefined && { colour }),
		...(logo !== undefined && { logo: named(logo, 'logo') }),
		...(font && {
			font: {
				regular: named(font.regular, 'font', 'regular'),
				...(font.bold !== undefined && { bold: named(font.bold, 'font', 'bold') }),
				...(font.italic !== undefined && { italic: named(font.italic, 'font', 'italic') }),
				...(font['bold-italic'] !== undefined && { boldItalic: named(font['bold-italic'], 'font', 'bold-italic') }),
			},
		}),
	};
}

function rulesFrom(rules: NonNullable<BoardSettings['rules']>): RuleSettings {
	const set = Object.entries(rules).map(([id, setting]): readonly [string, RuleSetting] => {
		if (typeof setting === 'string') return [id, { severity: setting, options: {} }];
		const { severity, ...options } = setting ?? {};
		const numbers = Object.entries(options).map(([name, value]) => [name, Number(value)]);
		return [id, { ...(severity !== undefined && { severity }), options: Object.fromEntries(numbers) }];
	});
	return Object.fromEntries(set);
}
