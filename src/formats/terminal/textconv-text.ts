import type { ActionLog, LogRow } from '../../model/actions/action-log.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import { type Lines, lineCount, lineText, splitLines } from '../../values/lines.ts';
import { cellsOf } from '../document-table.ts';
import { visible } from '../visible.ts';

/** Lines that stand before others and are no part of the minutes, such as the marks of a conflict, by the line behind them. */
export type Marks = ReadonlyMap<number, readonly string[]>;

/**
 * Minutes in words, for git to compare: as they are written, but for the action log, of which each row is told in lines of
 * text. How its table is laid out makes no difference in it, and neither does how the lines of the file end.
 */
export function minutesInWords({ file, text, log }: MeetingLog, marks: Marks = new Map()): string {
	const lines = splitLines(file, text);
	const end = lineCount(lines) + 1;
	const header = log?.place.line ?? end;
	const behind = log ? header + 2 + log.rows.length : end;
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
		...asWritten(behind, end),
		...before(end),
	];
	return visible(`${all.join('\n').trimEnd()}\n`);
}

function columnsInWords({ columns }: ActionLog): string[] {
	return [`Columns: ${columns.map(({ title }) => title || 'No.').join(', ')}`, ''];
}

/** `Action 78 · open · RE · issued July 2024`, its text, and a line for each further column that says something. */
function rowInWords(row: LogRow, { columns }: ActionLog, lines: Lines, line: number): string[] {
	// Which cell is which is not certain.
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
		const isTold = name !== undefined && name !== 'update';
		return isTold || text === '' ? [] : [`    ${title}: ${text}`];
	});
	return [facts.join(' · '), `    ${said('action')}`, ...others];
}
