import { editDistance } from './nearest.ts';

/*
 * Name likeness: whether two spellings may be of one person. It is narrow on purpose, since a single letter may
 * distinguish two people.
 */

/** The longest words that are compared, in characters: no name is as long. */
const LONGEST = 40;

/**
 * Whether two names, in the form of `bareName`, differ by no more than a slip of the pen: an accent, a letter in a
 * word of five or more, a letter left out of a shorter one. Paul and Paula, Mary and Mark, member 1 and 2 are
 * different.
 */
export function isNearlyName(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 3) return false;
	const [left, right] = [a.split(' '), b.split(' ')];
	if (left.length !== right.length || left.length < 2) return false;
	const surname = left.length - 1;
	return left.every((word, at) => isNearlyWord(word, right[at] ?? '', at === surname));
}

function isNearlyWord(a: string, b: string, isSurname: boolean): boolean {
	if (withoutAccents(a) === withoutAccents(b)) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length < 3 || long.length > LONGEST || /\P{L}/u.test(withoutAccents(short + long))) return false;
	if (!isSurname && (long === `${short}a` || TWO_NAMES.has(`${short} ${long}`) || TWO_NAMES.has(`${long} ${short}`)))
		return false;
	const distance = editDistance(short, long);
	if (short.length < 5) return distance === 1 && long.length > short.length;
	return distance === 1 || (distance === 2 && isSurname && short.length >= 8);
}

function withoutAccents(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** First names that differ by a letter and belong to two people. */
const TWO_NAMES: ReadonlySet<string> = new Set([
	'louis louise',
	'francis frances',
	'simon simone',
	'denis denise',
	'justin justine',
	'martin marvin',
	'julia julian',
	'james jamie',
	'mario maria',
	'mario marie',
	'mario marion',
	'andrew andrea',
	'andrea andreas',
	'daniel daniele',
	'jan jane',
	'jan jean',
	'jon joan',
]);
