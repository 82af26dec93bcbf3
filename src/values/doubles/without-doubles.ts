import type { MeetingLog, Minutes } from '../../model/minutes.ts';
import type { Unread } from '../../model/unread.ts';
import { isCalendarDate, monthOf } from '../calendar-date.ts';
import { groupBy } from '../group-by.ts';
import { WHOLLY_UNREAD } from '../hidden-discussion.ts';
import { withoutContent } from './without-content.ts';

type Dated = MeetingLog & Required<Pick<MeetingLog, 'date'>>;

/**
 * The meetings, each read from one file. Where two files have one date, as OneDrive, Dropbox and Syncthing leave a file
 * that was changed in two places, one is read and the others are unread, with the place of their date: an action must not
 * be told by a copy that nobody chose. What decides is the meeting, whatever the files are called.
 */
export function withoutDoubles(meetings: readonly (MeetingLog | Minutes)[]): readonly MeetingLog[] {
	const byMonth = groupBy(meetings.filter(isReadAndDated), ({ date }) => monthOf(date.value));
	const unread = new Map([...byMonth.values()].filter(({ length }) => length > 1).flatMap(doublesOfMonth));
	if (unread.size === 0) return meetings;
	return meetings.map((minutes) => {
		const double = unread.get(minutes);
		if (double === undefined || minutes.unread.some(({ code }) => code === double.code)) return minutes;
		if (double.code === 'double-month') return { ...minutes, unread: [double, ...minutes.unread] };
		const { depth, file, text } = minutes;
		const nothing = { file, text, unread: [double] };
		return depth === 'whole' ? withoutContent({ depth, ...nothing }) : { depth, ...nothing };
	});
}

/** Whether minutes were set aside because one of these files was read instead. */
export function isSetAsideFor({ unread }: MeetingLog, files: ReadonlySet<string>): boolean {
	return unread.some((one) => one.code === 'double' && files.has(one.instead));
}

function isReadAndDated(minutes: MeetingLog): minutes is Dated {
	return minutes.date !== undefined && !minutes.unread.some(({ code }) => WHOLLY_UNREAD.has(code));
}

/** A date without a day may mean any day of its month, so it goes with all of them. */
function doublesOfMonth(meetings: readonly Dated[]): [MeetingLog, Unread][] {
	const groups = [...groupBy(meetings, ({ date }) => date.value)].map(
		([date, same]) => [date, same.toSorted(byLikelihood)] as const,
	);
	const wholeMonth = groups.find(([date]) => date.length === 7)?.[1][0];
	return groups.flatMap(([date, [first, ...others]]) => {
		if (!first) return [];
		const doubles = others.map((minutes): [MeetingLog, Unread] => {
			return [minutes, { code: 'double', date, instead: first.file, place: minutes.date.place }];
		});
		if (!wholeMonth || wholeMonth === first) return doubles;
		return [[first, { code: 'double-month', date, other: wholeMonth.file, place: first.date.place }], ...doubles];
	});
}

/**
 * The file that is named after its meeting comes first, then one that is named after some date of it. Programs that
 * copy a file add something to its name, so of other names the shortest is the likeliest.
 */
function byLikelihood(a: Dated, b: Dated): number {
	return nameRank(a) - nameRank(b) || a.file.length - b.file.length || (a.file < b.file ? -1 : 1);
}

function nameRank({ file, date }: Dated): number {
	const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
	if (name === date.value) return 0;
	return isCalendarDate(name) && (name.startsWith(date.value) || date.value.startsWith(name)) ? 1 : 2;
}
