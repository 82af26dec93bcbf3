import type { Finding, Severity } from '../model/finding.ts';
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
}

function findingsDocument(findings: readonly Finding[]): FindingsDocument {
	const counts = { error: 0, warning: 0, info: 0 };
	for (const { severity } of findings) counts[severity]++;
	return {
		schema: 'alb/findings@1',
		findings: findings.map(({ rule, severity, message, place }) => ({ rule, severity, message, ...place })),
		counts,
	};
}

export function findingsAsJson(findings: readonly Finding[]): string {
	return toJson(findingsDocument(findings));
}
