/** The initials of a name, without titles: `Dr Mac Heath` gives `MH`. */
export function initialsOf(name: string): string {
	const words = name
		.split(/[\s-]+/u)
		.filter((word) => /^\p{L}/u.test(word) && !TITLES.has(word.replace('.', '').toLowerCase()));
	return words
		.map((word) => [...word][0] ?? '')
		.join('')
		.toUpperCase();
}

/** Titles of people, in lower case. */
export const TITLES: ReadonlySet<string> = new Set([
	'dr',
	'mr',
	'mrs',
	'ms',
	'miss',
	'mx',
	'prof',
	'professor',
	'sir',
	'dame',
	'cllr',
	'councillor',
	'cllrs',
	'councillors',
	'councilor',
	'revd',
	'reverend',
	'rev',
	'lord',
	'lady',
	'justice',
]);
