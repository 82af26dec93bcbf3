/*
 * Several tasks in one text: what an action asks for, where it asks for more than one thing.
 *
 * It is read by its form and kept narrow, since most actions with an "and" in them are one task. A second task is:
 *
 * - a part after a semicolon, or after a part marked "(done)", that begins with a verb of its own, or gives someone
 * something to do, where the part before asks for something too;
 * - "and" with a verb, after a first task that has its object: "go through the terms, and settle who belongs";
 * - someone who is given something to do, after a task or someone else's: "…, MH to speak with LH".
 *
 * The following are one task: verbs that share an object ("review and update the list", "draft a paper and send it to
 * MH", "… and discuss at the next meeting"); reporting back ("and report back", "and keep the group informed"); parts
 * of a question, a reason or an answer ("ask LH to draft a paper and bring figures", "when they monitor and find"); a
 * purpose ("meet to agree dates and settle fees"); naming who leads ("MH to lead"). A word that is also a noun
 * ("share", "plan") is a verb only before "a", "the" and similar words.
 */

/** A second task: its words, and their index in the text, from 0. */
export interface SecondTask {
	readonly words: string;
	readonly index: number;
}

/** The second task in a text; undefined where there is only one, or it is not certain that there are more. */
export function secondTask(text: string): SecondTask | undefined {
	// No action is as long as this; a longer text is of another kind.
	if (text.length > 2000) return undefined;
	const plain = maskNotes(text.replace(/\s/gu, ' '));
	const index = afterSemicolon(plain) ?? givenToAnother(plain) ?? afterAnd(plain);
	if (index === undefined) return undefined;
	return { words: text.slice(index).replace(/(?:(?<!\s)\s+)?(?:[;)(]|\.(?!\d)).*$/su, ''), index };
}

const VERBS =
	`add agree analyse arrange ask attend bring chase circulate clarify collate collect compile complete consider contact
	convene create decide define deliver develop discuss distribute draft draw email ensure establish explore finalise find
	get give go hold identify investigate invite liaise look make meet monitor obtain organise pick prepare present produce
	propose provide publish put raise recruit refresh remind remove replace resolve revise rewrite secure seek send settle
	set speak submit take talk think write`.split(/\s+/);
const NOUNS_TOO =
	`book build call change check cover draft file fund list map note order plan post present print report request
	research review share support survey test trial update visit work`.split(/\s+/);
const VERB = `(?:${VERBS.join('|')})`;
const NOUN_TOO = `(?:${NOUNS_TOO.join('|')})`;
/** Either; a word that is in both lists is here once, since a list of such words could be read in two ways at each. */
const TASK = `(?:${[...new Set([...VERBS, ...NOUNS_TOO])].join('|')})`;
const TELLING_WORD =
	'(?:a|an|the|this|that|all|any|each|every|our|your|their|its|new|whether|how|what|who|which|why|with)';
/** A verb followed by its object. */
const DOING = `(?:follow up|set up|${VERB}|${NOUN_TOO}(?= ${TELLING_WORD}\\b))\\b(?= [\\p{L}\\p{N}£])(?! (?:of|and|or)\\b)`;
/** Reporting back belongs to the task reported on. */
const REPORTING =
	'(?:report|feed|let|tell|inform|keep|confirm|reply|notify|advise|respond|get back|come back|(?:bring|give|provide|send) (?:back|feedback|an? (?:update|answer|reply)))\\b';
/** People: initials, full names, or everyone. */
const PERSON = '(?:\\p{Lu}{2,3}|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+|[Aa]ll)';
const PEOPLE = `${PERSON}(?:(?:, ?and |, ?| and | & |/| )${PERSON}){0,5}`;
/** Someone is given something to do; to lead it, or to be there, is not another task. */
const GIVEN = `(?<people>${PEOPLE}) to (?!(?:be|lead|action|own|chair|coordinate|co-ordinate|do|support|help)\\b)\\p{Ll}{2,}`;

const BEGINS_WITH_VERB = new RegExp(`^ *(?:(?:and|then|also|please) )*(?:to )?(?!${REPORTING})${DOING}`, 'iu');
const BEGINS_WITH_GIVEN = new RegExp(`^ *(?:(?:and|then|also) )*${GIVEN}`, 'u');
const BEGINS_WITH_NOUN =
	/^ *(?:(?:possible|future|further|an?|the) )*(?:discussion|item|conversation|paper|report|letter|review)\b/i;
