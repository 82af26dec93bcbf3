import { pairActionLines } from '../language/action-pairing.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { ActionMention } from '../model/actions/mention.ts';
import type { Block, ParagraphBlock } from '../model/body/block.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { numbersIn } from '../values/action-number.ts';
import { itemAt } from '../values/agenda-item.ts';
import { discussionBlocks } from '../values/blocks.ts';
import { flatten } from '../values/flat-text.ts';
import { placeAt, splitLines } from '../values/lines.ts';
import { meetingName } from '../values/minute-book.ts';

const NUMBER: Readonly<Record<Numbering, string>> = { sequence: '\\d{1,15}', meeting: '\\d{1,15}[./]\\d{1,15}' };
/** "action 79" and "actions 79, 80 and 81". */
const MENTIONS: Readonly<Record<Numbering, RegExp>> = {
	sequence: mentionOf('sequence'),
	meeting: mentionOf('meeting'),
};
/** The most characters of a line that are shown on either side. */
const ROUND = 80;

/** Derives where the discussions of a book mention actions, by the numbers of these, oldest first. */
export function deriveMentions(
	{ meetings }: MinuteBook,
	numbering: Numbering,
): ReadonlyMap<string, readonly ActionMention[]> {
	const found = new Map<string, ActionMention[]>();
	for (const minutes of meetings) {
		for (const [number, mention] of mentionsIn(minutes, numbering)) {
			const others = found.get(number);
			if (others) others.push(mention);
			else found.set(number, [mention]);
		}
	}
	return found;
}

function mentionOf(numbering: Numbering): RegExp {
	const one = NUMBER[numbering];
	return new RegExp(
		`(?<![\\p{L}\\p{N}])actions?[ \\u00a0](?:no\\.? |number )?(${one}(?:(?:, and |, | and | & )${one}){0,50})(?![\\p{L}\\p{N}]|[./]\\p{N})`,
		'giu',
	);
}

function mentionsIn(minutes: Minutes, numbering: Numbering): (readonly [string, ActionMention])[] {
	const { actionLines, items, log } = minutes;
	const at = (place: Place) => {
		const item = itemAt(items, place.line);
		return { meeting: meetingName(minutes), ...(item && { item }), place };
	};
	const lines = pairActionLines(actionLines, log?.rows ?? [], numbering).flatMap(({ line, rows: [row, ...others] }) => {
		const number = line.number ?? (others.length === 0 ? row?.number : undefined);
		if (!number) return [];
		const mention: ActionMention = {
			...at(line.place),
			words: line.text,
			kind: line.number === undefined ? 'likely' : 'line',
		};
		return [[number, mention] as const];
	});
	const labels = new Set(actionLines.map(({ place }) => `${place.line} ${place.column}`));
	const words = saidIn(minutes).flatMap(({ text, placeAt }) =>
		[...text.matchAll(MENTIONS[numbering])].flatMap(({ 0: whole, 1: list = '', index }) => {
			const place = placeAt(index);
			if (labels.has(`${place.line} ${place.column}`)) return [];
			const mention: ActionMention = { ...at(place), words: around(text, index, whole.length), kind: 'words' };
			return Array.from(numbersIn(list, numbering), (number) => [number, mention] as const);
		}),
	);
	return [...lines, ...words].toSorted(([, a], [, b]) => a.place.line - b.place.line);
}

/** Every heading, paragraph and cell of the discussion. */
function saidIn(minutes: Minutes): WordsInPlace[] {
	const lines = splitLines(minutes.file, minutes.text);
	return discussionBlocks(minutes).flatMap((block) =>
		Array.from(linesOf(block), ({ content, start }) => {
			const flat = flatten(content, lines.text, start);
			return { text: flat.text.replace(/\s/g, ' '), placeAt: (index: number) => placeAt(lines, flat.offsetAt(index)) };
		}),
	);
}

interface WordsInPlace {
	readonly text: string;
	readonly placeAt: (index: number) => Place;
}

function* linesOf(block: Block): Generator<Line> {
	if (block.type === 'list') for (const entry of block.entries) yield* allLines(entry.blocks);
	else if (block.type === 'quotation' || block.type === 'footnote') yield* allLines(block.blocks);
	else if (block.type === 'table') for (const row of block.rows) yield* row.cells;
	else if (block.type === 'heading' || block.type === 'paragraph') yield block;
}

type Line = Pick<ParagraphBlock, 'content' | 'start'>;

function* allLines(blocks: readonly Block[]): Generator<Line> {
	for (const block of blocks) yield* linesOf(block);
}

/** The words on either side, cut between words. */
function around(text: string, at: number, length: number): string {
	const [from, to] = [Math.max(0, at - ROUND), Math.min(text.length, at + length + ROUND)];
	const before = from === 0 ? text.slice(0, at) : `…${text.slice(from, at).replace(/^\S*\s/, '')}`;
	const following = text.slice(at + length, to);
	const after = to === text.length ? following : `${following.replace(/\s\S*$/, '')}…`;
	return `${before}${text.slice(at, at + length)}${after}`.trim();
}
