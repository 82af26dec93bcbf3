import { fingerprint } from '../../importers/read-back.ts';
import type { Minutes } from '../../model/minutes.ts';
import { overlap } from '../../values/calendar-date.ts';
import type { Imported } from './import-document.ts';

/** In the order of the meetings; what cannot be imported comes last. */
export function byDate(a: Imported, b: Imported): number {
	const [left, right] = [a, b].map((one) => (one.problem === undefined ? one.file : `~${one.source.name}`)) as [
		string,
		string,
	];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** What is to be done with a document. */
export interface Outcome {
	readonly imported: Imported;
	/** It is there already: the file, or the document of this run, that says the same. */
	readonly same?: string;
	/** Its meeting has other minutes already, in this file or from this document. */
	readonly taken?: string;
}

/** Holds each document against the minutes that are there, and against those before it in this run. */
export function settle(imported: readonly Imported[], before: readonly Minutes[]): Outcome[] {
	const there = before.map((minutes) => ({ name: minutes.file, minutes, said: fingerprint(minutes) }));
	return imported.map((one): Outcome => {
		if (one.problem !== undefined) return { imported: one };
		const said = fingerprint(one.minutes);
		const same = there.find((other) => other.said === said);
		if (same) return { imported: one, same: same.name };
		const taken = there.find(
			({ minutes }) => minutes.date && one.minutes.date && overlap(minutes.date.value, one.minutes.date.value),
		);
		if (taken) return { imported: one, taken: taken.name };
		there.push({ name: one.source.name, minutes: one.minutes, said });
		return { imported: one };
	});
}
