import { describe, expect, test } from 'vitest';
import type { Renderer } from '../../../src/formats/format.ts';
import { loadWord } from '../../../src/formats/word/word.ts';
import { wordFaults } from '../../support/word-faults.ts';
import { all, openWord, paragraphs, saying, within } from '../../support/word-package.ts';
import { board, example, logOf, minutesOf, missingWord, withBody, wordsOf } from '../sample.ts';

const word = (await loadWord({ templates: new Map() })) as Renderer<Uint8Array>;

/** The paragraphs of minutes with this body, those before the first item left out. */
function written(body: string) {
	const file = openWord(word.minutes({ board, minutes: withBody(body) }));
	return paragraphs(file.root('word/document.xml')).slice(2);
}

function documentOf(body: string) {
	return openWord(word.minutes({ board, minutes: withBody(body) })).root('word/document.xml');
}

describe('minutes as a Word file', () => {
	const bytes = word.minutes({ board, minutes: example('2025-04') });
	const file = openWord(bytes);
	const document = file.root('word/document.xml');

	test('have a title, the board, the people and the items, each in its style', () => {
		expect(paragraphs(document).slice(0, 6)).toEqual([
			['Title', 'Meeting notes and action log: April 2025'],
			['Subtitle', 'Test Board'],
			['PeopleHeading', 'Invitees'],
			['Person', 'MH\tDr Mac Heath, Chair, Milton Keynes'],
			['Person', 'RE\tRebecca Eligon, Support, Sector Led Improvement Programme'],
			['Person', 'TR\tTeresa Rogers, Adopt Thames valley'],
		]);
		expect(paragraphs(document).filter(([style]) => /^Heading/.test(style))).toEqual([
			['Heading1', '1. Introductions and previous minutes'],
			[
				'Heading1',
				'2. Themed Discussion: DfE news on the ASGSF (fair access limits, £8.78m) and whether the region should act',
			],
			[
				'Heading1',
				'ITEM 2: Patch pathway report: the new adoption support and recovery plan, and interdisciplinary services (item suggested by Michael Wilson)',
			],
			['Heading1', 'RAA round up, with feedback from the RAA leaders group'],
			['Heading1', 'AOB'],
			['Heading2', 'Topics suggested at previous meetings'],
			['Heading1', 'Action log'],
		]);
	});

	test('set actions off, in a style of their own', () => {
		expect(paragraphs(document).filter(([style]) => style === 'Action')).toEqual([
			['Action', 'Action: a possible future item on the impact of AC’s pilot.'],
			[
				'Action',
				'Action: pan-regional funding to come back for discussion, MH to pick this up with Sarah Johal and LH.',
			],
		]);
	});

	test('say in their properties what they are, whose, in which language and of which day', () => {
		expect(new TextDecoder().decode(file.parts.get('docProps/core.xml'))).toContain(
			'<dc:title>Meeting notes and action log: April 2025</dc:title><dc:creator>Test Board</dc:creator>' +
				'<dc:language>en-GB</dc:language>' +
				'<dcterms:created xsi:type="dcterms:W3CDTF">2025-04-01T00:00:00Z</dcterms:created>' +
				'<dcterms:modified xsi:type="dcterms:W3CDTF">2025-04-01T00:00:00Z</dcterms:modified>',
		);
		expect(all(file.root('word/styles.xml'), 'w:lang')).toMatchObject([{ attributes: { 'w:val': 'en-GB' } }]);
	});

	test('have the board and the title at the head of each page but the first, and the number at the foot of all', () => {
		const text = (name: string) => saying(file.root(`word/${name}.xml`)).trim();
		expect(text('header1')).toBe('Test Board · Meeting notes and action log: April 2025');
		expect(text('header2')).toBe('');
		expect([text('footer1'), text('footer2')]).toEqual(['Page 1 of 1', 'Page 1 of 1']);
		expect(all(file.root('word/footer1.xml'), 'w:fldSimple').map((one) => one.attributes['w:instr'])).toEqual([
			' PAGE ',
			' NUMPAGES ',
		]);
		expect(within(all(document, 'w:sectPr')[0] ?? document).map(({ name }) => name)).toContain('w:titlePg');
	});

	test('have the log in a table whose first row is repeated, and whose rows stay whole', () => {
		const [table] = all(document, 'w:tbl');
		const rows = all(document, 'w:tr');
		expect(rows.map((row) => all(row, 'w:tc').map((cell) => saying(cell).trim()))).toEqual([
			['No.', 'Action', 'Responsible', 'Date issued', 'Status'],
			[
				'79',
				'Pan-regional funding to come back for discussion; MH to pick it up with Sarah Johal and LH.',
				'MH',
				'April 2025',
				'Closed',
			],
			['78', 'Bring the PLO working group report to a future meeting.', 'RE', 'July 2024', 'open'],
		]);
		expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
		expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 1, 1]);
		const properties = table && all(table, 'w:tblPr')[0];
		expect(properties && within(properties).map(({ name, attributes }) => [name, attributes['w:val']])).toMatchObject([
			['w:tblStyle', 'BoardTable'],
			['w:tblW', undefined],
			['w:tblLayout', undefined],
			['w:tblLook', '0620'],
			['w:tblCaption', 'Action log'],
			['w:tblDescription', 'An action in each row: No., Action, Responsible, Date issued, Status.'],
		]);
		expect(paragraphs(document).find(([style]) => style === 'Caption')).toEqual([
			'Caption',
			'This action log was updated on 24 April 2025',
		]);
	});

	test('name styles, and set nothing beside them but lists and what is in cells', () => {
		const beside = new Set(
			[...all(document, 'w:pPr'), ...all(document, 'w:rPr')].flatMap((one) => within(one).map(({ name }) => name)),
		);
		expect([...beside].sort()).toEqual(['w:numPr', 'w:pStyle', 'w:rStyle']);
	});

	test('are the same bytes each time, and nothing that Word would repair', () => {
		expect(word.minutes({ board, minutes: example('2025-04') })).toEqual(bytes);
		for (const name of ['2024-07', '2025-04'] as const)
			expect(wordFaults(word.minutes({ board, minutes: example(name) }))).toEqual([]);
		expect(wordFaults(word.actionLog({ board, log: logOf(example('2024-07'), example('2025-04')) }))).toEqual([]);
	});

	test.each(['2024-07', '2025-04'] as const)('hold every word of %s, in order', (name) => {
		const minutes = example(name);
		const { text, discussionLines } = minutes;
		const lines = text.split('\n');
		const words = wordsOf(discussionLines.map(([first, end]) => lines.slice(first - 1, end - 1).join('\n')).join('\n'));
		expect(words.length).toBeGreaterThan(500);
		expect(
			missingWord(words, saying(openWord(word.minutes({ board, minutes })).root('word/document.xml'))),
		).toBeUndefined();
	});
});

