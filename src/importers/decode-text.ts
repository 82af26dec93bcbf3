/**
 * The text of a file from any program, and a remark where its encoding was guessed; undefined where it is not text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly remark?: string } | undefined {
	const [a = 0, b = 0] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
		const text = new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
		return isText(text) ? { text } : undefined;
	}
	const utf8 = decodeUtf8(bytes);
	if (utf8 !== undefined) return isText(utf8) ? { text: utf8.replace(/^\ufeff/, '') } : undefined;
	// What is neither comes most likely from an older Windows program; each of its bytes is a character.
	const text = new TextDecoder('windows-1252').decode(bytes);
	return isText(text)
		? { text, remark: 'the file is not UTF-8; it was read as Windows-1252: look at its accents and quotation marks' }
		: undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Whether bytes are text, which has no null characters and hardly any control characters. */
function isText(text: string): boolean {
	const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
	return !text.includes('\u0000') && controls <= text.length / 100;
}
