import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';

interface Meeting {
	readonly body?: string;
	readonly topics?: readonly string[];
	readonly rows?: readonly string[];
}

function minutesOf(date: string, { body = '', topics = [], rows = [] }: Meeting): string {
	return [
		`---\ndate: ${date}\n---\n`,
		body,
		'\n## AOB\n\n### Topics for the next meeting\n',
		...topics.map((topic) => `- ${topic}`),
		'\n## Action log\n',
		'| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |',
		...rows.map((row) => `| ${row} |`),
		'',
	].join('\n');
}

const bookOf = (meetings: Readonly<Record<string, Meeting>>) =>
	board(
		Object.fromEntries(Object.entries(meetings).map(([date, each]) => [`minutes/${date}.md`, minutesOf(date, each)])),
	);

interface Printed {
	readonly text: string;
	readonly state: string;
	readonly listings: readonly { readonly meeting: string }[];
	readonly coverings: readonly { readonly by: string; readonly meeting: string; readonly number: string | null }[];
	readonly resembles: readonly { readonly text: string }[];
}

async function topics(dir: string, ...words: string[]): Promise<Printed[]> {
	return (JSON.parse((await alb(dir, 'topics', '--json', ...words)).out) as { topics: Printed[] }).topics;
}

/** Each topic with its state, where it was put forward, and what covers it. */
async function linesOf(meetings: Readonly<Record<string, Meeting>>): Promise<string[]> {
	return (await topics(bookOf(meetings))).map(({ text, state, listings, coverings }) => {
		const when = listings.map(({ meeting }) => meeting).join(' ');
		const by = coverings.map((each) => `${each.by} ${each.number ?? '-'} ${each.meeting}`).join(', ');
		return `${text}: ${state}, ${when}${by && `, ${by}`}`;
	});
}

describe('what becomes of a topic', () => {
	test.each<[string, Readonly<Record<string, Meeting>>, string[]]>([
		[
			'nothing: it waits',
			{ '2024-07': { topics: ['Kinship carers survey'] }, '2024-10': {} },
			['Kinship carers survey: waiting, 2024-07'],
		],
		[
			'a later agenda has it, in other words',
			{
				'2024-07': { topics: ['The kinship carers survey'] },
				'2024-10': { body: '## 3. Survey of kinship carers\n\nTalk.' },
			},
			['The kinship carers survey: taken-up, 2024-07, item 3 2024-10'],
		],
		[
			'it was spoken of under another item',
			{
				'2024-07': { topics: ['Kinship carers survey'] },
				'2024-10': { body: '## 3. Data\n\nKY showed what the survey of kinship carers has brought to light.' },
			},
			['Kinship carers survey: taken-up, 2024-07, discussion 3 2024-10'],
		],
		[
			'an earlier agenda, the same meeting, and what shares a word do not cover it',
			{
				'2024-04': { body: '## 1. Kinship carers survey\n\nTalk.' },
				'2024-07': { body: '## 1. Kinship carers survey\n\nTalk.', topics: ['Kinship carers survey'] },
				'2024-10': { body: '## 1. Foster carers\n\nTalk.' },
			},
			['Kinship carers survey: waiting, 2024-07'],
		],
		[
			'an open action keeps it in hand, and it waits',
			{
				'2024-07': {
					topics: ['PLO working group report'],
					rows: ['78 | Bring the PLO working group report to a meeting | RE | July 2024 | open'],
				},
			},
			['PLO working group report: waiting, 2024-07, action 78 2024-07'],
		],
		[
			'an action that has ended since has taken it up',
			{
				'2024-07': {
					topics: ['PLO working group report'],
					rows: ['78 | Bring the PLO working group report to a meeting | RE | July 2024 | open'],
				},
				'2024-10': { rows: ['78 | Bring the PLO working group report to a meeting | RE | July 2024 | closed'] },
			},
			['PLO working group report: taken-up, 2024-07, action 78 2024-10'],
		],
		[
			'an action that had ended before says nothing of it',
			{
				'2024-07': { rows: ['78 | Bring the PLO working group report to a meeting | RE | July 2024 | closed'] },
				'2024-10': { topics: ['PLO working group report'] },
			},
			['PLO working group report: waiting, 2024-10'],
		],
		[
			'put forward again, in other words, is one topic',
			{ '2024-07': { topics: ['Kinship carers survey'] }, '2024-10': { topics: ['The survey of kinship carers'] } },
			['The survey of kinship carers: waiting, 2024-07 2024-10'],
		],
		[
			'put forward again after it was taken up: it waits again',
			{
				'2024-07': { topics: ['Kinship carers survey'] },
				'2024-10': { body: '## 3. Kinship carers survey\n\nTalk.' },
				'2025-01': { topics: ['Kinship carers survey'] },
			},
			['Kinship carers survey: waiting, 2024-07 2025-01, item 3 2024-10'],
		],
		[
			'taken up by a meeting that still lists it: unclear',
			{
				'2024-07': { topics: ['Kinship carers survey'] },
				'2024-10': { body: '## 3. Kinship carers survey\n\nTalk.', topics: ['Kinship carers survey'] },
			},
			['Kinship carers survey: unclear, 2024-07 2024-10, item 3 2024-10'],
		],
		[
			'two of one list are two, however alike',
			{ '2024-07': { topics: ['Training plan for new adopters', 'New training plan for adopters'] } },
			['Training plan for new adopters: waiting, 2024-07', 'New training plan for adopters: waiting, 2024-07'],
		],
	])('%s', async (_, meetings, expected) => {
		expect(await linesOf(meetings)).toEqual(expected);
	});

	test('what fits two topics equally well stays apart, and names both', async () => {
		const found = await topics(
			bookOf({
				'2024-07': { topics: ['Training plan: budget', 'Training plan: venue'] },
				'2024-10': { topics: ['Training plan'] },
			}),
		);
		expect(found.map(({ text, resembles }) => [text, resembles.map((each) => each.text)])).toEqual([
			['Training plan: budget', []],
			['Training plan: venue', []],
			['Training plan', ['Training plan: budget', 'Training plan: venue']],
		]);
	});
});

