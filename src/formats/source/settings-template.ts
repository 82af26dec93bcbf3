import { stringify } from 'yaml';
import { DEFAULT_BOARD } from '../../model/board/board.ts';
import { type Calendar, MONTHS_OF } from '../../model/board/calendar.ts';

/** A setting in the new file: its explanation and its line. */
interface ExplainedSetting {
	readonly meaning: string;
	readonly key: string;
	readonly value: unknown;
	/** `chosen`: in force · `default`: what applies without it · `example`: there is no default to show. */
	readonly as: 'chosen' | 'default' | 'example';
}

const HEAD = `The settings of the board. What follows a # is a note for people, and alb ignores it. A setting after a # is not
in force: the value shown is its default, or an example. To change one, delete its # and write your own value.`;

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
{ months: [1, 5, 9] }, or on the dates agreed, such as { dates: [2025-04-24, 2025-07-10] }. alb new-meeting proposes the next date from it, and alb check reports missing minutes. Without it,
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
			meaning: `How actions are numbered. sequence: one run of numbers for all meetings (79). meeting: the number of the
meeting, then that of the action (8.3 or 41/1).`,
			key: 'actions',
			value: { numbering: DEFAULT_BOARD.numbering },
			as: 'default',
		},
		{
			meaning: `The words for the status of an action. An open action still needs doing; an ended one is listed once
more, then left out of new logs. By default, complete means that those responsible say it is done, and closed that a meeting has ended it.`,
			key: 'statuses',
			value: DEFAULT_BOARD.statuses,
			as: 'default',
		},
		{
			meaning: `The items on every agenda, in order. Without this setting, alb new-meeting takes those that the last
two meetings share.`,
			key: 'agenda',
			value: { standing: ['Introductions and previous minutes', 'Matters arising', 'AOB'] },
			as: 'example',
		},
		{
			meaning: `Words in capitals that are not people: alb does not take them for the initials of someone who speaks or is
responsible.`,
			key: 'acronyms',
			value: ['SEND', 'ADCS'],
			as: 'example',
		},
		{
			meaning: `People outside the board, by their initials: they may be quoted and responsible without being in the lists
of a meeting.`,
			key: 'people',
			value: { SJ: 'Sarah Johal' },
			as: 'example',
		},
		{
			meaning: `How PDF files look. The colour, in quotation marks, must be readable on white. The logo is a PNG or JPEG
file in the minute book. The font is a TTF or OTF file for each of regular, bold, italic and bold-italic.`,
			key: 'look',
			value: { colour: '#14556b', logo: 'templates/logo.png' },
			as: 'example',
		},
		{
			meaning: 'The formats that alb render writes if you name none.',
			key: 'render',
			value: { formats: ['html'] },
			as: 'example',
		},
		{
			meaning: `What alb check reports: a rule can be an error, a warning or an info, or off; some rules have options. "alb
rules" lists them, and "alb explain" explains each.`,
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
	const bare = as === 'chosen' && typeof value === 'string' ? whole : whole.replace(/\[ ([^[\]]*) \]/g, '[$1]');
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
