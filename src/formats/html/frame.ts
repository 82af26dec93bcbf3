import type { Paper } from '../paper/paper.ts';
import { fillTemplate } from '../template/template.ts';
import { type Content, printHtml } from './elements.ts';
import { policyFor } from './policy.ts';
import { runningHead, STYLE } from './style.ts';

/** The page around its content: alb's own, or a board's. */
export interface Frame {
	/** A template with the placeholders of `PLACEHOLDERS`, and `{{{policy}}}` at the beginning of its head. */
	readonly text: string;
	/** The contents of its style elements, with their placeholders. */
	readonly styles: readonly string[];
	/** The board's own style, which comes after alb's. */
	readonly style: string;
	/** Whether pictures or fonts are embedded in it. */
	readonly embeds: boolean;
}

/** The placeholders that a board's frame may have. Those in three braces hold elements, the others text. */
export const PLACEHOLDERS = ['language', 'title', 'board', 'style', 'content'] as const;

/** alb's own frame. `docs/circulating.md` shows it, for boards to start theirs from. */
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

/** The encoding of a page, which has to be declared before anything else in it. */
export const CHARSET = '<meta charset="utf-8">';

/** A frame with the policy inserted at an offset in its head, before anything is loaded. */
export function frameOf(text: string, offset: number, more: Omit<Frame, 'text'>): Frame {
	const policy = '<meta http-equiv="Content-Security-Policy" content="{{{policy}}}">';
	return { ...more, text: `${text.slice(0, offset)}\n${policy}${text.slice(offset)}` };
}

/** alb's own frame, with a style that a board adds to it. */
export function builtInFrame(style = '', embeds = false): Frame {
	const offset = FRAME_TEXT.indexOf(CHARSET) + CHARSET.length;
	return frameOf(FRAME_TEXT, offset, { styles: ['{{{style}}}'], style, embeds });
}

/** A page: the frame with this content in it. */
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

/** A text escaped for use between elements and in quoted attributes. */
function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
