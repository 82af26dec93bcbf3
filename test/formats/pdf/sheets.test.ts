import { describe, expect, test } from 'vitest';
import { framed, type Slab, together } from '../../../src/formats/pdf/boxes.ts';
import { BODY_HEIGHT, MARGIN } from '../../../src/formats/pdf/measures.ts';
import { laidOut, printSheet } from '../../../src/formats/pdf/pages.ts';

/** A slab that says its name and where it stands, from the top of the body of the page. */
const said: string[] = [];
const say = (name: string) => (top: number) => void said.push(`${name} ${Math.round(top - MARGIN.top)}`);
const slab = (name: string, height: number, more: Partial<Slab> = {}): Slab => ({
	height,
	before: 0,
	holds: false,
	frames: [],
	print: say(name),
	...more,
});

/** The sheets, each as what is printed on it in turn. */
function pages(slabs: readonly Slab[]): string[][] {
	return laidOut(slabs).map((sheet) => {
		said.length = 0;
		printSheet(sheet);
		return [...said];
	});
}

const most = BODY_HEIGHT;

describe('slabs are laid out over pages', () => {
	test('one below the other, with the space above each', () => {
		expect(pages([slab('a', 100, { before: 9 }), slab('b', 50, { before: 10 }), slab('c', 50)])).toEqual([
			['a 0', 'b 110', 'c 160'],
		]);
	});

	test('the space above one falls away at the top of a page', () => {
		expect(pages([slab('a', most - 10), slab('b', 20, { before: 30 })])).toEqual([['a 0'], ['b 0']]);
	});

	test('of the spaces below one and above the next the larger counts', () => {
		const slabs = [slab('a', 10, { after: 12 }), slab('b', 10, { before: 5 }), slab('c', 10, { before: 5 })];
		expect(pages(slabs)).toEqual([['a 0', 'b 22', 'c 37']]);
	});

	test('a heading goes to the page of what it heads', () => {
		const slabs = [slab('a', most - 30), slab('heading', 20, { holds: true }), slab('text', 20)];
		expect(pages(slabs)).toEqual([['a 0'], ['heading 0', 'text 20']]);
	});

	test('what holds together and is higher than a page is divided where the page ends', () => {
		const slabs = together([slab('a', most / 2), slab('b', most / 3), slab('c', most / 2)]);
		expect(pages(slabs)).toEqual([['a 0', `b ${Math.round(most / 2)}`], ['c 0']]);
	});

	test('the head of a table stands at the top of each page on which the table goes on', () => {
		const head = { height: 25, repeat: say('head again') };
		const row = (name: string) => slab(name, most / 2 - 20, { head });
		expect(pages([slab('head', 25, { holds: true }), row('1'), row('2'), row('3'), slab('end', 10)])).toEqual([
			['head 0', '1 25', `2 ${Math.round(most / 2 + 5)}`],
			['head again 0', '3 25', `end ${Math.round(most / 2 + 5)}`],
		]);
	});

	test('grounds are printed first, on each page anew', () => {
		const ground = (top: number, height: number) =>
			void said.push(`ground ${Math.round(top - MARGIN.top)} ${Math.round(height)}`);
		const slabs = framed([slab('a', 40), slab('b', 40)], { print: ground }, 5);
		expect(pages([slab('before', most - 50), ...slabs])).toEqual([
			[`ground ${Math.round(most - 50)} 45`, 'before 0', `a ${Math.round(most - 45)}`],
			['ground 0 45', 'b 0'],
		]);
	});

	test('a paper without anything is an empty page', () => {
		expect(pages([])).toEqual([[]]);
	});
});
