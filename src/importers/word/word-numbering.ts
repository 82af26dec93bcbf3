import { attributeOf, childAt, elementsIn, type XmlElement } from '../../xml/xml-tree.ts';

/** One level of a list: how it counts, and how its numbers are shown. */
interface Level {
	readonly start: number;
	readonly format: string;
	/** The text of a number, with the counts of the levels in their places: `%1.%2`. */
	readonly text: string;
}

/** Counts the paragraphs of the lists in a Word file, in the order of the calls. */
export type Counter = (id: string, level: number) => { readonly number: string; readonly bullet: boolean } | undefined;

/** Reads `numbering.xml`: Word stores no numbers in the text, but counts each time that it shows the page. */
export function readNumbering(numbering: XmlElement | undefined): Counter {
	const abstracts = new Map(
		elementsIn(numbering, 'abstractNum').map((one) => [attributeOf(one, 'abstractNumId') ?? '', levelsOf(one)]),
	);
	const lists = new Map(elementsIn(numbering, 'num').map((one) => [attributeOf(one, 'numId') ?? '', one]));
	const counts = new Map<string, readonly (number | undefined)[]>();
	const begun = new Set<string>();
	return (id, level) => {
		const list = lists.get(id);
		const abstractId = attributeOf(childAt(list, 'abstractNumId')) ?? '';
		const levels = withOverrides(abstracts.get(abstractId) ?? [], list);
		const own = levels[level];
		if (!list || !own) return undefined;
		// Lists that share their levels continue each other's count, unless one of them restarts.
		const before = begun.has(id) ? (counts.get(abstractId) ?? []) : startedAnew(counts.get(abstractId) ?? [], list);
		begun.add(id);
		const next = counted(before, level, levels);
		counts.set(abstractId, next);
		if (own.format === 'bullet') return { number: '', bullet: true };
		const formatOf = (at: number) => (own.format === 'none' ? 'none' : (levels[at]?.format ?? 'decimal'));
		const number = own.text.replace(/%(\d)/g, (_, digit: string) =>
			shown(next[Number(digit) - 1] ?? 1, formatOf(Number(digit) - 1)),
		);
		return { number, bullet: false };
	};
}

/** The counts of a list, without those of the levels that it restarts. */
function startedAnew(counts: readonly (number | undefined)[], list: XmlElement): (number | undefined)[] {
	const anew = new Set(
		elementsIn(list, 'lvlOverride')
			.filter((one) => childAt(one, 'startOverride'))
			.map((one) => Number(attributeOf(one, 'ilvl') ?? 0)),
	);
	return counts.map((count, level) => (anew.has(level) ? undefined : count));
}

/** The counts after one more paragraph of a level: deeper levels restart. */
function counted(before: readonly (number | undefined)[], level: number, levels: readonly Level[]): number[] {
	const above = Array.from({ length: level }, (_, at) => before[at] ?? levels[at]?.start ?? 1);
	const last = before[level];
	return [...above, last === undefined ? (levels[level]?.start ?? 1) : last + 1];
}

function levelsOf(abstract: XmlElement): Level[] {
	const levels: Level[] = [];
	for (const level of elementsIn(abstract, 'lvl')) levels[Number(attributeOf(level, 'ilvl') ?? 0)] = levelOf(level);
	return levels;
}

function levelOf(level: XmlElement): Level {
	return {
		start: Number(attributeOf(childAt(level, 'start')) ?? '1'),
		format: attributeOf(childAt(level, 'numFmt')) ?? 'decimal',
		text: attributeOf(childAt(level, 'lvlText')) ?? '',
	};
}

function withOverrides(levels: readonly Level[], list: XmlElement | undefined): Level[] {
	const own = [...levels];
	for (const override of elementsIn(list, 'lvlOverride')) {
		const at = Number(attributeOf(override, 'ilvl') ?? 0);
		const level = childAt(override, 'lvl');
		const start = attributeOf(childAt(override, 'startOverride'));
		if (level) own[at] = levelOf(level);
		const now = own[at];
		if (start !== undefined && now) own[at] = { ...now, start: Number(start) };
	}
	return own;
}

/** A count in the format of its list. */
function shown(count: number, format: string): string {
	switch (format) {
		case 'decimalZero':
			return String(count).padStart(2, '0');
		case 'lowerLetter':
			return letters(count).toLowerCase();
		case 'upperLetter':
			return letters(count);
		case 'lowerRoman':
			return roman(count).toLowerCase();
		case 'upperRoman':
			return roman(count);
		case 'none':
			return '';
		case 'ordinal':
			return `${count}${['th', 'st', 'nd', 'rd'][count % 100 > 10 && count % 100 < 14 ? 0 : count % 10] ?? 'th'}`;
		default:
			return String(count);
	}
}

/** The letters of a count, as Word counts: `A` to `Z`, then `AA`, `BB`. */
function letters(count: number): string {
	const at = Math.max(1, Math.min(count, 780)) - 1;
	return String.fromCharCode(65 + (at % 26)).repeat(Math.floor(at / 26) + 1);
}

function roman(count: number): string {
	const signs: readonly (readonly [number, string])[] = [
		[1000, 'M'],
		[900, 'CM'],
		[500, 'D'],
		[400, 'CD'],
		[100, 'C'],
		[90, 'XC'],
		[50, 'L'],
		[40, 'XL'],
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I'],
	];
	let left = Math.max(0, Math.min(count, 3999));
	let text = '';
	for (const [value, sign] of signs) {
		text += sign.repeat(Math.floor(left / value));
		left %= value;
	}
	return text;
}
