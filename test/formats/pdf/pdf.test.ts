import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { albProcess, board as book } from '../../support/board.ts';
import { board, example, logOf, minutesOf, missingWord, wordsOf } from '../sample.ts';
import { ask, readAloud, tagsOf, withPoppler } from './poppler.ts';
import { print, writer } from './writer.ts';

const MINUTES = `---
date: 2025-04-24
state: draft
location: Council offices
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton & Keynes }
  TR: Teresa Rogers
action-log-updated: 2025-04-24
---
# Meeting notes and action log: April 2025

A word before, with a note.[^1]

## ITEM 2: The *Patch* report

MH said so, in [a paper](https://example.org/a?b=1&c=2) of ~~one~~ two \`parts\`.

#### A heading further down

- one
- two

**Action 79 (MH):** Follow up.

## Action log

| No. | Action | Responsible | Date issued | Status |
|---|---|---|---|---|
| 79 | Follow up <TBC> | MH/TR | April 2025 | open |
| 78 | Too few |

[^1]: The note.
`;

const LOG_HEAD = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |';
const rows = (count: number, text: string) =>
	Array.from({ length: count }, (_, index) => `| ${count - index} | ${text} | RE | April 2025 | open |`).join('\n');

describe('the file', () => {
	test('is the same for the same minutes, byte for byte, on every machine', { tags: 'slow' }, () => {
		const bytes = print(example('2025-04'));
		expect(print(example('2025-04'))).toEqual(bytes);
		expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
			`"aec83c7a67418f5328dcd0132531263ff2a9b4d72b9eeb476a2b378e14912763"`,
		);
	});

	test('is what the built program writes too', { tags: 'slow' }, async () => {
		const text = readFileSync(new URL('../../../examples/south-east/minutes/2025-04.md', import.meta.url), 'utf8');
		const folder = book({ 'alb.yaml': 'board: Test Board\n', 'minutes/2025-04.md': text });
		expect(await albProcess(folder, 'render', '2025-04', '--to', 'pdf')).toMatchObject({ status: 0, err: '' });
		expect(new Uint8Array(readFileSync(`${folder}/rendered/2025-04.pdf`))).toEqual(print(minutesOf(text)));
	});

	test('has no day where the minutes have none, and none of the clock', () => {
		const text = Buffer.from(print(minutesOf('# Notes\n\nText.\n', 'minutes/notes.md'))).toString('latin1');
		expect(text).not.toMatch(/CreationDate|ModDate|CreateDate/);
		expect(text).not.toContain(`D:${new Date().getUTCFullYear()}`);
	});

	test('escapes what it says of itself', () => {
		const paper = { ...board, name: 'A & <B>' };
		const bytes = writer().minutes({ board: paper, minutes: minutesOf('---\ndate: 2025-04\n---\nText.') });
		expect(Buffer.from(bytes).toString('utf8')).toContain('<rdf:li>A &amp; &lt;B&gt;</rdf:li>');
	});
});

