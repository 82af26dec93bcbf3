import type { Listed } from './attendance-lists.ts';
import { readPeople } from './people.ts';
import { labelOf } from './people-labels.ts';

const FROM = /\bapologies\b[^:.]{0,60}?\b(?:from|by|on behalf of|sent|:)[: ]+(.+)$/isu;
const LISTING = /^\W*(?:\d(?:\.?\d)*\W+)?(?:apologies|apologies for absence|present|in attendance|attendance)\W*$/i;

/** The people present and absent, as a paragraph of an item gives them: `Apologies were received from …`. */
export function attendanceIn(text: string, item: string, at: number): Listed[] {
	if (!/apolog|present|attend|welcome/i.test(`${item} ${text}`) || text.length > 2_000) return [];
	const names = FROM.exec(text)?.[1] ?? '';
	const label = labelOf(text);
	const written =
		names !== ''
			? names.replace(/\.\s+\p{Lu}.*$/su, '').replace(/\.$/, '')
			: label?.list !== undefined
				? label.rest
				: LISTING.test(item)
					? text
					: '';
	const list = /apol/i.test(names === '' ? (label?.label ?? item) : 'apologies') ? 'apologies' : 'invitees';
	return readPeople(written).people.map((person): Listed => ({ ...person, list, at }));
}
