import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '../../src/importers/read-back.ts';
import { missingWord, wordsOf } from '../formats/sample.ts';
import { runs } from '../parse/runs.ts';
import { imported } from './imported.ts';

/** What a paragraph may hold, markup and other scripts as often as plain words. */
const pieces = fc.constantFrom(
	...'\\ | * _ ` ~ < > [ ] ( ) ! & # $ : ; " \' { } + - = . @ ^ / %'.split(' '),
	'word',
	'Ärger',
	'naïve',
	'東京',
	'Ωmega',
	'12.5',
	'£1,204',
	'3½',
	'e.g.',
	'&amp;',
	'<b>bold</b>',
	'<!-- gone -->',
	'**loud**',
	'~~old~~',
	'`code`',
	'[link](x)',
	'![p](y)',
	'- - -',
	'1. one',
	'# head',
	'> said',
	'| a | b |',
	'---',
	'===',
	'```',
	'<<<<<<<',
	'>>>>>>>',
	'{{date}}',
	'MH said',
	'http://x.org/a_b',
	'\u00a0',
	'“quoted”',
	'–',
);
const paragraph = fc
	.array(pieces, { minLength: 1, maxLength: 9 })
	.map((list) => list.join(' '))
	.filter((text) => /[\p{L}\p{N}]/u.test(text));
const cell = fc
	.array(pieces, { minLength: 1, maxLength: 5 })
	.map((list) => list.join(' ').trim())
	.filter((text) => text !== '');

/** Minutes as they come out of Word: items, paragraphs, and a register with a cell a line. */
const document = fc.record({
	items: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
	rows: fc.array(fc.tuple(cell, fc.constantFrom('MH', 'RE/MH', 'all')), { minLength: 1, maxLength: 4 }),
});

describe('whatever a pasted document says', () => {
	test('each word of its paragraphs is in the notes, in order; each cell is the same', {
		tags: 'slow',
	}, async () => {
		await fc.assert(
			fc.asyncProperty(document, async ({ items, rows }) => {
				const body = items
					.map((lines, index) => [`Item ${index + 1}: Title of it`, ...lines.map((line) => `Then ${line}`)].join('\n'))
					.join('\n');
				const log = rows
					.map(([text, who], index) => `\t${90 - index}\n\tDo ${text}\n\t${who}\n\tApril 2025\n\topen\n\n`)
					.join('');
				const source = `Minutes of the meeting of April 2025\n${body}\n\nAction log\n\t\n\tAction\n\tResponsible\n\tDate issued\n\tStatus\n\n${log}`;
				const { text, minutes, understanding } = await imported('a.txt', source);
				expect(missingWord(wordsOf(body), text)).toBeUndefined();
				expect(minutes.items).toHaveLength(items.length);
				expect(minutes.log?.rows.map((row) => [row.number, row.text, row.cells.responsible?.text, row.status])).toEqual(
					rows.map(([what, who], index) => [`${90 - index}`, `Do ${what}`.replace(/[ \t]+/g, ' '), who, 'open']),
				);
				if (understanding.draft) expect(differences(understanding.draft, minutes)).toEqual([]);
				expect(minutes.unread.filter(({ code }) => code !== 'row-stray')).toEqual([]);
			}),
			{ numRuns: runs(150) },
		);
	});

	test('each line of a paragraph that was broken at the width of the page is in the account', async () => {
		const lines = [
			'2. Funding',
			'The group reflected on the position, and that the new',
			'arrangements of the county would not begin before May.',
			'',
			'Ann said that she would ask the county for the dates of',
			'the courses, so that all could be told.',
			'',
			'ACTION: JB to write to the county about the numbers of',
			'the places, and to tell the group',
			'',
			'• a point that was made, and that is as long as a line is',
			'and goes on',
		];
		const { understanding } = await imported('a.txt', lines.join('\n'));
		expect(understanding.account.map(({ at, destination, text }) => `${at} ${destination}: ${text}`)).toEqual([
			'1 item: 2. Funding',
			'2 notes: The group reflected on the position, and that the new',
			'3 notes: arrangements of the county would not begin before May.',
			'5 notes: Ann said that she would ask the county for the dates of',
			'6 notes: the courses, so that all could be told.',
			'8 action: ACTION: JB to write to the county about the numbers of',
			'9 action: the places, and to tell the group',
			'11 notes: • a point that was made, and that is as long as a line is',
			'12 notes: and goes on',
		]);
	});

	test('so is each line of a paragraph in Markdown', async () => {
		const { understanding } = await imported(
			'a.md',
			'# Minutes\n\n## 1. Welcome\n\nAll said\nwelcome to Ann\n\n- one\n- two\n',
		);
		expect(understanding.account.map(({ at, destination, text }) => `${at} ${destination}: ${text}`)).toEqual([
			'1 title: Minutes',
			'3 item: 1. Welcome',
			'5 notes: All said',
			'6 notes: welcome to Ann',
			'8 notes: - one',
			'9 notes: - two',
		]);
	});

	test('each line is in the account once, whatever the lines are', { tags: 'slow' }, async () => {
		const line = fc.oneof(
			paragraph,
			cell.map((text) => `\t${text}`),
			fc.constantFrom(
				'',
				'Present:',
				'Ann Bell, Carl Dunn (Clerk)',
				'Apologies: Eve Frost',
				'ACTION: JB',
				'Actions:',
				'• one',
				'1. Welcome',
				'2. Funding',
				'Date: 24/04/2025',
				'RESOLVED: to go on',
				'79\tBook it\tMH\tApril 2025\topen',
				'No.\tAction\tOwner\tDate raised\tStatus',
				'\t',
				'Completed actions',
			),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 14 }), async (lines) => {
				const said = lines.flatMap((text, index) => (/[\p{L}\p{N}]/u.test(text) ? [index + 1] : []));
				if (said.length === 0) return;
				const { understanding, text } = await imported('a.txt', lines.join('\n'));
				const account = understanding.account.filter((one) => /[\p{L}\p{N}]/u.test(one.text)).map(({ at }) => at);
				expect(account).toEqual(said);
				const words = new Set(wordsOf(text).map((word) => word.toLowerCase()));
				// What the front matter and the log say in their own way is theirs; all else is there word for word.
				for (const one of understanding.account) {
					if (one.destination === 'front matter' || one.destination === 'log') continue;
					const missing = wordsOf(one.text).filter(
						(word) => !words.has(word.toLowerCase()) && !/^actions?$/i.test(word),
					);
					expect({ line: one.text, destination: one.destination, missing }).toEqual({
						line: one.text,
						destination: one.destination,
						missing: [],
					});
				}
			}),
			{ numRuns: runs(300) },
		);
	});
});
