import { type OpenBook, openBook, readWhole } from '../book/open-book.ts';
import type { OtherBranches } from '../book/other-branches.ts';
import { sayWhatIsMissed, sayWhatIsNotRead } from '../book/other-files.ts';
import { Refusal } from '../book/refusal.ts';
import { listOf } from '../formats/count.ts';
import { findingsFormats } from '../formats/findings/index.ts';
import { visible } from '../formats/visible.ts';
import { listOthers } from '../io/sources.ts';
import { hasJournal } from '../io/write/private-folder.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Finding } from '../model/finding.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { judgeBook } from '../rules/index.ts';
import type { ExitStatus, Setting, World } from '../world.ts';
import { declareThreshold, judge, thresholdOf } from './check/exit-threshold.ts';
import { type NamedFiles, readNames } from './check/named-files.ts';
import { formatOf, type Reporting, reportFindings } from './check/report-findings.ts';
import type { AlbCommand, Options } from './command.ts';

const HELP = `
alb check lists everything that it finds: the file, line and column, the severity, what
is there and what to do, and the name of the rule. Under it comes the line of the
minutes, with carets (^) under the words that are meant.

  error    wrong: the record contradicts itself, or cannot be read
  warning  most likely a slip
  info     worth knowing

Formats:
${findingsFormats.map(({ id, summary }) => `  ${id.padEnd(8)} ${summary}`).join('\n')}

Examples:
  $ alb check                      the whole minute book
  $ alb check 2025-04              one meeting, compared with all the others
  $ alb check minutes/2025-04.md   the same
  $ alb check --severity warning   without what is only worth knowing
  $ alb check --compact            one line for each finding
  $ alb check --strict             warnings fail the check too
  $ alb check --max-warnings 10    more than 10 warnings fail it
  $ alb check --fix --dry-run      show what alb can fix by itself, as a diff
  $ alb check --fix                fix it, and list what is left for you
  $ alb check --staged             what the next git commit would bring in
  $ alb check --show-silenced      also what the board allows, with its reasons
  $ alb check --format json        for another program
  $ alb check --branches           also numbers that other git branches gave out

--fix makes the fixes that have one right answer: the spelling of a status, the number
of a new action, a row that an action line of the newest minutes is missing, the number
in an action line. No other byte changes, and no fix makes a new finding.

A comment in the minutes silences one finding and says why, as in
  <!-- alb-allow action-stale 78: the board agreed to wait -->
"alb explain" shows how for each rule. Silenced findings are counted, and do not fail
the check. To turn a rule off or change its severity, use alb.yaml.

What is not listed still counts: --severity and --quiet change the list, --strict and
--max-warnings the exit status. See docs/checking.md, also for git hooks and GitHub
Actions.

Exit status: 0 no errors · 1 errors (with --strict also warnings; with --max-warnings
more warnings than that), or an interrupted change · 2 the command failed`;

