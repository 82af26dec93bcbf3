import type { Rendered } from '../../formats/format.ts';

/** A file that is rendered. */
export interface Page {
	readonly name: string;
	readonly content: Rendered;
	/** Nobody asked for it: it is in a public folder from an earlier time, and has to be as the minutes are now. */
	readonly isEarlier: boolean;
}

export function bytesOf({ content }: Pick<Page, 'content'>): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