test('notes that the board has not agreed say so under the title and on each page', () => {
	const minutes = minutesOf(
		'---\ndate: 2025-04-24\nstate: draft\nlocation: Room 3\nnext-meeting: 2025-07-10\n---\n\n## 1. A\n',
	);
	const file = openWord(word.minutes({ board, minutes }));
	expect(paragraphs(file.root('word/document.xml'))).toEqual([
		['Title', 'Meeting notes and action log: 24 April 2025'],
		['Subtitle', 'Test Board'],
		['Draft', 'Draft: the board has not agreed these notes yet.'],
		['Fact', 'Location: Room 3'],
		['Fact', 'Next meeting: 10 July 2025'],
		['Heading1', '1. A'],
	]);
	expect(paragraphs(file.root('word/header1.xml')).at(-1)).toEqual(['HeaderMark', 'Draft']);
	expect(paragraphs(file.root('word/header2.xml'))).toEqual([['HeaderMark', 'Draft']]);
});

describe('the discussion', () => {
	test('lists count from where they start, and each anew', () => {
		const body = '1. one\n2. two\n\nBetween.\n\n7. seven\n   - point\n     1. deep\n';
		const file = openWord(word.minutes({ board, minutes: withBody(body) }));
		const entries = all(file.root('word/document.xml'), 'w:p').flatMap((one) =>
			all(one, 'w:numPr').map((list) => [
				saying(one).trim(),
				...within(list).map(({ attributes }) => attributes['w:val']),
			]),
		);
		expect(entries).toEqual([
			['one', '0', '2'],
			['two', '0', '2'],
			['seven', '0', '3'],
			['point', '1', '1'],
			['deep', '2', '4'],
		]);
		const lists = all(file.root('word/numbering.xml'), 'w:num').map((one) =>
			[...all(one, 'w:lvlOverride'), ...all(one, 'w:startOverride')].map(
				({ attributes }) => attributes['w:ilvl'] ?? attributes['w:val'],
			),
		);
		expect(lists).toEqual([[], ['0', '1'], ['0', '7'], ['2', '1']]);
	});

	test('a number that Word cannot count to is written out', () => {
		expect(written('99998. far\n99999. farther\n')).toEqual([
			['ListNumber', '99998. far'],
			['ListNumber', '99999. farther'],
		]);
	});

	test('what is within a list or a quotation is indented', () => {
		const body = '- one\n\n  more\n\n  > quoted\n\n  **Action 3 (MH):** do it\n\n> said\n>\n> > before\n';
		expect(written(body)).toEqual([
			['ListBullet', 'one'],
			['ListContinue', 'more'],
			['Quote', 'quoted'],
			['Action', 'Action 3 (MH): do it'],
			['Quote', 'said'],
			['Quote', 'before'],
		]);
		expect(all(documentOf(body), 'w:ind').map(({ attributes }) => attributes['w:left'])).toEqual([
			'397',
			'794',
			'624',
			'794',
		]);
	});

	test('words have the style that matters most, and besides what they are', () => {
		const runs = all(documentOf('Start: *a **b*** ~~c **d**~~ `e` [f *g*](https://example.org)\n'), 'w:r');
		const looks = runs
			.slice(4)
			.map((run) => [
				saying(run),
				...all(run, 'w:rPr').flatMap((look) => within(look).map(({ name, attributes }) => attributes['w:val'] ?? name)),
			]);
		expect(looks.filter(([text]) => text !== ' ')).toEqual([
			['a ', 'Emphasis'],
			['b', 'Strong', 'w:i', 'w:iCs'],
			['c ', 'Deleted'],
			['d', 'Strong', 'w:strike'],
			['e', 'CodeWords'],
			['f ', 'Hyperlink'],
			['g', 'Hyperlink', 'w:i', 'w:iCs'],
		]);
	});

	test('links lead outside; those that Word could not open are words', () => {
		const body =
			'[a](https://example.org/?a=1&b=2) [b](../paper.pdf) [a](https://example.org/?a=1&b=2) [c](#here) [d](http://[x)\n';
		const file = openWord(word.minutes({ board, minutes: withBody(body) }));
		const ways = within(file.root('word/_rels/document.xml.rels')).filter((one) => one.attributes['TargetMode']);
		expect(ways.map(({ attributes }) => [attributes['Id'], attributes['Target']])).toEqual([
			['link1', 'https://example.org/?a=1&b=2'],
			['link2', '../paper.pdf'],
		]);
		expect(
			all(file.root('word/document.xml'), 'w:hyperlink').map((one) => [saying(one), one.attributes['r:id']]),
		).toEqual([
			['a', 'link1'],
			['b', 'link2'],
			['a', 'link1'],
		]);
	});

	test('footnotes are at the foot of their page, and those that nothing names at the end', () => {
		const body =
			'One[^a] two[^b] again[^a].\n\n[^a]: First, see[^c].\n[^b]: Second.\n\n    Its second paragraph.\n[^c]: Third.\n[^d]: Fourth.\n';
		const file = openWord(word.minutes({ board, minutes: withBody(body) }));
		const document = file.root('word/document.xml');
		expect(all(document, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2']);
		expect(paragraphs(document).slice(2)).toEqual([
			['Normal', 'One two again1.'],
			['FootnoteText', '3 Third.'],
			['FootnoteText', '4 Fourth.'],
		]);
		expect(paragraphs(file.root('word/footnotes.xml')).slice(2)).toEqual([
			['FootnoteText', ' First, see3.'],
			['FootnoteText', ' Second.'],
			['FootnoteText', 'Its second paragraph.'],
		]);
		expect(wordFaults(word.minutes({ board, minutes: withBody(body) }))).toEqual([]);
	});

	test('code and typed HTML keep their lines and spaces', () => {
		expect(written('```\na  b\n\tc\n```\n\n<div>\n  d\n</div>\n\n---\n')).toEqual([
			['Code', 'a  b\n\tc'],
			['Typed', '<div>\n  d\n</div>'],
			['Line', ''],
		]);
	});

	test('a soft hyphen is one to Word, and hidden characters are seen', () => {
		expect(written('super\u00adlong \u202ex & <y> "z"\n')).toEqual([['Normal', 'super\u00adlong \\u202ex & <y> "z"']]);
		expect(all(documentOf('super\u00adlong\n'), 'w:softHyphen')).toHaveLength(1);
	});
});

describe('tables', () => {
	const LOG =
		'## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
	const widthsOf = (body: string) =>
		all(documentOf(body), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));

	test('are as wide as the text, whatever is in them; what is long gets the most', () => {
		const long = `| 7 | ${'Words of a long action. '.repeat(9)} | MH, LH | September 2024 | complete |`;
		expect(widthsOf(LOG + long)).toEqual([587, 4553, 1582, 1664, 1138]);
		expect(widthsOf(LOG).reduce((sum, one) => sum + one, 0)).toBe(9524);
		expect(widthsOf(`${LOG}| ${'x'.repeat(900)} | y | z | | |\n`).every((one) => one > 400)).toBe(true);
	});

	test('rows with too few cells end with a wide one, and of those with too many none is lost', () => {
		const document = documentOf(`${LOG}| 1 | few |\n| 2 | a | b | c | d | e | f |\n`);
		expect(all(document, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => saying(cell).trim()))).toEqual([
			['No.', 'Action', 'Responsible', 'Date issued', 'Status'],
			['1', 'few'],
			['2', 'a', 'b', 'c', 'd | e | f'],
		]);
		expect(all(document, 'w:gridSpan').map(({ attributes }) => attributes['w:val'])).toEqual(['4']);
	});

	test('with more than seven columns lie on pages of their own, on the long side', () => {
		const wide = '| No. | Action | A | B | C | D | E | F |\n| - | - | - | - | - | - | - | - |\n| 1 | x | | | | | | |\n';
		const minutes = withBody(`## 1. First\n\nText.\n\n## Action log\n\n${wide}\n## 2. Last\n`);
		const file = openWord(word.minutes({ board, minutes }));
		const document = file.root('word/document.xml');
		expect(
			all(document, 'w:sectPr').map((one) => [
				all(one, 'w:pgSz')[0]?.attributes['w:w'],
				all(one, 'w:pgSz')[0]?.attributes['w:orient'],
				all(one, 'w:titlePg').length,
			]),
		).toEqual([
			['11906', undefined, 1],
			['16838', 'landscape', 0],
			['11906', undefined, 0],
		]);
		expect(wordFaults(word.minutes({ board, minutes }))).toEqual([]);
	});

	test('pages are letter where letters are written on letter', () => {
		const american = { ...board, language: 'en-US' };
		const file = openWord(word.minutes({ board: american, minutes: withBody('Words.\n') }));
		expect(all(file.root('word/document.xml'), 'w:pgSz')[0]?.attributes).toEqual({ 'w:w': '12240', 'w:h': '15840' });
	});
});
