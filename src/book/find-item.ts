import { nearest } from '../language/nearest.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Minutes } from '../model/minutes.ts';
import { callItem } from '../values/agenda-item.ts';
import { foldWord } from '../values/status.ts';
import { Refusal } from './refusal.ts';

/** The agenda item that was named: by its number, its title, both (`2. Funding`), or the beginning of its title. */
export function findItem({ file, items }: Minutes, named: string | undefined): AgendaItem | undefined {
	if (named === undefined) return undefined;
	const byNumber = items.filter(({ number }) => number === named);
	const byTitle = items.filter((one) => [one.title, callItem(one)].some((text) => foldWord(text) === foldWord(named)));
	const byStart = items.filter(({ title }) => foldWord(title).startsWith(foldWord(named)));
	const [item, ...others] = [byNumber, byTitle, byStart].find(({ length }) => length > 0) ?? [];
	if (item && others.length === 0) return item;
	if (item) {
		const lines = [item, ...others].map((one) => `"${callItem(one)}" (line ${one.place.line})`);
		throw new Refusal(`"${named}" could be ${lines.join(' or ')} of ${file}`, 'Give its title.');
	}
	const near = nearest(
		named,
		items.map(({ title }) => title),
	);
	const list = items.map((one) => `"${callItem(one)}"`).join(', ');
	throw new Refusal(
		`${file} has no agenda item "${named}"`,
		near === undefined ? `Its items: ${list || 'none'}.` : `Did you mean "${near}"?`,
	);
}
