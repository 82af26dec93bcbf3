/** A number with its noun: `1 meeting`, `3 meetings`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

/** A list in words: `78, 79 and 80`. */
export function listOf(words: readonly string[], last = 'and'): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A text whose first letter is a capital. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
