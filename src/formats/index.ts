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
		id: 'pdf',
		extension: 'pdf',
		summary: 'PDF, tagged, to send and to print: A4 pages with bookmarks',
		text: false,
		usual: false,
		templates: [],
		dressed: true,
		load: async (look) => (await import('./pdf/pdf.ts')).pdf(look),
	},
];
