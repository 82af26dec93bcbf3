import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/body/inline.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { cutLine, trimLine } from '../../src/values/cut-line.ts';
import { flatten, wordsOf } from '../../src/values/flat-text.ts';

const FRONT = '---\ndate: 2025-04\n---\n\n';

/** The pieces of a paragraph, and the text of the file that they are in. */
function lineOf(markdown: string): { readonly content: readonly Inline[]; readonly source: string } {
	const source = `${FRONT}${markdown}\n`;
	const { body } = readMinutes({ file: 'a.md', bytes: new TextEncoder().encode(source) });
	const [block] = body.blocks;
	return { content: block?.type === 'paragraph' ? block.content : [], source };
}

/** Pieces as text: `strong[a]`, and in words what they are of the source. */
function say(pieces: readonly Inline[], source: string): string {
	return pieces
		.map((piece) => {
			const part = 'part' in piece && piece.part ? '~' : '';
			const at = `${piece.start - FRONT.length}-${piece.end - FRONT.length}`;
			if ('content' in piece) return `${part}${piece.type}(${at})[${say(piece.content, source)}]`;
			return piece.type === 'text' ? `"${piece.text}"${at}` : `${piece.type}${at}`;
		})
		.join(' ');
}

describe('a line is cut at indexes of its words', () => {
	const parts = (markdown: string, ...cuts: number[]) => {
		const { content, source } = lineOf(markdown);
		return cutLine(content, cuts, source).map((part) => say(part, source));
	};

	test('text, where escapes and references are longer than what they say', () => {
		expect(parts('ab \\* &amp; cd', 4, 6)).toEqual(['"ab *"0-5', '" &"5-11', '" cd"11-14']);
		expect(parts('abc')).toEqual(['"abc"0-3']);
	});

	test('at its ends, and twice at one index', () => {
		expect(parts('abc', 0)).toEqual(['', '"abc"0-3']);
		expect(parts('abc', 3)).toEqual(['"abc"0-3', '']);
		expect(parts('abc', 1, 1, 3, 9)).toEqual(['"a"0-1', '', '"bc"1-3', '', '']);
	});

	test('emphasis that reaches over a cut becomes two; between pieces nothing is cut', () => {
		expect(parts('a **bcd** e', 3)).toEqual(['"a "0-2 ~strong(4-5)["b"4-5]', '~strong(5-7)["cd"5-7] " e"9-11']);
		expect(parts('a **bcd** e', 2, 5)).toEqual(['"a "0-2', 'strong(2-9)["bcd"4-7]', '" e"9-11']);
		expect(parts('[a *bc* d](x)', 3)).toEqual([
			'~link(1-5)["a "1-3 ~emphasis(4-5)["b"4-5]]',
			'~link(5-9)[~emphasis(5-6)["c"5-6] " d"7-9]',
		]);
	});

	test('what has no words goes with what is before it', () => {
		expect(parts('ab<!-- x -->cd', 2)).toEqual(['"ab"0-2 html2-12', '"cd"12-14']);
		expect(parts('a `bc` d', 3)[0]).toBe('"a "0-2 code2-6');
	});
});

describe('a line is trimmed', () => {
	const trimmed = (content: readonly Inline[], source: string) => say(trimLine(content, source), source);
	/** What is between two indexes of the words. */
	const between = (markdown: string, from: number, to: number) => {
		const { content, source } = lineOf(markdown);
		return trimmed(cutLine(content, [from, to], source)[1] ?? [], source);
	};

	test('of spaces at either end, in emphasis too, and of breaks', () => {
		expect(between('ab  cd  ef', 2, 8)).toBe('"cd"4-6');
		expect(between('ab **cd ef** gh', 2, 6)).toBe('~strong(5-8)["cd"5-7]');
		expect(between('ab  \ncd\\\nef', 2, 6)).toBe('"cd"5-7');
		expect(between('ab **cd ef** gh', 2, 3)).toBe('');
		expect(between('ab [ cd ](x) gh', 2, 8)).toContain('"cd"');
	});

	test('and stays as it is where there is nothing to trim', () => {
		const { content, source } = lineOf('ab **cd** `e`');
		expect(trimLine(content, source)).toBe(content);
		expect(trimLine([], source)).toEqual([]);
	});
});

describe('the words of a line', () => {
	test('with their places, what is bold, what is a break, and what is not searched', () => {
		const { content, source } = lineOf('a **b *c*** `d` <b>e</b> ![f](x)<!-- g -->\\\nh[^1] &amp;\n\n[^1]: i');
		const flat = flatten(content, source, 99);
		expect(flat.text).toBe('a b c d <b>e</b> f\nh &');
		expect(wordsOf(content)).toBe(flat.text);
		expect(flat.searchable).toBe('a b c \0 \0\0\0e\0\0\0\0 \0\nh &');
		const indexes = Array.from(flat.text, (_, index) => index);
		expect(indexes.filter(flat.isBold)).toEqual([2, 3, 4]);
		expect(indexes.filter(flat.isBreak)).toEqual([18]);
		expect(indexes.map((index) => flat.offsetAt(index) - FRONT.length)).toEqual([
			...[0, 1, 4, 5, 7, 11, 12, 15, 16, 16, 16, 19, 20, 20, 20, 20, 24, 25, 42, 44, 49, 50],
		]);
	});

	test('of an empty line', () => {
		const flat = flatten([], '', 99);
		expect([flat.text, flat.offsetAt(0), flat.isBold(0), flat.isBreak(0)]).toEqual(['', 99, false, false]);
	});
});
