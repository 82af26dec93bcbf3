import type { ActionLine } from './action-line.ts';
import type { LogRow } from './action-log.ts';
import { isActionNumber, type Numbering } from './action-number.ts';

/*
 * Wording: what an action asks for, as it is compared between two texts.
 *
 * An action is told again in other words: its deadline goes, an answer is added, the order changes. Two texts speak of
 * one action when the words that carry the meaning of the shorter text stand in the longer one, whatever their order
 * and their endings. Small words, the words of meetings and deadlines, and words for how it went carry none. The
 * verbs that most actions are put in (discuss, review, circulate), names and initials count half: many actions share
 * them. Where each text has numbers and they share none (pilot 1, pilot 2), the texts speak of two actions.
 */

/** So much of the shorter text must stand in the other one. */
const SAME = 0.7;
/** What two full words are worth: less in common is chance. */
const ENOUGH = 2;
/** A name, initials or the verb of asking. */
const HALF = 0.5;
/** Three full words are no chance; with fewer, so much of the longer text must be in the shorter one too. */
const PLENTY = 3;
const OF_THE_LONGER = 0.25;

/** Whether two texts speak of the same action. */
export function sameAction(a: string, b: string): boolean {
	return compareContents(contentOf(a), contentOf(b)).same;
}

/** How alike the wording of two texts is, from 0 to 1: so much of what the shorter one says stands in the other. */
export function wordingLikeness(a: string, b: string): number {
	return compareContents(contentOf(a), contentOf(b)).likeness;
}

/** An action line, and the rows of the log that it speaks of: none, one, or several that fit it equally well. */
export interface LinePairing {
	readonly line: ActionLine;
	readonly rows: readonly LogRow[];
}

/**
 * Pairs the action lines of one meeting with the rows of its log, one to one: a line with a number with the row of
 * that number, each other line with the row whose wording is nearest to it, the nearest pairs first.
 */
export function pairActionLines(
	lines: readonly ActionLine[],
	rows: readonly LogRow[],
	numbering: Numbering,
): LinePairing[] {
	const numbered = new Map(rows.map((row) => [row.number, row]));
	const found = new Map<ActionLine, readonly LogRow[]>();
	const free = new Set(rows);
	for (const line of lines) {
		if (line.number === undefined || !isActionNumber(line.number, numbering)) continue;
		const row = numbered.get(line.number);
		found.set(line, row ? [row] : []);
		if (row) free.delete(row);
	}
	const pairs = likelyPairs(
		lines.filter((line) => !found.has(line)),
		[...free],
	);
	for (const equal of byNearness(pairs)) {
		for (const [line, fitting] of rowsByLine(equal.filter((pair) => !found.has(pair.line) && free.has(pair.row)))) {
			const row = fitting.find((each) => free.has(each));
			if (!row) continue;
			found.set(line, fitting);
			free.delete(row);
		}
	}
	return lines.map((line) => ({ line, rows: found.get(line) ?? [] }));
}

interface Pair {
	readonly line: ActionLine;
	readonly row: LogRow;
	readonly nearness: number;
}

function rowsByLine(pairs: readonly Pair[]): Map<ActionLine, LogRow[]> {
	const rows = new Map<ActionLine, LogRow[]>();
	for (const { line, row } of pairs) {
		const others = rows.get(line);
		if (others) others.push(row);
		else rows.set(line, [row]);
	}
	return rows;
}

/** Every pair that speaks of the same action. Only rows that share a telling word with a line are held against it. */
function likelyPairs(lines: readonly ActionLine[], rows: readonly LogRow[]): Pair[] {
	if (lines.length === 0) return [];
	const contents = rows.map((row) => ({ row, content: contentOf(row.text) }));
	const rowsWith = new Map<string, (typeof contents)[number][]>();
	for (const each of contents) {
		for (const word of tellingWords(each.content)) {
			const others = rowsWith.get(word);
			if (others) others.push(each);
			else rowsWith.set(word, [each]);
		}
	}
	return lines.flatMap((line) => {
		const content = contentOf(line.text);
		const candidates = new Set(tellingWords(content).flatMap((word) => fewOnly(rowsWith.get(word) ?? [])));
		return [...candidates].flatMap(({ row, content: other }): Pair[] => {
			const { same, nearness } = compareContents(content, other);
			return same ? [{ line, row, nearness }] : [];
		});
	});
}

