import { type LoadedMinutes, loadMinutes } from '../../book/apply-changes.ts';
import { changeBook } from '../../book/change-book.ts';
import { Refusal } from '../../book/refusal.ts';
import { tableOf } from '../../edit/merge/log-table.ts';
import { type MergedMinutes, mergeMinutes } from '../../edit/merge/merge-minutes.ts';
import { isContradiction, resolveAs, writeMarked } from '../../edit/merge/merged-text.ts';
import type { Versions } from '../../edit/merge/version.ts';
import { saidBy } from '../../edit/merge/write-log.ts';
import { visible } from '../../formats/visible.ts';
import { mergeAsText } from '../../io/git/merge-file.ts';
import { findRoot, pathFor } from '../../io/root.ts';
import { isMinutesName, readSource, relativeToRoot } from '../../io/sources.ts';
import { replacing } from '../../io/write/plan-steps.ts';
import { markLength } from '../../parse/decode.ts';
import type { ExitStatus, Setting, World } from '../../world.ts';
import type { Options } from '../command.ts';
import { partNumbers } from './part-numbers.ts';

/** What git passes to a merge driver: three files, the length of the marks, the path of the minutes, and the names of the sides. */
interface Asked {
	readonly files: Versions<string>;
	readonly size: number;
	/** Relative to the root of the minute book. */
	readonly file: string;
	readonly root: string;
	readonly names: Versions<string>;
}

/**
 * The merge driver: merges minutes by their meaning, as git asks for it, into the file of our side. It returns 0 for a
 * clean merge and 1 if a contradiction is left; what it cannot merge by meaning, git's own merge of texts does.
 */
export async function mergeDriver(
	{ world, folder }: Setting,
	words: readonly string[],
	{ forBase = false }: Options = {},
): Promise<ExitStatus> {
	const asked = readAsked(folder, words);
	const { file, files } = asked;
	const say = (text: string) => world.err.write(visible(`alb: ${file}: ${text}\n`));
	const read = (path: string): LoadedMinutes => loadMinutes({ ...readSource(folder, path), file });
	const loaded = { base: read(files.base), ours: read(files.ours), theirs: read(files.theirs) };
	const [why] = [loaded.base, loaded.ours, loaded.theirs].flatMap(whyAsText);
	const parted = why === undefined ? await partNumbers(asked.root, world.env, loaded) : undefined;
	const merged = parted && mergeLoaded(parted.loaded, parted.moved, { forBase });
	if (!parted || !merged) {
		if (isMinutesName(file.replace(/^.*\//, '')))
			say(`merged as plain text, since ${why ?? 'it cannot be merged row by row'}`);
		const text = mergeAsText(folder, world.env, { ...files, size: asked.size, names: asked.names });
		if (text) await write(world, folder, files.ours, text.bytes);
		else say('git cannot merge it as text either; our side was kept');
		return text?.isClean ? 0 : 1;
	}
	const { text, contradictions } = writeMarked(merged.pieces, merged.ends, { size: asked.size, ...asked.names });
	const mark = loaded.ours.source.bytes.subarray(0, markLength(loaded.ours.source.bytes));
	const after = new Uint8Array([...mark, ...new TextEncoder().encode(text)]);
	await write(world, folder, files.ours, after);
	if (forBase) return 0;
	for (const message of parted.messages) say(message);
	for (const { line, about } of contradictions)
		say(`line ${line}: the sides contradict each other${about === undefined ? '' : ` on ${about}`}`);
	return contradictions.length > 0 ? 1 : 0;
}

/** Writes the file of our side, which git has put into the folder that it is working in. */
async function write(world: World, folder: string, ours: string, after: Uint8Array): Promise<void> {
	const change = replacing(pathFor(folder, ours), after);
	await changeBook(world, folder, (place) => Promise.resolve(place.change([change], { keep: false })));
}

function readAsked(folder: string, words: readonly string[]): Asked {
	const [base, ours, theirs, size = '', path, ...names] = words;
	if (base === undefined || ours === undefined || theirs === undefined || path === undefined || !/^\d{1,4}$/.test(size))
		throw new Refusal(
			'git calls alb git merge-driver: it needs three files, the length of the marks, and a path',
			'To set this up: alb git install',
		);
	const root = findRoot(pathFor(folder, `${path}/..`));
	// Older versions of git do not know the names, and leave their signs as they are.
	const named = (name: string | undefined, otherwise: string) => (!name || /^%.$/.test(name) ? otherwise : name);
	return {
		files: { base, ours, theirs },
		size: Number(size),
		root,
		file: relativeToRoot(root, folder, path) ?? path,
		names: { base: 'base', ours: named(names[0], 'ours'), theirs: named(names[1], 'theirs') },
	};
}

/** Why minutes cannot be merged by their meaning; an empty base is not a reason, since both sides may have begun the file. */
function whyAsText({ minutes, source }: LoadedMinutes, index: number): string[] {
	const side = ['the version that both sides come from', 'our side', 'the other side'][index];
	if (minutes.log || (index === 0 && source.trouble === undefined && source.bytes.length === 0)) return [];
	const isMarked = minutes.unread.some(({ code }) => code === 'conflict');
	return [`${side} ${isMarked ? 'contains the marks of an earlier conflict' : 'has no action log that can be read'}`];
}

/** Merges, and reads the result back as each side would have it: every row must be there, and nothing may hide one. */
function mergeLoaded(
	{ base, ours, theirs }: Versions<LoadedMinutes>,
	moved: ReadonlySet<string>,
	how: { readonly forBase: boolean },
): MergedMinutes | undefined {
	const before = base.source.bytes.length === 0 ? undefined : base.minutes;
	const merged = mergeMinutes({ base: before, ours: ours.minutes, theirs: theirs.minutes }, moved, how);
	if (!merged) return undefined;
	const known = new Set([ours, theirs].flatMap(({ minutes }) => minutes.unread.map(({ code }) => code)));
	for (const side of merged.pieces.some(isContradiction) ? (['ours', 'theirs'] as const) : (['ours'] as const)) {
		const bytes = new TextEncoder().encode(resolveAs(side, merged.pieces, merged.ends));
		const { minutes } = loadMinutes({ file: ours.source.file, bytes });
		const table = tableOf(minutes);
		if (!table || JSON.stringify(saidBy(table)) !== JSON.stringify(merged.rows[side])) return undefined;
		if (!how.forBase && minutes.unread.some(({ code }) => !known.has(code))) return undefined;
	}
	return merged;
}
