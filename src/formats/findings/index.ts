import type { FindingsFormat } from './findings-report.ts';

/** The formats of findings, the usual one first. */
export const findingsFormats = [
	{
		id: 'text',
		summary: 'for people: each finding with its line of the minutes',
		load: async () => (await import('./text.ts')).findingsAsText,
	},
	{
		id: 'json',
		summary: 'for other programs: the schema alb/findings@1',
		load: async () => (await import('./findings-json.ts')).findingsAsJson,
	},
	{
		id: 'github',
		summary: 'for GitHub Actions: marks on the lines of a pull request',
		load: async () => (await import('./github.ts')).findingsAsGithub,
	},
	{
		id: 'sarif',
		summary: 'for code scanning and editors: SARIF 2.1.0',
		load: async () => (await import('./sarif.ts')).findingsAsSarif,
	},
] as const satisfies readonly FindingsFormat[];
