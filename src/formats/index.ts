import type { RenderFormat } from './format.ts';

/** The formats that minutes are rendered in, the usual one first. */
export const formats: readonly RenderFormat[] = [
	{
		id: 'md',
		extension: 'md',
		summary: 'Markdown, as GitHub shows it',
		text: true,
		usual: true,
		templates: [],
		load: async () => (await import('./markdown.ts')).markdown,
	},
	{
		id: 'html',
		extension: 'html',
		summary: 'one page for screen, phone and paper',
		text: true,
		usual: true,
		templates: [],
		load: async () => (await import('./html.ts')).html,
	},
	{
		id: 'docx',
		extension: 'docx',
		summary: 'a Word document, in the styles of the board or of alb',
		text: false,
		usual: false,
		templates: ['reference.docx'],
		load: async (look) => (await import('./word/word.ts')).loadWord(look),
	},
];
