import type { RenderFormat } from './format.ts';

/** The formats that minutes are rendered in, the usual one first. */
export const formats: readonly RenderFormat[] = [
	{
		id: 'md',
		extension: 'md',
		summary: 'Markdown, as GitHub shows it',
		text: true,
		usual: true,
		templates: ['page.md'],
		load: async (look) => (await import('./markdown-frame.ts')).markdownFor(look),
	},
	{
		id: 'html',
		extension: 'html',
		summary: 'one page for screen, phone and paper',
		text: true,
		usual: true,
		templates: ['page.html', 'style.css'],
		load: async (look) => (await import('./html.ts')).htmlFor(look),
	},
];
