import MiniSearch, { type SearchResult } from 'minisearch';
import { type FoundWord, type MarkedText, SEARCHED, type SearchEntry, SHOWN } from '../model/search.ts';
import { excerpt, foldSearchWord, markFound, searchWords } from '../values/search.ts';

/** The program of the search page: it looks the words up in the index that the page holds. */

/** So many results are shown. */
const MOST = 50;
/** So many parts of a passage are shown. */
const PARTS = 2;

const form = document.querySelector<HTMLFormElement>('#search');
const field = document.querySelector<HTMLInputElement>('#words');
const found = document.querySelector('#found');
const list = document.querySelector('#results');
const index = document.querySelector('#index');

if (form && field && found && list && index) begin(form, field, found, list, index.textContent ?? '');

function begin(form: HTMLFormElement, field: HTMLInputElement, found: Element, list: Element, json: string): void {
	const search = MiniSearch.loadJSON<SearchEntry>(json, {
		fields: [...SEARCHED],
		storeFields: [...SHOWN],
		tokenize: (text) => searchWords(text).map(({ word }) => word),
		processTerm: foldSearchWord,
	});
	const look = () => {
		const words = field.value;
		const results = search.search(words, {
			combineWith: 'AND',
			boost: { title: 2 },
			// A number is looked for as it is; a word may go on, and a long one may have a slip in it.
			prefix: (term) => !/^\p{N}+$/u.test(term),
			fuzzy: (term) => (term.length > 5 && !/\p{N}/u.test(term) ? 0.2 : false),
		});
		list.replaceChildren();
		for (const result of results.slice(0, MOST)) list.append(resultElement(result));
		found.textContent = searchWords(words).length === 0 ? '' : countWords(results.length);
	};
	let waiting: ReturnType<typeof setTimeout> | undefined;
	field.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			look();
			const hash = field.value.trim() === '' ? '#' : `#${new URLSearchParams({ words: field.value.trim() })}`;
			location.replace(hash);
		}, 150);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		look();
	});
	const fill = () => {
		const words = new URLSearchParams(location.hash.slice(1)).get('words') ?? '';
		if (words === field.value.trim()) return;
		field.value = words;
		look();
	};
	addEventListener('hashchange', fill);
	document.querySelector('#without')?.remove();
	form.hidden = false;
	fill();
	field.focus();
}

function countWords(length: number): string {
	if (length === 0) return 'Nothing was found.';
	const results = length === 1 ? '1 result' : `${length} results`;
	return length > MOST ? `${results}, of which these are the best ${MOST}` : results;
}

function resultElement(result: SearchResult): Element {
	const { kind, title, where, address, text } = result as unknown as SearchEntry;
	const { terms } = result;
	const link = document.createElement('a');
	link.href = address;
	for (const piece of markFound(title, foundIn(title, terms))) link.append(elementOf(piece));
	const [head, more, item] = [
		document.createElement('p'),
		document.createElement('span'),
		document.createElement('li'),
	];
	more.className = 'details';
	more.append(` ${[kind, where].filter((word) => word !== '').join(' · ')}`);
	head.append(link, more);
	item.append(head);
	if (text !== '') {
		const passage = document.createElement('p');
		for (const piece of excerpt(text, foundIn(text, terms), PARTS)) passage.append(elementOf(piece));
		item.append(passage);
	}
	return item;
}

/** The words of a text that are terms of the search. */
function foundIn(text: string, terms: readonly string[]): FoundWord[] {
	return searchWords(text)
		.map(({ word, index }) => ({ index, length: word.length, of: terms.indexOf(foldSearchWord(word)) }))
		.filter(({ of }) => of >= 0);
}

function elementOf({ text, found }: MarkedText): string | Element {
	if (!found) return text;
	const mark = document.createElement('mark');
	mark.append(text);
	return mark;
}
