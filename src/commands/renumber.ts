import { applyChanges, type LoadedMinutes, loadAll } from '../book/apply-changes.ts';
import { changeBook } from '../book/change-book.ts';
import { incompleteness } from '../book/incomplete.ts';
import { openBook, refuseEmpty } from '../book/open-book.ts';
import { type OtherBranches, readOtherBranches } from '../book/other-branches.ts';
import { AtOdds, Refusal } from '../book/refusal.ts';
import { repositoryIfAny } from '../book/repository-of.ts';
import { type TakenNumbers, takenNumbers } from '../book/taken-numbers.ts';
import { count, listOf } from '../formats/count.ts';
import { unifiedDiff } from '../formats/terminal/unified-diff.ts';
import { visible } from '../formats/visible.ts';
import { findRoot, MINUTES_FOLDER } from '../io/root.ts';
import { relativeToRoot } from '../io/sources.ts';
import { nextFreeNumber } from '../language/numbered-action.ts';
import { quote } from '../language/quote.ts';
import { type ActionWithNumber, actionsByNumber, firstOf } from '../log/actions-by-number.ts';
import { mentionsOf } from '../log/mentions.ts';
import type { Change } from '../model/actions/change.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { isActionNumber } from '../values/action-number.ts';
import { fileOf } from '../values/change.ts';
import { append } from '../values/long-lists.ts';
import { makeBook } from '../values/minute-book.ts';
import { comparePlaces, formatPlace } from '../values/place.ts';
import type { World } from '../world.ts';
import type { AlbCommand } from './command.ts';
import { chooseAction } from './renumber/renumber-choice.ts';

const HELP = `
The number changes in every row and every action line of the action, and nowhere else;
no other byte changes. If two actions have the number, as after a merge of two branches
that both took it, the younger one moves: the one issued later; if that does not decide,
the one that a later meeting names first; if not, the one that git saw later. If nothing
decides, alb names both and asks for --action.

Without --to, the action gets the next number that is free on every branch that git
knows here. A number in use is refused. If other texts mention the old number ("see
action 80"), alb lists them and leaves them to you.

Examples:
  $ alb renumber 80                  give it the next free number
  $ alb renumber 80 --to 81          give it this one
  $ alb renumber 80 --dry-run        show the change as a diff
  $ alb renumber 80 --action minutes/2025-07.md:42
                                     the action on this line

Exit status: 0 renumbered · 1 refused: alb cannot reportOf which action is meant · 2 the
command failed`;

