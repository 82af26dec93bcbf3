import type { Block } from '../paper/paper.ts';

/** Where the links of one part of the file lead, each with the id that the part names it by. */
export class Links {
	readonly #ids = new Map<string, string>();

	/** The id of an address; undefined where the address is none that Word opens without complaint. */
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

/** A place within the paper has no address here, and of one that cannot be taken apart Word says that the file is damaged. */
function isWhole(address: string): boolean {
	return address !== '' && !address.startsWith('#') && URL.canParse(address, 'https://example.org/');
}

/** The lists that count: each has its own start, and so its own id. */
export class Lists {
	readonly #starts: { readonly level: number; readonly start: number }[] = [];

	/** The id of a new list on this level. */
	begin(level: number, start: number): number {
		this.#starts.push({ level, start });
		return FIRST_COUNTED + this.#starts.length - 1;
	}

	get all(): readonly { readonly id: number; readonly level: number; readonly start: number }[] {
		return this.#starts.map((one, index) => ({ id: FIRST_COUNTED + index, ...one }));
	}
}

/** All lists of points are one: they do not count. */
export const POINTS = 1;
const FIRST_COUNTED = 2;

/** A footnote with the number that it has in the file. */
export interface Footnote {
	readonly number: number;
	readonly blocks: readonly Block[];
}

/** The footnotes of a paper, numbered anew as the text comes to them: Word counts so. */
export class Footnotes {
	readonly #numbers = new Map<number, number>();
	readonly #anchored = new Set<number>();
	readonly #blocks: readonly (readonly Block[])[];

	constructor(blocks: readonly (readonly Block[])[]) {
		this.#blocks = blocks;
	}

	/** The number of a footnote of the paper in the file. */
	numberOf(paper: number): number {
		const number = this.#numbers.get(paper) ?? this.#numbers.size + 1;
		this.#numbers.set(paper, number);
		return number;
	}

	/** Ties a footnote to the place that the text is at; false where it is tied to one before. */
	anchor(paper: number): boolean {
		if (this.#anchored.has(paper)) return false;
		this.#anchored.add(paper);
		return true;
	}

	/** Those that the text has come to, in order. */
	get anchored(): readonly Footnote[] {
		return [...this.#anchored].map((paper) => this.#footnote(paper));
	}

	/** Those that nothing names, or only another footnote. */
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
