import { UNPLACED, writeDraft } from '../../formats/source/draft-minutes.ts';
import type { AccountLine } from '../../importers/account.ts';
import { differences, linesLost } from '../../importers/read-back.ts';
import { readDocument } from '../../importers/read-document.ts';
import { type ImportNote, type Understanding, understand } from '../../importers/understand.ts';
import { convertToWord, isConvertible } from '../../io/convert.ts';
import { type DocumentFile, readDocumentFile } from '../../io/documents.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DraftMinutes } from '../../model/draft-minutes.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Unread } from '../../model/unread.ts';
import { readMinutes } from '../../parse/minutes.ts';
import type { World } from '../../world.ts';

/** A document, understood and written out, but not yet to the disk; or why it cannot be imported. */
export type Imported = {
	readonly source: DocumentFile;
	readonly notes: readonly ImportNote[];
	readonly unit: 'line' | 'paragraph';
	readonly account: readonly AccountLine[];
} & (
	| { readonly problem: string; readonly advice?: string }
	| {
			readonly problem?: undefined;
			readonly file: string;
			readonly text: string;
			readonly minutes: Minutes;
			readonly board?: string;
			readonly unplaced: number;
	  }
);

/** What makes a file of minutes useless: it would not be written. What the source itself lacks is for `alb check` to say. */
const FATAL: ReadonlySet<Unread['code']> = new Set([
	'source',
	'too-complex',
	'empty',
	'conflict',
	'front-matter-yaml',
	'front-matter-value',
	'front-matter-unclosed',
	'front-matter-dashes',
	'row-uneven',
	'row-stray',
	'log-second',
	'log-nested',
]);

/** So many lines a file of minutes may have, with an empty one between each. */
const MOST_LINES = 2_500;

/** Reads a document, understands it, writes it as minutes and reads these back: what they say is what was understood. `fileOf`: where minutes go. */
export async function importDocument(
	source: DocumentFile,
	date: CalendarDate | undefined,
	{ fileOf, guard }: { readonly fileOf: (date: CalendarDate) => string; readonly guard: World['guard'] },
): Promise<Imported> {
	const nothing = { source, notes: [], unit: 'line', account: [] } as const;
	const opened = isConvertible(source.name) ? await convertToWord(source.path, guard) : readDocumentFile(source.path);
	if ('trouble' in opened) return { ...nothing, problem: opened.trouble };
	const reading = await readDocument(isConvertible(source.name) ? `${source.name}.docx` : source.name, opened.bytes);
	if ('refused' in reading) return { ...nothing, problem: reading.refused };
	const { document } = reading;
	const carried = carriedAsItIs(source, opened.bytes, fileOf);
	if (carried) return { ...nothing, ...carried, board: '' };
	const understanding = understand(document, { fileName: source.name.split(/[/\\]/).at(-1) ?? source.name, date });
	const base = { source, notes: understanding.notes, unit: document.unit, account: understanding.account };
	if (understanding.account.length === 0)
		return {
			...base,
			problem: 'it contains no text; if its pages are scans, type them or use text recognition (OCR) first',
		};
	if (understanding.account.length > MOST_LINES)
		return {
			...base,
			problem: `it has ${understanding.account.length} ${document.unit}s of text, and a file of minutes can have ${MOST_LINES}`,
		};
	const { draft } = understanding;
	if (!draft)
		return {
			...base,
			problem: understanding.problem ?? '',
			advice: 'Give the date of the meeting: --date 2025-04-24, or --date 2025-04',
		};
	return writtenOut(source, document.unit, understanding, { understood: draft, fileOf });
}

/** Minutes that are in the format already need no import: their bytes are taken as they are. */
function carriedAsItIs(source: DocumentFile, bytes: Uint8Array, fileOf: (date: CalendarDate) => string) {
	if (!/\.md$/i.test(source.name)) return undefined;
	const minutes = readMinutes({ file: source.name, bytes });
	if (!minutes.date || !minutes.log || minutes.unread.length > 0) return undefined;
	const file = fileOf(minutes.date.value);
	const account = minutes.text
		.split(/\r\n|\n|\r/)
		.map((text, index): AccountLine => ({ at: index + 1, text, destination: 'notes' }));
	return {
		file,
		text: minutes.text,
		minutes: readBack(file, minutes.text),
		unplaced: 0,
		account: account.filter(({ text }) => text.trim() !== ''),
	};
}

function writtenOut(
	source: DocumentFile,
	unit: 'line' | 'paragraph',
	{ account, notes, board }: Understanding,
	{ understood, fileOf }: { readonly understood: DraftMinutes; readonly fileOf: (date: CalendarDate) => string },
): Imported {
	const { draft, lines } = withLostLines(understood, account);
	const file = fileOf(draft.date);
	const text = writeDraft(draft);
	const minutes = readBack(file, text);
	const base = { source, notes, unit, account: lines };
	const fatal = minutes.unread.find(({ code }) => FATAL.has(code));
	if (fatal)
		return {
			...base,
			problem: `the minutes made from it could not be read back (${reasonOf(fatal)})`,
			advice: 'Nothing was written. It may contain more than the minutes of one meeting: import those on their own.',
		};
	const [difference, ...others] = differences(draft, minutes);
	if (difference !== undefined)
		return {
			...base,
			problem: `the minutes made from it would say something else: ${difference}${others.length > 0 ? `, and ${others.length} more` : ''}`,
			advice: 'Nothing was written.',
		};
	return {
		...base,
		file,
		text,
		minutes,
		...(board !== undefined && { board }),
		unplaced: lines.filter(({ destination }) => destination === 'unplaced').length,
	};
}

function reasonOf(unread: Unread): string {
	if (unread.code === 'too-complex') return unread.what;
	return `line ${unread.place.line}: ${unread.code}`;
}

/** A line that lost a word on its way is kept whole among what was not placed. */
function withLostLines(
	draft: DraftMinutes,
	account: readonly AccountLine[],
): { draft: DraftMinutes; lines: readonly AccountLine[] } {
	const lost = new Set(linesLost(account, writeDraft(draft)));
	if (lost.size === 0) return { draft, lines: account };
	const more = [...lost].map(({ text }) => ({ kind: 'entry', depth: 0, pieces: [{ text }] }) as const);
	return {
		draft: { ...draft, unplaced: [...draft.unplaced, ...more] },
		lines: account.map((line) => (lost.has(line) ? { ...line, destination: 'unplaced' } : line)),
	};
}

function readBack(file: string, text: string): Minutes {
	return readMinutes({ file, bytes: new TextEncoder().encode(text) });
}

export { UNPLACED };
