import type { CalendarDate } from '../model/calendar-date.ts';
import { append } from '../values/long-lists.ts';
import { wordsBeyond } from './account.ts';
import type { Listed } from './people/attendance-lists.ts';
import { fitsName, isName, isOffice, nameAtStart } from './people/names.ts';
import {
	beginsWithInitials,
	type NamedPerson,
	type PeopleReading,
	readOnePerson,
	readPeople,
} from './people/people.ts';
import { type FrontLabel, labelOf } from './people/people-labels.ts';
import { peopleInTable } from './people/people-table.ts';
import { linesOf } from './source-document.ts';
import type { Unit } from './units.ts';
import { findDates, type WrittenDate } from './written-dates.ts';

/** The part of the minutes before the first agenda item. */
export interface FrontPart {
	readonly listed: readonly Listed[];
	/** Dates that may be the meeting's: those under a label or with words of a meeting first. */
	readonly dates: readonly (WrittenDate & { readonly labelled: boolean; readonly at: number })[];
	readonly location?: string;
	readonly nextMeeting?: CalendarDate;
	readonly draft: boolean;
	readonly title: { readonly text: string; readonly at: number } | undefined;
	/** Lines whose words are all in the front matter. */
	readonly carried: ReadonlySet<number>;
	/** Lines whose words are partly in the front matter, and which stay in the notes as well. */
	readonly kept: readonly Unit[];
}

/** Reads the units before the first item. */
export function readFrontPart(units: readonly Unit[]): FrontPart {
	const reader = new FrontReader();
	for (const [index, unit] of units.entries()) reader.read(unit, units[index + 1]);
	return reader.result();
}

const TITLE_WORDS = /\b(?:minutes|notes|action log|meeting|record of)\b/i;

/** Keeps track of the list that the lines after a label belong to. */
class FrontReader {
	readonly #listed: Listed[] = [];
	readonly #dates: FrontPart['dates'][number][] = [];
	readonly #carried = new Set<number>();
	readonly #kept: Unit[] = [];
	#location: string | undefined;
	#nextMeeting: CalendarDate | undefined;
	#draft = false;
	#title: FrontPart['title'];
	#label: FrontLabel | undefined;
	/** The initials that are alone on the line before a name. */
	#initials = '';
	/** The organisation of the people on the next lines. */
	#organisation: string | undefined;

	read(unit: Unit, next: Unit | undefined): void {
		if (unit.kind === 'people') this.#readTable(unit);
		else if (unit.kind === 'text') this.#readText(unit, next);
		else if (unit.kind === 'titles') for (const at of unit.ats) this.#carried.add(at);
		else this.#kept.push(unit);
	}

	result(): FrontPart {
		return {
			listed: this.#listed,
			dates: this.#dates,
			...(this.#location !== undefined && { location: this.#location }),
			...(this.#nextMeeting !== undefined && { nextMeeting: this.#nextMeeting }),
			draft: this.#draft,
			title: this.#title,
			carried: this.#carried,
			kept: this.#kept.filter((unit) => unit.kind !== 'text' || unit.block.at !== this.#title?.at),
		};
	}

	#readTable(unit: Extract<Unit, { kind: 'people' }>): void {
		const { people, left } = peopleInTable(unit.grid, this.#label?.list);
		append(this.#listed, people);
		for (const { ats } of unit.grid) for (const at of ats) this.#carried.add(at);
		if (left)
			this.#kept.push({
				kind: 'table',
				grid: unit.grid,
				block: { kind: 'table', at: unit.grid[0]?.at ?? 1, rows: [] },
			});
	}

	#readText(unit: Extract<Unit, { kind: 'text' }>, next: Unit | undefined): void {
		const { text } = unit;
		const { at } = unit.block;
		if (text === '') return;
		const label = unit.block.kind === 'page' || unit.block.kind === 'comment' ? undefined : labelOf(text);
		if (label && !(label.rest === '' && label.fact !== undefined)) {
			this.#label = label;
			this.#organisation = undefined;
			this.#readLabelled(unit, label);
			return;
		}
		if (this.#label?.list !== undefined && this.#readFollowing(unit, next)) return;
		this.#label = undefined;
		if (/^\W*(?:(?:draft|unconfirmed|draft minutes)\W*$|draft: |(?<=\*\*)draft:\*\*)/i.test(text)) this.#draft = true;
		for (const date of findDates(text))
			this.#dates.push({
				...date,
				at,
				labelled: TITLE_WORDS.test(text) || /\bheld\b/i.test(text) || date.text.length > text.length - 4,
			});
		if (TITLE_WORDS.test(text) && text.length < 250 && !TITLE_WORDS.test(this.#title?.text ?? ''))
			this.#title = { text, at };
		this.#kept.push(unit);
	}

	#readLabelled(unit: Extract<Unit, { kind: 'text' }>, { list, role, fact, label, rest }: FrontLabel): void {
		const { at } = unit.block;
		if (list !== undefined) {
			if (rest.trim() === '') {
				if (list === 'absent') this.#kept.push(unit);
				else this.#carried.add(at);
				return;
			}
			this.#readList(unit, rest, label, list, role);
		} else this.#readFact(unit, fact, rest.trim());
	}

