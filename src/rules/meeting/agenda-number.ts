import { quote } from '../../language/quote.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import { nextNumber } from '../../values/action-number.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (...headings: string[]) =>
	writeMinutes({
		discussion: headings.map((heading) => `## ${heading}`),
	});

export const agendaNumber: Rule = {
	id: 'agenda-number',
	severity: 'warning',
	summary: 'Agenda items are numbered in sequence, without gaps or repeats.',
	why: 'People refer to an item by its number, so "item 2" must be one item.',
	fix: 'Renumber the items. An item may also have no number at all.',
	examples: [
		{
			title: 'numbers in sequence, an item in two parts, and one without a number',
			files: {
				'minutes/2025-04.md': minutesOf(
					'1. Introductions',
					'2. Data',
					'2.1. Ages',
					'2.2. Siblings',
					'3. Funding',
					'AOB',
				),
			},
			says: [],
		},
		{
			title: 'a number that is used twice',
			files: { 'minutes/2025-04.md': minutesOf('1. Introductions', '2. Contact', 'Item 2: Data', '3. Systems') },
			says: ['minutes/2025-04.md:10:1  warning  item "2" appears twice, first on line 9; renumber the items from here'],
		},
		{
			title: 'a number that is left out, and one that is out of order',
			files: { 'minutes/2025-04.md': minutesOf('1. Introductions', '3. Contact', '2. Data') },
			says: [
				'minutes/2025-04.md:9:1  warning  item "3" follows item "1" (line 8); is an item missing, or is the number wrong?',
				'minutes/2025-04.md:10:1  warning  item "2" comes after item "3" (line 9); renumber the items in order',
			],
		},
	],
	*check({ book }) {
		for (const { items } of book.meetings) yield* checkItems(items);
	},
};

type Numbered = AgendaItem & { readonly number: string };

function* checkItems(items: readonly AgendaItem[]): Generator<Report> {
	const seen = new Map<string, Numbered>();
	let highest: Numbered | undefined;
	for (const item of items) {
		if (item.number === undefined) continue;
		const number = item.number.replace(/(?<![0-9])0+(?=[0-9])/g, '');
		const numbered = { ...item, number };
		const message = messageFor(numbered, seen.get(number), highest);
		if (message !== undefined) yield { place: item.place, message };
		if (!seen.has(number)) seen.set(number, numbered);
		if (!highest || compareItems(number, highest.number) > 0) highest = numbered;
	}
}

function messageFor(item: Numbered, same: Numbered | undefined, highest: Numbered | undefined): string | undefined {
	const { number, place } = item;
	if (same)
		return `item ${quote(number)} appears twice, first on ${where(same.place, place)}; renumber the items from here`;
	if (!highest || follows(number, highest.number)) return undefined;
	const before = `item ${quote(highest.number)} (${where(highest.place, place)})`;
	if (compareItems(number, highest.number) < 0)
		return `item ${quote(number)} comes after ${before}; renumber the items in order`;
	return `item ${quote(number)} follows ${before}; is an item missing, or is the number wrong?`;
}

/** Whether a number may come next: the next of its own rank (2.1, 2.2), of a higher one (3), or the first of a lower one (2.2.1). */
function follows(number: string, before: string): boolean {
	const [next, last] = [number.split('.'), before.split('.')];
	const rank = next.findIndex((part, index) => part !== last[index]);
	if (rank < 0) return false;
	const expected = rank < last.length ? nextNumber(last.slice(0, rank + 1).join('.')) : [...last, '1'].join('.');
	return next.slice(0, rank + 1).join('.') === expected && next.slice(rank + 1).every((part) => part === '1');
}

/** Orders the numbers of items part by part: 2.10 comes after 2.9, and 2.1 after 2. */
function compareItems(a: string, b: string): number {
	const [left, right] = [a.split('.'), b.split('.')];
	for (const [index, part] of left.entries()) {
		const other = right[index];
		if (other === undefined) return 1;
		if (part.length !== other.length) return part.length - other.length;
		if (part !== other) return part < other ? -1 : 1;
	}
	return left.length - right.length;
}
