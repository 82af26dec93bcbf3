import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { escapeCell, escapeText } from '../../values/escape-markdown.ts';
import { PEOPLE_KEYS } from '../../values/front-matter.ts';
import { type Body, type Part, readBody, updatedSentence } from '../body.ts';
import { actionTable, type DocumentTable, meetingTable } from '../document-table.ts';
import type { LogDocument, MinutesDocument, Renderer } from '../format.ts';
import { frontMatterFacts } from '../front-matter-facts.ts';
import { isCut, LEFT_OUT_NOTE } from '../left-out.ts';
import { logWords } from '../log-words.ts';
import { personLine } from '../people.ts';
import { visible, visibleLine } from '../visible.ts';
import { writeBlock, writeBlocks } from './body.ts';
import { writePaper } from './paper.ts';

/** Writes minutes and logs as Markdown; the log, the items and the passages that alb reads in the minutes it reads in this too. */
export const markdown: Renderer<string> = { minutes: writeMinutes, actionLog: writeActionLog, paper: writePaper };

function writeMinutes(document: MinutesDocument): string {
	const { board, minutes } = document;
	const body = readBody(document);
	return page([
		`# ${line(body.title)}`,
		board.name === undefined ? '' : line(board.name),
		minutes.state?.value === 'draft' ? '**Draft:** the board has not agreed these notes yet.' : '',
		...PEOPLE_KEYS.flatMap(({ field, label }) => people(label, minutes[field], minutes)),
		...frontMatterFacts(minutes).map(({ name, text }) => `**${name}:** ${escapeText(text)}`),
		...body.parts.flatMap((part) => writePart(part, body, document)),
		isCut(document) ? LEFT_OUT_NOTE : '',
	]);
}

function writeActionLog({ board, log }: LogDocument): string {
	const { title, summary, halves, notes } = logWords(log);
	return page([
		`# ${title}`,
		board.name === undefined ? '' : line(board.name),
		`${line(summary)}.`,
		...halves.flatMap(({ heading, actions, none }, index) => [
			`## ${heading}`,
			actions.length === 0 ? none : table(actionTable(actions)),
			...(index === 0 ? notes.map(line) : []),
		]),
		isCut({ log }) ? LEFT_OUT_NOTE : '',
	]);
}

/** Pieces with an empty line between them; what is still hidden in them is made visible. */
function page(pieces: readonly string[]): string {
	return `${visible(pieces.filter((piece) => piece !== '').join('\n\n'))}\n`;
}

function line(text: string): string {
	return escapeText(visibleLine(text));
}

function people(heading: string, list: readonly Person[], minutes: Minutes): string[] {
	if (list.length === 0) return [];
	const lines = list.map((person) => {
		const { initials, name, details } = personLine(person, minutes);
		return `- **${escapeText(initials)}** ${[name, ...details].map(escapeText).join(', ')}`;
	});
	return [`**${heading}**`, lines.join('\n')];
}

function writePart(part: Part, body: Body, document: MinutesDocument): string[] {
	const heading = part.heading ? writeBlock(part.heading, body) : '';
	if (!part.blocks.includes('log')) return [heading, ...writeBlocks(part.blocks, body, [])];
	const log = [updatedSentence(part, document.minutes) ?? '', table(meetingTable(document.minutes, document.board))];
	return [heading || '## Action log', ...writeBlocks(part.blocks, body, log)];
}

function table({ columns, rows }: DocumentTable): string {
	const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
	return [
		row(columns.map(({ title }) => title)),
		`| ${columns.map(({ name }) => (name === 'number' ? '--:' : '---')).join(' | ')} |`,
		...rows.map(({ cells }) => row(cells.map(({ text }) => text))),
	].join('\n');
}
