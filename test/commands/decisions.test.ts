import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';

const minutesOf = (date: string, body: string) =>
	`---\ndate: ${date}\n---\n\n${body}\n\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n`;

const folder = board({
	'minutes/2024-07.md': minutesOf(
		'2024-07',
		'**Decision:** The board meets twice a year.\n\n## ITEM 2: Funding\n\n**Decision:** The grant goes to training.',
	),
	'minutes/2025-04-24.md': minutesOf(
		'2025-04-24',
		'## 1. Funding\n\nTalk.\n\n**Decision:** Half of the *grant* | is kept.\n\n- **Decision:** =SUM(A1) is not a budget.\n\n## AOB\n\n**Decision:** The hall is booked.',
	),
	'minutes/2025-07.md': minutesOf('2025-07', 'No decision was made.'),
});

const texts = async (...words: string[]) => {
	const { out } = await alb(folder, 'decisions', '--json', ...words);
	return (JSON.parse(out) as { decisions: { text: string }[] }).decisions.map(({ text }) => text);
};

describe('alb decisions', () => {
	test('lists by meeting and item, the newest meeting first', async () => {
		const { status, out, err } = await alb(folder, 'decisions', { terminal: true, env: { NO_COLOR: '1' } });
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"24 April 2025

			Item        Decision                      Recorded in
			1. Funding  Half of the grant | is kept.  minutes/2025-04-24.md:9:3
			1. Funding  =SUM(A1) is not a budget.     minutes/2025-04-24.md:11:5
			AOB         The hall is booked.           minutes/2025-04-24.md:15:3

			July 2024

			Item        Decision                       Recorded in
			–           The board meets twice a year.  minutes/2024-07.md:5:3
			2. Funding  The grant goes to training.    minutes/2024-07.md:9:3

			There are 5 decisions on record.
			"
		`);
	});

	test('a list where the terminal is too narrow for columns', async () => {
		const { out } = await alb(folder, 'decisions', 'hall', { terminal: true, columns: 34, env: { NO_COLOR: '1' } });
		expect(out).toMatchInlineSnapshot(`
			"24 April 2025

			AOB
			  The hall is booked.
			  minutes/2025-04-24.md:15:3

			1 decision listed. There are 5
			decisions on record.
			"
		`);
	});

	test.each([
		['words', ['grant'], ['Half of the grant | is kept.', 'The grant goes to training.']],
		['words of the item', ['funding', 'training'], ['The grant goes to training.']],
		['--meeting', ['--meeting', '2024-07', 'board'], ['The board meets twice a year.']],
		['--since', ['--since', '2024-08', '--item', 'AOB'], ['The hall is booked.']],
		['--until', ['--until', 'July 2024', '--item', '2'], ['The grant goes to training.']],
		['--item, a number as it is', ['--item', '1'], ['Half of the grant | is kept.', '=SUM(A1) is not a budget.']],
	])('selects by %s', async (_, words, expected) => {
		expect(await texts(...words)).toEqual(expected);
	});

	test('writes CSV that no spreadsheet runs, and Markdown that shows every character', async () => {
		expect((await alb(folder, 'decisions', '--item', '1', '--csv')).out).toBe(
			"\ufeffMeeting,Item,Title of the item,Decision,File,Line\r\n2025-04-24,1,Funding,Half of the grant | is kept.,minutes/2025-04-24.md,9\r\n2025-04-24,1,Funding,'=SUM(A1) is not a budget.,minutes/2025-04-24.md,11\r\n",
		);
		expect((await alb(folder, 'decisions', 'half', '--md')).out).toBe(
			'## 24 April 2025\n\n| Item | Decision | Recorded in |\n| --- | --- | --- |\n| 1. Funding | Half of the *grant* \\| is kept. | minutes/2025-04-24.md:9:3 |\n',
		);
	});

	test('says so where there is none, and where none fits', async () => {
		const empty = board({ 'minutes/2025-04.md': minutesOf('2025-04', 'Talk.') });
		expect((await alb(empty, 'decisions')).out).toBe(
			'There are no decisions on record. A decision is a paragraph that begins **Decision:**.\n',
		);
		expect((await alb(folder, 'decisions', 'zebra')).out).toBe(
			'No decision matches. There are 5 decisions on record.\n',
		);
		expect((await alb(folder, 'decisions', '—since')).status).toBe(2);
	});

	test('a faulty book is listed, and what could not be read is named; a log that is missing hides no decision', async () => {
		const dir = board({
			'minutes/2024-07.md': '---\ndate: 2024-07\n---\n\n## 1. Funding\n\n**Decision:** We go on.\n',
			'minutes/2025-01.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
		});
		const { status, out, err } = await alb(dir, 'decisions');
		expect(status).toBe(1);
		expect(out).toContain('We go on.');
		expect(err).toBe(
			'alb: some of the minutes could not be read, in 1 file:\nminutes/2025-01.md:1:1  the file is saved as UTF-16; open it and save it as UTF-8 text\n',
		);
	});
});
