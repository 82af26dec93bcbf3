import type { Board } from '../model/board.ts';
import type { ConsolidatedLog } from '../model/consolidated-log.ts';
import type { Minutes } from '../model/minutes.ts';

/** A format that a board circulates its minutes and its action log in: what it is called, and how to come by it. */
export interface RenderFormat {
	/** What people write to ask for it. */
	readonly id: string;
	/** The ending of its files, without the dot. */
	readonly extension: string;
	/** What it is good for, in a line of help. */
	readonly summary: string;
	/** Loads what writes it: the libraries of one format cost the others no time. */
	readonly load: () => Promise<Renderer>;
}

/** What writes a format: text that depends on the document alone, and on no clock and no machine. */
export interface Renderer {
	readonly minutes: (document: MinutesDocument) => string;
	readonly actionLog: (document: LogDocument) => string;
}

/** The notes of one meeting, with its action log. */
export interface MinutesDocument {
	readonly board: Board;
	readonly minutes: Minutes;
}

/** The consolidated action log: every action of the minute book. */
export interface LogDocument {
	readonly board: Board;
	readonly log: ConsolidatedLog;
}
