/*
 * Wording: what an action asks for, as compared between two texts.
 *
 * An action is repeated in other words: its deadline goes, an answer is added, the order changes. Two texts are about
 * one action when the words that carry the meaning of the shorter text are in the longer one, whatever their order
 * and their endings. Small words, the words of meetings and deadlines, and words for how it went carry none. The
 * verbs that most actions use (discuss, review, circulate), names, initials and acronyms count half: many actions
 * share them, and two texts that share only such words are not about one action. Where each text has numbers and they
 * share none (pilot 1, pilot 2), the texts are about two actions.
 */

/** The share of the shorter text that has to be in the other one. */
const SAME = 0.7;
/** The weight of two full words: less in common is coincidence. */
const ENOUGH = 2;
/** The weight of a name, initials, an acronym or the verb of asking. */
const HALF = 0.5;
/**
 * The weight of three full words, which are no coincidence; with less, this share of the longer text has to be in the
 * shorter one too.
 */
const PLENTY = 3;
const OF_THE_LONGER = 0.25;

/** Whether two texts are about the same action. */
export function sameAction(a: string, b: string): boolean {
	return compare(contentOf(a), contentOf(b)).same;
}

/** How similar the wording of two texts is, from 0 to 1: the share of the shorter one that is in the other. */
export function wordingLikeness(a: string, b: string): number {
	return compare(contentOf(a), contentOf(b)).likeness;
}

/** Whether two texts that say enough to be compared have not one word in common. */
export function haveNothingInCommon(a: string, b: string): boolean {
	const [one, other] = [contentOf(a), contentOf(b)];
	return Math.min(one.weight, other.weight) >= ENOUGH - HALF && compare(one, other).likeness === 0;
}

/** The words of a text that carry its meaning, by their stems, each with its weight. */
export interface Content {
	/** All words, in order. */
	readonly text: string;
	readonly words: ReadonlyMap<string, number>;
	readonly numbers: readonly string[];
	readonly weight: number;
}

export interface Comparison {
	readonly same: boolean;
	readonly likeness: number;
	/**
	 * The similarity of two texts about the same action, from 0 to 2: the higher, the less the other one says besides.
	 */
	readonly nearness: number;
}

/** Compares two texts. */
export function compare(a: Content, b: Content): Comparison {
	if (a.text === b.text)
		return a.text === '' ? { same: false, likeness: 0, nearness: 0 } : { same: true, likeness: 1, nearness: 2 };
	const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
	let common = 0;
	let lost = 0;
	let distinctive = false;
	for (const [word, weight] of few.words) {
		const other = many.words.get(word);
		if (other === undefined) continue;
		// A word that is a name in only one of the texts counts as little as it counts in either.
		common += Math.min(weight, other);
		lost += Math.abs(weight - other);
		distinctive ||= Math.min(weight, other) === 1;
	}
	const shorter = Math.min(few.weight, many.weight);
	const longer = Math.max(few.weight, many.weight);
	const likeness = common === 0 ? 0 : Math.min(1, common / Math.max(shorter - lost, common));
	const otherNumbers =
		a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((each) => b.numbers.includes(each));
	const covered = common >= PLENTY || common >= OF_THE_LONGER * longer;
	// A text of a word or two, or of names, is the same as another only where it says everything that the other says.
	const same =
		shorter < ENOUGH || !distinctive
			? likeness === 1 && common >= 1 && common >= longer - lost - HALF
			: common >= ENOUGH && likeness >= SAME && covered;
	return { same: same && !otherNumbers, likeness, nearness: likeness + common / Math.max(longer, common) };
}

/** The content of a text, for comparison. `stems` keeps the stems of words for other texts, which have most of them again. */
export function contentOf(text: string, stems = new Map<string, string>()): Content {
	const plain = text
		.normalize('NFC')
		.replace(/[’']s\b/gu, '')
		.replace(WRITTEN_DATE, ' ');
	const tokens = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
	const words = new Map<string, number>();
	for (const [index, token] of tokens.entries()) {
		const folded = token.toLowerCase();
		if (EMPTY_WORDS.has(folded)) continue;
		const stemmed = stems.get(folded) ?? stem(folded);
		stems.set(folded, stemmed);
		const name = /^\p{Lu}{2,}$/u.test(token) || (index > 0 && /^\p{Lu}\p{Ll}+$/u.test(token));
		words.set(stemmed, name || ASKING_WORDS.has(stemmed) ? HALF : 1);
	}
	const numbers = [...words.keys()].filter((word) => /\d/.test(word));
	return {
		text: tokens.join(' ').toLowerCase(),
		words,
		numbers,
		weight: [...words.values()].reduce((sum, each) => sum + each, 0),
	};
}

/** A word without the endings that change with the sentence: `chairing`, `chairs` and `chaired` are one word. */
function stem(word: string): string {
	const bare = word
		.replace(/ies$/, 'y')
		.replace(/(?:([sxz]|ch|sh)es|([^su])s)$/, '$1$2')
		.replace(/^(\p{L}{3,})(?:ing|ed)$/u, '$1')
		.replace(/^(\p{L}{4,})(?:al|er|or|ion|ment)$/u, '$1');
	return word.length < 4
		? word.replace(/([^su])s$/, '$1')
		: bare.replace(/([b-df-hjkmnp-rtv-z])\1$/, '$1').replace(/e$/, '');
}

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WRITTEN_DATE = new RegExp(
	`\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? ?\\d{4})?\\b|\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b`,
	'giu',
);

const EMPTY_WORDS: ReadonlySet<string> = new Set(
	`a an the this that these those it its they them their there here he she his her him we us our you your i me my who
	whom whose which what when where why how and or but nor so if then than as at by for from in into of off on onto out
	over to up down with without within about around across after before between through during until till since per via
	under is are was were be been being am do does did done has have had having will would shall should can could may
	might must ought not no yes also only just more most some any each every all both either other another such same too
	very much many few one two still yet now again already back further well
	meeting meetings agenda item items topic topics future next coming forthcoming possible possibly perhaps suggest
	suggested suggestion action actions soon shortly asap early late later end beginning start year years quarter month
	months week weeks day days date dates deadline due time today tomorrow previous last first monday tuesday wednesday
	thursday friday saturday sunday
	complete completed closed open ongoing outstanding tbc tba confirm confirmed answer answered note noted notes`.split(
		/\s+/,
	),
);

/** Words that most actions have in common: the verbs of asking, and the people asked. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
	`add agree arrange ask bring build chair chase check circulate come consider contact continue cover discuss draft email
	ensure explore find flag follow get give go group invite keep liaise look make meet member pick prepare produce provide present put
	raise resolve review say send set share speak table take talk tell think update write`
		.split(/\s+/)
		.map(stem),
);
