import { linesOf } from '../../book/book-lines.ts';
import { Refusal } from '../../book/refusal.ts';
import { repositoryPath } from '../../book/repository-path.ts';
import type { FindingsFormat } from '../../formats/findings/findings-report.ts';
import { findingsFormats } from '../../formats/findings/index.ts';
import { paintFor } from '../../formats/terminal/paint.ts';
import type { Finding } from '../../model/finding.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import { rules } from '../../rules/index.ts';
import type { Setting } from '../../world.ts';
import type { Options } from '../command.ts';
import { type ExitThreshold, partFindings } from './exit-threshold.ts';
import { fixEditsIn } from './fix-edits.ts';

/** How findings are reported: which are listed, in which format, and in how much detail. */
export interface Reporting {
	readonly threshold: ExitThreshold;
	readonly format: FindingsFormat;
	readonly compact: boolean;
	readonly showSilenced: boolean;
}

/** The format that the options ask for; an option of another format is refused. */
export function formatOf(options: Options): FindingsFormat {
	const [text] = findingsFormats;
	const format = findingsFormats.find(({ id }) => id === options['format']) ?? text;
	if (options['compact'] === true && format !== text)
		throw new Refusal(`--compact works only with the text format, not with ${format.id}`, 'Use one of them.');
	return format;
}

export interface Judged {
	readonly root: string;
	readonly book: MinuteBook;
	readonly findings: readonly Finding[];
	/** What a comment in the minutes allows. */
	readonly silenced: readonly Finding[];
	readonly totals: { readonly meetings: number; readonly actions: number };
}

/** Writes findings to standard output. */
export async function reportFindings(
	{ root, book, findings, silenced, totals }: Judged,
	{ threshold, format, compact, showSilenced }: Reporting,
	{ world, colour }: Setting,
): Promise<void> {
	const { listed, unlisted, remarks } = partFindings(findings, threshold);
	const write = await format.load();
	const report = {
		findings: listed,
		least: threshold.least,
		unlisted,
		remarks,
		silenced,
		showSilenced,
		totals,
		lineOf: linesOf(book),
		editsOf: fixEditsIn(book),
		folder: repositoryPath(root, world.env),
		rules,
		version: __ALB_VERSION__,
	};
	const width = world.out.terminal ? world.out.columns : undefined;
	world.out.write(write(report, { width, paint: await paintFor(colour), source: !compact, quiet: threshold.quiet }));
}
