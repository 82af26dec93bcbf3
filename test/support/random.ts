/** A source of chance that a seed determines: the same seed gives the same numbers on every machine (mulberry32). */
export interface Random {
	/** A whole number from `low` to `high`, both of them included. */
	readonly int: (low: number, high: number) => number;
	/** Whether something happens that happens so often, from 0 to 1. */
	readonly chance: (share: number) => boolean;
	readonly pick: <T>(list: readonly T[]) => T;
	/** The same things in another order. */
	readonly shuffle: <T>(list: readonly T[]) => T[];
}

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(list: readonly T[]): T => {
		if (list.length === 0) throw new Error('nothing to pick from');
		return list[int(0, list.length - 1)] as T;
	};
	const shuffle = <T>(list: readonly T[]): T[] => {
		const rest = [...list];
		return list.map(() => rest.splice(int(0, rest.length - 1), 1)[0] as T);
	};
	return { int, pick, shuffle, chance: (share) => next() < share };
}
