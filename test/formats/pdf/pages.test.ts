import { describe, expect, test } from 'vitest';
import { type Box, framed, keptTogether } from '../../../src/formats/pdf/boxes.ts';
import { BODY_HEIGHT, MARGIN } from '../../../src/formats/pdf/measures.ts';
import { layOut, printPage } from '../../../src/formats/pdf/pages.ts';

/** A box that prints its name and its place, from the top of the text area. */
const said: string[] = [];
const say = (name: string) => (top: number) => void said.push(`${name} ${Math.round(top - MARGIN.top)}`);
const box = (name: string, height: number, more: Partial<Box> = {}): Box => ({
	height,
	before: 0,
	keepWithNext: false,
	frames: [],
	print: say(name),
	...more,
});

/** The pages, each as what is printed on it in turn. */
function placesOf(boxes: readonly Box[]): string[][] {
	return layOut(boxes).map((page) => {
		said.length = 0;
		printPage(page);
		return [...said];
	});
}

const most = BODY_HEIGHT;

describe('boxes are laid out over pages', () => {
	test('one below the other, with the space above each', () => {
		expect(placesOf([box('a', 100, { before: 9 }), box('b', 50, { before: 10 }), box('c', 50)])).toEqual([
			['a 0', 'b 110', 'c 160'],
		]);
	});

	test('the space above one falls away at the top of a page', () => {
		expect(placesOf([box('a', most - 10), box('b', 20, { before: 30 })])).toEqual([['a 0'], ['b 0']]);
	});

	test('of the spaces below one and above the next the larger counts', () => {
		const boxes = [box('a', 10, { after: 12 }), box('b', 10, { before: 5 }), box('c', 10, { before: 5 })];
		expect(placesOf(boxes)).toEqual([['a 0', 'b 22', 'c 37']]);
	});

	test('a heading goes to the page of what it heads', () => {
		const boxes = [box('a', most - 30), box('heading', 20, { keepWithNext: true }), box('text', 20)];
		expect(placesOf(boxes)).toEqual([['a 0'], ['heading 0', 'text 20']]);
	});

	test('what is kept together and is higher than a page is divided where the page ends', () => {
		const boxes = keptTogether([box('a', most / 2), box('b', most / 3), box('c', most / 2)]);
		expect(placesOf(boxes)).toEqual([['a 0', `b ${Math.round(most / 2)}`], ['c 0']]);
	});

	test('the head of a table is repeated at the top of each page on which the table goes on', () => {
		const head = { height: 25, repeat: say('head again') };
		const row = (name: string) => box(name, most / 2 - 20, { head });
		expect(placesOf([box('head', 25, { keepWithNext: true }), row('1'), row('2'), row('3'), box('end', 10)])).toEqual([
			['head 0', '1 25', `2 ${Math.round(most / 2 + 5)}`],
			['head again 0', '3 25', `end ${Math.round(most / 2 + 5)}`],
		]);
	});

	test('grounds are printed first, on each page anew', () => {
		const ground = (top: number, height: number) =>
			void said.push(`ground ${Math.round(top - MARGIN.top)} ${Math.round(height)}`);
		const boxes = framed([box('a', 40), box('b', 40)], { print: ground }, 5);
		expect(placesOf([box('before', most - 50), ...boxes])).toEqual([
			[`ground ${Math.round(most - 50)} 45`, 'before 0', `a ${Math.round(most - 45)}`],
			['ground 0 45', 'b 0'],
		]);
	});

	test('a paper without anything is an empty page', () => {
		expect(placesOf([])).toEqual([[]]);
	});
});
