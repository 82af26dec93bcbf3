// @module-tag slow
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { firstSeed } from '../parse/runs.ts';
import { generateBook } from '../support/generated-book/book.ts';
import { planters } from '../support/planted-faults/index.ts';
import { type FaultyBook, plantFaults, plantOne } from '../support/planted-faults/plant.ts';
import { randomFrom } from '../support/random.ts';
import { line, rememberingCheck } from './book.ts';

/** The rules that look at the files of a book; what other git branches hold is planted where git is, and a remark is no fault. */
const ofFiles = rules.filter(({ id, remark }) => id !== 'number-branches' && !remark).map(({ id }) => id);

/*
 * The rulebook is measured on books that a generator writes (test/support/generated-book): without a fault it is silent,
 * information included, but not the remarks on its sentences; with so many planted faults (test/support/planted-faults) it finds each at its place, and no more.
 */

const remembering = rememberingCheck();
const check: typeof remembering = (files) => remembering(files).filter(({ remark }) => !remark);

/** Holds what is found against what was planted; where they differ, the messages say what was thought. */
function expectExactly({ files, expected }: Pick<FaultyBook, 'files' | 'expected'>): void {
	const found = check(files).map((finding) => ({ finding, at: placeAndRule(finding) }));
	const unexpected = found.filter(({ at }) => !expected.includes(at)).map(({ finding }) => line(finding));
	expect({ unexpected, found: found.map(({ at }) => at).toSorted() }).toEqual({ unexpected: [], found: expected });
}

function placeAndRule({ place, rule }: ReturnType<typeof check>[number]): string {
	return `${place.file}:${place.line}:${place.column} ${rule}`;
}

function seedsFrom(first: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => firstSeed(0) + first + index);
}

test('every rule has a fault that is planted for it', () => {
	const planted = new Set(planters.map(({ rule }) => rule));
	expect(ofFiles.filter((id) => !planted.has(id))).toEqual([]);
	expect([...planted].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});

describe('books without a fault', () => {
	test.each(seedsFrom(0, 12))('40 meetings, seed %i: nothing is found', (seed) => {
		expectExactly(plantFaults(generateBook(40, seed), planters, 0, seed));
	});

	test('the same seed gives the same book', () => {
		expect(generateBook(20, 3)).toEqual(generateBook(20, 3));
		expect(generateBook(20, 3)).not.toEqual(generateBook(20, 7));
	});
});

describe('one fault', () => {
	const books = seedsFrom(0, 4).map((seed) => generateBook(24, seed));

	test.each(planters.map((planter) => [planter.rule, planter.what, planter] as const))('%s: %s', (_, __, planter) => {
		const faulty = books.flatMap((book, seed) => plantOne(book, planter, randomFrom(seed)) ?? []);
		// A board without a calendar misses no meeting.
		expect(faulty.length).toBeGreaterThanOrEqual(3);
		for (const each of faulty) {
			expect(each.expected.length).toBeGreaterThan(0);
			expectExactly(each);
		}
	});
});

describe('many faults', () => {
	const books = seedsFrom(4, 4).map((seed) => generateBook(60, seed));
	const seen = new Map<string, number>();

	test.each(seedsFrom(0, 48))('20 faults in 60 meetings, seed %i', (seed) => {
		const book = books[seed % books.length];
		if (!book) throw new Error('there is no book');
		const faulty = plantFaults(book, planters, 20, seed);
		for (const [rule, count] of faulty.planted) seen.set(rule, (seen.get(rule) ?? 0) + count);
		expect([...faulty.planted.values()].reduce((sum, each) => sum + each, 0)).toBe(20);
		expectExactly(faulty);
	});

	test('every rule had its share', () => {
		expect(ofFiles.filter((id) => !seen.has(id))).toEqual([]);
	});
});

describe('1,000 meetings', () => {
	const [seed = 8] = seedsFrom(8, 1);
	const book = generateBook(1000, seed);

	test('without a fault: nothing is found', () => {
		expectExactly(plantFaults(book, planters, 0, seed));
	});

	test('with 250 planted faults: each is found at its place, and nothing else', () => {
		const faulty = plantFaults(book, planters, 250, seed);
		expect([...faulty.planted.values()].reduce((sum, each) => sum + each, 0)).toBe(250);
		expectExactly(faulty);
	});
});
