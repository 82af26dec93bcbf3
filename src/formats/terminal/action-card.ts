import type { Action, Entry } from '../../model/actions/action.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { formatAge } from '../age.ts';
import { visible } from '../visible.ts';
import { markStatus } from './action-list.ts';
import type { Paint } from './paint.ts';
import { wrap } from './text-table.ts';

/** Writes one action in full: what it says, its state, and what each meeting's log said about it. */
export function actionCard(
	action: Action,
	{ width, paint }: { readonly width: number; readonly paint: Paint },
	withHistory = true,
): string {
	const age = action.age ? ` · open for ${formatAge(action.age)}` : '';
	const facts: [string, string][] = [
		['Responsible', visible(action.responsible.join(', ')) || 'no one'],
		['Issued', action.issued === undefined ? 'no readable date' : formatDate(action.issued)],
		...(action.due === undefined ? [] : [['Due', visible(action.due)] as [string, string]]),
		['Status', `${markStatus(action)}${action.dropped ? ' (missing from the newest log)' : ''}`],
		['Recorded in', visible(formatPlace(action.place))],
	];
	return [
		paint.strong(`Action ${visible(action.number)}${age}`),
		'',
		...indented(visible(action.text), width),
		'',
		...facts.map(([name, value]) => `  ${paint.faint(name.padEnd(11))}  ${value}`),
		'',
		...(withHistory
			? [
					paint.strong('History'),
					...action.history.flatMap((entry, index) => historyLines(entry, action.history[index - 1], width, paint)),
					'',
				]
			: []),
	].join('\n');
}

/** The entry of a meeting's log, and what was new in it; an unchanged wording is not repeated. */
function historyLines(entry: Entry, before: Entry | undefined, width: number, paint: Paint): string[] {
	const who = entry.responsible.join(', ') || 'no one responsible';
	const changes: string[] = [];
	if (before && before.responsible.join(', ') !== entry.responsible.join(', '))
		changes.push(`from ${before.responsible.join(', ') || 'no one'} to ${who}`);
	if (before?.issued !== undefined && entry.issued !== undefined && before.issued !== entry.issued) {
		changes.push(`date of issue changed from ${formatDate(before.issued)} to ${formatDate(entry.issued)}`);
	}
	if (before && before.text !== entry.text) changes.push('reworded');
	const head = [callMeeting(entry.meeting), markStatus(entry), visible(who), ...changes.map(visible)].join(' · ');
	const text = before && before.text === entry.text ? [] : indented(visible(entry.text), width, '      ');
	return [
		...wrap(head, width - 2).map((line) => `  ${line}`),
		...text,
		paint.faint(`      ${visible(formatPlace(entry.place))}`),
	];
}

function indented(text: string, width: number, indent = '  '): string[] {
	return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}
