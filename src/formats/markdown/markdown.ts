import type { Renderer } from '../format.ts';
import type { Paper } from '../paper/paper.ts';
import { paperRenderer } from '../paper/paper-renderer.ts';
import { treeOf } from './tree.ts';
import { writeTree } from './write-tree.ts';

/** Writes papers as Markdown in a frame: its content, and the paper that it is of, give the page. */
export function markdownIn(frame: (content: string, paper: Paper) => string): Renderer<string> {
	return paperRenderer((paper) => frame(writeTree(treeOf(paper)), paper));
}

/** Writes papers as Markdown; the log, the items and the passages that alb reads in the minutes it reads in this too. */
export const markdown: Renderer<string> = markdownIn((content) => content);
