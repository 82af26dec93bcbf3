/**
 * Acronyms: words in capitals that are not the initials of a person, recognised by how a text uses them.
 *
 * `surely`: there are several of it (`LAs`, `2 LAs`), or it is one of many (`the LA`, `each LA`). `perhaps`: a noun
 * follows (`SG support`), or the text says what it is short for (`special guardianship (SG)`); the initials of a
 * person can look the same.
 */
export interface Acronyms {
	readonly surely: ReadonlySet<string>;
	readonly perhaps: ReadonlySet<string>;
}

export function acronymsIn(text: string): Acronyms {
	const surely = new Set<string>();
	const perhaps = new Set<string>(SHORT_WORDS);
	for (const { index, groups } of text.matchAll(CAPITALS)) {
		const { word = '', plural, noun, meaning, closed } = groups ?? {};
		const before = text.slice(Math.max(0, index - 60), index);
		if (plural !== undefined || ONE_OF_MANY.test(before)) surely.add(word);
		if (noun !== undefined && !/(?:ed|s)$/.test(noun) && !SMALL_WORDS.has(noun)) perhaps.add(word);
		if (meaning !== undefined && abbreviates(word, meaning)) perhaps.add(word);
		if (closed !== undefined && before.endsWith('(') && abbreviates(word, lastWords(before, word.length)))
			perhaps.add(word);
	}
	return { surely, perhaps };
}

const CAPITALS =
	/(?<![\p{L}\p{N}])(?<word>\p{Lu}{2,4})(?:(?<plural>s)(?!\p{L})|(?![\p{L}\p{N}])(?: (?<noun>\p{Ll}{4,20})(?!\p{L})| \((?<meaning>[\p{L} -]{3,60})\)|(?<closed>\))|))/gu;
const ONE_OF_MANY =
	/(?:^|[^\p{L}\p{N}])(?:the|an?|each|every|any|some|most|many|few|several|both|two|three|four|local|other|our|per|\d{1,4})[ \u00a0]$/iu;

function abbreviates(word: string, meaning: string): boolean {
	const capitals = meaning
		.split(/[\s-]+/)
		.filter((each) => !/^(?:of|and|for|the)$/i.test(each))
		.map((each) => each[0] ?? '');
	return capitals.join('').toUpperCase() === word;
}

/** The words before a bracket, as many as there are letters in it. */
function lastWords(before: string, count: number): string {
	const words = before
		.slice(0, -1)
		.trimEnd()
		.split(/[\s-]+/);
	return words
		.filter((each) => !/^(?:of|and|for|the)$/i.test(each))
		.slice(-count)
		.join(' ');
}

/** Words of two capitals that are seldom a person. */
const SHORT_WORDS = 'UK EU US UN NI IT HR PR QA AI MP TV GP LA SE SW NE NW SG FT HQ OK ID PC'.split(' ');

/** Small words that follow a person as well. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
	`about added after again also away back because been before being both brought came could does during each either felt
	found from gave have here herself himself into just keep kept knew know later left long made might more must next once
	only over said sent shall should some soon spoke still such take tell than that their then there these they think this
	those though thought told took until very want went were what when where whether which while whom will with within
	without would write wrote`.split(/\s+/),
);
