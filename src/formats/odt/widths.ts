import { sum } from '../count.ts';
import type { DocumentTable } from '../document-table.ts';
import { type TableBlock, wordsOf } from '../paper/paper.ts';

/** The width of the text area, in millimetres. */
const TEXT_WIDTH = 170;

/** The widths that the columns of a log need, in millimetres; the column of the actions gets the rest. */
const NEEDS = { number: 12, responsible: 29, issued: 23, due: 22, status: 21, update: 36, meeting: 23, age: 23 };
const OWN = 24;
/** The least width of the column of the actions, in millimetres. */
const LEAST_FOR_TEXT = 46;

/** The widths of the columns of a log, in millimetres: together as wide as the text area. */
export function actionWidths({ columns }: DocumentTable): number[] {
	const needs = columns.map(({ name }) => (name === 'action' ? 0 : name === undefined ? OWN : NEEDS[name]));
	const texts = columns.filter(({ name }) => name === 'action').length;
	const left = TEXT_WIDTH - sum(needs);
	const share = texts === 0 ? 0 : Math.max(LEAST_FOR_TEXT, left / texts);
	return fitted(columns.map(({ name }, index) => (name === 'action' ? share : (needs[index] ?? OWN))));
}

/** The widths of the columns of a table of the discussion, in millimetres: those with more text are wider. */
export function wordWidths(columns: TableBlock['columns'], rows: TableBlock['rows']): number[] {
	const length = (text: string) => Math.min(60, Math.max(4, text.length));
	return fitted(
		columns.map(({ title }, index) =>
			Math.sqrt(
				rows.reduce((most, cells) => Math.max(most, length(wordsOf(cells[index] ?? []))), length(wordsOf(title))),
			),
		),
	);
}

function fitted(widths: readonly number[]): number[] {
	const all = sum(widths) || 1;
	return widths.map((width) => Math.round((width * TEXT_WIDTH * 10) / all) / 10);
}
