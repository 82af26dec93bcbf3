import type { Severity } from '../../model/finding.ts';
import { count } from '../count.ts';
import { visible } from '../visible.ts';
import { countBySeverity, type FindingsReport } from './findings-report.ts';

/** What GitHub calls the severities. */
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Writes findings as commands to the runner of GitHub Actions, which shows them on the lines of a pull request.
 *
 * The runner expects paths from the root of the repository. Nothing in the minutes can give it a command: every line
 * begins with one of alb's own, whose values are escaped.
 */
export function findingsAsGithub({ findings, folder, totals, silenced }: FindingsReport): string {
	const commands = findings.map(({ rule, severity, message, place: { file, line, column } }) => {
		const properties = { file: `${folder}${file}`, line, col: column, title: rule };
		const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(visible(`${value}`))}`);
		return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(visible(message))}\n`;
	});
	const { error, warning, info } = countBySeverity(findings);
	const found = `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'notice')}`;
	const rest = silenced.length > 0 ? `; ${silenced.length} silenced` : '';
	return `${commands.join('')}alb check: ${found} in ${count(totals.meetings, 'meeting')}${rest}.\n`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
