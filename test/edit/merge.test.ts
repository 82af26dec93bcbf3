import { describe, expect, test } from 'vitest';
import { orderKeys } from '../../src/edit/merge/keyed-order.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { merged } from './merged.ts';

const HALL = '3 | Book the hall | MH | April 2025 | open';
const AUDIT = '2 | Ask the treasurer about the audit | RE | July 2024 | open';
const BUSES = '1 | Write to the county about the buses | LH | July 2024 | open';
const base = sampleMinutes({ rows: [AUDIT, BUSES] });

/** What a merge of two changes of the same minutes gives. */
const both = (ours: string, theirs: string) => merged(base, ours, theirs);
const rowsOf = (text: string | undefined) =>
	text
		?.split('\n')
		.filter((line) => /^[|<=>]/.test(line))
		.slice(2);

describe('the action log is merged row by row', () => {
	test('rows that both sides have added are where their numbers belong', () => {
		const ours = sampleMinutes({ rows: ['4 | Ours | MH | April 2025 | open', AUDIT, BUSES] });
		const theirs = sampleMinutes({ rows: ['5 | Theirs | RE | April 2025 | open', HALL, AUDIT, BUSES] });
		expect(rowsOf(both(ours, theirs))).toEqual([
			'| 5 | Theirs | RE | April 2025 | open |',
			'| 4 | Ours | MH | April 2025 | open |',
			`| ${HALL} |`,
			`| ${AUDIT} |`,
			`| ${BUSES} |`,
		]);
	});

	test('a row that both have added alike is there once', () => {
		const more = sampleMinutes({ rows: [HALL, AUDIT, BUSES] });
		expect(both(more, more)).toBe(more);
	});

	test('neighbouring rows, and two cells of one row, may change on either side', () => {
		const ours = base.replace('LH | July 2024 | open', 'LH | July 2024 | closed').replace('RE |', 'MH |');
		const theirs = base.replace('audit | RE | July 2024 | open', 'audit | RE | July 2024 | complete');
		expect(rowsOf(both(ours, theirs))).toEqual([
			'| 2 | Ask the treasurer about the audit | MH | July 2024 | complete |',
			'| 1 | Write to the county about the buses | LH | July 2024 | closed |',
		]);
	});

	test('a cell that the sides change in two ways is a contradiction in its row, with what else either has changed', () => {
		const ours = base.replace('RE | July 2024 | open', 'RE | July 2024 | closed');
		const theirs = base.replace('RE | July 2024 | open', 'LH | July 2024 | complete');
		expect(rowsOf(both(ours, theirs))).toEqual([
			'<<<<<<< ours',
			'| 2 | Ask the treasurer about the audit | LH | July 2024 | closed |',
			'=======',
			'| 2 | Ask the treasurer about the audit | LH | July 2024 | complete |',
			'>>>>>>> theirs',
			`| ${BUSES} |`,
		]);
	});

	test('a row that one side has removed goes, unless the other has changed it', () => {
		const without = sampleMinutes({ rows: [AUDIT] });
		expect(rowsOf(both(without, base.replace('RE |', 'MH |')))).toEqual([
			'| 2 | Ask the treasurer about the audit | MH | July 2024 | open |',
		]);
		expect(rowsOf(both(without, base.replace('LH | July', 'MH | July')))).toEqual([
			`| ${AUDIT} |`,
			'<<<<<<< ours',
			'=======',
			'| 1 | Write to the county about the buses | MH | July 2024 | open |',
			'>>>>>>> theirs',
		]);
	});

	test('an action that one side has numbered anew is the same action', () => {
		const ours = base.replace('| 2 | Ask', '| 7 | Ask');
		const theirs = base.replace('RE | July 2024 | open', 'RE | July 2024 | closed');
		expect(rowsOf(both(ours, theirs))?.[0]).toBe('| 7 | Ask the treasurer about the audit | RE | July 2024 | closed |');
	});

	test('a number that a side has freed and given to another action leaves both actions whole', () => {
		const ours = sampleMinutes({
			rows: [AUDIT.replace('2', '7'), '2 | Another action | KY | April 2025 | open', BUSES],
		});
		const theirs = base.replace('RE | July 2024 | open', 'RE | July 2024 | closed');
		expect(rowsOf(both(ours, theirs))).toEqual([
			'| 7 | Ask the treasurer about the audit | RE | July 2024 | closed |',
			'| 2 | Another action | KY | April 2025 | open |',
			`| ${BUSES} |`,
		]);
	});

	test('rows without a number are one action only by their words', () => {
		const row = (text: string, status: string) => ` | ${text} | MH | April 2025 | ${status}`;
		const log = (...rows: string[]) => sampleMinutes({ rows: [...rows, BUSES] });
		const [before, ours] = [log(row('Ask the county', 'open')), log(row('Ring the school', 'open'))];
		expect(rowsOf(merged(before, ours, log(row('Ask the county', 'closed'))))).toEqual([
			'<<<<<<< ours',
			'=======',
			'|  | Ask the county | MH | April 2025 | closed |',
			'>>>>>>> theirs',
			'|  | Ring the school | MH | April 2025 | open |',
			`| ${BUSES} |`,
		]);
		expect(rowsOf(merged(log(), ours, before))).toHaveLength(3);
	});

	test('rows that one side has put in another order keep that order, with those of the other side among them', () => {
		const turned = sampleMinutes({ rows: [BUSES, AUDIT] });
		const ours = sampleMinutes({ rows: [HALL, AUDIT, BUSES.replace('open', 'closed')] });
		for (const text of [both(ours, turned), both(turned, ours)])
			expect(rowsOf(text)?.filter((row) => !row.includes(HALL))).toEqual([
				`| ${BUSES.replace('open', 'closed')} |`,
				`| ${AUDIT} |`,
			]);
	});

	test('a row with a cell too many is taken as it is, and merged as a whole', () => {
		const uneven = base.replace('buses | LH', 'buses | and trains | LH');
		expect(both(uneven, base)).toBe(uneven);
		expect(both(base, uneven)).toBe(uneven);
		expect(rowsOf(both(uneven, base.replace('LH | July 2024 | open', 'LH | July 2024 | closed')))?.slice(1)).toEqual([
			'<<<<<<< ours',
			'| 1 | Write to the county about the buses | and trains | LH | July 2024 | open |',
			'=======',
			'| 1 | Write to the county about the buses | LH | July 2024 | closed |',
			'>>>>>>> theirs',
		]);
	});
});

