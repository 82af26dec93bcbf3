import { TITLES } from './person.ts';

/** A word of a text as names are compared: without accents, in lower case. */
export interface Word {
	readonly folded: string;
	readonly typed: string;
	readonly index: number;
	/** What is between it and the word before: a name goes on over a space, a hyphen, or the full stop of an initial. */
	readonly joined: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’](?!s?(?![\p{L}\p{M}]))[\p{L}\p{M}]+)*/gu;

/** The words of a text; `’s` is no part of one. */
export function wordsIn(text: string): Word[] {
	let end = 0;
	return Array.from(text.matchAll(WORD), ({ 0: typed, index }): Word => {
		const between = text.slice(end, index);
		const joined = end > 0 && (/^(?: {1,3}|-)$/.test(between) || (/^\. ?$/.test(between) && isShort(text, end)));
		end = index + typed.length;
		return { folded: fold(typed), typed, index, joined };
	});
}

/** Whether the word that ends here is an initial or a title: `T. Hill`, `Mr. Hill`. */
function isShort(text: string, end: number): boolean {
	return /(?<![\p{L}\p{M}])(?:\p{Lu}|Dr|Mrs?|Ms|Prof|Rev|Cllr|St)$/u.test(text.slice(Math.max(0, end - 5), end));
}

function fold(word: string): string {
	return word
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[łøđæœßþð]/g, (letter) => SPELT[letter] ?? letter);
}

/** Letters that are no other letter with a sign, and what people write who cannot type them. */
const SPELT: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd' };

/** A proper name: words with a capital, as they follow one another. */
export type ProperName = readonly Word[];

const PARTICLES = new Set('de da di du dos la le van von der den ter bin ibn al el ap'.split(' '));
/** Words that have a capital because a sentence begins with them, or because the calendar gives them one. */
const NO_NAMES = new Set(
	`a an the this that these those all any both each every some no not none one two three in on at by for from of to with without
	after before since until during when where while who what which why how if as and but or so then there here however also
	i we he she it they you me us him them my our his her its their your is was are were has have had do does did will would can could may
	should action actions item decision note please yes january february march july september october november december monday
	tuesday wednesday thursday friday saturday sunday feb mar apr jun jul aug sept sep oct nov dec`.split(/\s+/),
);
/** Months that are names of people too: alone they are months. */
const MONTHS = new Set(['april', 'may', 'june', 'august', 'jan']);

/** Words of organisations: what they are in is no person, and a part of it is no name. */
const OF_ORGANISATIONS = new Set(
	`academy agency association authority bank board borough centre charity church club college commission committee company council
	county court department district england forum foundation fund group hospital hub institute limited ltd ministry network office
	ofsted partnership party plc police programme project school service services society team trust union university`.split(
		/\s+/,
	),
);
/** Places of which minutes speak without meaning a person: nations, regions, cities and counties. */
const PLACES = new Set(
	`england scotland wales ireland britain kingdom europe london birmingham leeds sheffield bradford manchester liverpool bristol
	newcastle sunderland nottingham leicester coventry derby southampton portsmouth brighton plymouth reading slough oxford cambridge
	norwich ipswich york hull wolverhampton stoke swindon luton milton keynes exeter bath gloucester worcester lincoln peterborough
	cardiff swansea newport belfast edinburgh glasgow aberdeen dundee kent surrey sussex hampshire berkshire buckinghamshire bucks
	oxfordshire essex suffolk norfolk cambridgeshire hertfordshire bedfordshire northamptonshire warwickshire worcestershire
	gloucestershire wiltshire dorset devon cornwall somerset herefordshire shropshire staffordshire derbyshire nottinghamshire
	leicestershire lincolnshire rutland yorkshire lancashire cheshire cumbria durham northumberland merseyside tyneside midlands
	british english scottish welsh irish european`.split(/\s+/),
);

/** The proper names of a text, of one word or more; a word all in capitals is an acronym, and in none. */
export function properNames(text: string): ProperName[] {
	const names: Word[][] = [];
	let name: Word[] = [];
	const close = () => {
		const first = name.findIndex((word) => !NO_NAMES.has(word.folded));
		const last = name.findLastIndex((word) => isCapital(word) && !NO_NAMES.has(word.folded));
		if (first >= 0 && last >= first) names.push(name.slice(first, last + 1));
		name = [];
	};
	for (const word of wordsIn(text)) {
		if (!word.joined) close();
		if (isCapital(word) || (name.length > 0 && PARTICLES.has(word.folded))) name.push(word);
		else close();
	}
	close();
	return names;
}

/** A name without its title, and whether it had one: `Mrs Hill` is `Hill`. */
export function withoutTitle(name: ProperName): { readonly name: ProperName; readonly titled: boolean } {
	const first = name.findIndex(({ folded }) => !TITLES.has(folded));
	return { name: first < 0 ? [] : name.slice(first), titled: first > 0 };
}

/** Whether a name is that of an organisation, whose single words are no names. */
export function isOrganisation(name: ProperName): boolean {
	return name.some(({ folded }) => OF_ORGANISATIONS.has(folded));
}

/** Whether a word may be the name of a person by itself. */
export function isNameAlone(word: Word): boolean {
	const { folded } = word;
	return isCapital(word) && folded.length > 2 && ![NO_NAMES, MONTHS, PLACES].some((words) => words.has(folded));
}

/** Whether a word may be one of a name: not one that has its capital from the calendar, or from the sentence that it begins. */
export function isName(word: Word): boolean {
	return isCapital(word) && !NO_NAMES.has(word.folded);
}

/** Whether a word is a title: `Mrs`. */
export function isTitle({ folded }: Word): boolean {
	return TITLES.has(folded);
}

function isCapital({ typed }: Word): boolean {
	return /^\p{Lu}(?:$|.*\p{Ll})/u.test(typed);
}
