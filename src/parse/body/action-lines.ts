import { ASKED, ASKED_TO, ownersInText } from '../../language/matters/owners-in-text.ts';
import type { ActionLine } from '../../model/actions/action-line.ts';
import type { Decision } from '../../model/decision.ts';
import type { FlatText } from '../../values/flat-text.ts';
import { foldSpaces } from '../../values/one-line.ts';
import { readResponsible } from '../log/log-table.ts';

/** The word that begins an action line; in lower case it is a word of the sentence. */
const WORD = /(?<![\p{L}\p{M}\p{N}])(?:Actions?|ACTIONS?)(?![\p{L}\p{M}\p{N}])/gu;
/** One number, or several: `79`, `78 and 79`, `78, 79 & Action 80`. A bound keeps a long row of them from being read anew at each. */
const NUMBERS =
	'\\p{N}[^\\s:()]*(?:[ \\u00a0]+(?:(?:and|to)[ \\u00a0]+|[&+,;/–—-][ \\u00a0]*)?(?:[Aa]ctions?[ \\u00a0]+)?#?\\p{N}[^\\s:()]*){0,30}';
/** Words that make another thing of an action: `Action plan: …`. */
const OTHER =
	'(?!(?:[Pp]lans?|[Ll]ogs?|[Ll]ists?|[Gg]roups?|[Tt]eams?|[Rr]esearch|[Ff]unds?|[Tt]rackers?|[Rr]egisters?|[Ss]heets?|[Aa]reas?|[Nn]otes?|[Ss]ummary|[Uu]pdates?|[Ss]tatus|[Rr]eviews?|[Dd]ays?|[Ll]earning|[Rr]equired|[Nn]eeded|[Tt]aken|[Pp]oints?|[Ii]tems?)(?!\\p{L}))';
/** A number: ` 79`, ` No. 79`, ` point 79`. */
const NUMBERED = `[ \\u00a0]*(?:(?:[Nn]o\\.?|[Pp]oint|[Ii]tem|(?:[Nn]os\\.?|[Pp]oints|[Ii]tems)(?=[ \\u00a0]*#?\\p{N}))[ \\u00a0]*)?(?:#?(?<number>${NUMBERS})[ \\u00a0]*)?`;
const BRACKET = '\\((?<responsible>[^()\\n]*)\\)';
const INITIALS = '\\p{Lu}{2,4}(?:(?:, ?|/| and | & | )\\p{Lu}{2,4}){0,5}';
/** What follows the word: ` 79 (MH, LH):`, ` No. 79:`, ` (MH):`, ` MH:`, ` – Mac Heath:`, `:`. Spaces come only after something, so no two runs of them meet. */
const NAMED = `${NUMBERED}(?:(?:${BRACKET}|(?:[–—-][ \\u00a0]*)?(?<names>${INITIALS}|${OTHER}${ASKED}))[ \\u00a0]*)?`;
const COLON = new RegExp(`${NAMED}:`, 'uy');
/** A dash does for the colon where the paragraph begins with the word. */
const DASH = new RegExp(`${NUMBERED}(?:(?:${BRACKET}|(?<names>${INITIALS}))[ \\u00a0]*)?[–—-](?=\\s)`, 'uy');
/** So does someone who is asked to do something, `Action MH to write`, and a number that ends a sentence, `Action 1. Write`. */
const ASKING = new RegExp(`${NUMBERED}(?:\\([^()\\n]*\\)[ \\u00a0]*)?(?=${OTHER}${ASKED}${ASKED_TO})`, 'uy');
const ALONE =
	/[ \u00a0]*(?:[Nn]o\.?[ \u00a0]*|[Pp]oint[ \u00a0]*)?#?(?<number>\p{N}{1,15}(?:[./]\p{N}{1,15})?)[.)](?=\s{1,9}\p{Lu}|\s{0,9}$)/uy;
