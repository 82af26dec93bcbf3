import type { CalendarDate } from '../../model/calendar-date.ts';
import { FRONT_MATTER_KEYS, type FrontMatterKinds, STATES } from '../../model/front-matter.ts';
import { PERSON_KEYS } from '../../model/people/person.ts';
import type { Placed } from '../../model/place.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { type Lines, lineAt, lineText } from '../../values/lines.ts';
import { isPlainText, withoutComment } from '../yaml/yaml-plain.ts';
import type { FrontMatterText } from './front-matter-fence.ts';

/** The dates that the log needs. */
export interface PlainDates {
	readonly date?: Placed<CalendarDate>;
	readonly logUpdated?: Placed<CalendarDate>;
}

/**
 * Reads front matter that is written as plainly as most is: a key and a value a line, and lists of people with one a
 * line. What these patterns take is certain to be what YAML says, and to be as the schema wants it.
 *
 * Returns undefined for all else, however sound: that is for the parser of YAML and its schema.
 */
export function readPlainFrontMatter(lines: Lines, block: FrontMatterText): PlainDates | undefined {
	const found = new Map<string, Placed>();
	let list = '';
	const end = lineAt(lines, block.offset + block.yaml.length);
	for (let line = lineAt(lines, block.offset); line < end; line++) {
		const text = withoutComment(lineText(lines, line));
		if (text === '') continue;
		const entry = ENTRY.exec(text)?.groups;
		if (!entry) return undefined;
		const { key = '', value = '' } = entry;
		const nested = entry['indent'] !== '';
		if (!nested) list = KINDS.get(key) === 'people' ? key : '';
		const path = nested ? `${list}.${key}` : key;
		const plain = nested ? list !== '' && isPerson(key, value) : isValue(key, value);
		if (!plain || found.has(path)) return undefined;
		found.set(path, { value, place: { file: lines.file, line, column: text.length - value.length + 1 } });
	}
	const date = found.get('date');
	const logUpdated = found.get('action-log-updated');
	return date && { date, ...(logUpdated && { logUpdated }) };
}

const ENTRY = /^(?<indent> {2}|)(?<key>[\p{L}\p{N}'’-]+):(?: (?<value>\S.*))?$/u;
const INITIALS = /^\p{L}[\p{L}\p{N}'’-]{0,7}$/u;
const KINDS: ReadonlyMap<string, keyof FrontMatterKinds> = new Map(
	FRONT_MATTER_KEYS.map(({ key, kind }) => [key, kind]),
);
const DETAILS: ReadonlySet<string> = new Set(PERSON_KEYS);

function isValue(key: string, value: string): boolean {
	switch (KINDS.get(key)) {
		case 'date':
			return isCalendarDate(value);
		case 'text':
			return isPlainText(value);
		case 'state':
			return STATES.some((state) => state === value);
		case 'people':
			return value === '';
		default:
			return false;
	}
}

/** Whether an entry of a list is `MH: Dr Mac Heath` or `MH: { name: Dr Mac Heath, role: Chair }`. */
function isPerson(initials: string, value: string): boolean {
	if (!INITIALS.test(initials)) return false;
	if (!value.startsWith('{ ') || !value.endsWith(' }')) return isPlainText(value);
	const details = new Set<string>();
	for (const detail of value.slice(2, -2).split(', ')) {
		const colon = detail.indexOf(': ');
		const key = detail.slice(0, colon);
		if (!DETAILS.has(key) || details.has(key) || detail.includes(',') || !isPlainText(detail.slice(colon + 2)))
			return false;
		details.add(key);
	}
	return details.has('name');
}
