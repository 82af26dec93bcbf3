import { wordingLikeness } from '../../../src/language/wording.ts';
import { compareNewestFirst } from '../../../src/values/action-number.ts';
import { formatDate, monthOf } from '../../../src/values/calendar-date.ts';
import type { ActionModel, BookModel, MeetingModel, RowModel, RowPart } from '../generated-book/model.ts';
import type { Random } from '../random.ts';
import { mark, withoutMarks } from './marks.ts';
import { addBlock, anyMeeting, type Change, changeRow, changeRows, dropAction, life, type Planter } from './planter.ts';

/** A fault in one row of an action: `where` picks the meeting, `write` what its cell says then. */
function inOneRow(
	rule: string,
	what: string,
	part: RowPart,
	where: (action: ActionModel, random: Random, book: BookModel) => number | undefined,
	write: (cell: string, row: RowModel) => string | undefined,
): Planter {
	return {
		rule,
		what,
		plant(book, random) {
			const action = random.pick(book.actions);
			const meeting = where(action, random, book);
			const row = book.meetings[meeting ?? -1]?.rows.find(({ number }) => number === action.number);
			const cell = row && write(row[part], row);
			if (meeting === undefined || cell === undefined) return undefined;
			return {
				claims: life(action),
				changes: [changeRow(meeting, action.number, (each) => ({ ...each, [part]: cell }))],
			};
		},
	};
}

const anywhere = ({ first, last }: ActionModel, random: Random) => random.int(first, last);
const whileOpen = ({ first, last, ended }: ActionModel, random: Random) => random.int(first, Math.min(last, ended - 1));
const atItsEnd = ({ last, ended }: ActionModel) => (ended <= last ? last : undefined);
const inTheNewest = ({ last, ended }: ActionModel, _: Random, { meetings }: BookModel) =>
	last === meetings.length - 1 && ended > last ? last : undefined;
const withoutStop = (text: string) => text.replace(/\.$/, '');

