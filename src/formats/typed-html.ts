/**
 * HTML that was typed in the minutes, as the text that it is: its comments are notes of the writer and are left out; all
 * else is shown. A comment that never ends is shown too, since what follows it was hardly meant to vanish.
 */
export function typedHtml(value: string): string {
	let text = '';
	let at = 0;
	for (;;) {
		const start = value.indexOf('<!--', at);
		// `<!-->` is a comment too: its end may share the dashes of its beginning.
		const end = start < 0 ? -1 : value.indexOf('-->', start + '<!'.length);
		if (end < 0) return text + value.slice(at);
		text += value.slice(at, start);
		at = end + '-->'.length;
	}
}
