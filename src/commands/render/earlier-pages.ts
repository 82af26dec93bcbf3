import { formats } from '../../formats/index.ts';
import { baseName } from '../../formats/site/addresses.ts';
import { filesIn, readPlainFile } from '../../io/rendered.ts';
import { pathFor } from '../../io/root.ts';
import { listMinutes, sameFile } from '../../io/sources.ts';
import { digestOf, type FileChange, replacing } from '../../io/write/plan-steps.ts';
import { readWritten, writtenList } from '../../io/written-list.ts';
import { consolidate } from '../../log/consolidate.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { agendaSheetsNamed, isAgendaName } from './agenda-sheets.ts';
import { bookLogSheet, meetingSheets, type WholeRecord } from './book-sheets.ts';
import { isMemberName, memberSheetsNamed } from './member-sheets.ts';
import type { Memory } from './memory.ts';
import { bytesOf, type Page } from './page.ts';
import type { Out } from './place.ts';
import { LOG_NAME, type Sheet } from './sheets.ts';

/** The file in a folder of public copies that lists what alb has written into it. */
const PAGE_LIST = 'alb-pages.sha256';

/** The pages that are in a folder of public copies before a command writes there: each may show what is restricted by now. */
export interface EarlierPages {
	readonly out: Out;
	/** What alb wrote, and what is called like a page of alb's. */
	readonly names: readonly string[];
	/** The digests of those that alb is known to have written, as it wrote them: by the list of the folder, and by the memory of alb. */
	readonly written: ReadonlyMap<string, readonly string[]>;
}

/** Finds what is in a folder of public copies. */
export function findEarlier(out: Out, memory: Pick<Memory, 'written'>): EarlierPages {
	const list = readWritten(out.path, PAGE_LIST, hasEnding);
	const sources = listMinutes(out.root);
	const bases = new Set(sources.map(baseName));
	const isSource = (name: string) =>
		/\.md$/i.test(name) && sources.some((file) => sameFile(pathFor(out.path, name), pathFor(out.root, file)));
	const known = (name: string) => [list.get(name), memory.written(name)].filter((digest) => digest !== undefined);
	const isPage = (name: string) => hasEnding(name) && isPageBase(splitName(name).base, bases);
	const names = filesIn(out.path).filter((name) => (known(name).length > 0 || isPage(name)) && !isSource(name));
	return { out, names, written: new Map(names.map((name) => [name, known(name)])) };
}

/** The sheets of a book that have the names of these pages, each once. */
export function sheetsNamed(pages: readonly string[], { book, board, today }: Omit<WholeRecord, 'log'>): Sheet[] {
	if (pages.length === 0) return [];
	const record = { book, log: consolidate(book, { statuses: board.statuses, today }), board, today };
	const names = new Set(pages.map((page) => splitName(page).base));
	const sheets = [
		...meetingSheets(
			book.meetings.filter(({ file }) => names.has(baseName(file))),
			record,
		),
		...(names.has(LOG_NAME) ? [bookLogSheet(record)] : []),
		...memberSheetsNamed(names, record),
		...agendaSheetsNamed(names, record),
	].filter(({ name }) => names.has(name));
	return sheets.filter(({ name }, at) => sheets.findIndex((sheet) => sheet.name === name) === at);
}

/** The earlier pages that are none of these: no minutes, no member and no meeting have them now. */
export function leftOver({ out, names }: EarlierPages, pages: readonly Page[]): string[] {
	const drawn = new Map(pages.map(({ name }) => [name.toLowerCase(), name]));
	return names.filter((name) => {
		// Where the letter case of names does not count, the page is this very file.
		const like = drawn.get(name.toLowerCase());
		return like !== name && !(like !== undefined && sameFile(pathFor(out.path, like), pathFor(out.path, name)));
	});
}

/** What becomes of the earlier pages that nobody asked for. */
interface Fate {
	/** Pages that are not written, since the file may be someone's own. */
	readonly kept: ReadonlySet<string>;
	readonly removed: readonly string[];
	/** The files that are left though they are not as they should be, in words. */
	readonly left: readonly string[];
	/** The removals, and the list of what alb has written. */
	readonly changes: readonly FileChange[];
}

/**
 * Decides what becomes of earlier pages. Those that are as alb wrote them are brought up to date or removed; any other
 * file is left and named. `news`: the pages that differ from their files.
 */
export function settleEarlier(earlier: EarlierPages, pages: readonly Page[], news: readonly Page[]): Fate {
	const { out, names, written } = earlier;
	const ownBytes = (name: string) => {
		const bytes = readPlainFile(pathFor(out.path, name));
		return bytes && written.get(name)?.includes(digestOf(bytes)) ? bytes : undefined;
	};
	const kept = new Set(news.filter(({ name, isEarlier }) => isEarlier && !ownBytes(name)).map(({ name }) => name));
	// Two names that differ by case alone are not changed at once: where case does not count, they are one file.
	const changing = new Set(news.map(({ name }) => name.toLowerCase()));
	const removals = new Map<string, FileChange>();
	const left = [...kept].map((name) => leftWords(out, name, 'which is not as the minutes are now'));
	for (const name of leftOver(earlier, pages)) {
		const before = changing.has(name.toLowerCase()) ? undefined : ownBytes(name);
		if (before) removals.set(name, { file: pathFor(out.path, name), before, after: undefined });
		else left.push(leftWords(out, name, 'which is no page of the minutes now'));
	}
	const digests = new Map<string, string>();
	for (const name of names) {
		const [digest] = written.get(name) ?? [];
		if (digest !== undefined && !removals.has(name)) digests.set(name, digest);
	}
	for (const page of pages) if (!kept.has(page.name)) digests.set(page.name, digestOf(bytesOf(page)));
	const list = replacing(pathFor(out.path, PAGE_LIST), writtenList(digests));
	return { kept, removed: [...removals.keys()], left, changes: [...removals.values(), list] };
}

function leftWords({ name: folder }: Out, name: string, what: string): string {
	return `left ${folder}/${name}, ${what}: it is not known to be as alb wrote it; delete it if it is not for everyone`;
}

const endings: ReadonlySet<string> = new Set(formats.map(({ extension }) => extension));

function hasEnding(name: string): boolean {
	return !name.startsWith('.') && endings.has(splitName(name).ending);
}

/** Whether a page of alb's may have this name without its ending. Minutes that are gone may have had any: those are known from the list alone. */
function isPageBase(base: string, bases: ReadonlySet<string>): boolean {
	return base === LOG_NAME || isCalendarDate(base) || bases.has(base) || isAgendaName(base) || isMemberName(base);
}

function splitName(name: string): { readonly base: string; readonly ending: string } {
	const dot = name.lastIndexOf('.');
	return { base: name.slice(0, dot), ending: name.slice(dot + 1) };
}
