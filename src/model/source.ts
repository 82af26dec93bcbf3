/**
 * A source: one file as it was found, in bytes, or the reason why there are none.
 *
 * Bytes come first because later edits change exactly the bytes of one cell; text is what the parser makes of them.
 */
export interface Source {
	/** Relative to the root of the minute book, with `/`. */
	readonly file: string;
	/** The bytes of the file; empty where `trouble` says why they could not be read. */
	readonly bytes: Uint8Array;
	readonly trouble?: SourceTrouble;
}

/** Why a file gave no bytes. */
export type SourceTrouble = 'no-permission' | 'not-a-file' | 'link-outside' | 'too-large' | 'vanished' | 'failed';

/** The largest file that is read, in bytes: some 80,000 words, far more than the minutes of any meeting. */
export const MAX_BYTES = 512 * 1024;