describe('read by poppler', withPoppler, () => {
	test('it is tagged, named and of A4 pages, and holds its fonts', () => {
		const pdf = print(minutesOf(MINUTES));
		const facts = ask('pdfinfo', pdf);
		expect(facts).toMatch(/^Title: +Meeting notes and action log: April 2025$/m);
		expect(facts).toMatch(/^Author: +Test Board$/m);
		expect(facts).toMatch(/^CreationDate: +Thu Apr 24 00:00:00 2025/m);
		expect(facts).toMatch(/^Tagged: +yes$/m);
		expect(facts).toMatch(/^Page size: +595.28 x 841.89 pts \(A4\)$/m);
		expect(ask('pdfinfo', pdf, '-meta')).toContain('<pdfuaid:part>1</pdfuaid:part>');
		const fonts = ask('pdffonts', pdf).split('\n').slice(2, -1);
		expect(fonts.length).toBeGreaterThan(2);
		// Embedded, as a part of the font, with the characters that its letters stand for.
		for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
	});

	test('its tags say what each part is', () => {
		expect(tagsOf(print(minutesOf(MINUTES)))).toMatchInlineSnapshot(`
			"Document
			  P
			    "Test Board"
			  H1
			    "Meeting notes and action log: April 2025"
			  P
			    "Draft: the board has not agreed these notes yet."
			  L
			    LI
			      Lbl
			        "Date "
			      LBody
			        "24 April 2025"
			    LI
			      Lbl
			        "Location "
			      LBody
			        "Council offices"
			  Sect
			    H2
			      "Invitees"
			    L
			      LI
			        Lbl
			          "MH "
			        LBody
			          "Dr Mac Heath, Chair, Milton & Keynes"
			      LI
			        Lbl
			          "TR "
			        LBody
			          "Teresa Rogers"
			  Sect
			    P
			      "A word before, with a note."
			      Reference
			        Link
			          "1"
			          Object
			  Sect
			    H2
			      "ITEM 2: The Patch report"
			    P
			      "MH said so, in "
			      Link
			        "a paper"
			        Object
			      " of "
			      Span:
			         /TextDecorationType /LineThrough
			        "one"
			      " two "
			      Code
			        "parts"
			      "."
			    H3
			      "A heading further down"
			    L:
			       /ListNumbering /Disc
			      LI
			        Lbl
			          "•"
			        LBody
			          P
			            "one"
			      LI
			        Lbl
			          "•"
			        LBody
			          P
			            "two"
			    P
			      "Action 79 (MH): Follow up."
			  Sect
			    H2
			      "Action log"
			    Table
			      Caption
			        "This action log was updated on 24 April 2025"
			      THead
			        TR
			          TH:
			             /Scope /Column
			            "No."
			          TH:
			             /Scope /Column
			            "Action"
			          TH:
			             /Scope /Column
			            "Responsible"
			          TH:
			             /Scope /Column
			            "Date issued"
			          TH:
			             /Scope /Column
			            "Status"
			      TBody
			        TR
			          TH:
			             /Scope /Row
			            "79"
			          TD
			            "Follow up <TBC>"
			          TD
			            "MH/TR"
			          TD
			            "April 2025"
			          TD
			            "open"
			        TR
			          TH:
			             /Scope /Row
			            "78"
			          TD:
			             /ColSpan 4
			            "Too few"
			  Sect
			    H2
			      "Footnotes"
			    Note <footnote-1>
			      Lbl
			        "1."
			      P
			        "The note."
			"
		`);
	});

	test('its bookmarks are its headings', () => {
		const outline = ask('pdftohtml', print(minutesOf(MINUTES)), '-xml', '-i', '-stdout', '-q');
		const items = [...outline.matchAll(/<item page="(\d+)">(.*)<\/item>/g)].map(
			([, page, title]) => `${page} ${title}`,
		);
		expect(items).toEqual([
			'1 Meeting notes and action log: April 2025',
			'1 Invitees',
			'1 ITEM 2: The Patch report',
			'1 A heading further down',
			'1 Action log',
			'1 Footnotes',
		]);
	});

	test('its letters have the sizes that they were measured in', () => {
		const shown = (pdf: Uint8Array) => {
			const xml = ask('pdftohtml', pdf, '-xml', '-i', '-stdout', '-q', '-zoom', '1');
			return [...new Set(Array.from(xml.matchAll(/ size="(\d+)"/g), ([, size]) => Number(size)))].toSorted(
				(a, b) => a - b,
			);
		};
		const pdf = print(minutesOf(`${MINUTES}\n\nHebrew שלום עולם and Арабский مرحبا بالعالم.\n`));
		// Of footnote marks, the foot of a page, code and tables, text, headings, the title.
		expect(shown(pdf)).toEqual([7, 9, 10, 11, 14, 20]);
	});

	test('links lead to pages elsewhere, and to what is in the file', () => {
		const text =
			'See [it](https://example.org/a?b=1), [the item](#item-2), [the log](#action-log), [nothing](#nope).[^1]';
		const pdf = print(`${text}\n\n## 2. B\n\nText.\n\n## Action log\n\n${LOG_HEAD}\n${rows(1, 'x')}\n\n[^1]: Note.`);
		expect(ask('pdfinfo', pdf, '-url').match(/http.*/g)).toEqual(['https://example.org/a?b=1']);
		expect(ask('pdfinfo', pdf, '-dests').match(/"to-\d+"/g)).toEqual(['"to-000001"', '"to-000002"', '"to-000003"']);
		const links = [
			...Buffer.from(pdf)
				.toString('latin1')
				.matchAll(/\/S \/GoTo\s+\/D \((.*)\)/g),
		];
		expect(links.map(([, name]) => name)).toEqual(['to-000001', 'to-000002', 'to-000003']);
		expect(readAloud(pdf)).toContain('the log, nothing.');
	});

	test('each page says whose it is, which one, and that it is a draft', () => {
		const text = `---\ndate: 2025-04\nstate: draft\n---\n## 1. A\n\n${'Words of the meeting. '.repeat(900)}`;
		const pages = ask('pdftotext', print(minutesOf(text)), '-layout', '-')
			.split('\f')
			.slice(0, -1);
		expect(pages.length).toBeGreaterThan(3);
		for (const [index, page] of pages.entries()) {
			expect(page).toMatch(/Test Board · Meeting notes and action log: April 2025/);
			expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
			expect(page).toContain('Draft: the board has not agreed these notes yet.');
		}
	});

	test('a log over several pages has its head on each, and once among the tags', () => {
		const pdf = print(
			`## Action log\n\n${LOG_HEAD}\n${rows(120, 'Ask the partners what they can pay, and tell the board')}`,
		);
		const pages = ask('pdftotext', pdf, '-layout', '-').split('\f').slice(0, -1);
		expect(pages.length).toBeGreaterThan(3);
		for (const page of pages) expect(page).toMatch(/No\. +Action +Responsible +Date issued +Status/);
		expect(readAloud(pdf).match(/Responsible/g)).toHaveLength(1);
		const numbers = wordsOf(pages.join('\n')).filter((word) => /^\d+$/.test(word));
		expect(
			missingWord(
				Array.from({ length: 120 }, (_, index) => String(120 - index)),
				numbers.join(' '),
			),
		).toBeUndefined();
	});

	test('a row that is higher than a page goes on over the next ones', () => {
		const pdf = print(`## Action log\n\n${LOG_HEAD}\n${rows(2, 'word '.repeat(3000).trim())}`);
		expect(ask('pdftotext', pdf, '-').match(/\bword\b/g)).toHaveLength(6000);
		expect(readAloud(pdf).match(/\bword\b/g)).toHaveLength(6000);
	});

	test.each(['2024-07', '2025-04'] as const)('every word of %s is read aloud in order', (name) => {
		const minutes = example(name);
		const words = wordsOf(
			minutes.text
				.split(/^---$/m)
				.slice(2)
				.join('')
				.replace(/[|*]|-{3,}|:$/gm, ' '),
		);
		expect(words.length).toBeGreaterThan(500);
		expect(missingWord(words, readAloud(print(minutes)))).toBeUndefined();
	});

	test('the log of all meetings has every cell', () => {
		const log = logOf(example('2024-07'), example('2025-04'));
		const read = readAloud(writer().actionLog({ board, log }));
		for (const { number, text } of log.actions) expect(missingWord(wordsOf(`${number} ${text}`), read)).toBeUndefined();
	});

	test('a character that no font has is its code, and the others are themselves', () => {
		const pdf = print('## 1. Ŵ\n\nΕλλάδα Жук ☑ 中 “é” e\u0301 👩‍🌾 end.');
		const text = ask('pdftotext', pdf, '-');
		expect(text).toContain('Ελλάδα Жук ☑ [U+4E2D] “é” ');
		expect(text).toContain('[U+1F469 U+200D U+1F33E] end.');
	});
});
