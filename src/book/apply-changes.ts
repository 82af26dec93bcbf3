import { sayAsChanged } from '../edit/content-without-places.ts';
import { planChanges, type Refused } from '../edit/plan.ts';
import { applyEdits } from '../edit/text-edit.ts';
import type { Change } from '../model/actions/change.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import { markLength } from '../parse/decode.ts';
import { readMinutes } from '../parse/minutes.ts';
import type { OpenBook } from './open-book.ts';

/** Minutes as they were read, and the bytes that they were read from. */
export interface Held {
	readonly source: Source;
	readonly minutes: Minutes;
}

export function hold(source: Source): Held {
	return { source, minutes: readMinutes(source) };
}

/** Every meeting of a minute book, with its bytes. */
export function holdAll({ files, sourceOf }: OpenBook): Held[] {
	return files.map((file) => hold(sourceOf(file)));
}

/**
 * Makes changes in minutes that are held, and reads the result back: it must say what the minutes said, with those
 * changes made, and nothing else. Bytes that no change touches are the same.
 */
export function revise(
	held: Held,
	changes: readonly Change[],
): { readonly held: Held } | { readonly refused: Refused } {
	const { minutes, source } = held;
	const plan = planChanges(minutes, withoutDoubles(changes));
	if (plan.refused) return { refused: plan.refused };
	const text = new TextEncoder().encode(applyEdits(minutes.text, plan.edits));
	const bytes = new Uint8Array([...source.bytes.subarray(0, markLength(source.bytes)), ...text]);
	const after = hold({ file: source.file, bytes });
	if (sayAsChanged(minutes, after.minutes, changes)) return { held: after };
	const place = { file: source.file, line: 1, column: 1 };
	const message = 'the file would say something else besides what was asked for; alb check tells what is wrong in it';
	return { refused: { place, message } };
}

/** Several fixes may each ask for the same: the day of the log is written once. */
function withoutDoubles(changes: readonly Change[]): Change[] {
	const seen = new Set<string>();
	return changes.filter((change) => {
		const name = JSON.stringify(change);
		return !seen.has(name) && seen.add(name);
	});
}
