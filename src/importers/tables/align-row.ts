import { fitOf } from './cell-kinds.ts';
import type { MeantColumn } from './columns.ts';

/**
 * Puts the cells of a row that has more or fewer than the table has columns where they fit best, in order: a column
 * may stay empty, and cells that were torn apart are joined.
 */
export function alignRow(cells: readonly string[], columns: readonly MeantColumn[]): string[] {
	if (cells.length === columns.length) return [...cells];
	const steps = cells.length;
	const width = columns.length;
	// best[i][j]: the best score with i cells put into the first j columns; taken: how many of them are in the last one.
	const best: number[][] = [Array.from({ length: width + 1 }, (_, j) => -0.3 * j)];
	const taken: number[][] = [Array.from({ length: width + 1 }, () => 0)];
	for (let i = 1; i <= steps; i++) {
		best.push([Number.NEGATIVE_INFINITY]);
		taken.push([0]);
		for (let j = 1; j <= width; j++) {
			let score = (best[i]?.[j - 1] ?? 0) - 0.3;
			let count = 0;
			for (let some = 1; some <= Math.min(i, MOST); some++) {
				const text = joined(cells.slice(i - some, i));
				const tried =
					(best[i - some]?.[j - 1] ?? Number.NEGATIVE_INFINITY) + fitOf(text, columns[j - 1]?.name) - (some - 1) * 0.4;
				if (tried > score) [score, count] = [tried, some];
			}
			best[i]?.push(score);
			taken[i]?.push(count);
		}
	}
	return trace(cells, taken, width);
}

/** The most cells that may be one that was torn apart. */
const MOST = 12;

function trace(cells: readonly string[], taken: readonly (readonly number[])[], width: number): string[] {
	const row: string[] = [];
	let left = cells.length;
	for (let j = width; j > 0; j--) {
		const count = taken[left]?.[j] ?? 0;
		row.unshift(joined(cells.slice(left - count, left)));
		left -= count;
	}
	// What fits nowhere is not lost: it goes to the first column.
	return left > 0 ? [joined([...cells.slice(0, left), row[0] ?? '']), ...row.slice(1)] : row;
}

function joined(cells: readonly string[]): string {
	return cells.filter((text) => text !== '').join(' / ');
}
