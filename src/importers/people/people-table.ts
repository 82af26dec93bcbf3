import { append, largest } from '../../values/long-lists.ts';
import { wordsBeyond } from '../account.ts';
import type { GridRow } from '../tables/grid.ts';
import type { Listed } from './attendance-lists.ts';
import { fitsName, isOffice, nameAtStart } from './names.ts';
import { readOnePerson, readPeople } from './people.ts';
import { labelOf } from './people-labels.ts';

type Meaning = 'name' | 'role' | 'organisation' | 'initials' | 'presence' | undefined;

/**
 * Reads a table of people. `left`: whether it says more than the lists can hold. `list`: that of the label above it.
 */
export function peopleInTable(
	grid: readonly GridRow[],
	list: 'invitees' | 'apologies' | 'absent' | undefined,
): { people: Listed[]; left: boolean } {
	const titles = grid[0]?.texts ?? [];
	const lists = titles.map((title) => labelOf(`${title}:`)?.list);
	if (
		titles.filter((title) => title !== '').length > 1 &&
		titles.every((title, at) => title === '' || lists[at] !== undefined)
	)
		return peopleByColumn(grid.slice(1), lists);
	const headed =
		titles.map(meaningOf).includes('name') || titles.filter((title) => meaningOf(title) !== undefined).length > 1;
	const rows = headed ? grid.slice(1) : grid;
	const meanings = headed ? titles.map(meaningOf) : meaningsOf(rows);
	const people: Listed[] = [];
	let left = list === 'absent';
	let current: 'invitees' | 'apologies' = list === 'apologies' ? 'apologies' : 'invitees';
	for (const row of rows) {
		const filled = row.texts.filter((text) => text !== '');
		const label = filled.length === 1 ? labelOf(`${(filled[0] ?? '').replace(/:$/, '')}:`) : undefined;
		if (label?.list !== undefined) {
			current = label.list === 'apologies' ? 'apologies' : 'invitees';
			continue;
		}
		const read = readRow(row, meanings, current);
		append(people, read.people);
		const said = read.people.flatMap(({ name, initials = '', role = '', organisation = '' }) => [
			name,
			initials,
			role,
			organisation,
		]);
		if (wordsBeyond(row.texts.filter((_, at) => meanings[at] !== 'presence').join(' '), read.spent, said).length > 0)
			left = true;
	}
	return { people, left };
}

function meaningOf(title: string): Meaning {
	const folded = title
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();
	if (
		/^(?:full )?names?$|^(?:member|attendee|invitee|representative|person)s?(?: name)?$|^(?:name|names) of /.test(
			folded,
		)
	)
		return 'name';
	if (/initial/.test(folded)) return 'initials';
	if (
		/^(?:present|attendance|attended|apologies|apols|in attendance|present apologies|status|attending|attendance apologies)\b/.test(
			folded,
		)
	)
		return 'presence';
	if (
		/\b(?:organi[sz]ation|agency|company|representing|represents|service|body|council|employer|local authority|trust|partner|area)\b/.test(
			folded,
		) &&
		!/\b(?:role|title|position|job)\b/.test(folded)
	)
		return 'organisation';
	if (/\b(?:role|title|position|job|designation|office|capacity)\b/.test(folded)) return 'role';
	return undefined;
}

/** The meanings of columns without headings: names first, what looks like initials, offices, and the rest. */
function meaningsOf(rows: readonly GridRow[]): Meaning[] {
	const width = Math.max(0, largest(rows.map(({ texts }) => texts.length)));
	return Array.from({ length: width }, (_, at): Meaning => {
		const cells = rows.map(({ texts }) => texts[at] ?? '').filter((text) => text !== '');
		const most = (is: (text: string) => boolean) => cells.filter(is).length > cells.length / 2;
		if (most((text) => nameAtStart(text) !== undefined && text.length < 120)) return 'name';
		if (most((text) => /^\p{Lu}[\p{L}]{1,4}$/u.test(text))) return 'initials';
		return most(isOffice) ? 'role' : 'organisation';
	});
}

function readRow(
	{ texts, at }: GridRow,
	meanings: readonly Meaning[],
	list: 'invitees' | 'apologies',
): { people: Listed[]; spent: string } {
	const cellOf = (meaning: Meaning) =>
		texts.filter((text, index) => meanings[index] === meaning && text !== '').join(', ');
	const lines = cellOf('name').split(' / ').map(readOnePerson);
	const people = lines.flatMap((line) => line.people);
	const spent = lines.map((line) => line.spent).join(' ');
	const presence = cellOf('presence');
	const absent = /apol|^a$/i.test(presence);
	const [first, ...others] = people;
	if (!first) return { people: [], spent };
	const initials = cellOf('initials').replace(/[().]/g, '').trim();
	const role = cellOf('role');
	const organisation = cellOf('organisation');
	const whole = {
		...(role !== '' && splitRole(role, organisation)),
		...(organisation !== '' && { organisation }),
		...first,
		...(initials !== '' && fitsName(initials, first.name) && { initials }),
	};
	return { people: [whole, ...others].map((person) => ({ ...person, list: absent ? 'apologies' : list, at })), spent };
}

/** Splits a cell with a role and an organisation: `Head of Education, Northtown`. */
function splitRole(text: string, organisation: string): { role?: string; organisation?: string } {
	const comma = text.lastIndexOf(', ');
	if (organisation !== '' || comma < 0)
		return isOffice(text) || organisation !== '' ? { role: text } : { organisation: text };
	return { role: text.slice(0, comma), organisation: text.slice(comma + 2) };
}

/** The people in a table with a list in each column: `Present | Apologies`, with names below. */
function peopleByColumn(
	rows: readonly GridRow[],
	lists: readonly ('invitees' | 'apologies' | 'absent' | undefined)[],
): { people: Listed[]; left: boolean } {
	let left = lists.includes('absent');
	const people = rows.flatMap(({ texts, at }) =>
		texts.flatMap((text, index) => {
			const read = readPeople(text.replaceAll(' / ', '; '));
			const said = read.people.flatMap(({ name, initials = '', role = '', organisation = '' }) => [
				name,
				initials,
				role,
				organisation,
			]);
			if (wordsBeyond(text, read.spent, said).length > 0) left = true;
			return read.people.map(
				(person): Listed => ({ ...person, list: lists[index] === 'apologies' ? 'apologies' : 'invitees', at }),
			);
		}),
	);
	return { people, left };
}
