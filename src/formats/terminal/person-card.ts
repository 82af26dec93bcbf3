import type { Action } from '../../model/actions/action.ts';
import type { Appearance, Participant, QuotedCount } from '../../model/people/participant.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { countAttendance } from '../../values/participant.ts';
import { formatPlace } from '../../values/place.ts';
import { count, listOf } from '../count.ts';
import { spellingsOf } from '../records/people-register.ts';
import { visible } from '../visible.ts';
import type { Layout } from './listing.ts';
import { wrap } from './text-table.ts';

/** Writes one person in full: who they are, how often they attended, what they still have to do, and each meeting. */
export function personCard(participant: Participant, layout: Layout): string {
	const { paint } = layout;
	const { name, initials, organisations, roles, sharing, actions, perhapsActions } = participant;
	const facts: [string, string][] = [
		...(organisations.length > 0 ? [['Organisation', organisations.join('; ')] as [string, string]] : []),
		...(roles.length > 0 ? [['Role', roles.join('; ')] as [string, string]] : []),
		['Attendance', attendanceOf(participant)],
		['Quoted', quotedOf(participant.quoted)],
	];
	const notes = [...spellingsOf(participant), ...sharing.map((each) => `${each.initials} is also ${each.name}.`)];
	return [
		...lines(`${name} · ${initials.join(', ')}`, '', layout).map(paint.strong),
		'',
		...facts.flatMap(([title, value]) => factLines(title, value, layout)),
		...(notes.length > 0 ? ['', ...notes.flatMap((note) => lines(note, '  ', layout))] : []),
		'',
		paint.strong('Open actions'),
		...actionLines(actions, 'none', layout),
		...(perhapsActions.length > 0
			? [
					paint.strong('Open actions that may be theirs, since others have the same initials'),
					...actionLines(perhapsActions, '', layout),
				]
			: []),
		'',
		paint.strong('Meetings'),
		...participant.appearances.flatMap((appearance) => appearanceLines(appearance, layout)),
		'',
	].join('\n');
}

function factLines(title: string, value: string, layout: Layout): string[] {
	const indent = ' '.repeat(16);
	return lines(value, indent, layout).map((line, index) =>
		index === 0 ? `  ${layout.paint.faint(title.padEnd(12))}  ${line.trimStart()}` : line,
	);
}

/** How often someone attended, and since which meeting. */
export function attendanceOf(participant: Participant): string {
	const { present, apologies, substituted, notListed } = countAttendance(participant);
	const stoodIn = substituted > 0 ? ` (${substituted} with a substitute)` : '';
	const away = [
		...(apologies > 0 ? [`${count(apologies, 'apology', 'apologies')}${stoodIn}`] : []),
		...(notListed > 0 ? [`not listed at ${notListed}`] : []),
	];
	const since = callMeeting(participant.appearances[0]?.meeting ?? '');
	return [`present at ${present} of ${count(participant.meetings, 'meeting')} since ${since}`, ...away].join(', ');
}

function quotedOf({ times, meetings, perhaps }: QuotedCount): string {
	const certain = times === 0 ? 'never' : `${count(times, 'time')} at ${count(meetings, 'meeting')}`;
	return perhaps > 0
		? `${certain}; ${perhaps} more may be theirs, or those of someone with the same initials`
		: certain;
}

function actionLines(actions: readonly Action[], none: string, layout: Layout): string[] {
	if (actions.length === 0) return [`  ${none}`];
	return actions.flatMap(({ number, text, place }) => [
		...lines(`${number || 'no number'}  ${text}`, '  ', layout),
		...lines(formatPlace(place), '      ', layout).map(layout.paint.faint),
	]);
}

function appearanceLines(appearance: Appearance, layout: Layout): string[] {
	const { meeting, person } = appearance;
	const post = [person.role, person.organisation].filter((part) => part !== undefined);
	const facts = [callMeeting(meeting), presenceWords(appearance), `${person.initials}: ${person.name}`, ...post].join(
		' · ',
	);
	return [...lines(facts, '  ', layout), ...lines(formatPlace(person.place), '      ', layout).map(layout.paint.faint)];
}

/** Whether someone attended a meeting, and who stood in for whom. */
export function presenceWords({ presence, substitutes, standsInFor }: Appearance): string {
	const words: Readonly<Record<Appearance['presence'], string>> = {
		present: standsInFor.length > 0 ? `present in place of ${listOf(standsInFor)}` : 'present',
		apologies: 'apologies',
		substituted: `apologies, ${listOf(substitutes)} stood in`,
	};
	return words[presence];
}

function lines(text: string, indent: string, { width }: Layout): string[] {
	return wrap(visible(text), Math.max(20, width - indent.length)).map((line) => indent + line);
}
