import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Renderer } from '../../../src/formats/format.ts';
import { loadWord } from '../../../src/formats/word/word.ts';
import { at } from '../../parse/sources.ts';
import { board as boardOf, emptyFolder, run } from '../../support/board.ts';
import { needsPrograms } from '../../support/needs.ts';
import { board, example, logOf, missingWord, withBody, wordsOf } from '../sample.ts';

const word = (await loadWord({ templates: new Map() })) as Renderer<Uint8Array>;

/** Files as LibreOffice lays them out: their text, page by page, and what else there is to know of them. */
async function laidOut(files: Readonly<Record<string, Uint8Array>>) {
	const dir = boardOf(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${name}.docx`, bytes])));
	const profile = `-env:UserInstallation=file://${emptyFolder()}`;
	const names = Object.keys(files).map((name) => `${name}.docx`);
	const bookmarks = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}';
	const converted = await run(dir, 'soffice', [profile, '--headless', '--convert-to', bookmarks, ...names], {
		env: { HOME: dir },
	});
	expect(converted.out).not.toMatch(/error|fail/i);
	const read = async (name: string) => {
		const { out } = await run(dir, 'pdftotext', ['-layout', `${name}.pdf`, '-']);
		const { out: about } = await run(dir, 'pdfinfo', [`${name}.pdf`]);
		return { pages: out.split('\f').slice(0, -1), about, pdf: readFileSync(`${dir}/${name}.pdf`, 'latin1') };
	};
	return Object.fromEntries(
		await Promise.all(Object.keys(files).map(async (name) => [name, await read(name)] as const)),
	);
}

test(
	'LibreOffice lays them out: every word in order, numbered pages, the head of the log on each, headings in the outline',
	needsPrograms('soffice', 'pdftotext', 'pdfinfo'),
	async () => {
		const rows = Array.from(
			{ length: 120 },
			(_, index) => `| ${200 - index} | Action number ${index} of many, to be seen to. | MH | April 2025 | open |`,
		);
		const head = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
		const minutes = example('2025-04');
		const { meeting, log, long } = await laidOut({
			meeting: word.minutes({ board, minutes: { ...minutes, state: { value: 'draft', place: at(3, 8) } } }),
			log: word.actionLog({ board, log: logOf(example('2024-07'), minutes) }),
			long: word.minutes({
				board,
				minutes: withBody(`## 1. A\n\nText.\n\n## Action log\n\n${head}${rows.join('\n')}\n`),
			}),
		});
		const all = meeting?.pages.join('\n') ?? '';
		const lines = minutes.text.split('\n');
		const said = minutes.discussionLines.slice(0, 1).map(([first, end]) => lines.slice(first - 1, end - 1).join('\n'));
		expect(missingWord(wordsOf(said.join('\n')), all)).toBeUndefined();
		expect(meeting?.pages.map((page) => /Page (\d of \d)/.exec(page)?.[1])).toEqual(
			meeting?.pages.map((_, index, { length }) => `${index + 1} of ${length}`),
		);
		for (const page of meeting?.pages ?? []) expect(page).toMatch(/^\s*(?:Test Board.*\n\s*)?Draft\n/);
		expect(meeting?.about).toMatch(/Title: +Meeting notes and action log: April 2025\n(?:.*\n)*Author: +Test Board/);
		expect(meeting?.about).toContain('(A4)');
		expect(meeting?.pdf.match(/\/Title</g)?.length).toBeGreaterThan(7);
		expect(log?.pages[0]).toContain('Action log of all meetings');
		expect(long?.pages.length).toBeGreaterThan(2);
		for (const page of long?.pages ?? []) expect(page).toMatch(/No\. +Action +Responsible/);
	},
);
