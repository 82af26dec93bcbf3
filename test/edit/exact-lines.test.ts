import { expect, test } from 'vitest';
import { planChanges } from '../../src/edit/plan-changes.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import type { Change } from '../../src/model/actions/change.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { filesOf, minutes as minutesWith } from '../support/bad-inputs/bad-input.ts';
import { badInputs } from '../support/bad-inputs/index.ts';

/*
 * What each kind of change makes of minutes with faults, and of logs that are laid out in different ways: the lines that it writes, or why it is refused. test/golden/edits
 * keeps them; `npm run accept` takes a change on purpose.
 */

const NEW = { number: '50', action: 'Sweep | the *yard*', responsible: 'DO', issued: '2025-03', status: 'open' };

/** Changes of every kind, to the first row and the first action line of minutes, and to their discussion. */
function changesOf({ file, log, actionLines, items }: Minutes): Readonly<Record<string, readonly Change[]>> {
	const [row] = log?.rows ?? [];
	const [line] = actionLines;
	const [item] = items.toReversed();
	const cell = (column: 'number' | 'action' | 'status' | 'due' | 'update', text: string) =>
		row ? [{ kind: 'cell' as const, row: row.place, column, text }] : [];
	const raised = { kind: 'new-action-line' as const, file, number: '50', responsible: ['DO', 'PB'], text: 'Sweep' };
	return {
		number: cell('number', '50'),
		status: cell('status', 'closed'),
		due: cell('due', 'July 2025'),
		action: [...cell('action', 'A | b'), ...cell('update', 'late')],
		row: [{ kind: 'new-row', file, cells: { ...NEW, due: 'May' } }, ...cell('number', '51')],
		log: [{ kind: 'log-updated', file, date: '2025-03-20' }],
		line: line ? [{ kind: 'line-number', line: line.place, number: '50' }] : [],
		raised: [raised],
		'raised in the last item': item ? [{ ...raised, item: item.place }] : [],
		'on two lines': [{ ...raised, text: 'Sweep\nagain' }],
	};
}

/** The lines that are new, each after its number; or where and why there are none. */
function outcome(minutes: Minutes, changes: readonly Change[]): readonly string[] {
	const plan = planChanges(minutes, changes);
	if (plan.refused)
		return [`refused at ${plan.refused.place.line}:${plan.refused.place.column}: ${plan.refused.message}`];
	const before = new Set(minutes.text.split(/\r\n|\n|\r/));
	return applyEdits(minutes.text, plan.edits)
		.split(/\r\n|\n|\r/)
		.flatMap((text, index) => (before.has(text) ? [] : [`${index + 1}: ${text}`]));
}

