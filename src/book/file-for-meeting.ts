import type { CalendarDate } from '../model/calendar-date.ts';

/**
 * The file of a new meeting's minutes, where the board puts them: beside those of its newest meeting, and in a folder of
 * its own year where those are in one, such as `minutes/2025/2025-04.md`.
 *
 * @param files the files of the minutes, relative to the root
 */
export function fileForMeeting(date: CalendarDate, files: readonly string[], folder: string): string {
	const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
	const newest = files.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).at(-1);
	const year = newest?.startsWith(`${folder}/`) ? newest.slice(folder.length + 1, -nameOf(newest).length - 1) : '';
	const own = /^\d{4}$/.test(year) ? date.slice(0, 4) : year;
	return own === '' ? `${folder}/${date}.md` : `${folder}/${own}/${date}.md`;
}
