import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import { foldWord } from '../values/status.ts';
import { type BareName, fitName, readName } from './names/name-fit.ts';
import { type Offices, officeAt, officesOf } from './names/offices.ts';
import { initialsOf } from './person.ts';
import { isName, isNameAlone, isOrganisation, isTitle, wordsIn } from './proper-names.ts';

/** What a person was recognised by. */
export type Through = 'initials' | 'name' | 'title' | 'first-name' | 'surname' | 'office';

/** Whom words mean: nobody in the lists, one person, or several. */
export interface Who {
	readonly fits: readonly Person[];
	readonly through: Through;
}

/** Words of a text that have the form of a person. */
export interface PersonFound extends Who {
	readonly written: string;
	/** Where they end in the text. */
	readonly end: number;
}

/** The people that words may mean, ready to be looked up. */
export interface People {
	readonly byInitials: ReadonlyMap<string, readonly Person[]>;
	/** Initials as they are written: the keys of the lists, and the initials of the names. */
	readonly initials: ReadonlySet<string>;
	/** By the first word of the name and by its last. */
	readonly byWord: ReadonlyMap<string, readonly Listed[]>;
	readonly offices: Offices;
	/** Whether the text uses a word for a thing as well: `the grant`. */
	readonly isNoun: (word: string) => boolean;
}

interface Listed {
	readonly person: Person;
	readonly name: BareName;
}

const read = new WeakMap<object, People>();

/** The people of a meeting: those invited, those who sent apologies, and who was in the chair. A person in both lists was invited. */
export function peopleOf(minutes: Pick<Minutes, 'invitees' | 'apologies' | 'chair' | 'text'>): People {
	const before = read.get(minutes);
	if (before) return before;
	const { invitees, apologies, chair, text } = minutes;
	const listed = makePeople([invitees, apologies], text);
	const inChair = chair && chairIn(chair.value, listed, new Set(invitees));
	const people = { ...listed, offices: officesOf(invitees, apologies, inChair?.fits) };
	read.set(minutes, people);
	return people;
}

/** Who was in the chair: where both an invitee and someone who sent apologies fit, the invitee. */
export function chairIn(written: string, people: People, invited: ReadonlySet<Person>): Who | undefined {
	const who = whoIs(written, people);
	const present = who?.fits.filter((person) => invited.has(person)) ?? [];
	return who && present.length > 0 ? { ...who, fits: present } : who;
}

/**
 * The people of several lists, of one meeting or of many, and those outside the board; they hold no office. A name in several
 * lists is one person, whose first entry is taken. A name that one list has twice is of two people.
 */
export function makePeople(lists: readonly (readonly Person[])[], text = ''): People {
	const byInitials = new Map<string, Person[]>();
	const byWord = new Map<string, Listed[]>();
	const initials = new Set<string>();
	const once = new Set<string>();
	const firstTime = (key: string) => once.size < once.add(key).size;
	for (const list of lists) {
		const named = list.map((person) => ({ person, name: readName(person.name) }));
		for (const { person, name } of named) {
			for (const written of writtenInitials(person)) {
				initials.add(written);
				if (firstTime(`${foldWord(written)}=${name.words.join(' ')}`)) push(byInitials, foldWord(written), person);
			}
		}
		const isNew = named.map(({ name }) => !once.has(name.words.join(' ')));
		for (const [at, listed] of named.entries()) {
			once.add(listed.name.words.join(' '));
			const ends = new Set(isNew[at] ? [listed.name.words.slice(0, 1), listed.name.words.slice(-1)].flat() : []);
			for (const word of ends) push(byWord, word, listed);
		}
	}
	let nouns: ReadonlySet<string> | undefined;
	const isNoun = (word: string) => {
		nouns ??= nounsIn(text);
		return nouns.has(word);
	};
	return { byInitials, initials, byWord, offices: officesOf([], []), isNoun };
}

/**
 * The initials that a person may be written by. Those in capitals (RJM) are someone's own; RMo for Roslind Moodey is a
 * longer form, so that RM may be meant as well.
 */
