import type { Picture, StructureElement } from 'pdfkit';
import { dated } from '../paper/dated.ts';
import type { Fact, Mark, Paper } from '../paper/paper.ts';
import { framed, type Slab, spaced, together } from './boxes.ts';
import { warningBar } from './frames.ts';
import { ruleSlab } from './horizontal-rules.ts';
import { setLines } from './lines.ts';
import { BODY_WIDTH, GAP, SHEET, SIZE } from './measures.ts';
import { type Column, mark, type Press, within } from './page.ts';
import { lineSlabs } from './paragraphs.ts';
import { printLine } from './print-line.ts';
import { type Strand, strandsOf, WORDS } from './runs.ts';

const LOGO = { width: 120, height: 56 } as const;
const BESIDE_LOGO = 20;

/** How a paper opens: the board and its logo, the title, what has to be known, and a rule below. */
export function openingSlabs(
	{ title, titleDate, board, mark: told, summary, facts }: Paper,
	logo: Picture | undefined,
	column: Column,
	press: Press,
): readonly Slab[] {
	const { colours } = press;
	const { style } = column;
	const size = logo && logoSize(logo);
	const beside = { ...column, width: column.width - (size ? size.width + BESIDE_LOGO : 0) };
	const figure = logo && size && logoFigure(logo, size, board, column, press);
	const bold = { ...style, face: 'bold' as const };
	const boardStyle = { ...bold, size: style.size + 0.5, colour: colours.accent };
	const titleStyle = { ...bold, size: SIZE.title };
	const name = board === undefined ? [] : boardSlabs(board, { ...beside, style: boardStyle }, press);
	const heading = lineSlabs(
		strandsOf(dated(title, titleDate), titleStyle, colours.accent),
		within(column.parent, press, 'H1'),
		{ ...beside, style: titleStyle },
		{ before: 3, leading: 1.22, first: (top) => press.bookmark(1, title, top) },
		press,
	);
	const block = withFigure(together([...name, ...heading]), figure);
	return together([
		...block,
		...(told ? warningSlabs(told, column, press) : []),
		...(summary
			? lineSlabs(
					strandsOf(summary, style, colours.accent),
					within(column.parent, press, 'P'),
					column,
					{ before: GAP },
					press,
				)
			: []),
		...factSlabs(facts, column, press),
		ruleSlab(column, { gaps: 1.5, thick: 0.8 }, press),
	]);
}

function boardSlabs(board: string, column: Column, press: Press): readonly Slab[] {
	const element = within(column.parent, press, 'P');
	return lineSlabs(strandsOf([{ type: 'text', text: board }], column.style, ''), element, column, { before: 0 }, press);
}

interface Size {
	readonly width: number;
	readonly height: number;
}

function logoSize({ width, height, orientation = 1 }: Picture): Size {
	const [across, down] = orientation > 4 ? [height, width] : [width, height];
	const scale = Math.min(LOGO.width / across, LOGO.height / down);
	return { width: across * scale, height: down * scale };
}

interface Figure extends Size {
	readonly print: (top: number) => void;
}

function logoFigure(logo: Picture, size: Size, board: string | undefined, column: Column, press: Press): Figure {
	const left = column.left + column.width - size.width;
	const element = within(column.parent, press, 'Figure', { alt: board === undefined ? 'Logo' : `Logo: ${board}` });
	return {
		...size,
		print: (top: number) => {
			const bottom = SHEET.height - top - size.height;
			const box = [left, bottom, left + size.width, bottom + size.height];
			element.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box };
			mark(element, press, () => press.file.image(logo, left, top, size));
		},
	};
}

/** The first lines with the logo to their right; they are as high as it is. */
function withFigure(slabs: readonly Slab[], figure: Figure | undefined): readonly Slab[] {
	const first = slabs[0];
	if (!first || !figure) return slabs;
	const height = slabs.reduce((sum, slab, index) => sum + (index === 0 ? 0 : slab.before) + slab.height, 0);
	const rest = Math.max(0, figure.height - height);
	return slabs.map((slab, index) => ({
		...slab,
		...(index === slabs.length - 1 && { height: slab.height + rest }),
		...(index === 0 && {
			print: (top: number) => {
				figure.print(top);
				slab.print(top);
			},
		}),
	}));
}

function warningSlabs({ label, text }: Mark, column: Column, press: Press): readonly Slab[] {
	const warned = { ...column.style, colour: press.colours.warn };
	const strands: readonly Strand[] = [
		{ text: `${label}: `, style: { ...warned, face: 'bold' }, role: WORDS },
		{ text, style: warned, role: WORDS },
	];
	const inner = { ...column, left: column.left + 13, width: column.width - 22, style: warned };
	const element = within(column.parent, press, 'P');
	return spaced(
		framed(lineSlabs(strands, element, inner, { before: 0 }, press), warningBar(column, press), 5),
		GAP * 1.4,
	);
}

/** The facts by their names, which stand in a column. */
function factSlabs(facts: readonly Fact[], column: Column, press: Press): readonly Slab[] {
	if (facts.length === 0) return [];
	const list = within(column.parent, press, 'L');
	const soft = { ...column.style, colour: press.colours.soft };
	const names = facts.map(({ name }) =>
		setLines([{ text: `${name} `, style: soft, role: WORDS }], BODY_WIDTH / 3, press),
	);
	const room = Math.max(...names.flat().map(({ width }) => width)) + 14;
	return facts.flatMap(({ content }, index) => {
		const entry = within(list, press, 'LI');
		const label = within(entry, press, 'Lbl');
		const body: StructureElement = within(entry, press, 'LBody');
		const inner = { ...column, left: column.left + room, width: column.width - room };
		const strands = strandsOf(content, column.style, press.colours.accent);
		const [first, ...rest] = lineSlabs(strands, body, inner, { before: index === 0 ? GAP : 1 }, press);
		if (!first) return [];
		const print = (top: number) => {
			for (const line of names[index] ?? [])
				printLine(line, { left: column.left, baseline: top + (first.baseline ?? 0), element: label }, press);
			first.print(top);
		};
		return [{ ...first, print }, ...rest];
	});
}
