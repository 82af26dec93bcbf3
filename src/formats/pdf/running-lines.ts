import type { Paper } from '../paper/paper.ts';
import { setLines } from './lines.ts';
import { BODY_WIDTH, MARGIN, SHEET, SIZE } from './measures.ts';
import type { Line } from './page.ts';
import { aside, type Press } from './page.ts';
import { printLine } from './print-line.ts';
import { type Style, WORDS } from './runs.ts';

/** Prints what stands on each page: the board, the title and the number of the page at its foot, the mark at its head. */
export function printRunningLines({ title, board, mark }: Paper, page: number, pages: number, press: Press): void {
	const { colours, file } = press;
	const small: Style = { face: 'regular', size: SIZE.small, colour: colours.soft };
	const line = (text: string, style: Style, width: number) =>
		shortened(setLines([{ text, style, role: WORDS }], width, press), style, press);
	const count = line(`Page ${page} of ${pages}`, { ...small, tabular: true }, BODY_WIDTH);
	const names = board === undefined ? title : `${board} · ${title}`;
	const foot = line(names, small, BODY_WIDTH - count.width - 24);
	const bottom = SHEET.height - MARGIN.bottom;
	aside(press, 'Pagination', () => {
		file.lineWidth(0.5).strokeColor(colours.line);
		file
			.moveTo(MARGIN.left, bottom + 18)
			.lineTo(MARGIN.left + BODY_WIDTH, bottom + 18)
			.stroke();
		printLine(foot, { left: MARGIN.left, baseline: bottom + 31 }, press);
		printLine(count, { left: MARGIN.left, baseline: bottom + 31, width: BODY_WIDTH, align: 'right' }, press);
		// The first page says it larger.
		if (!mark || page === 1) return;
		const warned: Style = { ...small, face: 'bold', colour: colours.warn };
		const head = line(`${mark.label}: ${mark.text}`, warned, BODY_WIDTH);
		printLine(head, { left: MARGIN.left, baseline: 36, width: BODY_WIDTH, align: 'right' }, press);
	});
}

/** The first of lines; where there are more, it ends in an ellipsis. */
function shortened([first, ...more]: readonly Line[], style: Style, press: Press): Line {
	if (!first) return { pieces: [], width: 0 };
	const [dots] = setLines([{ text: '…', style, role: WORDS }], BODY_WIDTH, press);
	if (more.length === 0 || !dots) return first;
	return { pieces: [...first.pieces, ...dots.pieces], width: first.width + dots.width };
}
