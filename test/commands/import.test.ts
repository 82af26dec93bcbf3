import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badDocuments } from '../support/bad-inputs/documents.ts';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const NOTES = `Minutes of the meeting held on 24 April 2025
Present: Ann Bell (Chair), Carl Dunn
1. Funding
AB said that the grant ends in March.
Action: CD to ask the partners.
2. AOB
None.

Action log
No.\tAction\tOwner\tDate raised\tStatus
79\tAsk the partners\tCD\tApril 2025\topen
`;

describe('alb import', () => {
	test('writes one new file a meeting, and ends with what alb check says', async () => {
		const folder = board({ 'old/notes.txt': NOTES });
		const { status, out, err } = await alb(folder, 'import', 'old/notes.txt');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatch(
			/^Wrote minutes\/2025-04-24\.md from old\/notes\.txt: 2 invitees, 0 apologies, 2 agenda items, 1 action line, 1 row; every line was placed\.\n\n/,
		);
		expect(out).toContain('minutes/2025-04-24.md:14:1  warning  this is action "79" in the log');
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['2025-04-24.md']);
	});

	test('with --dry-run prints the file and writes nothing', async () => {
		const folder = board({ 'notes.txt': NOTES });
		const { status, out } = await alb(folder, 'import', '--dry-run', 'notes.txt');
		expect(status).toBe(0);
		expect(out).toMatch(
			/^---\ndate: 2025-04-24\ninvitees:\n {2}AB: \{ name: Ann Bell, role: Chair \}\n {2}CD: Carl Dunn\n---\n\n# Minutes of the meeting held on 24 April 2025\n/,
		);
		expect(readdirSync(folder)).toEqual(['notes.txt']);
	});

	test('with --report says where each line went', async () => {
		const { out } = await alb(board({ 'notes.txt': NOTES }), 'import', '--report', '--dry-run', 'notes.txt');
		const account = out
			.slice(0, out.indexOf('\n---'))
			.split('\n')
			.map((line) => line.replace(/ {2,}/g, ' · ').trim());
		expect(account).toEqual(
			expect.arrayContaining([
				'notes.txt → minutes/2025-04-24.md',
				'· 1 · title · Minutes of the meeting held on 24 April 2025',
				'· 2 · front matter · Present: Ann Bell (Chair), Carl Dunn',
				'· 3 · item · 1. Funding',
				'· 4 · notes · AB said that the grant ends in March.',
				'· 5 · action · Action: CD to ask the partners.',
				'· 9 · log · Action log',
				'11 · row · 79 | Ask the partners | CD | April 2025 | open',
			]),
		);
	});

	test('takes folders and patterns, writes a series, and names what holds no minutes', async () => {
		const folder = board({
			'old/b.txt': NOTES.replace('24 April 2025', '10 July 2025'),
			'old/more/a.txt': NOTES,
			'old/picture.png': 'x',
			'old/~$a.docx': 'x',
		});
		const { out, err } = await alb(folder, 'import', 'old', { today: '2025-08-01' });
		expect(out.match(/^Wrote .*$/gm)?.map((line) => line.split(':')[0])).toEqual([
			'Wrote minutes/2025-04-24.md from old/more/a.txt',
			'Wrote minutes/2025-07-10.md from old/b.txt',
		]);
		expect(err).toBe('alb: not read: old/picture.png (not a type of file that alb imports)\n');
		const pattern = await alb(folder, 'import', '--dry-run', 'old/**/*.txt');
		expect(pattern.err).toContain('old/more/a.txt was imported before');
	});

	test('knows a document that was imported before, by any name, and overwrites nothing', async () => {
		const folder = board({ 'a.txt': NOTES, 'b.txt': NOTES, 'c.txt': NOTES.replace('ends in March', 'goes on') });
		await alb(folder, 'import', 'a.txt');
		const before = readFileSync(join(folder, 'minutes/2025-04-24.md'), 'utf8');
		const again = await alb(folder, 'import', 'b.txt', 'c.txt');
		expect(again.status).toBe(2);
		expect(again.err).toContain(
			'alb: b.txt was imported before: minutes/2025-04-24.md says the same, and was left as it is\n',
		);
		expect(again.err).toContain(
			'alb: c.txt was not imported: minutes/2025-04-24.md is for the same meeting but says something else, and was left as it is',
		);
		expect(readFileSync(join(folder, 'minutes/2025-04-24.md'), 'utf8')).toBe(before);
	});

	test('takes minutes that are in the format already as they are', async () => {
		const text = sampleMinutes({ rows: ['79 | Book the hall | MH | July 2024 | open'] });
		const folder = board({ 'other/2025-04.md': text });
		await alb(folder, 'import', 'other/2025-04.md');
		expect(readFileSync(join(folder, 'minutes/2025-04.md'), 'utf8')).toBe(text);
	});
});

