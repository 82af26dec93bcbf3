/** The largest template that is text: each of its characters is looked at, and a logo takes a tenth of it. */
const MAX_BYTES = 1024 * 1024;

/** The text of a template's bytes, without a byte order mark and with line ends of one kind; else the mistake, with its place. */
export function templateText(
	file: string,
	bytes: Uint8Array,
): { readonly text: string } | { readonly mistake: string } {
	if (bytes.length > MAX_BYTES)
		return { mistake: `${file}  it is larger than ${MAX_BYTES / 1024} kB; make the pictures in it smaller` };
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		return { text: decoder.decode(bytes).replace(/\r\n?/g, '\n') };
	} catch {
		return {
			mistake: `${file}:${foreignLine(bytes)}:1  this line is not saved as UTF-8; open the file and save it as UTF-8 text`,
		};
	}
}

/** The first line with a byte that is no UTF-8. */
function foreignLine(bytes: Uint8Array): number {
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const end = bytes.indexOf(0x0a, start) < 0 ? bytes.length : bytes.indexOf(0x0a, start) + 1;
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end;
	}
	return line;
}
