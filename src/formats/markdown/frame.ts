import { escapeText } from '../../values/escape-markdown.ts';
import type { Design, Misfit, Renderer } from '../format.ts';
import type { Paper } from '../paper/paper.ts';
import { fillTemplate, lineAndColumn, readTags, type TemplateMistake } from '../template/template.ts';
import { templateText } from '../template/template-text.ts';
import { markdown, markdownIn } from './markdown.ts';

/** The template of what is round the content of each page of Markdown; without it, nothing does. */
const FRAME_FILE = 'page.md';

/** What it may ask for, all of it Markdown. */
const PLACEHOLDERS = ['language', 'title', 'board', 'content'] as const;

/** What writes Markdown in the look of a board. */
export function markdownFor({ templates }: Design): Renderer<string> | Misfit {
	const bytes = templates.get(FRAME_FILE);
	if (!bytes) return markdown;
	const file = `templates/${FRAME_FILE}`;
	const reading = templateText(file, bytes);
	if ('mistake' in reading) return { mistakes: [reading.mistake] };
	const { text } = reading;
	const mistake = mistakeIn(text);
	if (mistake) return { mistakes: [`${file}:${lineAndColumn(text, mistake.offset)}  ${mistake.message}`] };
	return markdownIn((content, paper) => framed(text, paper, content));
}

function framed(text: string, { title, board = '', language }: Paper, content: string): string {
	const view = { title: escapeText(title), board: escapeText(board), language, content: content.trimEnd() };
	return fillTemplate(text, view, (value) => value);
}
function mistakeIn(text: string): TemplateMistake | undefined {
	const { mistake, tags } = readTags(text, PLACEHOLDERS);
	if (mistake) return mistake;
	const [content, again] = tags.filter(
		({ kind, name }) => name === 'content' && (kind === 'escaped' || kind === 'raw'),
	);
	if (!content) return { offset: 0, message: '"{{content}}" is missing: in its place goes what the page is about' };
	if (content.depth > 0)
		return { offset: content.start, message: '"{{content}}" is in a section, and every page needs it' };
	return again && { offset: again.start, message: '"{{content}}" is there twice; it goes in once' };
}
