/** Whether an action is told in other words: not punctuation, case and spaces, and not only in what was added at the end. */
export function isReworded(before: string, after: string): boolean {
	return before !== after && !isContinued(comparedWords(before), comparedWords(after));
}

/** Whether something was added at the end of what an action says, and nothing else changed. */
export function isAddedTo(before: string, after: string): boolean {
	const [old, now] = [comparedWords(before), comparedWords(after)];
	return old !== now && isContinued(old, now);
}

function isContinued(before: string, after: string): boolean {
	return `${after} `.startsWith(`${before} `);
}

/** The words of a text as they are compared. */
export function comparedWords(text: string): string {
	return (
		text
			.normalize('NFC')
			.toLowerCase()
			.replace(/[’']/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join(' ');
}
