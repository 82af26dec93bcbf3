import type { CalendarDate } from '../../model/calendar-date.ts';
import { formatDate } from '../../values/calendar-date.ts';
import type { Inline } from './paper.ts';

/** A text in which a date, written out, is marked up as a date. */
export function dated(text: string, date: CalendarDate | undefined): readonly Inline[] {
	const written = date === undefined ? '' : formatDate(date);
	const at = written === '' ? -1 : text.lastIndexOf(written);
	if (date === undefined || at < 0) return [{ type: 'text', text }];
	return [
		{ type: 'text' as const, text: text.slice(0, at) },
		{ type: 'date' as const, date, text: written },
		{ type: 'text' as const, text: text.slice(at + written.length) },
	].filter(({ text }) => text !== '');
}
