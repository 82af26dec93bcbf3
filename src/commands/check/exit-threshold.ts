import { type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../../book/refusal.ts';
import { count } from '../../formats/count.ts';
import { countBySeverity, SEVERITIES } from '../../formats/findings/findings-report.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Options } from '../command.ts';

/** A gate: which findings are listed, and which let `alb check` fail. The one does not hang on the other. */
export interface Gate {
	/** The least severity that is listed. */
	readonly least: Severity;
	/** Whether nothing is said where nothing is listed. */
	readonly quiet: boolean;
	/** So many warnings are let through; and the option that says so. */
	readonly warnings?: { readonly allowed: number; readonly option: string };
}

export function declareGate(command: Command): void {
	command
		.option('--strict', 'end with 1 on warnings as well as on errors')
		.option('--max-warnings <number>', 'end with 1 if there are more warnings than this', wholeNumber)
		.addOption(
			command.createOption('--severity <severity>', 'list no finding that is less grave').choices([...SEVERITIES]),
		)
		.option('-q, --quiet', 'list errors only, and say nothing where there is nothing to list');
}

/** The gate that the options describe; two options that contradict each other are refused. */
export function gateOf(options: Options): Gate {
	const quiet = options['quiet'] === true;
	const strict = options['strict'] === true;
	const most: number | undefined = options['maxWarnings'];
	if (strict && most !== undefined && most > 0)
		throw new Refusal(
			`--strict lets no warning pass, and --max-warnings ${most} lets ${most} pass`,
			'Give one of them.',
		);
	const option = strict ? '--strict' : '--max-warnings';
	const allowed = strict ? 0 : most;
	return {
		least: options['severity'] ?? (quiet ? 'error' : 'info'),
		quiet,
		...(allowed !== undefined && { warnings: { allowed, option } }),
	};
}

/** Parts findings into those that are listed and those that are counted only. */
export function partFindings(findings: readonly Finding[], { least }: Gate) {
	const isListed = ({ severity }: Finding) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
	return {
		listed: findings.filter(isListed),
		unlisted: countBySeverity(findings.filter((finding) => !isListed(finding))),
	};
}

/** What the gate says to findings, listed or not: whether they fail, and where only warnings do so, why. */
export function judge(findings: readonly Finding[], { warnings }: Gate): { status: 0 | 1; why?: string } {
	const { error, warning } = countBySeverity(findings);
	if (error > 0) return { status: 1 };
	if (!warnings || warning <= warnings.allowed) return { status: 0 };
	const { allowed, option } = warnings;
	const verdict = allowed === 0 ? `${option} lets none pass` : `${option} lets ${allowed} pass`;
	return { status: 1, why: `${count(warning, 'warning')}, and ${verdict}` };
}

function wholeNumber(text: string): number {
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new InvalidArgumentError('A whole number is expected, such as 0 or 10.');
}
