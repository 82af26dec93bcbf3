/*
 * Speech: how minutes say that someone spoke. These are the patterns for speakers.ts; each looks at a bounded
 * stretch of text.
 */

/** Spaces between two words. */
const GAP = '\\s{1,8}';
/** What is written like the key of a person: `MW`, `RMo`, `O'B`. */
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]{0,7}(?:['’-][\\p{L}\\p{M}\\p{N}]{1,6})?(?![\\p{L}\\p{M}\\p{N}]|['’-]\\p{L})";

/** Verbs that quote a person; an organisation does few of them. */
const PERSONAL =
	'said|says|asked|asks(?=\\s(?:that|whether|if|how|why|what))|noted|notes(?=\\sthat)|reflected|reflects|agreed|agrees|disagreed|reported|suggested|suggests|thanked|concluded|confirmed|queried|explained|explains|presented|introduced|commented|remarked|wondered|replied|answered|added|adds|echoed|mentioned|thinks|feels|believes|felt|thought|gave\\s(?:an?\\s|the\\s)?(?:\\p{Ll}+\\s){0,2}(?:update|overview|summary|presentation|report|account|example|feedback|outline)|updated\\s(?:the\\s(?:group|board|meeting)|members|us|everyone|all)';
/** More verbs, which quote those who are named by their initials. */
const OTHERS =
	'stated|observed|enquired|inquired|responded|concurred|proposed|recommended|clarified|described|outlined|summarised|highlighted|stressed|emphasised|argued|warned|acknowledged|told|pointed\\sout|raised\\s(?:an?\\s|the\\s)?(?:\\p{Ll}+\\s)?(?:concerns?|questions?|points?|issues?|query|queries)|shared\\sthat|wanted\\sto\\s(?:say|add|ask|note|echo|thank)|would\\slike\\sto\\s(?:say|add|ask|note|echo|thank)';

/** Words between the speaker and the verb: `also`, `then`, `rightly`. */
const ADVERBS = `(?:(?:also|then|again|further|both|all|later|(?!(?:previous|recent|former|original|initial)ly)\\p{Ll}{3,12}ly)${GAP}){0,2}`;

/** The initials of a speaker. */
export const SPEAKER = new RegExp(WORD, 'uy');
/** What is between two speakers: `CA and CC`, `CA, CC`. */
export const AND = new RegExp(`${GAP}(?:and|&)${GAP}|\\s?[,/]\\s?(?:and\\s)?`, 'uy');
/** Those who speak without being named: `MH and the group`. */
export const OTHERS_TOO = new RegExp(`${GAP}and${GAP}(?:the${GAP})?(?:group|board|others|all|members|everyone)`, 'uy');
/** Whom someone speaks for, after their name: `Lorna Hunt (Kent)`. */
export const BRACKETS = new RegExp(`${GAP}\\([^()]{1,60}\\)`, 'uy');
export const PERSONAL_VERB = new RegExp(`${GAP}${ADVERBS}(?:${PERSONAL})(?![\\p{L}\\p{N}-])`, 'uy');
export const OTHER_VERB = new RegExp(`${GAP}${ADVERBS}(?:${OTHERS})(?![\\p{L}\\p{N}-])`, 'uy');
/** Words of the first person: `CC we have`, `MH I think`. */
export const FIRST_PERSON = new RegExp(`${GAP}(?:we|I|our|my)(?:['’]\\p{L}+)?${GAP}(?!and\\b|or\\b)\\p{Ll}`, 'uy');
/** Speech after a dash or a colon: `LH – we say`, `KY: …`, `KY: “…`. */
export const INTRODUCED = new RegExp(`\\s{0,4}(?:(?::|-)${GAP}|[–—]\\s{0,8})`, 'uy');

/**
 * The beginning of what someone says after a dash or a colon. Much else follows these and is not quoted: a name (`RM:
 * Richard Morris`), an office (`MH – the chair`), an excuse (`KY – on leave`), a task (`KY: send the data`).
 */
