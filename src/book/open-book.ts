import { findRoot, MINUTES_FOLDER, SETTINGS_FILE } from '../io/root.ts';
import { hasMinutesFolder, isThere, listMinutes, listOthers, readSource } from '../io/sources.ts';
import { type Board, DEFAULT_BOARD } from '../model/board/board.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog, Minutes } from '../model/minutes.ts';
import { MAX_BYTES, type Source, type SourceTrouble } from '../model/source.ts';
import { readMeetingLog } from '../parse/meeting-log.ts';
import { readPlainBoard } from '../parse/settings/board-plain.ts';
import { makeBook } from '../values/minute-book.ts';
import { Refusal } from './refusal.ts';

/** Why a file of the board's own cannot be read, in the user's words. */
export const TROUBLES: Readonly<Record<SourceTrouble, string>> = {
	'no-permission': 'you do not have permission',
	'not-a-file': 'it is a folder or a device',
	'link-outside': 'it is a link that leads out of the minute book',
	'too-large': `it is larger than ${MAX_BYTES / 1024} kB`,
	vanished: 'it is a link that leads nowhere',
	failed: 'the disk could not read it',
};

/** A minute book on the disk: where it is, how its board does things, and the files of its minutes. */
export interface OpenBook {
	readonly root: string;
	readonly board: Board;
	/** Relative to the root. */
	readonly files: readonly string[];
	/** The bytes of a file. Each file is read from the disk once, when it is first asked for. */
	readonly sourceOf: (file: string) => Source;
}

/** Opens the minute book that a folder lies in. `files` are minutes that the user named besides those in `minutes/`. */
export async function openBook(folder: string, files: readonly string[] = []): Promise<OpenBook> {
	const root = findRoot(folder);
	const settings = settingsIn(root);
	const board = settings ? await boardOf(settings) : DEFAULT_BOARD;
	refuseEmpty(root, files);
	return listBook(root, board, { files, ...(settings && { settings }) });
}

/** The minute book of a board whose settings have been read; it may hold no minutes yet. */
export function listBook(
	root: string,
	board: Board,
	{ files = [], settings }: { readonly files?: readonly string[]; readonly settings?: Source } = {},
): OpenBook {
	const all = [...new Set([...listMinutes(root), ...files])].toSorted((a, b) => (a < b ? -1 : 1));
	const read = new Map<string, Source>(settings && [[settings.file, settings]]);
	const sourceOf = (file: string) => {
		const source = read.get(file) ?? readSource(root, file);
		read.set(file, source);
		return source;
	};
	return { root, board, files: all, sourceOf };
}

/** Refuses a folder without minutes, before anything is locked or written there. */
export function refuseEmpty(root: string, files: readonly string[] = []): void {
	if (files.length > 0 || listMinutes(root).length > 0) return;
	const missed = listOthers(root).filter(({ isMinutes }) => isMinutes);
	const what = hasMinutesFolder(root)
		? `there are no minutes in ${root}/${MINUTES_FOLDER} yet`
		: `there is no ${MINUTES_FOLDER} folder in ${root}`;
	throw new Refusal(
		what,
		`alb looks for files such as ${MINUTES_FOLDER}/2025-04.md, one for each meeting.`,
		missed[0]
			? [
					`Not read: ${missed[0].file}${missed.length > 1 ? ` and ${missed.length - 1} more` : ''}. Minutes are read in ${MINUTES_FOLDER}/ and in folders of years there, such as ${MINUTES_FOLDER}/2025/.`,
				]
			: [],
		'To look elsewhere: alb -C <folder> …   To start a minute book here: alb init',
	);
}

/** The settings of the board whose root this is. A mistake in them is refused, since what the log says depends on them. */
export async function readBoardOf(root: string): Promise<Board> {
	const settings = settingsIn(root);
	return settings ? await boardOf(settings) : DEFAULT_BOARD;
}

function settingsIn(root: string): Source | undefined {
	return isThere(root, SETTINGS_FILE) ? readSource(root, SETTINGS_FILE) : undefined;
}

/** The settings that a file holds, wherever it was found. */
export async function boardOf(source: Source): Promise<Board> {
	if (source.trouble) throw new Refusal(`${SETTINGS_FILE} cannot be read: ${TROUBLES[source.trouble]}`);
	const plain = readPlainBoard(source);
	if (plain) return plain;
	const [{ readBoard }, { rules }, { formats }] = await Promise.all([
		import('../parse/settings/board.ts'),
		import('../rules/index.ts'),
		import('../formats/index.ts'),
	]);
	const reading = readBoard(
		source,
		rules,
		formats.map(({ id }) => id),
	);
	if (reading.mistakes) throw new Refusal(`the settings in ${SETTINGS_FILE} cannot be used`, reading.mistakes);
	return reading.board;
}

/** Reads every meeting whole. */
export async function readWhole({ files, sourceOf }: OpenBook): Promise<MinuteBook<Minutes>> {
	const { readMinutes } = await import('../parse/minutes.ts');
	return makeBook(files.map((file) => readMinutes(sourceOf(file))));
}

/**
 * Reads the dates and the log of every meeting; a file that takes the whole parser for it gets it.
 *
 * @param isNeeded whether a file is to be read whole for what its text holds
 */
export async function readLogs(
	{ files, sourceOf }: OpenBook,
	isNeeded: (text: string) => boolean = () => false,
): Promise<MinuteBook<MeetingLog>> {
	const meetings: MeetingLog[] = [];
	for (const file of files) {
		const source = sourceOf(file);
		const log = readMeetingLog(source);
		meetings.push(log && !isNeeded(log.text) ? log : await readLogWhole(source));
	}
	return makeBook(meetings);
}

async function readLogWhole(source: Source): Promise<MeetingLog> {
	const { readMinutes } = await import('../parse/minutes.ts');
	return readMinutes(source);
}
