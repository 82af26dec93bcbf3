import type { Renderer } from '../format.ts';
import type { Inline, Paper, Section } from '../paper/paper.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import { blockLines } from './blocks.ts';
import { lineText } from './line-text.ts';
import { hanging, underlined, WIDTH, wrapped } from './wrapped.ts';

/** Writes papers as plain text for a mail: 72 columns, and nothing that a mail program would take for a quotation. */
export const plainText: Renderer<string> = paperRenderer(writePaper);

function writePaper({ title, board, mark, summary, facts, sections, footnotes }: Paper): string {
	const blocks = [
		...(board === undefined ? [] : [wrapped(board, WIDTH)]),
		underlined(title, '='),
		...(mark ? [wrapped(`${mark.label.toUpperCase()}: ${mark.text}`, WIDTH)] : []),
		...(summary ? [wrapped(lineText(summary), WIDTH)] : []),
		...(facts.length === 0
			? []
			: [facts.flatMap(({ name, content }) => hanging(`${name}: `, lineText(content), WIDTH))]),
		...sections.flatMap(sectionBlocks),
		...(footnotes.length === 0 ? [] : [heading('Footnotes')]),
		...footnotes.map((note, index) => marked(`[${index + 1}] `, blockLines(note, WIDTH - 4))),
	];
	const lines = blocks.map((block) => block.map(unquoted).join('\n')).filter((block) => block.trim() !== '');
	return `${lines.join('\n\n')}\n`;
}

function sectionBlocks({ heading: title, blocks }: Section): string[][] {
	const number: readonly Inline[] = title?.number === undefined ? [] : [{ type: 'text', text: `${title.number} ` }];
	const head = title ? [heading(lineText([...number, ...title.content]))] : [];
	return [...head, blockLines(blocks, WIDTH)];
}

/** A heading, after an extra empty line. */
function heading(text: string): string[] {
	return ['', ...underlined(text, '-')];
}

/** Lines after a marker, the further ones indented below the first. */
function marked(mark: string, lines: readonly string[]): string[] {
	return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(line === '' ? 0 : mark.length)) + line);
}

/** A line with a space before it, where a mail program would take it for a quotation or for the start of the next mail. */
function unquoted(line: string): string {
	return line.replace(/^(?=>|From )/, ' ');
}
