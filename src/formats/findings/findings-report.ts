import type { Finding, Severity } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { comparePlaces } from '../../values/place.ts';
import type { Paint } from '../terminal/paint.ts';
import type { RuleText } from './rule-page.ts';

/** A format that findings are written in: its name, and how to load it. */
export interface FindingsFormat {
	/** What people write to ask for it. */
	readonly id: string;
	/** Who it is for, in a line of help. */
	readonly summary: string;
	/** Loads its writer: nobody waits for a format that was not asked for. */
	readonly load: () => Promise<FindingsWriter>;
}

/** What writes a report. Layout is for a person's eyes; a format for machines is the same text with any. */
export type FindingsWriter = (report: FindingsReport, layout: FindingsLayout) => string;

/** Characters of a file, from one place up to another, that are replaced. Lines and columns count from 1. */
export interface FixEdit {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly text: string;
}

/** A report: what `alb check` found, and what is needed to show it. */
export interface FindingsReport {
	/** The findings that are listed, by file, line and column. */
	readonly findings: readonly Finding[];
	/** The least severity that is listed. */
	readonly least: Severity;
	/** How many findings are below it, and so counted only. */
	readonly unlisted: Readonly<Record<Severity, number>>;
	/** How many remarks are counted only. */
	readonly remarks: number;
	/** The findings that a comment in the minutes allows. */
	readonly silenced: readonly Finding[];
	/** Whether those are listed too. */
	readonly showSilenced: boolean;
	/** What was looked at. */
	readonly totals: { readonly meetings: number; readonly actions: number };
	/** The line of the minutes that a place is on; undefined if the file could not be read. */
	readonly lineOf: (place: Place) => string | undefined;
	/** The characters that the fix of a finding replaces; none if it has no fix. */
	readonly editsOf: (finding: Finding) => readonly FixEdit[];
	/** The path from the root of the git work tree to the minute book: empty, or `boards/east/`. */
	readonly folder: string;
	/** The rulebook that the minutes were checked against. */
	readonly rules: readonly RuleText[];
	readonly version: string;
}

/** How a report is laid out on a screen. */
export interface FindingsLayout {
	/** Columns of the screen; absent if the output is not a screen, and the words of a finding are then one line. */
	readonly width: number | undefined;
	readonly paint: Paint;
	/** Whether the line of the minutes is shown under each finding. */
	readonly source: boolean;
	/** Whether nothing is said if nothing is listed. */
	readonly quiet: boolean;
}

/** The severities, the most severe first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
	const counts = { error: 0, warning: 0, info: 0 };
	for (const { severity } of findings) counts[severity]++;
	return counts;
}

/** Findings by file, line and column. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	return findings.toSorted((a, b) => comparePlaces(a.place, b.place));
}
