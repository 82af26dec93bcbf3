import { AGES } from './personal-details/ages.ts';
import { CASES } from './personal-details/cases.ts';
import { CONFIDENCE } from './personal-details/confidence.ts';
import { CONTACTS } from './personal-details/contacts.ts';
import type { DetailForm } from './personal-details/form.ts';

/** A personal detail: what a careful officer looks at before minutes are published. */
export interface PersonalDetail {
	readonly kind: DetailForm['kind'];
	readonly index: number;
	/** As it is written. */
	readonly words: string;
}

/** As many characters before a detail are looked at. */
const CONTEXT = 80;

/** Finds what a line gives away of people; of details that overlap, the first. */
export function personalDetails(line: string): PersonalDetail[] {
	const text = plainLine(line);
	const found: { kind: PersonalDetail['kind']; index: number; end: number }[] = [];
	const forms = [AGES, CONTACTS, CASES, CONFIDENCE].flatMap((group) => (group.sign.test(text) ? group.forms : []));
	for (const { kind, sign, pattern, before, notBefore, figures: [least, most] = [0, Infinity] } of forms) {
		if (!sign.test(text)) continue;
		for (const { 0: words, index } of text.matchAll(pattern)) {
			const said = text.slice(Math.max(0, index - CONTEXT), index);
			const count = words.replace(/[^0-9]/g, '').length;
			if (least <= count && count <= most && (before?.test(said) ?? true) && !notBefore?.test(said))
				found.push({ kind, index, end: index + words.length });
		}
	}
	const indexes = text.length === line.length || found.length === 0 ? undefined : plainIndexes(line);
	const indexIn = (index: number) => indexes?.[index] ?? index;
	let done = 0;
	return found
		.toSorted((a, b) => a.index - b.index)
		.flatMap(({ kind, index, end }) => {
			if (index < done) return [];
			done = end;
			const start = indexIn(index);
			return { kind, index: start, words: line.slice(start, indexIn(end - 1) + 1) };
		});
}

/** A line with single spaces, and with plain hyphens and apostrophes. */
function plainLine(line: string): string {
	return line
		.replace(/[\u2010\u2011]/g, '-')
		.replaceAll('\u2019', "'")
		.replace(/ {2,}/g, ' ');
}

/** For each character of the plain form of a line, its index in the line. */
function plainIndexes(line: string): number[] {
	return Array.from({ length: line.length }, (_, index) => index).filter(
		(index) => line[index] !== ' ' || line[index - 1] !== ' ',
	);
}
