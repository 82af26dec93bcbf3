import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { BoardLook } from '../model/board/look.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Paper } from './paper/paper.ts';

/** A format that a board circulates its minutes and its action log in: what it is called, and how to come by it. */
export interface RenderFormat {
	/** What people write to ask for it. */
	readonly id: string;
	/** The ending of its files, without the dot. */
	readonly extension: string;
	/** What it is good for, in a line of help. */
	readonly summary: string;
	/** Whether its files are text, which a terminal can show. */
	readonly text: boolean;
	/** Whether it is written where no format is asked for. */
	readonly usual: boolean;
	/** The files in the board's `templates/` that change how it looks. */
	readonly templates: readonly string[];
	/** Whether it shows the logo and the font of the board. */
	readonly dressed?: boolean;
	/** Loads what writes it: the libraries of one format cost the others no time. */
	readonly load: (design: Design) => Promise<Renderer | Misfit>;
}

/** The design of a board's papers: its own templates, fonts, colour and logo. */
export interface Design {
	/** The bytes of its own templates, by the names that a format asks for them by. */
	readonly templates: ReadonlyMap<string, Uint8Array>;
	/** Gives the bytes of a font that comes with alb, by the name of its file. */
	readonly font?: (name: string) => Uint8Array;
	/** What the settings of the board say. */
	readonly board?: BoardLook;
	/** The bytes of the files that they name. */
	readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** A template that cannot be used: why, a line each, with its place. */
export interface Misfit {
	readonly mistakes: readonly string[];
}

/** What writes a format: text or bytes that depend on the document alone, and on no clock and no machine. */
export interface Renderer<Content extends Rendered | Promise<Rendered> = Rendered | Promise<Rendered>> {
	readonly minutes: (document: MinutesDocument) => Content;
	readonly actionLog: (document: LogDocument) => Content;
	/** Any other paper: a member's page, the pack for a meeting. */
	readonly paper: (paper: Paper) => Content;
}

/** What a file of a format holds. */
export type Rendered = string | Uint8Array;

/** The notes of one meeting, with its action log. */
export interface MinutesDocument {
	readonly board: Board;
	readonly minutes: Minutes;
	/** What deadlines are understood against; without it, the calendar of the board. */
	readonly dates?: MeetingDates;
}

/** The consolidated action log: every action of the minute book. */
export interface LogDocument {
	readonly board: Board;
	readonly log: ConsolidatedLog;
	/** What deadlines are understood against; without it, the calendar of the board. */
	readonly dates?: MeetingDates;
	/** When the board meets next, where that is known. */
	readonly nextMeeting?: CalendarDate;
}
