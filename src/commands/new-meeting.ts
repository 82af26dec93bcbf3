import { fileForMeeting } from '../book/file-for-meeting.ts';
import { incompleteness } from '../book/incomplete.ts';
import { fillMinutes } from '../book/new-minutes.ts';
import { listBook, type OpenBook, readBoardOf, readWhole } from '../book/open-book.ts';
import { Refusal } from '../book/refusal.ts';
import { count, listOf } from '../formats/count.ts';
import { visible } from '../formats/visible.ts';
import { findRoot, MINUTES_FOLDER, pathFor } from '../io/root.ts';
import { nextFreeNumber } from '../language/numbered-action.ts';
import { consolidate } from '../log/consolidate.ts';
import { deriveNextMeeting, nextMeetingDate } from '../log/next-meeting.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog, Minutes } from '../model/minutes.ts';
import type { NextMeeting } from '../model/next-meeting.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { actionUnlogged } from '../rules/action/action-unlogged.ts';
import { checkBook } from '../rules/index.ts';
import { formatDate, isBefore, monthNumber } from '../values/calendar-date.ts';
import { makeBook } from '../values/minute-book.ts';
import type { World } from '../world.ts';
import type { AlbCommand, Options } from './command.ts';

/** A board that meets once a year begins its next meeting within so many months of the last. */
const MONTHS_AHEAD = 14;

const HELP = `
Carried forward from earlier meetings: everyone at the last meeting, the items on every
agenda, the topics put forward, and the actions: each one that is still open (even if a
log has dropped it), and once more each one that has ended since.

Without a date, the next meeting is the one that the last minutes name (next-meeting),
or the next in the calendar of alb.yaml. Your own templates/minutes.md replaces the
built-in one. alb never overwrites a file, and changes no other file.

A date before the newest meeting, or more than ${MONTHS_AHEAD} months after it and still to come, may be
a slip of the year: alb asks whether it is meant and, without a terminal, refuses.

Examples:
  $ alb new-meeting                  the next meeting in the board's calendar
  $ alb new-meeting 2025-07-10       on this day
  $ alb new-meeting --dry-run        show what would be written
  $ alb new-meeting 2025-07 --edit   write it and open it in your editor`;

/** `alb new-meeting`: starts the minutes of the next meeting. */
export const newMeeting: AlbCommand = {
	declare(command) {
		command
			.argument('[date]', 'the date of the meeting: 2025-07 or 2025-07-10')
			.option('--dry-run', 'print the file instead of writing it')
			.option('--edit', 'open the file in $VISUAL or $EDITOR')
			.option('--yes', 'write without asking whether an unlikely date is meant')
			.addHelpText('after', HELP);
	},
	async run({ world, folder }, args, options) {
		if (args.length > 1) throw new Refusal(`too many arguments: "${args[1]}"`, 'alb new-meeting 2025-07-10');
		const editor = options['edit'] === true ? editorOf(world.env) : undefined;
		const root = findRoot(folder);
		const write = (isMeant: boolean) => writeMeeting({ root, world, typed: args[0], isMeant }, options);
		const file = await write(options['yes'] === true).catch(async (error: unknown) => {
			if (!(error instanceof UnlikelyDate) || !world.ask) throw error;
			const { askWhether } = await import('./options/questions.ts');
			if (await askWhether({ ask: world.ask, world }, `${error.question} Is this date meant?`, false))
				return write(true);
			throw new Refusal('nothing was written');
		});
		if (file === undefined || editor === undefined) return 0;
		const status = await world.edit(editor, pathFor(root, file));
		if (status === 0) return 0;
		throw new Refusal(`the file was written, but the editor "${editor}" ended with ${status}`);
	},
};

/** What is asked for: the minutes of which meeting, in which book. */
interface Asked {
	readonly root: string;
	readonly world: World;
	/** The date as it was typed; absent: the next meeting. */
	readonly typed: string | undefined;
	/** The date is meant, however unlikely it is. */
	readonly isMeant: boolean;
}

