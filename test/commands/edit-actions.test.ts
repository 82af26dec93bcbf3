import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const text = (folder: string, file = 'minutes/2025-04.md') => readFileSync(join(folder, file), 'utf8');
const ROW_79 = '79 | Book the hall by July | MH | April 2025 | open';
const ROW_78 = '78 | Ask LH about pay | RE/MH | Jan 2025 | in progress';
const book = (rows: readonly string[] = [ROW_79, ROW_78]) =>
	board({
		'minutes/2025-04.md': sampleMinutes({
			front: `invitees:\n  MH: Dr Mac Heath\n  RE: Rebecca Eligon\n  LH: Lorna Hunt\naction-log-updated: 2025-04-24`,
			rows,
		}),
	});

/** What a command did to the text: the lines that went and the lines that came. */
async function edit(folder: string, ...words: readonly string[]) {
	const before = text(folder).split('\n');
	const run = await alb(folder, ...words, { today: '2025-05-02' });
	const after = text(folder).split('\n');
	return {
		...run,
		went: before.filter((line) => !after.includes(line)),
		came: after.filter((line) => !before.includes(line)),
	};
}

describe('one cell of an action', () => {
	test('alb close, complete and reopen set its status, and the day of the log', async () => {
		const folder = book();
		expect(await edit(folder, 'close', '79')).toEqual({
			status: 0,
			out: 'minutes/2025-04.md:18:50  action 79: status "open" is now "closed"\nminutes/2025-04.md:7:21  log dated 2 May 2025\n',
			err: '',
			went: ['action-log-updated: 2025-04-24', '| 79 | Book the hall by July | MH | April 2025 | open |'],
			came: ['action-log-updated: 2025-05-02', '| 79 | Book the hall by July | MH | April 2025 | closed |'],
		});
		expect((await edit(folder, 'complete', '78,79')).came).toEqual([
			'| 79 | Book the hall by July | MH | April 2025 | complete |',
			'| 78 | Ask LH about pay | RE/MH | Jan 2025 | complete |',
		]);
		expect((await edit(folder, 'reopen', '78', '--as', 'In Progress')).came).toEqual([
			'| 78 | Ask LH about pay | RE/MH | Jan 2025 | in progress |',
		]);
	});

	test('alb assign takes names, and writes the initials', async () => {
		const { came } = await edit(book(), 'assign', '79', 'Lorna', 'Hunt,', 'Ms', 'Eligon');
		expect(came).toEqual(
			['| 79 | Book the hall by July | LH/RE | April 2025 | open |', 'action-log-updated: 2025-05-02'].toSorted((a) =>
				a.startsWith('|') ? 1 : -1,
			),
		);
	});

	test('alb assign hands it over, in the way that the log writes several people', async () => {
		const { out, came } = await edit(book(), 'assign', '79', 'lh', 'RE');
		expect(out).toContain('minutes/2025-04.md:18:32  action 79: responsible "MH" is now "LH/RE"\n');
		expect(came).toContain('| 79 | Book the hall by July | LH/RE | April 2025 | open |');
	});

	test('alb due adds the column that the log lacks', async () => {
		const folder = book();
		await edit(folder, 'due', '78', '2025-10');
		await edit(folder, 'due', '79', 'next', 'meeting');
		expect(text(folder).split('\n').slice(15)).toEqual([
			'| No. | Action | Responsible | Date issued | Status | Due |',
			'| --: | --- | --- | --- | --- | --- |',
			'| 79 | Book the hall by July | MH | April 2025 | open | next meeting |',
			'| 78 | Ask LH about pay | RE/MH | Jan 2025 | in progress | October 2025 |',
			'',
		]);
		expect((await edit(folder, 'due', '78', 'none')).out).toContain('action 78: due "October 2025" is now empty');
	});

	test('alb reword says when the deadline is gone', async () => {
		const { out, came } = await edit(book(), 'reword', '79', 'Book the *large* hall | the small one');
		expect(out).toBe(
			[
				'minutes/2025-04.md:18:8  action 79: action "Book the hall by July" is now "Book the large hall | the small one"',
				'minutes/2025-04.md:18:8  the new wording no longer says "by July"; to set a deadline: alb due 79',
				'minutes/2025-04.md:7:21  log dated 2 May 2025\n',
			].join('\n'),
		);
		expect(came[1]).toBe('| 79 | Book the *large* hall \\| the small one | MH | April 2025 | open |');
	});

	test('alb note adds to what is noted already', async () => {
		const folder = book();
		await edit(folder, 'note', '78', 'LH has the figures');
		expect((await edit(folder, 'note', '78', '£75 to £100')).out).toContain(
			'action 78: update "LH has the figures" is now "LH has the figures; £75 to £100"',
		);
	});

	test('that says so already is left, and so is the day of the log', async () => {
		const folder = book();
		expect(await edit(folder, 'reopen', '79')).toEqual({
			status: 0,
			out: 'minutes/2025-04.md:18:50  action 79 already has status "open"; nothing was changed\n',
			err: '',
			went: [],
			came: [],
		});
	});

	test('is shown as a diff by --dry-run', async () => {
		const { out, came } = await edit(book(), 'close', '79', '--dry-run');
		expect(out.split('\n')).toContain('+| 79 | Book the hall by July | MH | April 2025 | closed |');
		expect(came).toEqual([]);
	});
});

