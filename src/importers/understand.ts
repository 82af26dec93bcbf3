import type { CalendarDate } from '../model/calendar-date.ts';
import type { DraftMinutes, Passage } from '../model/draft-minutes.ts';
import { smallest } from '../values/long-lists.ts';
import { type AccountLine, type Destination, sourceLines, wordsBeyond } from './account.ts';
import { readBodyPart } from './body-part.ts';
import { type FrontPart, readFrontPart } from './front-part.ts';
import { findHeadings } from './headings.ts';
import { findMeetingDate } from './meeting-date.ts';
import { passageOf } from './passages.ts';
import { makeLists } from './people/attendance-lists.ts';
import type { SourceDocument, TextBlock } from './source-document.ts';
import { withNumber } from './source-document.ts';
import { joinRegisters } from './tables/registers.ts';
import { type Unit, unitsOf } from './units.ts';

/** A remark on an import for a person, with the line of the source. */
export interface ImportNote {
	readonly at: number;
	readonly message: string;
}

/**
 * A document, interpreted: the draft of its minutes, the destination of each line, and what a person has to check.
 */
export interface Understanding {
	/** Undefined where the document does not give the date of the meeting. */
	readonly draft?: DraftMinutes;
	/** Why there is no draft. */
	readonly problem?: string;
	readonly account: readonly AccountLine[];
	readonly notes: readonly ImportNote[];
	/** The name of the board, as it seems. */
	readonly board?: string;
}

/**
 * Interprets a document as the minutes of one meeting.
 *
 * @param date the date that the user gives; without it, it is found in the document
 */
export function understand(
	document: SourceDocument,
	{ fileName, date }: { fileName: string; date?: CalendarDate | undefined },
): Understanding {
	const all = unitsOf(document.blocks);
	// Headers and footers are not part of the notes, wherever the reader found them.
	const units = all.filter((unit) => !isMargin(unit));
	const headings = findHeadings(units);
	const start = frontEnd(
		units,
		[...headings].flatMap(([index, kind]) => (kind === 'item' ? index : [])),
	);
	const beginning = units.slice(0, start);
	const idle = all.filter((unit) => isPage(unit) && saysNothing(unit, beginning));
	const margins = all.filter((unit) => isMargin(unit) && !idle.includes(unit));
	const front = readFrontPart([...beginning, ...margins.filter(isPage)]);
	const body = readBodyPart([...units.slice(start), ...margins], headings, start);
	const lists = makeLists([...front.listed, ...body.listed]);
	const registers = joinRegisters(body.registers);
	const found = date === undefined ? findMeetingDate(front, fileName) : { date, notes: [] };
	const destinations = new Map<number, Destination>(body.destinations);
	for (const at of front.carried) destinations.set(at, 'front matter');
	for (const unit of idle) if (unit.kind === 'text') destinations.set(unit.block.at, 'not carried');
	const opening = openingOf(front, destinations);
	const notes = [
		...document.remarks,
		...('notes' in found ? found.notes : []).map((message) => ({ at: 1, message })),
		...lists.notes,
		...(registers?.notes ?? []),
		...(registers?.doubles ?? []).map(({ at }) => ({
			at,
			message: 'this row is in an earlier register in the same words, and was taken once',
		})),
	].toSorted((a, b) => a.at - b.at);
	// The lines of a block without a destination of their own have that of its first line.
	const account = sourceLines(document).map(
		({ at, text, first }): AccountLine => ({
			at,
			text,
			destination: destinations.get(at) ?? destinations.get(first) ?? 'notes',
		}),
	);
	const board = front.kept.find(
		(unit) =>
			unit.kind === 'text' &&
			/\b(?:board|council|committee|partnership|trust|group|governors|forum)\b/i.test(unit.text) &&
			unit.text.length < 100 &&
			!/\d/.test(unit.text),
	);
	const base = { account, notes, ...(board?.kind === 'text' && { board: board.text }) };
	if ('problem' in found) return { ...base, problem: found.problem };
	const next = front.nextMeeting ?? body.nextMeeting;
	return {
		...base,
		draft: {
			date: found.date,
			...(front.draft && { state: 'draft' }),
			...(lists.chair !== undefined && { chair: lists.chair }),
			...(front.location !== undefined && { location: front.location }),
			...(next !== undefined && next > found.date && { nextMeeting: next }),
			invitees: lists.invitees,
			apologies: lists.apologies,
			...(body.logUpdated !== undefined && { logUpdated: body.logUpdated }),
			title: front.title?.text ?? '',
			body: [...opening, ...body.passages],
			...(registers && { log: registers.log }),
			unplaced: body.unplaced.flatMap(({ label, block }) => unplacedOf(label, block)),
		},
	};
}

function isPage(unit: Unit): boolean {
	return unit.kind === 'text' && unit.block.kind === 'page';
}

function isMargin(unit: Unit): boolean {
	return unit.kind === 'text' && (unit.block.kind === 'page' || unit.block.kind === 'comment');
}

/** Whether a header or a footer says only page numbers, or what the document begins with, such as its title. */
function saysNothing(unit: Unit, beginning: readonly Unit[]): boolean {
	if (unit.kind !== 'text' || PAGE_NUMBER.test(unit.text)) return true;
	return (
		wordsBeyond(
			unit.text,
			beginning.flatMap((other) => (other.kind === 'text' ? other.text : [])),
		).length === 0
	);
}

/** A page number: `3`, `Page 3 of 5`, `- 3 -`. */
const PAGE_NUMBER = /^[-–—\s|]*(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—\s|]*$/i;

/** The end of the front part: the first item, the first register or the first action. */
function frontEnd(units: readonly Unit[], items: readonly number[]): number {
	const first = Math.min(units.length, smallest(items));
	const at = units.slice(0, first).findIndex((unit) => unit.kind === 'register' || unit.kind === 'action');
	return at < 0 ? first : labelledFrom(units, at);
}

/** The index of the label of a register, which belongs to it, or of the register itself. */
function labelledFrom(units: readonly Unit[], at: number): number {
	const before = units[at - 1];
	return before?.kind === 'text' && /\baction/i.test(before.text) && !/\b(?:minutes|notes)\b/i.test(before.text)
		? at - 1
		: at;
}

/** What comes before the first item in the notes. */
function openingOf(front: FrontPart, destinations: Map<number, Destination>): Passage[] {
	if (front.title) destinations.set(front.title.at, 'title');
	return front.kept.flatMap((unit): Passage[] => {
		if (unit.kind === 'table' || unit.kind === 'people') {
			for (const { ats } of unit.grid) for (const at of ats) destinations.set(at, 'front matter');
			return [{ kind: 'table', rows: unit.grid.filter(({ empty }) => !empty).map(({ texts }) => texts) }];
		}
		if (unit.kind !== 'text' || destinations.get(unit.block.at) === 'unplaced') return [];
		if (!destinations.has(unit.block.at)) destinations.set(unit.block.at, 'notes');
		return [passageOf(unit.block, unit.text)];
	});
}

function unplacedOf(label: string, block: TextBlock): Passage[] {
	return [{ kind: 'entry', depth: 0, pieces: [{ text: `(${label}) ${withNumber(block)}` }] }];
}
