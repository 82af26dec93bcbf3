import type { Paper } from '../paper/paper.ts';
import { setLines } from './lines.ts';
import { BODY_WIDTH, MARGIN, PAGE, SIZE } from './measures.ts';
import type { Line } from './page.ts';
import { type PageContext, printArtifact } from './page.ts';
import { printLine } from './print-line.ts';
import { type Style, WORDS } from './runs.ts';

/**
 * Prints the running lines of a page: the board, the title and the page number at its foot, the state of the paper at
 * its head.
 */
export function printRunningLines(
	{ title, board, mark }: Paper,
	page: number,
	pages: number,
	context: PageContext,
): void {
	const { colours, file } = context;
	const small: Style = { face: 'regular', size: SIZE.small, colour: colours.soft };
	const line = (text: string, style: Style, width: number) =>
		shortened(setLines([{ text, style, role: WORDS }], width, context), style, context);
	const count = line(`Page ${page} of ${pages}`, { ...small, tabular: true }, BODY_WIDTH);
	const names = board === undefined ? title : `${board} · ${title}`;
	const foot = line(names, small, BODY_WIDTH - count.width - 24);
	const bottom = PAGE.height - MARGIN.bottom;
	printArtifact(context, 'Pagination', () => {
		file.lineWidth(0.5).strokeColor(colours.line);
		file
			.moveTo(MARGIN.left, bottom + 18)
			.lineTo(MARGIN.left + BODY_WIDTH, bottom + 18)
			.stroke();
		printLine(foot, { left: MARGIN.left, baseline: bottom + 31 }, context);
		printLine(count, { left: MARGIN.left, baseline: bottom + 31, width: BODY_WIDTH, align: 'right' }, context);
		// The title block of the first page says it in larger type.
		if (!mark || page === 1) return;
		const warned: Style = { ...small, face: 'bold', colour: colours.warn };
		const head = line(`${mark.label}: ${mark.text}`, warned, BODY_WIDTH);
		printLine(head, { left: MARGIN.left, baseline: 36, width: BODY_WIDTH, align: 'right' }, context);
	});
}

/** The first line; where more follow, it ends in an ellipsis. */
function shortened([first, ...more]: readonly Line[], style: Style, context: PageContext): Line {
	if (!first) return { pieces: [], width: 0 };
	const [dots] = setLines([{ text: '…', style, role: WORDS }], BODY_WIDTH, context);
	if (more.length === 0 || !dots) return first;
	return { pieces: [...first.pieces, ...dots.pieces], width: first.width + dots.width };
}
