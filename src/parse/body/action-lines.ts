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
/** What follows the word: ` 79 (MH, LH):`, ` No. 79:`, ` point 79:`, ` (MH):`, ` MH:`, `:`. Spaces come only after something, so no two runs of them meet. */
const NAMED = `[ \\u00a0]*(?:(?:[Nn]o\\.?|[Pp]oint|[Ii]tem|(?:[Nn]os\\.?|[Pp]oints|[Ii]tems)(?=[ \\u00a0]*#?\\p{N}))[ \\u00a0]*)?(?:#?(?<number>${NUMBERS})[ \\u00a0]*)?(?:(?:\\((?<responsible>[^()\\n]*)\\)|(?<initials>\\p{Lu}{2,4}(?:(?:, ?|/| and | & | )\\p{Lu}{2,4}){0,5}))[ \\u00a0]*)?`;
const COLON = new RegExp(`${NAMED}:`, 'uy');
/** A dash does for the colon where the paragraph begins with the word. */
const DASH = new RegExp(`${NAMED}[–—-](?=\\s)`, 'uy');
/** A label in bold, `**Action 79 (MH)** text`, needs neither. */
const LABEL = new RegExp(NAMED, 'uy');
const DECISION = /^\s*(?:Decision|DECISION)(?:[ \u00a0]+\p{N}[^\s:]*)?[ \u00a0]*:/u;

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
		return {
			start,
			labelEnd,
			end,
			action: {
				...(number !== undefined && { number }),
				responsible: readResponsible(responsible),
				text: foldSpaces(flat.text.slice(labelEnd, end)),
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
		const match =
			matchAt(COLON, text, start + word.length) ??
			(first ? (matchAt(DASH, text, start + word.length) ?? boldLabel(flat, start, word.length)) : null);
		if (!match) continue;
		const { number, responsible, initials = '' } = match.groups ?? {};
		// "Actions:" heads a list, and "Actions 78 and 79: complete" reports on some.
		const several = /s$/i.test(word) || /\s/.test(number ?? '');
		const isLabel = (first && flat.isBold(start)) || responsible !== undefined || initials !== '';
		if (several && (number === undefined || !isLabel)) continue;
		labelled = match.index + match[0].length;
		yield { start, end: labelled, first, number, responsible: responsible ?? initials };
	}
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
