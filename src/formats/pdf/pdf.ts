import type { Design, Misfit, Renderer } from '../format.ts';
import { logPaper } from '../paper/log-paper.ts';
import { minutesPaper } from '../paper/minutes-paper.ts';
import { printPaper } from './print-paper.ts';
import { themeOf } from './theme.ts';

/** Writes papers as tagged PDF files of A4 pages, in the design of the board. */
export function pdf(design: Design): Renderer<Uint8Array> | Misfit {
	const theme = themeOf(design);
	if ('mistakes' in theme) return theme;
	return {
		minutes: (document) => printPaper(minutesPaper(document), theme),
		actionLog: (document) => printPaper(logPaper(document), theme),
		paper: (paper) => printPaper(paper, theme),
	};
}
