/**
 * A small change of the program: `text` in place of what is between `start` and `end`.
 *
 * @typedef {object} Mutant
 * @property {number} id
 * @property {string} file
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {readonly [start: number, end: number]} within the expression that it changes
 * @property {'expression' | 'method' | 'key'} kind
 * @property {boolean} [always] it is made from the start, and for all tests
 */

/** The source of a file with some changes, as the tests are to run it. */
export function asMutants(/** @type {string} */ source, /** @type {readonly Mutant[]} */ mutants) {
	const always = mutants.find((mutant) => mutant.always);
	return always ? changed(source, always) : withSwitches(source, mutants);
}

/** The text with the change: it may be no program any more, as `a && b ?? c`. */
export function changed(/** @type {string} */ source, /** @type {Pick<Mutant, 'start' | 'end' | 'text'>} */ mutant) {
	return source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end);
}

/**
 * The source of a file with every change in it, each behind a switch: `a < b` becomes `(albMutant(7)?a <= b:a < b)`.
 * A change within a changed expression stands in its unchanged form.
 *
 * @param {string} source
 * @param {readonly Mutant[]} mutants
 */
function withSwitches(source, mutants, start = 0, end = source.length) {
	let text = '';
	let at = start;
	let left = mutants.toSorted((a, b) => a.within[0] - b.within[0] || b.within[1] - a.within[1]);
	for (let [first, ...others] = left; first; [first, ...others] = left) {
		const [from, to] = first.within;
		const inside = others.filter(({ within }) => within[1] <= to);
		left = others.filter((other) => !inside.includes(other));
		const switched = (/** @type {string} */ on, /** @type {string} */ off) => `albMutant(${first.id})?${on}:${off}`;
		const on = changed(source, first).slice(from, to + first.text.length - (first.end - first.start));
		text += source.slice(at, from);
		if (first.kind === 'method') {
			const object = withSwitches(source, inside, from, first.start).replace(/(?<!\?)\.$/, '');
			text += `${object}[${switched(`'${first.text}'`, `'${source.slice(first.start, first.end)}'`)}]`;
		} else {
			const both = switched(on, withSwitches(source, inside, from, to));
			text += first.kind === 'key' ? `[${both}]` : `(${both})`;
		}
		at = to;
	}
	return text + source.slice(at, end);
}
