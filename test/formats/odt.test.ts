import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { odt } from '../../src/formats/odt/odt.ts';
import { workbook } from '../../src/formats/sheet/workbook.ts';
import { alb, board as boardOf, emptyFolder, run } from '../support/board.ts';
import { needsPrograms, needsTool, pathOf } from '../support/needs.ts';
import { faultOf, partsOf, shownText } from '../support/parts.ts';
import { discussionOf, minutesOfPieces } from './pieces.ts';
import { board, example, logOf, minutesOf, missingWord, withBody, wordsOf } from './sample.ts';

const bodyOf = (text: string) => {
	const content = partsOf(odt.minutes({ board, minutes: withBody(text) })).get('content.xml') ?? '';
	expect(faultOf(content)).toBeUndefined();
	return content.slice(content.indexOf('<office:text>') + 13, content.indexOf('</office:text>'));
};
/** After the board’s name and the title. */
const mainOf = (text: string) => bodyOf(text).replace(/^.*?<text:p text:style-name="Title">.*?<\/text:p>/s, '');

describe('an OpenDocument text', () => {
	test('is a package that begins with its kind, well formed, and the same twice', () => {
		const document = { board, minutes: example('2025-04') };
		const bytes = odt.minutes(document);
		expect(bytes).toEqual(odt.minutes(document));
		expect(new TextDecoder().decode(bytes.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
		const parts = partsOf(bytes);
		expect([...parts.keys()]).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml', 'meta.xml']);
		for (const [name, text] of [...parts].slice(1)) expect(`${name}: ${faultOf(text)}`).toBe(`${name}: undefined`);
	});

	test('has a title, an outline, a language, and styles that it names', () => {
		const parts = partsOf(odt.minutes({ board, minutes: example('2025-04') }));
		const content = parts.get('content.xml') ?? '';
		const styles = parts.get('styles.xml') ?? '';
		expect(content).toContain('<text:p text:style-name="Title">Meeting notes and action log: April 2025</text:p>');
		expect(content).toContain('<text:h text:style-name="Heading_20_1" text:outline-level="1">Action log</text:h>');
		expect(parts.get('meta.xml')).toContain('<dc:title>Meeting notes and action log: April 2025</dc:title>');
		expect(parts.get('meta.xml')).toContain(
			'<dc:creator>Test Board</dc:creator><meta:creation-date>2025-04-01T00:00:00',
		);
		expect(styles).toContain('fo:language="en" fo:country="GB"');
		const defined = new Set([...(content + styles).matchAll(/style:name="([^"]*)"/g)].map(([, name]) => name));
		const named = [...content.matchAll(/(?:text|table):style-name="([^"]*)"/g)].map(([, name]) => name);
		expect(named.filter((name) => !defined.has(name))).toEqual([]);
	});

	test('carries the mark of a draft at the head of each page, and its number at the foot', () => {
		const styles = partsOf(odt.minutes({ board, minutes: minutesOf('---\ndate: 2025-04\nstate: draft\n---\n') })).get(
			'styles.xml',
		);
		expect(styles).toContain(
			'<text:p text:style-name="Header">Test Board – Meeting notes and action log: April 2025<text:tab/><text:span text:style-name="Mark">Draft</text:span></text:p>',
		);
		expect(styles).toMatch(/Page <text:page-number[^>]*>1<\/text:page-number> of <text:page-count>/);
	});

	test.each([
		[
			'spaces and line ends',
			'    a  b\n      c',
			'<text:p text:style-name="Preformatted_20_Text">a <text:s/>b<text:line-break/><text:s text:c="2"/>c</text:p>',
		],
		[
			'a list that begins at three',
			'3. x\n4. y',
			'<text:list text:style-name="Numbers"><text:list-item text:start-value="3"><text:p text:style-name="List">x</text:p></text:list-item><text:list-item><text:p text:style-name="List">y</text:p></text:list-item></text:list>',
		],
		[
			'an action',
			'**Action 7 (MH):** do',
			'<text:p text:style-name="Action"><text:span text:style-name="Label">Action 7 (MH):</text:span> do</text:p>',
		],
		[
			'a link to a file beside it',
			'[x](2024-07.md)',
			'<text:p text:style-name="Text_20_body"><text:a xlink:type="simple" xlink:href="../2024-07.md">x</text:a></text:p>',
		],
		[
			'a link within the page, which leads nowhere here',
			'[x](#y)',
			'<text:p text:style-name="Text_20_body">x</text:p>',
		],
		[
			'typed HTML',
			'<b>\na & b\n</b>',
			'<text:p text:style-name="Typed">&lt;b&gt;<text:line-break/>a &amp; b<text:line-break/>&lt;/b&gt;</text:p>',
		],
	])('writes %s', (_, text, expected) => {
		expect(mainOf(text)).toBe(expected);
	});

	test('has real footnotes: named twice it is written once, and in another footnote or unnamed it comes last', () => {
		const main = mainOf('One[^a] and again[^a].\n\n[^a]: The note, see[^b].\n\n[^b]: The other.');
		expect(main.match(/<text:note /g)).toHaveLength(1);
		expect(main).toContain('<text:p text:style-name="Footnote">The note, see[2].</text:p>');
		expect(main).toContain('again<text:span text:style-name="Raised">1</text:span>');
		expect(shownText(main.slice(main.indexOf('<text:h')).replaceAll('</text:h>', ' '))).toBe(
			'Footnotes [2] The other. ',
		);
	});

	test('counts footnotes as programs do, and says the number where they would count otherwise', () => {
		const notes = '\n\n[^a]: One.\n\n[^b]: Two.';
		expect(mainOf(`A[^a] b[^b]${notes}`)).not.toContain('text:label');
		// None can be in the head of a table, which is written again on each page.
		expect(mainOf(`| A[^a] | B |\n|---|---|\n| 1 | 2[^b] |${notes}`)).toMatch(
			/>A\[1\]<.*<text:note-citation text:label="2">2<.*>Footnotes<.*>\[1\]<.*>One\.</s,
		);
	});

	test('repeats the head of a table on each page, and keeps every cell of an uneven row', () => {
		const main = mainOf(
			'## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n|---|---|---|---|---|\n| 1 | a | RE | April 2025 | open | more | <x> |\n| 2 | few |\n',
		);
		expect(main).toMatch(/<table:table-header-rows>.*No\..*Status.*<\/table:table-header-rows>/s);
		expect(main).toContain('open | more | &lt;x&gt;');
		for (const row of main.match(/<table:table-row.*?<\/table:table-row>/gs) ?? [])
			expect(row.match(/<table:table-cell/g)).toHaveLength(5);
	});

	test('writes a table that is in a list as paragraphs, since none may be there', () => {
		expect(mainOf('- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |')).toContain(
			'<text:p text:style-name="Text_20_body">a: 1; b: 2</text:p>',
		);
	});
});

/** Opens a file of these bytes in LibreOffice; returns the text of its pages. */
async function pagesOf(name: string, bytes: Uint8Array): Promise<string> {
	const folder = boardOf({ [name]: bytes });
	const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
	await run(folder, 'soffice', [profile, '--headless', '--convert-to', 'pdf', name], { env: { HOME: folder } });
	const { out } = await run(folder, 'pdftotext', [name.replace(/\w+$/, 'pdf'), '-']);
	return out;
}

/** Calc is a package of its own. */
const program = realpathSync(pathOf('soffice') ?? '.');
const withCalc = needsTool('LibreOffice Calc', existsSync(join(dirname(program), 'libsclo.so')));

describe('with LibreOffice', needsPrograms('soffice', 'pdftotext'), () => {
	test('the document has all words in order', async () => {
		const minutes = example('2025-04');
		const pages = (await pagesOf('minutes.odt', odt.minutes({ board, minutes }))).replace(
			/\f?Test Board – Meeting notes[^\n]*|Page \d+ of \d+/g,
			'',
		);
		expect(missingWord(wordsOf(discussionOf(minutes)), pages)).toBeUndefined();
	});

	test('the workbook has all of its cells', withCalc, async () => {
		const log = logOf(example('2024-07'), example('2025-04'));
		const cells = await pagesOf('log.xlsx', workbook.actionLog({ board, log }));
		for (const word of ['July 2024', 'Responsible', '78', 'Closed']) expect(cells).toContain(word);
	});

	test('alb import reads from it the minutes that it was made of', async () => {
		const folder = emptyFolder();
		const minutes = example('2025-04');
		writeFileSync(join(folder, '2025-04.odt'), odt.minutes({ board, minutes }));
		await alb(folder, 'import', '2025-04.odt');
		const read = minutesOf(readFileSync(join(folder, 'minutes/2025-04.md'), 'utf8'));
		const contentOf = ({ invitees, apologies, items, actionLines, topics, log, logUpdated }: typeof read) => ({
			people: [invitees, apologies].map((list) =>
				list.map(({ initials, name, role, organisation }) => ({ initials, name, role, organisation })),
			),
			items: items.map(({ number, title }) => ({ number, title })),
			actions: actionLines.map(({ number, responsible, text }) => ({ number, responsible, text })),
			topics: topics.map(({ text }) => text),
			rows: log?.rows.map(({ number, text, responsible, issued, status }) => ({
				number,
				text,
				responsible,
				issued,
				status,
			})),
			updated: logUpdated?.value,
		});
		expect(contentOf(read)).toEqual(contentOf(minutes));
	});
});

test('any notes are well formed, with nothing in a list or a footnote that cannot be there', { tags: 'slow' }, () => {
	fc.assert(
		fc.property(minutesOfPieces, (minutes) => {
			const content = partsOf(odt.minutes({ board, minutes })).get('content.xml') ?? '';
			expect(faultOf(content)).toBeUndefined();
			expect(content).not.toMatch(/<text:(?:list-item|note-body)[^>]*>(?:<table|<\/text:)/);
		}),
		{ numRuns: 100 },
	);
});
