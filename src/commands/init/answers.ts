import { Refusal } from '../../book/refusal.ts';
import { listOf } from '../../formats/count.ts';
import { disambiguate } from '../../log/disambiguate.ts';
import type { Calendar } from '../../model/board/calendar.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Person } from '../../model/people/person.ts';
import { readPersonWords } from '../../parse/front-matter/person-words.ts';
import { readCalendarWords } from '../../parse/settings/calendar-words.ts';
import { readWrittenDate } from '../../parse/written-date.ts';
import { addMonths, monthNumber, monthOf } from '../../values/calendar-date.ts';
import type { World } from '../../world.ts';
import { type Asked, askFor, type Reading, unhidden } from '../options/questions.ts';

/** The options of `alb init`, as typed. */
export interface InitOptions {
	readonly board?: string;
	readonly calendar?: string;
	readonly person: readonly string[];
	readonly date?: string;
	readonly hook?: boolean;
	readonly yes?: boolean;
	readonly dryRun?: boolean;
}

/** What a new minute book begins with. */
export interface InitAnswers {
	readonly name: string;
	readonly calendar?: Calendar;
	readonly date: CalendarDate;
	readonly people: readonly Omit<Person, 'place'>[];
	/** A word about each of the initials that several people had. */
	readonly remarks: readonly string[];
}

/** Takes the answers from the options, and asks for the rest if somebody is there to be asked. */
export async function readAnswers(options: InitOptions, world: World, hasMinutes: boolean): Promise<InitAnswers> {
	const asked = !options.yes && world.ask ? { ask: world.ask, world } : undefined;
	if (!asked) refuseOpen(options);
	const find = <T>(
		option: string,
		typed: string | undefined,
		read: (text: string) => Reading<T>,
		question: string,
		usual = '',
	) =>
		typed === undefined && asked ? askFor(asked, { words: question, usual, read }) : take(option, typed ?? usual, read);

	const name = await find('--board', options.board, readName, 'What is the name of the board? ');
	const calendar = await find('--calendar', options.calendar, readCalendar, CALENDAR_QUESTION, 'none');
	if (hasMinutes) return { name, ...calendar, date: monthOf(world.today), people: [], remarks: [] };
	const asksPeople = asked && options.person.length === 0;
	const typed = asksPeople ? await askPeople(asked) : options.person.map((text) => take('--person', text, readPerson));
	const { people, renamed } = disambiguate(typed);
	const remarks = renamed.map(
		({ initials, people: group }) =>
			`${initials} could be ${listOf(
				group.map((person) => person.name),
				'or',
			)}: here they are ${listOf(group.map((person) => person.initials))}. Use other initials if the board has them.`,
	);
	const usual = firstMeeting(world.today, calendar.calendar);
	const question = `When is the first meeting (2025-07, or 2025-07-10 if you know the day)? [${usual}] `;
	const date = await find('--date', options.date, readDate, question, usual);
	return { name, ...calendar, date, people, remarks };
}

const CALENDAR_QUESTION =
	'When does it meet (quarterly, monthly, months such as January, May and September, or none)? [none] ';

/** With nobody to ask, the name must be given, and that the rest is to be written as it is. */
function refuseOpen({ board, yes, dryRun }: InitOptions): void {
	if (board === undefined)
		throw new Refusal('the name of the board is needed', 'alb init --board "Northtown Leadership Board" --yes');
	if (yes || dryRun) return;
	throw new Refusal(
		'there is no terminal to ask questions on',
		'Use --yes to write the files, with a default for everything that no option says, or --dry-run to see them.',
	);
}

function take<T>(option: string, text: string, read: (text: string) => Reading<T>): T {
	const reading = read(text);
	if ('value' in reading) return reading.value;
	throw new Refusal(`${option}: ${reading.problem}`, 'Nothing was written.');
}

async function askPeople(asked: Asked): Promise<Omit<Person, 'place'>[]> {
	const { out } = asked.world;
	out.write('Who belongs to the board? One person a line: MH: Dr Mac Heath, Chair, Milton Keynes\n');
	out.write('You can leave out initials, role and organisation. An empty line ends the list.\n');
	const people: Omit<Person, 'place'>[] = [];
	for (;;) {
		const read = (text: string): Reading<Omit<Person, 'place'> | undefined> =>
			text === '' ? { value: undefined } : readPerson(text);
		const person = await askFor(asked, { words: `Person ${people.length + 1}: `, read });
		if (!person) return people;
		people.push(person);
	}
}

function readName(text: string): Reading<string> {
	const name = text.replace(/\s+/gu, ' ').trim();
	return name === '' ? { problem: 'type the name of the board' } : unhidden(name, name);
}

function readCalendar(text: string): Reading<{ readonly calendar?: Calendar }> {
	const words = readCalendarWords(text);
	return words
		? { value: words }
		: { problem: `"${text}" is not a list of months; write quarterly, monthly, none, or months such as 1, 5, 9` };
}

function readPerson(text: string): Reading<Omit<Person, 'place'>> {
	const words = readPersonWords(text);
	return 'problem' in words ? words : unhidden(text, words.person);
}

function readDate(text: string): Reading<CalendarDate> {
	const { date } = readWrittenDate(text);
	return date === undefined
		? { problem: `"${text}" is not a date; write 2025-07, or 2025-07-10 if you know the day` }
		: { value: date };
}

/** The first month of the calendar from this one on; this month where there is none. */
function firstMeeting(today: CalendarDate, calendar: Calendar | undefined): CalendarDate {
	const months = Array.from({ length: 12 }, (_, step) => addMonths(today, step));
	return months.find((month) => calendar?.months.includes((monthNumber(month) % 12) + 1)) ?? monthOf(today);
}
