// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const FILE = 'minutes/2025-04.md';
const FRONT = [
	'invitees:\n  MH: Dr Mac Heath\n  RE: Rebecca Eligon\n  RM: Roslind Moodey',
	'apologies:\n  LH: Lorna Hunt\n  MW: Mary Heathcote',
].join('\n');
const BODY = 'MH opened the meeting.\n\n## 2. Pan-regional funding\n\nIt is a long report.\n\n## AOB\n\nNothing.';
const ROWS = ['79 | Book the hall | MH | April 2025 | open', '78 | Ask about pay | KY | July 2024 | open'];

/** KY is responsible in the log, and known from the meeting before alone, as is XA, who is in no row. */
const book = () =>
	board({
		'minutes/2024-07.md': sampleMinutes({
			date: '2024-07',
			front: 'invitees:\n  KY: Kevin Yong\n  XA: Xenia Amis',
			rows: [ROWS[1] ?? ''],
		}),
		[FILE]: sampleMinutes({ front: FRONT, body: BODY, rows: ROWS }),
	});
const text = (dir: string) => readFileSync(join(dir, FILE), 'utf8');

/** `alb add` on a terminal, with these answers: what it said, and the lines that are new. */
async function adding(answers: readonly string[], ...words: readonly string[]) {
	const dir = book();
	const before = text(dir);
	const run = await alb(dir, 'add', ...words, { answers });
	const came = text(dir)
		.split('\n')
		.filter((line) => line !== '' && !before.split('\n').includes(line));
	return { ...run, came, unchanged: text(dir) === before };
}

