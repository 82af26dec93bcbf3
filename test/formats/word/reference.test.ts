import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Misfit, Renderer } from '../../../src/formats/format.ts';
import { loadWord } from '../../../src/formats/word/word.ts';
import { at } from '../../parse/sources.ts';
import { alb, board as boardOf } from '../../support/board.ts';
import { wordFaults } from '../../support/word-faults.ts';
import {
	all,
	type Element,
	openWord,
	paragraphs,
	saying,
	type WordPackage,
	within,
} from '../../support/word-package.ts';
import { board, example, withBody } from '../sample.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

/** A way from a part to another, or outside. */
const way = (id: string, type: string, target: string, outside = false) =>
	`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;
const ways = (...list: readonly string[]) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

/** A document as a German Word saves it: its ids are German, the names of its styles are not. */
const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="990000"/><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Label"><w:name w:val="Something else"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Massnahme"><w:name w:val="Action"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`;

const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="2000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`;
const PARTS: Readonly<Record<string, string>> = {
	'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
	'_rels/.rels': ways(way('rId1', 'officeDocument', 'word/document.xml')),
	'word/document.xml': `<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>Secret words</w:t></w:r></w:p>${SECTION}</w:body></w:document>`,
	'word/_rels/document.xml.rels': ways(
		way('rId1', 'styles', 'styles.xml'),
		way('rId2', 'hyperlink', 'https://example.org', true),
		way('rId9', 'header', 'header1.xml'),
	),
	'word/styles.xml': STYLES,
	'word/header1.xml': `<w:hdr ${NAMESPACES}><w:p><w:r><w:t>Our Council</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:drawing r:embed="rId1"/></w:r></w:p></w:hdr>`,
	'word/_rels/header1.xml.rels': ways(way('rId1', 'image', 'media/crest.png')),
	'word/media/crest.png': 'PNG',
};

/** That document with other parts, or without some. */
function reference(parts: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
	const all = Object.entries({ ...PARTS, ...parts }).filter((part): part is [string, string] => part[1] !== undefined);
	return zipSync(Object.fromEntries(all.map(([path, text]) => [path, strToU8(text)])));
}

const load = (bytes: Uint8Array) => loadWord({ templates: new Map([['reference.docx', bytes]]) });

async function withReference(
	bytes: Uint8Array,
	minutes = example('2025-04'),
): Promise<WordPackage & { bytes: Uint8Array }> {
	const word = (await load(bytes)) as Renderer<Uint8Array>;
	const written = word.minutes({ board, minutes });
	return { ...openWord(written), bytes: written };
}

