import { fileForMeeting } from '../book/file-for-meeting.ts';
import { listBook, readBoardOf, readWhole } from '../book/open-book.ts';
import { Refusal } from '../book/refusal.ts';
import { count, listOf } from '../formats/count.ts';
import { accountAsText } from '../formats/terminal/import-report.ts';
import { visible } from '../formats/visible.ts';
import { READABLE } from '../importers/read-document.ts';
import { CONVERTIBLE } from '../io/convert.ts';
import { type DocumentFile, findDocuments } from '../io/documents.ts';
import { findRoot, MINUTES_FOLDER } from '../io/root.ts';
import { listMinutes } from '../io/sources.ts';
import type { FileChange } from '../io/write/plan-steps.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { checkBook } from '../rules/index.ts';
import { makeBook } from '../values/minute-book.ts';
import type { ExitStatus, Setting } from '../world.ts';
import { thresholdOf } from './check/exit-threshold.ts';
import { formatOf, reportFindings } from './check/report-findings.ts';
import type { AlbCommand } from './command.ts';
import { type Imported, importDocument, UNPLACED } from './import/import-document.ts';
import { byDate, type Outcome, settle } from './import/import-outcome.ts';

const HELP = `
Reads Word (.docx), web pages, Markdown and plain text, including text pasted from a
Word page; also .doc, .odt and .rtf if LibreOffice is installed. A folder means the
documents in it. Each document becomes one file in ${MINUTES_FOLDER}/, named after the date of its
meeting; alb never overwrites a file.

Numbers, dates, names and statuses are kept as written. What alb could not place is in
the file under "${UNPLACED}": move it to where it belongs, and delete the
heading. At the end alb check reports on the new files.

Examples:
  $ alb import "Minutes July 2024.docx"
  $ alb import old/                            every document in a folder
  $ alb import "old/*.docx"                    documents that match a pattern
  $ alb import --dry-run april.txt             show what would be written
  $ alb import --report april.txt              where each line went
  $ alb import --date 2024-07-11 notes.docx    if the document does not give its date

Exit status: 0 success · 1 alb check found errors in what was written · 2 a document
could not be imported; the others were`;

/** `alb import`: brings the old minutes in. */
export const importCommand: AlbCommand = {
	declare(command) {
		command
			.argument('<document...>', 'documents, folders or patterns')
			.option('--date <date>', 'the date of the meeting, if the document does not give it: 2024-07 or 2024-07-11')
			.option('--dry-run', 'print the minutes instead of writing them')
			.option('--report', 'list each line of the document, and where it went')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const { world, folder } = setting;
		if (args.length === 0) throw new Refusal('which documents?', 'Give files or folders: alb import old/');
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
		const there = listMinutes(root);
		const fileOf = (held: CalendarDate) => fileForMeeting(held, there, MINUTES_FOLDER);
		const imported = (await importAll(found.files, date, fileOf, setting)).toSorted(byDate);
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
		if (found.others.length > 0)
			say(setting, `alb: not read: ${someOf(found.others)} (not a type of file that alb imports)`);
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
		throw new Refusal(`"${text}" is not a date`, 'Write --date 2024-07, or --date 2024-07-11 if you know the day.');
	if (documents > 1)
		throw new Refusal(
			`--date is for one document, but there are ${documents}`,
			'Import the document that has no date on its own.',
		);
	return date;
}

/** Each document, one after the other, with its progress on a terminal. */
async function importAll(
	files: readonly DocumentFile[],
	date: CalendarDate | undefined,
	fileOf: (date: CalendarDate) => string,
	{ world }: Setting,
): Promise<Imported[]> {
	const imported: Imported[] = [];
	for (const [index, source] of files.entries()) {
		if (world.err.terminal && files.length > 1)
			world.err.write(visible(`${index + 1} of ${files.length}: ${source.name}\n`));
		imported.push(await importDocument(source, date, { fileOf, guard: world.guard }));
	}
	return imported;
}

/** Writes what is to be written, and reports it; returns the minutes and what went wrong. */
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
					...notesOf(imported),
				].join('\n'),
			);
		else if (outcome.same !== undefined)
			say(setting, `alb: ${name} was imported before: ${outcome.same} says the same, and was left as it is`);
		else if (outcome.taken !== undefined)
			troubles.push(
				`${name} was not imported: ${outcome.taken} is for the same meeting but says something else, and was left as it is\n  "alb import --dry-run" shows what the document says.`,
			);
		else reportImported(imported, dry, setting);
	}
	return { minutes: good.map(({ minutes }) => minutes), troubles };
}

/** What was written, or would be; the text itself where nothing is. */
function reportImported(imported: Extract<Imported, { problem?: undefined }>, dry: boolean, setting: Setting): void {
	if (dry) setting.world.out.write(visible(imported.text));
	const title = `${dry ? '' : 'Wrote '}${imported.file} from ${imported.source.name}: ${summary(imported)}`;
	const lines = [title, ...notesOf(imported)].join('\n');
	if (dry) say(setting, lines);
	else setting.world.out.write(visible(`${lines}\n`));
}

function notesOf({ notes, unit }: Imported): string[] {
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
	return `${parts.join(', ')}; ${unplaced === 0 ? 'every line was placed' : `${count(unplaced, 'line')} under "${UNPLACED}"`}.`;
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
	// What a dry run prints is the minutes; what there is to say about them goes to standard error.
	const out = dry ? world.err : world.out;
	out.write('\n');
	const reporting = { threshold: thresholdOf({}), format: formatOf({}), compact: true, showSilenced: false };
	await reportFindings({ root, book, findings, silenced: [], totals }, reporting, {
		...setting,
		world: { ...world, out },
	});
	return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function say({ world }: Setting, text: string): void {
	world.err.write(visible(`${text}\n`));
}
