import type { Severity } from '../model/finding.ts';
import type { Paint } from './paint.ts';
import { textTable, wrap } from './text-table.ts';
import { visible } from './visible.ts';

/** What a page tells of a rule; the rules of the rulebook have this shape. */
export interface RuleText {
	readonly id: string;
	readonly severity: Severity;
	readonly summary: string;
	readonly why: string;
	readonly fix: string;
	/** What the rule lets pass, and how it decides; absent where the summary says it all. */
	readonly limits?: string;
	readonly examples: readonly RuleExample[];
}

export interface RuleExample {
	readonly title: string;
	readonly files: Readonly<Record<string, string>>;
	readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly parted?: Readonly<Record<string, string>>;
	readonly says: readonly string[];
}

/** The page of a rule in `docs/rules/`, in Markdown. */
export function rulePage({ id, severity, summary, why, fix, limits, examples }: RuleText): string {
	const parts = [
		`# ${id}`,
		`${summary}`,
		`A finding is ${articled(severity)}.`,
		'## Why',
		why,
		'## What to do',
		fix,
		...(limits === undefined ? [] : ['## How it decides', limits]),
		'## Examples',
		...examples.flatMap(examplePart),
	];
	return `<!-- Made from src/rules/${id}.ts: change it there, and run \`npm run accept\`. -->\n\n${parts.join('\n\n')}\n`;
}

function examplePart({ title, files, branches = {}, parted = {}, says }: RuleExample): string[] {
	const sources = [
		...sourceParts(files, ''),
		...Object.entries(branches).flatMap(([name, there]) => sourceParts(there, ` on branch \`${name}\``)),
		...sourceParts(parted, ' when the branches parted'),
	];
	const verdict =
		says.length === 0 ? ['The rule finds nothing here.'] : ['The rule finds:', fenced(`${says.join('\n')}\n`, 'text')];
	return [`### ${title.charAt(0).toUpperCase()}${title.slice(1)}`, ...sources, ...verdict];
}

function sourceParts(files: RuleExample['files'], where: string): string[] {
	return Object.entries(files).flatMap(([file, text]) => [
		`\`${file}\`${where}:`,
		fenced(text, file.endsWith('.yaml') ? 'yaml' : 'markdown'),
	]);
}

/** A code block whose fence is longer than any in it. Characters that a page cannot show are written out. */
function fenced(text: string, language: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const shown = visible(text);
	return `${fence}${language}\n${shown.endsWith('\n') ? shown : `${shown}\n`}${fence}`;
}

/** The same for a terminal: without the minutes of the examples, whose findings tell enough. */
export function ruleText(
	{ id, severity, summary, why, fix, limits, examples }: RuleText,
	{ width, paint }: { readonly width: number; readonly paint: Paint },
): string {
	const paragraph = (text: string) => wrap(text, Math.max(20, width - 2)).map((line) => `  ${line}`);
	const findings = examples.flatMap(({ says }) => says);
	return [
		`${paint.strong(id)}  ${paint[severity](severity)}`,
		...paragraph(summary),
		'',
		paint.strong('Why'),
		...paragraph(why),
		'',
		paint.strong('What to do'),
		...paragraph(fix),
		...(limits === undefined ? [] : ['', paint.strong('How it decides'), ...paragraph(limits)]),
		...(findings.length === 0 ? [] : ['', paint.strong('What it says'), ...findings.flatMap(paragraph)]),
		'',
	].join('\n');
}

/** The rulebook in a terminal: each rule's name, how grave it is, and what it wants. */
export function ruleList(
	rules: readonly RuleText[],
	{ width, paint }: { readonly width: number; readonly paint: Paint },
): string {
	const columns = [{ title: 'Rule' }, { title: 'Severity' }, { title: 'What is right', wraps: true }];
	const rows = rules.map(({ id, severity, summary }) => [id, severity, summary]);
	return (
		textTable(columns, rows, width, paint.strong) ??
		rows.map(([id, , summary]) => `${id}\n${wrap(`  ${summary}`, width).join('\n')}\n`).join('')
	);
}

function articled(severity: Severity): string {
	return severity === 'error' ? 'an **error**' : severity === 'warning' ? 'a **warning**' : 'an **info**';
}