function style(file: WordPackage, id: string): Element | undefined {
	return all(file.root('word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
}

describe('a reference document', () => {
	test('gives its styles, which are known by their names in every language', async () => {
		const file = await withReference(reference());
		const used = paragraphs(file.root('word/document.xml'));
		expect(used.find(([id]) => id === 'berschrift1')).toEqual(['berschrift1', '1. Introductions and previous minutes']);
		expect(used.filter(([id]) => id === 'Massnahme')).toHaveLength(2);
		expect(all(style(file, 'berschrift1') ?? file.root('word/styles.xml'), 'w:sz')).toMatchObject([
			{ attributes: { 'w:val': '40' } },
		]);
		expect(wordFaults(file.bytes)).toEqual([]);
	});

	test('lacks some of the house, which are added, with the colour of its headings and an id that is free', async () => {
		const file = await withReference(reference());
		const label = style(file, 'AlbLabel');
		expect(label && all(label, 'w:color')[0]?.attributes).toEqual({ 'w:val': '990000' });
		expect(all(style(file, 'Title') ?? file.root('word/styles.xml'), 'w:basedOn')).toMatchObject([
			{ attributes: { 'w:val': 'Standard' } },
		]);
		const defaults = all(file.root('word/styles.xml'), 'w:style').filter(({ attributes }) => attributes['w:default']);
		expect(defaults.map(({ attributes }) => attributes['w:styleId'])).toEqual([
			'Standard',
			'DefaultParagraphFont',
			'TableNormal',
		]);
	});

	test('gives neither its lists nor its language, and its headings are in the outline', async () => {
		const file = await withReference(reference());
		const heading = style(file, 'berschrift1');
		expect(heading && within(heading, 'w:pPr').flatMap((one) => within(one).map(({ name }) => name))).toEqual([
			'w:keepNext',
			'w:outlineLvl',
		]);
		const run = all(file.root('word/styles.xml'), 'w:rPrDefault')[0];
		expect(run && all(run, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Georgia');
		expect(run && all(run, 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
	});

	test('gives its pages and its header with the pictures in it, and no word of its text', async () => {
		const file = await withReference(reference());
		const document = file.root('word/document.xml');
		expect(all(document, 'w:pgMar')[0]?.attributes['w:left']).toBe('2000');
		expect(all(document, 'w:tblW')[0]?.attributes['w:w']).toBe('7906');
		expect(saying(file.root('word/header1.xml'))).toBe('Our Council1\n');
		expect(strFromU8(file.parts.get('word/media/crest.png') ?? new Uint8Array())).toBe('PNG');
		// It has no footer, so that of the house holds.
		expect(saying(file.root('word/footer1.xml'))).toBe('Page 1 of 1\n');
		expect(all(document, 'w:titlePg')).toEqual([]);
		expect(saying(document)).not.toContain('Secret');
		for (const path of file.parts.keys())
			if (path.endsWith('.rels'))
				expect(all(file.root(path), 'Relationship').map((one) => one.attributes['TargetMode'])).not.toContain(
					'External',
				);
	});

	test('cannot keep a draft from saying so on each page', async () => {
		const minutes = withBody('Words.\n');
		const file = await withReference(reference(), { ...minutes, state: { value: 'draft', place: at(3, 8) } });
		expect(saying(file.root('word/header1.xml'))).toBe('Our Council1\nDraft\n');
	});

	test('says the title and the board of each paper, where it has them as fields', async () => {
		const complex = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TIT</w:instrText></w:r><w:r><w:instrText>LE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Old</w:t></w:r><w:r><w:t> title</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
		const simple = '<w:fldSimple w:instr="AUTHOR"><w:r><w:t>Old board</w:t></w:r></w:fldSimple>';
		const header = `<w:hdr ${NAMESPACES}><w:p><w:r><w:t>The notes: </w:t></w:r>${complex}<w:r><w:t> of </w:t></w:r>${simple}</w:p></w:hdr>`;
		const file = await withReference(reference({ 'word/header1.xml': header }));
		expect(saying(file.root('word/header1.xml'))).toBe(
			'The notes: Meeting notes and action log: April 2025 of Test Board\n',
		);
		expect(all(file.root('word/header1.xml'), 'w:b')).toHaveLength(1);
	});

	test('may be a file that alb wrote, also of a draft', async () => {
		const word = (await loadWord({ templates: new Map() })) as Renderer<Uint8Array>;
		const own = word.minutes({ board, minutes: { ...example('2024-07'), state: { value: 'draft', place: at(3, 8) } } });
		const file = await withReference(own);
		expect(saying(file.root('word/header1.xml'))).toBe('Test Board · Meeting notes and action log: April 2025\n');
		expect(saying(file.root('word/header2.xml'))).toBe('\n');
		expect(wordFaults(file.bytes)).toEqual([]);
		expect(strFromU8(file.parts.get('word/styles.xml') ?? new Uint8Array())).toBe(
			strFromU8(unzipSync(own)['word/styles.xml'] ?? new Uint8Array()),
		);
	});
});

describe('what is no reference document', () => {
	const header = (content: string) => ({
		'word/header1.xml': `<w:hdr ${NAMESPACES}><w:p><w:r>${content}</w:r></w:p></w:hdr>`,
	});
	const field = (...pieces: readonly string[]) =>
		`<w:fldChar w:fldCharType="begin"/>${pieces.map((text) => `<w:instrText>${text}</w:instrText>`).join('')}<w:fldChar w:fldCharType="end"/>`;

	test.each([
		[
			'text',
			strToU8('Dear board'),
			'it is not a Word document; save one from Word or LibreOffice as .docx, and put it there',
		],
		[
			'another archive',
			zipSync({ 'a.txt': strToU8('a') }),
			'it is not a Word document; save one from Word or LibreOffice as .docx, and put it there',
		],
		[
			'one with macros',
			reference({ 'word/vbaProject.bin': 'x' }),
			'it holds macros (word/vbaProject.bin); save it in Word as “Word Document (.docx)”, which has none',
		],
		[
			'one with a template of its own',
			reference({ 'word/_rels/settings.xml.rels': ways(way('rId1', 'attachedTemplate', 'file:///c:/x.dotm', true)) }),
			'word/_rels/settings.xml.rels in it names something outside the document (attachedTemplate: file:///c:/x.dotm), which alb never fetches; in Word, choose Developer, Document Template, and attach Normal',
		],
		[
			'one whose picture lies elsewhere',
			reference({ 'word/_rels/header1.xml.rels': ways(way('rId1', 'image', 'https://example.org/a.png', true)) }),
			'word/_rels/header1.xml.rels in it names something outside the document (image: https://example.org/a.png), which alb never fetches; save a copy of what it stands for in the document itself',
		],
		[
			'one with a link in its header',
			reference({
				...header('<w:hyperlink r:id="rId1"/>'),
				'word/_rels/header1.xml.rels': ways(way('rId1', 'hyperlink', 'https://example.org', true)),
			}),
			'word/header1.xml: it links to https://example.org; take the link away there, and leave its words',
		],
		[
			'one with something embedded in its header',
			reference({
				...header('<w:object r:id="rId1"/>'),
				'word/_rels/header1.xml.rels': ways(way('rId1', 'oleObject', 'embeddings/a.bin')),
			}),
			'word/header1.xml: it holds something embedded (oleObject: word/embeddings/a.bin); put a picture in its place',
		],
		[
			'one with a picture of another kind',
			reference({ 'word/_rels/header1.xml.rels': ways(way('rId1', 'image', 'media/crest.emf')) }),
			'word/header1.xml: it holds the picture word/media/crest.emf; insert it as png, jpeg, jpg, gif',
		],
		[
			'one with a field that fetches something, its name in pieces',
			reference(header(field(' INCLUDE', 'PICTURE "https://example.org/a.png"'))),
			'word/header1.xml: it has the field INCLUDEPICTURE, which may fetch something; put the words themselves in its place',
		],
		[
			'one whose header leads elsewhere by an old way',
			reference(
				header('<w:pict><v:fill xmlns:v="urn:schemas-microsoft-com:vml" src="https://example.org/a.png"/></w:pict>'),
			),
			'word/header1.xml: it leads to https://example.org/a.png; take the link away there',
		],
		[
			'one with entities',
			reference({ 'word/styles.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${STYLES}` }),
			'word/styles.xml: it cannot be read: it declares entities, as no program of Word does',
		],
		[
			'one that is damaged',
			reference({ 'word/styles.xml': STYLES.slice(0, 300) }),
			/^word\/styles\.xml: it cannot be read: .*unclosed tag/,
		],
		[
			'one that is saved in the strict way',
			reference({ 'word/styles.xml': STYLES.replaceAll('schemas.openxmlformats.org', 'purl.oclc.org') }),
			'word/styles.xml: it is not written as Word writes it; save the document as “Word Document (.docx)”',
		],
		[
			'one without styles',
			reference({ 'word/styles.xml': undefined }),
			'word/styles.xml: it is not there; save the document anew in Word',
		],
	])('%s is refused with the reason', async (_, bytes, mistake) => {
		const { mistakes } = (await load(bytes)) as Misfit;
		expect(mistakes).toHaveLength(1);
		const said = mistakes[0]?.replace('templates/reference.docx: ', '') ?? '';
		if (typeof mistake === 'string') expect(said).toBe(mistake);
		else expect(said).toMatch(mistake);
	});

	test('a theme that needs pictures is left out', async () => {
		const theme = (more: string) => ({
			'word/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">${more}</a:theme>`,
			'word/_rels/document.xml.rels': ways(
				way('rId1', 'styles', 'styles.xml'),
				way('rId3', 'theme', 'theme/theme1.xml'),
				way('rId9', 'header', 'header1.xml'),
			),
		});
		const taken = await withReference(reference(theme('<a:b/>')));
		expect([...taken.parts.keys()]).toContain('word/theme1.xml');
		expect(wordFaults(taken.bytes)).toEqual([]);
		const left = await withReference(reference(theme('<a:blip r:embed="rId1"/>')));
		expect([...left.parts.keys()]).not.toContain('word/theme1.xml');
	});

	test('alb render writes nothing then', async () => {
		const dir = boardOf({
			'alb.yaml': 'board: A\n',
			'minutes/2025-04.md': '---\ndate: 2025-04\n---\n\n## 1. A\n',
			'templates/reference.docx': 'Dear board',
		});
		expect(await alb(dir, 'render', '--to', 'docx')).toEqual({
			status: 2,
			out: '',
			err: 'alb: the look of docx cannot be used; nothing was written\ntemplates/reference.docx: it is not a Word document; save one from Word or LibreOffice as .docx, and put it there\n',
		});
	});
});