const TO_COME = /\bto (?:be \p{L}+|come|go)\b/iu;
const ONE_THING = /\b(?:it|them|this|these|those|both|the same)\b/i;

/** Whether a part of a text asks for something, as the first of several. */
function asks(part: string): boolean {
	return (
		BEGINS_WITH_VERB.test(part) || BEGINS_WITH_GIVEN.test(part) || BEGINS_WITH_NOUN.test(part) || TO_COME.test(part)
	);
}

function afterSemicolon(text: string): number | undefined {
	let start = 0;
	let asked = false;
	for (const part of text.split(';')) {
		const given = BEGINS_WITH_GIVEN.test(part);
		const own = BEGINS_WITH_VERB.test(part) && !ONE_THING.test(part);
		if (asked && (given || own)) return start + part.search(/\S/);
		asked ||= asks(part);
		start += part.length + 1;
	}
	return undefined;
}

const GIVEN_AFTER = new RegExp(`(?<=^|[.,:–—-] {0,2}|\\b[Aa]nd )${GIVEN}`, 'gu');

function givenToAnother(text: string): number | undefined {
	let before: string | undefined;
	for (const match of text.matchAll(GIVEN_AFTER)) {
		const people = match.groups?.['people'] ?? '';
		const clause = text.slice(0, match.index);
		const afterAnd = /\band $/i.test(clause);
		// "ask LH and KY to draft a paper" gives nothing to KY.
		if (afterAnd && ASKED.test(clause.split(/[.;]/).at(-1) ?? '')) continue;
		const another = before === undefined ? asks(clause) && /[.,:–—-] *$/.test(clause) : before !== people;
		if (match.index > 0 && another) return match.index;
		before ??= people;
	}
	return undefined;
}

const ASKED =
	/\b(?:ask|invite|remind|request|encourage|enable|allow|help|need|needs|want|expect|for|between|from|with)\b/i;

const AND_DOING = new RegExp(`,? and (?:then |also )?(?!${REPORTING})(?=${DOING})`, 'giu');
/** The verb of the first task, with the people before it and the particle after it. */
const FIRST = new RegExp(
	`^ *(?:(?!${TASK}\\b)[^.;]{0,80}? to )?${TASK}\\b(?: (?:up|out|through|together|again|back|in|on|off|over|at|with|to|for))*`,
	'iu',
);
const VERBS_ONLY = new RegExp(`^(?:, ?${TASK})+ *$`, 'iu');
const PURPOSE = new RegExp(`\\bto ${VERB}\\b`, 'i');
const DEPENDENT =
	/\b(?:that|who|which|what|how|whether|if|when|where|why|because|as|so|while|although|asks?|invite|remind|request|encourage|enable|allow|help|needs?|want|expect)\b/i;
/** Without an object of its own, a second verb shares that of the first. */
const OBJECT_SHARED =
	/^(?:(?:then|also) )?(?!(?:liaise|speak|talk|meet|look|write|work|go|think|follow|set)\b)\p{L}+ (?:to|by|before|at|with|in|on|for|next|after|via|ahead|again)\b/iu;

function afterAnd(text: string): number | undefined {
	for (const match of text.matchAll(AND_DOING)) {
		const sentence = Math.max(text.lastIndexOf('. ', match.index), text.lastIndexOf(';', match.index)) + 1;
		const before = text.slice(sentence, match.index);
		const index = match.index + match[0].length;
		const rest = text.slice(index).replace(/(?:;|\.(?!\d)).*$/su, '');
		const first = FIRST.exec(before);
		if (!first) continue;
		const object = before.slice(first[0].length);
		const hasObject = /\p{L}/u.test(object) && !VERBS_ONLY.test(object);
		const purpose = PURPOSE.test(object) && !object.includes(',');
		if (!hasObject || purpose || DEPENDENT.test(object) || ONE_THING.test(rest) || OBJECT_SHARED.test(rest)) continue;
		return index;
	}
	return undefined;
}

/**
 * A text with what is in brackets blanked, since it is not a task; "(done)" ends a part. The length is kept, so that
 * places stay right.
 */
function maskNotes(text: string): string {
	return text.replace(/\([^()]*\)/g, (note) =>
		/^\( ?(?:done|complete|completed|closed|to do|agreed) ?\)$/i.test(note)
			? `;${' '.repeat(note.length - 1)}`
			: ' '.repeat(note.length),
	);
}
