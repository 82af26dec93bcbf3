import MiniSearch from 'minisearch';
import { SEARCHED, type SearchEntry, SHOWN } from '../../model/search.ts';
import { foldSearchWord, searchWords } from '../../values/search.ts';

/** The index of entries as JSON that can be part of a page: the script of the search page reads it. */
export function searchIndex(entries: readonly SearchEntry[]): string {
	const index = new MiniSearch<SearchEntry & { readonly id: number }>({
		fields: [...SEARCHED],
		storeFields: [...SHOWN],
		tokenize: (text) => searchWords(text).map(({ word }) => word),
		processTerm: foldSearchWord,
	});
	index.addAll(entries.map((entry, id) => ({ ...entry, id })));
	// No text of the minutes may end the element that it is in.
	return JSON.stringify(index).replaceAll('<', '\\u003c');
}
