import type { AgendaItem } from '../model/agenda-item.ts';

/** An item as people call it: `2. Funding`, or its title where it has no number. */
export function callItem({ number, title }: AgendaItem): string {
	return number === undefined ? title : `${number}. ${title}`.trim();
}

/** The item that a line of the minutes stands under; undefined before the first and behind the last. */
export function itemAt(items: readonly AgendaItem[], line: number): AgendaItem | undefined {
	return items.find(({ lines: [first, end] }) => line >= first && line < end);
}
