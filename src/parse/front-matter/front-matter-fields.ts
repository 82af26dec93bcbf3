import { nearest } from '../../language/nearest.ts';
import type { Unread } from '../../model/unread.ts';
import { type Fields, isRecord, misfitText, valueAt } from './fields.ts';

/** A value of the front matter that its schema does not take. */
export function misfit({ values, placeOf }: Fields, path: readonly PropertyKey[], expected: string): Unread {
	const problem = misfitText(valueAt(values, path), expected);
	return { code: 'front-matter-value', path: path.join('.'), problem, place: placeOf(path) };
}

/** The keys of a list of the front matter that are not known. */
export function unknownKeys(fields: Fields, path: readonly string[], known: readonly string[]): Unread[] {
	const record = valueAt(fields.values, path);
	if (!isRecord(record)) return [];
	const unknown = Object.keys(record).filter((key) => !known.includes(key));
	return unknown.map((key) => {
		const near = nearest(key, known);
		const place = fields.placeOf([...path, key], 'key');
		return { code: 'front-matter-key', key: [...path, key].join('.'), ...(near && { nearest: near }), place };
	});
}
