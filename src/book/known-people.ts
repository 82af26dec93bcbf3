import { splitOwners } from '../language/names/split-owners.ts';
import { nearest } from '../language/nearest.ts';
import { makePeople, whoIs } from '../language/who.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { foldWord } from '../values/status.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads who is responsible, `RE,MH`, `RE MH`, `Mac Heath` or `all`, as initials in the spelling of the lists. Who is unknown is
 * refused, and so is a name that fits several people.
 */
export function readPeople(words: readonly string[], book: MinuteBook): string[] {
	const lists = book.meetings.toReversed().flatMap(({ invitees, apologies }) => [invitees, apologies]);
	const known = [...new Set(lists.flat().map(({ initials }) => initials)), 'all'];
	const people = makePeople(lists);
	const wanted = splitOwners(words.join(' '), (word) => (whoIs(word, people)?.fits.length ?? 0) > 0);
	if (wanted.length === 0)
		throw new Refusal('who is responsible?', `Give initials such as ${known.slice(0, 3).join(', ')}.`);
	return wanted.flatMap((word) => {
		const ofWord = (one: string) => known.find((each) => foldWord(each) === foldWord(one));
		const found = ofWord(word);
		if (found !== undefined) return [found];
		const parts = word.split(' ').map(ofWord);
		if (parts.every((part) => part !== undefined)) return parts;
		const who = whoIs(word, people);
		const fits = who?.through === 'initials' ? [] : (who?.fits ?? []);
		const [person, ...others] = [...new Map(fits.map((each) => [foldWord(each.initials), each])).values()];
		if (person && others.length === 0) return [person.initials];
		if (person) {
			const names = [person, ...others].map(({ name, initials }) => `${name} (${initials})`);
			throw new Refusal(`"${word}" may be ${names.join(' or ')}`, 'Give the initials of one of them.');
		}
		const near = nearest(word, known);
		throw new Refusal(
			`"${word}" is not in any meeting's lists`,
			near === undefined
				? `Add the person to the invitees first. Known: ${known.join(', ')}.`
				: `Did you mean "${near}"? Known: ${known.join(', ')}.`,
		);
	});
}