describe('alb add on a terminal, without a word', () => {
	test('asks for all of it, shows the change, asks once more, and writes', async () => {
		const { status, out, err, came } = await adding(['Get two quotes', 'mh, RE', 'next meeting', '2', 'yes']);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"A new action in the minutes of April 2025, minutes/2025-04.md.
			Press Tab to complete people and items, twice to list them. Press Ctrl-D to stop without writing.
			What is the action? Get two quotes
			Who is responsible (initials, with commas between them, or all)? mh, RE
			When is it due (2025-10, "next meeting")? [no deadline] next meeting
			Which agenda item (number or title)? [the last] 2

			--- a/minutes/2025-04.md
			+++ b/minutes/2025-04.md
			@@ -7,6 +7,7 @@
			 apologies:
			   LH: Lorna Hunt
			   MW: Mary Heathcote
			+action-log-updated: 2025-05-01
			 ---
			 
			 ## 1. Previous minutes
			@@ -17,13 +18,16 @@
			 
			 It is a long report.
			 
			+**Action 80 (MH, RE):** Get two quotes
			+
			 ## AOB
			 
			 Nothing.
			 
			 ## Action log
			 
			-| No. | Action | Responsible | Date issued | Status |
			-| --: | --- | --- | --- | --- |
			-| 79 | Book the hall | MH | April 2025 | open |
			-| 78 | Ask about pay | KY | July 2024 | open |
			+| No. | Action | Responsible | Date issued | Status | Due |
			+| --: | --- | --- | --- | --- | --- |
			+| 80 | Get two quotes | MH, RE | April 2025 | open | next meeting |
			+| 79 | Book the hall | MH | April 2025 | open |  |
			+| 78 | Ask about pay | KY | July 2024 | open |  |

			Write it? [yes] yes
			minutes/2025-04.md:31:3  action 80 raised for MH, RE, under "2. Pan-regional funding"
			minutes/2025-04.md:10:21  log dated 1 May 2025
			"
		`);
		expect(came).toEqual([
			'action-log-updated: 2025-05-01',
			'**Action 80 (MH, RE):** Get two quotes',
			'| No. | Action | Responsible | Date issued | Status | Due |',
			'| --: | --- | --- | --- | --- | --- |',
			'| 80 | Get two quotes | MH, RE | April 2025 | open | next meeting |',
			'| 79 | Book the hall | MH | April 2025 | open |  |',
			'| 78 | Ask about pay | KY | July 2024 | open |  |',
		]);
	});

	test('an empty answer is no deadline, the last item, and yes', async () => {
		const { status, came } = await adding(['Get  two\u00a0quotes ', 'all', '', '', '']);
		expect(status).toBe(0);
		expect(came).toEqual([
			'action-log-updated: 2025-05-01',
			'**Action 80 (all):** Get two quotes',
			'| 80 | Get two quotes | all | April 2025 | open |',
		]);
	});

	test('says what is wrong with an answer, and asks again', async () => {
		const answers = ['', 'Pay\u202e', 'Pay', 'MB', '', 'RE', 'soonish', '2025-02-31', '', '7', '1', 'perhaps', 'y'];
		const { status, out, came } = await adding(answers);
		expect(status).toBe(0);
		const problems = out.split('\n').filter((line) => /^ {2}\S/.test(line));
		expect(problems).toMatchInlineSnapshot(`
			[
			  "  type the action, such as: Book the hall",
			  "  "Pay\\u202e" contains hidden characters; type it again",
			  "  "MB" is not in any meeting's lists",
			  "  Did you mean "MH"? Known: MH, RE, RM, LH, MW, KY, XA, all.",
			  "  who is responsible?",
			  "  Give initials such as MH, RE, RM.",
			  "  "soonish" is not a deadline that alb understands",
			  "  Write a date (2025-10, 10 July 2025), a meeting ("next meeting", "Oct meeting"), or "none".",
			  "  "2025-02-31" is not a deadline that alb understands",
			  "  Write a date (2025-10, 10 July 2025), a meeting ("next meeting", "Oct meeting"), or "none".",
			  "  minutes/2025-04.md has no agenda item "7"",
			  "  Its items: "1. Previous minutes", "2. Pan-regional funding", "AOB".",
			  "  "perhaps" is not yes or no",
			]
		`);
		expect(came).toContain('**Action 80 (RE):** Pay');
	});

	test.each([
		['at the first question', []],
		['at the deadline', ['Pay', 'RE']],
		['when it has been shown', ['Pay', 'RE', '', '']],
	])('Ctrl-D %s writes nothing', async (_, answers) => {
		const { status, err, unchanged } = await adding(answers);
		expect({ status, err, unchanged }).toEqual({
			status: 2,
			err: 'alb: not all questions were answered\nNothing was written.\n',
			unchanged: true,
		});
	});

	test('no is no, and a trial run shows the change without asking whether to write it', async () => {
		const no = await adding(['Pay', 'RE', '', '', 'n']);
		expect(no).toMatchObject({ status: 2, err: 'alb: nothing was written\n', unchanged: true });
		const trial = await adding(['Pay', 'RE', '', ''], '--dry-run');
		expect(trial).toMatchObject({ status: 0, err: '', unchanged: true });
		expect(trial.out).toContain('+**Action 80 (RE):** Pay\n');
		expect(trial.out).not.toContain('Write it?');
	});

	test('an option answers its question; a wrong one is refused before anything is asked', async () => {
		const { out, came } = await adding(['Pay', '', ''], '--responsible', 'RE', '--due', '2025-10');
		expect(out.match(/\? .*/g)).toEqual(['? Pay', '? [the last] ', '? [yes] ']);
		expect(came).toContain('| 80 | Pay | RE | April 2025 | open | October 2025 |');
		for (const option of [
			['--responsible', 'ZZ'],
			['--due', 'soonish'],
			['--item', '9'],
			['--number', '79'],
		]) {
			const refused = await adding(['Pay'], ...option);
			expect(refused).toMatchObject({ status: 2, out: '', unchanged: true });
		}
	});
});

describe('alb add "…" on a terminal', () => {
	test('asks only who is to do it, and writes', async () => {
		const { status, out, came } = await adding(['RE'], 'Get two quotes', '--item', 'AOB');
		expect(status).toBe(0);
		expect(out).toBe(
			[
				'Who is responsible (initials, with commas between them, or all)? RE',
				'minutes/2025-04.md:31:3  action 80 raised for RE, under "AOB"',
				'minutes/2025-04.md:10:21  log dated 1 May 2025\n',
			].join('\n'),
		);
		expect(came).toContain('**Action 80 (RE):** Get two quotes');
	});

	test('asks nothing where everything is said', async () => {
		const { status, out } = await adding([], 'Get two quotes', '--responsible', 'RE');
		expect({ status, asked: out.includes('?') }).toEqual({ status: 0, asked: false });
	});

	test('asks for the first number of a meeting that has its own', async () => {
		const dir = board({
			'alb.yaml': 'actions: { numbering: meeting }\n',
			[FILE]: sampleMinutes({ front: FRONT, rows: ['8.1 | Book the hall | MH | July 2024 | open'] }),
			'minutes/2025-07.md': sampleMinutes({ date: '2025-07', front: FRONT }),
		});
		const { status, out } = await alb(dir, 'add', 'Pay', { answers: ['RE', '9', '8.1', '9.1'] });
		expect(status).toBe(0);
		expect(out).toContain(
			'What is the first action number of this meeting (such as 9.1)? 9\n  "9" is not an action number of this board',
		);
		expect(out).toContain('? 8.1\n  number 8.1 belongs to "Book the hall"\n  Numbers are never reused.\n');
		expect(out).toContain('action 9.1 raised for RE');
	});
});

describe('the Tab key', () => {
	test.each([
		['initials', 're\t', 'RE'],
		['a name, from any of its words', 'elig\t', 'RE'],
		['someone after a comma, and nobody who is there already', 'KY, RE, r\t', 'KY, RE, RM'],
		['someone after a space', 'RE ky\t', 'RE, KY'],
		['someone who is responsible in the log alone', 'kev\t', 'KY'],
		['someone who sent apologies', 'lorna h\t', 'LH'],
		['all', 'a\t', 'all'],
	])('completes %s', async (_, typed, people) => {
		const { out } = await adding([typed], 'Pay');
		expect(out).toContain(`raised for ${people}`);
	});

	test.each([
		['fits two', 'hea\t', '"hea"'],
		['is of another meeting, and of no row', 'xen\t', '"xen"'],
	])('leaves what %s', async (_, typed, said) => {
		expect((await adding([typed], 'Pay')).out).toContain(`  ${said} is not in any meeting's lists`);
	});

	test('a whole name is as good as the initials', async () => {
		expect((await adding(['mac heath,Lorna Hunt'], 'Pay')).out).toContain('raised for MH, LH');
	});

	test.each([
		['fund\t', '2. Pan-regional funding'],
		['2\t', '2. Pan-regional funding'],
		['a\t', 'AOB'],
	])('completes the item %j', async (typed, item) => {
		const { out } = await adding(['Pay', 'RE', '', typed, ''], '--meeting', '2025-04');
		expect(out).toContain(`raised for RE, under "${item}"`);
	});
});

test('without a terminal it refuses as ever', async () => {
	const dir = book();
	expect(await alb(dir, 'add')).toEqual({
		status: 2,
		out: '',
		err: 'alb: what is the action?\nalb add "Book the hall" --responsible MH\n',
	});
	expect((await alb(dir, 'add', 'Pay')).err).toBe('alb: who is responsible?\nGive initials such as MH, RE, RM.\n');
});
