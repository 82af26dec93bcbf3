import type { CalendarDate } from '../model/calendar-date.ts';
import type { Passage } from '../model/draft-minutes.ts';
import { append } from '../values/long-lists.ts';
import { trimEndOf } from '../values/trim-end.ts';
import type { Destination } from './account.ts';
import { hasActionLine, lastSentence, readSaidAction } from './action-text.ts';
import type { Headings } from './headings.ts';
import { decisionOf, isTopicsLine, ownerBefore, passageOf, READ_TOPICS, splitTopics } from './passages.ts';
import { attendanceIn } from './people/attendance-in-item.ts';
import type { Listed } from './people/attendance-lists.ts';
import { linesOf, type TextBlock } from './source-document.ts';
import { isActionLabel } from './tables/register.ts';
import type { LabelledRegister } from './tables/registers.ts';
import type { Unit } from './units.ts';
import { findDates } from './written-dates.ts';

/** The part of the minutes from the first agenda item on. */
export interface BodyPart {
	readonly passages: readonly Passage[];
	readonly registers: readonly LabelledRegister[];
	readonly unplaced: readonly { readonly label: string; readonly block: TextBlock }[];
	readonly logUpdated?: CalendarDate;
	readonly nextMeeting?: CalendarDate;
	readonly listed: readonly Listed[];
	readonly destinations: ReadonlyMap<number, Destination>;
}

type TextUnit = Extract<Unit, { kind: 'text' }>;

/** Reads units as the discussion and the registers. `headings` are those of items, by the index of their unit. */
export function readBodyPart(units: readonly Unit[], headings: Headings, offset: number): BodyPart {
	const reader = new BodyReader();
	for (const [index, unit] of units.entries())
		reader.read(unit, headings.get(index + offset), units.slice(index + 1, index + 3));
	return reader.result();
}

const LOG_LABEL = /^(?:(?:item )?\d+[.:)]?[ \u00a0]*)?actions? (?:log|register|tracker|list|sheet|table|plan)\b/i;
const UPDATED = /\b(?:updated|as at|as of|last updated|reviewed|correct at)\b/i;
/** Words of a line that says only that the log was updated. */
const UPDATE_WORDS =
	/^(?:[\s:;,.()–-]|\b(?:this|the|action|actions|log|register|tracker|was|is|last|updated|update|on|as|at|of|date|up|to|been|has)\b)*$/iu;
const RESOLVED =
	/^(?:decisions?|resolved|agreed|it was (?:resolved|agreed))\b[ \u00a0]*[:–—-]|\bRESOLVED\b|^AGREED\b/iu;

/** The number of an item without a mark after it: `2 Data`. */
const BARE_NUMBER = /^(\d{1,3})[ \u00a0]+(?=\p{L})/u;

class BodyReader {
	readonly #passages: Passage[] = [];
	readonly #registers: LabelledRegister[] = [];
	readonly #unplaced: BodyPart['unplaced'][number][] = [];
	readonly #listed: Listed[] = [];
	readonly #destinations = new Map<number, Destination>();
	#logUpdated: CalendarDate | undefined;
	#nextMeeting: CalendarDate | undefined;
	/** What the list that follows is of: actions, or topics. */
	#listing: 'actions' | 'topics' | undefined;
	#item = '';

