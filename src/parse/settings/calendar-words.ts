import { type Calendar, MONTHS_OF } from '../../model/board/calendar.ts';
import { monthFromName } from '../written-date.ts';

/** When a board meets as someone types it: a calendar, or that there is none. Undefined: it is not understood. */
export type CalendarWords = { readonly calendar?: Calendar };

/** Reads `quarterly`, `monthly`, `none`, or months by name or number: `January, May and September`, `1, 5, 9`. */
export function readCalendarWords(text: string): CalendarWords | undefined {
	const word = text.trim().toLowerCase();
	if (word === 'none' || word === 'no') return {};
	if (word === 'monthly' || word === 'quarterly') return { calendar: { months: MONTHS_OF[word] } };
	const words = word.split(/[\s,;/&]+/u).filter((each) => each !== '' && each !== 'and');
	const months = words.map((each) => (/^(?:1[0-2]|0?[1-9])$/.test(each) ? Number(each) : monthFromName(each)));
	const known = months.filter((month) => month !== undefined);
	if (known.length === 0 || known.length < months.length) return undefined;
	return { calendar: { months: [...new Set(known)].toSorted((a, b) => a - b) } };
}
