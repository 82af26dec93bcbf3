import type { Action } from '../model/action.ts';
import { formatDate } from '../model/calendar-date.ts';
import { escapeCell, escapeText } from '../model/escape-markdown.ts';
import type { ActionSection } from './action-list.ts';
import { formatAge } from './age.ts';
import { visibleLine } from './visible.ts';

/** Writes a list of actions as Markdown tables, one under each heading. */
export function actionsAsMarkdown(sections: readonly ActionSection[]): string {
	const tables = sections.map(({ heading, actions }) => {
		const rows = actions.map((action) => `| ${cells(action).map(escapeCell).join(' | ')} |\n`).join('');
		const table = `| No. | Action | Responsible | Date issued | Status | Open for |\n| --: | --- | --- | --- | --- | --- |\n${rows}`;
		return heading === '' ? table : `## ${escapeText(visibleLine(heading))}\n\n${table}`;
	});
	return tables.join('\n');
}

function cells({ number, text, responsible, issued, status, age }: Action): string[] {
	return [
		number,
		text,
		responsible.join(', '),
		issued === undefined ? '' : formatDate(issued),
		status,
		age ? formatAge(age) : '',
	].map(visibleLine);
}
