import { type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../../book/refusal.ts';
import { count } from '../../formats/count.ts';
import { countBySeverity, SEVERITIES } from '../../formats/findings/findings-report.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Options } from '../command.ts';

/** Which findings `alb check` lists, and which make it fail; the two are independent. */
export interface ExitThreshold {
	/** The least severity that is listed. */
	readonly least: Severity;
	/** Whether that was asked for, and remarks with it. */
	readonly remarks: boolean;
	/** Whether nothing is said if nothing is listed. */
	readonly quiet: boolean;
	/** How many warnings are allowed, and the option that says so. */
	readonly warnings?: { readonly allowed: number; readonly option: string };
}

export function declareThreshold(command: Command): void {
	command
		.option('--strict', 'exit with 1 on warnings as well as errors')
		.option('--max-warnings <number>', 'exit with 1 if there are more warnings than this', wholeNumber)
		.addOption(
			command.createOption('--severity <severity>', 'list only findings at least this severe').choices([...SEVERITIES]),
		)
		.option('-q, --quiet', 'list errors only, and say nothing if there are none');
}

/** The threshold that the options describe; two options that contradict each other are refused. */
export function thresholdOf(options: Options): ExitThreshold {
	const quiet = options['quiet'] === true;
	const strict = options['strict'] === true;
	const most: number | undefined = options['maxWarnings'];
	if (strict && most !== undefined && most > 0)
		throw new Refusal(`--strict allows no warnings, and --max-warnings ${most} allows ${most}`, 'Use one of them.');
	const option = strict ? '--strict' : '--max-warnings';
	const allowed = strict ? 0 : most;
	return {
		least: options['severity'] ?? (quiet ? 'error' : 'info'),
		remarks: options['severity'] === 'info',
		quiet,
		...(allowed !== undefined && { warnings: { allowed, option } }),
	};
}

/** Divides findings into those that are listed and those that are only counted. */
export function partFindings(findings: readonly Finding[], { least, remarks }: ExitThreshold) {
	const isListed = ({ severity, remark }: Finding) =>
		SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least) && (remarks || !remark);
	const rest = findings.filter((finding) => !isListed(finding));
	return {
		listed: findings.filter(isListed),
		unlisted: countBySeverity(rest.filter(({ remark }) => !remark)),
		remarks: rest.filter(({ remark }) => remark).length,
	};
}

/** Whether findings fail the check, listed or not; and if only warnings do so, why. */
export function judge(findings: readonly Finding[], { warnings }: ExitThreshold): { status: 0 | 1; why?: string } {
	const { error, warning } = countBySeverity(findings);
	if (error > 0) return { status: 1 };
	if (!warnings || warning <= warnings.allowed) return { status: 0 };
	const { allowed, option } = warnings;
	const verdict = allowed === 0 ? `${option} allows none` : `${option} allows ${allowed}`;
	return { status: 1, why: `${count(warning, 'warning')}, and ${verdict}` };
}

function wholeNumber(text: string): number {
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new InvalidArgumentError('Use a whole number, such as 0 or 10.');
}
