import type { Place } from '../model/place.ts';

/** Orders places by file, line and column; files by code unit, so that every machine agrees. */
export function comparePlaces(a: Place, b: Place): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}

/** A place as text: `minutes/2025-04.md:12:30`, the form that editors and terminals turn into a link. */
export function formatPlace(place: Place): string {
	return `${place.file}:${place.line}:${place.column}`;
}
