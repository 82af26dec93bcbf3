import { publicCuts } from '../../language/public-copy.ts';
import type { RestrictedActions } from '../../language/restricted-actions.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { placeAt, splitLines } from '../../values/lines.ts';
import { visibleLines } from './visible-lines.ts';

/** A line of the minutes, parted into what a public copy shows and what it leaves out. */
export interface PublicLine {
	/** What it shows: what it leaves out is blanked by `|`, a character each. */
	readonly open: string;
	/** The same the other way round; absent where all of the line is shown. */
	readonly hidden?: string;
	/** Absent for words: an address, or code. */
	readonly kind?: 'address' | 'code';
	readonly placeAt: (index: number) => Place;
}

/** Each visible line of minutes, as a public copy shows it. Characters that are invisible are left out of both texts. */
export function publicLines(minutes: Minutes, actions: RestrictedActions): PublicLine[] {
	const lines = splitLines(minutes.file, minutes.text);
	const cuts = publicCuts(minutes, actions);
	return Array.from(visibleLines(minutes), ({ text: typed, kind, offsetAt: offsetOfTyped, start, end }): PublicLine => {
		const { text, indexOf } = withoutInvisible(typed);
		const offsetAt = (index: number) => offsetOfTyped(indexOf(index));
		const meets = cuts.filter((cut) => cut.start < end && start < cut.end);
		const place = (index: number) => placeAt(lines, offsetAt(index));
		const about = { ...(kind && { kind }), placeAt: place };
		if (meets.length === 0) return { open: text, ...about };
		const parts = { open: '', hidden: '' };
		for (let index = 0; index < text.length; index++) {
			const offset = offsetAt(index);
			const isCut = meets.some((cut) => cut.start <= offset && offset < cut.end);
			const character = text.charAt(index);
			parts.open += isCut ? '|' : character;
			parts.hidden += isCut ? character : '|';
		}
		return { ...parts, ...about };
	});
}

function withoutInvisible(text: string): { readonly text: string; readonly indexOf: (index: number) => number } {
	if (!/\p{Default_Ignorable_Code_Point}/u.test(text)) return { text, indexOf: (index) => index };
	const kept = Array.from(text.matchAll(/\P{Default_Ignorable_Code_Point}/gu), ({ 0: character, index }) => ({
		character,
		index,
	}));
	const indexes = kept.flatMap(({ character, index }) =>
		Array.from({ length: character.length }, (_, at) => index + at),
	);
	return { text: kept.map(({ character }) => character).join(''), indexOf: (index) => indexes[index] ?? text.length };
}
