import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, ColumnName } from '../../src/model/actions/action-log.ts';
import type { MeetingLog, Minutes } from '../../src/model/minutes.ts';
import type { Place } from '../../src/model/place.ts';
import { markdownTree } from '../../src/parse/body/markdown.ts';
import { markLength } from '../../src/parse/decode.ts';
import { readMeetingLog } from '../../src/parse/meeting-log.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { type Lines, offsetOf, splitLines } from '../../src/values/lines.ts';
import { sourceOffsets } from '../../src/values/source-offsets.ts';
import { codePoint } from '../support/code-point.ts';
import { runs } from './runs.ts';
import { FILE, source } from './sources.ts';

/** Where a place is in the bytes of its file; a byte order mark counts. */
function byteOffsetOf(bytes: Uint8Array, lines: Lines, place: Place): number {
	return markLength(bytes) + new TextEncoder().encode(lines.text.slice(0, offsetOf(lines, place))).length;
}

/** Every placed part of some minutes, with the characters of the file that must begin there. */
function parts(minutes: Minutes): { readonly place: Place; readonly text: string }[] {
	const { date, logUpdated, nextMeeting, log } = minutes;
	const dates = [date, logUpdated, nextMeeting].flatMap((placed) => placed ?? []);
	const cells = log?.rows.flatMap((row) => Object.values(row.cells)) ?? [];
	return [
		...dates.map(({ place, value }) => ({ place, text: value })),
		...[...minutes.invitees, ...minutes.apologies].map(({ place, initials }) => ({ place, text: initials })),
		...minutes.items.map(({ place }) => ({ place, text: '##' })),
		...minutes.actionLines.map(({ place }) => ({ place, text: 'A' })),
		...minutes.decisions.map(({ place }) => ({ place, text: 'D' })),
		...minutes.topics.map(({ place, text }) => ({ place, text: [...text].slice(0, 1).join('') })),
		...cells.map(({ place, raw }) => ({ place, text: raw })),
		...(log?.columns.map(({ place, title }) => ({ place, text: title })) ?? []),
	];
}

const MEETING = `---
date: 2025-04-17
next-meeting: 2025-07
invitees:
  MH: { name: Dr Mac Heath }
  Éa: Émile ã
apologies:
  RM: Richard Morris
action-log-updated: 2025-04-24
---

## 1. 😀 Ï &amp; \\* title

A\\*B &amp; &copy; &#x1F600; &nGt; &amp;amp; \\&amp; \\\\&amp; 😀 ï — **Action 79:** x; ACTION: y
\tand 😀 on  \\
  **bold** &nosuch; Action (MH): z. Action: last

- 😀 *Decision*: none. Action: in a list
  ïï
    Action: lazy

**Decision:** 😀

### Topics for the next meeting

- 😀 one
- &amp; two

## Action log

| No. | Action | Responsible | Date issued | Status |
| --- | --- | --- | --- | --- |
|	79	| 😀 \\| ï &amp; <b>	|MH| April 2025 |  closed\u00a0|
|| |é|July 2024|open
`;

/** The same text as other programs write it. */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
	'as it is': (text) => text,
	'after a byte order mark': (text) => `\ufeff${text}`,
	'with CR LF': (text) => text.replaceAll('\n', '\r\n'),
	'with lone CR': (text) => text.replaceAll('\n', '\r'),
	'with both, after a mark': (text) => `\ufeff${text.replace(/\n/g, (_, at) => (at % 2 ? '\r\n' : '\n'))}`,
	'without a last line end': (text) => text.trimEnd(),
	'with a mark after the front matter': (text) => text.replace('---\n\n', '---\n\ufeff\n'),
};

describe('every place is that of the text it belongs to, in the bytes of the file', () => {
	for (const [name, write] of Object.entries(VARIANTS)) {
		test(name, () => {
			const { file, bytes } = source(write(MEETING));
			const minutes = readMinutes({ file, bytes });
			const lines = splitLines(file, minutes.text);
			const found = parts(minutes);
			expect(found).toHaveLength(31);
			const bytesAt = (place: Place, length: number) => {
				const offset = byteOffsetOf(bytes, lines, place);
				return new TextDecoder().decode(bytes.subarray(offset, offset + length));
			};
			for (const { place, text } of found) expect(bytesAt(place, Buffer.byteLength(text))).toBe(text);
			for (const { place } of minutes.actionLines) expect(bytesAt(place, 6)).toMatch(/^action$/i);
			expect(minutes.actionLines.map(({ text }) => text)).toEqual([
				'x;',
				'y and 😀 on bold &nosuch;',
				'z.',
				'last',
				'in a list ïï',
				'lazy',
			]);
		});
	}
});

