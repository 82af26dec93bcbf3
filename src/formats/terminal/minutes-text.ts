import { FRONT_MATTER_KEYS } from '../../model/front-matter.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { PEOPLE_KEYS } from '../../values/front-matter.ts';
import { append } from '../../values/long-lists.ts';
import { callMeeting, meetingName } from '../../values/minute-book.ts';
import { count } from '../count.ts';
import { visible } from '../visible.ts';
import type { Paint } from './paint.ts';
import { wrap } from './text-table.ts';

/** Writes what was read from the minutes of one meeting, for people, each part with its line. */
export function minutesAsText(
	minutes: Minutes,
	{ width, paint }: { readonly width: number; readonly paint: Paint },
): string {
	const out: string[] = [paint.strong(`${visible(callMeeting(meetingName(minutes)))}  ${visible(minutes.file)}`)];
	const entry = (place: Place, text: string) => {
		const margin = `${String(place.line).padStart(5)}  `;
		const lines = wrap(visible(text), Math.max(20, width - margin.length));
		append(
			out,
			lines.map((line, index) => (index === 0 ? paint.faint(margin) : ' '.repeat(margin.length)) + line),
		);
	};
	const part = <T>(title: string, things: readonly T[], none: string, say: (thing: T) => readonly [Place, string]) => {
		out.push('', paint.strong(`${title}${things.length > 0 ? ` (${things.length})` : `: ${none}`}`));
		for (const [place, text] of things.map(say)) entry(place, text);
	};

	const facts = FRONT_MATTER_KEYS.flatMap((key) => {
		// The line above says the date, and the log when it was updated; the people follow.
		if (key.field === 'date' || (key.field === 'logUpdated' && minutes.log) || key.kind === 'people') return [];
		const said = minutes[key.field];
		if (!said) return [];
		const value = key.kind === 'date' ? formatDate(said.value) : said.value;
		return [key.field === 'title' ? value : `${key.label.toLowerCase()}: ${value}`];
	});
	if (facts.length > 0) append(out, wrap(visible(facts.join(' · ')), width));

	for (const { label, field } of PEOPLE_KEYS)
		part(label, minutes[field], 'none', (person) => [person.place, describe(person)]);
	part('Agenda items', minutes.items, 'none', ({ number, title, place }) => [
		place,
		number === undefined ? title : `${number}. ${title}`,
	]);
	part('Action lines', minutes.actionLines, 'none', ({ number, responsible, text, form, place }) => {
		const who = responsible.length > 0 ? ` (${responsible.join(', ')})` : '';
		return [place, `${number ?? 'no number'}${who}${form === 'marked' ? '' : `, ${form}`}: ${text}`];
	});
	part('Decisions', minutes.decisions, 'none', ({ text, place }) => [place, text]);
	part('Topics for a coming meeting', minutes.topics, 'none', ({ text, place }) => [place, text]);

	const updated = minutes.logUpdated ? `, updated ${formatDate(minutes.logUpdated.value)}` : '';
	const rows = minutes.log?.rows ?? [];
	out.push(
		'',
		paint.strong(minutes.log ? `Action log (${count(rows.length, 'row')}${updated})` : 'Action log: not found'),
	);
	for (const { number, text, responsible, issued, status, place } of rows) {
		const facts = [
			responsible.join(', ') || 'no one',
			issued ? formatDate(issued) : 'no date',
			status || 'no status',
		].join(' · ');
		entry(place, `${number || 'no number'}  ${text}  [${facts}]`);
	}
	part('Not understood', minutes.unread, 'nothing', ({ code, place }) => [place, code]);
	return `${out.join('\n')}\n`;
}

function describe({ initials, name, role, organisation, for: absent }: Person): string {
	const details = [role, organisation, absent && `for ${absent}`].filter(
		(detail) => detail !== undefined && detail !== '',
	);
	return `${initials}  ${name}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
