import type { AgendaItem } from '../model/agenda-item.ts';

/** The name of an item: `2. Funding`, or its title where it has no number. */
export function callItem({ number, title }: AgendaItem): string {
	return number === undefined ? title : `${number}. ${title}`.trim();
}

/** The item that a line of the minutes belongs to; undefined before the first and after the last. */
export function itemAt(items: readonly AgendaItem[], line: number): AgendaItem | undefined {
	return items.find(({ lines: [first, end] }) => line >= first && line < end);
}
