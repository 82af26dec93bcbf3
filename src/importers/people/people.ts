import { append } from '../../values/long-lists.ts';
import { fitsName, isFirstName, isName, isOffice, nameAtStart, officeBefore } from './names.ts';

/** A person as a list of people names them. */
export interface NamedPerson {
	readonly name: string;
	readonly initials?: string;
	readonly role?: string;
	readonly organisation?: string;
	readonly chair?: boolean;
	/** The person that they stand in for, as written. */
	readonly insteadOf?: string;
}

/** The people in a text, and those of its words that the model expresses in another way. */
export interface PeopleReading {
	readonly people: readonly NamedPerson[];
	readonly spent: string;
}

/** Reads a list of people; where the text is not one, nobody is returned. */
export function readPeople(text: string): PeopleReading {
	const pieces = piecesOf(text);
	const people: NamedPerson[] = [];
	const spent: string[] = [];
	for (const piece of pieces) {
		const named = readPerson(piece);
		if (named) {
			people.push(named.person);
			spent.push(named.spent);
			continue;
		}
		// What is not a name belongs to the person before it: `Ann Bell, Director of Nursing, Northtown`.
		const last = people.pop();
		if (!last) return NOBODY;
		const more = withDetail(last, piece.trim());
		people.push(more.person);
		spent.push(more.spent);
	}
	return { people, spent: spent.join(' ') };
}

const NOBODY: PeopleReading = { people: [], spent: '' };

/** Cuts a list at its semicolons, or else at its commas; brackets stay whole, and `and` separates two names. */
function piecesOf(text: string): string[] {
	const flat = text
		.replace(/\[/g, '(')
		.replace(/\]/g, ')')
		.replace(/^(?:cllrs|councillors|messrs|drs)\.?[\s\u00a0]+/iu, '');
	const marks = cutOutside(flat, /[;\n\t]/u);
	const pieces = marks.length > 1 ? marks.flatMap(cutMixed) : cutOutside(flat, /,/u);
	return pieces
		.flatMap(cutAtAnd)
		.map((piece) => piece.replace(/^[\s\u00a0]*(?:and|&|[·•*])[\s\u00a0]+/u, '').trim())
		.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Cuts a piece of a list with both marks, at its commas too where it names two people, each with brackets. */
function cutMixed(piece: string): string[] {
	const parts = cutOutside(piece, /,/u);
	return parts.filter((part) => part.includes('(') && nameAtStart(part.trim())).length > 1 ? parts : [piece];
}

function cutOutside(text: string, mark: RegExp): string[] {
	const pieces: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '(') depth++;
		else if (character === ')') depth = Math.max(0, depth - 1);
		else if (depth === 0 && mark.test(character)) {
			pieces.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...pieces, text.slice(start)].filter((piece) => piece.trim() !== '');
}

/** Cuts at `and` between two names: `Jane Smith and Tom Jones` are two people, `Head of Care and Support` is one. */
function cutAtAnd(piece: string): string[] {
	const parts: string[] = [];
	let start = 0;
	for (const { 0: joint, index } of piece.matchAll(/[\s\u00a0](?:and|&)[\s\u00a0]/gu)) {
		if (isInBrackets(piece, index)) continue;
		parts.push(piece.slice(start, index));
		start = index + joint.length;
	}
	parts.push(piece.slice(start));
	const named = parts.filter((part) => !CROWD.test(part));
	return named.every((part) => nameAtStart(part.slice(officeBefore(part.trim())).trim())) ? named : [piece];
}

/** A number of people without names: `4 members of the public`. */
const CROWD =
	/^\s*(?:\d+|\p{L}+)\s(?:other\s)?(?:members?|residents?|parishioners?|others?|observers?|representatives?)\b/iu;

function isInBrackets(text: string, index: number): boolean {
	return text.lastIndexOf('(', index) > text.lastIndexOf(')', index);
}

