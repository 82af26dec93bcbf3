import { MAX_BYTES, type Source } from '../model/source.ts';
import type { Unread } from '../model/unread.ts';

/** The text of a source without its byte order mark, or the unread that says why there is none. */
export type Decoded = { readonly text: string; readonly unread?: undefined } | { readonly unread: Unread };

/**
 * Decodes the bytes of a file strictly: a foreign byte is named with its place, never replaced.
 *
 * Windows programs write UTF-16, with a mark or without one; a second UTF-8 mark comes from joining files, and would hide the front
 * matter. Neither is guessed away, since a later edit changes single bytes.
 */
export function decode(source: Source): Decoded {
	const { bytes, file } = source;
	const start = { file, line: 1, column: 1 };
	const trouble = source.trouble ?? (bytes.length > MAX_BYTES ? 'too-large' : undefined);
	if (trouble) return { unread: { code: 'source', trouble, place: start } };
	const encoding = wideEncoding(bytes);
	if (encoding) return { unread: { code: 'utf-16', encoding, place: start } };
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
	} catch {
		return { unread: firstForeignByte(source) };
	}
	if (text.startsWith('\ufeff')) return { unread: { code: 'double-bom', place: start } };
	if (/^[\s\0]*$/u.test(text)) return { unread: { code: 'empty', place: start } };
	return { text };
}

/** A text in UTF-8 has no zero byte; in one of two or four bytes a character, the digits, marks and spaces have one or three. */
const WIDE_SHARE = 1 / 8;
/** Of fewer bytes, a zero or two say nothing. */
const LEAST_BYTES = 8;

/** The encoding of a file whose characters take two bytes or four, with a mark at its beginning or without one. */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
	const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	if (start === 'fffe0000' || start === '0000feff') return 'UTF-32';
	if (start.startsWith('fffe') || start.startsWith('feff')) return 'UTF-16';
	if (bytes.length < LEAST_BYTES) return undefined;
	const zeros = [0, 0, 0, 0];
	for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
	const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
	const all = first + second + third + fourth;
	// A file of zeros alone is what a crash leaves.
	if (all === bytes.length || all < bytes.length * WIDE_SHARE) return undefined;
	if (all >= bytes.length / 2) return 'UTF-32';
	return Math.min(first + third, second + fourth) <= all / 10 ? 'UTF-16' : undefined;
}

/** Finds the first byte that is not UTF-8: the shortest prefix that a strict decoder refuses ends with it. */
function firstForeignByte(source: Source): Unread {
	const { bytes, file } = source;
	let good = 0;
	let bad = bytes.length;
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (decodesAsPrefix(bytes.subarray(0, middle))) good = middle;
		else bad = middle;
	}
	// The decoder refuses at the first byte that cannot go on; the sequence that it breaks may have begun before it.
	const before = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, good), { stream: true });
	const offset = markLength(bytes) + new TextEncoder().encode(before).length;
	const lines = before.split(/\r\n|\n|\r/);
	const place = { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
	return { code: 'not-utf8', byte: bytes[offset] ?? 0, offset, place };
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** The length of the byte order mark that a file begins with: three bytes, or none. */
export function markLength(bytes: Uint8Array): 0 | 3 {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
