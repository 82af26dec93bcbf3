import type { Finding, Severity } from '../model/finding.ts';
import { formatPlace } from '../model/place.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { wrap } from './text-table.ts';
import { visible } from './visible.ts';

export interface FindingsLayout {
	/** Columns of the screen; absent where no one is looking, and each finding is one line. */
	readonly width: number | undefined;
	readonly paint: Paint;
}

/** Writes findings for people: a line each, a blank line between files, and what it comes to. */
export function findingsAsText(
	findings: readonly Finding[],
	totals: { meetings: number; actions: number },
	{ width, paint }: FindingsLayout,
): string {
	if (findings.length === 0)
		return `${paint.good('Nothing to mend')} in ${count(totals.meetings, 'meeting')} and ${count(totals.actions, 'action')}.\n`;
	const lines: string[] = [];
	let file = findings[0]?.place.file;
	for (const { place, severity, message, rule } of findings) {
		if (place.file !== file) lines.push('');
		file = place.file;
		const finding = `${paint.strong(visible(formatPlace(place)))}  ${paint[severity](severity)}  ${visible(message)}  ${paint.faint(rule)}`;
		lines.push(...(width === undefined ? [finding] : hang(finding, width)));
	}
	return `${lines.join('\n')}\n\n${summary(findings, paint)}\n`;
}

/** Wraps at words, the later lines set in: the places stay easy to find. */
function hang(text: string, width: number): string[] {
	const [first = '', ...rest] = wrap(text, Math.max(20, width - 4));
	return [first, ...rest.map((line) => `    ${line}`)];
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
