import type { MatterKind } from '../../language/matters/notice.ts';
import { unmarkedMatters } from '../../language/matters/unmarked.ts';
import { quote } from '../../language/quote.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Place } from '../../model/place.ts';
import type { Report } from '../rule.ts';

/** Remarks on the sentences of one kind that are in no list: the sentence in quotation marks, and what is said of it. */
export function* remarksOn(
	{ meetings }: MinuteBook,
	kind: MatterKind,
	says: (place: Place) => string,
): Generator<Report> {
	for (const minutes of meetings)
		for (const { text, place } of unmarkedMatters(minutes, kind))
			yield { place, message: `${quote(text)} ${says(place)}` };
}
