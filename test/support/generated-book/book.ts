import { type Random, randomFrom } from '../random.ts';
import { meetingDates, updatedAfter } from './dates.ts';
import { type Life, makeLives } from './lives.ts';
import type { BlockModel, BookModel, ColumnModel, ItemModel, MeetingModel, RowPart } from './model.ts';
import { type AttendanceModel, attend, makeMembers } from './people.ts';
import { aside, paragraph, type Voices } from './prose.ts';

/** How boards keep their calendar and number their actions. */
const BOARDS = [
	{ calendar: 'calendar: quarterly', months: [1, 4, 7, 10], numbering: 'sequence' },
	{ calendar: 'calendar: monthly', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], numbering: 'sequence' },
	{ calendar: 'calendar: { months: [1, 3, 5, 7, 10] }', months: [1, 3, 5, 7, 10], numbering: 'meeting' },
	{ calendar: '', months: [2, 7, 11], numbering: 'meeting' },
] as const;

/**
 * A minute book without a fault, as varied as real ones: people who come and go, quotations in every form, actions in
 * every state and wording, files from every editor. The same seed gives the same book.
 */
export function generateBook(meetings: number, seed: number): BookModel {
	const random = randomFrom(seed);
	const { calendar, months, numbering } = BOARDS[seed % BOARDS.length] ?? BOARDS[0];
	const dates = meetingDates(meetings, months, random);
	const members = makeMembers(meetings, random);
	const actions = makeLives(dates, members, numbering, random);
	const columns = columnsOf(random);
	return {
		settings: `board: A board of tests\n${calendar}\nactions: { numbering: ${numbering} }\n`,
		numbering,
		...(calendar !== '' && { months }),
		meetings: dates.map(({ date }, index): MeetingModel => {
			const attendance = attend(members, index, random);
			const active = actions.filter(({ first, last }) => first <= index && index <= last);
			return {
				file: `minutes/${random.chance(0.3) ? date.slice(0, 7) : date}.md`,
				date,
				front: frontOf(attendance, random),
				...attendance,
				...(random.chance(0.7) && { updated: updatedAfter(date, random) }),
				items: itemsOf(voicesAt(attendance, members), active, index, random),
				logHeading: random.pick(['## Action log', '## Action log', '### Action log:', '## Action Log: updated']),
				columns,
				rows: active.toReversed().flatMap(({ first, rows }) => rows[index - first] ?? []),
				lineEnd: random.chance(0.2) ? '\r\n' : '\n',
				bom: random.chance(0.1),
			};
		}),
		actions,
	};
}

function frontOf({ invitees }: AttendanceModel, random: Random): string[] {
	const chair = invitees[0]?.initials ?? '';
	const lines = [
		'title: "Board: notes and log"',
		'state: agreed',
		`chair: ${chair}`,
		'location: Reading',
		'# in person',
	];
	return lines.filter(() => random.chance(0.3));
}

function voicesAt({ invitees, apologies }: AttendanceModel, members: readonly { readonly initials: string }[]): Voices {
	const initials = (people: readonly { readonly initials: string }[]) => people.map((person) => person.initials);
	const here = new Set(initials([...invitees, ...apologies]));
	return {
		present: initials(invitees),
		absent: initials(apologies),
		strangers: initials(members).filter((each) => !here.has(each)),
	};
}

/** The columns of a board's logs, under the names and in the order that it has chosen. */
function columnsOf(random: Random): ColumnModel[] {
	const column = (part: RowPart, ...titles: string[]): ColumnModel => ({ part, title: random.pick(titles) });
	const needed = [
		column('text', 'Action', 'Description'),
		column('responsible', 'Responsible', 'Owner', 'Who', 'Lead'),
		column('issued', 'Date issued', 'Issued', 'Date raised'),
		column('status', 'Status', 'State'),
	];
	const wanted = [column('due', 'Due', 'By when', 'Deadline'), column('update', 'Update', 'Comment')];
	const more = wanted.filter(() => random.chance(0.4));
	const others = random.chance(0.3) ? random.shuffle([...needed, ...more]) : [...needed, ...more];
	return [column('number', 'No.', '#', 'Ref', ''), ...others];
}

const TITLES = [
	'Data',
	'Contact',
	'Pan-regional funding',
	'Case management systems',
	'RAA round up',
	'DfE announcements',
];

function itemsOf(voices: Voices, active: readonly Life[], meeting: number, random: Random): ItemModel[] {
	const writeNumber = random.pick([
		(n: number) => `${n}. `,
		(n: number) => `ITEM ${n}: `,
		(n: number) => `Item ${n} – `,
	]);
	const lines = active.flatMap((life) => lineOf(life, meeting, voices, random));
	const titles = ['Introductions and previous minutes', ...random.shuffle(TITLES).slice(0, random.int(1, 3))];
	const items = titles.map((title, index): ItemModel => {
		const said = Array.from({ length: random.int(1, 3) }, (): BlockModel => ({ text: paragraph(voices, random) }));
		const asides = random.chance(0.15) ? [{ text: aside(random) }] : [];
		const own = lines.filter((_, line) => line % titles.length === index);
		return { heading: `${writeNumber(index + 1)}${title}`, blocks: [...said, ...asides, ...own] };
	});
	const topics = { text: '### Topics for the next meeting\n\n- PLO working group report\n- What ZZ said' };
	const decision = { text: '**Decision:** The board goes on with its meetings, and ZZ agreed.' };
	const blocks = [...(random.chance(0.3) ? [decision] : []), ...(random.chance(0.4) ? [topics] : [])];
	return [...items, { heading: 'AOB', blocks: [{ text: paragraph(voices, random) }, ...blocks] }];
}

/** The line of an action that a meeting raises; now and then one that it takes up again. */
function lineOf(
	{ number, first, said, responsible }: Life,
	meeting: number,
	{ present }: Voices,
	random: Random,
): BlockModel[] {
	if (meeting > first) {
		if (!random.chance(0.1)) return [];
		return [
			{
				action: number,
				text: `**Action ${number}:** ${random.pick(['Half of it is written.', 'Sent in draft.', said])}`,
			},
		];
	}
	if (random.chance(0.1)) return [];
	const who = random.chance(0.8) ? ` (${responsible.join(', ')})` : '';
	const marked = `**Action ${number}${who}:** ${said}`;
	const speaker = random.pick(present);
	return [
		{
			action: number,
			text: random.pick([
				marked,
				marked,
				marked,
				`- ${marked}`,
				`${speaker} said that it is late. Action ${number}${who}: ${said}`,
				`Action ${number}: ${said}`,
			]),
		},
	];
}
