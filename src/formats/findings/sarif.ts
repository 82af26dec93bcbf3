import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Severity } from '../../model/finding.ts';
import { toJson } from '../records/json.ts';
import { type FindingsReport, inOrder } from './findings-report.ts';
import { fingerprints } from './fingerprint.ts';
import { markedLength } from './marked-length.ts';
import type { RuleText } from './rule-page.ts';

/** Where the standard publishes the schema of version 2.1.0. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** What GitHub and others call the root of the repository. */
const ROOT = '%SRCROOT%';
/** The name says how it is made; if that changes, its version goes up. */
const FINGERPRINT = 'albRuleFileLine/v1';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
	Record<Severity, Result.level>
>;

/** Writes findings as SARIF 2.1.0, the OASIS standard for the results of checkers. */
export function findingsAsSarif(report: FindingsReport): string {
	return toJson(sarifLog(report));
}

function sarifLog(report: FindingsReport): Log {
	const { rules, version, lineOf } = report;
	// A program that reads SARIF knows which findings the source allows, and shows them as such.
	const findings = inOrder([...report.findings, ...report.silenced]);
	const prints = fingerprints(findings, lineOf);
	return {
		$schema: SCHEMA,
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'alb', semanticVersion: version, rules: rules.map(descriptorOf) } },
				invocations: [{ executionSuccessful: true }],
				columnKind: 'utf16CodeUnits',
				originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
				results: findings.map((finding, index) => resultOf(finding, report, prints[index] ?? '')),
			},
		],
	};
}

function descriptorOf({ id, severity, summary, why, fix, limits }: RuleText): ReportingDescriptor {
	const parts = [['Why', why], ['What to do', fix], ...(limits === undefined ? [] : [['How it decides', limits]])];
	return {
		id,
		shortDescription: { text: summary },
		fullDescription: { text: `${summary} ${why}` },
		help: {
			text: parts.map(([title, text]) => `${title}: ${text}`).join('\n\n'),
			markdown: parts.map(([title, text]) => `**${title}**\n\n${text}`).join('\n\n'),
		},
		defaultConfiguration: { level: LEVELS[severity] },
	};
}

function resultOf(finding: Finding, { folder, rules, lineOf, editsOf }: FindingsReport, print: string): Result {
	const { rule, severity, message, place, silenced, fix } = finding;
	const { file, line, column } = place;
	const text = lineOf(place);
	const end = text !== undefined && column <= text.length && column + markedLength(text, column, message);
	const artifactLocation = { uri: uriOf(`${folder}${file}`), uriBaseId: ROOT };
	const replacements = editsOf(finding).map((edit) => ({
		deletedRegion: {
			startLine: edit.line,
			startColumn: edit.column,
			endLine: edit.endLine,
			endColumn: edit.endColumn,
		},
		insertedContent: { text: edit.text },
	}));
	return {
		ruleId: rule,
		ruleIndex: rules.findIndex(({ id }) => id === rule),
		level: LEVELS[severity],
		message: { text: message },
		locations: [
			{
				physicalLocation: {
					artifactLocation,
					region: { startLine: line, startColumn: column, ...(end !== false && { endColumn: end }) },
				},
			},
		],
		partialFingerprints: { [FINGERPRINT]: print },
		...(fix &&
			replacements.length > 0 && {
				fixes: [{ description: { text: fix.says }, artifactChanges: [{ artifactLocation, replacements }] }],
			}),
		...(silenced && { suppressions: [{ kind: 'inSource', justification: silenced.reason }] }),
	};
}

/** A relative path as a URI; a name may hold any character but the slash, and on Windows half of one. */
function uriOf(path: string): string {
	return path
		.replace(/\p{Cs}/gu, '\ufffd')
		.split('/')
		.map(encodeURIComponent)
		.join('/');
}
