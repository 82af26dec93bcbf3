import { listBook, readBoardOf, readWhole } from '../book/open-book.ts';
import { Refusal } from '../book/refusal.ts';
import { count, listOf } from '../formats/count.ts';
import { accountAsText } from '../formats/terminal/import-report.ts';
import { visible } from '../formats/visible.ts';
import { READABLE } from '../importers/read-document.ts';
import { CONVERTIBLE } from '../io/convert.ts';
import { type DocumentFile, findDocuments } from '../io/documents.ts';
import { findRoot, MINUTES_FOLDER } from '../io/root.ts';
import type { FileChange } from '../io/write/plan.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { checkBook } from '../rules/index.ts';
import { makeBook } from '../values/minute-book.ts';
import type { ExitStatus, Setting } from '../world.ts';
import { gateOf } from './check/exit-threshold.ts';
import { formatOf, reportFindings } from './check/report-findings.ts';
import type { AlbCommand } from './command.ts';
import { type Imported, importDocument, UNPLACED } from './import/import-document.ts';
import { byDate, type Outcome, settle } from './import/import-outcome.ts';

const HELP = `
Reads Word (.docx), web pages, Markdown and plain text, also what comes out when a
page of Word is pasted into a text file; .doc, .odt and .rtf where LibreOffice is
installed. A folder stands for the documents in it. Each becomes one file in
${MINUTES_FOLDER}/, named after the date of its meeting; nothing that is there is overwritten.

Numbers, dates, names and statuses are taken as they are written. What found no
place in the minutes stands in the file under "${UNPLACED}": put it where
it belongs, and take the heading out. At the end alb check speaks of the new files.

Examples:
  $ alb import "Minutes July 2024.docx"
  $ alb import old/                            every document in a folder
  $ alb import "old/*.docx"                    those that fit a pattern
  $ alb import --dry-run april.txt             show what would be written
  $ alb import --report april.txt              where each line went
  $ alb import --date 2024-07-11 notes.docx    when the document does not say it

Exit status: 0 fine · 1 alb check found errors in what was written · 2 a document
could not be imported; the others were`;

/** `alb import`: brings the old minutes in. */
export const importCommand: AlbCommand = {
	declare(command) {
		command
			.argument('<document...>', 'documents, folders or patterns')
			.option('--date <date>', 'when the meeting was, where the document does not say it: 2024-07 or 2024-07-11')
			.option('--dry-run', 'print the minutes instead of writing them')
			.option('--report', 'list each line of the document and where it went')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const { world, folder } = setting;
		const found = findDocuments(folder, args, ENDINGS);
		const date = readDate(options['date'], found.files.length);
		if (found.files.length === 0)
			throw new Refusal(
				`there is no document ${listOf(found.nothing.length > 0 ? found.nothing : args, 'or')}`,
				`Documents end in ${listOf(
					ENDINGS.map((ending) => `.${ending}`),
					'or',
				)}.`,
			);
		const root = findRoot(folder);
		const board = await readBoardOf(root);
		const imported = (await importAll(found.files, date, setting)).toSorted(byDate);
		if (options['report'] === true) report(imported, setting);
		const dry = options['dryRun'] === true;
		const carryOn = async (write: Write) => {
			const before = (await readWhole(listBook(root, board))).meetings;
			const { minutes, troubles } = carryOut(settle(imported, before), write, dry, setting);
			const failed = await check(minutes, { before, board, root }, setting, dry);
			return { troubles, failed };
		};
		const { changeBook } = await import('../book/change-book.ts');
		const done = dry ? await carryOn(() => {}) : await changeBook(world, root, ({ change }) => carryOn(change));
		const troubles = [...found.nothing.map((name) => `there is no document ${name}`), ...done.troubles];
		for (const trouble of troubles) say(setting, `alb: ${trouble}`);
		if (found.others.length > 0) say(setting, `alb: not read: ${someOf(found.others)}, of kinds that hold no minutes`);
		return troubles.length > 0 ? 2 : done.failed;
	},
};

/** Writes files that are not there yet, all or none of them. */
type Write = (changes: readonly FileChange[]) => void;

/** The documents that are read, by how their names end. */
const ENDINGS: readonly string[] = [...READABLE, ...CONVERTIBLE];

function report(imported: readonly Imported[], { world }: Setting): void {
	const width = world.out.terminal ? world.out.columns : undefined;
	for (const one of imported) {
		const title = `${one.source.name}${one.problem === undefined ? ` → ${one.file}` : ''}`;
		world.out.write(`${accountAsText(title, one.account, width)}\n`);
	}
}

