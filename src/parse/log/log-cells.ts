import type { Cell } from '../../model/actions/action-log.ts';
import type { TableBlock } from '../../model/body/block.ts';
import type { Inline } from '../../model/body/inline.ts';
import { readCells } from '../../values/cells.ts';
import { wordsOnOneLine } from '../../values/flat-text.ts';
import type { Lines } from '../../values/lines.ts';

export type CellReader = (line: number) => Cell[];

/**
 * What may begin markup in a line: emphasis, code, a link, HTML, an escape, a character reference, an address. An
 * underscore within a word never does, and neither does a backslash before a letter: `A_B`, `C:\temp`, `R&D`.
 */
const MARKUP =
	/[*`[~\0]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|\\[!-/:-@[-`{-~]|<[A-Za-z!?/]|&#?[A-Za-z0-9]{1,31};|www\.|https?:\/\/|[\w.+-]@/i;

/** Whether a text may mean something else than its characters; where it does not, no parser is needed to read it. */
export function mayHoldMarkup(text: string): boolean {
	return MARKUP.test(text);
}

/** Reads cells none of which holds markup. */
export function plainCells(lines: Lines): CellReader {
	return (line) => readCells(lines, line);
}

/** Reads the cells of a table that was read with the body, whose first line is `header`: each is a line of Markdown. */
export function cellsOf(table: TableBlock, header: number, lines: Lines): CellReader {
	return (line) => {
		const { cells } = table.rows[line === header ? 0 : line - header - 1] ?? { cells: [] };
		return readCells(lines, line).map((cell, index) => withContent(cell, cells[index]?.content ?? []));
	};
}

function withContent(cell: Cell, content: readonly Inline[]): Cell {
	const [only] = content;
	const isPlain = !only || (content.length === 1 && only.type === 'text' && only.text === cell.raw);
	return isPlain ? cell : { ...cell, text: wordsOnOneLine(content), content };
}
