import { readStored, type StoredFile } from '../io/git/minutes-in-git.ts';
import type { Repository } from '../io/git/repository.ts';
import type { MeetingLog } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import { readMeetingLog } from '../parse/meeting-log.ts';
import { readMinutes } from '../parse/minutes.ts';

/** Minutes as git stores them: each content is read once, however many commits and branches share it. */
export class StoredMinutes<M> {
	readonly #repository: Repository;
	readonly #reader: (source: Source) => M;
	readonly #read = new Map<string, M>();

	constructor(repository: Repository, reader: (source: Source) => M) {
		this.#repository = repository;
		this.#reader = reader;
	}

	/** Adds minutes whose content is known without git: those of the work tree. */
	know(stored: StoredFile, minutes: M): void {
		this.#read.set(keyOf(stored), minutes);
	}

	/** The minutes of these files, in their order. */
	of(files: readonly StoredFile[]): M[] {
		const lacking = files.filter((file) => !this.#read.has(keyOf(file)));
		for (const source of readStored(this.#repository, lacking)) this.#read.set(keyOf(source), this.#reader(source));
		return files.flatMap((file) => this.#read.get(keyOf(file)) ?? []);
	}
}

/** Reads the dates and the log of a file, with the whole parser if it needs that. */
export function readStoredLog(source: Source): MeetingLog {
	return readMeetingLog(source) ?? readMinutes(source);
}

function keyOf({ id, file }: StoredFile): string {
	return `${id} ${file}`;
}
