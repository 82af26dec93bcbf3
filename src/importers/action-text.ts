import { isName } from './people/names.ts';

/** An action that a paragraph of the discussion states in a form that the format does not read. */
export interface SaidAction {
	/** The text before it in the paragraph. */
	readonly before: string;
	readonly number?: string;
	readonly responsible: string;
	readonly text: string;
}

const ONE = '\\p{Lu}{2,4}\\p{Ll}?';
const WHO = `${ONE}(?:(?:, ?|/| ?& ?| and |[ \\u00a0])${ONE}){0,5}`;
/** Initials as the format reads them after the word. */
const CAPITALS = '\\p{Lu}{2,4}(?:(?:, ?|/| and | & | )\\p{Lu}{2,4}){0,5}';
/** An action that names who is to do what: `Action ND to circulate`, `ACTION – ND/LH to …`, `Action by ND: …`. */
const WHO_TO = new RegExp(
	`^(?:Action|ACTION)[ \\u00a0]{0,3}(?:[Pp]oint[ \\u00a0]{0,3})?(?<number>\\d{1,6}(?:[./]\\d{1,4})?)?[ \\u00a0]{0,3}(?:[–—:-][ \\u00a0]{0,3})?(?:by |for )?(?<who>${WHO})(?=[ \\u00a0](?:to|will|agreed|and all)\\b|[ \\u00a0]?[:–—-])[ \\u00a0]?[:–—-]?`,
	'u',
);
/** A label: `Actions: …`, `Action required: …`, `Action point – …`, `Agreed action: …` */
const LABEL = /^(?:Agreed )?Actions?(?: points?| agreed| required| items?)?[ \u00a0]{0,3}[:–—-][ \u00a0]{0,3}(?=\S)/iu;
/** A numbered action point: `AP106: …`, `Action AP106 – …` */
const POINT = /^(?:Action[ \u00a0]+)?AP[ \u00a0-]?\d{1,5}[ \u00a0]{0,3}[:–—.)-][ \u00a0]{0,3}(?=\S)/u;
/** The person responsible at the end of a paragraph: `ACTION: JB`, `(Action JB)`, `[Action – JB/RE]`. */
const AT_END = new RegExp(
	`[ \\u00a0]{0,3}[[(]?(?:\\bAction|\\bACTION)(?:ed)?(?: by| for)?[ \\u00a0]{0,3}[:–—-]?[ \\u00a0]{0,3}(?<who>${WHO}|[Aa]ll|ALL|Chair|Clerk|The Clerk|[^\\n()\\[\\]]{3,60})[\\])]?[ \\u00a0]{0,3}\\.?$`,
	'u',
);
/** One number, or several where people follow them. */
const NUMBERS =
	'#?\\p{N}[^\\s:()]*(?:[ \\u00a0]{1,3}(?:(?:and|to)[ \\u00a0]{1,3}|[&+,;/–—-][ \\u00a0]{0,3})?(?:[Aa]ctions?[ \\u00a0]{1,3})?#?\\p{N}[^\\s:()]*){0,20}';
/** The forms that the format itself reads: `Action: …`, `ACTION 79 (MH): …`, `Actions 78 and 79 (MH): …`. */
const READ = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:Action|ACTION)[ \\u00a0]{0,3}(?:(?:[Nn]o\\.?|[Pp]oint|[Ii]tem)[ \\u00a0]{0,3})?(?:#?\\p{N}[^\\s:()]*[ \\u00a0]{0,3})?(?:(?:\\([^()\\n]*\\)|${CAPITALS})[ \\u00a0]{0,3})?:|(?<![\\p{L}\\p{N}])(?:Actions?|ACTIONS?)[ \\u00a0]{0,3}(?:(?:[Nn]os?\\.?|[Pp]oints?|[Ii]tems?)[ \\u00a0]{0,3})?${NUMBERS}[ \\u00a0]{0,3}(?:\\([^()\\n]*\\)|${CAPITALS})[ \\u00a0]{0,3}:`,
	'u',
);

/**
 * The action of a paragraph in another form than the format reads; undefined where there is none, or the format reads
 * it as it is.
 */
export function readSaidAction(text: string): SaidAction | undefined {
	if (!/action|\bAP/iu.test(text)) return undefined;
	const end = ownerAtEnd(text);
	if (end) return end;
	const who = WHO_TO.exec(text);
	if (who && !READ.test(text.slice(0, who[0].length + 1))) {
		const { number, who: responsible = '' } = who.groups ?? {};
		return { before: '', responsible, text: text.slice(who[0].length).trim(), ...(number !== undefined && { number }) };
	}
	if (POINT.test(text)) return { before: '', responsible: '', text: text.replace(/^Action[ \u00a0]+(?=AP)/u, '') };
	const label = LABEL.exec(text);
	if (label && !READ.test(text) && !/^Action[ \u00a0]{0,3}[–—-]/iu.test(text))
		return { before: '', responsible: '', text: text.slice(label[0].length) };
	return undefined;
}

/** Whether the format reads an action line in a text as it is. */
export function hasActionLine(text: string): boolean {
	return READ.test(text) || /^(?:Action|ACTION)[ \u00a0]{0,3}[–—-](?=\s)/u.test(text);
}

/** The action of a paragraph with a person responsible at its end: the sentence before says what is to be done. */
function ownerAtEnd(text: string): SaidAction | undefined {
	const match = AT_END.exec(text.slice(-200));
	const responsible = match?.groups?.['who']?.trim() ?? '';
	if (!match || !isOwner(responsible)) return undefined;
	const said = text.slice(0, Math.max(0, text.length - 200) + match.index).trimEnd();
	const start = lastSentence(said);
	return { before: said.slice(0, start).trim(), responsible, text: said.slice(start).trim() };
}

export function isOwner(text: string): boolean {
	return text
		.split(/, ?|\/| ?& ?| and |\+/u)
		.every((part) =>
			/^(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}?\p{Lu}{1,2}|all|chair|(?:the )?clerk)$/iu.test(part.trim())
				? /^\p{Lu}/u.test(part.trim()) || /^all$/i.test(part)
				: isName(part.trim()),
		);
}

export function lastSentence(text: string): number {
	let start = 0;
	for (const { 0: mark, index } of text.matchAll(/[.!?][”’)]?[\s\u00a0]{1,3}(?=[\p{Lu}“(])/gu)) {
		if (!/\b(?:Mr|Mrs|Ms|Dr|Prof|Cllr|No|St|e\.g|i\.e|\p{Lu})$/u.test(text.slice(Math.max(0, index - 6), index)))
			start = index + mark.length;
	}
	return start;
}
