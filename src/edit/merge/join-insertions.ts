import type { Line } from './merged-text.ts';

/** An action line or a decision, by itself or in a list; and any other entry of a list, such as a topic. */
const STANDS_ALONE = /^\s*(?:(?:[-*+]|\d+[.)])\s|(?:[-*+]\s+)?(?:\*\*|__)?(?:action|decision)\b[^:]*:)/i;

/**
 * Joins what both sides have added in one place. An action line, a decision or an entry of a list is independent and
 * can be next to anything: ours comes first, and what both have added is there once. Undefined where both have added
 * prose: they may say the same in two ways.
 */
export function joinInsertions(ours: readonly Line[], theirs: readonly Line[]): Line[] | undefined {
	const own = new Set(blocksOf(ours).map(textOf));
	const fresh = blocksOf(theirs).filter((block) => !own.has(textOf(block)));
	const shared = new Set(blocksOf(theirs).map(textOf));
	const lone = blocksOf(ours).filter((block) => !shared.has(textOf(block)));
	if (![fresh, lone].some((blocks) => blocks.every(standsAlone))) return undefined;
	const numbers = new Set(lone.flatMap(numberOf));
	if (fresh.flatMap(numberOf).some((number) => numbers.has(number))) return undefined;
	return [...ours, ...fresh.flat()];
}

/** Paragraphs with the empty lines before or after them; each line of a list is a block of its own. */
function blocksOf(lines: readonly Line[]): Line[][] {
	const blocks: Line[][] = [];
	let block: Line[] = [];
	let said = false;
	const leading = lines[0]?.text.trim() === '';
	for (const line of lines) {
		const empty = line.text.trim() === '';
		const begins = leading ? empty && said : !empty && said && block.at(-1)?.text.trim() === '';
		if (begins || (said && /^\s*(?:[-*+]|\d+[.)])\s/.test(line.text) && block.at(-1)?.text.trim() !== '')) {
			blocks.push(block);
			block = [];
			said = false;
		}
		block.push(line);
		said ||= !empty;
	}
	return block.length > 0 ? [...blocks, block] : blocks;
}

function textOf(block: readonly Line[]): string {
	return block
		.map(({ text }) => text.trim())
		.filter((text) => text !== '')
		.join('\n');
}

function standsAlone(block: readonly Line[]): boolean {
	const text = textOf(block);
	return text === '' || STANDS_ALONE.test(text);
}

/** The number of the action line that a block is: two with one number cannot be next to each other. */
function numberOf(block: readonly Line[]): string[] {
	return /^(?:[-*+] )?\**action (\d[\d./]*)/i.exec(textOf(block))?.slice(1) ?? [];
}
