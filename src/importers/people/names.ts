/*
 * Names: how minutes write people. Nothing is a name that has a word of an office or of an organisation in it.
 */

const TITLE =
	/^(?:dr|mrs?|ms|miss|mx|prof(?:essor)?|sir|dame|cllrs?|councillors?|rev(?:d|erend)?|fr|lord|lady|hon|rt|justice|judge|sister|canon|capt|major|col|acc|dcc|supt|insp|sgt|dc|ds|di|dci|brig|lt|cdr)\.?$/i;
/** Small words within a name: `Maria de la Cruz`. */
const PARTICLE = /^(?:de|da|di|du|dos|del|della|der|den|van|von|zu|la|le|al|el|bin|ibn|ap|st\.?)$/i;
const WORD = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’.-]+\p{L}[\p{L}\p{M}]*)*\.?|\p{Lu}\.(?:\p{Lu}\.?)*)$/u;

/** Words of offices, which end a name. */
const OFFICE = new Set(
	`acting administrator adviser advisor analyst apologies assistant associate ceo chair chairman chairperson chairwoman chief clerk clinical
	co-chair co-opted commander commissioner consultant convenor coordinator co-ordinator corporate councillor deputy designated development
	director directors doctor executive finance former governor governors head headteacher independent interim joint lay lead leader
	legal manager managing medical member members minute minutes-taker minute-taker minutes national non-executive note notes note-taker nurse
	nursing observer observers of officer operations parent partner pa practice practitioner president primary principal programme project
	public quality registered regional representative safeguarding secretary senior service services sister social staff strategic
	superintendent support teacher team treasurer trustee vice vice-chair virtual vacant worker communications facilitator
	presenter speaker guest guests host inspector constable sergeant chaplain bursar dean provost rector`.split(/\s+/),
);

/** Words of organisations. */
const BODY = new Set(
	`academy adopt adoption agency alliance association authority board borough bureau cafcass care ccg centre charity children children’s
	children's church city college committee community council county department district england europe federation fire
	foundation group health healthcare hospital housing icb institute ltd limited ministry nhs office parish partnership pct
	police prison probation programme region safety school schools shire society south trust union university university’s
	ward working all everyone none nil no-one various others press present absent attendance in
	action actions agenda item items agreed apology date venue time location meeting minutes matters any other business welcome introductions
	monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
	the this that there and with from for to at by on`.split(/\s+/),
);

/** The longest name, or office before a name, in characters. */
const LONGEST = 200;

/** The name at the beginning of a text, and its length; undefined where the text does not begin with a name. */
export function nameAtStart(text: string): { readonly name: string; readonly length: number } | undefined {
	const words: string[] = [];
	let titles = 0;
	let length = 0;
	for (const { 0: gap_word, 1: word = '', index } of text.slice(0, LONGEST).matchAll(/\s*([^\s,;:()[\]/–—&]+)/guy)) {
		if (words.length > 6) break;
		const bare = word.replace(/\.$/, '').toLowerCase();
		if (words.length === titles && TITLE.test(word)) titles++;
		else if (!isNameWord(word, words.length - titles) || isOther(bare, words.length - titles)) break;
		words.push(word);
		length = index + gap_word.length;
	}
	while (words.length > 0 && PARTICLE.test(words.at(-1) ?? '')) {
		length -= (words.pop() ?? '').length;
		length = text.slice(0, length).trimEnd().length;
	}
	return isWholeName(words.slice(titles), titles > 0) ? { name: words.join(' '), length } : undefined;
}

/** Words that are also surnames or first names. */
const SURNAMES = new Set(
	'dean head ward church bishop constable sergeant guest host sister may park lay hall young marshall banks chaplain rector provost parish shire south west'.split(
		' ',
	),
);
const FIRST_NAMES = new Set(['april', 'may', 'june', 'august', 'dean']);

/** Whether a word ends a name, at its place in the name. */
function isOther(bare: string, at: number): boolean {
	if ((at === 1 && SURNAMES.has(bare)) || (at === 0 && FIRST_NAMES.has(bare))) return false;
	return OFFICE.has(bare) || BODY.has(bare);
}

