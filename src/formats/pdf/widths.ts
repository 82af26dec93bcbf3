import { sum } from '../count.ts';
/** What a column of a table needs. Widths are in points, as everywhere here. */
export interface Need {
	/** The width of its widest word. */
	readonly least: number;
	/** The width in which each of its cells is one line. */
	readonly most: number;
	/** Whether it takes the width that the others leave. */
	readonly grows: boolean;
}

/** The share of the table that a column may take which does not grow. */
const SHARE = 0.17;
/** The least share for the columns that grow, before the others are narrowed. */
const LEFT = 0.34;

/** The widths of the columns of a table that is `width` wide. */
export function columnWidths(needs: readonly Need[], width: number): readonly number[] {
	const least = sum(needs.map((need) => need.least));
	if (least >= width) return needs.map((need) => (need.least / least) * width);
	if (!needs.some(({ grows }) => grows)) return sharedOut(needs, width);
	const roomy = needs.map((need) => (need.grows ? 0 : Math.min(need.most, Math.max(need.least, width * SHARE))));
	const growing = needs.filter(({ grows }) => grows);
	const wanted = Math.max(width * LEFT, sum(growing.map((need) => need.least)));
	const spare = width - least + sum(growing.map((need) => need.least));
	const others =
		width - sum(roomy) >= wanted
			? roomy
			: sharedOut(
					needs.map((need) => (need.grows ? { ...need, least: 0, most: 0 } : need)),
					Math.max(width - wanted, width - spare),
				);
	const rest = (width - sum(others)) / growing.length;
	return needs.map((need, index) => (need.grows ? rest : (others[index] ?? 0)));
}

/** Each column at its full width where there is room; otherwise its widest word and its share of what is left. */
function sharedOut(needs: readonly Need[], width: number): readonly number[] {
	const least = sum(needs.map((need) => need.least));
	const most = sum(needs.map((need) => need.most));
	if (most <= width) return needs.map((need) => need.most);
	const share = Math.max(0, width - least) / (most - least);
	return needs.map((need) => need.least + (need.most - need.least) * share);
}
