import type * as z from 'zod';
import { type Board, type Calendar, DEFAULT_BOARD, MONTHS_OF } from '../model/board.ts';
import { placeAt, splitLines } from '../model/lines.ts';
import { nearest } from '../model/nearest.ts';
import { formatPlace } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { type BoardSettings, boardSchema } from './board-schema.ts';
import { decode } from './decode.ts';
import { misfitText, valueAt } from './fields.ts';
import type { YamlProblem } from './yaml-problems.ts';
import { type LostComment, readYaml, type YamlText } from './yaml-text.ts';

/** The board's settings, or what is wrong with them, a line each with its place. */
export type BoardReading =
	| { readonly board: Board; readonly mistakes?: undefined }
	| { readonly mistakes: readonly string[] };

/** Reads `alb.yaml`. A mistake in it is not worked around: what the board's words mean depends on it. */
export function readBoard(source: Source): BoardReading {
	const decoded = decode(source);
	if (decoded.unread) {
		if (decoded.unread.code === 'empty') return { board: DEFAULT_BOARD };
		return { mistakes: [`${formatPlace(decoded.unread.place)}  the settings cannot be read (${decoded.unread.code})`] };
	}
	if (decoded.text.split(/[\r\n]/).every((line) => /^\s*(?:#|$)/.test(line))) return { board: DEFAULT_BOARD };
	const yaml = readYaml(decoded.text);
	const { data, error } = boardSchema.safeParse(yaml.value);
	const mistakes = yaml.value === undefined ? yaml.problems.map(wordProblem) : yaml.lostComments.map(wordComment);
	if (mistakes.length === 0) mistakes.push(...(error?.issues ?? []).flatMap((issue) => mistakesOf(issue, yaml)));
	if (data && mistakes.length === 0) return { board: boardFrom(data) };
	const lines = splitLines(source.file, decoded.text);
	const inOrder = mistakes.toSorted((a, b) => a.offset - b.offset);
	return { mistakes: inOrder.map(({ offset, what }) => `${formatPlace(placeAt(lines, offset))}  ${what}`) };
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
	const what = `"${comment}" is read as a note and not as part of "${value}"; put a space behind its #, or quotes round all of it`;
	return { offset, what };
}

function mistakesOf(issue: z.core.$ZodIssue, { value, offsetOf }: YamlText): Mistake[] {
	const { path } = issue;
	if (issue.code !== 'unrecognized_keys') {
		const what = `in "${path.join('.')}", ${misfitText(valueAt(value, path), issue.message)}`;
		return [{ offset: offsetOf(path), what }];
	}
	const known = keysAt(path);
	return issue.keys.map((key) => {
		const near = nearest(key, known);
		const advice = near ? `did you mean "${near}"?` : `known keys: ${known.join(', ')}`;
		const full = [...path, key];
		return { offset: offsetOf(full, 'key'), what: `"${full.join('.')}" is no setting; ${advice}` };
	});
}

/** The keys that the schema knows at a path: of its top, or of one of its groups. */
function keysAt([group]: readonly PropertyKey[]): string[] {
	if (group === undefined) return Object.keys(boardSchema.shape);
	const groups = boardSchema.shape;
	const { shape } = groups[group as 'actions' | 'statuses' | 'agenda'].unwrap();
	return Object.keys(shape);
}

function boardFrom(settings: BoardSettings): Board {
	const calendar = calendarFrom(settings.calendar);
	return {
		...(settings.board !== undefined && { name: settings.board }),
		language: settings.language ?? DEFAULT_BOARD.language,
		numbering: settings.actions?.numbering ?? DEFAULT_BOARD.numbering,
		statuses: settings.statuses ?? DEFAULT_BOARD.statuses,
		...(calendar && { calendar }),
		...(settings.agenda?.standing && { standingItems: settings.agenda.standing }),
	};
}

function calendarFrom(calendar: BoardSettings['calendar']): Calendar | undefined {
	if (calendar === undefined) return undefined;
	if (typeof calendar === 'string') return { months: MONTHS_OF[calendar] };
	return { months: calendar.months.map(Number).toSorted((a, b) => a - b) };
}