/** Writes the minutes of the meeting and returns their file; with a dry run it prints them. */
async function writeMeeting(asked: Asked, options: Options): Promise<string | undefined> {
	const { root, world } = asked;
	if (options['dryRun'] === true) {
		world.out.write(visible((await prepare(asked)).text));
		return undefined;
	}
	const { changeBook } = await import('../book/change-book.ts');
	return changeBook(world, root, async ({ change }) => {
		const prepared = await prepare(asked);
		change([{ file: prepared.file, before: undefined, after: new TextEncoder().encode(prepared.text) }]);
		world.out.write(visible(`${prepared.account.join('\n')}\n`));
		return prepared.file;
	});
}

/** The minutes of the next meeting, ready to be written. */
interface PreparedMeeting {
	readonly file: string;
	readonly text: string;
	/** What alb reports about them, a line each. */
	readonly account: readonly string[];
}

/** Reads the minute book and derives its next meeting: for the date that was typed, or the next one. */
async function prepare({ root, world, typed, isMeant }: Asked): Promise<PreparedMeeting> {
	const opened = listBook(root, await readBoardOf(root));
	const { board } = opened;
	const book = await bookSoFar(opened);
	const date = typed === undefined ? proposeDate(book, board) : readDate(typed);
	refuseSecond(book, date);
	if (!isMeant) refuseUnlikely(book, date, world.today);
	const before = makeBook(book.meetings.filter((minutes) => !minutes.date || isBefore(minutes.date.value, date)));
	const log = consolidate(before, { statuses: board.statuses, today: world.today });
	const next = deriveNextMeeting(date, before, log, board);
	const file = fileForMeeting(date, opened.files, MINUTES_FOLDER);
	const text = fillMinutes(root, file, next, board);
	const account = [...describe(file, next), ...afterthoughts(before, log, board, world.today)];
	return { file, text, account: [...account, ...(await nextNumberLine(opened, book, world))] };
}

/** The minute book before the new meeting. While a file of it cannot be read, nothing can be carried forward from it. */
async function bookSoFar(opened: OpenBook): Promise<MinuteBook<Minutes>> {
	const book = await readWhole(opened);
	const incomplete = incompleteness(book);
	if (!incomplete) return book;
	throw new Refusal(
		`nothing can be carried forward while ${incomplete.why}`,
		`The new minutes would lose what is in there. ${incomplete.advice}`,
	);
}

function proposeDate(book: MinuteBook, board: Board): CalendarDate {
	const date = nextMeetingDate(book, board);
	if (date !== undefined) return date;
	const why =
		book.meetings.length === 0
			? 'there are no minutes yet'
			: 'neither the last minutes nor alb.yaml say when the board meets next';
	throw new Refusal(`a date is needed: ${why}`, 'alb new-meeting 2025-07   Or add `calendar: quarterly` to alb.yaml.');
}

function readDate(text: string): CalendarDate {
	const { date, problem } = readWrittenDate(text);
	if (date !== undefined) return date;
	if (problem?.kind === 'impossible') throw new Refusal(`"${text}" is not in the calendar: there is no such day`);
	throw new Refusal(`"${text}" is not a date`, 'Write 2025-07, or 2025-07-10 if you know the day.');
}

/** A month and a day in it would be one meeting in two files. */
function refuseSecond(book: MinuteBook<MeetingLog>, date: CalendarDate): void {
	const same = book.meetings.find(
		(minutes) => minutes.date && (minutes.date.value.startsWith(date) || date.startsWith(minutes.date.value)),
	);
	if (same)
		throw new Refusal(`the meeting of ${formatDate(date)} already has minutes: ${same.file}`, 'Nothing was written.');
}

/** A date that is most likely a slip of the year: the officer is asked, and nothing is written unless it is meant. */
class UnlikelyDate extends Refusal {
	readonly question: string;

	constructor(question: string, date: CalendarDate) {
		super(question.slice(0, -1), `If this date is meant: alb new-meeting ${date} --yes   Nothing was written.`);
		this.question = question;
	}
}