/** `alb renumber`: gives an action another number, in every row and action line of it. */
export const renumber: AlbCommand = {
	declare(command) {
		command
			.argument('<number>', 'its number now')
			.option('--to <number>', 'its new number; by default the next free one')
			.option('--action <file:line>', 'the row or action line that is meant, if two actions have the number')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	async run({ world, folder }, args, options) {
		const [number = ''] = args;
		if (args.length === 0) throw new Refusal('which action?', 'Give its number: alb renumber 80');
		if (args.length > 1) throw new Refusal(`too many arguments: "${args[1]}"`, 'alb renumber 80 --to 81');
		const root = findRoot(folder);
		refuseEmpty(root);
		const asked = { number, to: options['to'], named: readPlace(options['action'], root, folder) };
		if (options['dryRun'] === true) {
			const { files, report } = await work(asked, folder, world);
			for (const { before, after } of files)
				world.out.write(unifiedDiff(after.source.file, before.minutes.text, after.minutes.text));
			world.err.write(visible(`To be r${report.slice(1)}`));
			return 0;
		}
		const report = await changeBook(world, root, async ({ change }) => {
			const { files, report } = await work(asked, folder, world);
			change(
				files.map(({ before, after }) => {
					return { file: after.source.file, before: before.source.bytes, after: after.source.bytes };
				}),
			);
			return report;
		});
		world.out.write(visible(report));
		return 0;
	},
};

interface Asked {
	readonly number: string;
	readonly to: string | undefined;
	readonly named: { readonly file: string; readonly line: number } | undefined;
}

interface ChangedFile {
	readonly before: LoadedMinutes;
	readonly after: LoadedMinutes;
}

/** Reads the book, chooses the action, and makes the changes in memory; each changed file is read back. */
async function work(
	asked: Asked,
	folder: string,
	{ env }: World,
): Promise<{ files: readonly ChangedFile[]; report: string }> {
	const { number, named } = asked;
	const opened = await openBook(folder);
	const { root, board, sourceOf } = opened;
	const loaded = loadAll(opened);
	const book = makeBook(loaded.map(({ minutes }) => minutes));
	refuseUnread(book);
	const found = actionsByNumber(book, number);
	if (found.actions.length === 0) throw new Refusal(`there is no action ${number} in this minute book`);
	const repository = repositoryIfAny(root, env);
	const others: OtherBranches = repository
		? readOtherBranches(repository, { sourceOf, numbering: board.numbering }, book)
		: { branches: [], unreadable: [] };
	const to = readTo(asked.to, number, takenNumbers(others, book, board.numbering), board.numbering);
	const action = chooseAction(found, { number, to, named }, others, { repository, book });
	return { files: applyAll(action, to, loaded), report: reportOf(action, { number, to, book }, found.actions) };
}

/** A row that could not be read may bear the number too, or the one that is to be given out. */
function refuseUnread(book: MinuteBook): void {
	const incomplete = incompleteness(book);
	if (incomplete)
		throw new AtOdds(`no number can be given out while ${incomplete.why}`, `${incomplete.advice} Nothing was changed.`);
}

function readTo(
	typed: string | undefined,
	number: string,
	{ numbers, branchWith, unreadable }: TakenNumbers,
	numbering: 'sequence' | 'meeting',
): string {
	if (typed === undefined && unreadable.length > 0)
		throw new AtOdds(
			`the next free number is not known: ${listOf(unreadable)} cannot be read in full`,
			'Fix it there, or give a number that is free: --to 81. Nothing was changed.',
		);
	if (typed === undefined)
		return nextFreeNumber(numbers, numbering, isActionNumber(number, numbering) ? number : undefined);
	const example = numbering === 'meeting' ? '8.3 or 41/1' : '81';
	if (!isActionNumber(typed, numbering))
		throw new Refusal(`"${typed}" is not an action number of this board`, `Its numbers look like ${example}.`);
	if (!numbers.has(typed)) return typed;
	const branch = branchWith(typed);
	throw new Refusal(
		`number ${typed} is taken${branch ? ` on branch ${branch}` : ''}`,
		unreadable.length > 0 ? [] : `The next free one is ${nextFreeNumber(numbers, numbering, typed)}.`,
	);
}

/** `minutes/2025-07.md:42`, as a file and a line. */
function readPlace(
	typed: string | undefined,
	root: string,
	folder: string,
): { file: string; line: number } | undefined {
	if (typed === undefined) return undefined;
	const match = /^(.+?):(\d{1,9})(?::\d{1,9})?$/.exec(typed);
	const [, path = '', line = ''] = match ?? [];
	const file = relativeToRoot(root, folder, path);
	// As alb prints it, from the root, or relative to where the user is.
	if (match && file !== undefined)
		return { file: path.startsWith(`${MINUTES_FOLDER}/`) ? path : file, line: Number(line) };
	throw new Refusal(`--action needs a place in the minutes, not "${typed}"`, 'Write minutes/2025-07.md:42.');
}

/** Every file that names the action, with the number changed in it. */
function applyAll(action: ActionWithNumber, to: string, loaded: readonly LoadedMinutes[]): ChangedFile[] {
	const changes: Change[] = [
		...action.rows.map(({ place }): Change => ({ kind: 'cell', row: place, column: 'number', text: to })),
		...action.lines.map(({ place }): Change => ({ kind: 'line-number', line: place, number: to })),
	];
	return loaded.flatMap((before) => {
		const own = changes.filter((change) => fileOf(change) === before.source.file);
		if (own.length === 0) return [];
		const changed = applyChanges(before, own);
		if ('loaded' in changed) return [{ before, after: changed.loaded }];
		const { place, message } = changed.refused;
		throw new AtOdds(`${formatPlace(place)}  ${message}`, 'Nothing was changed.');
	});
}

/** What was changed, what was left, and what a person may want to change besides. */
function reportOf(
	action: ActionWithNumber,
	{ number, to, book }: { readonly number: string; readonly to: string; readonly book: MinuteBook },
	actions: readonly ActionWithNumber[],
): string {
	const places = [
		...action.rows.map(({ place }) => ({ place, what: 'row of the log' })),
		...action.lines.map(({ place }) => ({ place, what: 'action line' })),
	].toSorted((a, b) => comparePlaces(a.place, b.place));
	const lines = [
		`Renumbered from ${number} to ${to}: ${quote(firstOf(action)?.text ?? '')}`,
		...places.map(({ place, what }) => `  ${formatPlace(place)}  ${what}`),
	];
	for (const other of actions) {
		const first = firstOf(other);
		if (other !== action && first) lines.push(`Left as ${number}: ${quote(first.text)} (${formatPlace(first.place)})`);
	}
	const mentions = mentionsOf(book, number);
	if (mentions.length > 0) {
		lines.push(
			`Not changed: ${count(mentions.length, 'mention')} of ${number} in the text. Check whether ${to} is meant:`,
		);
		append(
			lines,
			mentions.map(({ place, words }) => `  ${formatPlace(place)}  ${words}`),
		);
	}
	return `${lines.join('\n')}\n`;
}
