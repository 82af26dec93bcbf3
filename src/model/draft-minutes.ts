import type { ColumnName } from './actions/action-log.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Person } from './people/person.ts';

/**
 * Draft minutes: the minutes of one meeting before they are a file, as they were understood from a document that was
 * written elsewhere. Text is plain: no character of it is markup.
 */
export interface DraftMinutes {
	readonly date: CalendarDate;
	readonly state?: 'draft';
	/** Initials of a person of the lists. */
	readonly chair?: string;
	readonly location?: string;
	readonly nextMeeting?: CalendarDate;
	readonly invitees: readonly DraftPerson[];
	readonly apologies: readonly DraftPerson[];
	readonly logUpdated?: CalendarDate;
	/** What the notes are called. */
	readonly title: string;
	readonly body: readonly Passage[];
	readonly log?: DraftLog;
	/** What could be given no place in the minutes, each with the words for where it was. */
	readonly unplaced: readonly Passage[];
}

export type DraftPerson = Omit<Person, 'place'>;

/** A piece of the discussion. */
export type Passage =
	| { readonly kind: 'item' | 'heading' | 'paragraph' | 'decision'; readonly pieces: readonly Piece[] }
	/** An entry of a list, with its depth from 0; `number`: as it was counted. */
	| { readonly kind: 'entry'; readonly pieces: readonly Piece[]; readonly depth: number; readonly number?: string }
	/** An action line in the format's own form. */
	| {
			readonly kind: 'action';
			readonly number?: string;
			readonly responsible: string;
			readonly pieces: readonly Piece[];
			/** It is the entry of a list. */
			readonly entry?: boolean;
	  }
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
	/** Markdown that was Markdown in the source. */
	| { readonly kind: 'markdown'; readonly markdown: string };

/** A stretch of text. */
export interface Piece {
	readonly text: string;
	readonly struck?: boolean;
}

/** The action log: the registers of the document, one after the other. */
export interface DraftLog {
	readonly columns: readonly DraftColumn[];
	/** Each as long as the columns. */
	readonly rows: readonly (readonly string[])[];
}

export interface DraftColumn {
	readonly title: string;
	readonly name?: ColumnName;
}
