import * as z from 'zod';
import { foldWord } from '../model/status.ts';

/** The schema of `alb.yaml`, every scalar a string. Every key has a default, so every key may be missing. */
const word = z.string('a text').min(1, 'a text');
const words = z.array(word, 'a list of words').min(1, 'at least one word');
const MONTH = 'a month from 1 to 12';
const months = z
	.array(z.string(MONTH).regex(/^(?:1[0-2]|[1-9])$/, MONTH), 'a list of months, such as [1, 4, 7, 10]')
	.min(1, 'at least one month');

export const boardSchema = z.strictObject({
	board: word.optional().describe('The name of the board, as it heads the rendered minutes.'),
	language: z
		.string('a language tag such as en-GB')
		.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as en-GB')
		.optional()
		.describe('The language of the minutes, for screen readers and hyphenation. Default: en-GB.'),
	calendar: z
		.union(
			[z.enum(['monthly', 'quarterly']), z.strictObject({ months })],
			'monthly, quarterly, or { months: [1, 4, 7, 10] }',
		)
		.optional()
		.describe('When the board meets: monthly, quarterly (January, April, July, October), or in the months named.'),
	actions: z
		.strictObject(
			{
				numbering: z
					.enum(['sequence', 'meeting'], 'sequence or meeting')
					.optional()
					.describe(
						'sequence: one run of numbers (79). meeting: the meeting’s number, then the action’s (8.3, 41/1). Default: sequence.',
					),
			},
			'{ numbering: … }',
		)
		.optional(),
	statuses: z
		.strictObject({ open: words, ended: words }, '{ open: […], ended: […] }')
		.superRefine(({ open, ended }, { addIssue }) => {
			const taken = new Set(open.map(foldWord));
			for (const [index, status] of ended.entries()) {
				if (!taken.has(foldWord(status))) continue;
				addIssue({ code: 'custom', path: ['ended', index], message: 'a word that is not among the open ones too' });
			}
		})
		.optional()
		.describe(
			'The words for the status of an action, each in the phase it belongs to. Default: open and in progress; complete and closed.',
		),
	agenda: z
		.strictObject(
			{
				standing: z
					.array(word, 'a list of titles')
					.optional()
					.describe('The items of every agenda, in their order. Default: those of the last two meetings alike.'),
			},
			'{ standing: […] }',
		)
		.optional(),
});

export type BoardSettings = z.infer<typeof boardSchema>;