	#readFact(unit: Extract<Unit, { kind: 'text' }>, fact: FrontLabel['fact'], rest: string): void {
		const dates = findDates(rest);
		const alone = dates.length === 1 && wordsBeyond(rest, dates[0]?.text ?? '').length === 0;
		if (fact === 'date') {
			for (const date of dates) this.#dates.push({ ...date, at: unit.block.at, labelled: true });
			this.#keepUnless(unit, alone);
		} else if (fact === 'next-meeting') {
			if (dates[0]?.readings.length === 1 && dates.length === 1) this.#nextMeeting = dates[0].readings[0];
			this.#keepUnless(unit, alone);
		} else if (fact === 'location' && this.#location === undefined && rest !== '' && rest.length < 150) {
			this.#location = rest;
			this.#keepUnless(unit, true);
		} else this.#kept.push(unit);
	}

	#takeInitials(): string {
		const initials = this.#initials;
		this.#initials = '';
		return initials;
	}

	/** Reads a line of a list that continues under its label: people, one organisation's people, or the name of an organisation. */
	#readFollowing(unit: Extract<Unit, { kind: 'text' }>, next: Unit | undefined): boolean {
		const list = this.#label?.list;
		if (list === undefined) return false;
		if (peopleIn(unit).people.length > 0) {
			this.#readList(unit, unit.text, '', list, this.#label?.role, this.#organisation);
			return true;
		}
		const [, organisation = '', names = ''] = /^([^:–]{3,70}?)(?<!\s)\s*[:–]\s*(\p{Lu}.+)$/su.exec(unit.text) ?? [];
		if (organisation !== '' && readPeople(names).people.length > 0) {
			this.#readList(unit, names, organisation, list, undefined, organisation);
			return true;
		}
		const after = next?.kind === 'text' ? nameAtStart(next.text)?.name : undefined;
		if (after !== undefined && fitsName(unit.text.trim(), after)) {
			this.#initials = unit.text.trim();
			this.#carried.add(unit.block.at);
			return true;
		}
		const heads =
			unit.text.length < 70 &&
			next?.kind === 'text' &&
			readPeople(next.text).people.length > 0 &&
			labelOf(next.text) === undefined;
		if (heads && !/\d/.test(unit.text)) {
			this.#organisation = unit.text.replace(/(?<!\s)\s*:$/u, '');
			this.#carried.add(unit.block.at);
			return true;
		}
		return false;
	}

	#readList(
		unit: Extract<Unit, { kind: 'text' }>,
		text: string,
		label: string,
		list: NonNullable<FrontLabel['list']>,
		role?: string,
		organisation?: string,
	): void {
		const { people, spent } = text === unit.text ? peopleIn(unit, this.#takeInitials()) : readPeople(text);
		const { at } = unit.block;
		const named = people.map(
			(person): NamedPerson => ({
				...(role !== undefined && { role }),
				...(organisation !== undefined && { organisation }),
				...person,
			}),
		);
		append(
			this.#listed,
			named.map((person): Listed => ({ ...person, list: list === 'apologies' ? 'apologies' : 'invitees', at })),
		);
		const said = named.flatMap(({ name, initials = '', role: its = '', organisation: body = '' }) => [
			name,
			initials,
			its,
			body,
		]);
		const beyond = wordsBeyond(text, spent, 'and with', said).filter((word) => word !== 'and');
		this.#keepUnless(unit, people.length > 0 && beyond.length === 0 && list !== 'absent' && !isName(label));
	}

	#keepUnless(unit: Extract<Unit, { kind: 'text' }>, carried: boolean): void {
		if (carried) for (const at of linesOf(unit.block)) this.#carried.add(at);
		else this.#kept.push(unit);
	}
}

/** The people in a line: an entry of a list is about one of them, and so is each line of a list in Markdown. */
function peopleIn({ block, text }: Extract<Unit, { kind: 'text' }>, initials = ''): PeopleReading {
	if (initials !== '') return readOnePerson(`${initials} ${text}`);
	const isList = block.kind === 'entry' || (block.markdown !== undefined && /^ {0,3}[-*+][ \t]/.test(text));
	if (!isList) {
		// `Ann Bell, Clerk, Northtown` has three parts about one person; elsewhere each is on a line of its own.
		const [, second = '', third = '', ...others] = text.split(/,[ \u00a0]/u);
		const isOne = isOffice(second) && third !== '' && others.length === 0 && !text.includes(';');
		return isOne || beginsWithInitials(text) ? readOnePerson(text) : readPeople(text);
	}
	const lines = text
		.split('\n')
		.map((line) => readOnePerson(line.replace(/^\s*[-*+][ \t]+/, '').replace(/\*\*|\\(?=[!-/:-@[-`{-~])/g, '')));
	return lines.every(({ people }) => people.length > 0)
		? { people: lines.flatMap(({ people }) => people), spent: lines.map(({ spent }) => spent).join(' ') }
		: { people: [], spent: '' };
}