describe('the table of the log', () => {
	const padded = base.replace(
		/^\|[\s\S]*/m,
		[
			'| No. | Action                              | Responsible | Date issued | Status |',
			'| --: | ----------------------------------- | ----------- | ----------- | ------ |',
			'|   2 | Ask the treasurer about the audit   | RE          | July 2024   | open   |',
			'|   1 | Write to the county about the buses | LH          | July 2024   | open   |',
			'',
		].join('\n'),
	);
	const closed = (text: string) =>
		text
			.replace(/(LH +\| July 2024 +\| )open {2}/, '$1closed')
			.replace('LH | July 2024 | open', 'LH | July 2024 | closed');

	test('that one side has laid out anew is laid out so, whichever side it is', () => {
		expect(both(padded, closed(base))).toBe(closed(padded));
		expect(both(closed(base), padded)).toBe(closed(padded));
	});

	test('keeps a column that one side has added, and its rows get a cell in it', () => {
		const due = base
			.replace('| Status |', '| Status | Due |')
			.replace('--- |\n', '--- | --- |\n')
			.replaceAll('| open |', '| open | May 2025 |');
		const ours = sampleMinutes({ rows: [HALL, AUDIT, BUSES.replace('open', 'closed')] });
		for (const text of [both(ours, due), both(due, ours)])
			expect(rowsOf(text)).toEqual([
				`| ${HALL} |  |`,
				`| ${AUDIT} | May 2025 |`,
				`| ${BUSES.replace('open', 'closed')} | May 2025 |`,
			]);
	});

	test('loses a column that one side has taken out, but no word that the other has written into it', () => {
		const notes = (note: string) =>
			base
				.replace('| Status |', '| Status | Notes |')
				.replace('--- |\n', '--- | --- |\n')
				.replaceAll('| open |', `| open | ${note} |`);
		expect(merged(notes('x'), base, closed(notes('x')))).toBe(closed(base));
		expect(merged(notes('x'), base, notes('y'))).toBe(undefined);
	});
});

