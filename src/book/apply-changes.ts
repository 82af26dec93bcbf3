import { sayAsChanged } from '../edit/content-without-places.ts';
import { planChanges, type Refused } from '../edit/plan-changes.ts';
import { applyEdits } from '../edit/text-edit.ts';
import type { Change } from '../model/actions/change.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import { markLength } from '../parse/decode.ts';
import { readMinutes } from '../parse/minutes.ts';
import type { OpenBook } from './open-book.ts';
import { legibleCells, says } from './typed-text.ts';

/** Minutes, and the bytes that they were read from. */
export interface LoadedMinutes {
	readonly source: Source;
	readonly minutes: Minutes;
}

export function loadMinutes(source: Source): LoadedMinutes {
	return { source, minutes: readMinutes(source) };
}

/** Every meeting of a minute book, with its bytes. */
export function loadAll({ files, sourceOf }: OpenBook): LoadedMinutes[] {
	return files.map((file) => loadMinutes(sourceOf(file)));
}

/**
 * Applies changes to minutes, and reads the result back: it must say what the minutes said with those changes made, and
 * nothing else. Bytes that no change touches stay the same. What cannot be copied as it was typed, since it would be read
 * as something else, is written in its words.
 */
export function applyChanges(
	loaded: LoadedMinutes,
	changes: readonly Change[],
): { readonly loaded: LoadedMinutes } | { readonly refused: Refused } {
	const changed = writeChanges(loaded, changes);
	if (!('refused' in changed)) return changed;
	const legible = changes.map((change) => withoutMisread(change, loaded.minutes));
	return legible.every((change, index) => change === changes[index]) ? changed : writeChanges(loaded, legible);
}

/** A change whose texts are escaped where their Markdown would say something else in these minutes. */
function withoutMisread(change: Change, { body }: Minutes): Change {
	if (change.kind === 'new-row') {
		const { cells, markdown = {} } = change;
		const kept = legibleCells((name) => cells[name] ?? '', markdown, body);
		return Object.keys(kept).length === Object.keys(markdown).length ? change : { ...change, markdown: kept };
	}
	if (!('markdown' in change) || change.markdown === undefined || says(change.text, change.markdown, body))
		return change;
	const { markdown: _, ...escaped } = change;
	return escaped;
}

function writeChanges(
	loaded: LoadedMinutes,
	changes: readonly Change[],
): { readonly loaded: LoadedMinutes } | { readonly refused: Refused } {
	const { minutes, source } = loaded;
	const plan = planChanges(minutes, withoutDoubles(changes));
	if (plan.refused) return { refused: plan.refused };
	const text = new TextEncoder().encode(applyEdits(minutes.text, plan.edits));
	const bytes = new Uint8Array([...source.bytes.subarray(0, markLength(source.bytes)), ...text]);
	const after = loadMinutes({ file: source.file, bytes });
	if (sayAsChanged(minutes, after.minutes, changes)) return { loaded: after };
	const place = { file: source.file, line: 1, column: 1 };
	const message = 'the change would alter something else in the file too; alb check shows what is wrong in it';
	return { refused: { place, message } };
}

/** Several fixes may ask for the same change: the date of the log is written once. */
function withoutDoubles(changes: readonly Change[]): Change[] {
	const seen = new Set<string>();
	return changes.filter((change) => {
		const name = JSON.stringify(change);
		return !seen.has(name) && seen.add(name);
	});
}
