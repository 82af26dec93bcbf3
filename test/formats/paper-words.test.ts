import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/formats/markdown/markdown.ts';
import { odt } from '../../src/formats/odt/odt.ts';
import { minutesPaper } from '../../src/formats/paper/minutes-paper.ts';
import { plainText } from '../../src/formats/plain/plain.ts';
import { faultOf, partsOf, shownText } from '../support/parts.ts';
import { minutesOfPieces, spokenWords } from './pieces.ts';
import { board, missingWord } from './sample.ts';

describe('a body of any pieces keeps every word in order', () => {
	test('as Markdown that is written from its paper', () => {
		fc.assert(
			fc.property(minutesOfPieces, (minutes) => {
				const page = markdown.paper(minutesPaper({ board, minutes }));
				const words = spokenWords(minutes).filter((word) => word !== 'x');
				expect(missingWord(words, page)).toBeUndefined();
				expect(page.replace(/`[^`\n]*`/g, '')).not.toMatch(
					/\r|\n{3}|(?<!\\)<(?:script|img|b|i)\b|\]\((?:javascript|data|vbscript):/,
				);
				expect(page).toMatch(/[^\n]\n$/);
			}),
			{ numRuns: 100, seed: 1 },
		);
	});

	test('as plain text, in lines that fit a mail', () => {
		fc.assert(
			fc.property(minutesOfPieces, (minutes) => {
				const page = plainText.minutes({ board, minutes });
				// A table is written row by row, each cell behind the name of its column: its letters stand in another order.
				const words = spokenWords(minutes).filter((word) => word.length > 1);
				expect(missingWord(words, page)).toBeUndefined();
				const long = page.split('\n').filter((line) => line.length > 72 && !/^\s*\S+$/.test(line));
				expect(long).toEqual([]);
				expect(page.replace(/`[^`\n]*`/g, '')).not.toMatch(/\r|[ \t]\n|^>|^From /m);
			}),
			{ numRuns: 100, seed: 2 },
		);
	});

	test('as OpenDocument text that is well formed', () => {
		fc.assert(
			fc.property(minutesOfPieces, (minutes) => {
				const content = partsOf(odt.minutes({ board, minutes })).get('content.xml') ?? '';
				expect(faultOf(content)).toBeUndefined();
				const words = spokenWords(minutes).filter((word) => word !== 'x');
				expect(missingWord(words, shownText(content))).toBeUndefined();
				expect(content).not.toMatch(/xlink:href="(?:javascript|data|vbscript):/);
				// What a list entry and a footnote may hold.
				expect(content).not.toMatch(/<text:(?:list-item|note-body)[^>]*>(?:<table|<\/text:)/);
			}),
			{ numRuns: 100, seed: 3 },
		);
	});
});
