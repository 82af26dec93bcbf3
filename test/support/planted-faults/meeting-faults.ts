import { compareNewestFirst } from '../../../src/values/action-number.ts';
import { addMonths } from '../../../src/values/calendar-date.ts';
import type { BookModel, MeetingModel } from '../generated-book/model.ts';
import { mark } from './marks.ts';
import { anyMeeting, type Planter, rowPattern, slip } from './planter.ts';

export const meetingFaults: readonly Planter[] = [
	{
		rule: 'meeting-duplicate',
		what: 'a copy, of which nothing else is read',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const file = before.file.replace('minutes/', 'minutes/z copy of ');
			const beside = (now: MeetingModel) => ({ ...now, file, date: `${mark('meeting-duplicate')}${now.date}` });
			return {
				claims: [`${meeting}`],
				changes: [{ meeting, to: (now) => now, beside }],
			};
		},
	},
	{
		rule: 'meeting-missing',
		what: 'no minutes of a meeting; what it ended is reported by the next',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const after = book.meetings[meeting + 1];
			const inTime = [meeting - 1, meeting, meeting + 1].every((index) => isInTime(book, index));
			if (!after || meeting === 0 || !inTime) return undefined;
			const ended = before.rows.filter(
				({ number }) => book.actions.find((action) => action.number === number)?.last === meeting,
			);
			const rows = [...after.rows, ...ended].toSorted((a, b) => compareNewestFirst(a.number, b.number));
			return {
				claims: [`${meeting - 1}`, `${meeting}`, `${meeting + 1}`],
				changes: [{ meeting }, { meeting: meeting + 1, to: () => ({ ...after, rows }) }],
				says: [`${after.file}:1:1 meeting-missing`],
			};
		},
	},
	{
		rule: 'agenda-number',
		what: 'two items of one number',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const headings = before.items.map(({ heading }) => heading).filter((heading) => /\d/.test(heading));
			const [other, last] = headings.slice(-2);
			const number = /\d+/.exec(other ?? '')?.[0];
			if (last === undefined || number === undefined) return undefined;
			const heading = last.replace(/\d+/, number);
			const to = (now: MeetingModel) =>
				slip(now, (text) => text.replace(`## ${last}\n`, `${mark('agenda-number')}## ${heading}\n`));
			return { claims: [`${meeting} agenda`], changes: [{ meeting, to }] };
		},
	},
	{
		rule: 'log-missing',
		what: 'a log under another heading',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			if (before.rows.length === 0) return undefined;
			const to = (now: MeetingModel) =>
				slip({ ...now, logHeading: '## Follow-up' }, (text) =>
					text.replace('## Follow-up\n\n', `## Follow-up\n\n${mark('log-missing')}`),
				);
			return { claims: [`${meeting}`], changes: [{ meeting, to }], silences: ['number-gap'] };
		},
	},
	{
		rule: 'log-table',
		what: 'a row with a cell too few',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const row = before.rows[0];
			if (!row) return undefined;
			const shorten = (line: string) => `${mark('log-table')}${line.replace(/\|[^|]*\|$/, '|')}`;
			const to = (now: MeetingModel) => slip(now, (text) => text.replace(rowPattern(row.number), shorten));
			return { claims: [`${meeting}`], changes: [{ meeting, to }] };
		},
	},
	{
		rule: 'log-table',
		what: 'an empty line before the last row',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const row = before.rows.at(-1);
			if (!row) return undefined;
			const to = (now: MeetingModel) =>
				slip(now, (text) => text.replace(rowPattern(row.number), (line) => `\n${mark('log-table')}${line}`));
			return { claims: [`${meeting}`], changes: [{ meeting, to }], silences: ['number-gap'] };
		},
	},
	{
		rule: 'log-table',
		what: 'a column of the board’s own',
		plant(book, random) {
			const { meeting } = anyMeeting(book, random);
			const own = { title: `${mark('log-table')}Priority`, part: 'other' as const };
			const to = (now: MeetingModel) => ({ ...now, columns: [...now.columns, own] });
			return { claims: [`${meeting}`], changes: [{ meeting, to }] };
		},
	},
	{
		rule: 'log-date',
		what: 'a log updated before its meeting',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const updated = `${mark('log-date')}${addMonths(before.date, -1)}-28`;
			return {
				claims: [`${meeting} updated`],
				changes: [{ meeting, to: (now) => ({ ...now, updated }) }],
			};
		},
	},
];

/** Whether a meeting was held in the month of the calendar that it belongs to. */
function isInTime({ months, meetings }: BookModel, index: number): boolean {
	const month = Number(meetings[index]?.date.slice(5, 7) ?? 0);
	return months?.includes(month) ?? false;
}
