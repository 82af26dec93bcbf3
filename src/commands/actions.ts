import { openBook, readLogs, readWhole } from '../book/open-book.ts';
import { reportFaults } from '../book/reading-faults.ts';
import { Refusal } from '../book/refusal.ts';
import { ACTION_CELLS, ACTION_COLUMNS, actionsAsJson } from '../formats/records/action-register.ts';
import { actionCard } from '../formats/terminal/action-card.ts';
import { actionList, commitSentence } from '../formats/terminal/action-list.ts';
import type { ListSection } from '../formats/terminal/listing.ts';
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
import { addListingOptions, writeListing } from './options/listing-options.ts';
import { refuseLongDash } from './options/long-dash.ts';
import { textWidth } from './options/screen-width.ts';

const HELP = `
Each action is shown as the newest log records it. A status that is not one of the
board's own counts as open and is marked (?). "Open for" counts the months, and the
meetings on record, from the date of issue to the date of the newest log. The deadline
is in the Due column or, if that is empty, in the wording ("by the next meeting"), and
is compared with the same date. A deadline that alb cannot read does not count; alb
check reports it.

--as-of reads the files from the last commit that this branch had on that day, and
says so. Without git, or if git had no minutes by then, it reads the files as they are
now, up to the meetings of that day.

Examples:
  $ alb actions --open                      who still has to do what
  $ alb actions 78                          one action: its wordings, statuses and meetings
  $ alb actions PLO report                  actions that contain these words
  $ alb actions --open --responsible MH     what MH has to do
  $ alb actions --issued 2024-07..          issued in July 2024 or later
  $ alb actions --as-of 2024-09-11          the log on that day
  $ alb actions 78 --history                who changed it and when, from git and the logs
  $ alb actions --overdue                   open actions that are past their deadline
  $ alb actions --ended-since 2024-07       what ended after the July meeting
  $ alb actions --open --group-by responsible
  $ alb actions --csv > actions.csv         for a spreadsheet

Exit status: 0 success · 1 part of the minutes could not be read; the rest is listed ·
2 the command failed`;

/** `alb actions`: the consolidated action log. */
export const actions: AlbCommand = {
	declare(command) {
		command
			.argument('[number or words...]', 'action numbers, or words that an action contains')
			.addOption(command.createOption('--open', 'only open actions').conflicts(['ended', 'endedSince']))
			.option('--ended', 'only ended actions')
			.option('--ended-since <meeting>', 'only actions that ended after this meeting')
			.addOption(
				command
					.createOption('--overdue', 'only open actions that are past their deadline')
					.conflicts(['ended', 'endedSince']),
			)
			.option('--status <word>', 'only actions with this status')
			.option('--responsible <person>', 'only actions of this person, by initials or name, and those for all')
			.option('--issued <dates>', 'only actions issued then: 2024-07, 2024-07.., ..2024-07, 2023-01..2024-07')
			.option('--meeting <date>', 'only actions in the log of this meeting')
			.option('--as-of <date>', 'the log on this day')
			.addOption(
				command
					.createOption('--history', 'one action: who changed it, when and in which git commit')
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
		const derived = consolidate(book, { statuses: board.statuses, today: setting.world.today, ...(asOf && { asOf }) });
		const log = inGit ? { ...derived, commit: inGit.commit } : derived;

		refuseLongDash(args);
		const numbers = args.length > 0 && args.every((word) => isActionNumber(word, board.numbering));
		if (options.history && !numbers) throw new Refusal('--history needs action numbers', 'alb actions 78 --history');
		const timelines = options.history
			? (await import('./actions/action-history.ts')).readTimelines(opened.root, book, args, setting.world.env)
			: undefined;
		// The lists are read where somebody is asked for: the logs may have their initials, and their name.
		const whole = options.responsible === undefined ? [] : (await readWhole(opened)).meetings;
		const selection = readSelection(options, numbers ? [] : args, {
			book,
			lists: whole.toReversed().flatMap(({ invitees, apologies }) => [invitees, apologies]),
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

		const sections = sectionsOf(found, options);
		await writeListing(
			{
				json: () => actionsAsJson(found),
				csv: [ACTION_CELLS, found],
				md: [ACTION_COLUMNS, sections],
				text: (layout) =>
					numbers && found.length > 0
						? found.map((action) => actionCard(action, layout)).join('\n')
						: actionList(sections, log, layout),
			},
			options,
			setting,
		);
		if (inGit && (options.json || options.csv || options.md || numbers))
			setting.world.err.write(`alb: ${commitSentence(inGit.commit)}\n`);
		const sourceOf = inGit && ((file: string) => inGit.sources.get(file) ?? goneSource(file));
		return reportFaults(opened, book, setting, { sourceOf });
	},
};

/** The action with a number; both, if a log has given it to two. */
function findActions(log: ConsolidatedLog, number: string, board: Board): Action[] {
	const found = log.actions.filter((candidate) => candidate.number === number);
	if (found.length > 0) return found;
	const all = log.actions
		.map((candidate) => candidate.number)
		.filter((candidate) => isActionNumber(candidate, board.numbering));
	const range = all.length > 0 ? `The log has the numbers ${all.at(-1)} to ${all[0]}.` : 'The log has no actions.';
	throw new Refusal(`there is no action ${number}`, range);
}

/** A file that git holds and that cannot be had: it is reported as one that vanished. */
function goneSource(file: string): Source {
	return { file, bytes: new Uint8Array(), trouble: 'vanished' };
}

/** Writes the history of actions, including those that no log names any more. */
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

function sectionsOf(found: readonly Action[], options: ActionsOptions): ListSection<Action>[] {
	if (!options.groupBy) return [{ heading: '', members: found }];
	return groupActions(found, options.groupBy).map(({ name, actions: members }) => ({
		heading: headingOf(name, options),
		members,
	}));
}

function headingOf(name: string, { groupBy }: ActionsOptions): string {
	if (name === '') return groupBy === 'responsible' ? 'No one responsible' : 'No status';
	return groupBy === 'meeting' ? callMeeting(name) : name;
}
