import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { cell, counted, paragraph, table, wordFile } from '../support/word-file.ts';

const HEAD = ['No.', 'Action', 'Responsible', 'Date issued', 'Status'] as const;
const TITLE = paragraph('Minutes of the meeting held on 24 April 2025');
const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="0">
	<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
	<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
	<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="78"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
	<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

async function imported(body: string, parts: Readonly<Record<string, string>> = {}) {
	const folder = board({ 'old/minutes.docx': wordFile(body, parts) });
	const run = await alb(folder, 'import', '--dry-run', 'old/minutes.docx');
	return { ...run, lines: run.out.split('\n'), rows: run.out.split('\n').filter((line) => /^\| +[^ N-]/.test(line)) };
}

describe('a Word file', () => {
	test('the numbers that Word counts are those of the agenda and of the log', async () => {
		const log = `<w:tbl><w:tr>${HEAD.map((text) => cell(text)).join('')}</w:tr>${[
			'Book the hall',
			'Write to the partners',
		]
			.map(
				(text) =>
					`<w:tr>${cell(counted('', 2))}${[text, 'MH', 'April 2025', 'open'].map((one) => cell(one)).join('')}</w:tr>`,
			)
			.join('')}</w:tbl>`;
		const { lines, rows } = await imported(
			`${TITLE}${counted('Welcome')}${paragraph('Everyone was welcomed.')}${counted('Funding')}${counted('The grant ends in March.', 1, 1)}${log}`,
			{ 'word/numbering.xml': NUMBERING },
		);
		expect(lines).toContain('## 1. Welcome');
		expect(lines).toContain('## 2. Funding');
		expect(lines.some((line) => line.includes('2.1 The grant ends in March.'))).toBe(true);
		expect(
			rows.map((row) =>
				row
					.split('|')
					.slice(1, 3)
					.map((text) => text.trim()),
			),
		).toEqual([
			['78', 'Book the hall'],
			['79', 'Write to the partners'],
		]);
	});

	test('tracked changes are taken as accepted, and each is reported', async () => {
		const changed =
			'<w:p><w:r><w:t xml:space="preserve">do </w:t></w:r><w:del w:id="1"><w:r><w:delText>not now</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>today</w:t></w:r></w:ins></w:p>';
		const gone = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${['77', 'an old one', 'RE', 'May 2024', 'open'].map((text) => cell(text)).join('')}</w:tr>`;
		const log = table(HEAD).replace(
			'</w:tbl>',
			`<w:tr>${cell('79')}${cell(changed)}${['MH', 'April 2025', 'open'].map((text) => cell(text)).join('')}</w:tr>${gone}</w:tbl>`,
		);
		const { rows, err } = await imported(`${TITLE}${log}`);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toContain('do today');
		expect(err).toContain('"not now" was deleted while changes were tracked, and is left out');
		expect(err).toContain('"today" was inserted while changes were tracked, and is taken as accepted');
		expect(err).toContain('the row "77 | an old one | RE | May 2024 | open" was deleted');
	});

	test('joined cells, a register without headings and empty rows', async () => {
		const down = (more: boolean) => `<w:vMerge${more ? '' : ' w:val="restart"'}/>`;
		const row = (number: string, text: string, who: string, more: boolean) =>
			`<w:tr>${cell(number)}${cell(text)}${cell(who)}${cell(more ? '' : 'April 2025', down(more))}${cell('open')}</w:tr>`;
		const empty = `<w:tr>${Array.from({ length: 5 }, () => cell('')).join('')}</w:tr>`;
		const { rows } = await imported(
			`${TITLE}${paragraph('Action log')}<w:tbl>${row('81', 'Book a hall for the summer', 'MH', false)}${row('80', 'Write to all of the partners', 'RE', true)}${empty}</w:tbl>`,
		);
		expect(rows.map((one) => one.replace(/ +/g, ' '))).toEqual([
			'| 81 | Book a hall for the summer | MH | April 2025 | open |',
			'| 80 | Write to all of the partners | RE | April 2025 | open |',
		]);
	});

	test('several paragraphs in a cell, a row across the table, a row struck through', async () => {
		const struck = (text: string) => cell(`<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>${text}</w:t></w:r></w:p>`);
		const log = table(HEAD, [
			'79',
			'<w:p><w:r><w:t>Ask the schools</w:t></w:r></w:p><w:p><w:r><w:t>Two have answered</w:t></w:r></w:p>',
			'MH',
			'April 2025',
			'open',
		]).replace(
			'</w:tbl>',
			`<w:tr>${cell('Completed actions', '<w:gridSpan w:val="5"/>')}</w:tr><w:tr>${['78', 'Book the hall', 'RE', 'July 2024', 'done'].map(struck).join('')}</w:tr></w:tbl>`,
		);
		const { rows, out, err } = await imported(`${TITLE}${log}`);
		expect(rows[0]).toContain('Ask the schools / Two have answered');
		expect(rows[1]).toContain('| done');
		expect(err).toContain('the row of action "78" is struck through; its status "done" was left as written');
		expect(out).toContain('# Not placed by the import\n\n- (across the action log) Completed actions');
	});

	test('fields, headers, comments, footnotes and text boxes', async () => {
		const field = '<w:fldSimple w:instr=" DATE "><w:r><w:t>1 May 2025</w:t></w:r></w:fldSimple>';
		const complex =
			'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>seven</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
		const { out } = await imported(
			`${paragraph('Notes')}${paragraph('1. Welcome')}<w:p><w:r><w:t xml:space="preserve">Printed on </w:t></w:r>${field}${complex}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>
			<w:p><w:r><w:pict><w:txbxContent>${paragraph('Boxed words')}</w:txbxContent></w:pict></w:r></w:p>${paragraph('2. Close')}`,
			{
				'word/header1.xml': `<w:hdr>${paragraph('Board of 24 April 2025')}</w:hdr>`,
				'word/comments.xml': `<w:comments><w:comment w:id="0" w:author="Ann">${paragraph('is this agreed?')}</w:comment></w:comments>`,
				'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${paragraph('the second edition')}</w:footnote></w:footnotes>`,
			},
		);
		expect(out).toContain('date: 2025-04-24');
		expect(out).toMatch(/Printed on 1 May 2025seven\n\nthe second edition\n\nBoxed words/);
		expect(out).not.toContain('PAGE');
		expect(out).toContain('- (comment) Ann: is this agreed?');
	});

	test('the numbers of the pages, and a header that says the title again, are not carried', async () => {
		const { out } = await imported(
			`${paragraph('Notes of the board: 24 April 2025')}${paragraph('1. Welcome')}${paragraph('2. Close')}`,
			{
				'word/header1.xml': `<w:hdr>${paragraph('Board · Notes, April 2025')}${paragraph('Confidential')}</w:hdr>`,
				'word/footer1.xml': `<w:ftr>${paragraph('Page 3 of 5')}</w:ftr>`,
				'word/footer2.xml': `<w:ftr>${paragraph('- 4 -')}</w:ftr>`,
			},
		);
		expect(out).toMatch(/# Not placed by the import\n\n- \(header or footer of the pages\) Confidential\n$/);
	});
});

