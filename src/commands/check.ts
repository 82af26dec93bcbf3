import { type OpenBook, openBook, readWhole } from '../book/open-book.ts';
import type { OtherBranches } from '../book/other-branches.ts';
import { Refusal } from '../book/refusal.ts';
import { listOf } from '../formats/count.ts';
import { findingsFormats } from '../formats/findings/index.ts';
import { visible } from '../formats/visible.ts';
import { MINUTES_FOLDER } from '../io/root.ts';
import { listOthers } from '../io/sources.ts';
import { hasJournal } from '../io/write/private-folder.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Finding } from '../model/finding.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { judgeBook } from '../rules/index.ts';
import type { ExitStatus, Setting, World } from '../world.ts';
import { declareGate, gateOf, judge } from './check/exit-threshold.ts';
import { type NamedFiles, readNames } from './check/named-files.ts';
import { formatOf, reportFindings, type Telling } from './check/report-findings.ts';
import type { AlbCommand, Options } from './command.ts';

const HELP = `
All that is found is listed at once: the file, the line and the column, how grave
it is, what is there and what to do, and the name of the rule; under it the line
of the minutes, with carets (^) under what is meant.

  error    is wrong: the record contradicts itself, or cannot be read
  warning  is most likely a slip
  info     is worth knowing

Formats:
${findingsFormats.map(({ id, summary }) => `  ${id.padEnd(8)} ${summary}`).join('\n')}

Examples:
  $ alb check                      the whole minute book
  $ alb check 2025-04              one meeting, seen against all the others
  $ alb check minutes/2025-04.md   the same
  $ alb check --severity warning   without what is only worth knowing
  $ alb check --compact            one line a finding
  $ alb check --strict             for a gate: a warning fails too
  $ alb check --max-warnings 10    for a gate that is lowered step by step
  $ alb check --fix --dry-run      show what alb can mend by itself, as a diff
  $ alb check --fix                mend it, and list what is left for you
  $ alb check --staged             what the next git commit would bring in
  $ alb check --show-silenced      also what the board allows, with its reasons
  $ alb check --format json        for another program
  $ alb check --branches           also: numbers that other git branches gave out

--fix mends what has one right answer: the spelling of a status, the number of a
new action, the row that an action line of the newest minutes is missing, the
number in an action line. Every other byte stays; no fix makes a new finding.

A comment in the minutes silences one finding and says why, as in
  <!-- alb-allow action-stale 78: the board agreed to wait -->
alb explain tells how for each rule. What is silenced is counted, and does not
fail a check. Rules are turned off, or made more or less grave, in alb.yaml.

What is not listed counts all the same: --severity and --quiet change the list, and
--strict and --max-warnings the exit status. docs/checking.md tells more, also of
git hooks and GitHub Actions.

Exit status: 0 no errors · 1 errors (with --strict also warnings, with
--max-warnings more of them than it says), or a change that was interrupted · 2 alb
could not do its work`;

/** `alb check`: judges the minutes by the rulebook. */
export const check: AlbCommand = {
	declare(command) {
		command
			.argument('[minutes...]', 'report on these only: files, dates such as 2025-04, or last')
			.option('--fix', 'mend what has exactly one right answer, and report what is left')
			.option('--dry-run', 'with --fix: print the change as a diff, and write nothing')
			.option('--branches', 'look for numbers that other git branches gave to other actions')
			.option('--show-silenced', 'list also what a comment in the minutes allows')
			.addOption(
				command
					.createOption('--format <format>', 'how to write the findings')
					.choices(findingsFormats.map(({ id }) => id))
					.default('text'),
			)
			.option('--staged', 'judge what is staged for the next git commit, and list what it brings in')
			.option('--compact', 'one line a finding, without the line of the minutes');
		declareGate(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const telling = {
			gate: gateOf(options),
			format: formatOf(options),
			compact: options['compact'] === true,
			showSilenced: options['showSilenced'] === true,
		};
		if (options['dryRun'] === true && options['fix'] !== true)
			throw new Refusal('--dry-run shows what --fix would change', 'alb check --fix --dry-run');
		if (options['staged'] !== true) return await checkFiles(setting, args, options, telling);
		if (args.length > 0 || options['fix'] === true)
			throw new Refusal('--staged judges the next commit as a whole', 'Name no minutes beside it, and no --fix.');
		return (await import('./check/staged.ts')).checkStaged(setting, telling);
	},
};

async function checkFiles(
	setting: Setting,
	args: readonly string[],
	options: Options,
	telling: Telling,
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

	const { status, why } = judge(findings, telling.gate);
	if (why !== undefined) world.err.write(`alb: ${why}\n`);
	// What a dry run prints is the diff, for a person to read or a program to take.
	if (dryRun) return status;
	const totals = { meetings: named.size > 0 ? named.size : book.meetings.length, actions: log.actions.length };
	await reportFindings({ root, book, findings, silenced, totals }, telling, setting);
	if (named.size === 0) sayWhatIsNotRead(root, world);
	const isUnknown = others !== undefined && sayWhatIsNotKnown(others, world);
	const isHalfway = hasJournal(root) && (await sayWhatIsHalfway(root, world));
	return (isUnknown || isHalfway) && status === 0 ? 1 : status;
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

/** What may hide a number on another branch: a file that cannot be read fails the check as one here does. */
function sayWhatIsNotKnown({ unreadable, incomplete }: OtherBranches, { err }: World): boolean {
	if (incomplete !== undefined) err.write(`alb: ${incomplete}\n`);
	if (unreadable.length === 0) return false;
	const names = listOf(unreadable.slice(0, 5)) + (unreadable.length > 5 ? ` and ${unreadable.length - 5} more` : '');
	err.write(visible(`alb: not all numbers of other branches are known: ${names} cannot be read in full\n`));
	return true;
}

/** A file in the folder of the minutes that is none, by its ending or its place, is most likely minutes all the same. */
function sayWhatIsNotRead(root: string, { err }: World): void {
	const others = listOthers(root);
	if (others.length === 0) return;
	const names = listOf(others.slice(0, 5)) + (others.length > 5 ? ` and ${others.length - 5} more` : '');
	err.write(visible(`alb: not read: ${names}. Minutes are files in ${MINUTES_FOLDER}/ that end in .md\n`));
}

/** A change of several files that was interrupted: until it is put right the files may not belong together. */
async function sayWhatIsHalfway(root: string, { err, pid, isRunning }: World): Promise<boolean> {
	const { whoHolds } = await import('../io/write/lock.ts');
	if (whoHolds(root, { pid, isRunning, command: '' })) return false; // it is being made just now
	err.write('alb: a change was interrupted, perhaps halfway; "alb recover" puts it right\n');
	return true;
}
