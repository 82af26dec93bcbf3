import type { ActionLog, LogRow } from '../../model/actions/action-log.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import { type Lines, lineCount, lineText, splitLines } from '../../values/lines.ts';
import { cellsOf } from '../document-table.ts';
import { visible } from '../visible.ts';

/** Lines of a file that are not part of the minutes, such as the marks of a conflict, by the number of the line after them. */
export type Marks = ReadonlyMap<number, readonly string[]>;

/**
 * The minutes as text for git to compare: as they are written, except that each row of the action log becomes lines
 * of text. The layout of its table makes no difference, and neither do the line endings of the file.
 */
export function textconvText({ file, text, log }: MeetingLog, marks: Marks = new Map()): string {
	const lines = splitLines(file, text);
	const end = lineCount(lines) + 1;
	const header = log?.place.line ?? end;
	const afterLog = log ? header + 2 + log.rows.length : end;
	const before = (line: number) => marks.get(line) ?? [];
	const asWritten = (from: number, to: number) =>
		Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).flatMap((line) => [
			...before(line),
			lineText(lines, line),
		]);
	const all = [
		...asWritten(1, header),
		...(log ? columnsInWords(log) : []),
		...(log?.rows ?? []).flatMap((row, index) => {
			const line = header + 2 + index;
			return [...before(line), ...(log ? rowInWords(row, log, lines, line) : []), ''];
		}),
		...asWritten(afterLog, end),
		...before(end),
	];
	return visible(`${all.join('\n').trimEnd()}\n`);
}

function columnsInWords({ columns }: ActionLog): string[] {
	return [`Columns: ${columns.map(({ title }) => title || 'No.').join(', ')}`, ''];
}

/** A row as text: `Action 78 · open · RE · issued July 2024`, its text, and a line for each further column that is not empty. */
function rowInWords(row: LogRow, { columns }: ActionLog, lines: Lines, line: number): string[] {
	// It is not certain which cell is which.
	if (row.uneven) return [lineText(lines, line)];
	// Where a cell has markup, it is as typed: an address that has changed is a change, whatever the words say.
	const texts = cellsOf(row, columns).map((cell) => (cell?.content ? cell.raw : cell?.text) ?? '');
	const said = (name: string) => texts[columns.findIndex((column) => column.name === name)] ?? '';
	const [issued, due] = [said('issued'), said('due')];
	const facts = [
		row.number === '' ? 'Action without a number' : `Action ${row.number}`,
		said('status') || 'no status',
		said('responsible') || 'no one',
		...(issued === '' ? [] : [`issued ${issued}`]),
		...(due === '' ? [] : [`due ${due}`]),
	];
	const others = columns.flatMap(({ name, title }, index) => {
		const text = texts[index] ?? '';
		const isShown = name !== undefined && name !== 'update';
		return isShown || text === '' ? [] : [`    ${title}: ${text}`];
	});
	return [facts.join(' · '), `    ${said('action')}`, ...others];
}