/** Text as it may be in a file: any characters, and those that mean something to markdown more often. */
const anyText = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
			fc.constantFrom(
				'|',
				'\\',
				'\\|',
				'\\\\',
				'`',
				'*',
				'<b>',
				'&amp;',
				'\t',
				' ',
				'\u00a0',
				'\u2028',
				'\u0085',
				'\ufeff',
				'😀',
				'é',
			),
			fc.string({ unit: codePoint, maxLength: 3 }),
		),
		{ maxLength: 12 },
	)
	.map((pieces) =>
		pieces.join('').replace(/[\r\n]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
	);

/** What a person means as the text of a cell: its pipes escaped, and no backslash that would escape the next pipe. */
const cellText = anyText.map((text) =>
	text
		.replaceAll('\\', '')
		.replaceAll('|', '\\|')
		.replace(/^[ \t]+/, '')
		.replace(/[ \t]+$/, ''),
);

const COLUMNS: readonly (readonly [ColumnName, string])[] = [
	['number', 'No.'],
	['action', 'Action'],
	['responsible', 'Responsible'],
	['issued', 'Date issued'],
	['status', 'Status'],
	['due', 'Due'],
	['update', 'Update'],
];

const spaces = fc.constantFrom('', ' ', '  ', '\t', ' \t ');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

interface Planted {
	readonly bytes: Uint8Array;
	/** Where each cell of each row was put. */
	readonly cells: readonly Readonly<Record<string, { readonly offset: number; readonly raw: string }>>[];
}

/** A file whose cells are at bytes that its writer has counted. */
const planted: fc.Arbitrary<Planted> = fc
	.record({
		mark: fc.boolean(),
		end: lineEnd,
		prose: anyText.map((text) => text.replaceAll('|', '').replace(/^(?=[#>\-+*=~`<\d\s[]|\p{P})/u, 'x')),
		columns: fc.shuffledSubarray([...COLUMNS], { minLength: 7 }),
		rows: fc.array(fc.array(fc.tuple(spaces, cellText, spaces), { minLength: 7, maxLength: 7 }), {
			minLength: 1,
			maxLength: 4,
		}),
		last: fc.boolean(),
	})
	.map(({ mark, end, prose, columns, rows, last }) => {
		const pieces: Uint8Array[] = [];
		let offset = 0;
		const write = (text: string) => {
			const bytes = new TextEncoder().encode(text);
			pieces.push(bytes);
			offset += bytes.length;
		};
		if (mark) write('\ufeff');
		write(['---', 'date: 2025-04', '---', '', prose, '', '## Action log', '', ''].join(end));
		write(`| ${columns.map(([, title]) => title).join(' | ')} |${end}|${columns.map(() => '-|').join('')}`);
		const cells = rows.map((row) => {
			const places: Record<string, { offset: number; raw: string }> = {};
			write(`${end}|`);
			for (const [index, [before, raw, after]] of row.entries()) {
				write(before);
				places[columns[index]?.[0] ?? ''] = { offset, raw };
				write(`${raw}${after}|`);
			}
			return places;
		});
		if (last) write(end);
		return { bytes: Buffer.concat(pieces), cells };
	});

function expectCells(minutes: MeetingLog, { bytes, cells }: Planted): void {
	const lines = splitLines(FILE, minutes.text);
	expect(minutes.log?.rows).toHaveLength(cells.length);
	for (const [index, row] of cells.entries()) {
		const read: Readonly<Record<string, Cell>> = minutes.log?.rows[index]?.cells ?? {};
		for (const [name, { offset, raw }] of Object.entries(row)) {
			expect(read[name]?.raw).toBe(raw);
			// An empty cell has no characters to be at: its place is where one would write into it.
			if (read[name] && raw !== '') expect(byteOffsetOf(bytes, lines, read[name].place)).toBe(offset);
		}
	}
}

describe('a cell that was planted at a known byte', () => {
	test('is found there by both depths, with exactly those bytes', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(planted, (file) => {
				const whole = readMinutes(source(file.bytes));
				expectCells(whole, file);
				expectCells(readMeetingLog(source(file.bytes)) ?? whole, file);
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe('a text is followed through its source', () => {
	test.each([
		['a&amp;b', 'a&b', [0, 1, 6]],
		['&amp;amp;', '&amp;', [0, 5, 6, 7, 8]],
		['\\&amp;', '&amp;', [1, 2, 3, 4, 5]],
		['\\\\&amp;x', '\\&x', [1, 2, 7]],
		['&nosuch;x', '&nosuch;x', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
		['&#x1F600;x', '😀x', [0, 0, 9]],
		['😀x', '😀x', [0, 1, 2]],
		['a\n   b', 'a\nb', [0, 1, 5]],
		['a \r\n\tb', 'a\r\nb', [0, 2, 3, 5]],
		['\u0000x', '\ufffdx', [0, 1]],
		['\\*\\a', '*\\a', [1, 2, 3]],
	])('%j', (raw, text, offsets) => {
		expect([...sourceOffsets(text, raw)]).toEqual(offsets);
	});

	test('of any paragraph: letters are where their places say', { tags: 'slow' }, () => {
		const words = fc.array(
			fc.constantFrom(
				'a',
				'b',
				' ',
				'\n',
				'\\',
				'&amp;',
				'&',
				';',
				'*',
				'\\*',
				'&#65;',
				'\n  ',
				'\t',
				'&copy;',
				'!',
				'\\\\',
			),
			{
				minLength: 1,
				maxLength: 30,
			},
		);
		fc.assert(
			fc.property(words, (pieces) => {
				const text = `x${pieces.join('')}`;
				const paragraph = markdownTree(text).children[0];
				for (const node of paragraph?.type === 'paragraph' ? paragraph.children : []) {
					if (node.type !== 'text') continue;
					const raw = text.slice(node.position?.start.offset, node.position?.end.offset);
					for (const [index, offset] of sourceOffsets(node.value, raw).entries()) {
						if (/[abx*!]/.test(node.value.charAt(index))) expect(raw[offset]).toBe(node.value[index]);
					}
				}
			}),
			{ numRuns: runs(300) },
		);
	});
});
