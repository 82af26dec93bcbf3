// @module-tag slow
import { describe, expect, test } from 'vitest';
import { textconvText } from '../../src/formats/terminal/textconv-text.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { firstSeed, runs } from '../parse/runs.ts';
import { generateBook } from '../support/generated-book/book.ts';
import { writeMeeting } from '../support/generated-book/write.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { changeSide, commonMinutes, writePlain } from '../support/random-sides.ts';
import { merged } from './merged.ts';

const words = (text: string) =>
	textconvText(readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text) }));

/** Two texts of which the second has come of the first: by some changes, or as the minutes of another meeting. */
function textsOf(seed: number): readonly [before: string, after: string] {
	const random: Random = randomFrom(seed);
	if (seed % 3 === 0) {
		const [one, other] = generateBook(2, seed).meetings.map((meeting) => writeMeeting(meeting).replace(/^\ufeff/, ''));
		return [one ?? '', other ?? ''];
	}
	const layout = () => ({ padded: random.chance(0.5), windows: random.chance(0.2) });
	const base = commonMinutes(random);
	return [writePlain(base, layout()), writePlain(changeSide(base, 'north', random), layout())];
}

const seeds = Array.from({ length: runs(12) }, (_, index) => firstSeed(1) + index);

describe('whatever the minutes are', () => {
	test('what our side alone has changed is our side, byte for byte', () => {
		for (const seed of seeds) {
			const [before, after] = textsOf(seed);
			expect([seed, merged(before, after, before)]).toEqual([seed, after]);
		}
	});

	test('what both sides have changed in one way is so, byte for byte', () => {
		for (const seed of seeds) {
			const [before, after] = textsOf(seed);
			expect([seed, merged(before, after, after)]).toEqual([seed, after]);
		}
	});

	test('what the other side alone has changed says what that side says', () => {
		for (const seed of seeds) {
			const [before, after] = textsOf(seed);
			const text = merged(before, before, after);
			expect([seed, text && words(text)]).toEqual([seed, words(after)]);
		}
	});
});
