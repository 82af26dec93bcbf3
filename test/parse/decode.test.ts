import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES } from '../../src/model/source.ts';
import { decode } from '../../src/parse/decode.ts';
import { lineAt, lineCount, lineText, offsetOf, placeAt, splitLines } from '../../src/values/lines.ts';
import { at, FILE, source } from './sources.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const MARK = [0xef, 0xbb, 0xbf];

describe('bytes become text, or the reason why not', () => {
	test.each([
		[utf8('aé😀'), 'aé😀'],
		[[...MARK, ...utf8('a')], 'a'],
		[utf8('a\u0000b'), 'a\u0000b'],
		[utf8('a\ufeff'), 'a\ufeff'],
	])('%j', (bytes, text) => {
		expect(decode(source(Uint8Array.from(bytes)))).toEqual({ text });
	});

	test.each([
		['nothing', [], { code: 'empty', place: at(1, 1) }],
		['a mark alone', MARK, { code: 'empty', place: at(1, 1) }],
		['white space', utf8(' \n\t\u00a0'), { code: 'empty', place: at(1, 1) }],
		['two marks', [...MARK, ...MARK, 0x61], { code: 'double-bom', place: at(1, 1) }],
		['UTF-16, little end first', [0xff, 0xfe, 0x61, 0], { code: 'utf-16', encoding: 'UTF-16', place: at(1, 1) }],
		['UTF-16, big end first', [0xfe, 0xff, 0, 0x61], { code: 'utf-16', encoding: 'UTF-16', place: at(1, 1) }],
		[
			'UTF-32, little end first',
			[0xff, 0xfe, 0, 0, 0x61, 0, 0, 0],
			{ code: 'utf-16', encoding: 'UTF-32', place: at(1, 1) },
		],
		[
			'UTF-32, big end first',
			[0, 0, 0xfe, 0xff, 0, 0, 0, 0x61],
			{ code: 'utf-16', encoding: 'UTF-32', place: at(1, 1) },
		],
		['zeros alone, as a crash leaves them', Array.from({ length: 64 }, () => 0), { code: 'empty', place: at(1, 1) }],
		['Latin-1', [...utf8('é\r\n£'), 0xa3, 0x31], { code: 'not-utf8', byte: 0xa3, offset: 6, place: at(2, 2) }],
		[
			'the same after a mark',
			[...MARK, ...utf8('é\r'), 0xa3],
			{ code: 'not-utf8', byte: 0xa3, offset: 6, place: at(2, 1) },
		],
		['half a mark', [0xef, 0xbb, 0x41], { code: 'not-utf8', byte: 0xef, offset: 0, place: at(1, 1) }],
		['a sequence cut off', [...utf8('a'), 0xe2, 0x82], { code: 'not-utf8', byte: 0xe2, offset: 1, place: at(1, 2) }],
		[
			'a sequence broken off',
			[...utf8('a'), 0xf0, 0x9f, 0x98, 0x41],
			{ code: 'not-utf8', byte: 0xf0, offset: 1, place: at(1, 2) },
		],
		['an overlong sequence', [0xc0, 0xaf], { code: 'not-utf8', byte: 0xc0, offset: 0, place: at(1, 1) }],
		[
			'half of a surrogate pair',
			[...utf8('😀'), 0xed, 0xa0, 0x80],
			{ code: 'not-utf8', byte: 0xed, offset: 4, place: at(1, 3) },
		],
	])('%s', (_, bytes, unread) => {
		expect(decode(source(Uint8Array.from(bytes)))).toEqual({ unread });
	});

	const wide = (size: 2 | 4, isLittle: boolean) => (text: string) =>
		[...text].flatMap((character) => {
			const code = character.codePointAt(0) ?? 0;
			const big = size === 2 ? [code >> 8, code & 0xff] : [0, code >> 16, (code >> 8) & 0xff, code & 0xff];
			return isLittle ? big.reverse() : big;
		});
	const MINUTES = '---\ndate: 2025-04\n---\n\n## 1. Funding\n\nAB said “£100”.\n\n| 1 | Größe: 東京の会議 | open |\n';

	test.each([
		['UTF-16', 'little', wide(2, true)],
		['UTF-16', 'big', wide(2, false)],
		['UTF-32', 'little', wide(4, true)],
		['UTF-32', 'big', wide(4, false)],
	] as const)('%s without a mark, %s end first', (encoding, _, write) => {
		expect(decode(source(Uint8Array.from(write(MINUTES))))).toEqual({
			unread: { code: 'utf-16', encoding, place: at(1, 1) },
		});
	});

	test('a few zeros in a text are no other encoding', () => {
		const text = `${MINUTES}\0${MINUTES}\0\0\0`;
		expect(decode(source(Uint8Array.from(utf8(text))))).toEqual({ text });
	});

	test('a file that gave no bytes, or too many', () => {
		const file = { file: FILE, bytes: new Uint8Array() };
		expect(decode({ ...file, trouble: 'vanished' })).toEqual({
			unread: { code: 'source', trouble: 'vanished', place: at(1, 1) },
		});
		const large = source('a'.repeat(MAX_BYTES + 1));
		expect(decode(large)).toEqual({ unread: { code: 'source', trouble: 'too-large', place: at(1, 1) } });
		expect(decode(source('a'.repeat(MAX_BYTES)))).toEqual({ text: 'a'.repeat(MAX_BYTES) });
	});

	test('the first foreign byte is the one that a slow reading finds', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => {
				const { unread } = decode(source(bytes));
				if (unread?.code !== 'not-utf8') return;
				const good = (length: number) => {
					const text = new TextDecoder('utf-8').decode(bytes.subarray(0, length));
					return Buffer.from(text).equals(
						Buffer.from(bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0, length)),
					);
				};
				expect(good(unread.offset)).toBe(true);
				expect(unread.byte).toBe(bytes[unread.offset]);
				for (let length = unread.offset + 1; length <= Math.min(unread.offset + 4, bytes.length); length++)
					expect(good(length)).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('lines', () => {
	test('end with LF, CR LF or CR, and with nothing else', () => {
		const lines = splitLines(FILE, 'a\n\nb\r\nc\rd\u2028e\u0085f\n');
		expect(Array.from({ length: lineCount(lines) }, (_, index) => lineText(lines, index + 1))).toEqual([
			'a',
			'',
			'b',
			'c',
			'd\u2028e\u0085f',
			'',
		]);
		expect([lineText(lines, 0), lineText(lines, 7)]).toEqual(['', '']);
	});

	test('turn offsets into places and back', { tags: 'slow' }, () => {
		const text = fc
			.array(fc.constantFrom('a', '😀', '\n', '\r', '\r\n', '\u2028'), { maxLength: 20 })
			.map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, fc.nat(30), (content, offset) => {
				const lines = splitLines(FILE, content);
				const within = Math.min(offset, content.length);
				const place = placeAt(lines, within);
				expect(offsetOf(lines, place)).toBe(within);
				expect(place.line).toBe(lineAt(lines, within));
				const ends = [...content.matchAll(/\r\n|\n|\r/g)].filter(({ 0: end, index }) => index + end.length <= within);
				expect(ends).toHaveLength(place.line - 1);
				expect(lines.starts.map((_, index) => lineText(lines, index + 1))).toEqual(content.split(/\r\n|\n|\r/));
			}),
			{ numRuns: 1000 },
		);
	});
});
