import type { Finding, Severity } from '../../model/finding.ts';
import { append } from '../../values/long-lists.ts';
import { formatPlace } from '../../values/place.ts';
import { count, listOf } from '../count.ts';
import type { Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/text-table.ts';
import { visible } from '../visible.ts';
import { countBySeverity, type FindingsLayout, type FindingsReport, inOrder, SEVERITIES } from './findings-report.ts';
import { markedLength } from './marked-length.ts';
import { sourceExcerpt } from './source-excerpt.ts';

/** Writes findings for people: each with its line of the minutes, a blank line between files, and a summary. */
export function findingsAsText(report: FindingsReport, layout: FindingsLayout): string {
	const { findings, silenced, showSilenced } = report;
	const listed = showSilenced ? inOrder([...findings, ...silenced]) : findings;
	const end =
		(findings.length === 0 ? nothingListed(report, layout) : summary(report, layout.paint)) + remarked(report, layout);
	if (listed.length === 0) return end;
	const lines: string[] = [];
	let file = listed[0]?.place.file;
	for (const finding of listed) {
		if (finding.place.file !== file) lines.push('');
		file = finding.place.file;
		append(lines, words(finding, layout));
		if (layout.source) append(lines, source(finding, report, layout));
	}
	return `${lines.join('\n')}\n${end === '' ? '' : `\n${end}`}`;
}

/** Place, severity, message and rule: one line in a pipe; on a screen wrapped at words, the later lines indented. */
function words({ place, severity, message, rule, silenced }: Finding, { width, paint }: FindingsLayout): string[] {
	const label = silenced ? paint.faint('silenced') : paint[severity](severity);
	const line = `${paint.strong(visible(formatPlace(place)))}  ${label}  ${visible(message)}  ${paint.faint(rule)}${because(silenced)}`;
	if (width === undefined) return [line];
	const [first = '', ...rest] = wrap(line, Math.max(20, width - 4));
	return [first, ...rest.map((more) => `    ${more}`)];
}

/** Why a finding is silenced: the reason, and the line that gives it. */
function because(silenced: Finding['silenced']): string {
	return silenced ? `  (line ${silenced.place.line}: ${visible(silenced.reason)})` : '';
}

/** Wide enough to read, and narrow enough for an email: the width of a line of the minutes in a pipe. */
const WIDTH_OF_A_PIPE = 100;
const LEAST_WIDTH = 20;

/** The line of the minutes after its number, and carets under what is meant; nothing if there is nothing to point at. */
function source(
	{ place, message, severity }: Finding,
	{ lineOf }: FindingsReport,
	{ width = WIDTH_OF_A_PIPE, paint }: FindingsLayout,
): string[] {
	const line = lineOf(place);
	if (line === undefined || line.trim() === '') return [];
	// The fence above the front matter means the file as a whole.
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

function summary(report: FindingsReport, paint: Paint): string {
	const { findings } = report;
	const files = new Set(findings.map(({ place }) => place.file)).size;
	const fixable = findings.filter(({ fix }) => fix !== undefined).length;
	const help =
		fixable === 0 ? '' : `"alb check --fix" can fix ${fixable === findings.length ? 'all' : fixable} of them.\n`;
	return `${counted(countBySeverity(findings), paint).join(', ')} in ${count(files, 'file')}${besides(report, paint)}.\n${help}`;
}

/** One line for what was said and is in no list: most of it is as it should be. */
function remarked({ remarks }: FindingsReport, { quiet, width }: FindingsLayout): string {
	if (remarks === 0 || quiet) return '';
	const line = `${count(remarks, 'sentence')} may be an action, a decision, a deferral or a question without its mark; to see: alb check --severity info`;
	return `${(width === undefined ? [line] : wrap(line, width)).join('\n')}\n`;
}

function nothingListed(report: FindingsReport, { paint, quiet }: FindingsLayout): string {
	if (quiet) return '';
	const { totals, least, unlisted } = report;
	const where = `in ${count(totals.meetings, 'meeting')} and ${count(totals.actions, 'action')}`;
	const rest = besides(report, paint);
	if (counted(unlisted, paint).length === 0) return `${paint.good('No problems found')} ${where}${rest}.\n`;
	return `${paint.good(least === 'error' ? 'No errors found' : 'No errors or warnings found')} ${where}${rest}.\n`;
}

function besides({ unlisted, silenced }: FindingsReport, paint: Paint): string {
	const parts = counted(unlisted, paint);
	const rest = parts.length === 0 ? '' : `; ${listOf(parts)} not shown`;
	return silenced.length === 0 ? rest : `${rest}; ${paint.faint(`${silenced.length} silenced`)}`;
}

function counted(counts: Readonly<Record<Severity, number>>, paint: Paint): string[] {
	const many = { error: 'errors', warning: 'warnings', info: 'info' };
	return SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
		paint[severity](count(counts[severity], severity, many[severity])),
	);
}
