import { findingsAsJson } from '../formats/findings-json.ts';
import { findingsAsText } from '../formats/findings-text.ts';
import { paintFor } from '../formats/paint.ts';
import { findRoot } from '../io/root.ts';
import { exists, relativeToRoot } from '../io/sources.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Finding } from '../model/finding.ts';
import { checkBook } from '../rules/index.ts';
import type { AlbCommand } from './command.ts';
import { openBook, readWhole } from './open-book.ts';
import { Refusal } from './refusal.ts';

const HELP = `
All that is found is listed at once: the file, the line and the column, how grave it is, what
is there and what to do, and the name of the rule.

  error    is wrong: the record contradicts itself, or cannot be read
  warning  is most likely a slip
  info     is worth knowing

Examples:
  $ alb check                          the whole minute book
  $ alb check minutes/2025-04.md       what concerns this meeting, seen against all the others
  $ alb check --strict                 for a gate: a warning fails too
  $ alb check --format json            for another program

Exit status: 0 no errors · 1 errors (with --strict also warnings) · 2 alb could not do its work`;

/** `alb check`: judges the minutes by the rulebook. */
export const check: AlbCommand = {
	declare(command) {
		command
			.argument('[file...]', 'report on these minutes only')
			.option('--strict', 'end with 1 on warnings as well as on errors')
			.addOption(
				command
					.createOption('--format <format>', 'how to write the findings')
					.choices(['text', 'json'])
					.default('text'),
			)
			.addHelpText('after', HELP);
	},
	async run({ world, folder, colour }, args, options) {
		const named = args.map((path) => nameFile(path, folder));
		const opened = await openBook(folder, named);
		const book = await readWhole(opened);
		const { board } = opened;
		const log = consolidate(book, { statuses: board.statuses, today: world.today });
		const all = checkBook({ book, log, board, today: world.today });
		const findings = named.length > 0 ? all.filter(({ place }) => named.includes(place.file)) : all;

		const totals = {
			meetings: named.length > 0 ? new Set(named).size : book.meetings.length,
			actions: log.actions.length,
		};
		const text =
			options['format'] === 'json'
				? findingsAsJson(findings)
				: findingsAsText(findings, totals, await paintFor(colour));
		world.out.write(text);
		return findings.some((finding) => fails(finding, options['strict'] === true)) ? 1 : 0;
	},
};

function nameFile(path: string, folder: string): string {
	if (!exists(folder, path))
		throw new Refusal(
			`there is no file ${path}`,
			'Behind "alb check" stand the files to report on, or nothing for all of them.',
		);
	const root = findRoot(folder);
	const file = relativeToRoot(root, folder, path);
	if (file === undefined)
		throw new Refusal(`${path} is not in the minute book ${root}`, 'Go to its own folder, or name that with -C.');
	return file;
}

function fails({ severity }: Finding, strict: boolean): boolean {
	return severity === 'error' || (strict && severity === 'warning');
}
