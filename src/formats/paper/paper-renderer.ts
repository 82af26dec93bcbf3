import type { Rendered, Renderer } from '../format.ts';
import { logPaper } from './log-paper.ts';
import { minutesPaper } from './minutes-paper.ts';
import type { Paper } from './paper.ts';

/** The renderer of a format that writes papers, whatever they are about. */
export function paperRenderer<C extends Rendered | Promise<Rendered>>(write: (paper: Paper) => C): Renderer<C> {
	return {
		minutes: (document) => write(minutesPaper(document)),
		actionLog: (document) => write(logPaper(document)),
		paper: write,
	};
}
