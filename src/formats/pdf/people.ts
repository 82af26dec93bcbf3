import type { PersonLine } from '../people.ts';
import type { Slab } from './boxes.ts';
import { setLines } from './lines.ts';
import { GAP } from './measures.ts';
import { type Column, type Press, within } from './page.ts';
import { printLine } from './print-line.ts';
import { type Strand, WORDS } from './runs.ts';

const GUTTER = 22;
/** The room for initials. */
const INITIALS = 36;
const LEADING = 1.36;

/** People in two columns, from left to right, their initials before them. */
export function peopleSlabs(people: readonly PersonLine[], column: Column, press: Press): readonly Slab[] {
	const list = within(column.parent, press, 'L');
	const width = (column.width - GUTTER) / 2;
	const cells = people.map((person) => personCell(person, width, column, press));
	const slabs: Slab[] = [];
	for (let at = 0; at < cells.length; at += 2) {
		const pair = cells.slice(at, at + 2).map(({ print, ...cell }, index) => {
			const entry = within(list, press, 'LI');
			const parts = { label: within(entry, press, 'Lbl'), body: within(entry, press, 'LBody') };
			const left = column.left + index * (width + GUTTER);
			return { ...cell, print: (top: number) => print(left, top, parts) };
		});
		slabs.push({
			height: Math.max(...pair.map(({ height }) => height)),
			before: at === 0 ? GAP * 0.7 : 2,
			holds: false,
			frames: [],
			print: (top) => {
				for (const { print } of pair) print(top);
			},
		});
	}
	return slabs;
}

function personCell({ initials, name, details }: PersonLine, width: number, { style }: Column, press: Press) {
	const { accent, soft } = press.colours;
	const more = details.length === 0 ? '' : `, ${details.join(', ')}`;
	const words: readonly Strand[] = [
		{ text: name, style, role: WORDS },
		{ text: more, style: { ...style, colour: soft }, role: WORDS },
	];
	const label = { text: `${initials} `, style: { ...style, face: 'bold' as const, colour: accent }, role: WORDS };
	const labels = setLines([label], INITIALS, press);
	const lines = setLines(words, width - INITIALS, press);
	const height = style.size * LEADING;
	const baseline = (top: number, index: number) => top + index * height + height * 0.72;
	type Parts = Readonly<Record<'label' | 'body', Column['parent']>>;
	return {
		height: Math.max(labels.length, lines.length) * height,
		print: (left: number, top: number, { label, body }: Parts) => {
			for (const [index, line] of labels.entries())
				printLine(line, { left, baseline: baseline(top, index), element: label }, press);
			for (const [index, line] of lines.entries())
				printLine(line, { left: left + INITIALS, baseline: baseline(top, index), element: body }, press);
		},
	};
}
