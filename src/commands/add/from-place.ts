import type { EditedBook } from '../../book/edit-book.ts';
import { findMeeting } from '../../book/find-meeting.ts';
import { Refusal } from '../../book/refusal.ts';
import { type Sentence, sentencesIn } from '../../language/matters/notice.ts';
import { quote } from '../../language/quote.ts';
import { peopleOf, personAt } from '../../language/who.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Minutes } from '../../model/minutes.ts';
import { itemAt } from '../../values/agenda-item.ts';
import { formatPlace } from '../../values/place.ts';

/** What a sentence of the minutes says of the action that it is to become. */
export interface SaidAction {
	readonly text: string;
	readonly minutes: Minutes;
	/** The one whom the sentence begins with, if that is certain. */
	readonly responsible?: string;
	readonly item?: AgendaItem;
}

/** The sentence at a place, `minutes/2025-04.md:75` or `:75:12`, as `alb check` names it. */
export function readSaid({ book, root, folder }: EditedBook, from: string): SaidAction {
	const [, name = '', line = '', column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(from) ?? [];
	if (name === '') throw new Refusal(`"${from}" is no place in the minutes`, 'alb add --from minutes/2025-04.md:75');
	const minutes = findMeeting(book, name, { root, folder });
	const sentence = sentenceAt(minutes, Number(line), column === undefined ? undefined : Number(column), from);
	const found = personAt(sentence.text, 0, peopleOf(minutes));
	const [person, ...others] = found?.fits ?? [];
	const item = itemAt(minutes.items, Number(line));
	return {
		text: sentence.text.replace(/[.;]$/, ''),
		minutes,
		...(person && others.length === 0 && { responsible: person.initials }),
		...(item && { item }),
	};
}

/** The sentence that begins at a place or, without a column, the one of its line that reads like an action, or the only one. */
function sentenceAt(minutes: Minutes, line: number, column: number | undefined, from: string): Sentence {
	const there = sentencesIn(minutes).filter(({ place }) => place.line === line);
	const exact = there.findLast(({ place }) => column !== undefined && place.column <= column);
	if (exact) return exact;
	const likely = there.filter(({ kinds }) => kinds.includes('action'));
	const [only, ...others] = likely.length > 0 ? likely : there;
	if (!only) throw new Refusal(`there is no sentence at ${from}`, 'alb check --severity info names the places.');
	if (others.length === 0) return only;
	const places = [only, ...others].map(({ text, place }) => `  ${formatPlace(place)}  ${quote(text)}`);
	throw new Refusal(`line ${line} has several sentences; say which`, places.join('\n'));
}
