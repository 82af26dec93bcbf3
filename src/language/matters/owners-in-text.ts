const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}";
/** One who is asked: `MH`, `Rachel Reynolds`, `the Clerk`, `Open standards team`, `all`. */
const ONE = `(?:[Tt]he )?(?:${WORD}(?: ${WORD}){0,3}(?: (?:\\p{Ll}{3,20} )?(?:team|group|committee|office|officer|officers|board|panel|members))?|[Aa]ll(?: members)?|clerk|chair|chairman|secretary|treasurer)(?: \\([^()]{1,30}\\))?`;
/** Those who are asked, at the beginning of what they are asked for. */
export const ASKED = `${ONE}(?:(?:, ?(?:and )?|/| and | & )${ONE}){0,5}`;
/** What follows them: `to write`, and not `to the council`. */
export const ASKED_TO = '(?: is| are)? to (?!(?:the|an?|this|that|these|those|his|her|their|our|its)\\b)\\p{Ll}';

const BEFORE = new RegExp(`^(?<people>${ASKED})${ASKED_TO}`, 'u');
/** `Send the bid (MH).`, `Send the bid – MH/RE` */
const AFTER = /(?:[[(]|[ \u00a0][–—-][ \u00a0])(?<people>\p{Lu}{2}(?:(?:, ?|\/| and | & )\p{Lu}{2}){0,5})[\])]?[.;]?$/u;

/** Who is asked by the words of an action itself, as written, each apart: before what is to be done, or after it. */
export function ownersInText(text: string): string[] {
	const people = BEFORE.exec(text)?.groups?.['people'] ?? AFTER.exec(text)?.groups?.['people'];
	// `Check with the team to see` asks nobody by name.
	if (people === undefined || /^\p{L}+ (?:with|for|from|on|in|by|at|of)\b/u.test(people)) return [];
	return people
		.split(/, ?(?:and )?|\/| and | & /u)
		.map((one) => one.replace(/ \([^()]*\)$/u, '').replace(/^the /iu, ''))
		.filter((one) => one !== '');
}

/** What is to be done, without those who are asked: `MH to write` and `Write (MH)` ask for the same. */
export function taskIn(text: string): string {
	if (ownersInText(text).length === 0) return text;
	const before = BEFORE.exec(text);
	// The last letter of what was found is the first of the task.
	if (before) return text.slice(before[0].length - 1);
	return text.slice(0, AFTER.exec(text)?.index);
}