describe('an action that the newest log does not name', () => {
	const files = (status: string) => ({
		'minutes/2025-01.md': sampleMinutes({ date: '2025-01', rows: [`70 | Sweep the yard | MH | Jan 2025 | ${status}`] }),
		'minutes/2025-04.md': sampleMinutes({ rows: [ROW_79] }),
	});

	test('is carried into it where it is open', async () => {
		const folder = board(files('open'));
		const { out, came } = await edit(folder, 'assign', '70', 'RE');
		expect(out).toBe(
			[
				'minutes/2025-04.md:20:3  action 70 was missing from this log: carried over from January 2025',
				'minutes/2025-04.md:20:25  action 70: responsible "MH" is now "RE"',
				'minutes/2025-04.md:8:21  log dated 2 May 2025\n',
			].join('\n'),
		);
		expect(came).toEqual(['action-log-updated: 2025-05-02', '| 70 | Sweep the yard | RE | Jan 2025 | open |']);
	});

	test('is changed where it is once it has ended, and carried when it is opened again', async () => {
		const folder = board(files('closed'));
		await alb(folder, 'note', '70', 'done by LH');
		expect(text(folder, 'minutes/2025-01.md')).toContain('| closed | done by LH |');
		expect((await edit(folder, 'reopen', '70')).came).toContain(
			'| 70 | Sweep the yard | MH | Jan 2025 | open | done by LH |',
		);
	});
});

describe('what is refused changes nothing', () => {
	test.each([
		[['close', '97'], 2, 'no log has an action 97\nThe newest is 79; "alb actions" lists them all.\n'],
		[['close', 'PLO'], 2, '"PLO" is not an action number\nalb close 78 79\n'],
		[
			['close', '79', '--as', 'open'],
			2,
			'"open" is not one of the board\'s ended statuses\nChoose with --as: complete, closed.\n',
		],
		[['close', '79', '--as', 'done'], 2, '"done" is not a status of this board\nChoose with --as: complete, closed.\n'],
		[['assign', '79', 'LHH'], 2, '"LHH" is not in any meeting\'s lists\nDid you mean "LH"? Known: MH, RE, LH, all.\n'],
		[
			['assign', '79', 'Lorna Hunter'],
			2,
			'"Lorna Hunter" is not in any meeting\'s lists\nAdd the person to the invitees first. Known: MH, RE, LH, all.\n',
		],
		[['assign', '79'], 2, 'who is responsible?\nGive initials such as MH, RE, LH.\n'],
		[
			['due', '79', '31 June 2025'],
			2,
			'"31 June 2025" is not a deadline that alb understands\nWrite a date (2025-10, 10 July 2025), a meeting ("next meeting", "Oct meeting"), or "none".\n',
		],
		[['due', '79', '04/05/2025'], 2, '"04/05/2025" may be 4 May 2025 or 5 April 2025\nWrite the month in letters.\n'],
		[
			['reword', '79', 'two\nlines'],
			1,
			'minutes/2025-04.md:1:1  the text has a line end in it; write it on one line\nNothing was changed.\n',
		],
		[['reword', '79', ' '], 2, 'an action needs wording\nTo end it: alb close 78\n'],
	])('%j', async (words, status, err) => {
		expect(await edit(book(), ...words)).toEqual({ status, out: '', err: `alb: ${err}`, went: [], came: [] });
	});

	test('a number that two rows have', async () => {
		expect(await edit(book([ROW_79, ROW_79]), 'close', '79')).toMatchObject({
			status: 1,
			err: 'alb: number 79 is used more than once: minutes/2025-04.md:18:3 and minutes/2025-04.md:19:3\nNothing was changed. Give one of them another number: alb renumber.\n',
			came: [],
		});
	});

	test('anything, while a file cannot be read', async () => {
		const folder = board({ 'minutes/2025-01.md': '', 'minutes/2025-04.md': sampleMinutes({ rows: [ROW_79] }) });
		expect(await edit(folder, 'close', '79')).toMatchObject({
			status: 1,
			err: 'alb: nothing can be changed while minutes/2025-01.md cannot be read in full\nWhat is in there may affect the change. "alb check" shows what is wrong.\n',
			came: [],
		});
	});
});

