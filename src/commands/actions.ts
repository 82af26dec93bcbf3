import { openBook, readLogs } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import { actionsAsJson } from '../formats/records/action-json.ts';
import { actionsAsMarkdown } from '../formats/records/action-markdown.ts';
import { actionCard } from '../formats/terminal/action-card.ts';
import { actionList, toldByCommit } from '../formats/terminal/action-list.ts';
import { paintFor } from '../formats/terminal/paint.ts';
import { consolidate } from '../log/consolidate.ts';
import { GROUP_KEYS, groupActions, SORT_KEYS, selectActions, sortActions } from '../log/select.ts';
import type { Action } from '../model/actions/action.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Timeline } from '../model/actions/timeline.ts';
import type { Board } from '../model/board/board.ts';
import type { Source } from '../model/source.ts';
import { isActionNumber } from '../values/action-number.ts';
import { callMeeting } from '../values/minute-book.ts';
import type { Setting } from '../world.ts';
import { type ActionsOptions, readAsOf, readSelection } from './actions/action-query.ts';
import type { AlbCommand } from './command.ts';
import { addListingOptions } from './options/listing-options.ts';
import { refuseLongDash } from './options/long-dash.ts';
import { textWidth } from './options/screen-width.ts';

const HELP = `
An action is told by the newest log that names it. A status that the board's
vocabulary lacks counts as open and is marked (?). "Open for" counts to the day
that the newest log speaks of: months, and meetings on record since the action
was issued. A deadline stands in the column Due or, where
that is empty, in the text ("by the next meeting"), and is held against the same day. Where alb
does not understand it, there is none; alb check tells which.

--as-of reads the files as they stood in the last commit that this branch had on
that day, where git is there and held minutes by then, and says so; else it reads
the files as they are now, up to the meetings of that day.

Examples:
  $ alb actions --open                      who still has to do what
  $ alb actions 78                          one action: its wordings, statuses and meetings
  $ alb actions PLO report                  actions that hold these words
  $ alb actions --open --responsible MH     what MH has to do
  $ alb actions --issued 2024-07..          issued in July 2024 or later
  $ alb actions --as-of 2024-09-11          how the log stood then
  $ alb actions 78 --history                who changed it when, from git and the logs
  $ alb actions --overdue                   what should have been done by that day
  $ alb actions --ended-since 2024-07       what was done, or closed, after the July meeting
  $ alb actions --open --group-by responsible
  $ alb actions --csv > actions.csv         for a spreadsheet

Exit status: 0 fine · 1 something in the minutes could not be read, and the rest
is listed · 2 alb could not do its work`;