function writtenInitials({ initials, name }: Person): string[] {
	const own = initials.normalize('NFC');
	const ofName = initialsOf(name).normalize('NFC');
	return /^\p{Lu}+$/u.test(own) || ofName === '' ? [own] : [own, ofName];
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const others = map.get(key);
	if (others) others.push(value);
	else map.set(key, [value]);
}

/** Words that a text uses after an article, in lower case. */
function nounsIn(text: string): Set<string> {
	const nouns = text.matchAll(
		/(?<!\p{L})(?:the|an?|this|that|our|each|every|any|no|of|for)[ \u00a0](\p{Ll}{2,20})(?!\p{L})/giu,
	);
	return new Set(Array.from(nouns, ({ 1: word = '' }) => word));
}

const GAP = '(?:[ \\t\\u00a0]{1,4}(?:\\r?\\n[ \\t]{0,4})?|\\r?\\n[ \\t]{0,4})';
const END = '(?![\\p{L}\\p{M}\\p{N}])';
const NAME_WORD = `\\p{Lu}[\\p{L}\\p{M}]{0,40}(?:['’](?!s?${END})[\\p{L}\\p{M}]{1,40}|[-‐‑]\\p{Lu}[\\p{L}\\p{M}]{0,40}){0,4}${END}`;
const ABBREVIATED = `(?:Dr|Mrs?|Ms|Prof|Revd?|Hon|Cllrs?|\\p{Lu}\\.(?:\\p{Lu}\\.){0,3}|\\p{Lu}(?=\\.))\\.?${END}`;
const PARTICLE = `(?:(?:de|da|di|du|dos|del|della|der|den|van|von|la|le|al|el|bin|ibn|ap)${GAP}|d['’]|al-|el-){0,3}`;
const PART = `(?:${ABBREVIATED}|${NAME_WORD})`;
const NAME = new RegExp(`${PARTICLE}${PART}(?:${GAP}${PARTICLE}${PART}){0,6}`, 'uy');
const INITIALS = new RegExp(`\\p{Lu}[\\p{L}\\p{M}\\p{N}]{0,7}(?:['’-][\\p{L}\\p{M}\\p{N}]{1,6})?${END}`, 'uy');
/** What only people do, whatever else the word before it may mean: `Will said`, `April asked`, `Grant explained`. */
const OF_PEOPLE = new RegExp(
	`${GAP}(?:said|says|asked|thanked|explained|commented|replied|wondered|volunteered)${END}`,
	'uy',
);
/** What makes a person the owner of something, or a part of a longer word: `AC’s pilot`, `Amy-led`. */
const OWNS = /['’]s?(?![\p{L}\p{M}])|[-‐‑]\p{L}/uy;

/**
 * Finds the person that is named at an index of a text, such as the beginning of a sentence, and whom it means: `MH`,
 * `Michael Wilson`, `Cllr Hunt`, `Amy`, `Hunt`, `the Clerk`. `Amy’s pilot` names a pilot.
 *
 * Several people fit where nobody can tell them apart. Nobody fits words that have the form of a person (capitals, a
 * title and a surname, two words with a capital) and are in no list: whoever asks has to judge whether they are one.
 */
export function personAt(text: string, index: number, people: People): PersonFound | undefined {
	const found = findAt(text, index, people);
	return found === undefined || matchAt(OWNS, text, found.end) !== undefined ? undefined : found;
}

function findAt(text: string, index: number, people: People): PersonFound | undefined {
	const office = officeAt(text, index, people.offices);
	if (office && office.name === undefined) return { ...office, through: 'office' };
	const start = office?.name ?? index;
	const found = (length: number, { fits, through }: Who): PersonFound => {
		const end = start + length;
		return { written: text.slice(index, end), end, fits, through };
	};
	const run = matchAt(NAME, text, start);
	const initials = matchAt(INITIALS, text, start);
	const isListed = initials !== undefined && people.initials.has(initials.normalize('NFC'));
	const surely = () => matchAt(OF_PEOPLE, text, start + (run?.length ?? 0)) !== undefined;
	const named = run === undefined || (isListed && run === initials) ? undefined : namedIn(run, people, surely);
	if (named && named.fits.length > 0) return found(named.length, named);
	if (isListed) {
		return found(initials.length, { fits: people.byInitials.get(foldWord(initials)) ?? [], through: 'initials' });
	}
	if (office) return undefined;
	if (initials !== undefined && /^\p{Lu}{2,4}$/u.test(initials))
		return found(initials.length, { fits: [], through: 'initials' });
	return named && found(named.length, named);
}

/** Whom a name of one word or more means. It is not cut, unless capitals follow it: `Michael Wilson ICB`. */
function namedIn(run: string, people: People, surely: () => boolean): (Who & { readonly length: number }) | undefined {
	// Most sentences begin with a word that is nobody's name.
	const [only, ...more] = wordsIn(run);
	if (more.length === 0 && !people.byWord.has(only?.folded ?? '')) return undefined;
	const whole = readName(run);
	const who = lookUp(whole, people, () => surely() || isAlone(run, people));
	if (who) return { ...who, length: run.length };
	const cut = run.replace(/(?:\s{1,8}\p{Lu}{2,6}){1,3}$/u, '');
	const name = readName(cut);
	if (cut !== run && name.words.length + name.titles.length > 1) {
		const fitting = lookUp(name, people, () => false);
		if (fitting) return { ...fitting, length: cut.length };
	}
	const last = whole.words.at(-1) ?? '';
	if (last.length < 2 || whole.words.length + whole.titles.length < 2 || !isNamed(run)) return undefined;
	return { fits: [], through: whole.titles.length > 0 ? 'title' : 'name', length: run.length };
}

function lookUp(written: BareName, { byWord }: People, alone: () => boolean): Who | undefined {
	const { words, titles } = written;
	const ends = [words[0], words.at(-1)].flatMap((word) => (word === undefined ? [] : (byWord.get(word) ?? [])));
	const fitting = [...new Set(ends)].flatMap(({ person, name }) => {
		const fit = fitName(written, name);
		return fit ? [{ person, ...fit }] : [];
	});
	const best = fitting.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
	const fits = fitting.filter(({ rank }) => rank === best);
	const [first] = fits;
	if (!first) return undefined;
	if (titles.length === 0 && words.length === 1 && !alone()) return undefined;
	const through = titles.length > 0 ? 'title' : PARTS[first.part];
	return { fits: fits.map(({ person }) => person), through };
}

const PARTS = { whole: 'name', first: 'first-name', last: 'surname' } as const;

/** Whether capitals are not only those of the beginning of a sentence: `The Clerk`. */
function isNamed(run: string): boolean {
	const [first] = wordsIn(run);
	return first !== undefined && (isTitle(first) || isName(first));
}

/** Whether a word alone is a name here, and not a month, a place or a thing. */
function isAlone(word: string, { isNoun }: People): boolean {
	const read = wordsIn(word);
	return read.every(isNameAlone) && !isOrganisation(read) && !isNoun(word.toLowerCase());
}

/**
 * Whom a text means that is nothing but a person, such as a cell or the chair of the front matter: as `personAt` finds
 * them, in any case, and with blanks between initials.
 */
export function whoIs(written: string, people: People): Who | undefined {
	const whole = written.trim();
	const text = whole.endsWith(')') ? whole.slice(0, whole.lastIndexOf('(')).trim() : whole;
	const initials = people.byInitials.get(foldWord(text));
	if (initials) return { fits: initials, through: 'initials' };
	const capitals = text.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
	return (/\p{Lu}/u.test(text) ? [text] : [text, capitals])
		.map((each) => personAt(each, 0, people))
		.find((found) => found?.end === text.length);
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
	pattern.lastIndex = index;
	return pattern.exec(text)?.[0];
}
