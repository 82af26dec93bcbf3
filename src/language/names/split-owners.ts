/** Small words within a name, and before the office of someone: `van der Berg`, `the Clerk`. */
const PARTICLE = /^(?:de|da|di|du|dos|del|della|der|den|van|von|la|le|al|el|bin|ibn|ap|the)$/iu;
/** A word of a name: it has one capital, or one more after an apostrophe, a hyphen, Mc or Mac. Initials have more. */
const NAME = /^(?:\p{Lu}\.?|(?:Mc|Mac|\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]+(?:[-‐‑'’]\p{L}[\p{L}\p{M}]*)*\.?)$/u;
const EVERYONE = /^(?:all|everyone|everybody)$/iu;

/**
 * Who is named where people are listed: `RE/MH`, `RE MH LH`, `MH and all`, `Mary Ann Smith, the Clerk`. Initials are
 * separated by a blank; a name is not cut at one. `isPerson` says which words are one person, whatever their capitals.
 */
export function splitOwners(text: string, isPerson: (words: string) => boolean = () => false): string[] {
	return text.split(/[,;/&+]+|(?<!\S)and(?!\S)/iu).flatMap((part) => {
		if (isPerson(part.trim())) return [part.trim()];
		const owners: string[] = [];
		let joins = false;
		for (const word of part.split(/\s+/u)) {
			if (word === '') continue;
			const isPart = !EVERYONE.test(word) && (NAME.test(word) || PARTICLE.test(word));
			const before = owners.at(-1);
			if (joins && isPart && before !== undefined) owners[owners.length - 1] = `${before} ${word}`;
			else owners.push(word);
			joins = isPart;
		}
		return owners;
	});
}
