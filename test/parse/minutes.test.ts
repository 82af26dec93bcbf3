import { describe, expect, test } from 'vitest';
import type { Minutes } from '../../src/model/minutes.ts';
import { splitItemTitle } from '../../src/parse/body/discussion.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { at, codes, LOG, minutesOf, source } from './sources.ts';

/** What is read of a line besides the pieces that it is made of. */
function withoutContent<T extends { readonly content: unknown }>({ content, ...rest }: T): Omit<T, 'content'> {
	expect(content).not.toEqual([]);
	return rest;
}

/** One small meeting that has everything. */
const MEETING = String.raw`---
date: 2025-04-17
title: Extraordinary meeting
state: agreed
chair: MH
location: Reading Town Hall
next-meeting: 2025-07
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes }
  CC: { name: Claire Cocoran, for: TR }
  RM: Roslind Moodey
apologies:
  RM: { name: Richard Morris }
action-log-updated: 2025-04-24
---

# Meeting notes and action log: April 2025

## 1. Introductions

The minutes were agreed. Action: put the £8.78m – and the “gap” – on the agenda.

**Action 79 (MH, LH):** Follow up on
funding with <TBC> & ${'`R|E`'}.

## 2.1 Contact

- ACTION (CC and all): ask A\*B &amp; co.
- **Action** **No. 80** (RE/MH): write. Action: and send.

**Decision:** The paper goes *out*.

## ITEM 2: Patch pathway

Topics for the next meeting:

- PLO report
- [Case](x) management

## Item 3: Systems

## Item 2 data:

## AOB

### Topics suggested at previous meetings

1. Recruitment

## Action log

| Status | Owner | Actions | # | Raised | By when | Comments | Room |
| ------ | ----- | ------- | - | ------ | ------- | -------- | ---- |
| Closed | RE/MH | Ask A \| B for £5 – now | 79 | 24th April 2025 | May | done | 4 |
| open | MH and all |  | 78 | July 2024 |  |  | |

Kept by RE.
`;

