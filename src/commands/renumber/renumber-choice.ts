import type { OtherBranches } from '../../book/other-branches.ts';
import { AtOdds, Refusal } from '../../book/refusal.ts';
import { readStoredLog, StoredMinutes } from '../../book/stored-minutes.ts';
import { changesOf } from '../../io/git/minutes-in-git.ts';
import type { Repository } from '../../io/git/repository.ts';
import { youngerOf } from '../../language/branch.ts';
import { areOtherActions, numberedActions } from '../../language/numbered-action.ts';
import { quote } from '../../language/quote.ts';
import { type ActionsByNumber, type ActionWithNumber, firstOf, youngerAction } from '../../log/actions-by-number.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { formatPlace } from '../../values/place.ts';
import { foldWord } from '../../values/status.ts';

/** What was asked for: the number to change, the one to write, and the row or line that the user named. */
interface Asked {
	readonly number: string;
	readonly to: string;
	readonly named: { readonly file: string; readonly line: number } | undefined;
}

interface Known {
	readonly repository: Repository | undefined;
	readonly book: MinuteBook;
}

/** Chooses among the actions that bear a number: the one that was named, else the younger. */
export function chooseAction(
	found: ActionsByNumber,
	asked: Asked,
	others: OtherBranches,
	known: Known,
): ActionWithNumber {
	const action = chooseAny(found, asked, others, known);
	const { rows } = action;
	const copy = rows.find((row, index) => rows.slice(0, index).some((other) => other.place.file === row.place.file));
	if (!copy) return action;
	throw new AtOdds(
		`action ${asked.number}, ${quote(copy.text)}, is in ${copy.place.file} twice:`,
		rows.filter(({ place }) => place.file === copy.place.file).map(({ place }) => `  ${formatPlace(place)}`),
		'Delete the copy or, if they are two actions, give them different wordings, and run this again. Nothing was changed.',
	);
}

function chooseAny(
	{ actions, unclear }: ActionsByNumber,
	asked: Asked,
	others: OtherBranches,
	known: Known,
): ActionWithNumber {
	const { number, to, named } = asked;
	const [only] = actions;
	if (actions.length > 1 && unclear.length > 0)
		throw new AtOdds(
			`${actions.length} actions have number ${number}, and it is not clear which of them these lines belong to:`,
			unclear.map((place) => `  ${formatPlace(place)}`),
			'Give each the wording of its row, and run this again. Nothing was changed.',
		);
	if (named) {
		const action = actions.find((each) =>
			placesOf(each).some(({ file, line }) => file === named.file && line === named.line),
		);
		if (action) return action;
		throw new Refusal(`${named.file}:${named.line} is not a row or an action line of action ${number}`, list(actions));
	}
	if (only && actions.length === 1) {
		refuseOlder(only, asked, others, known);
		return only;
	}
	const youngest = youngestOf(actions, youngerAction) ?? youngestInGit(actions, number, known);
	if (youngest) return youngest;
	const [example] = placesOf(actions.at(-1) ?? { rows: [], lines: [], since: 0 });
	throw new AtOdds(
		`${actions.length} actions have number ${number}, and it is not clear which is the younger:`,
		list(actions),
		`Name the one that is to become ${to}: alb renumber ${number} --to ${to} --action ${example?.file}:${example?.line}`,
	);
}

function placesOf({ rows, lines }: ActionWithNumber) {
	return [...rows, ...lines].map(({ place }) => place);
}

function list(actions: readonly ActionWithNumber[]): string[] {
	return actions.flatMap((action) => {
		const first = firstOf(action);
		return first ? [`  ${formatPlace(first.place)}  ${first.text}`] : [];
	});
}

/** The action that is the younger of each pair that it is in. */
function youngestOf(
	actions: readonly ActionWithNumber[],
	younger: (a: ActionWithNumber, b: ActionWithNumber) => ActionWithNumber | undefined,
): ActionWithNumber | undefined {
	return actions.find((one) => actions.every((other) => other === one || younger(one, other) === one));
}

/** The action that git saw last, by the commits in which each first had the number; one that is not committed yet is the youngest. */
function youngestInGit(
	actions: readonly ActionWithNumber[],
	number: string,
	{ repository }: Known,
): ActionWithNumber | undefined {
	if (repository?.head === undefined) return undefined;
	const store = new StoredMinutes(repository, readStoredLog);
	const first = new Map<ActionWithNumber, number>();
	const seen = new Set<string>();
	for (const { commit, files } of changesOf(repository, repository.head)) {
		const fresh = [...files].filter(([file, id]) => !seen.has(`${id} ${file}`));
		for (const [file, id] of fresh) seen.add(`${id} ${file}`);
		const logs = store.of(fresh.map(([file, id]) => ({ file, id })));
		const texts = new Set(
			logs.flatMap(({ log }) => (log?.rows ?? []).flatMap((row) => (row.number === number ? foldWord(row.text) : []))),
		);
		for (const action of actions) {
			const time = first.get(action) ?? Number.POSITIVE_INFINITY;
			if (action.rows.some(({ text }) => texts.has(foldWord(text)))) first.set(action, Math.min(time, commit.time));
		}
	}
	const timeOf = (action: ActionWithNumber) => first.get(action) ?? Number.POSITIVE_INFINITY;
	return youngestOf(actions, (a, b) => (timeOf(a) === timeOf(b) ? undefined : timeOf(a) > timeOf(b) ? a : b));
}

/** Where a branch gave the number to a younger action, it is that one which moves, over there. */
function refuseOlder(
	action: ActionWithNumber,
	{ number, to }: Asked,
	{ branches }: OtherBranches,
	{ book }: Known,
): void {
	const numbering = number.search(/[./]/) < 0 ? 'sequence' : 'meeting';
	const bearing = (minutes: readonly Minutes[]) =>
		minutes.flatMap((each) => numberedActions(each, numbering)).filter((one) => one.number === number);
	const here = bearing(book.meetings);
	for (const { name, changed, inherited, given } of branches) {
		const there = bearing(changed);
		const [mine, theirs] = [here[0], there[0]];
		if (inherited.has(number) || !mine || !theirs || !areOtherActions(here, there)) continue;
		if (youngerOf(mine, theirs, given) !== 'there') continue;
		const [place] = placesOf(action);
		throw new AtOdds(
			`action ${number} is older here than on branch "${name}", where it is ${quote(theirs.text)} (${formatPlace(theirs.place)}); renumber it there:`,
			`  git switch ${name}   and   alb renumber ${number} --to ${to}`,
			`To renumber this one anyway, name it: --action ${place?.file}:${place?.line}`,
		);
	}
}
