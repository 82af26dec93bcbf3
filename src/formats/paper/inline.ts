import type { CalendarDate } from '../../model/calendar-date.ts';

/** A piece of a line. */
export type Inline =
	| TextPiece
	| { readonly type: 'strong' | 'emphasis' | 'deleted'; readonly content: readonly Inline[] }
	| { readonly type: 'code'; readonly text: string }
	| { readonly type: 'break' }
	/** The address is an absolute one (http, https, mailto) or relative to the paper, and safe in every format. */
	| { readonly type: 'link'; readonly address: string; readonly content: readonly Inline[] }
	| { readonly type: 'date'; readonly date: CalendarDate; readonly text: string }
	/** The mark of a footnote, by its number. */
	| { readonly type: 'footnote'; readonly number: number };

/** Words, and where they are from if not from a sentence: no reader of the notes looks for an action in such words. */
export interface TextPiece {
	readonly type: 'text';
	readonly text: string;
	/** HTML that someone typed. */
	readonly typed?: true;
	/** The description of a picture: its address, which is a safe one; empty where it has none. */
	readonly picture?: string;
	/** The box of a task: ticked or not. */
	readonly ticked?: boolean;
}

/** Words without any markup. */
export function plain(text: string): readonly Inline[] {
	return text === '' ? [] : [{ type: 'text', text }];
}

/** The words of a line without their markup. */
export function wordsOf(content: readonly Inline[]): string {
	return content
		.map((piece) => {
			if (piece.type === 'break') return '\n';
			if (piece.type === 'footnote') return '';
			return 'text' in piece ? piece.text : wordsOf(piece.content);
		})
		.join('');
}
