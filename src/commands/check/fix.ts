import { loadAll } from '../../book/apply-changes.ts';
import { applyFixes, type FixOutcome } from '../../book/apply-fixes.ts';
import { type OpenBook, openBook, refuseEmpty } from '../../book/open-book.ts';
import { takenNumbersIfAny } from '../../book/taken-numbers.ts';
import { count } from '../../formats/count.ts';
import { unifiedDiff } from '../../formats/terminal/unified-diff.ts';
import { visible } from '../../formats/visible.ts';
import { findRoot } from '../../io/root.ts';
import type { FileChange } from '../../io/write/plan-steps.ts';
import { consolidate } from '../../log/consolidate.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import { checkBook, rules } from '../../rules/index.ts';
import { makeBook } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import type { Setting } from '../../world.ts';
import type { NamedFiles } from './named-files.ts';

/** A minute book after its fixes; with a dry run, as it would be. */
interface FixedBook {
	readonly opened: OpenBook;
	readonly book: MinuteBook;
}

/** Fixes what has one right answer in the files that are named, or in all; what is written is reported on standard error. */
export async function fixBook(setting: Setting, names: NamedFiles, dryRun: boolean): Promise<FixedBook> {
	if (dryRun) return await fixFiles(setting, names);
	const root = findRoot(setting.folder);
	refuseEmpty(root, names.paths);
	const { changeBook } = await import('../../book/change-book.ts');
	return await changeBook(setting.world, root, ({ change }) => fixFiles(setting, names, change));
}

/** Reads the files, fixes them, and writes them all; or, where nothing is to be written, prints how they would differ. */
async function fixFiles(
	{ folder, world }: Setting,
	names: NamedFiles,
	write?: (changes: readonly FileChange[]) => void,
): Promise<FixedBook> {
	const opened = await openBook(folder, names.paths);
	const { board } = opened;
	const { today } = world;
	const loaded = loadAll(opened);
	const read = makeBook(loaded.map(({ minutes }) => minutes));
	const context = { board, today, elsewhere: takenNumbersIfAny(opened, read, world.env) };
	const named = names.filesIn(read);
	const outcome = applyFixes(
		loaded,
		(book) => checkBook({ ...context, book, log: consolidate(book, { statuses: board.statuses, today }) }),
		rules.map(({ id }) => id),
		(file) => named.size === 0 || named.has(file),
	);
	const changed = outcome.files.flatMap((after, index) => {
		const before = loaded[index];
		return before && before !== after ? [{ before, after }] : [];
	});
	if (write)
		write(
			changed.map(({ before, after }) => ({
				file: after.source.file,
				before: before.source.bytes,
				after: after.source.bytes,
			})),
		);
	else
		for (const { before, after } of changed)
			world.out.write(unifiedDiff(after.source.file, before.minutes.text, after.minutes.text));
	world.err.write(visible(`${outcomeLines(outcome, !write).join('\n')}\n`));
	return { opened, book: makeBook(outcome.files.map(({ minutes }) => minutes)) };
}

/** What was fixed and what was not, a line each. */
function outcomeLines({ fixed, left }: FixOutcome, dryRun: boolean): string[] {
	const lines = fixed.map(
		({ place, fix, rule }) => `${formatPlace(place)}  ${dryRun ? 'to fix' : 'fixed'}: ${fix.says}  ${rule}`,
	);
	for (const { place, fix, rule } of left)
		lines.push(`${formatPlace(place)}  not fixed: to ${fix.says} would make a new finding  ${rule}`);
	if (fixed.length === 0) return [...lines, 'alb: no finding here has one right answer; nothing was written'];
	return [
		...lines,
		dryRun
			? `alb: ${count(fixed.length, 'finding')} to fix; nothing was written`
			: `alb: fixed ${count(fixed.length, 'finding')}`,
	];
}
