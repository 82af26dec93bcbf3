import * as z from 'zod';
import type { ChangesDocument } from '../formats/records/changes-json.ts';
import type { DecisionsDocument } from '../formats/records/decision-register.ts';
import type { PeopleDocument } from '../formats/records/people-json.ts';
import type { SearchDocument } from '../formats/records/search-results.ts';
import type { TopicsDocument } from '../formats/records/topic-register.ts';
import { CHANGE_KINDS, DEADLINE_MOVES } from '../model/actions/briefing.ts';
import { HIT_KINDS } from '../model/search.ts';
import { action, date, entry, meeting, number, phase, place } from './words.ts';

const count = z.int().min(0);

export const peopleSchema = z
	.strictObject({
		schema: z.literal('alb/people@1'),
		people: z.array(
			z.strictObject({
				name: z.string().describe('As the newest minutes spell it.'),
				initials: z.array(z.string()).describe('All that the lists have, newest first.'),
				organisations: z.array(z.string()).describe('Newest first.'),
				roles: z.array(z.string()).describe('Newest first.'),
				first: meeting.describe('The first meeting that lists them.'),
				last: meeting.describe('The last meeting that lists them.'),
				attendance: z
					.strictObject({
						present: count,
						apologies: count.describe('With those of whom someone stood in.'),
						substituted: count,
						notListed: count,
					})
					.describe('Of the meetings with lists, from the first that lists them on.'),
				appearances: z
					.array(
						z.strictObject({
							meeting,
							presence: z
								.enum(['present', 'apologies', 'substituted'])
								.describe('substituted: sent apologies, and someone stood in.'),
							name: z.string(),
							initials: z.string(),
							role: z.string().nullable(),
							organisation: z.string().nullable(),
							substitutes: z.array(z.string()).describe('Who stood in for them, by name.'),
							standsInFor: z.array(z.string()).describe('Whom they stood in for: the name, or what was written.'),
							place,
						}),
					)
					.describe('Oldest first.'),
				spellings: z
					.array(z.strictObject({ name: z.string(), meeting, place }))
					.describe('Other spellings that were taken for theirs, where each is first used.'),
				perhaps: z.array(z.string()).describe('Others who may be the same person; nothing settles it.'),
				sharing: z
					.array(z.strictObject({ initials: z.string(), name: z.string() }))
					.describe('Others who are listed with the same initials.'),
				openActions: z.array(number),
				perhapsOpenActions: z.array(number).describe('The initials fit someone else as well.'),
				quoted: z.strictObject({
					times: count,
					meetings: count,
					perhaps: count.describe('Quotations whose initials fit someone else of that meeting as well.'),
				}),
			}),
		),
	})
	.describe('Everyone whom the minutes list: alb people --json.') satisfies z.ZodType<PeopleDocument>;

const item = z.strictObject({ number: z.string().nullable(), title: z.string() }).nullable();

export const decisionsSchema = z
	.strictObject({
		schema: z.literal('alb/decisions@1'),
		decisions: z.array(
			z.strictObject({
				text: z.string(),
				meeting,
				item: item.describe('The agenda item; null before the first.'),
				place,
			}),
		),
	})
	.describe(
		'The register of decisions, newest meeting first: alb decisions --json.',
	) satisfies z.ZodType<DecisionsDocument>;

const listing = z.strictObject({ text: z.string(), meeting, place });

export const topicsSchema = z
	.strictObject({
		schema: z.literal('alb/topics@1'),
		topics: z.array(
			z.strictObject({
				text: z.string().describe('As it was put forward last.'),
				state: z
					.enum(['waiting', 'unclear', 'taken-up'])
					.describe('unclear: taken up by a meeting whose minutes list it still.'),
				listings: z.array(listing).describe('Every time that it was put forward, oldest first.'),
				coverings: z
					.array(
						z.strictObject({
							by: z.enum(['item', 'discussion', 'action']),
							meeting: meeting.describe('Of an action: the newest whose log names it.'),
							number: z.string().nullable().describe('Of the agenda item or the action.'),
							text: z.string().describe('The title of the item; of an action, what it says.'),
							status: z.string().nullable(),
							phase: phase.nullable(),
							place,
						}),
					)
					.describe('What speaks of the same, oldest first.'),
				resembles: z.array(listing).describe('Other topics that its words fit as well.'),
			}),
		),
	})
	.describe('What was put forward for coming meetings: alb topics --json.') satisfies z.ZodType<TopicsDocument>;

const changed = z.strictObject({ ...entry.shape, due: z.string().nullable().describe('As written.') });

export const changesSchema = z
	.strictObject({
		schema: z.literal('alb/changes@1'),
		since: meeting.nullable().describe('The meeting whose log changes are counted from; null: since the beginning.'),
		until: meeting,
		asOf: date.nullable().describe('The day that the log of the later meeting speaks of.'),
		changes: z.array(
			z.strictObject({
				kind: z.enum(CHANGE_KINDS),
				number,
				moved: z.enum(DEADLINE_MOVES).nullable().describe('Which way a deadline moved.'),
				before: changed.nullable().describe('null where the action was raised.'),
				after: changed,
			}),
		),
		open: z
			.array(z.strictObject({ ...action.shape, overdue: z.boolean() }))
			.describe('What has not ended, newest number first.'),
	})
	.describe(
		'What has changed in the action log between two meetings: alb log --json.',
	) satisfies z.ZodType<ChangesDocument>;

export const searchSchema = z
	.strictObject({
		schema: z.literal('alb/search@1'),
		results: z.array(
			z.strictObject({
				kind: z
					.enum(HIT_KINDS)
					.describe('item: the title of an agenda item. discussion: whatever else the minutes say.'),
				meeting: meeting.describe('The meeting whose minutes have it.'),
				item: item.describe('The agenda item that it is under, or is; null where there is none.'),
				text: z.string().describe('The whole paragraph, entry, row or name, on one line.'),
				number: number.nullable().describe('Of an action; null where it has none.'),
				issued: date.nullable().describe('Of an action in the log, as the newest log that names it says.'),
				status: z.string().nullable().describe('Of an action in the log, as the newest log that names it says.'),
				older: z
					.boolean()
					.describe('Of an action in the log: these words are those of an older log than the newest that names it.'),
				restricted: z.boolean().describe('A part of it, or all, is marked as restricted.'),
				place: place.describe('The first word found; of a row, an action line, a decision or a person, its beginning.'),
			}),
		),
	})
	.describe(
		'What a search of the minutes has found, newest meeting first: alb search --json.',
	) satisfies z.ZodType<SearchDocument>;
