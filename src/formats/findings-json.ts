import type { Severity } from '../model/finding.ts';
import { countBySeverity, type FindingsReport } from './findings-report.ts';
import { toJson } from './json.ts';

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
	}[];
	readonly counts: Readonly<Record<Severity, number>>;
	readonly unlisted: Readonly<Record<Severity, number>>;
}

function findingsDocument({ findings, unlisted }: FindingsReport): FindingsDocument {
	return {
		schema: 'alb/findings@1',
		findings: findings.map(({ rule, severity, message, place }) => ({ rule, severity, message, ...place })),
		counts: countBySeverity(findings),
		unlisted,
	};
}

export function findingsAsJson(report: FindingsReport): string {
	return toJson(findingsDocument(report));
}
