import type { Look, Misfit, Renderer } from '../format.ts';
import { logPaper } from '../paper/log-paper.ts';
import { minutesPaper } from '../paper/minutes-paper.ts';
import { printPaper } from './print-paper.ts';
import { outfitOf } from './theme.ts';

/** Writes papers as tagged PDF files of A4 pages, in the look of the board. */
export function pdf(look: Look): Renderer<Uint8Array> | Misfit {
	const outfit = outfitOf(look);
	if ('mistakes' in outfit) return outfit;
	return {
		minutes: (document) => printPaper(minutesPaper(document), outfit),
		actionLog: (document) => printPaper(logPaper(document), outfit),
		paper: (paper) => printPaper(paper, outfit),
	};
}
