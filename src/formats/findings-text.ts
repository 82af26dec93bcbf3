import type { Finding, Severity } from '../model/finding.ts';
import { formatPlace } from '../model/place.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** Writes findings for people: a line each, a blank line between files, and what it comes to. */
export function findingsAsText(
	findings: readonly Finding[],
	totals: { meetings: number; actions: number },
	paint: Paint,
): string {
	if (findings.length === 0)
		return `${paint.good('Nothing to mend')} in ${count(totals.meetings, 'meeting')} and ${count(totals.actions, 'action')}.\n`;
	const lines: string[] = [];
	let file = findings[0]?.place.file;
	for (const { place, severity, message, rule } of findings) {
		if (place.file !== file) lines.push('');
		file = place.file;
		lines.push(
			`${paint.strong(visible(formatPlace(place)))}  ${paint[severity](severity)}  ${visible(message)}  ${paint.faint(rule)}`,
		);
	}
	return `${lines.join('\n')}\n\n${summary(findings, paint)}\n`;
}

function summary(findings: readonly Finding[], paint: Paint): string {
	const number = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
	const parts = [
		number('error') > 0 && paint.error(count(number('error'), 'error')),
		number('warning') > 0 && paint.warning(count(number('warning'), 'warning')),
		number('info') > 0 && paint.info(count(number('info'), 'info', 'info')),
	].filter((part) => part !== false);
	const files = new Set(findings.map(({ place }) => place.file)).size;
	return `${parts.join(', ')} in ${count(files, 'file')}.`;
}
