/** What a column of a table needs. */
export interface Need {
	/** The width of its widest word. */
	readonly least: number;
	/** The width in which none of its cells breaks. */
	readonly most: number;
	/** Whether it takes the room that the others leave. */
	readonly grows: boolean;
}

/** How much of a table a column may take that does not grow. */
const SHARE = 0.17;
/** What is left at least to the columns that grow, before the others are made narrower. */
const LEFT = 0.34;

/** The widths of the columns of a table, of which one may take what the others leave, within a width. */
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

/** Each column as wide as it would be; where there is no room for that, its widest word and its part of what is left. */
function sharedOut(needs: readonly Need[], width: number): readonly number[] {
	const least = sum(needs.map((need) => need.least));
	const most = sum(needs.map((need) => need.most));
	if (most <= width) return needs.map((need) => need.most);
	const share = Math.max(0, width - least) / (most - least);
	return needs.map((need) => need.least + (need.most - need.least) * share);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