describe('a Word file that is none, or too much', () => {
	const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
		['is text', () => new TextEncoder().encode('hello'), 'its name ends in .docx, but it is not a Word file'],
		['is empty', () => new Uint8Array(), 'it is empty'],
		[
			'declares entities',
			() => wordFile('<w:p/>', { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:styles></w:styles>' }),
			'it declares entities',
		],
		[
			'nests',
			() => wordFile('<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100)),
			'its elements are more than 250 deep',
		],
		[
			'unpacks to more than it should',
			() => wordFile(`<w:p><w:r><w:t>${' '.repeat(13 * 1024 * 1024)}</w:t></w:r></w:p>`),
			'unpacks to more than 12 MB',
		],
		[
			'has more paragraphs',
			() => wordFile('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(3_000)),
			'it has 3000 paragraphs of text, and a file of minutes can have 2500',
		],
		[
			'has more elements',
			() => wordFile('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(90_000)),
			'it holds more elements than the minutes of a meeting',
		],
		['is cut short', () => wordFile(paragraph('x')).slice(0, 300), 'it is damaged'],
		[
			'holds a picture alone',
			() => wordFile('<w:p><w:r><w:drawing><w:blip/></w:drawing></w:r></w:p>'),
			'it contains no text',
		],
		[
			'is an old one',
			() => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
			'it is an old Word file, or one with a password',
		],
	];
	test.each(refused)('%s', async (_, bytes, words) => {
		const { status, out, err } = await alb(board({ 'a.docx': bytes() }), 'import', '--date', '2025-04', 'a.docx');
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(`alb: a.docx was not imported: `);
		expect(err).toContain(words);
		expect(err).not.toMatch(/\n\s+at /);
	});
});
