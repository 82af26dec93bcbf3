import { actionTable } from '../document-table.ts';
import type { LogDocument } from '../format.ts';
import { logWords } from '../log-words.ts';
import { visibleLine } from '../visible.ts';
import { logEvents } from './calendar-events.ts';
import { dated } from './dated.ts';
import { leftOutSections } from './left-out-sections.ts';
import { type Block, type Paper, plain, type Section } from './paper.ts';

/** The consolidated action log, as a paper: the open actions, then the ended ones. */
export function logPaper(document: LogDocument): Paper {
	const { board, log } = document;
	const { title, summary, halves, notes } = logWords(log);
	return {
		title,
		...(board.name !== undefined && { board: visibleLine(board.name) }),
		language: board.language,
		...(log.asOf !== undefined && { date: log.asOf }),
		summary: dated(summary, log.asOf),
		facts: [],
		sections: [
			...halves.map(
				({ heading, actions, none }, index): Section => ({
					kind: 'log',
					heading: { content: plain(heading) },
					blocks: [
						actions.length === 0
							? { type: 'paragraph', kind: 'text', content: plain(none) }
							: { type: 'actions', name: heading, table: actionTable(actions) },
						...(index === 0
							? notes.map((note): Block => ({ type: 'paragraph', kind: 'note', content: plain(note) }))
							: []),
					],
				}),
			),
			...leftOutSections(document),
		],
		footnotes: [],
		events: logEvents(document),
	};
}
