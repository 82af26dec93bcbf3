import { stringify } from 'yaml';
import type { DraftLog, DraftMinutes, DraftPerson, Passage, Piece } from '../../model/draft-minutes.ts';
import { escapeText } from '../../values/escape-markdown.ts';
import { largest } from '../../values/long-lists.ts';
import { singleSpaces } from '../../values/one-line.ts';
import { paddedTable } from './padded-table.ts';
import { personEntry } from './person-entry.ts';

/** The heading for what the import could not place. */
export const UNPLACED = 'Not placed by the import';

/** Writes draft minutes as a file of minutes: every character of their text is text, whatever it looks like. */
export function writeDraft(draft: DraftMinutes): string {
	const { title, body, log, unplaced } = draft;
	const blocks = [
		title === '' ? '' : `# ${line(title)}`,
		...writePassages(body),
		...(log ? ['## Action log', writeLog(log)] : []),
		...(unplaced.length > 0 ? [`# ${UNPLACED}`, ...writePassages(unplaced)] : []),
	];
	return `${[`---\n${frontMatter(draft)}---`, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
}

function frontMatter({
	date,
	state,
	chair,
	location,
	nextMeeting,
	invitees,
	apologies,
	logUpdated,
}: DraftMinutes): string {
	const scalar = (key: string, value: string | undefined) =>
		value === undefined ? '' : stringify({ [key]: value }, { lineWidth: 0 });
	const list = (key: string, people: readonly DraftPerson[]) =>
		people.length === 0 ? '' : `${key}:\n${people.map((person) => `${personEntry(oneLine(person))}\n`).join('')}`;
	return [
		`date: ${date}\n`,
		scalar('state', state),
		scalar('chair', chair),
		scalar('location', location === undefined ? undefined : singleSpaces(location)),
		nextMeeting === undefined ? '' : `next-meeting: ${nextMeeting}\n`,
		list('invitees', invitees),
		list('apologies', apologies),
		logUpdated === undefined ? '' : `action-log-updated: ${logUpdated}\n`,
	].join('');
}

function oneLine(person: DraftPerson): DraftPerson {
	return Object.fromEntries(
		Object.entries(person).map(([key, value]) => [key, typeof value === 'string' ? singleSpaces(value) : value]),
	) as unknown as DraftPerson;
}

/** Writes passages, with an empty line between them except between the entries of one list. */
function writePassages(passages: readonly Passage[]): string[] {
	const blocks: string[] = [];
	let list: string[] = [];
	for (const passage of passages) {
		const isEntry = passage.kind === 'entry' || (passage.kind === 'action' && passage.entry === true);
		if (!isEntry && list.length > 0) blocks.push(list.join('\n'));
		if (!isEntry) list = [];
		const text = writePassage(passage);
		if (text.trim() === '') continue;
		if (isEntry) list.push(text);
		else blocks.push(text);
	}
	return list.length > 0 ? [...blocks, list.join('\n')] : blocks;
}

function writePassage(passage: Passage): string {
	switch (passage.kind) {
		case 'item':
			return `## ${heading(passage.pieces)}`;
		case 'heading':
			return `### ${heading(passage.pieces)}`;
		case 'paragraph':
			return words(passage.pieces);
		case 'decision':
			return `**Decision:** ${words(passage.pieces, false)}`;
		case 'entry':
			return `${'  '.repeat(Math.min(passage.depth, 8))}- ${words([...(passage.number === undefined ? [] : [{ text: `${passage.number} ` }]), ...passage.pieces])}`;
		case 'action':
			return `${passage.entry ? '- ' : ''}${writeAction(passage)}`;
		case 'table':
			return writeTable(passage.rows);
		case 'markdown':
			return passage.markdown;
	}
}

function writeAction({ number, responsible, pieces }: Extract<Passage, { kind: 'action' }>): string {
	const who = singleSpaces(responsible).replace(/[()]/g, '');
	const label = ['Action', number, who === '' ? '' : `(${escapeText(who)})`].filter(Boolean).join(' ');
	return `**${label}:** ${words(pieces, false)}`;
}

/** A heading. A number before a title that Markdown does not read as a list needs no escape there. */
function heading(pieces: readonly Piece[]): string {
	return words(pieces).replace(/^(\d{1,9})\\([.)])/, '$1$2');
}

function line(text: string): string {
	return heading([{ text }]);
}

/** Text with struck-through words between their marks. `first`: whether it begins its line. */
function words(pieces: readonly Piece[], first = true): string {
	const written = pieces
		.map(({ text, struck }) => {
			const plain = escapeText(`\u0001${text.replaceAll('|', '\u0000')}\u0001`)
				.slice(1, -1)
				.replaceAll('\u0000', '\\|');
			const inner = plain.trim();
			return struck && inner !== '' ? plain.replace(inner, () => `~~${inner}~~`) : plain;
		})
		.join('')
		.trim();
	return first ? atStart(written) : written;
}

/** Escapes a text at the beginning of a line that would be a block of another kind. */
function atStart(text: string): string {
	return text.replace(/^(?:([-+=><:])|(\d{1,9})([.)])(?=\s|$))/, (_, mark, digits, end) =>
		digits === undefined ? `\\${mark}` : `${digits}\\${end}`,
	);
}

function writeTable(rows: readonly (readonly string[])[]): string {
	const width = Math.max(1, largest(rows.map((row) => row.length)));
	const [head = [], ...others] = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
	return paddedTable(head, others);
}

function writeLog({ columns, rows }: DraftLog): string {
	return paddedTable(
		columns.map(({ title }) => title),
		rows,
	);
}
