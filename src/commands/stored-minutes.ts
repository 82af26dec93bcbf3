import { readStored, type StoredFile } from '../io/minutes-in-git.ts';
import type { Repository } from '../io/repository.ts';
import type { Minutes } from '../model/minutes.ts';
import { readMinutes } from '../parse/minutes.ts';

/** Minutes as git stores them: each content is read once, however many commits and branches share it. */
export class StoredMinutes {
	readonly #repository: Repository;
	readonly #read = new Map<string, Minutes>();

	constructor(repository: Repository) {
		this.#repository = repository;
	}

	/** Minutes whose content is known without git: those of the work tree. */
	know(stored: StoredFile, minutes: Minutes): void {
		this.#read.set(keyOf(stored), minutes);
	}

	/** The minutes of these files, in their order. */
	of(files: readonly StoredFile[]): Minutes[] {
		const lacking = files.filter((file) => !this.#read.has(keyOf(file)));
		for (const source of readStored(this.#repository, lacking)) this.#read.set(keyOf(source), readMinutes(source));
		return files.flatMap((file) => this.#read.get(keyOf(file)) ?? []);
	}
}

function keyOf({ id, file }: StoredFile): string {
	return `${id} ${file}`;
}
