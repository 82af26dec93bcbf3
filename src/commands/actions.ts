import { Option } from 'commander';
import { consolidate } from '../log/consolidate.ts';
import { GROUP_KEYS, groupActions, SORT_KEYS, selectActions, sortActions } from '../log/select.ts';
import type { Action } from '../model/action.ts';
import { isActionNumber } from '../model/action-number.ts';
import type { Board } from '../model/board.ts';
import type { ConsolidatedLog } from '../model/consolidated-log.ts';
import { callMeeting } from '../model/minute-book.ts';
import { type ActionsOptions, readAsOf, readSelection } from './action-query.ts';
import type { AlbCommand, Setting } from './command.ts';
import { openBook, readLogs } from './open-book.ts';
import { reportFaults } from './reading-faults.ts';
import { Refusal } from './refusal.ts';

const HELP = `
An action is told by the newest log that names it. A status that the board's vocabulary lacks
counts as open and is marked (?). "Open for" counts to the day the newest log speaks of: months,
and meetings on record since the action was issued.

Examples:
  $ alb actions --open                      who still has to do what
  $ alb actions 78                          one action: its wordings, statuses and meetings
  $ alb actions PLO report                  actions that hold these words
  $ alb actions --open --responsible MH     what MH has to do, alone, with others or as one of all
  $ alb actions --issued 2024-07..          issued in July 2024 or later
  $ alb actions --as-of 2024-09-11          how the log stood then
  $ alb actions --open --group-by responsible
  $ alb actions --csv > actions.csv         for a spreadsheet

Exit status: 0 fine · 1 something in the minutes could not be read; the rest is listed ·
2 alb could not do its work`;

/** `alb actions`: the consolidated action log. */
export const actions: AlbCommand = {
	declare(command) {
		command
			.argument('[number or words...]', 'one action by its number, or words that an action holds')
			.addOption(new Option('--open', 'those that are still to be done').conflicts('ended'))
			.option('--ended', 'those that have ended')
			.option('--status <word>', 'those with this status')
			.option('--responsible <initials>', 'those of this person, and those of all')
			.option('--issued <dates>', 'issued then: 2024-07, 2024-07.., ..2024-07, 2023-01..2024-07')
			.option('--meeting <date>', 'those in the log of this meeting')
			.option('--as-of <date>', 'how the log stood on this day')
			.addOption(new Option('--sort <key>', 'sort by').choices(SORT_KEYS).default('number'))
			.addOption(new Option('--group-by <key>', 'group by').choices(GROUP_KEYS).conflicts(['json', 'csv']))
			.addOption(new Option('--json', 'write JSON').conflicts(['csv', 'md']))
			.addOption(new Option('--csv', 'write CSV, for a spreadsheet').conflicts('md'))
			.option('--md', 'write a Markdown table')
			.addHelpText('after', HELP);
	},
	async run(setting, args, typed) {
		const options = typed as ActionsOptions;
		const opened = await openBook(setting.folder);
		const { board } = opened;
		const book = await readLogs(opened);
		const asOf = readAsOf(options.asOf);
		const log = consolidate(book, { statuses: board.statuses, today: setting.world.today, ...(asOf && { asOf }) });

		const numbers = args.length > 0 && args.every((word) => isActionNumber(word, board.numbering));
		const selection = readSelection(options, numbers ? [] : args, {
			book,
			board,
			root: opened.root,
			folder: setting.folder,
		});
		const wanted = numbers ? args.map((number) => findAction(log, number, board)) : log.actions;
		const found = sortActions(selectActions(wanted, selection), options.sort);

		setting.world.out.write(await write(found, log, options, setting, numbers));
		return reportFaults(opened, book, setting);
	},
};

function findAction(log: ConsolidatedLog, number: string, board: Board): Action {
	const action = log.actions.find((candidate) => candidate.number === number);
	if (action) return action;
	const all = log.actions
		.map((candidate) => candidate.number)
		.filter((candidate) => isActionNumber(candidate, board.numbering));
	const range = all.length > 0 ? `The log holds the numbers ${all.at(-1)} to ${all[0]}.` : 'The log holds no action.';
	throw new Refusal(`there is no action ${number}`, range);
}

async function write(
	found: readonly Action[],
	log: ConsolidatedLog,
	options: ActionsOptions,
	{ world, colour }: Setting,
	whole: boolean,
): Promise<string> {
	if (options.json) return (await import('../formats/action-json.ts')).actionsAsJson(found);
	if (options.csv) return (await import('../formats/action-csv.ts')).actionsAsCsv(found);
	const sections = options.groupBy
		? groupActions(found, options.groupBy).map(({ name, actions: members }) => ({
				heading: headingOf(name, options),
				actions: members,
			}))
		: [{ heading: '', actions: found }];
	if (options.md) return (await import('../formats/action-markdown.ts')).actionsAsMarkdown(sections);

	const { paintFor } = await import('../formats/paint.ts');
	const layout = {
		width: world.out.terminal ? Math.max(20, world.out.columns ?? 80) : 100,
		paint: await paintFor(colour),
	};
	if (whole) {
		const { actionCard } = await import('../formats/action-card.ts');
		return found.map((action) => actionCard(action, layout)).join('\n');
	}
	const { actionList } = await import('../formats/action-list.ts');
	return actionList(sections, log, layout);
}

function headingOf(name: string, { groupBy }: ActionsOptions): string {
	if (name === '') return groupBy === 'responsible' ? 'No one responsible' : 'No status';
	return groupBy === 'meeting' ? callMeeting(name) : name;
}
