import type { Paper } from '../paper/paper.ts';
import { fillTemplate } from '../template/template.ts';
import { type Content, printHtml } from './elements.ts';
import { policyFor } from './policy.ts';
import { runningHead, STYLE } from './style.ts';

/** What stands round the content of each page: alb's own, or a board's. */
export interface Frame {
	/** A template with the placeholders of `PLACEHOLDERS`, and `{{{policy}}}` at the beginning of its head. */
	readonly text: string;
	/** What its style elements hold, placeholders and all. */
	readonly styles: readonly string[];
	/** The board's own style, which follows alb's. */
	readonly style: string;
	/** Whether pictures or fonts are held in it. */
	readonly embeds: boolean;
}

/** What a board's frame may ask for: words, and in three braces what is made of elements. */
export const PLACEHOLDERS = ['language', 'title', 'board', 'style', 'content'] as const;

/** The frame that alb comes with. `docs/circulating.md` shows it, for boards to begin theirs with. */
export const FRAME_TEXT = `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{{title}}{{#board}} – {{board}}{{/board}}</title>
<style>{{{style}}}</style>
</head>
<body>
{{{content}}}
</body>
</html>
`;

/** How a page says in which characters it is written: before all else that it holds. */
export const CHARSET = '<meta charset="utf-8">';

/** The frame of a text, with the policy put in at an offset of its head, where nothing is loaded yet. */
export function frameOf(text: string, offset: number, more: Omit<Frame, 'text'>): Frame {
	const policy = '<meta http-equiv="Content-Security-Policy" content="{{{policy}}}">';
	return { ...more, text: `${text.slice(0, offset)}\n${policy}${text.slice(offset)}` };
}

/** The built-in frame, with the style that a board adds to it. */
export function builtInFrame(style = '', embeds = false): Frame {
	const offset = FRAME_TEXT.indexOf(CHARSET) + CHARSET.length;
	return frameOf(FRAME_TEXT, offset, { styles: ['{{{style}}}'], style, embeds });
}

/** A page: its frame with this content in it. */
export function framed(
	frame: Frame,
	{ title, board = '', language, mark }: Pick<Paper, 'title' | 'board' | 'language' | 'mark'>,
	content: readonly Content[],
): string {
	const style = STYLE + runningHead([board, title], mark?.label) + frame.style;
	const fill = (text: string, view: object) => fillTemplate(text, view, escaped);
	const policy = policyFor({ ...frame, styles: frame.styles.map((text) => fill(text, { style })) });
	return fill(frame.text, { language, title, board, style, policy, content: printHtml(content) });
}

/** A text as it stands between elements and in quoted attributes. */
function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
