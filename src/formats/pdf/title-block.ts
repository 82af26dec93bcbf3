import type { Picture, StructureElement } from 'pdfkit';
import { largest } from '../../values/long-lists.ts';
import { dated } from '../paper/dated.ts';
import type { Fact, Mark, Paper } from '../paper/paper.ts';
import { type Box, framed, keptTogether, spaced } from './boxes.ts';
import { warningBar } from './frames.ts';
import { horizontalRule } from './horizontal-rules.ts';
import { setLines } from './lines.ts';
import { BODY_WIDTH, GAP, PAGE, SIZE } from './measures.ts';
import { type Column, mark, type PageContext, within } from './page.ts';
import { lineBoxes } from './paragraphs.ts';
import { printLine } from './print-line.ts';
import { type Run, runsOf, WORDS } from './runs.ts';

const LOGO = { width: 120, height: 56 } as const;
const BESIDE_LOGO = 20;

/** The title block of a paper: the board and its logo, the title, the state, the summary and the facts, and a rule below. */
export function titleBlock(
	{ title, titleDate, board, mark: state, summary, facts }: Paper,
	logo: Picture | undefined,
	column: Column,
	context: PageContext,
): readonly Box[] {
	const { colours } = context;
	const { style } = column;
	const size = logo && logoSize(logo);
	const beside = { ...column, width: column.width - (size ? size.width + BESIDE_LOGO : 0) };
	const figure = logo && size && logoFigure(logo, size, board, column, context);
	const bold = { ...style, face: 'bold' as const };
	const boardStyle = { ...bold, size: style.size + 0.5, colour: colours.accent };
	const titleStyle = { ...bold, size: SIZE.title };
	const name = board === undefined ? [] : boardBoxes(board, { ...beside, style: boardStyle }, context);
	const heading = lineBoxes(
		runsOf(dated(title, titleDate), titleStyle, colours.accent),
		within(column.parent, context, 'H1'),
		{ ...beside, style: titleStyle },
		{ before: 3, leading: 1.22, first: (top) => context.bookmark(1, title, top) },
		context,
	);
	const block = withFigure(keptTogether([...name, ...heading]), figure);
	return keptTogether([
		...block,
		...(state ? warningBoxes(state, column, context) : []),
		...(summary
			? lineBoxes(
					runsOf(summary, style, colours.accent),
					within(column.parent, context, 'P'),
					column,
					{ before: GAP },
					context,
				)
			: []),
		...factBoxes(facts, column, context),
		horizontalRule(column, { gaps: 1.5, thick: 0.8 }, context),
	]);
}

function boardBoxes(board: string, column: Column, context: PageContext): readonly Box[] {
	const element = within(column.parent, context, 'P');
	return lineBoxes(runsOf([{ type: 'text', text: board }], column.style, ''), element, column, { before: 0 }, context);
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

function logoFigure(
	logo: Picture,
	size: Size,
	board: string | undefined,
	column: Column,
	context: PageContext,
): Figure {
	const left = column.left + column.width - size.width;
	const element = within(column.parent, context, 'Figure', { alt: board === undefined ? 'Logo' : `Logo: ${board}` });
	return {
		...size,
		print: (top: number) => {
			const bottom = PAGE.height - top - size.height;
			const box = [left, bottom, left + size.width, bottom + size.height];
			element.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box };
			mark(element, context, () => context.file.image(logo, left, top, size));
		},
	};
}

/** The first lines with the logo to their right, made as high as it is. */
function withFigure(boxes: readonly Box[], figure: Figure | undefined): readonly Box[] {
	const first = boxes[0];
	if (!first || !figure) return boxes;
	const height = boxes.reduce((sum, box, index) => sum + (index === 0 ? 0 : box.before) + box.height, 0);
	const rest = Math.max(0, figure.height - height);
	return boxes.map((box, index) => ({
		...box,
		...(index === boxes.length - 1 && { height: box.height + rest }),
		...(index === 0 && {
			print: (top: number) => {
				figure.print(top);
				box.print(top);
			},
		}),
	}));
}

function warningBoxes({ label, text }: Mark, column: Column, context: PageContext): readonly Box[] {
	const warned = { ...column.style, colour: context.colours.warn };
	const runs: readonly Run[] = [
		{ text: `${label}: `, style: { ...warned, face: 'bold' }, role: WORDS },
		{ text, style: warned, role: WORDS },
	];
	const inner = { ...column, left: column.left + 13, width: column.width - 22, style: warned };
	const element = within(column.parent, context, 'P');
	return spaced(
		framed(lineBoxes(runs, element, inner, { before: 0 }, context), warningBar(column, context), 5),
		GAP * 1.4,
	);
}

/** The facts, with their names in a column of their own. */
function factBoxes(facts: readonly Fact[], column: Column, context: PageContext): readonly Box[] {
	if (facts.length === 0) return [];
	const list = within(column.parent, context, 'L');
	const soft = { ...column.style, colour: context.colours.soft };
	const names = facts.map(({ name }) =>
		setLines([{ text: `${name} `, style: soft, role: WORDS }], BODY_WIDTH / 3, context),
	);
	const room = largest(names.flat().map(({ width }) => width)) + 14;
	return facts.flatMap(({ content }, index) => {
		const entry = within(list, context, 'LI');
		const label = within(entry, context, 'Lbl');
		const body: StructureElement = within(entry, context, 'LBody');
		const inner = { ...column, left: column.left + room, width: column.width - room };
		const runs = runsOf(content, column.style, context.colours.accent);
		const [first, ...rest] = lineBoxes(runs, body, inner, { before: index === 0 ? GAP : 1 }, context);
		if (!first) return [];
		const print = (top: number) => {
			for (const line of names[index] ?? [])
				printLine(line, { left: column.left, baseline: top + (first.baseline ?? 0), element: label }, context);
			first.print(top);
		};
		return [{ ...first, print }, ...rest];
	});
}
