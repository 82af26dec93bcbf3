/** The files of a minute book, by path: text, or the bytes as they are. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * A book that breaks tools of this kind: what is wrong with it, its files, how `alb check` ends, and every rule that
 * speaks. Text or bytes alone are one file, `minutes/2025-03.md`.
 */
export type BadInput = readonly [
	what: string,
	content: string | Uint8Array | Files,
	exit: 0 | 1,
	rules: readonly string[],
];

export function filesOf(content: BadInput[1]): Files {
	return typeof content === 'string' || content instanceof Uint8Array ? { 'minutes/2025-03.md': content } : content;
}

/** What a program in minutes would leave behind in the process that ran it. */
export const CANARY = 'albRanTheMinutes';

const DATE = 'date: 2025-03';
const PEOPLE = `invitees:
  DO: { name: Dana Okafor, role: Chair }
  PB: Piet Brand
  SW: { name: Sian Wyn, organisation: Reading Room }`;
const UPDATED = 'action-log-updated: 2025-03-12';

export const HEAD = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
export const ROW_41 = '| 41 | Ask the council for a second key | DO | February 2025 | closed |\n';
export const ROW_40 = '| 40 | Price the new shelves | PB | January 2025 | open |\n';
export const LOG = `## Action log\n\n${HEAD}${ROW_41}${ROW_40}`;

/** What minutes say otherwise than those that have nothing wrong with them. */
export interface Otherwise {
	readonly date?: string;
	readonly people?: string;
	readonly updated?: string;
	/** The discussion, under a heading of its own. */
	readonly discussion?: string;
	readonly log?: string;
}

/** Minutes of the trustees of a library, in March 2025: nothing is wrong with them. */
export function minutes({
	date = DATE,
	people = PEOPLE,
	updated = UPDATED,
	discussion = 'The Saturday hours stay as they are.\n',
	log = LOG,
}: Otherwise = {}): string {
	return `---\n${date}\n${people}\n${updated}\n---\n# Library trustees\n\n## 1. Opening hours\n\n${discussion}\n${log}`;
}

/** Minutes with one row more, on top of the log. */
export function withRow(row: string, otherwise: Otherwise = {}): string {
	return minutes({ log: `## Action log\n\n${HEAD}| ${row} |\n${ROW_41}${ROW_40}`, ...otherwise });
}

/** A log under this front matter, of which all is said here. */
export function withFront(front: string, language = ''): string {
	return `---${language}\n${front}\n---\n## Action log\n\n${HEAD}${ROW_40}`;
}
