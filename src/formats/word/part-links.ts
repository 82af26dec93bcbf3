import type { Block } from '../paper/paper.ts';

/** The addresses that one part of the file links to, each with its id in the part. */
export class Links {
	readonly #ids = new Map<string, string>();

	/** The id of an address; undefined where Word would not open the address without complaint. */
	idOf(address: string): string | undefined {
		if (!isWhole(address)) return undefined;
		const id = this.#ids.get(address) ?? `link${this.#ids.size + 1}`;
		this.#ids.set(address, id);
		return id;
	}

	get all(): readonly (readonly [address: string, id: string])[] {
		return [...this.#ids];
	}
}

/**
 * Whether Word takes an address. A place within the paper has none here; where an address cannot be parsed, Word
 * calls the file damaged.
 */
function isWhole(address: string): boolean {
	return address !== '' && !address.startsWith('#') && URL.canParse(address, 'https://example.org/');
}

/** The numbered lists: each has its own start, and so its own id. */
export class Lists {
	readonly #starts: { readonly level: number; readonly start: number }[] = [];

	/** Adds a list at a level, and returns its id. */
	begin(level: number, start: number): number {
		this.#starts.push({ level, start });
		return FIRST_COUNTED + this.#starts.length - 1;
	}

	get all(): readonly { readonly id: number; readonly level: number; readonly start: number }[] {
		return this.#starts.map((one, index) => ({ id: FIRST_COUNTED + index, ...one }));
	}
}

/** The id that all bulleted lists share. */
export const POINTS = 1;
const FIRST_COUNTED = 2;

/** A footnote with its number in the file. */
export interface Footnote {
	readonly number: number;
	readonly blocks: readonly Block[];
}

/** The footnotes of a paper, numbered anew in the order in which the text mentions them, as Word does. */
export class Footnotes {
	readonly #numbers = new Map<number, number>();
	readonly #anchored = new Set<number>();
	readonly #blocks: readonly (readonly Block[])[];

	constructor(blocks: readonly (readonly Block[])[]) {
		this.#blocks = blocks;
	}

	/** The number in the file of a footnote of the paper. */
	numberOf(paper: number): number {
		const number = this.#numbers.get(paper) ?? this.#numbers.size + 1;
		this.#numbers.set(paper, number);
		return number;
	}

	/** Anchors a footnote at the current place in the text; returns false where it is anchored already. */
	anchor(paper: number): boolean {
		if (this.#anchored.has(paper)) return false;
		this.#anchored.add(paper);
		return true;
	}

	/** The footnotes that the text has mentioned, in order. */
	get anchored(): readonly Footnote[] {
		return [...this.#anchored].map((paper) => this.#footnote(paper));
	}

	/** The footnotes that nothing mentions, or only another footnote. */
	get others(): readonly Footnote[] {
		return this.#blocks
			.map((_, index) => index + 1)
			.filter((paper) => !this.#anchored.has(paper))
			.map((paper) => this.#footnote(paper))
			.sort((one, other) => one.number - other.number);
	}

	#footnote(paper: number): Footnote {
		return { number: this.numberOf(paper), blocks: this.#blocks[paper - 1] ?? [] };
	}
}
