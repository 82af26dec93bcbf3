import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import { formatDate } from '../../values/calendar-date.ts';
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
		out.push(...lines.map((line, index) => (index === 0 ? paint.faint(margin) : ' '.repeat(margin.length)) + line));
	};
	const part = <T>(title: string, things: readonly T[], none: string, say: (thing: T) => readonly [Place, string]) => {
		out.push('', paint.strong(`${title}${things.length > 0 ? ` (${things.length})` : `: ${none}`}`));
		for (const thing of things) entry(...say(thing));
	};

	const facts = [
		minutes.title,
		minutes.state && `state: ${minutes.state}`,
		minutes.chair && `chair: ${minutes.chair}`,
		minutes.location && `location: ${minutes.location}`,
		minutes.nextMeeting && `next meeting: ${formatDate(minutes.nextMeeting.value)}`,
	].filter((fact) => fact !== undefined && fact !== '');
	if (facts.length > 0) out.push(...wrap(visible(facts.join(' · ')), width));

	part('Invitees', minutes.invitees, 'none', (person) => [person.place, describe(person)]);
	part('Apologies', minutes.apologies, 'none', (person) => [person.place, describe(person)]);
	part('Agenda items', minutes.items, 'none', ({ number, title, place }) => [
		place,
		number === undefined ? title : `${number}. ${title}`,
	]);
	part('Action lines', minutes.actionLines, 'none', ({ number, responsible, text, form, place }) => {
		const who = responsible.length > 0 ? ` (${responsible.join(', ')})` : '';
		return [place, `${number ?? 'no number'}${who}${form === 'plain' ? ', plain' : ''}: ${text}`];
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
