import * as z from 'zod';
import type { RuleDeclaration, RuleOption } from '../../model/board/rule-setting.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { foldWord } from '../../values/status.ts';
import { initials } from '../front-matter/front-matter-schema.ts';
import { look } from './look-schema.ts';

/** The schema of `alb.yaml`, every scalar a string. Every key has a default, so every key may be missing. */
const word = z.string('a text').min(1, 'a text');
const words = z.array(word, 'a list of words').min(1, 'at least one word');
const MONTH = 'a month from 1 to 12';
/** A number that may be written without quotation marks: an editor that checks by the published schema reads it as one. */
const NUMBER = ['integer', 'string'] as unknown as 'integer';
const months = z
	.array(
		z
			.string(MONTH)
			.regex(/^(?:1[0-2]|[1-9])$/, MONTH)
			.meta({ type: NUMBER, minimum: 1, maximum: 12 }),
		'a list of months, such as [1, 4, 7, 10]',
	)
	.min(1, 'at least one month');
const DATE = 'a date such as 2025-04-24 or 2025-04';
const dates = z
	.array(
		z
			.string(DATE)
			.regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: DATE, abort: true })
			.refine(isCalendarDate, 'a day that the calendar has'),
		'a list of dates, such as [2025-04-24, 2025-07-10]',
	)
	.min(1, 'at least one date');
const CALENDAR = 'monthly, quarterly, { months: [1, 4, 7, 10] } or { dates: [2025-04-24, 2025-07-10] }';
const ACRONYM = 'a word in capitals such as SEND';
const PERSON = 'a name, or { name: …, role: …, organisation: … }';

const settings = {
	board: word.optional().describe('The name of the board, as it heads the rendered minutes.'),
	language: z
		.string('a language tag such as en-GB')
		.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as en-GB')
		.optional()
		.describe('The language of the minutes, for screen readers and hyphenation. Default: en-GB.'),
	calendar: z
		.union(
			[
				z.enum(['monthly', 'quarterly']),
				z
					.strictObject({ months: months.optional(), dates: dates.optional() })
					.refine((calendar) => calendar.months || calendar.dates, CALENDAR),
			],
			CALENDAR,
		)
		.optional()
		.describe(
			'When the board meets: monthly, quarterly (January, April, July, October), in the months named, or on the dates agreed. With both, the months apply before the first date and after the last.',
		),
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
				addIssue({ code: 'custom', path: ['ended', index], message: 'a word that is not also one of the open ones' });
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
					.describe('The items on every agenda, in order. Default: those that the last two meetings share.'),
			},
			'{ standing: […] }',
		)
		.optional(),
	acronyms: z
		.array(z.string(ACRONYM).regex(/^\p{Lu}[\p{L}\p{N}&/-]{0,15}$/u, ACRONYM), 'a list of words, such as [SEND, ADCS]')
		.optional()
		.describe('Words in capitals that are not people: no one is quoted or responsible by them.'),
	people: z
		.record(
			initials,
			z.union(
				[word, z.strictObject({ name: word, role: word.optional(), organisation: word.optional() }, PERSON)],
				PERSON,
			),
			'a list such as `SJ: Sarah Johal`, one person a line',
		)
		.optional()
		.describe('People outside the board, by initials: they may be quoted and responsible without being listed.'),
	look,
} as const;

/** The schema, with the rules that there are and the options of each, and the formats that there are. */
export function boardSchema(rules: readonly RuleDeclaration[], formats?: readonly string[]) {
	const shape = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule).optional()]));
	return z.strictObject({
		...settings,
		render: z
			.strictObject({ formats: formatsSchema(formats).optional() }, '{ formats: […] }')
			.optional()
			.describe('The formats that alb render writes if none is named. Default: the usual formats.'),
		rules: z
			.strictObject(shape, 'a list such as `action-stale: off`, one rule a line')
			.optional()
			.describe('The severity of each rule’s findings, or off; and the options of the rule.'),
	});
}

export type BoardSettings = z.infer<ReturnType<typeof boardSchema>>;

/** A list of formats; where it is not known which there are, any words will do. */
function formatsSchema(formats: readonly string[] = []) {
	const expected = formats.length === 0 ? 'a format' : `a format: ${formats.join(', ')}`;
	const format = formats.length === 0 ? word : z.enum(formats as [string, ...string[]], expected);
	return z.array(format, 'a list of formats, such as [html]').min(1, 'at least one format');
}

const SEVERITY = 'error, warning, info or off';

function ruleSchema({ severity, fixed, options = {} }: RuleDeclaration) {
	const settable = fixed === undefined ? (['error', 'warning', 'info', 'off'] as const) : ([severity] as const);
	const expected = fixed === undefined ? SEVERITY : severity;
	const names = Object.keys(options);
	const values = z.enum(settable, expected);
	const fields = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSchema(option)]));
	const example =
		names.length === 0 ? '{ severity: … }' : `{ severity: …, ${names.map((name) => `${name}: …`).join(', ')} }`;
	return z.union([values, z.strictObject({ severity: values.optional(), ...fields })], `${expected}, or ${example}`);
}

function optionSchema({ summary, default: usual, least, most }: RuleOption) {
	const expected = `a whole number from ${least} to ${most}`;
	return z
		.string(expected)
		.regex(/^(?:0|[1-9][0-9]{0,3})$/, { error: expected, abort: true })
		.refine((text) => Number(text) >= least && Number(text) <= most, expected)
		.optional()
		.meta({ type: NUMBER, minimum: least, maximum: most, description: `${summary} Default: ${usual}.` });
}
