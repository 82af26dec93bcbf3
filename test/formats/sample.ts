import { readFileSync } from 'node:fs';
import type { Renderer } from '../../src/formats/format.ts';
import { html } from '../../src/formats/html/html.ts';
import { markdown } from '../../src/formats/markdown/markdown.ts';
import { consolidate } from '../../src/log/consolidate.ts';
import type { ConsolidatedLog } from '../../src/model/actions/consolidated-log.ts';
import { type Board, DEFAULT_BOARD } from '../../src/model/board/board.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';

/** The board of these tests. */
export const board: Board = { ...DEFAULT_BOARD, name: 'Test Board' };

/** What writes the formats that are text. */
export function renderers(): Readonly<Record<'md' | 'html', Renderer<string>>> {
	return { md: markdown, html };
}

/** Minutes as alb reads them from a file of this text. */
export function minutesOf(text: string, file = 'minutes/2025-04.md'): Minutes {
	return readMinutes({ file, bytes: new TextEncoder().encode(text) });
}

/** Minutes of April 2025 with this body. */
export function withBody(body: string): Minutes {
	return minutesOf(`---\ndate: 2025-04\n---\n${body}`);
}

/** The minutes of the example that alb comes with. */
export function example(name: '2024-07' | '2025-04'): Minutes {
	const file = new URL(`../../examples/south-east/minutes/${name}.md`, import.meta.url);
	return minutesOf(readFileSync(file, 'utf8'), `minutes/${name}.md`);
}

/** The consolidated log of these minutes. */
export function logOf(...meetings: readonly Minutes[]): ConsolidatedLog {
	return consolidate(makeBook(meetings), { statuses: board.statuses, today: '2025-05-01' });
}

/** The text that a page shows: its elements gone, its characters as they are read. */
export function textOf(page: string): string {
	const body = page.slice(page.indexOf('<body>'));
	const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
	return body.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The first word that is missing from the other text after those before it; undefined where there is none. */
export function missingWord(words: readonly string[], text: string): string | undefined {
	const there = wordsOf(text);
	let at = 0;
	for (const word of words) {
		at = there.indexOf(word, at) + 1;
		if (at === 0) return word;
	}
	return undefined;
}