describe('alb add', () => {
	test('writes the line under its item and the row with the next number', { tags: 'slow' }, async () => {
		const folder = book();
		const { out, came } = await edit(
			folder,
			'add',
			'Get two quotes | for the hall',
			'--responsible',
			'RE,mh',
			'--due',
			'next meeting',
			'--item',
			'1',
		);
		expect(out).toBe(
			'minutes/2025-04.md:20:3  action 80 raised for RE, MH, under "1. Previous minutes"\nminutes/2025-04.md:7:21  log dated 2 May 2025\n',
		);
		expect(came).toEqual([
			'action-log-updated: 2025-05-02',
			'**Action 80 (RE, MH):** Get two quotes | for the hall',
			'| No. | Action | Responsible | Date issued | Status | Due |',
			'| --: | --- | --- | --- | --- | --- |',
			'| 80 | Get two quotes \\| for the hall | RE/MH | April 2025 | open | next meeting |',
			'| 79 | Book the hall by July | MH | April 2025 | open |  |',
			'| 78 | Ask LH about pay | RE/MH | Jan 2025 | in progress |  |',
		]);
		expect((await alb(folder, 'check', { today: '2025-05-02' })).out).toBe(
			'No problems found in 1 meeting and 3 actions.\n',
		);
	});

	test('never gives a number twice, though the action that had it is in no log any more', {
		tags: 'slow',
	}, async () => {
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({ body: '**Action 85 (MH):** Gone.', rows: [ROW_79] }),
		});
		expect((await edit(folder, 'add', 'Pay', '--responsible', 'MH')).out).toContain('action 86 raised for MH');
	});

	test.each([
		[['--responsible', 'ZZ'], '"ZZ" is not in any meeting\'s lists'],
		[[], 'who is responsible?'],
		[
			['--responsible', 'MH', '--item', '9'],
			'minutes/2025-04.md has no agenda item "9"\nIts items: "1. Previous minutes".',
		],
		[['--responsible', 'MH', '--number', '79'], 'number 79 belongs to "Book the hall by July"'],
		[['--responsible', 'MH', '--due', 'soonish'], '"soonish" is not a deadline that alb understands'],
	])('is refused with %j', { tags: 'slow' }, async (words, err) => {
		const run = await edit(book(), 'add', 'Pay', ...words);
		expect({ status: run.status, came: run.came }).toEqual({ status: 2, came: [] });
		expect(run.err).toContain(`alb: ${err}`);
	});

	test('asks for the first number of a meeting where numbers go by meeting', { tags: 'slow' }, async () => {
		const folder = board({
			'alb.yaml': 'actions: { numbering: meeting }\n',
			'minutes/2025-01.md': sampleMinutes({ date: '2025-01', rows: ['8.1 | Pay | MH | Jan 2025 | open'] }),
			'minutes/2025-04.md': sampleMinutes({ rows: ['8.1 | Pay | MH | Jan 2025 | open'] }),
		});
		const { status, err } = await alb(folder, 'add', 'Book', '--responsible', 'MH');
		expect({ status, err }).toEqual({
			status: 2,
			err: 'alb: minutes/2025-04.md does not show the number of this meeting\nGive the first action number: --number 9.1\n',
		});
		await alb(folder, 'add', 'Book', '--responsible', 'MH', '--number', '9.1');
		expect((await alb(folder, 'add', 'Sweep', '--responsible', 'RE')).out).toContain('action 9.2 raised for RE');
	});
});

describe('alb update', () => {
	const files = {
		'minutes/2025-01.md': sampleMinutes({
			date: '2025-01',
			rows: ['77 | Sweep the yard | MH | Jan 2025 | open', '76 | Paint the gate | RE | Jan 2025 | closed'],
		}),
		'minutes/2025-04.md': sampleMinutes({
			body: 'Action: ask the school for its gym\n\n**Action (LH):** Draft a letter to the partners.\n\n- Action (MH): Book the hall\n\nMH said: Action: none needed.',
			rows: [
				' | Draft a letter to the partners | LH | April 2025 | open',
				'79 | Book the hall | MH | April 2025 | open',
			],
		}),
	};

	test('numbers the lines, adds their rows, carries what is open and drops nothing', { tags: 'slow' }, async () => {
		const folder = board(files);
		const run = await edit(folder, 'update');
		expect(run.out).toBe(
			[
				'minutes/2025-04.md:26:3  number 80 given to "Draft a letter to the partners"',
				'minutes/2025-04.md:25:3  action 81 raised: "ask the school for its gym"',
				'minutes/2025-04.md:26:3  number 80 added to its action line',
				'minutes/2025-04.md:27:3  number 79 added to its action line',
				'minutes/2025-04.md:28:3  action 77 carried over from January 2025, still open',
				'minutes/2025-04.md:18:10  "none needed." is in the middle of a paragraph and may not be an action; if it is, write it as "**Action (XX):** …"',
				'minutes/2025-04.md:8:21  log dated 2 May 2025\n',
			].join('\n'),
		);
		expect(run.came).toEqual([
			'action-log-updated: 2025-05-02',
			'Action 81: ask the school for its gym',
			'**Action 80 (LH):** Draft a letter to the partners.',
			'- Action 79 (MH): Book the hall',
			'| 81 | ask the school for its gym |  | April 2025 | open |',
			'| 80 | Draft a letter to the partners | LH | April 2025 | open |',
			'| 77 | Sweep the yard | MH | Jan 2025 | open |',
		]);
	});

	test('does nothing the second time, and leaves what a person wrote in between', { tags: 'slow' }, async () => {
		const folder = board(files);
		await edit(folder, 'update');
		const again = await edit(folder, 'update');
		expect({ went: again.went, came: again.came }).toEqual({ went: [], came: [] });
		expect(again.out).toContain('minutes/2025-04.md  the log is up to date; nothing was changed\n');
	});
});
