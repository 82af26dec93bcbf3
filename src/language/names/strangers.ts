import { isName, isNameAlone, isOrganisation, isTitle, type Word, wordsIn } from '../proper-names.ts';
import type { People } from '../who.ts';
import { FIRST_NAMES } from './first-names.ts';

/** Titles that are in the names of places and bodies too: `Lady Bay`, `Justice Committee`. */
const IN_OTHER_NAMES = new Set(['sir', 'dame', 'lord', 'lady', 'justice']);
/** Firms and charities that are called as a person is. */
const BODIES = new Set(
	[
		'grant thornton',
		'henry smith',
		'james cook',
		'john lewis',
		'marie curie',
		'paul hamlyn',
		'sue ryder',
		'thomas cook',
	].concat(['thomas coram', 'william hill', 'russell group', 'ralph lauren']),
);

/**
 * Whether a name that is in no list is surely a person’s: a title and a surname (`Mr Wilson`), or two or three words that are
 * no place and no organisation, of which the first is a common first name, or one of them is so in the lists of the
 * meeting (`Mike Wilson`, where they have Michael). `Bristol Council`, `Children First` and `Adopt South` are none.
 */
export function isStranger(written: string, people: People): boolean {
	const all = wordsIn(written);
	const name = all.filter((word) => !isTitle(word));
	const [first, last] = [all[0], name.at(-1)];
	if (!first || !last || name.length > 3 || !name.every(isName)) return false;
	if (isTitle(first)) return !IN_OTHER_NAMES.has(first.folded) && (name.length === 1 || !isOrganisation(name));
	if (name.length === 1 || isOrganisation(name) || !name.slice(1).every(isNameAlone)) return false;
	if (BODIES.has(name.map(({ folded }) => folded).join(' '))) return false;
	return FIRST_NAMES.has(first.folded) || isOfLists([first, last], people);
}

/** Whether the first word is the first name of someone in the lists, or the last word their surname. */
function isOfLists([first, last]: readonly [Word, Word], { byWord }: People): boolean {
	const has = ({ folded }: Word, at: 0 | -1) => byWord.get(folded)?.some(({ name }) => name.words.at(at) === folded);
	return has(first, 0) === true || has(last, -1) === true;
}
