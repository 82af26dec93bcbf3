import type { RuleDeclaration, RuleSetting, RuleSettings } from '../../model/board/rule-setting.ts';
import { largest } from '../../values/long-lists.ts';
import type { Paint } from '../terminal/paint.ts';
import { textTable, wrap } from '../terminal/text-table.ts';
import { visible } from '../visible.ts';
import { silencerForms } from './silencer-forms.ts';

/** What the page of a rule says; the rules of the rulebook have this shape. */
export interface RuleText extends RuleDeclaration {
	readonly summary: string;
	readonly why: string;
	readonly fix: string;
	/** What the rule does not report, and how it decides; absent if the summary says it all. */
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
export function rulePage(rule: RuleText): string {
	const { id, severity, summary, why, fix, limits, examples } = rule;
	const parts = [
		`# ${id}`,
		`${summary}`,
		`Severity: **${severity}**`,
		'## Why',
		why,
		'## What to do',
		fix,
		...(limits === undefined ? [] : ['## How it decides', limits]),
		...optionsPart(rule),
		'## How to silence it',
		...silencePart(rule),
		'## Examples',
		...examples.flatMap(examplePart),
	];
	return `<!-- Made from the rule ${id} in src/rules: change it there, and run \`npm run accept\`. -->\n\n${parts.join('\n\n')}\n`;
}

function optionsPart({ options = {} }: RuleText): string[] {
	const rows = Object.entries(options).map(
		([name, option]) => `| \`${name}\` | ${option.default} | ${option.least} to ${option.most} | ${option.summary} |`,
	);
	if (rows.length === 0) return [];
	return ['## Options', ['| option | default | range | |', '| --- | --: | --- | --- |', ...rows].join('\n')];
}

/** How one finding is silenced, and the whole rule. */
function silencePart(rule: RuleText): string[] {
	const { fixed } = rule;
	if (fixed !== undefined) return [cannotBeSilenced(fixed)];
	const forms = silencerForms(rule).map(({ where, written }) => `- ${where}: \`${written}\``);
	const one = forms.length > 0 ? ['To silence one finding, add a comment that says why:', forms.join('\n')] : [];
	return [
		...one,
		`To turn the rule off for the whole board, or to set its severity (\`error\`, \`warning\`, \`info\`)${listOptions(rule)}, write in \`alb.yaml\`:`,
		fenced(setting(rule), 'yaml'),
	];
}

/** Says that a rule is always on, and why. */
function cannotBeSilenced(fixed: string): string {
	return `You cannot silence this rule, turn it off or lower its severity: ${fixed}.`;
}

function listOptions({ options = {} }: RuleText): string {
	return Object.keys(options).length > 0 ? ' and its options' : '';
}

/** What may be written in `alb.yaml`. */
function setting({ id, options = {} }: RuleText): string {
	const values = Object.entries(options).map(([name, option]) => `, ${name}: ${option.default}`);
	return `rules:\n  ${id}: ${values.length > 0 ? `{ severity: off${values.join('')} }` : 'off'}\n`;
}

function examplePart({ title, files, branches = {}, parted = {}, says }: RuleExample): string[] {
	const sources = [
		...sourceParts(files, ''),
		...Object.entries(branches).flatMap(([name, there]) => sourceParts(there, ` on branch \`${name}\``)),
		...sourceParts(parted, ' when the branches split'),
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
	const longest = Math.max(2, largest([...text.matchAll(/`+/g)].map(([run]) => run.length)));
	const fence = '`'.repeat(longest + 1);
	const shown = visible(text);
	return `${fence}${language}\n${shown.endsWith('\n') ? shown : `${shown}\n`}${fence}`;
}

/** The same for a terminal: without the minutes of the examples, whose findings say enough. */
export function ruleText(
	rule: RuleText,
	{ width, paint, set }: { readonly width: number; readonly paint: Paint; readonly set: RuleSetting | undefined },
): string {
	const { id, severity, summary, why, fix, limits, examples } = rule;
	const paragraph = (text: string) => wrap(text, Math.max(20, width - 2)).map((line) => `  ${line}`);
	const findings = examples.flatMap(({ says }) => says);
	return [
		`${paint.strong(id)}  ${paint[severity](severity)}${onThisBoard(set, paint)}`,
		...paragraph(summary),
		'',
		paint.strong('Why'),
		...paragraph(why),
		'',
		paint.strong('What to do'),
		...paragraph(fix),
		...(limits === undefined ? [] : ['', paint.strong('How it decides'), ...paragraph(limits)]),
		...optionLines(rule, set).flatMap((line, index) =>
			index === 0 ? ['', paint.strong('Options'), ...paragraph(line)] : paragraph(line),
		),
		'',
		paint.strong('How to silence it'),
		...silenceLines(rule).flatMap(paragraph),
		...(findings.length === 0 ? [] : ['', paint.strong('What it says'), ...findings.flatMap(paragraph)]),
		'',
	].join('\n');
}

function onThisBoard(set: RuleSetting | undefined, paint: Paint): string {
	if (set?.severity === undefined) return '';
	const { severity } = set;
	return ` (on this board: ${severity === 'off' ? 'off' : paint[severity](severity)})`;
}

function optionLines({ options = {} }: RuleText, set: RuleSetting | undefined): string[] {
	return Object.entries(options).map(([name, option]) => {
		const value = set?.options[name];
		const here = value === undefined ? `${option.default}` : `${value} on this board, ${option.default} by default`;
		return `${name}: ${here}. ${option.summary}`;
	});
}

function silenceLines(rule: RuleText): string[] {
	const { id, fixed } = rule;
	if (fixed !== undefined) return [cannotBeSilenced(fixed)];
	return [
		...silencerForms(rule).map(({ where, written }) => `${written} (${where})`),
		`rules: { ${id}: off } (in alb.yaml, for the whole board; or error, warning, info)`,
	];
}

/** The rulebook in a terminal: each rule's name, its severity on this board, and what is right. */
export function ruleList(
	rules: readonly RuleText[],
	{ width, paint, set }: { readonly width: number; readonly paint: Paint; readonly set: RuleSettings },
): string {
	const columns = [{ title: 'Rule' }, { title: 'Severity' }, { title: 'What is right', wraps: true }];
	const rows = rules.map(({ id, severity, summary }) => [id, set[id]?.severity ?? severity, summary]);
	return (
		textTable(columns, rows, width, paint.strong) ??
		rows.map(([id, , summary]) => `${id}\n${wrap(`  ${summary}`, width).join('\n')}\n`).join('')
	);
}
