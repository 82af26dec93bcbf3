import { nearest } from '../language/nearest.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { foldWord } from '../values/status.ts';
import { Refusal } from './refusal.ts';

/** The initials of everyone in the lists of a book's meetings, newest meeting first. */
function knownInitials({ meetings }: MinuteBook): string[] {
	const people = meetings.toReversed().flatMap(({ invitees, apologies }) => [...invitees, ...apologies]);
	return [...new Set(people.map(({ initials }) => initials))];
}

/** Reads who is responsible, `RE,MH` or `RE MH` or `all`, in the spelling of the lists; unknown initials are refused. */
export function readPeople(words: readonly string[], book: MinuteBook): string[] {
	const known = [...knownInitials(book), 'all'];
	const wanted = words
		.flatMap((word) => word.split(/[\s,;/&+]+/u))
		.filter((word) => word !== '' && foldWord(word) !== 'and');
	if (wanted.length === 0)
		throw new Refusal('who is responsible?', `Give initials such as ${known.slice(0, 3).join(', ')}.`);
	return wanted.map((word) => {
		const found = known.find((one) => foldWord(one) === foldWord(word));
		if (found !== undefined) return found;
		const near = nearest(word, known);
		throw new Refusal(
			`"${word}" is not in any meeting's lists`,
			near === undefined
				? `Add the person to the invitees first. Known: ${known.join(', ')}.`
				: `Did you mean "${near}"? Known: ${known.join(', ')}.`,
		);
	});
}