function someOf(names: readonly string[]): string {
	return `${listOf(names.slice(0, 5))}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;
}

function readDate(text: string | undefined, documents: number): CalendarDate | undefined {
	if (text === undefined) return undefined;
	const { date } = readWrittenDate(text);
	if (date === undefined)
		throw new Refusal(`"${text}" is no date`, 'Write --date 2024-07, or --date 2024-07-11 where the day is known.');
	if (documents > 1)
		throw new Refusal(
			`--date is for one document, and these are ${documents}`,
			'Import the one that does not say its date by itself.',
		);
	return date;
}

/** Each document, one after the other; who sits at a terminal sees how far it is. */
async function importAll(
	files: readonly DocumentFile[],
	date: CalendarDate | undefined,
	{ world }: Setting,
): Promise<Imported[]> {
	const imported: Imported[] = [];
	for (const [index, source] of files.entries()) {
		if (world.err.terminal && files.length > 1)
			world.err.write(visible(`${index + 1} of ${files.length}: ${source.name}\n`));
		imported.push(await importDocument(source, date));
	}
	return imported;
}

/** Writes what is to be written, and tells of it; answers the minutes and what went wrong. */
function carryOut(
	outcomes: readonly Outcome[],
	write: Write,
	dry: boolean,
	setting: Setting,
): { minutes: Minutes[]; troubles: string[] } {
	const good = outcomes.flatMap(({ imported, same, taken }) =>
		imported.problem === undefined && same === undefined && taken === undefined ? [imported] : [],
	);
	write(good.map(({ file, text }) => ({ file, before: undefined, after: new TextEncoder().encode(text) })));
	const troubles: string[] = [];
	for (const outcome of outcomes) {
		const { imported } = outcome;
		const { name } = imported.source;
		if (imported.problem !== undefined)
			troubles.push(
				[
					`${name} was not imported: ${imported.problem}`,
					...(imported.advice === undefined ? [] : [`  ${imported.advice}`]),
					...toldOf(imported),
				].join('\n'),
			);
		else if (outcome.same !== undefined)
			say(setting, `alb: ${name} was imported before: ${outcome.same} says the same; it was left as it is`);
		else if (outcome.taken !== undefined)
			troubles.push(
				`${name} was not imported: ${outcome.taken} is of the same meeting and says something else; it was left as it is\n  "alb import --dry-run" shows what the document says.`,
			);
		else tell(imported, dry, setting);
	}
	return { minutes: good.map(({ minutes }) => minutes), troubles };
}

/** What was written, or would be; the text itself where nothing is. */
function tell(imported: Extract<Imported, { problem?: undefined }>, dry: boolean, setting: Setting): void {
	if (dry) setting.world.out.write(visible(imported.text));
	const title = `${dry ? '' : 'Wrote '}${imported.file} from ${imported.source.name}: ${summary(imported)}`;
	const lines = [title, ...toldOf(imported)].join('\n');
	if (dry) say(setting, lines);
	else setting.world.out.write(visible(`${lines}\n`));
}

function toldOf({ notes, unit }: Imported): string[] {
	return notes.map(({ at, message }) => `  ${unit} ${at}: ${message}`);
}

function summary({ minutes, unplaced }: Extract<Imported, { problem?: undefined }>): string {
	const { invitees, apologies, items, actionLines, decisions, topics, log } = minutes;
	const parts = [
		count(invitees.length, 'invitee'),
		count(apologies.length, 'apology', 'apologies'),
		count(items.length, 'agenda item'),
		count(actionLines.length, 'action line'),
		...(decisions.length > 0 ? [count(decisions.length, 'decision')] : []),
		...(topics.length > 0 ? [count(topics.length, 'topic')] : []),
		log ? count(log.rows.length, 'row') : 'no action log',
	];
	return `${parts.join(', ')}; ${unplaced === 0 ? 'every line has its place' : `${count(unplaced, 'line')} under "${UNPLACED}"`}.`;
}

/** What alb check says of the minutes that were imported, in the book that they are now part of. */
async function check(
	imported: readonly Minutes[],
	{ before, board, root }: { before: readonly Minutes[]; board: Board; root: string },
	setting: Setting,
	dry: boolean,
): Promise<ExitStatus> {
	if (imported.length === 0) return 0;
	const { world } = setting;
	const book = makeBook([...before, ...imported]);
	const log = consolidate(book, { statuses: board.statuses, today: world.today });
	const files = new Set(imported.map(({ file }) => file));
	const findings = checkBook({ book, log, board, today: world.today }).filter(({ place }) => files.has(place.file));
	const totals = { meetings: imported.length, actions: log.actions.length };
	// What a dry run prints is the minutes; what is to be said of them goes beside.
	const out = dry ? world.err : world.out;
	out.write('\n');
	const telling = { gate: gateOf({}), format: formatOf({}), compact: true, showSilenced: false };
	await reportFindings({ root, book, findings, silenced: [], totals }, telling, {
		...setting,
		world: { ...world, out },
	});
	return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function say({ world }: Setting, text: string): void {
	world.err.write(visible(`${text}\n`));
}
