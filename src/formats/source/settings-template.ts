import { stringify } from 'yaml';
import { DEFAULT_BOARD } from '../../model/board/board.ts';
import { type Calendar, MONTHS_OF } from '../../model/board/calendar.ts';

/** A setting in the new file: its explanation and its line. */
interface ExplainedSetting {
	readonly meaning: string;
	readonly key: string;
	readonly value: unknown;
	/** `chosen`: the board has set it · `default`: the value without it · `example`: there is no default to show */
	readonly as: 'chosen' | 'default' | 'example';
}

const HEAD = `The settings of the board. What stands behind a # is a note to people, and alb skips it. A setting behind a # is not
in force: the value shown is what holds without it, or an example. To change one, delete its # and write a value of your own.`;

/** The text of a new `alb.yaml`: the settings that the board has chosen, and every other setting explained, with its value. */
export function settingsText({ name, calendar }: { readonly name: string; readonly calendar?: Calendar }): string {
	const settings: readonly ExplainedSetting[] = [
		{
			meaning: 'The name of the board. It heads the rendered minutes.',
			key: 'board',
			value: name,
			as: 'chosen',
		},
		{
			meaning: `When the board meets: monthly, quarterly (January, April, July, October), or in the months named, such as
{ months: [1, 5, 9] }, or on the dates agreed, such as { dates: [2025-04-24, 2025-07-10] }. alb new-meeting proposes the next date by it, and alb check tells which minutes are missing. Without it
neither does.`,
			key: 'calendar',
			value: calendar ? calendarValue(calendar) : 'quarterly',
			as: calendar ? 'chosen' : 'example',
		},
		{
			meaning: 'The language of the minutes, for screen readers and hyphenation: a tag such as en-GB or cy.',
			key: 'language',
			value: DEFAULT_BOARD.language,
			as: 'default',
		},
		{
			meaning: `How actions are numbered. sequence: one run of numbers over all meetings (79). meeting: the number of the
meeting, then that of the action (8.3 or 41/1).`,
			key: 'actions',
			value: { numbering: DEFAULT_BOARD.numbering },
			as: 'default',
		},
		{
			meaning: `The words for the status of an action. An open one is still to be done; an ended one is not asked about
again. By default complete means that those responsible say it is done, and closed that a meeting has ended it.`,
			key: 'statuses',
			value: DEFAULT_BOARD.statuses,
			as: 'default',
		},
		{
			meaning: `The items that stand on every agenda, in their order. Without them alb new-meeting takes those that the last
two meetings share.`,
			key: 'agenda',
			value: { standing: ['Introductions and previous minutes', 'Matters arising', 'AOB'] },
			as: 'example',
		},
		{
			meaning: `Words in capitals that are no people: where they seem to speak, or to be responsible, alb looks for no
one of these initials.`,
			key: 'acronyms',
			value: ['SEND', 'ADCS'],
			as: 'example',
		},
		{
			meaning: `People outside the board, by their initials: they may be quoted and responsible without being on the list
of a meeting.`,
			key: 'people',
			value: { SJ: 'Sarah Johal' },
			as: 'example',
		},
		{
			meaning: `How PDF files look. The colour, in quotation marks, has to be one that can be read on white. The logo is a
PNG or JPEG file of the minute book. With font, a TTF or OTF file each for regular, bold, italic and bold-italic, the
letters are the board's own.`,
			key: 'look',
			value: { colour: '#14556b', logo: 'templates/logo.png' },
			as: 'example',
		},
		{
			meaning: 'What alb render writes where no format is named.',
			key: 'render',
			value: { formats: ['html'] },
			as: 'example',
		},
		{
			meaning: `What alb check finds: a rule is made an error, a warning or an info, or turned off; some have limits of their
own. "alb rules" lists them, and "alb explain" tells of each.`,
			key: 'rules',
			value: { 'action-stale': { months: 9 }, 'file-name': 'off' },
			as: 'example',
		},
	];
	return `${[asNote(HEAD), ...settings.map(explain)].join('\n\n')}\n`;
}

function explain({ meaning, key, value, as }: ExplainedSetting): string {
	const line = stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: true, collectionStyle: 'flow' });
	const whole = line.trim().replace(/^\{ (.*) \}$/s, '$1');
	const bare = as === 'chosen' && typeof value === 'string' ? whole : whole.replace(/\[ (.*?) \]/g, '[$1]');
	return `${asNote(as === 'example' ? `${meaning} For example:` : meaning)}\n${as === 'chosen' ? '' : '#'}${bare}`;
}

/** An explanation as comment lines, none wider than a page. */
function asNote(text: string): string {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1);
		if (line === undefined || line.length + word.length > 71) lines.push(`# ${word}`);
		else lines[lines.length - 1] = `${line} ${word}`;
	}
	return lines.join('\n');
}

/** A calendar as a setting: `quarterly`, or its months, and the dates where some are agreed. */
function calendarValue({ months, dates }: Calendar): unknown {
	if (dates) return months.length > 0 ? { months, dates } : { dates };
	const named = Object.entries(MONTHS_OF).find(([, each]) => each.join() === months.join());
	return named?.[0] ?? { months };
}
