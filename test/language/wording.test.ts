import { describe, expect, test } from 'vitest';
import { quote, quoteAll } from '../../src/language/quote.ts';
import { isAddedTo, isReworded } from '../../src/language/rewording.ts';
import { compare, contentOf, haveNothingInCommon, sameAction, wordingLikeness } from '../../src/language/wording.ts';

const rounded = (value: number) => String(Math.round(value * 1000) / 1000);

describe('two texts are compared: whether they are about the same action, their likeness and their nearness', () => {
	test.each([
		['nothing', '', '', 'other 0 0'],
		['the same', 'Book the hall', 'book the hall!', 'same 1 2'],
		['nothing and something', '', 'Book the hall', 'other 0 0'],
		['other endings', 'Chairing the adoption panels', 'The panel chairs adoptions', 'same 1 2'],
		['one word in common of two', 'Book the hall', 'Book a coach', 'other 0.5 1'],
		['one word that says everything', 'Hall', 'The hall', 'same 1 2'],
		['one word of several', 'Hall', 'Paint the hall door', 'other 1 1.333'],
		['one word, and one of asking', 'Hall', 'Discuss the hall', 'same 1 1.667'],
		['words of asking alone', 'Discuss and review', 'Review, and discuss it', 'same 1 2'],
		['names alone', 'Ask Mac Heath', 'Ask Mac Heath again', 'same 1 2'],
		['names, and a word', 'Ask Mac Heath about funding', 'Funding: ask Mac Heath', 'same 1 2'],
		['a name in one of them', 'Invite the Kent team for training', 'kent team training', 'same 1 1.833'],
		[
			'two words of a long text',
			'Recruit foster carers',
			'Recruit foster carers in every town of the region with leaflets, posters, adverts, radio spots and stalls',
			'same 1 1.273',
		],
		[
			'three words of a long text',
			'Recruit foster carers quickly',
			'Recruit foster carers quickly in every town of the region with leaflets, posters, adverts, radio spots and stalls',
			'same 1 1.333',
		],
		[
			'most of the shorter',
			'Send adoption figures, costs and delays',
			'Adoption figures and costs by region, written up',
			'other 0.667 1.267',
		],
		[
			'half of the shorter',
			'Send adoption figures, costs and delays',
			'Adoption figures by region, written up',
			'other 0.5 0.944',
		],
		['the same number', 'Evaluate pilot 1 in Leeds', 'Evaluate pilot 1', 'same 1 1.857'],
		['other numbers', 'Evaluate pilot 1 properly', 'Evaluate pilot 2 properly', 'other 0.75 1.5'],
		['a number in one of them', 'Evaluate pilot properly', 'Evaluate pilot 2 properly', 'same 1 1.75'],
		['dates', 'Book the hall by 24 April 2025', 'Book the hall by June', 'same 1 2'],
		['a date in figures', 'Book the hall by 24/4/2025', 'Book the hall, 2025-04-24', 'same 1 2'],
		['what belongs to someone', 'Read the judge’s report', 'Read the judge report', 'same 1 2'],
		['doubled letters', 'Planning the stopped trains', 'Plan to stop training', 'same 1 2'],
		['plurals', 'Visit agencies, boxes and churches', 'Visit an agency, a box and a church', 'same 1 2'],
		['short words', 'Buy pens', 'Buy a pen', 'same 1 2'],
		['nothing in common', 'Paint the door', 'Book a coach', 'other 0 0 nothing in common'],
		['little that could be in common', 'Paint', 'Book a coach', 'other 0 0'],
		['little, on both sides', 'Ask Kent', 'Email Leeds', 'other 0 0'],
		['acronyms', 'Report on SGO and PLO', 'PLO and SGO report', 'same 1 2'],
		['letters with marks', 'Éclair für Zoë', 'Éclair für Zoë', 'same 1 2'],
	])('%s', (_, a, b, expected) => {
		const { same, likeness, nearness } = compare(contentOf(a), contentOf(b));
		const apart = haveNothingInCommon(a, b) ? ['nothing in common'] : [];
		expect([same ? 'same' : 'other', rounded(likeness), rounded(nearness), ...apart].join(' ')).toBe(expected);
		expect(compare(contentOf(b), contentOf(a))).toEqual({ same, likeness, nearness });
		expect([sameAction(a, b), wordingLikeness(a, b)]).toEqual([same, likeness]);
	});
});

describe('the words of a text that carry its meaning', () => {
	test.each([
		[
			'Chairing the adoption panels for Mac Heath 2 and LA',
			'chair .5, adopt 1, panel 1, mac .5, heath .5, 2 1, la .5',
			5,
		],
		['Discussing classes, flies, running, removal', 'discuss .5, class 1, fly 1, run 1, remov 1', 4.5],
		['Meeting of 24 April', '', 0],
	])('%s', (text, words, weight) => {
		const content = contentOf(text);
		expect(Array.from(content.words, ([word, own]) => `${word} ${own}`).join(', ')).toBe(
			words.replaceAll(' .5', ' 0.5'),
		);
		expect([content.weight, content.numbers]).toEqual([weight, /\b2\b/.test(words) ? ['2'] : []]);
	});
});

test.each([
	['the same', 'Book the hall', 'Book the hall', false, false],
	['other marks and capitals', 'Book the hall', 'book: the “Hall”.', false, false],
	['more at the end', 'Book the hall', 'Book the hall – done', false, true],
	['a longer word at the end', 'Book the hall', 'Book the halls', true, false],
	['more at the beginning', 'Book the hall', 'Please book the hall', true, false],
	['less', 'Book the hall', 'Book', true, false],
	['an apostrophe', 'The board’s hall', 'the boards hall', false, false],
])('in other words, or with something added: %s', (_, before, after, reworded, added) => {
	expect([isReworded(before, after), isAddedTo(before, after)]).toEqual([reworded, added]);
});

test('values are quoted on one line, and long ones are cut at a space', () => {
	expect(quote(' a \n b ')).toBe('"a b"');
	expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
	expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
	expect(quote(`${'x'.repeat(40)} ${'y'.repeat(40)}`)).toBe(`"${'x'.repeat(40)}…"`);
	expect(quote(`${'x'.repeat(30)} ${'y'.repeat(40)}`)).toBe(`"${'x'.repeat(30)} ${'y'.repeat(28)}…"`);
	expect(quote(`${'x'.repeat(59)} ${'y'.repeat(40)}`)).toBe(`"${'x'.repeat(59)}…"`);
	expect(quote(`${'x'.repeat(58)}\u{1f600}${'y'.repeat(40)}`)).toBe(`"${'x'.repeat(58)}…"`);
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((each) => quoteAll(each, 'or'))).toEqual([
		'',
		'"a"',
		'"a" or "b"',
		'"a", "b" or "c"',
	]);
});
