import * as z from 'zod';

/** The parts that the printed documents share. */
export const date = z
	.string()
	.regex(/^\d{4}-\d{2}(-\d{2})?$/)
	.describe('A calendar date: a day, or a month where the day is not known.');
export const meeting = z.string().describe('The date of a meeting, or its file where the date is not known.');
export const number = z.string().describe('The number of an action as written; empty where there is none.');
export const phase = z
	.enum(['open', 'ended', 'unknown'])
	.describe('unknown: the board’s vocabulary lacks the word; it counts as open.');
export const responsible = z.array(z.string()).describe('Initials, or all; as written.');

export const place = z
	.strictObject({
		file: z.string().describe('Relative to the root of the minute book, with /.'),
		line: z.int().min(1),
		column: z.int().min(1).describe('In UTF-16 code units, from 1.'),
	})
	.describe('Where it is.');
export const placedText = z.strictObject({ value: z.string(), place });
export const placedDate = z.strictObject({ value: date, place });

export const entry = z.strictObject({
	meeting,
	text: z.string(),
	responsible,
	status: z.string().describe('As written.'),
	phase,
	issued: date.nullable(),
	place,
});

export const action = z.strictObject({
	number,
	text: z.string(),
	responsible,
	issued: date.nullable(),
	due: z.string().nullable().describe('As written.'),
	status: z.string().describe('As written.'),
	phase,
	meeting: meeting.describe('The newest meeting whose log names the action.'),
	place,
	dropped: z.boolean().describe('Open, and missing from the newest log.'),
	age: z
		.strictObject({ months: z.int().min(0), meetings: z.int().min(0) })
		.nullable()
		.describe('How long it has been open, to the day that the log speaks of; null once it has ended.'),
	history: z.array(entry).describe('What each meeting’s log said of it, oldest first.'),
});
