/** An entry of a search: a passage of some minutes, an action, a decision, a topic or a person. */
export interface SearchEntry {
	readonly kind: string;
	readonly title: string;
	/** Where it comes from: the meeting, the status. */
	readonly where: string;
	/** What a result leads to. */
	readonly address: string;
	readonly text: string;
}

/** What of an entry is searched. */
export const SEARCHED: readonly (keyof SearchEntry)[] = ['title', 'text'];
/** What of an entry a result shows. */
export const SHOWN: readonly (keyof SearchEntry)[] = ['kind', 'title', 'where', 'address', 'text'];
