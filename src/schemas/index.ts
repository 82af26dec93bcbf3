import * as z from 'zod';
import type { FindingsDocument } from '../formats/findings/findings-json.ts';
import { formats } from '../formats/index.ts';
import type { ActionsDocument } from '../formats/records/action-register.ts';
import type { CoverageDocument } from '../formats/records/coverage-json.ts';
import type { HistoryDocument } from '../formats/records/history-json.ts';
import type { MinutesDocument } from '../formats/records/minutes-json.ts';
import { FRONT_MATTER_KEYS, STATES } from '../model/front-matter.ts';
import { frontMatterSchema } from '../parse/front-matter/front-matter-schema.ts';
import { boardSchema } from '../parse/settings/board-schema.ts';
import { rules } from '../rules/index.ts';
import { byField } from '../values/front-matter.ts';
import { changesSchema, decisionsSchema, peopleSchema, searchSchema, topicsSchema } from './registers.ts';
import { action, date, meeting, number, place, placedDate, placedText, responsible } from './words.ts';

export { changesSchema, decisionsSchema, peopleSchema, searchSchema, topicsSchema } from './registers.ts';

/**
 * The schemas of all that alb prints as JSON and of the settings and front matter that it reads. The files in
 * `schemas/` are made from these; the name of a printed one holds its version, which a change that breaks a reader raises.
 */
export const actionsSchema = z
	.strictObject({
		schema: z.literal('alb/actions@1'),
		actions: z.array(action),
	})
	.describe(
		'The consolidated action log, newest number first: alb actions --json.',
	) satisfies z.ZodType<ActionsDocument>;

const change = z.strictObject({
	field: z.enum(['number', 'text', 'responsible', 'issued', 'due', 'status', 'update']),
	from: z.string().describe('Empty where it said nothing.'),
	to: z.string(),
});

export const historySchema = z
	.strictObject({
		schema: z.literal('alb/history@1'),
		histories: z.array(
			z.strictObject({
				number,
				source: z.enum(['git', 'logs']).describe('logs: without git, from the logs of the meetings alone.'),
				shallow: z.boolean().describe('The clone holds the last part of the history alone.'),
				events: z
					.array(
						z.strictObject({
							kind: z
								.enum(['raised', 'carried', 'changed', 'moved', 'removed'])
								.describe('carried: into a later log. moved: with its file, which was renamed.'),
							meeting: meeting.describe('The meeting whose log it is about.'),
							text: z.string(),
							responsible,
							issued: date.nullable(),
							due: z.string().nullable(),
							status: z.string(),
							update: z.string().nullable(),
							place: place.describe('Where the row stood then.'),
							from: place.nullable().describe('Where it stood before it was carried or moved.'),
							changes: z.array(change),
							commit: z
								.strictObject({
									id: z.string(),
									author: z.string(),
									day: date.describe('The day of the author.'),
									subject: z.string(),
								})
								.nullable()
								.describe('Null where the change is not committed, or there is no git.'),
						}),
					)
					.describe('Oldest first.'),
			}),
		),
	})
	.describe('Who changed an action, and when: alb actions 78 --history --json.') satisfies z.ZodType<HistoryDocument>;

const person = z.strictObject({
	initials: z.string(),
	name: z.string(),
	role: z.string().nullable(),
	organisation: z.string().nullable(),
	for: z.string().nullable().describe('Whom a substitute stands in for.'),
	place,
});
const placed = z.strictObject({ text: z.string(), place });

const valuesOf = {
	date: placedDate.nullable(),
	text: z.string().nullable(),
	state: z.enum(STATES).nullable(),
	people: z.array(person),
};
// When the log was updated is said with the log.
const { logUpdated: _, ...frontMatter } = byField(FRONT_MATTER_KEYS, ({ kind }) => valuesOf[kind]);

