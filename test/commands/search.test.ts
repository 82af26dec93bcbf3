import { describe, expect, test } from 'vitest';
import { alb, albProcess, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const LOG =
	'| No. | Action | Responsible | Date issued | Status | Update | Room |\n| --: | --- | --- | --- | --- | --- | --- |';
const PEOPLE =
	'invitees:\n  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes }\napologies:\n  RE: Rebecca Élan';

const minutesOf = (date: string, body: string, rows: readonly string[] = [], people = PEOPLE) =>
	`---\ndate: ${date}\n${people}\n---\n\n${body}\n\n## Action log\n\n${[LOG, ...rows.map((row) => `| ${row} |`)].join('\n')}\n`;

const JULY = minutesOf(
	'2024-07',
	[
		'# Minutes of the café',
		'## ITEM 2: Kinship care',
		'RE said that kinship\ncarers have **no** respite.\n\n- MH asked\n  for figures on kinship.',
		'**Decision:** The kinship grant doubles.',
		'**Action 7 (RE):** Write to the kinship carers.',
		'Action (MH): Ring the kinship team',
		'> A quotation of kinship[^1].\n\n[^1]: A note on kinship.',
		'| Place | Carers |\n| --- | --- |\n| Town | two kinship carers |',
		'    kinship in code\n\n<!-- kinship in a comment -->\n\n<div>kinship in HTML</div>',
		'## AOB\n\n### Topics for the next meeting\n\n- Kinship survey\n- The budget',
	].join('\n\n'),
	[
		'7 | Write to the kinship carers. | RE | July 2024 | open | kinship list begun | Hall',
		'8 | Book | MH | July 2024 | open | | Kinship house',
	],
);
const APRIL = minutesOf('2025-04-24', '## 1. Data\n\nNobody spoke of it.\n\n**Action 7 (RE):** Write to all carers', [
	'8 | Book | MH | July 2024 | closed | | Kinship house',
	'7 | Write to all carers. | RE | July 2024 | closed | sent |',
]);
const folder = board({ 'minutes/2024-07.md': JULY, 'minutes/2025-04-24.md': APRIL });

interface Result {
	readonly kind: string;
	readonly meeting: string;
	readonly item: { readonly number: string | null; readonly title: string } | null;
	readonly text: string;
	readonly number: string | null;
	readonly status: string | null;
	readonly older: boolean;
	readonly restricted: boolean;
	readonly place: { readonly line: number; readonly column: number };
}

const resultsIn = async (dir: string, ...words: string[]) =>
	(JSON.parse((await alb(dir, 'search', '--json', ...words)).out) as { results: Result[] }).results;
/** Each result as its kind, its line and column, and its text. */
const linesOf = async (dir: string, ...words: string[]) =>
	(await resultsIn(dir, ...words)).map(({ kind, text, place }) => `${kind} ${place.line}:${place.column} ${text}`);

describe('alb search', () => {
	test('finds the words wherever they are, by meeting and in the order of the file', async () => {
		const { status, out, err } = await alb(folder, 'search', 'kinship');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"24 April 2025

			  Action 8 (MH): Book · Kinship house
			      action · issued July 2024 · closed · minutes/2025-04-24.md:19:3

			July 2024

			  ITEM 2: Kinship care
			      agenda item · minutes/2024-07.md:11:1

			  RE said that kinship carers have no respite.
			      discussion · 2. Kinship care · minutes/2024-07.md:13:14

			  MH asked for figures on kinship.
			      discussion · 2. Kinship care · minutes/2024-07.md:17:18

			  Decision: The kinship grant doubles.
			      decision · 2. Kinship care · minutes/2024-07.md:19:3

			  Action (MH): Ring the kinship team
			      action · 2. Kinship care · minutes/2024-07.md:23:1

			  A quotation of kinship.
			      discussion · 2. Kinship care · minutes/2024-07.md:25:18

			  A note on kinship.
			      discussion · 2. Kinship care · minutes/2024-07.md:27:17

			  Town | two kinship carers
			      discussion · 2. Kinship care · minutes/2024-07.md:31:1

			  kinship in code
			      discussion · 2. Kinship care · minutes/2024-07.md:33:1

			  <div>kinship in HTML</div>
			      discussion · 2. Kinship care · minutes/2024-07.md:37:1

			  Kinship survey
			      topic · AOB · minutes/2024-07.md:43:3

			  Action 7 (RE): Write to the kinship carers. · kinship list begun · Hall
			      action · issued July 2024 · now closed · so worded in the log of July 2024 ·
			      minutes/2024-07.md:50:3

			13 results, in 2 of 2 meetings.
			"
		`);
	});

	test('marks what it found in bold on a terminal with colour, at the width of the terminal', async () => {
		const { out } = await alb(folder, 'search', 'respite', 'said', { terminal: true, columns: 40 });
		expect(out).toBe(
			'\x1b[1mJuly 2024\x1b[22m\n\n  RE \x1b[1msaid\x1b[22m that kinship carers have no\n  \x1b[1mrespite\x1b[22m.\n' +
				'\x1b[2m      discussion · 2. Kinship care ·\x1b[22m\n\x1b[2m      minutes/2024-07.md:13:4\x1b[22m\n\n\x1b[2m1 result, in 1 of 2 meetings.\x1b[22m\n',
		);
	});

	test('an action is found once, as the newest log words it that has the words', async () => {
		expect(await resultsIn(folder, 'carers', 're', 'write')).toMatchObject([
			{
				meeting: '2025-04-24',
				text: 'Action 7 (RE): Write to all carers. · sent',
				number: '7',
				status: 'closed',
				older: false,
			},
		]);
		expect(await resultsIn(folder, 'write', 'kinship', 'carers')).toMatchObject([
			{
				meeting: '2024-07',
				text: 'Action 7 (RE): Write to the kinship carers. · kinship list begun · Hall',
				status: 'closed',
				older: true,
			},
		]);
	});

	test('an action line is a result of its own only if it says something else, or the row was not found', async () => {
		const dir = board({
			'minutes/2024-07.md': minutesOf('2024-07', '**Action 7:** Book the hall\n\n**Action:** Order *lunch*.', [
				'7 | Book the hall. | RE | July 2024 | open | | ',
				'8 | Order lunch | RE | July 2024 | open | | ',
			]),
			'minutes/2025-04.md': minutesOf(
				'2025-04',
				'**Action 7:** Book another hall\n\n**Action 9:** Book the hall\n\n**Action:** Order lunch',
				['7 | Book the hall! | RE | July 2024 | open | | '],
			),
		});
		expect(await linesOf(dir, 'book hall', 'book', 'hall')).toEqual([]);
		expect(await linesOf(dir, 'book', 'hall')).toEqual([
			'action 9:3 Action 7: Book another hall',
			'action 11:3 Action 9: Book the hall',
			'action 19:3 Action 7 (RE): Book the hall!',
		]);
		expect(await linesOf(dir, 'lunch')).toEqual([
			'action 13:3 Action: Order lunch',
			'action 18:3 Action 8 (RE): Order lunch',
		]);
		expect(await linesOf(dir, 'book', 'hall', '--meeting', '2024-07')).toEqual([
			'action 17:3 Action 7 (RE): Book the hall.',
		]);
	});

	test.each([
		['all words in one place', ['kinship', 'figures'], ['discussion 17:7 MH asked for figures on kinship.']],
		['and not in two', ['respite', 'figures'], []],
		['a phrase', ['carers have'], ['discussion 14:1 RE said that kinship carers have no respite.']],
		['a phrase over marks', ['no respite'], ['discussion 14:15 RE said that kinship carers have no respite.']],
		['without accents', ['elan'], ['person 6:3 RE: Rebecca Élan']],
		['a role', ['chair', 'mac'], ['person 4:3 MH: Dr Mac Heath, Chair, Milton Keynes']],
		['a heading', ['cafe'], ['discussion 9:1 Minutes of the café']],
		['--kind', ['kinship', '--kind', 'topic'], ['topic 43:3 Kinship survey']],
		['--kind', ['kinship', '--kind', 'decision'], ['decision 19:3 Decision: The kinship grant doubles.']],
		['--since', ['kinship', '--since', '2025-01'], ['action 19:3 Action 8 (MH): Book · Kinship house']],
		['no number within another', ['202'], []],
		['no comment', ['comment'], []],
	])('finds %s: %j', async (_, words, expected) => {
		expect(await linesOf(folder, ...words)).toEqual(expected);
	});

	test('says where nothing is found, and how much was searched', async () => {
		expect(await alb(folder, 'search', 'zebra')).toEqual({ status: 0, out: 'Nothing found in 2 meetings.\n', err: '' });
		expect((await alb(folder, 'search', 'zebra', '--meeting', 'last')).out).toBe('Nothing found in 1 meeting.\n');
		expect(await resultsIn(folder, 'zebra')).toEqual([]);
	});

	test('writes CSV and Markdown', async () => {
		expect((await alb(folder, 'search', 'grant', '--csv')).out).toBe(
			'\ufeffMeeting,Kind,Item,Title of the item,Text,Status,Restricted,File,Line\r\n2024-07,decision,2,Kinship care,Decision: The kinship grant doubles.,,,minutes/2024-07.md,19\r\n',
		);
		expect((await alb(folder, 'search', 'house', '--md')).out).toBe(
			'## 24 April 2025\n\n| Kind | Item | Text | Recorded in |\n| --- | --- | --- | --- |\n| action · issued July 2024 · closed | – | Action 8 (MH): Book · Kinship house | minutes/2025-04-24.md:19:3 |\n',
		);
	});

	test.each([
		[[], 'no words to look for'],
		[[''], '"" has no letter or digit to look for'],
		[['kinship', '&'], '"&" has no letter or digit to look for'],
		[['–kind'], '"–kind" begins with a long dash'],
		[['a', '--kind', 'matter'], "option '--kind <kind>' argument 'matter' is invalid"],
		[['a', '--since', '2030-01'], 'there is no meeting since January 2030 in this minute book'],
	])('refuses %j', async (words, said) => {
		const { status, out, err } = await alb(folder, 'search', ...words);
		expect({ status, out, err }).toEqual({ status: 2, out: '', err: expect.stringContaining(`alb: ${said}`) });
	});

	test('marks what is restricted', async () => {
		const people = 'invitees:\n  # restricted\n  SK: Secret Kim\n  # /restricted';
		const dir = board({
			'minutes/2025-04.md': minutesOf(
				'2025-04',
				'Open secret. <!-- restricted -->Action: A secret job<!-- /restricted -->\n\nIt is <!-- restricted -->a secret<!-- /restricted -->.\n\n<!-- restricted -->\n\n**Action:** Keep the secret.\n\n## Secret item\n\n<!-- /restricted -->',
				['7 | <!-- restricted -->Secret work<!-- /restricted --> | RE | July 2024 | open | | '],
				people,
			),
		});
		expect((await resultsIn(dir, 'secret')).map(({ text, restricted }) => [text, restricted])).toEqual([
			['SK: Secret Kim', true],
			['Open secret.', false],
			['Action: A secret job', true],
			['It is a secret.', true],
			['Action: Keep the secret.', true],
			['Secret item', true],
			['Action 7 (RE): Secret work', true],
		]);
		expect((await alb(dir, 'search', 'secret work')).out).toContain('action · restricted · issued July 2024 · open · ');
	});

	test('marks the rows of a log that is restricted as a whole', async () => {
		const text = minutesOf('2025-04', '<!-- restricted -->', ['7 | Work | RE | July 2024 | open | | ']);
		const dir = board({ 'minutes/2025-04.md': `${text}\n<!-- /restricted -->\n` });
		expect(await resultsIn(dir, 'work')).toMatchObject([{ restricted: true }]);
	});

	test('keeps the order of the file where the log is not the last of it', async () => {
		const text = minutesOf('2025-04', 'A.', ['7 | Book the hall | RE | July 2024 | open | | ']);
		const dir = board({ 'minutes/2025-04.md': `${text}\nThe hall is booked.\n` });
		expect(await linesOf(dir, 'hall')).toEqual([
			'action 15:3 Action 7 (RE): Book the hall',
			'discussion 17:5 The hall is booked.',
		]);
	});

	test('names a person once, at the newest meeting that has the words', async () => {
		const dir = board({
			'minutes/2024-01.md': minutesOf('2024-01', 'A.', [], 'invitees:\n  MH: { name: Mac Heath, role: Clerk }'),
			'minutes/2024-07.md': minutesOf('2024-07', 'A.', [], 'invitees:\n  MH: { name: Mac Heath, role: Chair }'),
			'minutes/2025-01.md': minutesOf('2025-01', 'A.', [], 'apologies:\n  MH: { name: Mac Heath, for: RE }'),
		});
		const people = async (...words: string[]) =>
			(await resultsIn(dir, ...words)).map(({ meeting, text }) => `${meeting} ${text}`);
		expect(await people('heath')).toEqual(['2025-01 MH: Mac Heath, for RE']);
		expect(await people('heath', 'clerk')).toEqual(['2024-01 MH: Mac Heath, Clerk']);
	});

	test.each([
		['one that is not UTF-8', { 'minutes/2024-10.md': new Uint8Array([0x2d, 0xa3]) }, 'minutes/2024-10.md:1:2'],
		[
			'one with a mistake in its lists',
			{ 'minutes/2024-10.md': '---\ndate: 2024-10\ninvitees: MH\n---\n' },
			'minutes/2024-10.md:3:',
		],
		[
			'one with a second block of lists, in which nothing is found',
			{ 'minutes/2024-10.md': minutesOf('2024-10', '---\ninvitees:\n  KY: Kevin\n---\n\nA.') },
			'minutes/2024-10.md:9:1',
		],
		['one without a log', { 'minutes/2024-10.md': '---\ndate: 2024-10\n---\n\n## 1. A\n' }, 'minutes/2024-10.md:5:7'],
		['one elsewhere', { 'minutes/old/2024-10.md': JULY }, 'minutes/old/2024-10.md'],
	])('says that not everything was searched: %s', async (_, files, place) => {
		const dir = board({ 'minutes/2024-07.md': JULY, ...files });
		const nothing = await alb(dir, 'search', 'zebra');
		expect(nothing).toMatchObject({ status: 1, err: expect.stringContaining(place) });
		expect(nothing.out).toMatch(/^Nothing found in what could be read of \d meetings?\.\n$/);
		const something = await alb(dir, 'search', 'grant');
		expect(something).toMatchObject({ status: 1, err: nothing.err });
		expect(something.out).toMatch(/\n1 result, in 1 of \d meetings?\. Not everything could be read\.\n$/);
	});

	test('finds a line of a book of which only some files are read whole', async () => {
		const filler = (date: string) => sampleMinutes({ date, body: 'The minutes were agreed.' });
		const dir = board({
			...Object.fromEntries(['2023-01', '2023-04', '2023-07'].map((date) => [`minutes/${date}.md`, filler(date)])),
			'minutes/2023-10.md': sampleMinutes({ date: '2023-10', body: 'The *cou*ncil was&nbsp;asked.' }),
		});
		expect(await linesOf(dir, 'council was asked')).toEqual(['discussion 12:6 The council was asked.']);
		expect((await alb(dir, 'search', 'agreed')).out).toContain('3 results, in 3 of 4 meetings.\n');
	});

	test('is the same as a program of its own', { tags: 'slow' }, async () => {
		expect(await albProcess(folder, 'search', 'kinship care', 'have')).toEqual({
			status: 0,
			out: 'July 2024\n\n  RE said that kinship carers have no respite.\n      discussion · 2. Kinship care · minutes/2024-07.md:13:14\n\n1 result, in 1 of 2 meetings.\n',
			err: '',
		});
	});
});
