/*
 * What is done with a list of any length. A call that spreads a list, such as `push(...list)`, passes each of its entries
 * as an argument; of some 100,000 arguments there is no more room for them.
 */

/** Adds everything in one list to the end of another. */
export function append<T>(list: T[], more: Iterable<T>): void {
	for (const one of more) list.push(one);
}

/** The largest of some numbers; of none, less than every number. */
export function largest(numbers: Iterable<number>): number {
	let most = Number.NEGATIVE_INFINITY;
	for (const number of numbers) most = Math.max(most, number);
	return most;
}

/** The smallest of some numbers; of none, more than every number. */
export function smallest(numbers: Iterable<number>): number {
	let least = Number.POSITIVE_INFINITY;
	for (const number of numbers) least = Math.min(least, number);
	return least;
}