/** `alb check`: checks the minutes against the rules. */
export const check: AlbCommand = {
	declare(command) {
		command
			.argument('[minutes...]', 'only these: files, dates such as 2025-04, or last')
			.option('--fix', 'fix what has exactly one right answer, and report what is left')
			.option('--dry-run', 'with --fix: show the change as a diff; write nothing')
			.option('--branches', 'also find numbers that other git branches gave to other actions')
			.option('--show-silenced', 'also list what a comment in the minutes allows')
			.addOption(
				command
					.createOption('--format <format>', 'the format of the findings')
					.choices(findingsFormats.map(({ id }) => id))
					.default('text'),
			)
			.option('--staged', 'check what is staged for the next git commit, and list what it brings in')
			.option('--compact', 'one line for each finding, without the line of the minutes');
		declareThreshold(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const reporting = {
			threshold: thresholdOf(options),
			format: formatOf(options),
			compact: options['compact'] === true,
			showSilenced: options['showSilenced'] === true,
		};
		if (options['dryRun'] === true && options['fix'] !== true)
			throw new Refusal('--dry-run shows what --fix would change', 'alb check --fix --dry-run');
		if (options['staged'] !== true) return await checkFiles(setting, args, options, reporting);
		if (args.length > 0 || options['fix'] === true)
			throw new Refusal('--staged checks the whole commit; it takes no file names and no --fix', 'alb check --staged');
		return (await import('./check/staged.ts')).checkStaged(setting, reporting);
	},
};

async function checkFiles(
	setting: Setting,
	args: readonly string[],
	options: Options,
	reporting: Reporting,
): Promise<ExitStatus> {
	const { world } = setting;
	const dryRun = options['dryRun'] === true;
	const names = readNames(setting.folder, args);
	const { opened, book } =
		options['fix'] === true
			? await (await import('./check/fix.ts')).fixBook(setting, names, dryRun)
			: await readBook(setting, names);
	const { board, root } = opened;
	const named = names.filesIn(book);
	const log = consolidate(book, { statuses: board.statuses, today: world.today });
	const others = options['branches'] === true ? await readBranches(opened, book, world) : undefined;
	const judgement = judgeBook({ book, log, board, today: world.today, ...others });
	const isAsked = ({ place }: Finding) => named.size === 0 || named.has(place.file);
	const findings = judgement.findings.filter(isAsked);
	const silenced = judgement.silenced.filter(isAsked);

	const { status, why } = judge(findings, reporting.threshold);
	if (why !== undefined) world.err.write(`alb: ${why}\n`);
	// A dry run prints the diff, for a person to read or a program to apply.
	if (dryRun) return status;
	const totals = { meetings: named.size > 0 ? named.size : book.meetings.length, actions: log.actions.length };
	await reportFindings({ root, book, findings, silenced, totals }, reporting, setting);
	const besides = named.size === 0 ? listOthers(root) : [];
	sayWhatIsNotRead(besides, world);
	const isMissed = sayWhatIsMissed(root, world, besides);
	const isUnknown = others !== undefined && sayWhatIsNotKnown(others, world);
	const isHalfway = hasJournal(root) && (await sayWhatIsHalfway(root, world));
	return (isUnknown || isHalfway || isMissed) && status === 0 ? 1 : status;
}

async function readBook({ folder }: Setting, { paths }: NamedFiles) {
	const opened = await openBook(folder, paths);
	return { opened, book: await readWhole(opened) };
}

/** The other branches, and the numbers that are taken there. */
async function readBranches({ root, board, sourceOf }: OpenBook, book: MinuteBook, { env }: World) {
	const { repositoryOf } = await import('../book/repository-of.ts');
	const { readOtherBranches } = await import('../book/other-branches.ts');
	const { takenNumbers } = await import('../book/taken-numbers.ts');
	const others = readOtherBranches(
		repositoryOf(root, env, '--branches'),
		{ sourceOf, numbering: board.numbering },
		book,
	);
	return { ...others, elsewhere: takenNumbers(others, book, board.numbering) };
}

/** Files on other branches that may hide a number: one that cannot be read fails the check, as one here does. */
function sayWhatIsNotKnown({ unreadable, incomplete }: OtherBranches, { err }: World): boolean {
	if (incomplete !== undefined) err.write(`alb: ${incomplete}\n`);
	if (unreadable.length === 0) return false;
	const names = listOf(unreadable.slice(0, 5)) + (unreadable.length > 5 ? ` and ${unreadable.length - 5} more` : '');
	err.write(visible(`alb: not all numbers of other branches are known: ${names} cannot be read in full\n`));
	return true;
}

/** A change of several files that was interrupted: until it is repaired the files may not belong together. */
async function sayWhatIsHalfway(root: string, { err, pid, isRunning }: World): Promise<boolean> {
	const { whoHolds } = await import('../io/write/lock.ts');
	if (whoHolds(root, { pid, isRunning, command: '' })) return false; // it is being made just now
	err.write('alb: a change was interrupted, perhaps halfway; "alb recover" repairs it\n');
	return true;
}
