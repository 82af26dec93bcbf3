import type { Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Renderer } from '../format.ts';
import { logPaper } from '../paper/log-paper.ts';
import { minutesPaper } from '../paper/minutes-paper.ts';
import type { Paper } from '../paper/paper.ts';
import { treeOf } from './tree.ts';

/** A row is written as it is: one with a cell too many or too few stays so, and columns are not padded. */
const table: Handle = ({ align, children }: Table, _, state, info) => {
	const rows = children.map((row) => {
		const cells = row.children.map((cell) => state.handle(cell, row, state, { ...info, before: ' ', after: ' ' }));
		return `| ${cells.join(' | ')} |`;
	});
	const sides = { left: ':--', right: '--:', center: ':-:', none: '---' };
	const [head, ...others] = rows;
	const marks = (children[0]?.children ?? []).map((_, index) => sides[align?.[index] ?? 'none']);
	return [head, `| ${marks.join(' | ')} |`, ...others].join('\n');
};

const OPTIONS: Options = {
	bullet: '-',
	emphasis: '*',
	rule: '-',
	listItemIndent: 'one',
	fences: true,
	extensions: [gfmToMarkdown()],
	handlers: { table },
	unsafe: [
		// Two of them may be a formula to GitHub.
		{ character: '$', inConstruct: 'phrasing' },
		// What follows a fence is no tag to whoever reads it otherwise.
		{ character: '<', inConstruct: ['codeFencedLangGraveAccent', 'codeFencedMetaGraveAccent'] },
	],
};

/** Writes papers as Markdown in a frame: its content, and the paper that it is of, give the page. */
export function markdownIn(frame: (content: string, paper: Paper) => string): Renderer<string> {
	// Words are escaped where they look like markup, so that they are shown as they are.
	const write = (paper: Paper) => frame(toMarkdown(treeOf(paper), OPTIONS), paper);
	return {
		minutes: (document) => write(minutesPaper(document)),
		actionLog: (document) => write(logPaper(document)),
		paper: write,
	};
}

/** Writes papers as Markdown; the log, the items and the passages that alb reads in the minutes it reads in this too. */
export const markdown: Renderer<string> = markdownIn((content) => content);