/** Words to look a text up by; the whole text is one of them, since it may hold no other. */
export function tellingWords(content: Content): string[] {
	return [...content.words.keys(), ` ${content.text}`];
}

/** A word that stands in hundreds of rows of one log tells none of them apart. */
function fewOnly<T>(rows: readonly T[]): readonly T[] {
	return rows.length > 200 ? [] : rows;
}

/** Pairs that are equally near, the nearest first. */
function byNearness(pairs: readonly Pair[]): Pair[][] {
	const groups = new Map<number, Pair[]>();
	for (const pair of pairs) {
		const key = Math.round(pair.nearness * 1000);
		const group = groups.get(key);
		if (group) group.push(pair);
		else groups.set(key, [pair]);
	}
	return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group);
}

/** The words of a text that carry its meaning, by their stems, each with its weight. */
interface Content {
	/** All words, as they follow each other. */
	readonly text: string;
	readonly words: ReadonlyMap<string, number>;
	readonly numbers: readonly string[];
	readonly weight: number;
}

interface Comparison {
	readonly same: boolean;
	readonly likeness: number;
	/** Where several texts are the same action, the one that says least besides is the nearest: from 0 to 2. */
	readonly nearness: number;
}

export function compareContents(a: Content, b: Content): Comparison {
	if (a.text === b.text)
		return a.text === '' ? { same: false, likeness: 0, nearness: 0 } : { same: true, likeness: 1, nearness: 2 };
	const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
	let common = 0;
	let lost = 0;
	for (const [word, weight] of few.words) {
		const other = many.words.get(word);
		if (other === undefined) continue;
		// A word is a name in one text and not in the other: it counts as little as it counts in either.
		common += Math.min(weight, other);
		lost += Math.abs(weight - other);
	}
	const shorter = Math.min(few.weight, many.weight);
	const longer = Math.max(few.weight, many.weight);
	const likeness = common === 0 ? 0 : Math.min(1, common / Math.max(shorter - lost, common));
	const otherNumbers =
		a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((each) => b.numbers.includes(each));
	const covered = common >= PLENTY || common >= OF_THE_LONGER * longer;
	// A text of a word or two is the same as another only where it says all that the other says.
	const same =
		shorter < ENOUGH
			? likeness === 1 && common >= 1 && common >= longer - lost - HALF
			: common >= ENOUGH && likeness >= SAME && covered;
	return { same: same && !otherNumbers, likeness, nearness: likeness + common / Math.max(longer, common) };
}

/** What a text says, as it is compared. */
export function contentOf(text: string): Content {
	const plain = text
		.normalize('NFC')
		.replace(/[’']s\b/gu, '')
		.replace(WRITTEN_DATE, ' ');
	const tokens = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
	const words = new Map<string, number>();
	for (const [index, token] of tokens.entries()) {
		const folded = token.toLowerCase();
		const stemmed = stem(folded);
		if (EMPTY_WORDS.has(folded)) continue;
		const name = /^\p{Lu}{2}$/u.test(token) || (index > 0 && /^\p{Lu}\p{Ll}+$/u.test(token));
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

/** Words that most actions are put in: the verbs of asking, and the people asked. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
	`add agree arrange ask bring build chair chase check circulate come consider contact continue cover discuss draft email
	ensure explore find flag follow get give go group invite keep liaise look make member pick prepare produce provide put
	raise resolve review say send set share speak table take talk tell think update write`
		.split(/\s+/)
		.map(stem),
);
