import type { Finding, Severity } from '../model/finding.ts';
import { formatPlace } from '../model/place.ts';
import { count, listOf } from './count.ts';
import { countBySeverity, type FindingsLayout, type FindingsReport, SEVERITIES } from './findings-report.ts';
import { markedLength } from './marked-length.ts';
import type { Paint } from './paint.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { wrap } from './text-table.ts';
import { visible } from './visible.ts';

/** Writes findings for people: each with its line of the minutes, a blank line between files, and what it comes to. */
export function findingsAsText(report: FindingsReport, layout: FindingsLayout): string {
	const { findings } = report;
	if (findings.length === 0) return layout.quiet ? '' : nothingListed(report, layout.paint);
	const lines: string[] = [];
	let file = findings[0]?.place.file;
	for (const finding of findings) {
		if (finding.place.file !== file) lines.push('');
		file = finding.place.file;
		lines.push(...words(finding, layout));
		if (layout.source) lines.push(...source(finding, report, layout));
	}
	return `${lines.join('\n')}\n\n${summary(report, layout.paint)}\n`;
}

/** Place, severity, message and rule: one line in a pipe; on a screen wrapped at words, the later lines set in. */
function words({ place, severity, message, rule }: Finding, { width, paint }: FindingsLayout): string[] {
	const line = `${paint.strong(visible(formatPlace(place)))}  ${paint[severity](severity)}  ${visible(message)}  ${paint.faint(rule)}`;
	if (width === undefined) return [line];
	const [first = '', ...rest] = wrap(line, Math.max(20, width - 4));
	return [first, ...rest.map((more) => `    ${more}`)];
}

/** Wide enough to read, and narrow enough for a mail: the width of a line of the minutes in a pipe. */
const WIDTH_OF_A_PIPE = 100;
const LEAST_WIDTH = 20;

/** The line of the minutes behind its number, and carets under what is meant; none where there is nothing to point at. */
function source(
	{ place, message, severity }: Finding,
	{ lineOf }: FindingsReport,
	{ width = WIDTH_OF_A_PIPE, paint }: FindingsLayout,
): string[] {
	const line = lineOf(place);
	if (line === undefined || line.trim() === '') return [];
	// The fence above the front matter stands for the file as a whole.
	if (place.line === 1 && place.column === 1 && line.trimEnd() === '---') return [];
	const number = `${place.line}`.padStart(4);
	const { text, indent, marked } = sourceExcerpt(line, {
		column: place.column,
		length: markedLength(line, place.column, message),
		width: Math.max(LEAST_WIDTH, width - number.length - BAR.length),
	});
	return [
		`${paint.faint(`${number}${BAR}`)}${text}`,
		`${paint.faint(`${' '.repeat(number.length)}${BAR}`)}${' '.repeat(indent)}${paint[severity]('^'.repeat(marked))}`,
	];
}

const BAR = ' │ ';

function summary({ findings, unlisted }: FindingsReport, paint: Paint): string {
	const files = new Set(findings.map(({ place }) => place.file)).size;
	return `${counted(countBySeverity(findings), paint).join(', ')} in ${count(files, 'file')}${besides(unlisted, paint)}.`;
}

function nothingListed({ totals, least, unlisted }: FindingsReport, paint: Paint): string {
	const where = `in ${count(totals.meetings, 'meeting')} and ${count(totals.actions, 'action')}`;
	const rest = besides(unlisted, paint);
	if (rest === '') return `${paint.good('Nothing to mend')} ${where}.\n`;
	return `${paint.good(least === 'error' ? 'No errors' : 'No errors or warnings')} ${where}${rest}.\n`;
}

function besides(unlisted: FindingsReport['unlisted'], paint: Paint): string {
	const parts = counted(unlisted, paint);
	return parts.length === 0 ? '' : `; ${listOf(parts)} not listed`;
}

function counted(counts: Readonly<Record<Severity, number>>, paint: Paint): string[] {
	const many = { error: 'errors', warning: 'warnings', info: 'info' };
	return SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
		paint[severity](count(counts[severity], severity, many[severity])),
	);
}
