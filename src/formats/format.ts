import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { BoardLook } from '../model/board/look.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Paper } from './paper/paper.ts';

/** A format that a board circulates its minutes and its action log in. */
export interface RenderFormat {
	/** The name that people ask for it by. */
	readonly id: string;
	/** The extension of its files, without the dot. */
	readonly extension: string;
	/** Its purpose, in a line of help. */
	readonly summary: string;
	/** Whether its files are text, which a terminal can show. */
	readonly text: boolean;
	/** Whether it is written where no format is asked for. */
	readonly usual: boolean;
	/** The files in the board's `templates/` that change its design. */
	readonly templates: readonly string[];
	/** Whether it shows the logo and the font of the board. */
	readonly dressed?: boolean;
	/** Loads its renderer: the libraries of one format cost the others no time. */
	readonly load: (design: Design) => Promise<Renderer | Misfit>;
}

/** The design of a board's papers: its own templates, fonts, colour and logo. */
export interface Design {
	/** Its own templates, by the names that formats ask for. */
	readonly templates: ReadonlyMap<string, Uint8Array>;
	/** Returns the bytes of a font that comes with alb, by the name of its file. */
	readonly font?: (name: string) => Uint8Array;
	readonly board?: BoardLook;
	/** The bytes of the files that the settings name. */
	readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** A template that cannot be used: the reasons, a line each, with their places. */
export interface Misfit {
	readonly mistakes: readonly string[];
}

/** Writes a format: text or bytes that depend on the document alone, not on a clock or a machine. */
export interface Renderer<Content extends Rendered | Promise<Rendered> = Rendered | Promise<Rendered>> {
	readonly minutes: (document: MinutesDocument) => Content;
	readonly actionLog: (document: LogDocument) => Content;
	/** Any other paper: a member's page, the pack for a meeting. */
	readonly paper: (paper: Paper) => Content;
}

/** The content of a file in a format. */
export type Rendered = string | Uint8Array;

/** The notes of one meeting, with its action log. */
export interface MinutesDocument {
	readonly board: Board;
	readonly minutes: Minutes;
	/** The dates that deadlines are interpreted by; without them, the calendar of the board. */
	readonly dates?: MeetingDates;
}

/** The consolidated action log: every action of the minute book. */
export interface LogDocument {
	readonly board: Board;
	readonly log: ConsolidatedLog;
	/** The dates that deadlines are interpreted by; without them, the calendar of the board. */
	readonly dates?: MeetingDates;
	readonly nextMeeting?: CalendarDate;
}
