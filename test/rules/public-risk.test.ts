import { expect, test } from 'vitest';
import { publicRisk } from '../../src/rules/marks/public-risk.ts';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check } from './book.ts';

const found = (front: readonly string[], ...discussion: string[]) =>
	check({ 'minutes/2025-04.md': writeMinutes({ front, discussion }) }, [publicRisk]).map(
		({ place, message }) => `${place.line}:${place.column} ${message.slice(0, message.indexOf('" ') + 1)}`,
	);

test('the location at the top may be an address with a number to ring, over two lines too', () => {
	expect(found(['location: The Hall, 12 Mill Lane, BS1 4QA, 0117 496 0999'])).toEqual([]);
	expect(found(['location: The Hall, 12', '  Mill Lane, BS1 4QA'])).toEqual([]);
});

test('what else the location says is found', () => {
	expect(found(['location: 12 Mill Lane, BS1 4QA, home of a boy aged 9'])).toEqual(['3:48 "aged 9"']);
});

test('a location in the body is like any other line', () => {
	const told = ['"aged 9"', '"12 Mill Lane"', '"BS1 4QA"'];
	const line = 'location: the boy aged 9, of 12 Mill Lane, BS1 4QA';
	expect(found([], line).map((each) => each.replace(/^\S+ /, ''))).toEqual(told);
	expect(found([], `- ${line}`).map((each) => each.replace(/^\S+ /, ''))).toEqual(told);
});

test('a value of the front matter over two lines is read as one', () => {
	expect(found(['title: A boy aged', '  9'])).toEqual(['3:14 "aged 9"']);
	expect(found(['title: A boy', '  aged 9'])).toEqual(['4:3 "aged 9"']);
});

test('a heading that looks like a mark is left to restricted-form', () => {
	expect(found([], '# Restricted items')).toEqual(['5:3 "Restricted items"']);
	expect(found([], '# restricted', '', 'A boy aged 9.', '', '# /restricted')).toEqual(['7:7 "aged 9"']);
});
