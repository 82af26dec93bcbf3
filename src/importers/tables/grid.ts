import { cellWords, isStruck, linesOf, type SourceCell, type TableBlock, wordsOf } from '../source-document.ts';

/** A row of a table with a text for each of its columns, even where cells were joined. */
export interface GridRow {
	readonly at: number;
	readonly ats: readonly number[];
	readonly texts: readonly string[];
	/** The cells that were typed: a joined one counts once. */
	readonly cells: readonly SourceCell[];
	readonly struck: boolean;
	/** Whether nothing was typed into it: a number counted by its program does not count. */
	readonly empty: boolean;
}

/** The rows of a table. A cell joined with the one above has the text of that one. */
export function gridOf({ rows }: TableBlock): GridRow[] {
	let above: readonly string[] = [];
	return rows.map(({ at, cells }) => {
		const texts: string[] = [];
		for (const cell of cells) {
			texts.push(cell.merged ? (above[texts.length] ?? '') : cellWords(cell));
			for (let more = 1; more < Math.min(cell.span ?? 1, 50); more++) texts.push('');
		}
		above = texts;
		const paragraphs = cells.flatMap((cell) => cell.paragraphs);
		const filled = paragraphs.filter((block) => wordsOf(block).trim() !== '');
		return {
			at,
			cells,
			texts,
			ats: [...new Set([at, ...paragraphs.flatMap(linesOf)])],
			struck: filled.length > 0 && filled.every(isStruck),
			empty: filled.length === 0,
		};
	});
}

/** The only text of a row that has just one, such as a heading across the table; undefined for any other row. */
export function onlyText({ texts }: GridRow): string | undefined {
	const filled = texts.filter((text) => text !== '');
	return filled.length === 1 ? filled[0] : undefined;
}
