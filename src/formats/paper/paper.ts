import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DocumentTable } from '../document-table.ts';
import type { PersonLine } from '../people.ts';
import type { Inline } from './inline.ts';

export { type Inline, plain, type TextPiece, wordsOf } from './inline.ts';

/**
 * A paper: what a board circulates, such as the notes of a meeting or its action log, in words and their parts and
 * without any layout. The formats write from it, so that all of them say the same.
 *
 * Every text is one for people: hidden characters are visible in it, typed HTML is text, links lead where links may lead.
 */
export interface Paper {
	/** What it is called: its heading, and its title in the properties of a file. */
	readonly title: string;
	/** The date that the title says. */
	readonly titleDate?: CalendarDate;
	/** The name of the board. */
	readonly board?: string;
	/** A BCP 47 tag. */
	readonly language: string;
	/** The day that the paper is of, and not the day on which it was written: the same minutes give the same bytes. */
	readonly date?: CalendarDate;
	/** What has to be seen on each page, such as that the notes are a draft. */
	readonly mark?: Mark;
	/** A sentence under the title. */
	readonly summary?: readonly Inline[];
	readonly facts: readonly Fact[];
	readonly sections: readonly Section[];
	/** What the marks of `footnote` stand for, from 1 on. */
	readonly footnotes: readonly (readonly Block[])[];
	/** What of it belongs into a calendar. */
	readonly occasions?: readonly Occasion[];
}

/** An occasion: a meeting to come, or the day by which an action is to be done. */
export interface Occasion {
	readonly kind: 'meeting' | 'deadline';
	/** What the board knows it by, also when its day is moved: the month of a meeting, the number of an action. */
	readonly key: string;
	/** A month where the day is not settled. */
	readonly date: CalendarDate;
	readonly title: string;
	readonly location?: string;
	/** What else there is to know, a line each. */
	readonly details: readonly string[];
}

export interface Mark {
	/** `Draft` */
	readonly label: string;
	/** What it means, in a sentence that goes on from the label. */
	readonly text: string;
}

/** A fact about the meeting by its name: `Location`, `Next meeting`. */
export interface Fact {
	readonly name: string;
	readonly content: readonly Inline[];
}

/** A section under a heading of the second rank. One that stands before the first agenda item may have none. */
export interface Section {
	readonly kind: 'people' | 'part' | 'preamble' | 'log';
	/** What a link to it names, once a paper: `item-2`, `action-log`. */
	readonly anchor?: string;
	readonly heading?: SectionHeading;
	readonly blocks: readonly Block[];
}

export interface SectionHeading {
	/** What an agenda item is called by, as written: `2.`, `ITEM 2:`. */
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
 * A paragraph. An action or a decision has a label (`Action 79 (MH):`); its content goes on from there, with the space
 * between the two. `typed` is HTML that someone typed, `note` is a remark of alb's own.
 */
export interface TextBlock {
	readonly type: 'paragraph';
	readonly kind: 'text' | 'action' | 'decision' | 'typed' | 'note';
	readonly label?: readonly Inline[];
	/** The number of the action. */
	readonly number?: string;
	/** What a link to it names, once a paper: `action-79`, `decision-1`. */
	readonly anchor?: string;
	readonly content: readonly Inline[];
}

export interface ListBlock {
	readonly type: 'list';
	/** The number of the first entry; absent in a list of points. */
	readonly start?: number;
	/** Whether its entries are set apart like paragraphs. */
	readonly loose: boolean;
	readonly entries: readonly (readonly Block[])[];
}

/** A table of the discussion, whose first row names its columns. */
export interface TableBlock {
	readonly type: 'table';
	readonly columns: readonly { readonly title: readonly Inline[]; readonly align?: 'left' | 'right' | 'center' }[];
	readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A table of actions. */
export interface ActionsBlock {
	readonly type: 'actions';
	/** What it is called where its caption is not seen. */
	readonly name: string;
	readonly caption?: readonly Inline[];
	readonly table: DocumentTable;
}
