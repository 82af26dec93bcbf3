import type { Block } from '../../model/body/block.ts';
import type { Inline, Span } from '../../model/body/inline.ts';
import type { Minutes } from '../../model/minutes.ts';
import { allBlocks } from '../../values/blocks.ts';
import { flatten } from '../../values/flat-text.ts';

/** A line that readers of the minutes get to see, or an address that a link of theirs leads to. */
export interface VisibleLine extends Span {
	/** Its words: a line end in it is a space. */
	readonly text: string;
	/** Absent for words: an address, or code. */
	readonly kind?: 'address' | 'code';
	/** The offset in the file of the character at an index of `text`. */
	readonly offsetAt: (index: number) => number;
}

/**
 * Every line of the minutes that any format may show: front matter, headings, paragraphs, cells of all tables, code,
 * HTML, footnotes and the addresses of links. Comments are seen nowhere.
 */
export function* visibleLines({ text, body }: Minutes): Generator<VisibleLine> {
	yield* frontMatterLines(text.slice(0, body.start));
	for (const { block } of allBlocks(body.blocks)) yield* linesOf(block, text);
}

function* frontMatterLines(text: string): Generator<VisibleLine> {
	for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g))
		if (!/^\s*(?:#[\s/]*(?:alb-|restricted)|---)/i.test(line)) yield asTyped(line, index);
}

function* linesOf(block: Block, source: string): Generator<VisibleLine> {
	switch (block.type) {
		case 'heading':
		case 'paragraph':
			return yield* wordsOf(block, source);
		case 'table':
			for (const { cells } of block.rows) for (const cell of cells) yield* wordsOf(cell, source);
			return;
		case 'code':
			for (const { 0: line, index } of source.slice(block.start, block.end).matchAll(/[^\r\n]+/g))
				yield { ...asTyped(line, block.start + index), kind: 'code' };
			return;
		case 'html':
			return yield asTyped(withoutComments(source.slice(block.start, block.end)), block.start);
		case 'definition':
			return yield address(block);
	}
}

function* wordsOf(line: Span & { readonly content: readonly Inline[] }, source: string): Generator<VisibleLine> {
	const { text, offsetAt } = flatten(line.content, source, line.start);
	yield { text: text.replace(/\s/g, ' '), offsetAt, start: line.start, end: line.end };
	yield* addressesIn(line.content);
}

function* addressesIn(content: readonly Inline[]): Generator<VisibleLine> {
	for (const piece of content) {
		if ('address' in piece) yield address(piece);
		if ('content' in piece) yield* addressesIn(piece.content);
	}
}

function address(piece: Span & { readonly address: string }): VisibleLine {
	return { text: piece.address, kind: 'address', offsetAt: () => piece.start, start: piece.start, end: piece.end };
}

function asTyped(text: string, start: number): VisibleLine {
	return { text: text.replace(/\s/g, ' '), offsetAt: (index) => start + index, start, end: start + text.length };
}

function withoutComments(html: string): string {
	let rest = '';
	let done = 0;
	for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', done)) {
		const close = html.indexOf('-->', start + 2);
		const end = close < 0 ? html.length : close + 3;
		rest += html.slice(done, start) + ' '.repeat(end - start);
		done = end;
	}
	return rest + html.slice(done);
}