export const OPENING =
	/^(?:["“‘]|(?:(?:I|we|my|our|it|there|yes|how|what|why|should|could)(?:['’]\p{L}+)?(?= )(?!(?: [^ ]{1,30}){0,2}$)|(?:the|this|that|these|those)(?= )(?! (?:vice|deputy)? ?(?:chair|secretary|clerk|treasurer|lead|new)\b)(?=(?: [^ ]{1,30}){1,8} (?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|do|did|needs?)\b)))/iu;

/** What follows the verb where the sentence says what was done with someone, not what they said. */
export const PASSIVE: readonly (readonly [verb: RegExp, rest: RegExp])[] = [
	[/./u, /^\s(?:by|as|absent|present|sick|ill|unwell|himself|herself)\b/u],
	[/(?:told|thanked|introduced|added|thought|felt)$/u, /^\s(?:to|for)\b/u],
	[/asked$/u, /^\sto\b/u],
	[/(?:suggested|proposed|recommended|noted|confirmed|reported)$/u, /^\s(?:for|to(?! (?:the|this|that)\b))\b/u],
	// Whoever is asked to do something may have been asked before.
	[/asked$/u, /^\s(?:\p{Lu}\S*|us|the (?:chair|group|board|secretary|meeting)) to\b/u],
	// What was agreed to be done may have been agreed anywhere.
	[/agree[ds]$/u, /^\sto\b(?! (?:the|this|that|these|those|an?|it)\b)/u],
];

const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

/** Words that place what was said outside the meeting. */
export const ELSEWHERE = new RegExp(
	`\\b[Ee]-?mail|\\bin absentia\\b|\\b(?:by|in|via|through) (?:an? |the |his |her |their )?(?:letter|writing|text|phone|telephone|note|message|post|mail|written|chat)\\b|\\b(?:before|ahead of|prior to|outside|since|between) (?:(?:the|this|today’s|our) )?meetings?\\b|\\b(?:last|previous|earlier|past) (?:\\p{L}+ )?(?:meetings?|time|year|month|week|quarter)\\b|\\bin advance\\b|\\b${MONTH} meeting|\\b(?:in|on|since) (?:\\d{1,2} |early |late )?${MONTH}\\b(?! and\\b)|\\bin \\d{4}\\b`,
	'u',
);

/** The beginning of a sentence: after the end of another one, after a semicolon, on a line of its own. */
const SENTENCE = /(?:[.!?…;][”"’')\]]{0,4}\s{1,8}|\u2028\s{0,8})[([]{0,4}(?=\p{Lu})/gu;
/** The indexes at which the sentences after the first begin. */
export function sentenceStarts(text: string): number[] {
	return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: gap, index }) =>
		ABBREVIATION.test(text.slice(Math.max(0, index - 8), index + 1)) ? [] : index + gap.length,
	);
}

/** The brackets before the first word, and a short label: `Funding: `. */
export const BEGINNING = /^[\s([]{0,200}(?:(?=\p{L})(?<label>[^:.!?;,\n\u2028“"\0]{3,40}):\s{1,8})?(?=\p{L})/u;
/** Labels of what was not said, or not at this meeting. */
export const OTHER_LABEL =
	/action|decision|apolog|present|attend|invit|member|next step|resol|note|letter|mail|from|last|previous|matters/iu;
/** Words about someone who is not there, anywhere in the sentence. */
export const ABSENT = /\bapolog|\bon (?:his|her|their) behalf\b/iu;

/** A full stop that does not end a sentence. */
const ABBREVIATION =
	/(?:^|[\s(])(?:e\.g|i\.e|eg|ie|cf|vs|viz|incl?|approx|esp|Dr|Mrs?|Ms|Prof|Cllrs?|Revd?|Hon|St|No|pp?|\p{L})\.$/u;

/** The end of the speech, before who spoke: `“Agreed,” said RM`. */
export const AFTER_SPEECH = new RegExp(
	`[,.!?…]["”’]${GAP}(?:said|asked|added|replied|agreed|explained)${GAP}(?=\\p{Lu}|the${GAP})`,
	'gu',
);
/** A comma before another speaker, and what they do: `TR would keep them together, RF agreed.` */
export const AFTER_COMMA = new RegExp(`,${GAP}(?:(?:and|but)${GAP})?(?=\\p{Lu}|the${GAP})`, 'gu');
export const JOINS = new RegExp(
	`${GAP}(?:also${GAP})?(?:agreed|disagreed|concurred)(?=\\s{0,4}(?:[.;!?]|$)|${GAP}with\\b)`,
	'uy',
);
