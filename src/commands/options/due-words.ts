import { Refusal } from '../../book/refusal.ts';
import { readDueCell } from '../../language/deadline-words.ts';
import { readWrittenDate } from '../../parse/written-date.ts';
import { formatDate } from '../../values/calendar-date.ts';

/** Reads a deadline as the log will have it: a date in words, or what was typed if alb understands it. */
export function readDue(typed: string): string {
	const text = typed.trim();
	if (text === '' || /^(?:none|-|–)$/i.test(text)) return '';
	const { date, problem } = readWrittenDate(text);
	if (date !== undefined) return formatDate(date);
	if (problem?.kind === 'two-readings')
		throw new Refusal(
			`"${text}" may be ${formatDate(problem.first)} or ${formatDate(problem.second)}`,
			'Write the month in letters.',
		);
	if (problem?.kind !== 'impossible' && readDueCell(text) !== 'unclear') return text;
	throw new Refusal(
		`"${text}" is not a deadline that alb understands`,
		'Write a date (2025-10, 10 July 2025), a meeting ("next meeting", "Oct meeting"), or "none".',
	);
}