const INITIALS_FIRST = /^(\p{Lu}[\p{L}\p{M}\p{N}'’-]{0,7})[\s\u00a0]+(?:[–:-][\s\u00a0]+)?(.+)$/su;

/** Whether a line begins with the initials of the name after them: `MH Dr Mac Heath, Chair`. */
export function beginsWithInitials(line: string): boolean {
	const [, initials = '', rest = ''] = INITIALS_FIRST.exec(line) ?? [];
	return initials !== '' && fitsName(initials, nameAtStart(rest)?.name ?? '');
}

/** Reads a line about one person: their name, perhaps after their initials, and what is said of them. */
export function readOnePerson(line: string): PeopleReading {
	const [, initials = '', rest = ''] = INITIALS_FIRST.exec(line) ?? [];
	const start = nameAtStart(rest);
	if (start && initials !== '' && fitsName(initials, start.name)) {
		const named = readPerson(rest);
		if (named) return { people: [{ ...named.person, initials }], spent: named.spent };
	}
	if (cutAtAnd(line).length > 1) return readPeople(line);
	const named = readPerson(line);
	return named ? { people: [named.person], spent: named.spent } : NOBODY;
}

const STOOD_FOR =
	/\b(in place of|instead of|deputi[sz]ing for|substitute for|for)\s+(?=\S)[^(),]{3,60}?(?<!\s)\s*\((\p{Lu}[\p{L}\p{M}\p{N}'’-]{0,7})\)/iu;

function readPerson(piece: string): { person: NamedPerson; spent: string } | undefined {
	// `Chair: Derek Myers`, `Derek Myers – Chair`
	const label = /^([^:()]{2,40}):\s*(\S.*)$/su.exec(piece);
	if (label && isOffice(label[1] ?? '') && nameAtStart(label[2] ?? '')) {
		const named = readPerson(label[2] ?? '');
		return named && { ...named, person: { role: sentenceCase(label[1] ?? ''), ...named.person } };
	}
	const found = nameAtStart(piece);
	const office = found ? 0 : officeBefore(piece);
	if (office > 0) {
		const named = readPerson(piece.slice(office));
		return named && { ...named, person: { role: piece.slice(0, office).trim(), ...named.person } };
	}
	if (!found) return undefined;
	let person: NamedPerson = { name: found.name };
	// In `in place of Teresa Rogers (TR)` the initials identify the person.
	const rest = piece.slice(found.length).replace(STOOD_FOR, '$1 $2');
	let spent = STOOD_FOR.exec(piece.slice(found.length))?.[0] ?? '';
	for (const detail of detailsOf(rest)) {
		const more = withDetail(person, detail);
		person = more.person;
		spent += ` ${more.spent}`;
	}
	return { person, spent };
}

/** The details after a name: each bracket, and what follows a dash or a comma. */
function detailsOf(rest: string): string[] {
	const details: string[] = [];
	for (const { 1: bracket, 2: plain } of rest.matchAll(/\(((?:[^()]|\([^()]*\))*)\)?|([^()]+)/gu)) {
		if (bracket !== undefined) details.push(bracket.trim());
		else
			append(
				details,
				(plain ?? '').split(/(?<!\s)\s+[–—-]\s+|^\s*[–—:,-]|,\s|[–—](?=\p{Lu})/u).map((one) => one.trim()),
			);
	}
	return details.filter((detail) => /[\p{L}\p{N}]/u.test(detail));
}

const INSTEAD =
	/^(?:attend(?:ed|ing)[\s\u00a0])?(?:(?:in[\s\u00a0](?:the[\s\u00a0])?place[\s\u00a0]of|instead[\s\u00a0]of|(?:on|in)[\s\u00a0]behalf[\s\u00a0]of|deputi[sz]ing[\s\u00a0]for|deputy[\s\u00a0]for|sub(?:stitut(?:e|ing))?\.?[\s\u00a0]for|standing[\s\u00a0]in[\s\u00a0]for|stood[\s\u00a0]in[\s\u00a0]for|cover(?:ing)?[\s\u00a0]for|represent(?:ing|ed)|rep\.?|for)\s+)(\S.*)$/isu;

/** Adds a detail after the name to a person. */
function withDetail(person: NamedPerson, detail: string): { person: NamedPerson; spent: string } {
	if (/^in the chair$/i.test(detail)) return { person: { ...person, chair: true }, spent: detail };
	const instead = INSTEAD.exec(detail);
	// `Teresa Rogers (TR)`
	const absent = (instead?.[1] ?? '').replace(/^.*\((\p{Lu}[^()]*)\)$/u, '$1').trim();
	if (instead && person.insteadOf === undefined && (isName(absent) || isFirstName(absent) || isInitials(absent)))
		return { person: { ...person, insteadOf: absent }, spent: detail };
	if (person.initials === undefined && fitsName(detail, person.name) && detail.length < 6)
		return { person: { ...person, initials: detail }, spent: '' };
	const [, initials = '', details = ''] =
		/^(\p{Lu}[\p{L}]{1,4})(?:,[ \u00a0]*|[ \u00a0]+[–-][ \u00a0]+)(.+)$/su.exec(detail) ?? [];
	if (person.initials === undefined && initials !== '' && fitsName(initials, person.name))
		return withDetail({ ...person, initials }, details);
	const [, role = '', rest = ''] = ROLE.exec(detail) ?? [];
	if (role !== '' && person.role === undefined)
		return {
			person: withOrganisation({ ...person, role: sentenceCase(role.trim()) }, rest.replace(/^[\s\u00a0,:–—-]+/u, '')),
			spent: '',
		};
	if (person.role === undefined && isOffice(detail)) {
		const comma = detail.indexOf(',');
		const [office, body] = comma < 0 ? [detail, ''] : [detail.slice(0, comma), detail.slice(comma + 1).trim()];
		return { person: withOrganisation({ ...person, role: sentenceCase(office) }, body), spent: '' };
	}
	if (REMARK.test(detail)) return { person, spent: '' };
	return { person: withOrganisation(person, detail), spent: '' };
}

function isInitials(text: string): boolean {
	return /^\p{Lu}{2,4}$/u.test(text);
}

/** The role of someone at a board, before the name of an organisation: `CHAIR Milton Keynes`. */
const ROLE =
	/^((?:independent |joint |acting |interim )?(?:co-?[ -]?chair|vice[ -]chair|deputy[ -]chair|chair(?:man|woman|person)?|support|secretary|clerk|treasurer|observer|minute[ -]?taker|note[ -]?taker|minutes|notes))(?=$|[\s\u00a0,:–—-])(?![\s\u00a0](?:of|to|for)\b)(.*)$/isu;
/** How or how long someone was present, or why not: no part of who they are. */
const REMARK =
	/^(?:part|left|arriv|joined|until|from \d|items?\b|via\b|by (?:teams|zoom|phone|video|telephone|link)|virtual|remote|online|on ?line|teams|zoom|in person|dial|late|for items?|(?:family|work|personal|prior|other|business|previous) (?:commitment|reason|matter|illness|engagement)|illness|ill$|unwell|holiday|leave|annual leave|on leave|sick|absent|no apolog|apolog|\d)/i;

function withOrganisation(person: NamedPerson, text: string): NamedPerson {
	if (text === '') return person;
	const organisation = person.organisation === undefined ? text : `${person.organisation}, ${text}`;
	return { ...person, organisation };
}

/** A text in sentence case: `VICE CHAIR` becomes `Vice chair`; `CEO` and `Non-Executive Director` stay. */
function sentenceCase(text: string): string {
	if (text !== text.toUpperCase() || !/\p{Lu}{5}/u.test(text)) return text;
	return text.charAt(0) + text.slice(1).toLowerCase();
}
