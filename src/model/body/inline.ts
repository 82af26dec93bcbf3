/** Where something is in a file: the offsets of its first character and of the one after its last, in UTF-16 code units of the text without its byte order mark. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * A piece of a line, as Markdown (GFM) reads it: of a paragraph, a heading, a cell of a table, an action line.
 *
 * References are resolved: a link has the address that its definition names.
 */
export type Inline =
	/** Words: escapes and character references are what they mean, line ends are line ends. */
	| (Span & { readonly type: 'text'; readonly text: string })
	| (Span & { readonly type: 'code'; readonly text: string })
	/** HTML as typed: a tag or a comment. */
	| (Span & { readonly type: 'html'; readonly text: string })
	/** A line end that someone asked for. */
	| (Span & { readonly type: 'break' })
	| EmphasisPiece
	| LinkPiece
	/** A picture; its text is the description of it. */
	| (Span & { readonly type: 'image'; readonly address: string; readonly text: string; readonly defined?: true })
	/** The mark of a footnote. */
	| (Span & { readonly type: 'footnote'; readonly label: string });

export interface EmphasisPiece extends Span {
	readonly type: 'strong' | 'emphasis' | 'deleted';
	readonly content: readonly Inline[];
	/** The line was cut in two within it: its marks are at the ends of the whole, and not of this part. */
	readonly part?: true;
}

export interface LinkPiece extends Span {
	readonly type: 'link';
	/** As written in the link or in its definition: it may lead anywhere. */
	readonly address: string;
	readonly content: readonly Inline[];
	/** The address is in a definition elsewhere in the file. */
	readonly defined?: true;
	readonly part?: true;
}