/** `alb actions`: the consolidated action log. */
export const actions: AlbCommand = {
	declare(command) {
		command
			.argument('[number or words...]', 'one action by its number, or words that an action holds')
			.addOption(command.createOption('--open', 'those that are still to be done').conflicts(['ended', 'endedSince']))
			.option('--ended', 'those that have ended')
			.option('--ended-since <meeting>', 'those that have ended in a log after this meeting')
			.addOption(
				command
					.createOption('--overdue', 'those that are open and past their deadline')
					.conflicts(['ended', 'endedSince']),
			)
			.option('--status <word>', 'those with this status')
			.option('--responsible <initials>', 'those of this person, and those of all')
			.option('--issued <dates>', 'issued then: 2024-07, 2024-07.., ..2024-07, 2023-01..2024-07')
			.option('--meeting <date>', 'those in the log of this meeting')
			.option('--as-of <date>', 'how the log stood on this day')
			.addOption(
				command
					.createOption('--history', 'one action: who changed it, when and in which commit of git')
					.conflicts(['csv', 'md', 'groupBy', 'asOf']),
			)
			.addOption(command.createOption('--sort <key>', 'sort by').choices(SORT_KEYS).default('number'))
			.addOption(command.createOption('--group-by <key>', 'group by').choices(GROUP_KEYS).conflicts(['json', 'csv']));
		addListingOptions(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, args, typed) {
		const options = typed as ActionsOptions;
		const opened = await openBook(setting.folder);
		const { board } = opened;
		const asOf = readAsOf(options.asOf, setting.world.today);
		const inGit =
			asOf === undefined
				? undefined
				: (await import('./actions/log-in-git.ts')).readLogsInGit(opened.root, asOf, setting.world);
		const book = inGit?.book ?? (await readLogs(opened));
		const drawn = consolidate(book, { statuses: board.statuses, today: setting.world.today, ...(asOf && { asOf }) });
		const log = inGit ? { ...drawn, commit: inGit.commit } : drawn;

		refuseLongDash(args);
		const numbers = args.length > 0 && args.every((word) => isActionNumber(word, board.numbering));
		if (options.history && !numbers)
			throw new Refusal('--history is told of actions by their number', 'alb actions 78 --history');
		const timelines = options.history
			? (await import('./actions/action-history.ts')).readTimelines(opened.root, book, args, setting.world.env)
			: undefined;
		const selection = readSelection(options, numbers ? [] : args, {
			book,
			board,
			asOf: log.asOf,
			root: opened.root,
			folder: setting.folder,
		});
		if (timelines) {
			await writeHistory(timelines, log, options, setting, board);
			return reportFaults(opened, book, setting);
		}
		const wanted = numbers ? args.flatMap((number) => findActions(log, number, board)) : log.actions;
		const found = sortActions(selectActions(wanted, selection), options.sort);

		setting.world.out.write(await write(found, log, options, setting, numbers));
		if (inGit && (options.json || options.csv || options.md || numbers))
			setting.world.err.write(`alb: ${toldByCommit(inGit.commit)}\n`);
		const sourceOf = inGit && ((file: string) => inGit.sources.get(file) ?? goneSource(file));
		return reportFaults(opened, book, setting, { sourceOf });
	},
};

/** The action of a number; where a log has given it to two, both. */
function findActions(log: ConsolidatedLog, number: string, board: Board): Action[] {
	const found = log.actions.filter((candidate) => candidate.number === number);
	if (found.length > 0) return found;
	const all = log.actions
		.map((candidate) => candidate.number)
		.filter((candidate) => isActionNumber(candidate, board.numbering));
	const range = all.length > 0 ? `The log holds the numbers ${all.at(-1)} to ${all[0]}.` : 'The log holds no action.';
	throw new Refusal(`there is no action ${number}`, range);
}

/** A file that git holds and that cannot be had: it is told as one that vanished. */
function goneSource(file: string): Source {
	return { file, bytes: new Uint8Array(), trouble: 'vanished' };
}

/** Writes how actions came about, also such as no log names any more. */
async function writeHistory(
	timelines: readonly Timeline[],
	log: ConsolidatedLog,
	options: ActionsOptions,
	{ world, colour }: Setting,
	board: Board,
): Promise<void> {
	for (const { number, events } of timelines) if (events.length === 0) findActions(log, number, board);
	if (options.json) {
		world.out.write((await import('../formats/records/history-json.ts')).historyAsJson(timelines));
		return;
	}
	const { timelineText } = await import('../formats/terminal/timeline-text.ts');
	const layout = { width: textWidth(world), paint: await paintFor(colour) };
	const parts = timelines.map((timeline) => {
		const cards = log.actions.filter(({ number }) => number === timeline.number);
		return [...cards.map((card) => actionCard(card, layout, false)), timelineText(timeline, layout)].join('\n');
	});
	world.out.write(parts.join('\n'));
}

async function write(
	found: readonly Action[],
	log: ConsolidatedLog,
	options: ActionsOptions,
	{ world, colour }: Setting,
	whole: boolean,
): Promise<string> {
	if (options.json) return actionsAsJson(found);
	if (options.csv) return (await import('../formats/records/action-csv.ts')).actionsAsCsv(found);
	const sections = options.groupBy
		? groupActions(found, options.groupBy).map(({ name, actions: members }) => ({
				heading: headingOf(name, options),
				members,
			}))
		: [{ heading: '', members: found }];
	if (options.md) return actionsAsMarkdown(sections);

	const layout = {
		width: textWidth(world),
		paint: await paintFor(colour),
	};
	if (whole && found.length > 0) {
		return found.map((action) => actionCard(action, layout)).join('\n');
	}
	return actionList(sections, log, layout);
}

function headingOf(name: string, { groupBy }: ActionsOptions): string {
	if (name === '') return groupBy === 'responsible' ? 'No one responsible' : 'No status';
	return groupBy === 'meeting' ? callMeeting(name) : name;
}