describe('a meeting, read whole', () => {
	const minutes = readMinutes(source(MEETING));

	test('the front matter: each value with its place', () => {
		const { date, logUpdated, nextMeeting, title, state, chair, location } = minutes;
		expect({ date, logUpdated, nextMeeting, title, state, chair, location }).toEqual({
			date: { value: '2025-04-17', place: at(2, 7) },
			nextMeeting: { value: '2025-07', place: at(7, 15) },
			logUpdated: { value: '2025-04-24', place: at(14, 21) },
			title: { value: 'Extraordinary meeting', place: at(3, 8) },
			state: { value: 'agreed', place: at(4, 8) },
			chair: { value: 'MH', place: at(5, 8) },
			location: { value: 'Reading Town Hall', place: at(6, 11) },
		});
	});

	test('people: with a role, as a substitute, or by name alone; two may share initials', () => {
		expect(minutes.invitees).toEqual([
			{ initials: 'MH', name: 'Dr Mac Heath', role: 'Chair', organisation: 'Milton Keynes', place: at(9, 3) },
			{ initials: 'CC', name: 'Claire Cocoran', for: 'TR', place: at(10, 3) },
			{ initials: 'RM', name: 'Roslind Moodey', place: at(11, 3) },
		]);
		expect(minutes.apologies).toEqual([{ initials: 'RM', name: 'Richard Morris', place: at(13, 3) }]);
	});

	test('agenda items: their numbers, titles and lines', () => {
		expect(minutes.items).toEqual([
			{ number: '1', title: 'Introductions', place: at(19, 1), lines: [20, 26] },
			{ number: '2.1', title: 'Contact', place: at(26, 1), lines: [27, 33] },
			{ number: '2', title: 'Patch pathway', place: at(33, 1), lines: [34, 40] },
			{ number: '3', title: 'Systems', place: at(40, 1), lines: [41, 42] },
			{ number: '2', title: 'data:', place: at(42, 1), lines: [43, 44] },
			{ title: 'AOB', place: at(44, 1), lines: [45, 50] },
		]);
	});

	test('action lines: marked, plain, in mid-paragraph, in lists, over lines, several in one paragraph', () => {
		expect(minutes.actionLines.map(withoutContent)).toEqual([
			{
				responsible: [],
				text: 'put the £8.78m – and the “gap” – on the agenda.',
				form: 'plain',
				place: at(21, 26),
			},
			{
				number: '79',
				responsible: ['MH', 'LH'],
				text: 'Follow up on funding with <TBC> & R|E.',
				form: 'marked',
				place: at(23, 3),
			},
			{ responsible: ['CC', 'all'], text: 'ask A*B & co.', form: 'plain', place: at(28, 3) },
			{ number: '80', responsible: ['RE', 'MH'], text: 'write.', form: 'marked', place: at(29, 5) },
			{ responsible: [], text: 'and send.', form: 'plain', place: at(29, 41) },
		]);
	});

	test('decisions, and topics under a heading or under a paragraph that ends with a colon', () => {
		expect(minutes.decisions.map(withoutContent)).toEqual([{ text: 'The paper goes out.', place: at(31, 3) }]);
		expect(minutes.topics.map(withoutContent)).toEqual([
			{ text: 'PLO report', place: at(37, 3) },
			{ text: 'Case management', place: at(38, 4) },
			{ text: 'Recruitment', place: at(48, 4) },
		]);
	});

	test('the log: its columns by their names, in any order, and one of the board’s own', () => {
		expect(minutes.log?.place).toEqual(at(52, 1));
		expect(minutes.log?.columns).toEqual([
			{ title: 'Status', name: 'status', place: at(52, 3) },
			{ title: 'Owner', name: 'responsible', place: at(52, 12) },
			{ title: 'Actions', name: 'action', place: at(52, 20) },
			{ title: '#', name: 'number', place: at(52, 30) },
			{ title: 'Raised', name: 'issued', place: at(52, 34) },
			{ title: 'By when', name: 'due', place: at(52, 43) },
			{ title: 'Comments', name: 'update', place: at(52, 53) },
			{ title: 'Room', place: at(52, 64) },
		]);
		expect(minutes.unread).toEqual([{ code: 'column-unknown', title: 'Room', place: at(52, 64) }]);
	});

	test('the rows: what they say, and each cell as it was typed', () => {
		const rows = minutes.log?.rows ?? [];
		// Room is a column of the board's own, so that all cells of a row are kept.
		expect(rows.map(({ all }) => all?.map(({ text }) => text))).toEqual([
			['Closed', 'RE/MH', 'Ask A | B for £5 – now', '79', '24th April 2025', 'May', 'done', '4'],
			['open', 'MH and all', '', '78', 'July 2024', '', '', ''],
		]);
		const start = MEETING.indexOf('Ask A');
		expect(rows.map(({ all, ...row }) => row)).toEqual([
			{
				number: '79',
				text: 'Ask A | B for £5 – now',
				responsible: ['RE', 'MH'],
				issued: '2025-04-24',
				status: 'Closed',
				due: 'May',
				update: 'done',
				place: at(54, 46),
				cells: {
					status: { text: 'Closed', raw: 'Closed', place: at(54, 3) },
					responsible: { text: 'RE/MH', raw: 'RE/MH', place: at(54, 12) },
					action: {
						text: 'Ask A | B for £5 – now',
						raw: String.raw`Ask A \| B for £5 – now`,
						content: [{ type: 'text', text: 'Ask A | B for £5 – now', start, end: start + 23 }],
						place: at(54, 20),
					},
					number: { text: '79', raw: '79', place: at(54, 46) },
					issued: { text: '24th April 2025', raw: '24th April 2025', place: at(54, 51) },
					due: { text: 'May', raw: 'May', place: at(54, 69) },
					update: { text: 'done', raw: 'done', place: at(54, 75) },
				},
				uneven: false,
			},
			{
				number: '78',
				text: '',
				responsible: ['MH', 'all'],
				issued: '2024-07',
				status: 'open',
				place: at(55, 26),
				cells: {
					status: { text: 'open', raw: 'open', place: at(55, 3) },
					responsible: { text: 'MH and all', raw: 'MH and all', place: at(55, 10) },
					action: { text: '', raw: '', place: at(55, 23) },
					number: { text: '78', raw: '78', place: at(55, 26) },
					issued: { text: 'July 2024', raw: 'July 2024', place: at(55, 31) },
					due: { text: '', raw: '', place: at(55, 43) },
					update: { text: '', raw: '', place: at(55, 46) },
				},
				uneven: false,
			},
		]);
	});

	test('the lines of the discussion: all but the front matter, and the log with its heading', () => {
		expect(minutes.discussionLines).toEqual([
			[16, 50],
			[56, 59],
		]);
	});
});

