import { strToU8, zipSync } from 'fflate';
import { cell, counted, paragraph, table, wordFile } from '../word-file.ts';

/** A document to import that breaks tools of this kind: its name, its bytes, and how `alb import` ends. */
export type BadDocument = readonly [name: string, bytes: string | Uint8Array, exit: 0 | 1 | 2];

const HEADER = ['', 'Action', 'Responsible', 'Date issued', 'Status'];
const row = (number: string, action: string) => [number, action, 'DO', 'March 2025', 'open'];
const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const NUMBERS = `<w:numbering><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="40"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;

/** The relationship by which a document leads to another part, or out of the file. */
function linked(id: string, kind: string, target: string, mode = ''): Record<string, string> {
	const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
	return {
		'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/></Relationships>`,
	};
}

/** A Word file whose text is this part as it is. */
function packed(document: Uint8Array, name = 'word/document.xml'): Uint8Array {
	const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
	return zipSync({ '[Content_Types].xml': strToU8(types), [name]: document });
}

const body = (text: string) =>
	`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(text)}</w:body></w:document>`;
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY h${at + 1} "${`&h${at};`.repeat(10)}">`).join('');
const whole = wordFile(paragraph('The shelves were priced.'));

export const badDocuments: readonly BadDocument[] = [
	['pipes-and-marks.txt', 'Action log\n\t41\n\tsort A | B, <b> and *c* and # d\n\tDO\n\tMarch 2025\n\topen\n', 0],
	['cells-by-tabs.tsv', `${['#', ...HEADER.slice(1)].join('\t')}\n${row('41', 'Sort').join('\t')}\n`, 0],
	['like-a-merge-conflict.txt', '=======\nIn all\n>>>>>>> enclosed\n', 1],
	[
		'curly-quotation-marks.txt',
		'Action log:\n\t41\n\t‘both’ – a\u00a0fixed space…\n\tDO\n\tMarch 2025\n\topen\n'.replaceAll('\n', '\r\n'),
		0,
	],
	[
		'numbers-that-word-counts.docx',
		wordFile(table(HEADER, row(counted(''), 'Sort the shelves'), row(counted(''), 'Count them')), {
			'word/numbering.xml': NUMBERS,
			...linked('r1', 'numbering', 'numbering.xml'),
		}),
		0,
	],
	[
		'tracked-changes.docx',
		wordFile(
			table(
				HEADER,
				row(
					'41',
					'<w:p><w:r><w:t xml:space="preserve">Do </w:t></w:r><w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>sell it</w:t></w:r></w:p>',
				),
			).replace(
				'</w:tbl>',
				`<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${row('40', 'Keep it')
					.map((text) => cell(text))
					.join('')}</w:tr></w:tbl>`,
			),
		),
		0,
	],
	[
		'the-date-in-the-header.docx',
		wordFile(
			`${paragraph('Nothing else')}<w:sectPr><w:headerReference w:type="default" r:id="r1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr>`,
			{
				'word/header1.xml': `<w:hdr>${paragraph('Library trustees, 12 March 2025')}</w:hdr>`,
				...linked('r1', 'header', 'header1.xml'),
			},
		),
		1,
	],
	[
		'a-comment.docx',
		wordFile('<w:p><w:r><w:t>agreed by all</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>', {
			'word/comments.xml': `<w:comments><w:comment w:id="0" w:author="PB">${paragraph('not by me')}</w:comment></w:comments>`,
			...linked('r1', 'comments', 'comments.xml'),
		}),
		1,
	],
	[
		'a-date-field.docx',
		wordFile(
			'<w:p><w:r><w:t xml:space="preserve">Printed on </w:t></w:r><w:fldSimple w:instr=" PRINTDATE "><w:r><w:t>12 March 2025</w:t></w:r></w:fldSimple></w:p>',
		),
		1,
	],
	[
		'paragraphs-in-a-cell.docx',
		wordFile(
			table(
				HEADER,
				row(
					'41',
					`${paragraph('first')}${paragraph('second')}<w:p><w:r><w:t>third</w:t><w:br/><w:t>fourth</w:t></w:r></w:p>`,
				),
			),
		),
		0,
	],
	[
		'a-table-in-a-cell.docx',
		wordFile(
			table(HEADER, row('41', 'CELL')).replace(paragraph('CELL'), `${table(['inside'])}${paragraph('outside')}`),
		),
		0,
	],
	[
		'a-picture-from-elsewhere.docx',
		wordFile(
			'<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r1"/></w:drawing></w:r></w:p>',
			linked('r1', 'image', 'file:///etc/passwd', ' TargetMode="External"'),
		),
		2,
	],
	[
		'entities-of-entities.docx',
		packed(strToU8(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY h0 "ha">${laughs}]>${body('&h9;')}`)),
		2,
	],
	['cut-off.docx', whole.subarray(0, Math.floor(whole.length / 2)), 2],
	['without-its-text.docx', packed(strToU8(body('elsewhere')), 'word/other.xml'), 2],
	['text-in-utf-16.docx', packed(wide(`<?xml version="1.0" encoding="UTF-16"?>${body('in two bytes')}`)), 1],
];
