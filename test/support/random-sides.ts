import type { Random } from './random.ts';

/** Minutes as plain data, in which each thing keeps its id, whatever is changed of it: what a merge is judged by. */
export interface PlainMinutes {
	readonly updated: number;
	readonly people: readonly string[];
	/** The paragraphs of each item. */
	readonly items: readonly (readonly Paragraph[])[];
	readonly topics: readonly string[];
	readonly actions: readonly PlainAction[];
}

interface Paragraph {
	readonly id: string;
	readonly text: string;
}

export interface PlainAction {
	readonly id: string;
	readonly number: number;
	readonly text: string;
	readonly responsible: string;
	readonly issued: string;
	readonly status: string;
	/** The item that its line is under; absent where it has none. */
	readonly item?: number;
}

const PEOPLE = ['MH', 'RE', 'LH', 'KY'];
const GUESTS = ['AB: Ann Bell', 'CD: Carol Day', 'EF: Ed Fox'];
const THINGS =
	'report letter survey leaflet budget rota garden kitchen website archive contract banner piano bridge'.split(' ');
const DOING = ['Mend', 'Draft', 'Order', 'Paint', 'Measure', 'Insure', 'Photograph', 'Translate', 'Deliver', 'Auction'];

/** Minutes from which two sides part. */
export function commonMinutes(random: Random): PlainMinutes {
	const tasks = random.shuffle(DOING.flatMap((doing) => THINGS.map((thing) => `${doing} the ${thing}`)));
	const numbers = Array.from({ length: random.int(1, 7) }, (_, index) => index + 1).toReversed();
	return {
		updated: 10,
		people: PEOPLE.map((initials) => `${initials}: ${initials.at(0)}orename ${initials.at(1)}urname`),
		items: Array.from({ length: 4 }, (_, item) =>
			Array.from({ length: random.int(1, 2) }, (_, index) => ({
				id: `${item}.${index}`,
				text: `It was said ${item}.${index}.`,
			})),
		),
		topics: ['PLO report'],
		actions: numbers.map((number) => ({
			id: `base ${number}`,
			number,
			text: tasks.pop() ?? '',
			responsible: random.pick(PEOPLE),
			issued: 'July 2024',
			status: 'open',
		})),
	};
}

/** One change of some minutes; `action` is one of theirs. */
type Alteration = (now: PlainMinutes, action: PlainAction, random: Random) => PlainMinutes;

const alter = (now: PlainMinutes, { id }: PlainAction, change: Partial<PlainAction>): PlainMinutes => ({
	...now,
	actions: now.actions.map((action) => (action.id === id ? { ...action, ...change } : action)),
});

const ALTERATIONS: readonly Alteration[] = [
	(now, action, random) => alter(now, action, { status: random.pick(['closed', 'complete', 'in progress']) }),
	(now, action, random) => alter(now, action, { responsible: random.pick(PEOPLE) }),
	(now, action, random) => alter(now, action, { text: `${action.text}, with the ${random.pick(THINGS)}` }),
	(now, _, random) => {
		const { id } = random.pick(now.items.flat());
		const more = ` And ${random.pick(THINGS)}.`;
		const add = (one: Paragraph) => (one.id === id ? { ...one, text: one.text + more } : one);
		return { ...now, items: now.items.map((paragraphs) => paragraphs.map(add)) };
	},
	(now, _, random) => ({ ...now, topics: [...new Set([...now.topics, random.pick(THINGS)])] }),
	(now, _, random) => ({ ...now, people: [...new Set([...now.people, random.pick(GUESTS)])] }),
	(now, _, random) => ({ ...now, updated: random.int(11, 28) }),
];

/** What one side makes of the minutes by a handful of changes. Sides of two names never raise an action of one wording. */
export function changeSide(before: PlainMinutes, side: string, random: Random): PlainMinutes {
	let now = before;
	const tasks = random.shuffle(
		DOING.flatMap((doing) => THINGS.map((thing) => `${doing} the ${side} ${thing} of ${side}side hall`)),
	);
	// What one meeting raises has the date of that meeting.
	const issued = random.pick(['April 2025', 'April 2025', 'March 2025']);
	for (let turn = random.int(1, 6); turn > 0; turn--) {
		const action = now.actions.length > 0 ? random.pick(now.actions) : undefined;
		if (action && random.chance(0.7)) now = random.pick(ALTERATIONS)(now, action, random);
		else now = { ...now, actions: [raise(now, { text: tasks.pop() ?? '', issued, side }, random), ...now.actions] };
	}
	if (random.chance(0.15)) now = { ...now, actions: now.actions.filter(({ id }) => id !== 'base 1') };
	return now;
}

function raise(
	{ actions }: PlainMinutes,
	{ text, issued, side }: { readonly text: string; readonly issued: string; readonly side: string },
	random: Random,
): PlainAction {
	const number = Math.max(0, ...actions.map((each) => each.number)) + 1;
	return {
		id: `${side} ${number}`,
		number,
		text,
		responsible: random.pick(PEOPLE),
		issued,
		status: 'open',
		...(random.chance(0.8) && { item: random.int(0, 3) }),
	};
}

/** The file that says so; `padded` and `windows` are a matter of layout alone. */
export function writePlain(
	{ updated, people, items, topics, actions }: PlainMinutes,
	{ padded, windows }: { readonly padded: boolean; readonly windows: boolean },
): string {
	const rows = [
		['No.', 'Action', 'Responsible', 'Date issued', 'Status'],
		['--:', '---', '---', '---', '---'],
		...actions.map(({ number, text, responsible, issued, status }) => [`${number}`, text, responsible, issued, status]),
	];
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const set = (cell: string, column: number, row: number) => {
		const width = padded ? (widths[column] ?? 0) : 0;
		if (row === 1) return column === 0 ? `${'-'.repeat(Math.max(2, width - 1))}:` : '-'.repeat(Math.max(3, width));
		return column === 0 ? cell.padStart(width) : cell.padEnd(width);
	};
	const text = [
		'---\ndate: 2025-04\ninvitees:',
		...people.map((person) => `  ${person}`),
		`action-log-updated: 2025-05-${updated}\n---\n`,
		...items.flatMap((paragraphs, item) => [
			`## ${item + 1}. Item ${'ABCD'[item]}\n`,
			...paragraphs.map((paragraph) => `${paragraph.text}\n`),
			...actions.flatMap((action) =>
				action.item === item ? [`**Action ${action.number} (${action.responsible}):** ${action.text}\n`] : [],
			),
		]),
		'### Topics for the next meeting\n',
		...topics.map((topic) => `- ${topic}`),
		'\n## Action log\n',
		...rows.map((row, index) => `| ${row.map((cell, column) => set(cell, column, index)).join(' | ')} |`),
		'',
	].join('\n');
	return windows ? text.replaceAll('\n', '\r\n') : text;
}