function discussion(body: string): Minutes {
	return readMinutes(source(minutesOf(`${body}\n\n${LOG}`)));
}

/** Action lines in short: `79 (MH) text`, with a star where the line is marked. */
function actionLines(body: string): string[] {
	return discussion(body).actionLines.map(({ number = '-', responsible, text, form }) => {
		return `${number} (${responsible.join(' ')}) ${text}${form === 'marked' ? ' *' : ''}`;
	});
}

describe('action lines', () => {
	test.each([
		['**Action 79 (MH):** text', '79 (MH) text *'],
		['**Action 79 (MH)**: text', '79 (MH) text *'],
		['**Action 79** (MH): text', '79 (MH) text *'],
		['**Action** 79 (MH): text', '79 (MH) text *'],
		['**Action 79:** text', '79 () text *'],
		['__Action:__ text', '- () text *'],
		['***Action:*** text', '- () text *'],
		['**ACTION No. 8.3 (MH):** text', '8.3 (MH) text *'],
		['**Action 41/1 (MH/RE):** text', '41/1 (MH RE) text *'],
		['**Action\u00a079\u00a0(MH\u00a0LH):** text', '79 (MH LH) text *'],
		['**Action 79 (MH) –** text', '79 (MH) text *'],
		['Action 79 – text', '79 () text'],
		['Action - text', '- () text'],
		['Action: text', '- () text'],
		['~~Action: text~~', '- () text'],
		['Action(MH):text', '- (MH) text'],
		['Action ７９: text', '７９ () text'],
		['Action 79a: text', '79a () text'],
		['Action 079: text', '079 () text'],
		['**Action 79 (MH):** E\u0301mile and \u00c9mile', '79 (MH) E\u0301mile and \u00c9mile *'],
		['Action: `a` <b> \\* &lt; ![x](y) [z](w)', '- () a <b> * < x z'],
		['Action: a <!-- not --> b', '- () a b'],
		['Action:', '- () '],
		['**Action #79 (MH):** text', '79 (MH) text *'],
		['**Actions 78 and 79 (MH):** text', '78 and 79 (MH) text *'],
		['**Actions 78-79:** text', '78-79 () text *'],
		['**Action 78, 79:** text', '78, 79 () text *'],
		['**ACTIONS 78, 79 & 80 (MH)** text', '78, 79 & 80 (MH) text *'],
		['**Action points 78 /79 (MH):** text', '78 /79 (MH) text *'],
		['**Action 78 and Action 79 (MH):** text', '78 and Action 79 (MH) text *'],
		['Actions 78 to #79 (MH): text', '78 to #79 (MH) text'],
		['1. Action: one\n2. ACTION: two', '- () one', '- () two'],
		['- a\n\n  Action: inside\n\n  - Action: deeper', '- () inside', '- () deeper'],
		['Action: one; Action 80: two', '- () one;', '80 () two'],
		// Without a colon, where a paragraph begins with it.
		['Action MH to write', '- (MH) MH to write'],
		['Action 79 Mary Ann Smith to write', '79 (Mary Ann Smith) Mary Ann Smith to write'],
		['ACTION (12 May) MH and RE to write', '- (MH RE) MH and RE to write'],
		['Action 1. Write to the council.', '1 () Write to the council.'],
		['Action 1.', '1 () '],
		['- Action - Open standards team to ask', '- (Open standards team) Open standards team to ask'],
		['### Action MH to write', '- (MH) MH to write'],
		// Who is asked, in front, in brackets, behind a dash, by name.
		['**ACTION - KON:** Circulate', '- (KON) Circulate *'],
		['* **Action: AK** to raise', '- (AK) AK to raise *'],
		['Action: Rachel Reynolds to bring', '- (Rachel Reynolds) Rachel Reynolds to bring'],
		['Action: the Clerk to write', '- (Clerk) the Clerk to write'],
		['Action: send the bid (MH).', '- (MH) send the bid (MH).'],
		['Action: send the bid – MH/RE', '- (MH RE) send the bid – MH/RE'],
		['Action: Check with the team to see', '- () Check with the team to see'],
		['Action: possible item on the pilot from AC', '- () possible item on the pilot from AC'],
		// Entries of a list of actions.
		['**Actions:**\n\n- MH to write\n- [x] Book the hall', '- (MH) MH to write', '- () Book the hall'],
		['## 3. Summary of actions\n\n1. MH to write', '- (MH) MH to write'],
		['### Next steps\n\n- **Action 79 (MH):** write\n- RE – pay', '79 (MH) write *', '- () RE – pay'],
	])('%j', (body, ...lines) => {
		expect(actionLines(body)).toEqual(lines);
	});

	test.each([
		['the word in a sentence', 'The action: wait. In action, and Action! Actions: two. Action points: three.'],
		['a report on several', 'Actions 78 and 79: complete.'],
		['a report on several, by another word', 'Action 78 and 79: complete.'],
		['the head of a list', '**Actions:**\n\nBook the hall'],
		['a word that ends so', 'Interaction: yes. EACTION: no. E\u0301Action: no.'],
		['no colon', 'Action 79 (MH) is done'],
		['another thing', 'Action Plan: ready.\n\nAction Group to meet in May.\n\nAction Research Team: absent.'],
		['the board agreed actions', 'The actions were agreed:\n\n- Book the hall'],
		['a dash in mid-sentence', 'He took Action – at last'],
		['a code span', '`Action: x`, and `**Action 79:** x`'],
		['fenced code', '```\nAction: x\n```'],
		['indented code', '    Action: x'],
		['a quotation', '> Action: x'],
		['a quotation, and the line that goes on with it', '> They wrote:\nAction: x'],
		['a comment', '<!-- Action: x -->'],
		['a comment in a paragraph', 'a <!-- Action: x --> b'],
		['an attribute', '<a title="Action: x">b</a>'],
		['HTML', '<p>\nAction: x\n</p>'],
		['a table', '| a |\n| - |\n| Action: x |'],
		['the text of an image', '![Action: x](y)'],
		['the heading of an item', '## Action: x'],
		['the place that a link leads to', '[a](b "Action: x")'],
		['a definition', '[a]: b "Action: x"'],
	])('none: %s', (_, body) => {
		expect(actionLines(body)).toEqual([]);
	});

	test('are where their word begins, whatever is before it', () => {
		const body = 'A\\*B &amp; &copy; 😀 [c](d) `e`  \n\tf & g&#33; **Action:** x';
		expect(discussion(body).actionLines[0]?.place).toEqual(at(6, (body.split('\n')[1] ?? '').indexOf('Action') + 1));
	});
});