	result(): BodyPart {
		return {
			passages: this.#passages,
			registers: this.#registers,
			unplaced: this.#unplaced,
			...(this.#logUpdated !== undefined && { logUpdated: this.#logUpdated }),
			...(this.#nextMeeting !== undefined && { nextMeeting: this.#nextMeeting }),
			listed: this.#listed,
			destinations: this.#destinations,
		};
	}

	read(unit: Unit, heading: 'item' | 'heading' | undefined, next: readonly Unit[]): void {
		if (unit.kind === 'register') this.#readRegister(unit);
		else if (unit.kind === 'table' || unit.kind === 'people') this.#readTable(unit);
		else if (unit.kind === 'action') this.#readAction(unit);
		else if (unit.kind === 'titles') this.#place(unit.ats, 'log');
		else if (unit.text !== '' || unit.block.number !== undefined) this.#readText(unit, heading, next);
	}

	#readRegister({ register, label }: Extract<Unit, { kind: 'register' }>): void {
		this.#registers.push({ register, label });
		for (const { ats } of register.rows) this.#place(ats, 'row');
		for (const { ats, section } of register.heads) {
			this.#place(ats, section === undefined ? 'log' : 'unplaced');
			if (section !== undefined)
				this.#unplaced.push({
					label: 'across the action log',
					block: { kind: 'paragraph', at: ats[0] ?? register.at, runs: [{ text: section }] },
				});
		}
		this.#listing = undefined;
	}

	#readTable(unit: Extract<Unit, { kind: 'table' | 'people' }>): void {
		for (const { ats } of unit.grid) this.#place(ats, 'notes');
		if (unit.kind === 'table' && unit.block.markdown !== undefined)
			this.#passages.push({ kind: 'markdown', markdown: unit.block.markdown });
		else
			this.#passages.push({ kind: 'table', rows: unit.grid.filter(({ empty }) => !empty).map(({ texts }) => texts) });
	}

	#readAction({ at, ats, text, responsible, due }: Extract<Unit, { kind: 'action' }>): void {
		this.#place([at, ...ats], 'action');
		const when = due === '' ? '' : ` (${due})`;
		if (text !== '') {
			const who = responsible === '' ? ownerBefore(text) : { responsible, text };
			const label = readSaidAction(who.text);
			this.#pushAction({
				responsible: who.responsible || (label?.responsible ?? ''),
				text: (label?.text || who.text) + when,
				...(label?.number !== undefined && { number: label.number }),
			});
			return;
		}
		// Only the person responsible is beside the notes: the last sentence of these says what is to be done.
		const last = this.#passages.at(-1);
		if (last?.kind !== 'paragraph' && last?.kind !== 'entry') {
			this.#passages.push({ kind: 'paragraph', pieces: [{ text: `${responsible}${when}` }] });
			return;
		}
		this.#passages.pop();
		const words = last.pieces.map((piece) => piece.text).join('');
		const start = last.kind === 'entry' ? 0 : lastSentence(words);
		if (start > 0) this.#passages.push({ ...last, pieces: [{ text: words.slice(0, start).trim() }] });
		this.#pushAction({ responsible, text: words.slice(start).trim() + when });
	}

	#readText(unit: TextUnit, heading: 'item' | 'heading' | undefined, next: readonly Unit[]): void {
		const { block } = unit;
		if (block.kind === 'page' || block.kind === 'comment') {
			this.#destinations.set(block.at, 'unplaced');
			this.#unplaced.push({ label: block.kind === 'page' ? 'header or footer of the pages' : 'comment', block });
		} else if (this.#readLogLabel(unit, next)) return;
		else if (heading !== undefined) this.#readHeading(unit, heading);
		else this.#readParagraph(unit);
	}

	/** Reads the label of a log, `Action log: This action log was updated on 24 April 2025`, and other lines above a register. */
	#readLogLabel({ block, text }: TextUnit, next: readonly Unit[]): boolean {
		const overTable = next.some((unit) => unit.kind === 'register');
		if (!(text.length < 160 && (LOG_LABEL.test(text) || (overTable && isActionLabel(text))))) {
			if (!(overTable && UPDATED.test(text) && text.length < 160 && findDates(text).length === 1)) return false;
		}
		if (!overTable && !LOG_LABEL.test(text)) return false;
		const [date, ...others] = findDates(text);
		const sure = date?.readings.length === 1 && others.length === 0 && UPDATED.test(text);
		if (sure) this.#logUpdated ??= date.readings[0];
		if (!overTable && !sure && this.#passages.length > 0 && !/^actions? log\b/i.test(text)) return false;
		const rest = sure ? text.replace(date.text, '') : text;
		const plain = UPDATE_WORDS.test(rest.replace(/^(?:item )?\d+[.:)]?/i, ''));
		this.#destinations.set(block.at, plain ? 'log' : 'unplaced');
		if (!plain) this.#unplaced.push({ label: 'over the action log', block });
		this.#listing = undefined;
		return true;
	}

	#readHeading({ block, text }: TextUnit, heading: 'item' | 'heading'): void {
		this.#listing = undefined;
		const [title, topics] = heading === 'item' ? splitTopics(text.replace(BARE_NUMBER, '$1. ')) : [text, ''];
		this.#place(linesOf(block), heading === 'item' ? 'item' : 'notes');
		this.#passages.push({ kind: heading, pieces: [{ text: title }] });
		if (topics !== '') this.#passages.push({ kind: 'paragraph', pieces: [{ text: topics }] });
		if (heading === 'item') this.#item = title;
		if (isTopicsLine(title) || isTopicsLine(topics)) this.#beginTopics(topics || title);
		if (/^actions?(?: agreed| arising)?$/i.test(trimEndOf(title, /[:\s]/))) this.#listing = 'actions';
	}

	#beginTopics(line: string): void {
		this.#listing = 'topics';
		if (!READ_TOPICS.test(line))
			this.#passages.push({ kind: 'heading', pieces: [{ text: 'Topics for the next meeting' }] });
	}

	#readParagraph(unit: TextUnit): void {
		const { block, text } = unit;
		append(this.#listed, attendanceIn(text, this.#item, block.at));
		this.#readNextMeeting(text);
		const said = block.markdown === undefined ? readSaidAction(text) : undefined;
		if (block.markdown !== undefined)
			this.#push(passageOf(block, text), block, hasActionLine(text) ? 'action' : 'notes');
		else if (said && (said.text !== '' || this.#passages.length > 0)) this.#readSaid(said, linesOf(block), block);
		else if (hasActionLine(text)) this.#push(passageOf(block, text), block, 'action');
		else if (block.kind === 'entry') this.#readEntry(unit);
		else if (this.#listing === 'actions' && ownerBefore(text).responsible !== '') this.#readEntry(unit);
		else if (RESOLVED.test(text)) this.#push(decisionOf(text), block, 'decision');
		else {
			this.#push(passageOf(block, text), block, 'notes');
			this.#listing = undefined;
			if (isTopicsLine(text) && text.endsWith(':')) this.#beginTopics(text);
			else if (/^actions?[^.]{0,30}:$/i.test(text)) this.#listing = 'actions';
		}
	}

	#readEntry({ block, text }: TextUnit): void {
		if (this.#listing !== 'actions') {
			this.#push(passageOf(block, text), block, this.#listing === 'topics' ? 'topic' : 'notes');
			return;
		}
		this.#place(linesOf(block), 'action');
		this.#pushAction(ownerBefore(text), block.kind === 'entry');
	}

	#readNextMeeting(text: string): void {
		if (!/\bnext meeting|date of next/i.test(`${this.#item} ${text.slice(0, 60)}`)) return;
		const [date, ...others] = findDates(text.slice(0, 200));
		if (date?.readings.length === 1 && others.length === 0 && !date.shortYear) this.#nextMeeting ??= date.readings[0];
	}

	#push(passage: Passage, block: TextBlock, destination: Destination): void {
		this.#place(linesOf(block), destination);
		this.#passages.push(passage);
	}

	#readSaid(
		{ before, responsible, text, number }: NonNullable<ReturnType<typeof readSaidAction>>,
		ats: readonly number[],
		block: TextBlock,
	): void {
		this.#place(ats, 'action');
		if (before !== '') this.#passages.push(passageOf({ ...block, runs: [{ text: before }] }, before));
		if (text !== '')
			this.#pushAction(
				{ responsible, text, ...(number !== undefined && { number }) },
				block.kind === 'entry' && before === '',
			);
		else this.#readAction({ kind: 'action', at: ats[0] ?? 1, ats, text: '', responsible, due: '' });
	}

	#pushAction(
		{ responsible, text, number }: { responsible: string; text: string; number?: string },
		entry = false,
	): void {
		this.#passages.push({
			kind: 'action',
			responsible,
			pieces: [{ text }],
			...(number !== undefined && { number }),
			...(entry && { entry }),
		});
	}

	#place(ats: readonly number[], destination: Destination): void {
		for (const at of ats)
			if (!this.#destinations.has(at) || destination === 'action') this.#destinations.set(at, destination);
	}
}
