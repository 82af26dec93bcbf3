// @module-tag slow
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { odt } from '../../src/formats/odt/odt.ts';
import { workbook } from '../../src/formats/sheet/workbook.ts';
import { visible } from '../../src/formats/visible.ts';
import { escapeCell } from '../../src/values/escape-markdown.ts';
import { faultOf, partsOf, shownText } from '../support/parts.ts';
import { LOG_HEAD } from './pieces.ts';
import { board, withBody } from './sample.ts';

const characters = fc.oneof(
	fc.constantFrom(...'<>&"\'=+-@_x0041;,'),
	fc.constantFrom(
		'a',
		' ',
		'  ',
		'é',
		'😀',
		'\u0000',
		'\u001b',
		'\ud800',
		'\ufffe',
		'\u202e',
		'\t',
		']]>',
		'&amp;',
		'_x000D_',
	),
);
const text = fc.array(characters, { minLength: 1, maxLength: 20, size: 'max' }).map((pieces) => pieces.join(''));

test('any characters of a cell are in a document and in a workbook as the board would see them', () => {
	fc.assert(
		fc.property(text, (written) => {
			const plain = visible(written.replace(/[ \t]+/g, ' ').trim());
			const minutes = withBody(`## Action log\n\n${LOG_HEAD}| 1 | ${escapeCell(plain)} | RE | April 2025 | open |\n`);
			const content = partsOf(odt.minutes({ board, minutes })).get('content.xml') ?? '';
			const sheet = partsOf(workbook.minutes({ board, minutes })).get('xl/worksheets/sheet1.xml') ?? '';
			expect([faultOf(content), faultOf(sheet)]).toEqual([undefined, undefined]);
			const cell = /<c r="B2".*?<\/c>/s.exec(sheet)?.[0] ?? '';
			expect(shownText(cell).replaceAll('_x005F_', '_')).toBe(minutes.log?.rows[0]?.text ?? '');
			expect(shownText(content)).toContain(minutes.log?.rows[0]?.text ?? '');
			expect(minutes.log?.rows[0]?.text).toBe(plain);
		}),
		{ numRuns: 100 },
	);
});