describe('decisions', () => {
	test.each([
		['**Decision:** text', 'text'],
		['Decision 3: text', 'text'],
		['**Decision D12 (by 4 votes to 1):** text', 'text'],
		['**Decision (unanimous):** text', 'text'],
		['RESOLVED: that the hall is kept', 'the hall is kept'],
		['**RESOLVED** (4 to 1) that the hall is kept', 'the hall is kept'],
		['Resolved that the hall is kept', 'the hall is kept'],
		['Resolved, proposed by MH, seconded by RE: the hall is kept', 'proposed by MH, seconded by RE: the hall is kept'],
		['**DECISION** : a\nb', 'a b'],
		['- Decision: text', 'text'],
	])('%j', (body, text) => {
		expect(discussion(body).decisions.map((decision) => decision.text)).toEqual([text]);
	});

	test.each([
		'The Decision: none',
		'`Decision: none`',
		'> Decision: none',
		'Decisions: none',
		'Resolved issues: two',
		'Resolved, we hope',
	])('none: %j', (body) => {
		expect(discussion(body).decisions).toEqual([]);
	});
});

describe('agenda items', () => {
	test.each([
		['1. Introductions', '1', 'Introductions'],
		['2) Contact', '2', 'Contact'],
		['3: Data', '3', 'Data'],
		['3.1 Data', '3.1', 'Data'],
		['3.1. Data', '3.1', 'Data'],
		['3.1.2 - Data', '3.1.2', '- Data'],
		['ITEM 2: Patch pathway report', '2', 'Patch pathway report'],
		['Item 2 data:', '2', 'data:'],
		['Item 3: Case Management systems', '3', 'Case Management systems'],
		['Agenda item 4 – AOB', '4', 'AOB'],
		['Item 5', '5', ''],
		['1.', '1', ''],
	])('%s', (heading, number, title) => {
		expect(splitItemTitle(heading)).toEqual({ number, title });
	});

	test.each(['AOB', '10 years on', '2025', 'Item 10th anniversary', 'Items 1 to 3', '１. Fullwidth', 'A. Letter'])(
		'%s has no number',
		(heading) => {
			expect(splitItemTitle(heading)).toEqual({ title: heading });
		},
	);

	test('are the second rank of headings: marked, underlined, with markup; not those in quotations and lists', () => {
		const { items } = discussion(
			'# Board\n\n1\\. *New*  & old\n---\n\ntext\n\n### Part\n\n> ## No\n\n- ## No\n\n## `b` ##',
		);
		expect(items).toEqual([
			{ number: '1', title: 'New & old', place: at(7, 1), lines: [9, 18] },
			{ title: 'b', place: at(18, 1), lines: [19, 20] },
		]);
	});
});

