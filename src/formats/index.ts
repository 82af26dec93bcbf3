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
		id: 'txt',
		extension: 'txt',
		summary: 'plain text, for a mail',
		text: true,
		usual: false,
		templates: [],
		load: async () => (await import('./plain/plain.ts')).plainText,
	},
	{
		id: 'ics',
		extension: 'ics',
		summary: 'a calendar: the next meeting, and deadlines',
		text: true,
		usual: false,
		templates: [],
		load: async () => (await import('./ics.ts')).ics,
	},
	{
		id: 'xlsx',
		extension: 'xlsx',
		summary: 'the actions as a spreadsheet, for Excel',
		text: false,
		usual: false,
		templates: [],
		load: async () => (await import('./sheet/workbook.ts')).workbook,
	},
	{
		id: 'odt',
		extension: 'odt',
		summary: 'OpenDocument text, for LibreOffice and Word',
		text: false,
		usual: false,
		templates: [],
		load: async () => (await import('./odt/odt.ts')).odt,
	},
];