/** A label in bold, `**Action 79 (MH)** text`, needs neither. */
const LABEL = new RegExp(NAMED, 'uy');
/** `Decision:`, `Decision 3:`, `Decision D12 (by 4 votes to 1):`, `RESOLVED: that`, `Resolved that`, `Resolved, proposed by …`. */
const DECISION =
	/^\s*(?:(?:Decision|DECISION)(?:[ \u00a0]+\p{Lu}?\p{N}[^\s:]*)?(?:[ \u00a0]*\([^()\n]{0,120}\))?[ \u00a0]*:|(?:Resolved|RESOLVED)(?:[ \u00a0]*\([^()\n]{0,120}\))?(?:[ \u00a0]*:(?:[ \u00a0]+that(?!\p{L}))?|[ \u00a0]+that(?!\p{L})|,(?=[ \u00a0]+(?:proposed|moved|seconded)(?!\p{L}))))/u;

interface Marker {
	readonly start: number;
	/** The index after its colon or dash. */
	readonly end: number;
	readonly first: boolean;
	readonly number?: string | undefined;
	readonly responsible: string;
}

/** What is asked or decided in a paragraph, and where: its label and its words run from `start` to `end`, in indexes of the words of the paragraph. */
export interface FoundPassage {
	readonly start: number;
	readonly labelEnd: number;
	readonly end: number;
	readonly action?: Omit<ActionLine, 'place' | 'content'>;
	readonly decision?: Omit<Decision, 'place' | 'content'>;
}

/** The action lines of a paragraph: each runs from its marker to the next, or to the end of the paragraph; or the decision that it is. */
export function findPassages(flat: FlatText): FoundPassage[] {
	const markers = [...findMarkers(flat)];
	const actions = markers.map(({ start, end: labelEnd, first, number, responsible }, index): FoundPassage => {
		const end = markers[index + 1]?.start ?? flat.text.length;
		const text = foldSpaces(flat.text.slice(labelEnd, end));
		return {
			start,
			labelEnd,
			end,
			action: {
				...(number !== undefined && { number }),
				responsible: responsible === '' ? ownersInText(text) : readResponsible(responsible),
				text,
				form: first && flat.isBold(start) ? 'marked' : 'plain',
			},
		};
	});
	const decision = findDecision(flat, actions[0]?.start);
	return decision ? [decision, ...actions] : actions;
}

function* findMarkers(flat: FlatText): Generator<Marker> {
	const text = flat.searchable;
	const beginning = /^\s*/u.exec(text)?.[0].length ?? 0;
	let labelled = 0;
	for (const { 0: word, index: start } of text.matchAll(WORD)) {
		// The word within a label: "Action 78 and Action 79 (MH):".
		if (start < labelled) continue;
		const first = start === beginning;
		const match = matchAt(COLON, text, start + word.length) ?? (first ? withoutColon(flat, start, word.length) : null);
		if (!match) continue;
		const { number, responsible, names = '' } = match.groups ?? {};
		// "Actions:" heads a list, and "Actions 78 and 79: complete" reports on some.
		const several = /s$/i.test(word) || /\s/.test(number ?? '');
		const isLabel = (first && flat.isBold(start)) || responsible !== undefined || names !== '';
		if (several && (number === undefined || !isLabel)) continue;
		labelled = match.index + match[0].length;
		yield { start, end: labelled, first, number, responsible: responsible ?? names };
	}
}

/** The rest of a label that a paragraph begins with, and that has no colon. */
function withoutColon(flat: FlatText, start: number, length: number): RegExpExecArray | null {
	const [text, at] = [flat.searchable, start + length];
	return (
		matchAt(DASH, text, at) ?? boldLabel(flat, start, length) ?? matchAt(ASKING, text, at) ?? matchAt(ALONE, text, at)
	);
}

/** The rest of a label that is set in bold, names a number or a person, and ends where the bold ends. */
function boldLabel(flat: FlatText, start: number, length: number): RegExpExecArray | null {
	const match = matchAt(LABEL, flat.searchable, start + length);
	const end = start + length + (match?.[0].trimEnd().length ?? 0);
	const bold = flat.isBold(start) && flat.isBold(end - 1) && !flat.isBold(end);
	return match && end > start + length && bold ? match : null;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(text);
}

/** The decision that a paragraph begins with: it runs to the first action line, or to the end of the paragraph. */
function findDecision(flat: FlatText, nextStart = flat.text.length): FoundPassage | undefined {
	const label = DECISION.exec(flat.searchable)?.[0];
	if (label === undefined) return undefined;
	const text = foldSpaces(flat.text.slice(label.length, nextStart));
	return { start: label.length - label.trimStart().length, labelEnd: label.length, end: nextStart, decision: { text } };
}
