import type { Design, Misfit, Renderer } from '../format.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import { printPaper } from './print-paper.ts';
import { themeOf } from './theme.ts';

/** Writes papers as tagged PDF files of A4 pages, in the design of the board. */
export function pdf(design: Design): Renderer<Uint8Array> | Misfit {
	const theme = themeOf(design);
	if ('mistakes' in theme) return theme;
	return paperRenderer((paper) => printPaper(paper, theme));
}
