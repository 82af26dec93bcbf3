import type { Numbering } from '../model/actions/action-number.ts';

/** Fifteen digits stay below 2^53, so that no spreadsheet and no JSON reader changes them. */
const GRAMMAR: Readonly<Record<Numbering, RegExp>> = {
	sequence: /^[1-9][0-9]{0,14}$/,
	meeting: /^[1-9][0-9]{0,14}[./][1-9][0-9]{0,14}$/,
};

/** Whether a text is a number in the board's scheme. */
export function isActionNumber(text: string, numbering: Numbering): boolean {
	return GRAMMAR[numbering].test(text);
}

/** Whether a text holds several numbers, and is none itself: `33 and 34`, `33-35`, `33, #34`. */
export function holdsSeveralNumbers(text: string, numbering: Numbering): boolean {
	return !isActionNumber(text, numbering) && (text.match(/\p{N}+/gu)?.length ?? 0) > 1;
}

/**
 * A number as it is compared, however it is typed: `79.`, `#079`, `Action ７９` and `No. 79` are 79, and 8/3 is 8.3. What is no
 * number becomes none by this.
 */
export function plainNumber(text: string): string {
	const folded = text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.toLowerCase();
	const bare = folded.replace(/^(?:(?:actions?|number|point|item|nos?|nr|ref|ap)(?!\p{L})|[^\p{L}\p{N}])+/u, '');
	const [number = ''] = /^.*[\p{L}\p{N}]/su.exec(bare) ?? [];
	return number.replace(/(?<![0-9])0+(?=[0-9])/g, '').replaceAll('/', '.');
}

/** Everything in a text of any kind that may be a number: `79` in "| 79a | …", and in "£79". */
export function numbersIn(text: string, numbering: Numbering): Set<string> {
	const shape = numbering === 'sequence' ? /[0-9]+/g : /(?<![0-9])[0-9]+[./][0-9]+/g;
	return new Set(Array.from(text.matchAll(shape), ([number]) => number));
}

/** Orders numbers from low to high, part by part; what is not a number in any scheme comes last, by code unit. */
export function compareNumbers(a: string, b: string): number {
	const [left, right] = [parts(a), parts(b)];
	if (!left || !right) return Number(!left) - Number(!right) || compareCodeUnits(a, b);
	for (let i = 0; i < Math.max(left.length, right.length); i++) {
		const order = compareDigits(left[i] ?? '', right[i] ?? '');
		if (order !== 0) return order;
	}
	return 0;
}

/** Orders numbers from high to low, as a log does; what is not a number in any scheme comes last here too. */
export function compareNewestFirst(a: string, b: string): number {
	return parts(a) && parts(b) ? compareNumbers(b, a) : compareNumbers(a, b);
}

/** Compares digits without leading zeros: the longer number is the larger one, and equal lengths compare as text. */
function compareDigits(a: string, b: string): number {
	return a.length - b.length || compareCodeUnits(a, b);
}

function compareCodeUnits(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function parts(number: string): readonly string[] | undefined {
	const schemes: readonly Numbering[] = ['sequence', 'meeting'];
	return schemes.some((scheme) => isActionNumber(number, scheme)) ? number.split(/[./]/) : undefined;
}

/** The number after this one in the same run: 79 gives 80, 8.9 gives 8.10. */
export function nextNumber(number: string): string {
	const cut = Math.max(number.lastIndexOf('.'), number.lastIndexOf('/')) + 1;
	return number.slice(0, cut) + String(BigInt(number.slice(cut)) + 1n);
}
