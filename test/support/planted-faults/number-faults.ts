import { compareNewestFirst } from '../../../src/values/action-number.ts';
import { addMonths, formatDate, monthOf } from '../../../src/values/calendar-date.ts';
import type { BookModel, MeetingModel, RowModel } from '../generated-book/model.ts';
import type { Random } from '../random.ts';
import { mark, withoutMarks } from './marks.ts';
import { anyMeeting, changeRow, changeRows, dropAction, life, type Planted, type Planter } from './planter.ts';

export const numberFaults: readonly Planter[] = [
	{
		rule: 'number-format',
		what: 'a letter after the number',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const row = before.rows[0];
			if (!row) return undefined;
			const number = `${mark('number-format')}${row.number}a`;
			return {
				claims: [`${meeting}`],
				changes: [changeRow(meeting, row.number, (each) => ({ ...each, number }))],
				silences: ['number-gap'],
			};
		},
	},
	{
		rule: 'number-duplicate',
		what: 'a row that is there twice',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const row = before.rows[0];
			if (!row) return undefined;
			const twin = { ...row, number: `${mark('number-duplicate')}${row.number}` };
			return {
				claims: [`${meeting}`],
				changes: [{ meeting, to: (now) => ({ ...now, rows: [row, twin, ...now.rows.slice(1)] }) }],
			};
		},
	},
	{
		rule: 'number-reused',
		what: 'a new action with the number of an old one',
		plant(book, random) {
			const meeting = random.int(3, book.meetings.length - 2);
			const old = random.pick(book.actions);
			const base = book.meetings[meeting]?.rows[0];
			if (old.last > meeting - 2 || !base) return undefined;
			const issued = formatDate(monthOf(book.meetings[meeting]?.date ?? ''));
			const text = 'Order the biscuits for the visitors';
			const row = { ...base, number: old.number, text, responsible: 'all', issued, due: '' };
			return {
				claims: [...life(old), `${meeting}`, `${meeting + 1}`],
				changes: [
					addRow(meeting, { ...row, status: 'open' }, 'number-reused'),
					addRow(meeting + 1, { ...row, status: 'complete' }),
				],
			};
		},
	},
	{ rule: 'number-gap', what: 'an action that no log has', plant: plantGap },
	{
		rule: 'number-order',
		what: 'two rows in the wrong order',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const [first, second, ...others] = before.rows;
			if (!first || !second || others.length === 0) return undefined;
			const rows = [second, { ...first, number: `${mark('number-order')}${first.number}` }, ...others];
			return { claims: [`${meeting}`], changes: [{ meeting, to: (now) => ({ ...now, rows }) }] };
		},
	},
	{
		rule: 'issued-future',
		what: 'issued in the month after the log',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, first, last } = action;
			const next = book.actions[book.actions.indexOf(action) + 1];
			if (!next || next.first === first) return undefined;
			const issued = formatDate(addMonths(book.meetings[first]?.date ?? '', 1));
			return {
				claims: life(action),
				changes: changeRows(first, last, number, (row, meeting) => {
					return { ...row, issued: meeting === first ? `${mark('issued-future')}${issued}` : issued };
				}),
			};
		},
	},
];

/** Puts a row into a log, in its place by its number. */
function addRow(meeting: number, row: RowModel, rule?: string) {
	const number = rule === undefined ? row.number : `${mark(rule)}${row.number}`;
	const to = (now: MeetingModel) => {
		const rows = [...now.rows, row].toSorted((a, b) =>
			compareNewestFirst(withoutMarks(a.number), withoutMarks(b.number)),
		);
		return { ...now, rows: rows.map((each) => (each === row ? { ...row, number } : each)) };
	};
	return { meeting, to };
}

function plantGap({ actions, numbering }: BookModel, random: Random): Planted | undefined {
	const index = random.int(1, actions.length - 2);
	const [before, action, after] = actions.slice(index - 1, index + 2);
	if (!before || !action || !after) return undefined;
	const run = (number: string) => (numbering === 'sequence' ? '' : number.slice(0, number.search(/[./]/)));
	if (run(before.number) !== run(action.number) || run(action.number) !== run(after.number)) return undefined;
	const changes = Array.from({ length: action.last - action.first + 1 }, (_, at) => {
		return { meeting: action.first + at, to: (now: MeetingModel) => dropAction(now, action.number) };
	});
	const marked = changeRow(after.first, after.number, (row) => {
		return { ...row, number: `${mark('number-gap')}${row.number}` };
	});
	return { claims: [...life(before), ...life(action), ...life(after)], changes: [...changes, marked] };
}
