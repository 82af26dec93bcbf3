import { largest } from '../../values/long-lists.ts';
import type { PersonLine } from '../people.ts';
import type { Box } from './boxes.ts';
import { setLines } from './lines.ts';
import { GAP } from './measures.ts';
import { type Column, type PageContext, within } from './page.ts';
import { printLine } from './print-line.ts';
import { type Run, WORDS } from './runs.ts';

const GUTTER = 22;
/** The width of the column of initials, in points. */
const INITIALS = 36;
const LEADING = 1.36;

/** People in two columns, from left to right, each with their initials first. */
export function peopleBoxes(people: readonly PersonLine[], column: Column, context: PageContext): readonly Box[] {
	const list = within(column.parent, context, 'L');
	const width = (column.width - GUTTER) / 2;
	const cells = people.map((person) => personCell(person, width, column, context));
	const boxes: Box[] = [];
	for (let at = 0; at < cells.length; at += 2) {
		const pair = cells.slice(at, at + 2).map(({ print, ...cell }, index) => {
			const entry = within(list, context, 'LI');
			const parts = { label: within(entry, context, 'Lbl'), body: within(entry, context, 'LBody') };
			const left = column.left + index * (width + GUTTER);
			return { ...cell, print: (top: number) => print(left, top, parts) };
		});
		boxes.push({
			height: largest(pair.map(({ height }) => height)),
			before: at === 0 ? GAP * 0.7 : 2,
			keepWithNext: false,
			frames: [],
			print: (top) => {
				for (const { print } of pair) print(top);
			},
		});
	}
	return boxes;
}

function personCell({ initials, name, details }: PersonLine, width: number, { style }: Column, context: PageContext) {
	const { accent, soft } = context.colours;
	const more = details.length === 0 ? '' : `, ${details.join(', ')}`;
	const words: readonly Run[] = [
		{ text: name, style, role: WORDS },
		{ text: more, style: { ...style, colour: soft }, role: WORDS },
	];
	const label = { text: `${initials} `, style: { ...style, face: 'bold' as const, colour: accent }, role: WORDS };
	const labels = setLines([label], INITIALS, context);
	const lines = setLines(words, width - INITIALS, context);
	const height = style.size * LEADING;
	const baseline = (top: number, index: number) => top + index * height + height * 0.72;
	type Parts = Readonly<Record<'label' | 'body', Column['parent']>>;
	return {
		height: Math.max(labels.length, lines.length) * height,
		print: (left: number, top: number, { label, body }: Parts) => {
			for (const [index, line] of labels.entries())
				printLine(line, { left, baseline: baseline(top, index), element: label }, context);
			for (const [index, line] of lines.entries())
				printLine(line, { left: left + INITIALS, baseline: baseline(top, index), element: body }, context);
		},
	};
}