function isNameWord(word: string, at: number): boolean {
	return WORD.test(word) || (at > 0 && PARTICLE.test(word));
}

/** Whether words are a whole name: a first name or initials and a surname; after a title the surname is enough. */
function isWholeName(words: readonly string[], titled: boolean): boolean {
	const last = words.at(-1) ?? '';
	const surname = (last.match(/\p{L}/gu) ?? []).length > 1 || (words.length > 1 && (words[0]?.length ?? 0) > 2);
	return surname && words.length > (titled ? 0 : 1) && !isCapitalsAlone(words);
}

/** Whether words may be a heading rather than a name: two long words in capitals, `VICE CHAIR`, `DATA UPDATE`. */
function isCapitalsAlone(words: readonly string[]): boolean {
	return words.length > 1 && words.every((word) => /^\p{Lu}{3,}$/u.test(word));
}

/** Whether a text is a name and nothing else. */
export function isName(text: string): boolean {
	const found = nameAtStart(text);
	return found !== undefined && text.slice(found.length).trim() === '';
}

/** Whether a text is a first name alone, as whom a substitute stands in for may be called: `Teresa`. */
export function isFirstName(text: string): boolean {
	return (
		/^\p{Lu}\p{Ll}[\p{L}'’-]{1,20}$/u.test(text) && !BODY.has(text.toLowerCase()) && !OFFICE.has(text.toLowerCase())
	);
}

/**
 * Whether a few letters may be the initials of a name: each is in it, in order, and the first is its first letter.
 */
export function fitsName(initials: string, name: string): boolean {
	if (!/^\p{Lu}[\p{L}\p{M}\p{N}'’-]{0,5}$/u.test(initials) || !/\p{Lu}.*\p{L}/u.test(initials)) return false;
	const words = name.split(/[\s\u00a0-]+/u).filter((word) => !TITLE.test(word));
	const letters = words.join('').toLowerCase();
	if (letters[0] !== initials[0]?.toLowerCase()) return false;
	let from = 0;
	for (const letter of initials.toLowerCase().replace(/[^\p{L}]/gu, '')) {
		from = letters.indexOf(letter, from) + 1;
		if (from === 0) return false;
	}
	return true;
}

/** Whether a text is the name of an office: `Director of Nursing`, `Clerk`. */
export function isOffice(text: string): boolean {
	const words = text.toLowerCase().split(/[\s\u00a0/,-]+/u);
	return words.some((word) => OFFICE.has(word) && !WEAK.has(word)) || /^(?:vice|deputy|co-?)[\s-]?chair/i.test(text);
}

/** Words of offices that are in the names of organisations too. */
const WEAK = new Set(
	'of social health national regional public support services service primary practice partner quality clinical legal medical nursing safeguarding children joint programme project development strategic communications finance staff team corporate independent virtual parent operations'.split(
		' ',
	),
);

/** The length of the offices and places before a name: `County Cllr R Stone`, `Headteacher Kate Dunn`. */
export function officeBefore(text: string): number {
	const place = /^(?:county|district|borough|city|parish|town|ward|unitary)[\s\u00a0]+(?=(?:cllr|councillor)\b)/i.exec(
		text,
	);
	if (place) return place[0].length;
	let length = 0;
	for (const { 0: all, 1: word = '', index } of text.slice(0, LONGEST).matchAll(/([^\s,;:()]+)\s+/guy)) {
		if (!OFFICE.has(word.toLowerCase()) || WEAK.has(word.toLowerCase())) break;
		length = index + all.length;
	}
	return length;
}

/** The initials of a name, without its titles. */
export function initialsFor(name: string): string {
	const words = name.split(/[\s\u00a0-]+/u).filter((word) => /^\p{L}/u.test(word) && !TITLE.test(word));
	return words
		.map((word) => [...word][0] ?? '')
		.join('')
		.toUpperCase();
}
