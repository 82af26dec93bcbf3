import { unifiedDiff } from '../formats/terminal/unified-diff.ts';
import { visible } from '../formats/visible.ts';
import { findRoot } from '../io/root.ts';
import { consolidate } from '../log/consolidate.ts';
import type { ColumnName } from '../model/actions/action-log.ts';
import type { Change } from '../model/actions/change.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { formatDate, isBefore } from '../values/calendar-date.ts';
import { fileOf } from '../values/change.ts';
import { makeBook } from '../values/minute-book.ts';
import { formatPlace } from '../values/place.ts';
import type { ExitStatus, Setting, World } from '../world.ts';
import { applyChanges, type LoadedMinutes, loadAll } from './apply-changes.ts';
import { changeBook } from './change-book.ts';
import { incompleteness } from './incomplete.ts';
import { type OpenBook, openBook, refuseEmpty } from './open-book.ts';
import { AtOdds } from './refusal.ts';

/** The options of every command that changes minutes. */
export interface EditOptions {
	/** Shows what would be changed, and writes nothing. */
	readonly dryRun?: boolean;
}

/** A minute book that is about to be changed, every file of it read whole. */
export interface EditedBook extends Pick<OpenBook, 'root' | 'board' | 'sourceOf'> {
	readonly folder: string;
	readonly book: MinuteBook;
	readonly log: ConsolidatedLog;
	readonly world: World;
}

/** What a command wants to change, and what it reports. */
export interface WantedEdit {
	readonly changes: readonly Change[];
	/** A line each; none if there is nothing to do. */
	readonly report: readonly ReportLine[];
}

/** A line of the report about a change; its place is where the change is once it has been written. */
export interface ReportLine {
	readonly says: string;
	readonly file: string;
	/** The row of this number, and the cell of it that is meant; absent: the file. */
	readonly number?: string;
	readonly column?: ColumnName;
	/** The place of something that was left as it is. */
	readonly place?: Place;
}

/**
 * How every command edits the minutes: the book is read under its lock, the command says what should change, the result
 * is read back and written, or shown as a diff. If the log has changed, its date is set.
 */
export async function editBook({ world, folder }: Setting, options: EditOptions, want: Want): Promise<ExitStatus> {
	if (options.dryRun === true) {
		await showEdit(await readToEdit(folder, world), want);
		return 0;
	}
	const root = findRoot(folder);
	refuseEmpty(root);
	await changeBook(world, root, async ({ change }) => {
		const { files, lines } = await makeEdit(await readToEdit(folder, world), want);
		change(files.map(asFileChange));
		const day = files.flatMap(({ after, dated }) => (dated ? dayOf(after.minutes) : []));
		world.out.write(visible(`${[...lines, ...day].join('\n')}\n`));
	});
	return 0;
}

type Want = (edited: EditedBook) => WantedEdit | Promise<WantedEdit>;

/** Shows a change of a minute book that has been read as a diff, and writes nothing. */
export async function showEdit(read: BookToEdit, want: Want): Promise<void> {
	const { world } = read.edited;
	const { files, lines } = await makeEdit(read, want);
	for (const { before, after } of files)
		world.out.write(unifiedDiff(after.source.file, before.minutes.text, after.minutes.text));
	if (files.length === 0) world.err.write(visible(`${lines.join('\n')}\n`));
}

async function makeEdit({ loaded, edited }: BookToEdit, want: Want) {
	const { changes, report } = await want(edited);
	const files = applyAll(loaded, changes, edited.world);
	return { files, lines: report.map((line) => placed(line, files)) };
}

/** A file of minutes before and after its changes. */
interface ChangedFile {
	readonly before: LoadedMinutes;
	readonly after: LoadedMinutes;
	/** The date of its log was set. */
	readonly dated: boolean;
}

/** A minute book that is about to be changed, and the bytes that it was read from. */
interface BookToEdit {
	readonly loaded: readonly LoadedMinutes[];
	readonly edited: EditedBook;
}

/** Reads a minute book that is about to be changed. Who asks something first reads it before it is locked. */
export async function readToEdit(folder: string, world: World): Promise<BookToEdit> {
	const opened = await openBook(folder);
	const { root, board, sourceOf } = opened;
	const loaded = loadAll(opened);
	const book = makeBook(loaded.map(({ minutes }) => minutes));
	const incomplete = incompleteness(book);
	if (incomplete)
		throw new AtOdds(
			`nothing can be changed while ${incomplete.why}`,
			`What is in there may affect the change. ${incomplete.advice}`,
		);
	const log = consolidate(book, { statuses: board.statuses, today: world.today });
	return { loaded, edited: { root, folder, board, sourceOf, book, log, world } };
}

function applyAll(loaded: readonly LoadedMinutes[], changes: readonly Change[], world: World): ChangedFile[] {
	return loaded.flatMap((before): ChangedFile[] => {
		const own = changes.filter((change) => fileOf(change) === before.source.file);
		if (own.length === 0) return [];
		const day = dayToSet(before.minutes, own, world);
		const dated = day ? applyChanges(before, [...own, day]) : undefined;
		if (dated && 'loaded' in dated) return [{ before, after: dated.loaded, dated: true }];
		// If the front matter has no plain place for the date, the change itself is still sound.
		const changed = applyChanges(before, own);
		if ('loaded' in changed) return [{ before, after: changed.loaded, dated: false }];
		const { place, message } = changed.refused;
		throw new AtOdds(`${formatPlace(place)}  ${message}`, 'Nothing was changed.');
	});
}

/** A log that is changed is dated today; that of a meeting still to come has no date yet. */
function dayToSet(
	{ file, date, logUpdated }: Minutes,
	changes: readonly Change[],
	{ today }: World,
): Change | undefined {
	const inLog = changes.some(({ kind }) => kind === 'cell' || kind === 'new-row');
	if (!inLog || logUpdated?.value === today || (date && isBefore(today, date.value))) return undefined;
	return { kind: 'log-updated', file, date: today };
}

function asFileChange({ before, after }: ChangedFile) {
	return { file: after.source.file, before: before.source.bytes, after: after.source.bytes };
}

function placed({ says, file, number, column, place }: ReportLine, files: readonly ChangedFile[]): string {
	const minutes = files.find(({ after }) => after.source.file === file)?.after.minutes;
	const row = number === undefined ? undefined : minutes?.log?.rows.find((one) => one.number === number);
	const at = place ?? (column && row?.cells[column]?.place) ?? row?.place;
	return `${at ? formatPlace(at) : file}  ${says}`;
}

function dayOf({ logUpdated }: Minutes): string[] {
	if (!logUpdated) return [];
	return [`${formatPlace(logUpdated.place)}  log dated ${formatDate(logUpdated.value)}`];
}
