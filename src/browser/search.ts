import MiniSearch, { type SearchResult } from 'minisearch';
import { SEARCHED, type SearchEntry, SHOWN } from '../model/search.ts';
import { foldSearchWord, searchWords } from '../values/search.ts';

/** The program of the search page: it looks the words up in the index that the page holds. */

/** So many results are shown. */
const MOST = 50;
/** So many letters of a passage are shown, and so many of them before a word that was found. */
const [LENGTH, BEFORE] = [220, 60];

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
	const terms = new Set(result.terms);
	const link = document.createElement('a');
	link.href = address;
	for (const piece of marked(title, terms)) link.append(piece);
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
		for (const piece of marked(excerpt(text, terms), terms)) passage.append(piece);
		item.append(passage);
	}
	return item;
}

/** The pieces of a text, one or two, that hold most of the words that were found. */
function excerpt(text: string, terms: ReadonlySet<string>): string {
	const hits = searchWords(text)
		.map(({ word, index }) => ({ word: foldSearchWord(word), index }))
		.filter(({ word }) => terms.has(word));
	const hitsFrom = (from: number) => hits.filter(({ index }) => index >= from && index < from + LENGTH - BEFORE);
	const shownWords = new Set<string>();
	const starts: number[] = [];
	while (starts.length < 2) {
		let [best, most] = [0, 0];
		for (const { index } of hits) {
			const fresh = new Set(hitsFrom(index).flatMap(({ word }) => (shownWords.has(word) ? [] : word))).size;
			if (fresh > most) [best, most] = [index, fresh];
		}
		if (most === 0 && starts.length > 0) break;
		starts.push(best);
		for (const { word } of hitsFrom(best)) shownWords.add(word);
	}
	return starts
		.sort((a, b) => a - b)
		.map((start) => pieceAt(text, start))
		.join(' ');
}

/** The letters round a place in a text, cut between words. */
function pieceAt(text: string, place: number): string {
	const start = place <= BEFORE ? 0 : text.indexOf(' ', place - BEFORE) + 1;
	const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', start + LENGTH);
	const cut = end <= place ? start + LENGTH : end;
	return `${start > 0 ? '…' : ''}${text.slice(start, cut)}${cut < text.length ? '…' : ''}`;
}

/** A text with the words that were found marked. */
function marked(text: string, terms: ReadonlySet<string>): (string | Element)[] {
	const pieces: (string | Element)[] = [];
	let done = 0;
	for (const { word, index } of searchWords(text)) {
		if (!terms.has(foldSearchWord(word))) continue;
		const mark = document.createElement('mark');
		mark.append(word);
		pieces.push(text.slice(done, index), mark);
		done = index + word.length;
	}
	return [...pieces, text.slice(done)];
}
