import { type Board, type Calendar, DEFAULT_BOARD } from '../model/board.ts';
import { nearest } from '../model/nearest.ts';
import { formatPlace } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { type BoardSettings, boardSchema } from './board-schema.ts';
import { decode } from './decode.ts';
import { placeAt, splitLines } from './lines.ts';
import { readYaml } from './yaml-text.ts';

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
	const lines = splitLines(source.file, decoded.text);
	if (decoded.text.split(/[\r\n]/).every((line) => /^\s*(?:#|$)/.test(line))) return { board: DEFAULT_BOARD };
	const yaml = readYaml(decoded.text);
	const mistake = (offset: number, what: string) => `${formatPlace(placeAt(lines, offset))}  ${what}`;
	if (yaml.value === undefined) {
		return {
			mistakes: yaml.problems.map(({ offset, problem, hint }) =>
				mistake(offset, hint ? `${problem}; ${hint}` : problem),
			),
		};
	}
	const result = boardSchema.safeParse(yaml.value);
	if (result.success) return { board: boardFrom(result.data) };
	return {
		mistakes: result.error.issues.flatMap((issue) => {
			if (issue.code !== 'unrecognized_keys') {
				return [mistake(yaml.offsetOf(issue.path), `"${issue.path.join('.')}" takes ${issue.message}`)];
			}
			return issue.keys.map((key) => {
				const near = nearest(key, keysAt(issue.path));
				const advice = near ? `did you mean "${near}"?` : `known keys: ${keysAt(issue.path).join(', ')}`;
				return mistake(
					yaml.offsetOf([...issue.path, key], 'key'),
					`"${[...issue.path, key].join('.')}" is no setting; ${advice}`,
				);
			});
		}),
	};
}

function keysAt(path: readonly PropertyKey[]): string[] {
	let schema: unknown = boardSchema;
	for (const step of path) {
		const shape = shapeOf(schema);
		schema = shape?.[String(step)];
	}
	return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
	const inner = (schema as { unwrap?: () => unknown }).unwrap?.() ?? schema;
	return (inner as { shape?: Record<string, unknown> }).shape;
}

const MONTHS_OF: Readonly<Record<'monthly' | 'quarterly', readonly number[]>> = {
	monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
	quarterly: [1, 4, 7, 10],
};

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