describe('the discussion is merged item by item', () => {
	const said = (items: readonly string[]) =>
		sampleMinutes({
			body: items
				.map((text, index) => `${index > 0 ? `## ${index + 1}. Item\u00a0${index + 1}\n\n` : ''}${text}`)
				.join('\n'),
			rows: [AUDIT],
		});

	test('neighbouring items may change on either side, without so much as an empty line between them', () => {
		const text = merged(said(['A.', 'B.', 'C.']), said(['A was said.', 'B.', 'C.']), said(['A.', 'B was said.', 'C.']));
		expect(text).toBe(said(['A was said.', 'B was said.', 'C.']));
	});

	test('action lines that both sides have added in one place follow each other', () => {
		const ours = said(['A.\n\n**Action 4 (MH):** Ours\n', 'B.']);
		const theirs = said(['A.\n\n**Action 5 (RE):** Theirs\n', 'B.']);
		expect(merged(said(['A.\n', 'B.']), ours, theirs)).toBe(
			said(['A.\n\n**Action 4 (MH):** Ours\n\n**Action 5 (RE):** Theirs\n', 'B.']),
		);
	});

	test('an action line that one side has added after a paragraph does not stop the other side from changing the paragraph', () => {
		const ours = said(['A.\n\n**Action 4 (MH):** Ours\n', 'B.']);
		expect(merged(said(['A.\n', 'B.']), ours, said(['A was said.\n', 'B.']))).toBe(ours.replace('A.', 'A was said.'));
	});

	test('so do topics, and what both have added is there once', () => {
		const topics = (list: string) => said([`### Topics for the next meeting\n\n- PLO report\n${list}`, 'B.']);
		expect(merged(topics(''), topics('- Data\n- Both\n'), topics('- Both\n- Visits\n'))).toBe(
			topics('- Data\n- Both\n- Visits\n'),
		);
	});

	test('two lines of one number are a contradiction, and so is prose in one place', () => {
		const line = (who: string) => said([`A.\n\n**Action 4 (${who}):** Ours\n`, 'B.']);
		expect(merged(said(['A.\n', 'B.']), line('MH'), line('RE'))).toContain(
			'<<<<<<< ours\n**Action 4 (MH):** Ours\n=======\n**Action 4 (RE):** Ours\n>>>>>>> theirs\n',
		);
		expect(merged(said(['A.', 'B.']), said(['A, and C.', 'B.']), said(['A, and D.', 'B.']))).toContain(
			'\n<<<<<<< ours\nA, and C.\n=======\nA, and D.\n>>>>>>> theirs\n## 2.',
		);
	});
});

describe('the front matter is merged key by key', () => {
	const front = (lines: string) => sampleMinutes({ front: lines, rows: [AUDIT] });
	const people = 'invitees:\n  MH: Mac Heath\n  RE: Rebecca Eligon';

	test('people whom either side has added, changed or taken out', () => {
		const ours = front('invitees:\n  MH: { name: Mac Heath, role: Chair }\n  RE: Rebecca Eligon\n  LH: Lorna Hunt');
		const theirs = front('invitees:\n  MH: Mac Heath\n  KY: Kevin Yong\napologies:\n  RE: Rebecca Eligon');
		expect(merged(front(people), ours, theirs)).toBe(
			front(
				'invitees:\n  MH: { name: Mac Heath, role: Chair }\n  KY: Kevin Yong\n  LH: Lorna Hunt\napologies:\n  RE: Rebecca Eligon',
			),
		);
	});

	test('of two days on which the log was updated the later one stays', () => {
		const updated = (day: string) => front(`${people}\naction-log-updated: ${day}`);
		expect(merged(updated('2025-04-24'), updated('2025-05-02'), updated('2025-05-10'))).toBe(updated('2025-05-10'));
		expect(merged(updated('2025-04-24'), updated('2025-05-10'), updated('2025-05-02'))).toBe(updated('2025-05-10'));
	});

	test('a value that the sides change in two ways is a contradiction in its line', () => {
		const chair = (initials: string) => front(`chair: ${initials}\n${people}`);
		expect(merged(chair('MH'), chair('RE'), chair('KY'))).toBe(
			chair('MH').replace('chair: MH\n', '<<<<<<< ours\nchair: RE\n=======\nchair: KY\n>>>>>>> theirs\n'),
		);
	});

	test('a comment goes with the entry below it', () => {
		const ours = front(people.replace('  RE', '  # alb-allow person-spelling: so it is\n  RE'));
		const theirs = front(people.replace('Mac Heath', 'Dr Mac Heath'));
		expect(merged(front(people), ours, theirs)).toBe(
			front('invitees:\n  MH: Dr Mac Heath\n  # alb-allow person-spelling: so it is\n  RE: Rebecca Eligon'),
		);
	});
});

describe('the bytes', () => {
	test('of our side decide how lines end, and whether the last one does', () => {
		const windows = (text: string) => text.replaceAll('\n', '\r\n');
		const ours = base.replace('RE |', 'MH |').trimEnd();
		const theirs = sampleMinutes({ body: 'Not agreed.', rows: [HALL, AUDIT, BUSES] });
		const text = sampleMinutes({ body: 'Not agreed.', rows: [HALL, AUDIT.replace('RE', 'MH'), BUSES] }).trimEnd();
		expect(merged(base, ours, windows(theirs))).toBe(text);
		expect(merged(base, windows(ours), theirs)).toBe(windows(text));
		expect(merged(windows(base), windows(ours), theirs)).toBe(windows(text));
	});

	test('minutes that both sides have begun keep what either has', () => {
		const ours = sampleMinutes({ body: 'Agreed.', rows: [HALL, AUDIT] });
		const theirs = sampleMinutes({ body: 'Agreed.\n\nMH asked why.', rows: [AUDIT, BUSES] });
		expect(merged('', ours, theirs)).toBe(
			sampleMinutes({ body: 'Agreed.\n\nMH asked why.', rows: [HALL, AUDIT, BUSES] }),
		);
		expect(rowsOf(merged('', ours, theirs.replace('RE | July 2024 | open', 'RE | July 2024 | closed')))).toEqual([
			`| ${HALL} |`,
			'<<<<<<< ours',
			`| ${AUDIT} |`,
			'=======',
			`| ${AUDIT.replace('open', 'closed')} |`,
			'>>>>>>> theirs',
			`| ${BUSES} |`,
		]);
	});
});

describe('minutes without front matter are merged', () => {
	const bare = (body: string, ...rows: string[]) => sampleMinutes({ body, rows }).replace(/^---[\s\S]*?\n---\n\n/, '');

	test('also where a line of dashes is in the discussion', () => {
		const [before, after] = ['A\n\n---\n\nB', 'A\n\n---\n\nC'];
		expect(merged(bare(before, AUDIT), bare(after, AUDIT), bare(before, HALL, AUDIT))).toBe(bare(after, HALL, AUDIT));
		expect(merged(bare(before, AUDIT), bare(before, HALL, AUDIT), bare(after, AUDIT))).toBe(bare(after, HALL, AUDIT));
		const end = (text: string) => `${text}\nThe end.\n`;
		expect(merged(end(bare(before, AUDIT)), end(bare(after, AUDIT)), end(bare(before, HALL, AUDIT)))).toBe(
			end(bare(after, HALL, AUDIT)),
		);
	});
});

describe('what nobody has changed', () => {
	test('stays as it was typed', () => {
		const own = (who: string, status: string) => `|2|Ask the treasurer   |${who}|July 2024 |${status} |\n`;
		const log = (row: string) => `${sampleMinutes({})}${row}| ${BUSES} |\n`;
		const closed = log(own('RE', 'open')).replace('LH | July 2024 | open', 'LH | July 2024 | closed');
		expect(merged(log(own('RE', 'open')), closed, log(own('MH', 'open')))).toBe(closed.replace('|RE|', '|MH|'));
	});

	test('front matter that one side alone has is not merged by meaning', () => {
		const without = base.replace(/^---[\s\S]*?\n---\n\n/, '');
		expect(merged(base, base, without)).toBeUndefined();
		expect(merged(base, without, base)).toBeUndefined();
	});
});

describe('the keys of three versions are in one order', () => {
	test.each([
		['none has changed it', 'a b c', 'a b c', 'a b c', 'a b c'],
		['ours has', 'a b c', 'b a c', 'a b c', 'b a c'],
		['theirs has', 'a b c', 'a b c', 'b a c', 'b a c'],
		['theirs has at the end', 'a b c', 'a b c', 'a c b', 'a c b'],
		['both have', 'a b c', 'c a b', 'b a c', 'c a b'],
		['new keys follow what is before them', 'a b', 'a x b', 'a b y', 'a x b y'],
		['a new key is the first', 'a b', 'a b', 'y a b', 'y a b'],
		['two new keys after one', 'a b', 'a x b', 'a y z b', 'a y z x b'],
		['a key that is gone does not count', 'a b c', 'c b', 'a b c', 'a c b'],
		['one that only the base has', 'a b c', 'a c', 'a c', 'a b c'],
	])('%s', (_, base, ours, theirs, expected) => {
		const list = (keys: string) => keys.split(' ');
		expect(orderKeys({ base: list(base), ours: list(ours), theirs: list(theirs) }).join(' ')).toBe(expected);
	});
});
