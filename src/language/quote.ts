/** A value for a message: in quotation marks and on one line; a long one is cut. */
export function quote(text: string): string {
	const line = text.slice(0, 300).replace(/\s+/gu, ' ').trim();
	if (line.length <= 60) return `"${line}"`;
	const space = line.lastIndexOf(' ', 59);
	return `"${line.slice(0, space > 30 ? space : 59).replace(/[\ud800-\udbff]$/, '')}…"`;
}

/** Values for a message: `"open", "complete" and "closed"`. */
export function quoteAll(texts: readonly string[], conjunction: 'and' | 'or'): string {
	const quoted = texts.map(quote);
	const last = quoted.at(-1) ?? '';
	return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