/** Refuses a meeting before the newest one, and one so far after it that it cannot be the next. */
function refuseUnlikely({ meetings }: MinuteBook, date: CalendarDate, today: CalendarDate): void {
	const newest = meetings.findLast((minutes) => minutes.date)?.date?.value;
	const since = newest === undefined ? 'today' : `the newest meeting on record, ${formatDate(newest)}`;
	const months = monthNumber(date) - monthNumber(newest ?? today);
	if (newest !== undefined && isBefore(date, newest))
		throw new UnlikelyDate(`${formatDate(date)} is before ${since}.`, date);
	if (months > MONTHS_AHEAD && isBefore(today, date))
		throw new UnlikelyDate(
			`${formatDate(date)} is ${months < 24 ? count(months, 'month') : count(Math.floor(months / 12), 'year')} after ${since}.`,
			date,
		);
}

/** What was written, and what in it needs a second look. */
function describe(file: string, { people, items, topics, actions, renamed }: NextMeeting): string[] {
	const numbers = (why: string) =>
		actions.filter((carried) => carried.why === why).map(({ action }) => action.number || 'one without a number');
	const open = [...numbers('open'), ...numbers('dropped')].length;
	const lines = [
		`Wrote ${file}: ${count(people.length, 'person', 'people')}, ${count(items.length, 'agenda item')}, ${count(topics.length, 'topic')}, ${count(open, 'open action')}.`,
	];
	if (numbers('dropped').length > 0)
		lines.push(`Put back into the log, which had dropped it while open: ${listOf(numbers('dropped'))}.`);
	if (numbers('ended').length > 0) lines.push(`Listed once more as ended: ${listOf(numbers('ended'))}.`);
	for (const { person, initials, taken } of renamed) {
		lines.push(
			`${person.initials} could be ${taken} or ${person.name}: ${person.name} is ${initials} in this file. Use other initials if the board has them.`,
		);
	}
	return lines;
}

/** What the record still needs before the meeting. */
function afterthoughts(before: MinuteBook<Minutes>, log: ConsolidatedLog, board: Board, today: CalendarDate): string[] {
	const last = before.meetings.at(-1);
	if (!last) return ['This starts a new minute book.'];
	const lost = checkBook({ book: before, log, board, today }, [actionUnlogged]).filter(
		({ place }) => place.file === last.file,
	);
	const lines: string[] = [];
	if (lost.length > 0) {
		lines.push(
			`Not carried forward: ${count(lost.length, 'action line')} of ${last.file} that no log has. "alb check ${last.file}" shows them.`,
		);
	}
	return lines;
}

/** The number of the next new action, on all branches if there is git; none while one of them cannot be read. */
async function nextNumberLine(opened: OpenBook, book: MinuteBook, { env }: World): Promise<string[]> {
	const { board } = opened;
	if (board.numbering !== 'sequence' || book.meetings.length === 0) return [];
	const { takenNumbersIfAny } = await import('../book/taken-numbers.ts');
	const { numbers, branchWith, highestElsewhere, unreadable } = takenNumbersIfAny(opened, book, env);
	if (numbers.size === 0) return [];
	if (unreadable.length > 0)
		return [`The number of the next new action is not known: ${listOf(unreadable)} cannot be read in full.`];
	const next = nextFreeNumber(numbers, board.numbering);
	const before = nextFreeNumber(
		[...numbers].filter((number) => !branchWith(number)),
		board.numbering,
	);
	const why =
		next === before || highestElsewhere === undefined
			? ''
			: `; ${highestElsewhere} is taken on branch ${branchWith(highestElsewhere)}`;
	return [`The next new action is number ${next}${why}.`];
}

function editorOf(env: Readonly<Record<string, string | undefined>>): string {
	const editor = env['VISUAL'] || env['EDITOR'];
	if (editor) return editor;
	throw new Refusal('--edit needs to know your editor', 'Set VISUAL or EDITOR, for instance: export EDITOR=nano');
}
