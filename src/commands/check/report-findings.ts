import { linesOf } from '../../book/book-lines.ts';
import { Refusal } from '../../book/refusal.ts';
import { wayToBook } from '../../book/repository-path.ts';
import type { FindingsFormat } from '../../formats/findings/findings-report.ts';
import { findingsFormats } from '../../formats/findings/index.ts';
import { paintFor } from '../../formats/terminal/paint.ts';
import type { Finding } from '../../model/finding.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import { rules } from '../../rules/index.ts';
import type { Setting } from '../../world.ts';
import type { Options } from '../command.ts';
import { type Gate, partFindings } from './exit-threshold.ts';
import { fixEditsIn } from './fix-edits.ts';

/** How findings are told: what is listed of them, in which format, and with how many words. */
export interface Telling {
	readonly gate: Gate;
	readonly format: FindingsFormat;
	readonly compact: boolean;
	readonly showSilenced: boolean;
}

/** The format that the options ask for; an option of another format is refused. */
export function formatOf(options: Options): FindingsFormat {
	const [text] = findingsFormats;
	const format = findingsFormats.find(({ id }) => id === options['format']) ?? text;
	if (options['compact'] === true && format !== text)
		throw new Refusal(`--compact is for the format text, not for ${format.id}`, 'Leave one of the two out.');
	return format;
}

/** What was judged, and what was found. */
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
	{ gate, format, compact, showSilenced }: Telling,
	{ world, colour }: Setting,
): Promise<void> {
	const { listed, unlisted } = partFindings(findings, gate);
	const write = await format.load();
	const report = {
		findings: listed,
		least: gate.least,
		unlisted,
		silenced,
		showSilenced,
		totals,
		lineOf: linesOf(book),
		editsOf: fixEditsIn(book),
		folder: wayToBook(root, world.env),
		rules,
		version: __ALB_VERSION__,
	};
	const width = world.out.terminal ? world.out.columns : undefined;
	world.out.write(write(report, { width, paint: await paintFor(colour), source: !compact, quiet: gate.quiet }));
}
