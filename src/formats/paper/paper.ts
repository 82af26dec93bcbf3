import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DocumentTable } from '../document-table.ts';
import type { PersonLine } from '../people.ts';
import type { Inline } from './inline.ts';

export { type Inline, plain, type TextPiece, wordsOf } from './inline.ts';

/**
 * A paper: what a board circulates, such as the minutes of a meeting or its action log, as text with its structure
 * and without any layout. The formats write from it, so that all of them say the same.
 *
 * All text is meant for people: hidden characters are visible in it, typed HTML is text, and links lead only to safe
 * addresses.
 */
export interface Paper {
	/** The title: its heading, and the title in the properties of a file. */
	readonly title: string;
	/** The date that the title mentions. */
	readonly titleDate?: CalendarDate;
	readonly board?: string;
	/** The language of the text, a BCP 47 tag. */
	readonly language: string;
	/** The date of the meeting or of the log, not the day of writing: the same minutes give the same bytes. */
	readonly date?: CalendarDate;
	/** The state that has to be on each page, such as draft. */
	readonly mark?: Mark;
	/** A sentence under the title. */
	readonly summary?: readonly Inline[];
	readonly facts: readonly Fact[];
	readonly sections: readonly Section[];
	/** The footnotes, in the order of their numbers, from 1. */
	readonly footnotes: readonly (readonly Block[])[];
	/** The dates in it for a calendar. */
	readonly events?: readonly CalendarEvent[];
}

/** A date for a calendar: a meeting to come, or the deadline of an action. */
export interface CalendarEvent {
	readonly kind: 'meeting' | 'deadline';
	/** The key that identifies it even when its date is moved: the month of a meeting, the number of an action. */
	readonly key: string;
	/** A month where the day is not settled. */
	readonly date: CalendarDate;
	readonly title: string;
	readonly location?: string;
	/** Further details, a line each. */
	readonly details: readonly string[];
}

export interface Mark {
	/** `Draft` */
	readonly label: string;
	/** What the label means, in a sentence that follows it. */
	readonly text: string;
}

/** A fact about the meeting, with its name: `Location`, `Next meeting`. */
export interface Fact {
	readonly name: string;
	readonly content: readonly Inline[];
}

/** A section, with a heading of level 2. A section before the first agenda item may have none. */
export interface Section {
	readonly kind: 'people' | 'part' | 'preamble' | 'log';
	/** The anchor for links to it, unique in the paper: `item-2`, `action-log`. */
	readonly anchor?: string;
	readonly heading?: SectionHeading;
	readonly blocks: readonly Block[];
}

export interface SectionHeading {
	/** The number of an agenda item, as written: `2.`, `ITEM 2:`. */
	readonly number?: string;
	readonly content: readonly Inline[];
	/** Where it begins no agenda item: a heading of the first rank, or a line that whoever reads the notes takes for no heading. */
	readonly rank?: 'high' | 'line';
}

/** A piece of a section. */
export type Block =
	| { readonly type: 'heading'; readonly level: 3 | 4 | 5 | 6; readonly content: readonly Inline[] }
	| TextBlock
	| ListBlock
	| { readonly type: 'quotation'; readonly blocks: readonly Block[] }
	/** Text that was typed to be shown as it is, with its line ends. `info`: the language that it is in, or what else its fence says. */
	| { readonly type: 'code'; readonly text: string; readonly info?: string }
	| { readonly type: 'rule' }
	| TableBlock
	| { readonly type: 'people'; readonly people: readonly PersonLine[] }
	| ActionsBlock;

/**
 * A paragraph. An action or a decision has a label (`Action 79 (MH):`), which its content follows with the space
 * between the two. `typed` is HTML that someone typed, `note` is a remark of alb's own.
 */
export interface TextBlock {
	readonly type: 'paragraph';
	readonly kind: 'text' | 'action' | 'decision' | 'typed' | 'note';
	readonly label?: readonly Inline[];
	readonly number?: string;
	/** The anchor for links to it, unique in the paper: `action-79`, `decision-1`. */
	readonly anchor?: string;
	readonly content: readonly Inline[];
}

export interface ListBlock {
	readonly type: 'list';
	/** The number of the first entry; absent in a bulleted list. */
	readonly start?: number;
	/** Whether its entries are spaced like paragraphs. */
	readonly loose: boolean;
	readonly entries: readonly (readonly Block[])[];
}

/** A table of the discussion. */
export interface TableBlock {
	readonly type: 'table';
	readonly columns: readonly { readonly title: readonly Inline[]; readonly align?: 'left' | 'right' | 'center' }[];
	readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export interface ActionsBlock {
	readonly type: 'actions';
	/** Its name, where its caption is not shown. */
	readonly name: string;
	readonly caption?: readonly Inline[];
	readonly table: DocumentTable;
}
