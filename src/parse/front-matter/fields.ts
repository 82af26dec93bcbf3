import type { Place } from '../../model/place.ts';

/** What a YAML text says: its values by their keys, every scalar a string, and the place of each. */
export interface Fields {
	readonly values: Readonly<Record<string, unknown>>;
	readonly placeOf: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined if the path leads nowhere. */
export function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], values);
}

/** Says what is there, and what should be there: `"April 2025" should be a date such as 2025-04`. */
export function misfitText(value: unknown, expected: string): string {
	return value === undefined || value === ''
		? `the value is missing; it should be ${expected}`
		: `${shown(value)} should be ${expected}`;
}

function shown(value: unknown): string {
	if (typeof value === 'string') return `"${value}"`;
	if (!Array.isArray(value)) return 'a list with keys';
	return value.length === 0 ? 'an empty list' : 'a list without keys';
}
