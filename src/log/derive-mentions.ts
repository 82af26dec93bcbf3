import { pairActionLines } from '../language/action-pairing.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { ActionMention } from '../model/actions/mention.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { itemAt } from '../values/agenda-item.ts';
import { meetingName } from '../values/minute-book.ts';

const NUMBERS: Readonly<Record<Numbering, string>> = { sequence: '\\d{1,15}', meeting: '\\d{1,15}[./]\\d{1,15}' };
/** So much of a line is shown on either side. */
const ROUND = 80;

/** Gathers where the discussions of a book speak of actions, by the numbers of these, oldest first. */
export function deriveMentions(
	{ meetings }: MinuteBook,
	numbering: Numbering,
): ReadonlyMap<string, readonly ActionMention[]> {
	const one = NUMBERS[numbering];
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])actions?[ \\u00a0](?:no\\.? |number )?(${one}(?:(?:, and |, | and | & )${one}){0,50})(?![\\p{L}\\p{N}]|[./]\\p{N})`,
		'giu',
	);
	const found = new Map<string, ActionMention[]>();
	for (const minutes of meetings) {
		for (const [number, mention] of mentionsIn(minutes, pattern, numbering))
			found.set(number, [...(found.get(number) ?? []), mention]);
	}
	return found;
}

function mentionsIn(minutes: Minutes, pattern: RegExp, numbering: Numbering): (readonly [string, ActionMention])[] {
	const { actionLines, discussionLines, file, items, log, text } = minutes;
	const one = new RegExp(NUMBERS[numbering], 'g');
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
	const written = text.split(/\r\n|\n|\r/);
	const words = discussionLines.flatMap(([first, end]) =>
		written.slice(first - 1, end - 1).flatMap((line, offset) =>
			[...line.matchAll(pattern)].flatMap(({ 0: whole, 1: list = '', index }) => {
				const place = { file, line: first + offset, column: index + 1 };
				if (labels.has(`${place.line} ${place.column}`)) return [];
				const mention: ActionMention = { ...at(place), words: around(line, index, whole.length), kind: 'words' };
				return Array.from(list.matchAll(one), ([number]) => [number, mention] as const);
			}),
		),
	);
	return [...lines, ...words].toSorted(([, a], [, b]) => a.place.line - b.place.line);
}

/** The words on either side without their markup, cut between words. */
function around(line: string, at: number, length: number): string {
	const [from, to] = [Math.max(0, at - ROUND), Math.min(line.length, at + length + ROUND)];
	const before = from === 0 ? line.slice(0, at) : `…${line.slice(from, at).replace(/^\S*\s/, '')}`;
	const behind = line.slice(at + length, to);
	const words = `${before}${line.slice(at, at + length)}${to === line.length ? behind : `${behind.replace(/\s\S*$/, '')}…`}`;
	return words
		.replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
		.replace(/\*\*|[`#]/g, '')
		.trim();
}