describe('topics', () => {
	test.each([
		['### Topics for the next meeting\n\n- a\n- b', ['a', 'b']],
		['AOB: topic for next\nmeeting. Topics suggested at previous meetings:\n\n* a', ['a']],
		['### Topics for a future meeting\n\nSome:\n\n1. a\n\n   more\n2. b', ['a', 'b']],
		['### Topics for the next meeting\n\n- **a** `b`\n- ![c](c) d\n-', ['a b', 'c d']],
		['### Topics for the next meeting\n\n### Else\n\n- a', []],
		['Topics for the next meeting\n\n- a', []],
		['### Topics\n\n- a', []],
		['> ### Topics for the next meeting\n\n- a', []],
	])('%j', (body, topics) => {
		expect(discussion(body).topics.map(({ text }) => text)).toEqual(topics);
	});
});

describe('what is no more than a file', () => {
	test.each([
		['', ['1:1 empty']],
		['\n \t\n', ['1:1 empty']],
		['constructor', ['1:1 front-matter-missing', '1:11 log-missing']],
		['---\ndate: 2025-04\n---', ['3:4 log-missing']],
		['---\ndate: 2025-04\n---\n', ['4:1 log-missing']],
		['---\n---\n', ['2:1 front-matter-yaml', '3:1 log-missing']],
	])('%j', (text, unread) => {
		expect(codes(readMinutes(source(text)).unread)).toEqual(unread);
	});

	test('without front matter the name of the file says the date, and the whole text is body', () => {
		const minutes = readMinutes(source(LOG));
		expect(minutes.date).toEqual({ value: '2025-04', place: at(1, 1) });
		expect(minutes.log?.rows).toHaveLength(2);
		expect(minutes.discussionLines).toEqual([
			[1, 1],
			[7, 8],
		]);
	});

	test('a file that ends with its fence has no line of discussion', () => {
		expect(readMinutes(source('---\ndate: 2025-04\n---')).discussionLines).toEqual([[4, 4]]);
	});
});