const row = (text: string) => `| 40 | Price ${text} | PB | May 2025 | open |`;
const HEAD = '| No. | Action | Responsible | Date issued | Status |';
const DASHES = '| --: | --- | --- | --- | --- |';
const PADDED = [
	'|  No. | Action          | Responsible | Date issued |  Status  |',
	'| ---: | --------------- | ----------- | ----------- | :------: |',
	'|   41 | Sweep           | DO          | May 2025    |  closed  |',
	'|    9 | Price new shelf | PB          | April 2025  |   open   |',
];
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
	'padded cells': PADDED,
	'padded cells, one of them wider': PADDED.map((line) =>
		line.replace('Sweep          ', 'Sweep the whole of the yard'),
	),
	'padded with wide characters': PADDED.map((line) => line.replace('Sweep          ', '\u65e5\u672c\u8a9e         ')),
	'the only row': [HEAD, DASHES, row('it')],
	'no row': [HEAD, DASHES],
	'from old to new': [HEAD, DASHES, row('it'), row('that').replace('40', '41'), row('this').replace('40', '60')],
	'from new to old': [HEAD, DASHES, row('it').replace('40', '60'), row('that').replace('40', '41'), row('this')],
	'numbers that are none': [HEAD, DASHES, row('it').replace('40', 'TBC'), row('that').replace('40', ''), row('this')],
	'no space in cells': [
		'|No.|Action|Responsible|Date issued|Status|',
		'|-|-|-|-|-|',
		'|40|Price it|PB|May 2025|open|',
		'||||||',
	],
	'no pipes at the ends': [
		'No. | Action | Responsible | Date issued | Status',
		'-: | - | - | - | -',
		'40 | Price it | PB | May 2025 | open',
	],
	'no pipe at the end': [HEAD, DASHES, row('it')].map((line) => line.replace(/ \|$/, '')),
	'indented lines': [HEAD, DASHES, row('it')].map((line) => `  ${line}`),
	'a restricted cell': [HEAD, DASHES, row('<!-- restricted -->it<!-- /restricted -->')],
	'a restricted number': [HEAD, DASHES, row('it').replace('40', '<!-- restricted -->40<!-- /restricted -->')],
	'a backslash at the end': [HEAD, DASHES, row('it\\')],
	'columns for all': [`${HEAD} Due | Update |`, `${DASHES} - | - |`, `${row('it')} June |  |`],
	'a column twice': [`${HEAD} Status |`, `${DASHES} - |`, `${row('it')} closed |`],
	'a row that is too long': [HEAD, DASHES, `${row('it')} more |`, row('that')],
	'a row that is too short': [HEAD, DASHES, '| 40 | Price it | PB |', row('that')],
};
const DISCUSSIONS: Readonly<Record<string, string>> = {
	'an action line': '**Action 40 (PB):** Price it',
	'one without a number': '**Action (PB):** Price it',
	'one with other words before its number': '**Action No. 40 (PB):** Price it\n\nAction #41: Sweep',
	'one whose number is bold': 'Action **40** (PB): Price it',
	'topics at the end': 'PB spoke.\n\n### Topics for the next meeting\n\n- Tea',
	'topics in code': 'PB spoke.\n\n```\n### Topics\n```',
	'code that is not closed': 'PB spoke.\n\n~~~\nby hand',
	'code with a longer fence': '````\n```\n### Topics\n````\n\nPB spoke.',
	'code in a line': '```a``` b\n\n### Topics',
	'two items': 'PB spoke.\n\n## 2. Shelves\n\nSW spoke.\n\n\n',
	nothing: '',
};
const FRONTS: Readonly<Record<string, string>> = {
	'a day of the log': 'action-log-updated: 2025-03-12 # by PB',
	'one in quotation marks': "action-log-updated: '2025-03-12'",
	'one that is empty': 'action-log-updated:   # not yet',
	'one that is no date': 'action-log-updated: soon',
	'one whose key is in quotation marks': '"action-log-updated": [soon]',
	none: 'title: A',
	'none, and a comment at the end': '# the end',
	'a key that nobody knows': 'budget: 3',
	'a text that is not closed': 'title: "A',
};
const groups = {
	...Object.fromEntries(Object.entries(badInputs).filter(([group]) => /front matter|logs/.test(group))),
	layouts: Object.entries(LAYOUTS).map(
		([what, lines]) => [what, minutesWith({ log: `## Action log\n\n${lines.join('\n')}\n` })] as const,
	),
	'line ends': ['\r\n', '\r'].map(
		(end) => [JSON.stringify(end), minutesWith({ discussion: 'PB spoke.' }).replaceAll('\n', end)] as const,
	),
	discussions: Object.entries(DISCUSSIONS).map(
		([what, discussion]) => [what, minutesWith({ discussion: `${discussion}\n` })] as const,
	),
	'front matters': Object.entries(FRONTS).map(([what, updated]) => [what, minutesWith({ updated })] as const),
};

test.each(Object.entries(groups))('%s', async (group, inputs) => {
	const seen = new Set<string>();
	const said = inputs.map(([what, content]) => {
		const [[file, text] = ['', '']] = Object.entries(filesOf(content));
		const minutes = readMinutes({ file, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
		const outcomes = Object.entries(changesOf(minutes)).flatMap(([name, changes]) => {
			const lines = outcome(minutes, changes).map((each) => `\t${each}\n`);
			return lines.length > 0 ? [`${name}\n${lines.join('')}`] : [];
		});
		// What came of a change in minutes before these is not said again.
		const fresh = outcomes.filter((each) => !seen.has(each));
		for (const each of fresh) seen.add(each);
		return `# ${what}\n${fresh.join('')}`;
	});
	await expect(said.join('\n')).toMatchFileSnapshot(`../golden/edits/${group.replaceAll(' ', '-')}.txt`);
});
