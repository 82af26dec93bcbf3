import { describe, expect, test } from 'vitest';
import { workbook } from '../../src/formats/sheet/workbook.ts';
import { escapeCell } from '../../src/values/escape-markdown.ts';
import { faultOf, partsOf, shownText } from '../support/parts.ts';
import { board, example, logOf, minutesOf } from './sample.ts';

const HEAD =
	'| No. | Action | Responsible | Date issued | Due | Status | Cost |\n| --: | --- | --- | --- | --- | --- | --- |\n';
const withRows = (...rows: string[]) =>
	minutesOf(
		`---\ndate: 2025-04\nstate: draft\naction-log-updated: 2025-04-24\n---\n\n## Action log\n\n${HEAD}${rows.map((row) => `| ${row} |\n`).join('')}`,
	);
const sheetOf = (...rows: string[]) =>
	partsOf(workbook.minutes({ board, minutes: withRows(...rows) })).get('xl/worksheets/sheet1.xml') ?? '';
const cellOf = (sheet: string, reference: string) =>
	new RegExp(`<c r="${reference}".*?(?:/>|</c>)`, 's').exec(sheet)?.[0];

describe('a workbook', () => {
	test('has a sheet for each table and one about it, well formed, and gives the same bytes twice', () => {
		const document = { board, log: logOf(example('2024-07'), example('2025-04')) };
		const bytes = workbook.actionLog(document);
		expect(bytes).toEqual(workbook.actionLog(document));
		const parts = partsOf(bytes);
		expect([...parts.keys()]).toEqual([
			'[Content_Types].xml',
			'_rels/.rels',
			'docProps/core.xml',
			'xl/workbook.xml',
			'xl/_rels/workbook.xml.rels',
			'xl/styles.xml',
			'xl/worksheets/sheet1.xml',
			'xl/worksheets/sheet2.xml',
			'xl/worksheets/sheet3.xml',
		]);
		for (const [name, text] of parts) expect(`${name}: ${faultOf(text)}`).toBe(`${name}: undefined`);
		const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
		expect(names).toEqual(['Open actions', 'Ended actions', 'About']);
		expect(parts.get('docProps/core.xml')).toContain('<dc:title>Action log of all meetings</dc:title>');
		expect(parts.get('docProps/core.xml')).toContain('2025-04-24T00:00:00Z');
		// The first row stays in sight, can be filtered by, and is printed on each page.
		expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(
			/<pane ySplit="1"[^>]*state="frozen"\/>.*<autoFilter ref="A1:F15"\/>/s,
		);
		expect(parts.get('xl/workbook.xml')).toContain("'Ended actions'!$1:$1");
	});

	test('writes numbers and dates as such, so that they sort, and all else as text', () => {
		const sheet = sheetOf(
			'79 | Ask | RE | April 2025 | 2025-10-02 | open | 120',
			'78 | Do | MH | 24 April 2025 | next meeting | open | 8',
		);
		expect(cellOf(sheet, 'A2')).toBe('<c r="A2" s="3"><v>79</v></c>');
		expect(cellOf(sheet, 'D2')).toBe('<c r="D2" s="5"><v>45748</v></c>');
		expect(cellOf(sheet, 'D3')).toBe('<c r="D3" s="4"><v>45771</v></c>');
		expect(cellOf(sheet, 'E2')).toBe('<c r="E2" s="4"><v>45932</v></c>');
		expect(cellOf(sheet, 'E3')).toContain('next meeting');
		expect(cellOf(sheet, 'G2')).toBe('<c r="G2" s="3"><v>120</v></c>');
		// 8.10 is not 8.1, and 007 is not 7.
		const numbered = sheetOf('8.10 | Ask | RE | April 2025 | | open | 007');
		expect(cellOf(numbered, 'A2')).toContain('8.10</t>');
		expect(cellOf(numbered, 'G2')).toContain('007</t>');
	});

	test.each(['=1+1', '+44 20', '-5', '@SUM(A1)', '=HYPERLINK("http://x.example","y")', '_x0041_', '<b>&"'])(
		'holds %j as text, and no formula',
		(text) => {
			const sheet = sheetOf(`1 | ${escapeCell(text)} | RE | April 2025 | | open |`);
			expect(sheet).not.toContain('<f');
			const cell = cellOf(sheet, 'B2') ?? '';
			expect(cell).toMatch(/t="inlineStr"/);
			expect(shownText(cell).replaceAll('_x005F_', '_')).toBe(text);
			expect(/s="2"/.test(cell)).toBe(/^[=+\-@]/.test(text));
		},
	);

	test('has a place for every cell of a row with too many, and for a cell of any length', () => {
		const sheet = sheetOf('1 | Few |', '2 | a | b | c | d | e | f | g | h');
		expect(cellOf(sheet, 'B2')).toContain('Few</t>');
		expect(cellOf(sheet, 'G3')).toContain('f | g | h</t>');
		const long = sheetOf(`1 | ${'word '.repeat(8000)} | RE | April 2025 | | open |`);
		expect((cellOf(long, 'B2') ?? '').length).toBeLessThan(32_767);
		expect(cellOf(long, 'B2')).toContain('… (cut: a cell holds no more)</t>');
	});

	test('says on its last sheet and on each printed page that it is a draft', () => {
		const parts = partsOf(workbook.minutes({ board, minutes: withRows('1 | Ask | RE | April 2025 | | open |') }));
		expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
			'<oddHeader>&amp;LMeeting notes and action log: April 2025&amp;RDraft</oddHeader>',
		);
		const about = shownText((parts.get('xl/worksheets/sheet2.xml') ?? '').replaceAll('</t>', '\n'));
		expect(about).toContain('Draft\nthe board has not agreed these notes yet.\n');
		expect(about).toContain('This action log was updated on 24 April 2025\n');
	});

	test('of a paper without any table is no broken file', () => {
		const parts = partsOf(workbook.minutes({ board, minutes: minutesOf('---\ndate: 2025-04\n---\n') }));
		expect(parts.get('xl/workbook.xml')).toContain('<sheet name="About" sheetId="1" r:id="rId1"/>');
		expect(parts.get('xl/workbook.xml')).not.toContain('definedName');
	});
});
