import { count, listOf } from '../formats/count.ts';
import { findingsAsText } from '../formats/findings-text.ts';
import { accountAsText } from '../formats/import-report.ts';
import { paintFor } from '../formats/paint.ts';
import { visible } from '../formats/visible.ts';
import { READABLE } from '../importers/read-document.ts';
import { CONVERTIBLE } from '../io/convert.ts';
import { type DocumentFile, findDocuments } from '../io/documents.ts';
import { findRoot, MINUTES_FOLDER } from '../io/root.ts';
import { leadsOutside } from '../io/sources.ts';
import { writeNew } from '../io/write.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Board } from '../model/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { makeBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { checkBook } from '../rules/index.ts';
import type { ExitStatus } from '../world.ts';
import type { AlbCommand, Setting } from './command.ts';
import { type Imported, importDocument, UNPLACED } from './import-document.ts';
import { byDate, type Outcome, settle } from './import-outcome.ts';
import { openBook, readBoardOf, readWhole } from './open-book.ts';
import { EmptyBook, Refusal } from './refusal.ts';

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
		const found = findDocuments(folder, args, [...READABLE, ...CONVERTIBLE]);
		const date = readDate(options['date'], found.files.length);
		if (found.files.length === 0)
			throw new Refusal(
				`there is no document ${listOf(found.nothing.length > 0 ? found.nothing : args, 'or')}`,
				`Documents end in ${listOf(
					[...READABLE, ...CONVERTIBLE].map((ending) => `.${ending}`),
					'or',
				)}.`,
			);
		const root = findRoot(folder);
		const board = await readBoardOf(root);
		const before = await meetingsBefore(folder);
		const imported = (await importAll(found.files, date, setting)).toSorted(byDate);
		const outcomes = settle(imported, before);
		if (options['report'] === true)
			for (const { imported: one } of outcomes)
				world.out.write(
					`${accountAsText(`${one.source.name}${one.problem === undefined ? ` → ${one.file}` : ''}`, one.account, world.out.terminal ? world.out.columns : undefined)}\n`,
				);
		const dry = options['dryRun'] === true;
		const written = carryOut(outcomes, root, dry, setting);
		const troubled = [...found.nothing.map((name) => `there is no document ${name}`), ...written.troubles];
		if (found.others.length > 0)
			say(
				setting,
				`alb: not read: ${listOf(found.others.slice(0, 5))}${found.others.length > 5 ? ` and ${found.others.length - 5} more` : ''}, of kinds that hold no minutes`,
			);
		for (const trouble of troubled) say(setting, `alb: ${trouble}`);
		const failed = await check(written.minutes, before, board, setting, dry);
		return troubled.length > 0 ? 2 : failed;
	},
};

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

async function meetingsBefore(folder: string): Promise<readonly Minutes[]> {
	try {
		return (await readWhole(await openBook(folder))).meetings;
	} catch (error) {
		if (error instanceof EmptyBook) return [];
		throw error;
	}
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
	root: string,
	dry: boolean,
	setting: Setting,
): { minutes: Minutes[]; troubles: string[] } {
	const minutes: Minutes[] = [];
	const troubles: string[] = [];
	for (const { imported, same, taken } of outcomes) {
		const { name } = imported.source;
		if (imported.problem !== undefined)
			troubles.push(
				[
					`${name} was not imported: ${imported.problem}`,
					...(imported.advice === undefined ? [] : [`  ${imported.advice}`]),
					...toldOf(imported),
				].join('\n'),
			);
		else if (same !== undefined)
			say(setting, `alb: ${name} was imported before: ${same} says the same; it was left as it is`);
		else if (taken !== undefined)
			troubles.push(
				`${name} was not imported: ${taken} is of the same meeting and says something else; it was left as it is\n  "alb import --dry-run" shows what the document says.`,
			);
		else if (dry) {
			setting.world.out.write(visible(imported.text));
			say(setting, [`${imported.file} from ${name}: ${summary(imported)}`, ...toldOf(imported)].join('\n'));
			minutes.push(imported.minutes);
		} else if (leadsOutside(root, imported.file))
			throw new Refusal(`${MINUTES_FOLDER} is a link that leads out of the minute book`, 'Nothing more was written.');
		else if (writeNew(root, imported.file, imported.text)) {
			setting.world.out.write(
				visible(`${[`Wrote ${imported.file} from ${name}: ${summary(imported)}`, ...toldOf(imported)].join('\n')}\n`),
			);
			minutes.push(imported.minutes);
		} else troubles.push(`${name} was not imported: ${imported.file} is there already; it was left as it is`);
	}
	return { minutes, troubles };
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
	before: readonly Minutes[],
	board: Board,
	{ world, colour }: Setting,
	dry: boolean,
): Promise<ExitStatus> {
	if (imported.length === 0) return 0;
	const book = makeBook([...before, ...imported]);
	const log = consolidate(book, { statuses: board.statuses, today: world.today });
	const files = new Set(imported.map(({ file }) => file));
	const findings = checkBook({ book, log, board, today: world.today }).filter(({ place }) => files.has(place.file));
	const layout = { width: world.out.terminal ? world.out.columns : undefined, paint: await paintFor(colour) };
	const text = `\n${findingsAsText(findings, { meetings: imported.length, actions: log.actions.length }, layout)}`;
	if (dry) world.err.write(text);
	else world.out.write(text);
	return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function say({ world }: Setting, text: string): void {
	world.err.write(visible(`${text}\n`));
}
