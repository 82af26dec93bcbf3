import type { ActionModel, BlockModel, BookModel, MeetingModel, RowModel } from '../generated-book/model.ts';
import type { Random } from '../random.ts';

/** A way to go wrong: how to plant one fault at a random place of a book, and what is to be found then. */
export interface Planter {
	/** The rule that finds it; further rules where it is more faults than one, and that is said here. */
	readonly rule: string;
	readonly what: string;
	/** Undefined where the place that chance has picked will not do. */
	readonly plant: (book: BookModel, random: Random) => Planted | undefined;
}

/** A fault that has been planted. */
export interface Planted {
	/** The meetings that are not as they were. */
	readonly changes: readonly Change[];
	/** What must be as it was, for this fault to be found alone: `12` (a meeting), `12 people`, `action 79`. */
	readonly claims: readonly string[];
	/** What is found beside the marks: at the first character of a file. */
	readonly says?: readonly string[];
	/** Beside this fault, these rules are rightly silent. */
	readonly silences?: readonly string[];
}

/** A meeting by its index; without `to` its file is not there. `beside`: another file that is. */
export interface Change {
	readonly meeting: number;
	readonly to?: (before: MeetingModel) => MeetingModel;
	readonly beside?: (before: MeetingModel) => MeetingModel;
}

/** The claims of a fault in an action: its whole life, with the meetings before and after it. */
export function life({ number, first, last }: ActionModel, until = last): string[] {
	const meetings = Array.from({ length: Math.max(last, until) - first + 3 }, (_, index) => first - 1 + index);
	return [`action ${number}`, ...meetings.map((meeting) => `${meeting} action ${number}`)];
}

export function changeRow(meeting: number, number: string, change: (row: RowModel) => RowModel): Change {
	return {
		meeting,
		to: (before) => ({ ...before, rows: before.rows.map((row) => (row.number === number ? change(row) : row)) }),
	};
}

/** The same change in the rows of an action from one meeting to another. */
export function changeRows(
	from: number,
	until: number,
	number: string,
	change: (row: RowModel, meeting: number) => RowModel,
): Change[] {
	return Array.from({ length: until - from + 1 }, (_, index) =>
		changeRow(from + index, number, (row) => change(row, from + index)),
	);
}

export function dropAction(meeting: MeetingModel, number: string): MeetingModel {
	return {
		...meeting,
		items: meeting.items.map((item) => ({ ...item, blocks: item.blocks.filter(({ action }) => action !== number) })),
		rows: meeting.rows.filter((row) => row.number !== number),
	};
}

/** A paragraph more, at the start of the discussion. */
export function addBlock(meeting: MeetingModel, block: BlockModel): MeetingModel {
	const [first, ...others] = meeting.items;
	return first ? { ...meeting, items: [{ ...first, blocks: [block, ...first.blocks] }, ...others] } : meeting;
}

export function slip(meeting: MeetingModel, change: (text: string) => string): MeetingModel {
	return { ...meeting, slips: [...(meeting.slips ?? []), change] };
}

/** The lines of a row of the log, as a pattern. */
export function rowPattern(number: string): RegExp {
	return new RegExp(`^\\|[^|]*(?<![\\d./])${number.replace('.', '\\.')} \\|.*$`, 'm');
}

export function anyMeeting({ meetings }: BookModel, random: Random): { meeting: number; before: MeetingModel } {
	const meeting = random.int(0, meetings.length - 1);
	return { meeting, before: meetings[meeting] as MeetingModel };
}