describe('the date of the meeting', () => {
	const undated = NOTES.replace(' held on 24 April 2025', '');
	test.each([
		[
			'is asked for where no one says it',
			'notes.txt',
			undated,
			'notes.txt was not imported: it does not say when the meeting was\n  Give the date of the meeting: --date 2025-04-24, or --date 2025-04',
		],
		[
			'with two readings is not guessed',
			'notes.txt',
			NOTES.replace('24 April 2025', '04/05/2025'),
			'"04/05/2025" can be 4 May 2025 or 5 April 2025',
		],
		[
			'named twice is not chosen',
			'notes.txt',
			NOTES.replace('Present:', 'Date: 3 May 2025\nPresent:'),
			'it names more than one date for the meeting: 24 April 2025 and 3 May 2025',
		],
	])('%s', async (_, name, text, words) => {
		const folder = board({ [name]: text });
		const { status, out, err } = await alb(folder, 'import', name);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(words);
		expect(existsSync(join(folder, 'minutes'))).toBe(false);
	});

	test.each([
		['--date says it', 'notes.txt', undated, ['--date', '2024-07'], '2024-07'],
		['the name of the file says it', 'Minutes_11_July_2024.txt', undated, [], '2024-07-11'],
		[
			'a day of the week settles two readings',
			'notes.txt',
			NOTES.replace('24 April 2025', 'Monday 05/05/2025').replace('05/05', '12/05'),
			[],
			'2025-05-12',
		],
		[
			'in words with an ordinal',
			'notes.txt',
			NOTES.replace('24 April 2025', 'Thursday, 24 th April 2025 at 10.30am'),
			[],
			'2025-04-24',
		],
	])('%s', async (_, name, text, words, date) => {
		const { out } = await alb(board({ [name]: text }), 'import', '--dry-run', ...words, name);
		expect(out).toContain(`date: ${date}\n`);
	});

	test('that the document and its name disagree about is said', async () => {
		const { out, err } = await alb(board({ '2024-07-11.txt': NOTES }), 'import', '--dry-run', '2024-07-11.txt');
		expect(out).toContain('date: 2025-04-24\n');
		expect(err).toContain(
			'the document says 24 April 2025 and its name, 2024-07-11.txt, says 11 July 2024; 24 April 2025 was taken: if that is wrong, import it with --date 2024-07-11',
		);
	});

	test.each([
		['is a mistake', ['--date', 'soon', 'a.txt'], '"soon" is not a date'],
		['is for one document', ['--date', '2025-04', 'a.txt', 'b.txt'], '--date is for one document, but there are 2'],
		['is there, but no document', ['c.txt'], 'there is no document c.txt'],
	])('%s', async (_, words, message) => {
		const { status, err } = await alb(board({ 'a.txt': NOTES, 'b.txt': NOTES }), 'import', ...words);
		expect(status).toBe(2);
		expect(err).toContain(message);
	});
});

describe('what is no document, or a hostile one', () => {
	test.each([
		['a.pdf', '%PDF-1.4', 'it is a PDF'],
		['a.txt', '\u0000\u0001\u0002'.repeat(40), 'it is not text'],
		['a.txt', ' \n \n', 'nothing in it but white space'],
		['a.html', `<html>${'<div>'.repeat(300)}x`, 'its elements are more than 200 deep'],
		['a.txt', 'x\n'.repeat(30_000), 'it has more than 20000 lines'],
		['a.txt', `${'word '.repeat(900_000)}`, 'MB of text'],
	])('%s is refused: %#', async (name, text, words) => {
		const { status, out, err } = await alb(board({ [name]: text }), 'import', '--date', '2025-04', name);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(words);
	});

	test('scripts of a page are no words of it, and text stays text', async () => {
		const page = `<html><body><script>alert(1)</script><h1>Minutes, 24 April 2025</h1><p>1. Welcome</p><p>&lt;b&gt; *no* {{date}} | a | b |</p><p>=======</p><p>2. Close</p></body></html>`;
		const { out } = await alb(board({ 'a.html': page }), 'import', '--dry-run', 'a.html');
		expect(out).not.toContain('alert');
		expect(out).toContain('\\<b> \\*no\\* {{date}} \\| a \\| b \\|');
		expect(out).toContain('\\=======');
	});
});

describe('the documents that break tools of this kind', () => {
	test.each(badDocuments)('%s is imported or refused, and nothing else happens', async (name, bytes, exit) => {
		const folder = board({ [`old/${name}`]: bytes });
		const { status, out, err } = await alb(folder, 'import', '--date', '2025-03', `old/${name}`);
		expect({ status, said: out + err }).toEqual({ status: exit, said: expect.not.stringMatching(/\n\s+at |root:x:/) });
		expect(readdirSync(folder).toSorted()).toEqual(exit === 2 ? ['old'] : ['.alb', 'minutes', 'old']);
	});
});