export const actionFaults: readonly Planter[] = [
	inOneRow('action-empty', 'a text that was deleted', 'text', whileOpen, () => `${mark('action-empty')}–`),
	{
		rule: 'action-unlogged',
		what: 'an action line without a row; without a name it is owner-missing too',
		plant(book, random) {
			const { meeting } = anyMeeting(book, random);
			const both = `${mark('action-unlogged')}${mark('owner-missing')}`;
			const text = random.pick([
				`**${mark('action-unlogged')}Action (all):** Ask the caterers for a vegan menu`,
				`**${both}Action:** Ask the caterers for a vegan menu`,
				`It was a long day. ${both}Action: ask the caterers for a vegan menu`,
			]);
			return { claims: [`${meeting} unlogged`], changes: [{ meeting, to: (now) => addBlock(now, { text }) }] };
		},
	},
	{
		rule: 'action-unnumbered',
		what: 'an action line without its number',
		plant(book, random) {
			const action = random.pick(book.actions);
			const row = book.meetings[action.first]?.rows.find(({ number }) => number === action.number);
			const lines = book.meetings[action.first]?.items.flatMap(({ blocks }) => blocks) ?? [];
			if (!row || !lines.some((line) => line.action === action.number)) return undefined;
			const text = `**${mark('action-unnumbered')}Action:** ${row.text}`;
			const to = (now: MeetingModel) => ({
				...now,
				items: now.items.map((item) => ({
					...item,
					blocks: item.blocks.map((block) => (block.action === action.number ? { text } : block)),
				})),
			});
			return { claims: life(action), changes: [{ meeting: action.first, to }] };
		},
	},
	{
		rule: 'action-misnumbered',
		what: 'an action line with the number of its neighbour',
		plant(book, random) {
			const action = random.pick(book.actions);
			const rows = book.meetings[action.first]?.rows ?? [];
			const row = rows.find(({ number }) => number === action.number);
			const [other] = random.shuffle(rows.filter((each) => each !== row));
			const lines = book.meetings[action.first]?.items.flatMap(({ blocks }) => blocks) ?? [];
			const neighbour = book.actions.find(({ number }) => number === other?.number);
			if (!row || !other || !neighbour || !lines.some((line) => line.action === action.number)) return undefined;
			// Two rows of one "proposal" have a word in common, and the rule is not sure.
			if (wordingLikeness(row.text, other.text) > 0.2) return undefined;
			const text = `**${mark('action-misnumbered')}Action ${other.number}:** ${row.text}`;
			const to = (now: MeetingModel) => ({
				...now,
				items: now.items.map((item) => ({
					...item,
					blocks: item.blocks.map((block) => (block.action === action.number ? { text } : block)),
				})),
			});
			return { claims: [...life(action), ...life(neighbour)], changes: [{ meeting: action.first, to }] };
		},
	},
	{
		rule: 'action-vanished',
		what: 'an open action that one log leaves out',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, first, last, ended } = action;
			if (Math.min(ended, last) < first + 2) return undefined;
			const meeting = random.int(first + 1, Math.min(ended, last) - 1);
			const marked = changeRow(meeting - 1, number, (row) => {
				return { ...row, number: `${mark('action-vanished')}${row.number}` };
			});
			return { claims: life(action), changes: [marked, { meeting, to: (now) => dropAction(now, number) }] };
		},
	},
	inOneRow('action-overdue', 'a day that is over', 'text', inTheNewest, (text) => {
		if (/20[23]\d|meeting|agenda|end of/.test(text)) return undefined;
		return `${withoutStop(text)}, ${mark('action-overdue')}by 3 March 2024`;
	}),
	{
		rule: 'action-stale',
		what: 'an action that is never ended',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, first, last, ended, dated } = action;
			const newest = book.meetings.length - 1;
			const recorded = book.meetings[ended - 1]?.rows.find((row) => row.number === number);
			if (!recorded || dated || ended > last || first > newest - 6 || first < newest - 14) return undefined;
			const changes = Array.from({ length: newest - ended + 1 }, (_, index): Change => {
				const meeting = ended + index;
				const row = {
					...recorded,
					status: 'open',
					number: meeting === newest ? `${mark('action-stale')}${number}` : number,
				};
				return { meeting, to: (now) => ({ ...now, rows: withRow(now.rows, row, number) }) };
			});
			return { claims: life(action, newest), changes };
		},
	},
	{
		rule: 'action-reworded',
		what: 'an action in other words from some log on',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, first, last } = action;
			if (first === last) return undefined;
			const from = random.int(first + 1, last);
			return {
				claims: life(action),
				changes: changeRows(from, last, number, (row, meeting) => {
					return { ...row, text: `${meeting === from ? mark('action-reworded') : ''}In other words: ${row.text}` };
				}),
			};
		},
	},
	inOneRow(
		'action-compound',
		'a second task',
		'text',
		({ last }) => last,
		(text) => {
			if (/^(?:Review|Look)/.test(text)) return undefined;
			return `${withoutStop(text)}; ${mark('action-compound')}find a new rep for Slough`;
		},
	),
	{
		rule: 'action-born-ended',
		what: 'ended in every log, from the first on',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, first, last } = action;
			return {
				claims: life(action),
				changes: changeRows(first, last, number, (row, meeting) => {
					return { ...row, status: meeting === first ? `${mark('action-born-ended')}closed` : 'closed' };
				}),
			};
		},
	},
	inOneRow('issued-format', 'a date of issue that is none', 'issued', anywhere, () => `${mark('issued-format')}tbc`),
	{
		rule: 'issued-changed',
		what: 'another date of issue from some log on',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, first, last } = action;
			if (first === last) return undefined;
			const from = random.int(first + 1, last);
			const issued = formatDate(monthOf(book.meetings[from]?.date ?? ''));
			return {
				claims: life(action),
				changes: changeRows(from, last, number, (row, meeting) => {
					return { ...row, issued: `${meeting === from ? mark('issued-changed') : ''}${issued}` };
				}),
			};
		},
	},
	inOneRow('status-unknown', 'a slip in a status', 'status', whileOpen, () => `${mark('status-unknown')}opne`),
	inOneRow('status-spelling', 'a status with a capital', 'status', anywhere, (status) => {
		return `${mark('status-spelling')}${status.charAt(0).toUpperCase()}${status.slice(1)}`;
	}),
	{
		rule: 'status-reopened',
		what: 'open again after it has ended',
		plant(book, random) {
			const action = random.pick(book.actions);
			const { number, last, ended } = action;
			const recorded = book.meetings[last]?.rows.find((row) => row.number === number);
			if (!recorded || ended > last || last + 2 >= book.meetings.length) return undefined;
			const statuses = [`${mark('status-reopened')}open`, 'complete'];
			const changes = statuses.map((status, index): Change => {
				const to = (now: MeetingModel) => ({ ...now, rows: withRow(now.rows, { ...recorded, status }, number) });
				return { meeting: last + 1 + index, to };
			});
			return { claims: life(action, last + 2), changes };
		},
	},
	inOneRow('status-contradiction', 'ended, and still to do', 'text', atItsEnd, (text) => {
		return `${withoutStop(text)} ${mark('status-contradiction')}(to do)`;
	}),
	inOneRow('owner-missing', 'no one responsible', 'responsible', whileOpen, () => mark('owner-missing')),
	inOneRow('owner-unknown', 'initials of nobody', 'responsible', whileOpen, () => `${mark('owner-unknown')}XZ`),
];

/** The rows with this one, in the place of the row of that number or where its number belongs. */
function withRow(rows: readonly RowModel[], row: RowModel, number: string): RowModel[] {
	const others = rows.filter((each) => each.number !== number);
	const after = others.findIndex((each) => compareNewestFirst(withoutMarks(each.number), number) > 0);
	return after < 0 ? [...others, row] : [...others.slice(0, after), row, ...others.slice(after)];
}
