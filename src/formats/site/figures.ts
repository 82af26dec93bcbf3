import type { Action } from '../../model/actions/action.ts';
import { monthOf } from '../../values/calendar-date.ts';
import { meetingName } from '../../values/minute-book.ts';
import { foldWord } from '../../values/status.ts';
import { shortMeeting } from '../short-date.ts';
import { visibleLine } from '../visible.ts';
import type { SiteDocument } from './site.ts';

/** The figures of one meeting: what happened to the actions, and how many were open after it. */
export interface MeetingFigures {
	/** The name of the meeting on a narrow axis: its month. */
	readonly short: string;
	readonly file: string;
	readonly raised: number;
	readonly ended: number;
	readonly open: number;
}

/**
 * Counts the open actions after each meeting that has a log. The state of an action is that of the last log up to
 * then that has it; an action that was raised and ended between two meetings is in both columns.
 */
export function openOverTime({ meetings, log }: Pick<SiteDocument, 'meetings' | 'log'>): MeetingFigures[] {
	const logged = meetings.filter((minutes) => minutes.log);
	const count = new Map(logged.map(({ file }) => [file, { raised: 0, ended: 0 }]));
	for (const { history } of log.actions) {
		let open = false;
		for (const [index, { place, phase }] of history.entries()) {
			const figures = count.get(place.file);
			if (!figures) continue;
			if (index === 0 || (!open && phase !== 'ended')) figures.raised++;
			if (phase === 'ended' && (index === 0 || open)) figures.ended++;
			open = phase !== 'ended';
		}
	}
	let open = 0;
	return logged.map((minutes) => {
		const { date } = minutes;
		const { raised, ended } = count.get(minutes.file) ?? { raised: 0, ended: 0 };
		open += raised - ended;
		return {
			short: visibleLine(shortMeeting(date ? monthOf(date.value) : meetingName(minutes))),
			file: minutes.file,
			raised,
			ended,
			open,
		};
	});
}

/** A share of the open actions: how many, and how many of them are overdue. */
export interface Share {
	readonly name: string;
	readonly open: number;
	readonly overdue: number;
}

const AGES: readonly { readonly name: string; readonly months: number }[] = [
	{ name: 'under 3 months', months: 3 },
	{ name: '3 to 5 months', months: 6 },
	{ name: '6 to 11 months', months: 12 },
	{ name: '1 year', months: 24 },
	{ name: '2 years or more', months: Number.POSITIVE_INFINITY },
];

/** The open actions by age; those without a date of issue come last, where there are any. */
export function byAge(document: Pick<SiteDocument, 'log' | 'overdue'>): Share[] {
	const nameOf = ({ age }: Action) => AGES.find(({ months }) => age && age.months < months)?.name ?? UNKNOWN;
	const shares = sharesBy(document, (action) => [nameOf(action)]);
	const all = [...AGES.map(({ name }) => name), ...(shares.has(UNKNOWN) ? [UNKNOWN] : [])];
	return all.map((name) => shares.get(name) ?? { name, open: 0, overdue: 0 });
}

const UNKNOWN = 'not known';

/** The name for the actions without a person responsible. */
export const NO_ONE = 'no one';

/**
 * The open actions by person responsible, those with most first; an action of several people counts for each of them.
 */
export function byResponsible(document: Pick<SiteDocument, 'log' | 'overdue'>): Share[] {
	const shares = sharesBy(document, ({ responsible }) => {
		const people = new Map(responsible.map((initials) => [foldWord(initials), visibleLine(initials)]));
		return people.size === 0 ? [NO_ONE] : [...people.values()];
	});
	return [...shares.values()].toSorted((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1));
}

function sharesBy(
	{ log, overdue }: Pick<SiteDocument, 'log' | 'overdue'>,
	namesOf: (action: Action) => readonly string[],
): Map<string, Share> {
	const shares = new Map<string, Share>();
	for (const action of log.actions) {
		if (action.phase === 'ended') continue;
		for (const name of namesOf(action)) {
			const before = shares.get(name) ?? { name, open: 0, overdue: 0 };
			shares.set(name, { name, open: before.open + 1, overdue: before.overdue + (overdue.has(action) ? 1 : 0) });
		}
	}
	return shares;
}
