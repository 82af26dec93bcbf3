import { count } from '../formats/count.ts';
import { unifiedDiff } from '../formats/unified-diff.ts';
import { visible } from '../formats/visible.ts';
import { readSource } from '../io/sources.ts';
import { writeOver } from '../io/write.ts';
import { consolidate } from '../log/consolidate.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { formatPlace } from '../model/place.ts';
import { checkBook, rules } from '../rules/index.ts';
import type { World } from '../world.ts';
import { type Mending, mend } from './mend.ts';
import type { OpenBook } from './open-book.ts';
import { hold } from './revise.ts';
import { takenNumbersIfAny } from './taken-numbers.ts';

/** Mends what has one right answer in the files that are named, or in all; what is written is told on standard error. */
export function fixBook(
	{ root, board, files }: OpenBook,
	read: MinuteBook<Minutes>,
	named: ReadonlySet<string>,
	world: World,
	dryRun: boolean,
): Mending {
	const { today } = world;
	const context = { board, today, elsewhere: takenNumbersIfAny({ root, board }, read, world.env) };
	const held = files.map((file) => hold(readSource(root, file)));
	const mending = mend(
		held,
		(book) => checkBook({ ...context, book, log: consolidate(book, { statuses: board.statuses, today }) }),
		rules.map(({ id }) => id),
		(file) => named.size === 0 || named.has(file),
	);
	const changed = mending.files.flatMap((after, index) => {
		const before = held[index];
		return before && before !== after ? [{ before, after }] : [];
	});
	for (const { before, after } of changed) {
		const { file } = after.source;
		if (dryRun) world.out.write(unifiedDiff(file, before.minutes.text, after.minutes.text));
		else writeOver(root, file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(after.source.bytes));
	}
	world.err.write(visible(`${tell(mending, dryRun).join('\n')}\n`));
	return mending;
}

/** What was mended and what was not, a line each. */
function tell({ mended, left }: Mending, dryRun: boolean): string[] {
	const lines = mended.map(
		({ place, fix, rule }) => `${formatPlace(place)}  ${dryRun ? 'to mend' : 'mended'}: ${fix.says}  ${rule}`,
	);
	for (const { place, fix, rule } of left)
		lines.push(`${formatPlace(place)}  left as it is: to ${fix.says} would make a new finding  ${rule}`);
	if (mended.length === 0) return [...lines, 'alb: nothing here has a single right answer; nothing was written'];
	return [
		...lines,
		dryRun
			? `alb: ${count(mended.length, 'finding')} to mend; nothing was written`
			: `alb: mended ${count(mended.length, 'finding')}`,
	];
}
