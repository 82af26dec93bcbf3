import type { Action } from '../../model/actions/action.ts';
import type { Participant } from '../../model/people/participant.ts';
import { compareDates, isCalendarDate } from '../../values/calendar-date.ts';
import { comparePlaces } from '../../values/place.ts';
import type { SiteDocument } from './site.ts';

/** The addresses of the pages within a site, with `/`. */
export interface Addresses {
	/** By the file of the minutes. */
	readonly meetings: ReadonlyMap<string, string>;
	readonly actions: ReadonlyMap<Action, string>;
	readonly people: ReadonlyMap<Participant, string>;
}

/**
 * Gives every page its address. Where two would have the same, the older page has the shorter one, so that a page
 * keeps its address when others are added.
 */
export function giveAddresses({ meetings, log, people }: Pick<SiteDocument, 'meetings' | 'log' | 'people'>): Addresses {
	const [freeMeeting, freeAction, freePerson] = [freeNames('meetings'), freeNames('actions'), freeNames('people')];
	const files = new Map(meetings.map(({ file }) => [file, freeMeeting(baseName(file))] as const));
	const oldestFirst = log.actions.toSorted((a, b) => {
		const [first, second] = [a.history[0] ?? a, b.history[0] ?? b];
		const [one, other] = [first.meeting, second.meeting];
		if (one === other || !isCalendarDate(one) || !isCalendarDate(other))
			return comparePlaces(first.place, second.place);
		return compareDates(one, other);
	});
	return {
		meetings: files,
		actions: new Map(
			oldestFirst.map((action) => [
				action,
				freeAction(action.number === '' ? `no-number-${baseName(action.place.file)}` : action.number),
			]),
		),
		people: new Map(people.map((person) => [person, freePerson(person.name)])),
	};
}

/** The address of a page relative to another, so that the site may be put anywhere. */
export function relativeAddress(from: string, to: string): string {
	const up = '../'.repeat(from.split('/').length - 1);
	return `${up}${to}`;
}

/** The name of a file of minutes without its folder and ending: `2025-04`. */
export function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Names for files: none that a system reserves for a device, and no two that differ by case alone. */
function freeNames(folder: string): (words: string) => string {
	const taken = new Set<string>();
	return (words) => {
		const name = nameFrom(words) || 'page';
		let free = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-page` : name;
		for (let at = 2; taken.has(free); at++) free = `${name}-${at}`;
		taken.add(free);
		return `${folder}/${free}.html`;
	};
}

const LONGEST = 60;

/** Words as part of an address: lower-case letters without accents, and hyphens; `2025-04` stays as it is. */
function nameFrom(words: string): string {
	return words
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|(?<!-)-+$/g, '');
}
