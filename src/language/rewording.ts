/** Whether an action is reworded: more than punctuation, case and spaces has changed, and not only by an addition at the end. */
export function isReworded(before: string, after: string): boolean {
	return before !== after && !isContinued(comparedWords(before), comparedWords(after));
}

/** Whether something was added at the end of an action, and nothing else changed. */
export function isAddedTo(before: string, after: string): boolean {
	const [old, now] = [comparedWords(before), comparedWords(after)];
	return old !== now && isContinued(old, now);
}

function isContinued(before: string, after: string): boolean {
	return `${after} `.startsWith(`${before} `);
}

export function comparedWords(text: string): string {
	return (
		text
			.normalize('NFC')
			.toLowerCase()
			.replace(/[’']/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join(' ');
}
