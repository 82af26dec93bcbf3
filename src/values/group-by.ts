/** Groups things by a name, in the order in which the names come. */
export function groupBy<T>(things: Iterable<T>, nameOf: (thing: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const group = groups.get(nameOf(thing));
		if (group) group.push(thing);
		else groups.set(nameOf(thing), [thing]);
	}
	return groups;
}