export const coverageSchema = z
	.strictObject({
		schema: z.literal('alb/coverage@1'),
		meeting,
		file: z.string(),
		sentences: z.array(
			z.strictObject({
				text: z.string(),
				became: z
					.array(
						z.enum([
							'action',
							'decision',
							'topic',
							'speech',
							'unmarked-action',
							'unmarked-decision',
							'unmarked-deferral',
							'unmarked-question',
						]),
					)
					.describe('What it is; empty where alb read nothing in it. unmarked-…: it reads like one, and has no mark.'),
				speakers: z.array(z.string()).describe('Who is quoted in it, as written.'),
				place,
			}),
		),
	})
	.describe(
		'What became of each sentence of a meeting: alb show 2025-04 --coverage --json.',
	) satisfies z.ZodType<CoverageDocument>;

export const minutesSchema = z
	.strictObject({
		schema: z.literal('alb/minutes@1'),
		meeting,
		file: z.string(),
		...frontMatter,
		items: z
			.array(z.strictObject({ number: z.string().nullable(), title: z.string(), place }))
			.describe('The agenda items.'),
		actionLines: z.array(
			z.strictObject({
				number: z.string().nullable(),
				responsible,
				text: z.string(),
				form: z
					.enum(['marked', 'plain', 'listed'])
					.describe(
						'marked: **Action 79 (MH):** at the start of a paragraph. plain: Action: anywhere. listed: an entry of a list of actions.',
					),
				place,
			}),
		),
		decisions: z.array(placed),
		topics: z.array(placed).describe('What was put forward for a coming meeting.'),
		log: z
			.strictObject({
				updated: placedText.nullable(),
				place,
				rows: z.array(
					z.strictObject({
						number,
						text: z.string(),
						responsible,
						issued: date.nullable(),
						due: z.string().nullable(),
						status: z.string(),
						update: z.string().nullable(),
						place,
					}),
				),
			})
			.nullable()
			.describe('The action log of this meeting; null where none was found.'),
		unread: z.array(z.strictObject({ code: z.string(), place })).describe('What could not be understood.'),
	})
	.describe('What alb understood of one meeting: alb show --json.') satisfies z.ZodType<MinutesDocument>;

const severity = z.enum(['error', 'warning', 'info']);
const total = z.int().min(0);
const counts = z.strictObject({ error: total, warning: total, info: total });

export const findingsSchema = z
	.strictObject({
		schema: z.literal('alb/findings@1'),
		findings: z.array(
			z.strictObject({
				rule: z.string(),
				severity,
				message: z.string(),
				file: z.string(),
				line: z.int().min(1),
				column: z.int().min(1),
				fix: z
					.strictObject({
						says: z.string(),
						edits: z.array(
							z.strictObject({
								line: z.int().min(1),
								column: z.int().min(1),
								endLine: z.int().min(1),
								endColumn: z.int().min(1),
								text: z.string(),
							}),
						),
					})
					.exactOptional()
					.describe('What alb check --fix does, and the characters of the same file that give way to others.'),
				silenced: z
					.strictObject({ reason: z.string(), line: z.int().min(1), column: z.int().min(1) })
					.exactOptional()
					.describe('The board allows it: why, and where in the same file the comment is. With --show-silenced only.'),
			}),
		),
		counts: counts.describe('Of the findings that are listed.'),
		unlisted: counts.describe('Of those that --severity or --quiet left out of the list.'),
		silenced: z
			.int()
			.min(1)
			.exactOptional()
			.describe('How many findings a comment in the minutes allows, where any are; they are in none of the counts.'),
	})
	.describe('The findings of alb check --format json, by file, line and column.') satisfies z.ZodType<FindingsDocument>;

/** The published schemas, by the name of their file in `schemas/`. */
export const publishedSchemas = {
	'actions@1': actionsSchema,
	'history@1': historySchema,
	'coverage@1': coverageSchema,
	'minutes@1': minutesSchema,
	'findings@1': findingsSchema,
	'people@1': peopleSchema,
	'decisions@1': decisionsSchema,
	'topics@1': topicsSchema,
	'changes@1': changesSchema,
	'search@1': searchSchema,
	'front-matter': frontMatterSchema.describe('The front matter of minutes.'),
	'alb.yaml': boardSchema(
		rules,
		formats.map(({ id }) => id),
	).describe('The settings of a board: alb.yaml.'),
} as const;
