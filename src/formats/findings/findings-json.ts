import type { Severity } from '../../model/finding.ts';
import { toJson } from '../records/json.ts';
import { countBySeverity, type FindingsReport, type FixEdit, inOrder } from './findings-report.ts';

/** The findings as `alb check --format json` prints them: the schema `alb/findings@1`. */
export interface FindingsDocument {
	readonly schema: 'alb/findings@1';
	readonly findings: readonly {
		readonly rule: string;
		readonly severity: Severity;
		readonly message: string;
		readonly file: string;
		readonly line: number;
		readonly column: number;
		/** What `alb check --fix` does about it, and the characters that it changes in the same file. */
		readonly fix?: { readonly says: string; readonly edits: readonly FixEdit[] };
		/** The board allows it: why, and where the silencer is in the same file. */
		readonly silenced?: { readonly reason: string; readonly line: number; readonly column: number };
	}[];
	readonly counts: Readonly<Record<Severity, number>>;
	readonly unlisted: Readonly<Record<Severity, number>>;
	/** How many findings the board allows, if any; they are not in the counts. */
	readonly silenced?: number;
}

function findingsDocument({ findings, unlisted, silenced, showSilenced, editsOf }: FindingsReport): FindingsDocument {
	return {
		schema: 'alb/findings@1',
		findings: (showSilenced ? inOrder([...findings, ...silenced]) : findings).map((finding) => {
			const { rule, severity, message, place, silenced: by } = finding;
			const edits = editsOf(finding);
			const fix = finding.fix && edits.length > 0 && { says: finding.fix.says, edits };
			const allowed = by && { reason: by.reason, line: by.place.line, column: by.place.column };
			return { rule, severity, message, ...place, ...(fix && { fix }), ...(allowed && { silenced: allowed }) };
		}),
		counts: countBySeverity(findings),
		unlisted,
		...(silenced.length > 0 && { silenced: silenced.length }),
	};
}

export function findingsAsJson(report: FindingsReport): string {
	return toJson(findingsDocument(report));
}
