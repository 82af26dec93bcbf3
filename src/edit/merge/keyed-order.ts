import type { Versions } from './version.ts';

/**
 * The keys of all versions in one order: that of our side, unless it was the other side that changed the order of the
 * keys they share. A key that is new on the other side comes after the one that it follows there.
 */
export function orderKeys({ base, ours, theirs }: Versions<readonly string[]>): string[] {
	const [lead, other] = changesOrder(base, theirs) && !changesOrder(base, ours) ? [theirs, ours] : [ours, theirs];
	const order = [...lead];
	for (const list of [other, base]) insertMissing(order, list);
	return order;
}

function changesOrder(base: readonly string[], side: readonly string[]): boolean {
	const kept = new Set(side);
	const old = base.filter((key) => kept.has(key));
	const known = new Set(old);
	return side.filter((key) => known.has(key)).some((key, index) => key !== old[index]);
}

/** Inserts the keys of a list that an order lacks after those that they follow in the list. */
function insertMissing(order: string[], list: readonly string[]): void {
	for (const [index, key] of list.entries()) {
		if (order.includes(key)) continue;
		const before = list[index - 1];
		order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
	}
}