describe('alb topics', () => {
	const folder = bookOf({
		'2024-07': {
			topics: ['Kinship carers survey', 'PLO working group report'],
			rows: ['78 | Bring the PLO working group report to a meeting | RE | July 2024 | open'],
		},
		'2024-10': {
			body: '## 3. Survey of kinship carers\n\nTalk.',
			topics: ['PLO working group report', 'Foster | care'],
		},
	});

	test('lists those that wait first, each with its places', async () => {
		const { status, out, err } = await alb(folder, 'topics');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"Waiting (2)

			  PLO working group report
			      put forward in July 2024, again in October 2024 · minutes/2024-07.md:12:3
			      covered by action 78 (open) · minutes/2024-07.md:18:3

			  Foster | care
			      put forward in October 2024 · minutes/2024-10.md:14:3

			Taken up (1)

			  Kinship carers survey
			      put forward in July 2024 · minutes/2024-07.md:11:3
			      covered by item 3, "Survey of kinship carers", October 2024 · minutes/2024-10.md:5:1

			There are 3 topics on record.
			"
		`);
	});

	test.each([
		['--waiting', ['--waiting'], ['PLO working group report', 'Foster | care']],
		['--taken-up', ['--taken-up'], ['Kinship carers survey']],
		['--meeting', ['--meeting', '2024-07'], ['Kinship carers survey', 'PLO working group report']],
		['--since', ['--since', '2024-08'], ['PLO working group report', 'Foster | care']],
		['words', ['report', 'plo'], ['PLO working group report']],
	])('selects by %s', async (_, words, expected) => {
		expect((await topics(folder, ...words)).map(({ text }) => text)).toEqual(expected);
	});

	test('writes CSV and Markdown', async () => {
		expect((await alb(folder, 'topics', 'survey', '--csv')).out).toBe(
			'\ufeffTopic,State,First put forward,Last put forward,Times listed,Covered by,File,Line\r\nKinship carers survey,taken up,2024-07,2024-07,1,"item 3, ""Survey of kinship carers"", October 2024, minutes/2024-10.md:5:1",minutes/2024-07.md,11\r\n',
		);
		expect((await alb(folder, 'topics', 'foster', '--md')).out).toBe(
			'| Topic | Put forward | Times listed | State | Covered by |\n| --- | --- | --: | --- | --- |\n| Foster \\| care | October 2024 | 1 | waiting |  |\n',
		);
	});

	test('says so where there is none', async () => {
		expect((await alb(bookOf({ '2024-07': {} }), 'topics')).out).toBe(
			'There are no topics on record. Topics are the entries of a list under "Topics for the next meeting".\n',
		);
	});
});
