import { describe, expect, test } from 'vitest';
import { planChanges } from '../../src/edit/plan-changes.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import type { ColumnName } from '../../src/model/actions/action-log.ts';
import type { Change } from '../../src/model/actions/change.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { read } from './wishes.ts';

const FRONT = '---\ndate: 2025-04\n---\n\n';
const HEAD = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
const LOG = '## Action log\n\n';
const row = (number: string, text = 'Book') => `| ${number} | ${text} | MH | April 2025 | open |\n`;

/** What minutes say after changes; why not, where they cannot be made. */
function changed(text: string, ...changes: ((minutes: Minutes) => Change)[]): string {
	const minutes = read(text);
	const plan = planChanges(
		minutes,
		changes.map((change) => change(minutes)),
	);
	if (plan.refused) return `${plan.refused.place.line}:${plan.refused.place.column} ${plan.refused.message}`;
	return applyEdits(minutes.text, plan.edits);
}

const cell =
	(column: ColumnName, text: string, index = 0) =>
	({ log, file }: Minutes): Change => ({
		kind: 'cell',
		row: log?.rows[index]?.place ?? { file, line: 1, column: 1 },
		column,
		text,
	});
const newRow =
	(number: string, action = 'Pay') =>
	({ file }: Minutes): Change => ({
		kind: 'new-row',
		file,
		cells: { number, action, responsible: 'RE', issued: 'May 2025', status: 'open' },
	});

const shortRow =
	(number: string, action = 'Pay') =>
	({ file }: Minutes): Change => ({ kind: 'new-row', file, cells: { number, action } });

/** The table of a log, after changes. */
const table = (text: string, ...changes: ((minutes: Minutes) => Change)[]) => {
	const after = changed(FRONT + LOG + text, ...changes);
	return after.startsWith(FRONT + LOG) ? after.slice((FRONT + LOG).length) : after;
};

describe('a cell', () => {
	test('of a padded column keeps its width and its side; a longer text takes what it needs', () => {
		const padded = '| No. | Action | Who |\n| --: | :----: | --- |\n|   7 |  Book  | MH  |\n|   8 |  Pay   | RE  |\n';
		expect(table(padded, cell('number', '12'))).toBe(padded.replace('|   7 |', '|  12 |'));
		expect(table(padded, cell('action', 'Ask'))).toBe(padded.replace('|  Book  |', '|  Ask   |'));
		expect(table(padded, cell('action', 'Sweep it up'))).toBe(padded.replace('|  Book  |', '| Sweep it up |'));
		expect(table(padded, cell('action', 'A', 1))).toBe(padded.replace('|  Pay   |', '|   A    |'));
	});

	test('of a column that is not padded keeps the spaces round it', () => {
		expect(
			table(
				`${HEAD}|7|Book |  MH |April 2025|open|\n`,
				cell('status', 'closed'),
				cell('action', 'Pay'),
				cell('responsible', 'RE'),
			),
		).toBe(`${HEAD}|7|Pay |  RE |April 2025|closed|\n`);
	});

	test('that is empty, or is made so', () => {
		expect(table(HEAD + '| 7 | Book | | April 2025 | open |\n'.replace('| |', '| |'), cell('responsible', 'RE'))).toBe(
			`${HEAD}| 7 | Book | RE | April 2025 | open |\n`,
		);
		expect(table(HEAD + row('7'), cell('responsible', ''))).toBe(`${HEAD}| 7 | Book |  | April 2025 | open |\n`);
		expect(table(`${HEAD}7 | Book | MH | April 2025 | open\n`, cell('status', ''))).toBe(
			`${HEAD}7 | Book | MH | April 2025 | |\n`,
		);
		expect(table(`${HEAD}7 | Book | MH | April 2025 | open\n`, cell('number', ''))).toBe(
			`${HEAD}|  | Book | MH | April 2025 | open\n`,
		);
	});

	test('with a backslash at its end is no escape of the pipe', () => {
		expect(table(`${HEAD}|7|Book|MH|April 2025|open|\n`, cell('action', 'C:\\'))).toBe(
			`${HEAD}|7|C:\\\\|MH|April 2025|open|\n`,
		);
	});

	test('that is restricted stays so', () => {
		const secret = `${HEAD}| 7 | <!-- restricted -->Book<!-- /restricted --> | MH | April 2025 | open |\n`;
		expect(table(secret, cell('action', 'Pay'))).toBe(secret.replace('Book', 'Pay'));
	});

	test.each([
		[
			'a column that the log has twice',
			'| No. | Action | Status | Status |\n| - | - | - | - |\n| 7 | Book | open | open |\n',
		],
		['a row that is too long', `${HEAD}| 7 | Book | it | MH | April 2025 | open |\n`],
	])('is not written into %s', (_, text) => {
		expect(table(text, cell('status', 'closed'))).toBe('9:3 alb cannot tell which column is "status"; fix the table');
	});

	test('is not written on two lines, nor where there is no log or no such column', () => {
		expect(table(HEAD + row('7'), cell('action', 'a\nb'))).toMatch(/^1:1 the text has a line end in it; /);
		expect(changed(`${FRONT}## 1. Hall\n`, cell('status', 'closed'))).toBe(
			'1:1 there is no action log to change; add one',
		);
		expect(table('| No. | Action |\n| - | - |\n| 7 | Book |\n', cell('status', 'closed'))).toMatch(
			/^7:\d+ alb cannot tell which column is "status"/,
		);
	});
});

describe('a column for what the log lacks', () => {
	test('is added at its end, as padded and as closed as the others', () => {
		const updated = (text: string) => table(text, cell('update', 'Done'));
		expect(updated(HEAD + row('7') + row('6'))).toBe(
			`${HEAD.replace('Status |', 'Status | Update |').replace(/--- \|\n$/, '--- | --- |\n')}| 7 | Book | MH | April 2025 | open | Done |\n| 6 | Book | MH | April 2025 | open |  |\n`,
		);
		expect(updated('No. | Action\n--- | ---\n7 | Book\n6 | Pay\n')).toBe(
			'No. | Action | Update |\n--- | --- | --- |\n7 | Book | Done |\n6 | Pay |  |\n',
		);
		expect(updated('| No. | Action |\n| --- | ------ |\n| 7   | Book   |\n| 6   | Pay    |\n')).toBe(
			'| No. | Action | Update |\n| --- | ------ | ------ |\n| 7   | Book   | Done   |\n| 6   | Pay    |        |\n',
		);
	});
});

describe('a new row', () => {
	const NEW = '| 8 | Pay | RE | May 2025 | open |\n';

	test.each([
		['newest first', [row('9'), row('7')], [row('9'), NEW, row('7')]],
		['newest first, at the top', [row('7'), row('6')], [NEW, row('7'), row('6')]],
		['newest first, at the end', [row('10'), row('9')], [row('10'), row('9'), NEW]],
		['oldest first', [row('7'), row('9')], [row('7'), NEW, row('9')]],
		['oldest first, at the end', [row('6'), row('7')], [row('6'), row('7'), NEW]],
		['one row alone is newest first', [row('7')], [NEW, row('7')]],
		['no row, as the header is', [], ['|   8 | Pay | RE | May 2025 | open |\n']],
		['rows without numbers', [row(''), row('7a')], [NEW, row(''), row('7a')]],
	])('is where its number belongs: %s', (_, before, after) => {
		expect(table(HEAD + before.join(''), newRow('8'))).toBe(HEAD + after.join(''));
	});

	test('and several of them are in order', () => {
		expect(table(HEAD + row('7'), newRow('8'), newRow('10', 'Ask'), newRow('9', 'Sweep'))).toBe(
			`${HEAD}| 10 | Ask | RE | May 2025 | open |\n| 9 | Sweep | RE | May 2025 | open |\n${NEW}${row('7')}`,
		);
		expect(table(HEAD + row('6') + row('7'), newRow('9', 'Sweep'), newRow('8'))).toBe(
			`${HEAD}${row('6')}${row('7')}${NEW}| 9 | Sweep | RE | May 2025 | open |\n`,
		);
	});

	test('is written like the row that is there: without pipes at the ends, or indented', () => {
		const statusRow = ({ file }: Minutes): Change => ({
			kind: 'new-row',
			file,
			cells: { number: '8', action: 'Pay', status: 'open' },
		});
		expect(table('No. | Action | Status\n--- | --- | ---\n7 | Book | open\n', statusRow)).toBe(
			'No. | Action | Status\n--- | --- | ---\n8 | Pay | open\n7 | Book | open\n',
		);
		expect(table('  | No. | Action |\n  | - | - |\n  | 7 | Book |\n', shortRow('8'))).toBe(
			'  | No. | Action |\n  | - | - |\n  | 8 | Pay |\n  | 7 | Book |\n',
		);
		expect(table('No. | Action\n--- | ---\n7 | Book\n', shortRow('8', ''))).toBe(
			'No. | Action\n--- | ---\n8 |  |\n7 | Book\n',
		);
	});

	test('is padded as its column is, at the end of the file too, with its line ends', () => {
		const padded = '| No. | Action |\n| --: | :----: |\n|   9 |  Book  |';
		expect(table(padded, shortRow('8'))).toBe(`${padded}\n|   8 |  Pay   |`);
		const windows = `${FRONT}${LOG}${HEAD}${row('9')}`.replaceAll('\n', '\r\n');
		expect(changed(windows, newRow('8'))).toBe(windows + NEW.replace('\n', '\r\n'));
	});

	test('marks what is restricted in it', () => {
		const restricted = ({ file }: Minutes): Change => ({
			kind: 'new-row',
			file,
			cells: { number: '8', action: 'Pay', responsible: 'RE' },
			restricted: ['action'],
		});
		expect(table(HEAD + row('7'), restricted)).toContain('| 8 | <!-- restricted -->Pay<!-- /restricted --> | RE |');
	});
});

describe('an action line', () => {
	const line =
		(number: string, index = 0) =>
		({ actionLines, file }: Minutes): Change => ({
			kind: 'line-number',
			line: actionLines[index]?.place ?? { file, line: 1, column: 1 },
			number,
		});

	test.each([
		['**Action (MH):** Book', '**Action 80 (MH):** Book'],
		['**Action 7 (MH):** Book', '**Action 80 (MH):** Book'],
		['**Action No. 7 (MH):** Book', '**Action No. 80 (MH):** Book'],
		['**Action point 7 (MH):** Book', '**Action point 80 (MH):** Book'],
		['ACTION: Book', 'ACTION 80: Book'],
		['They met. Action 7: Book', 'They met. Action 80: Book'],
	])('%s', (before, after) => {
		expect(changed(`${FRONT}## 1. Hall\n\n${before}\n`, line('80'))).toBe(`${FRONT}## 1. Hall\n\n${after}\n`);
	});

	test('that is not there is not numbered', () => {
		expect(changed(`${FRONT}## 1. Hall\n`, line('80'))).toBe(
			'1:1 the number of this action line cannot be written by alb; write "Action 80" there',
		);
	});

	const written =
		(item?: number) =>
		({ items, file }: Minutes): Change => {
			const place = item === undefined ? undefined : items[item]?.place;
			return {
				kind: 'new-action-line',
				file,
				number: '80',
				responsible: ['MH'],
				text: 'Pay',
				...(place && { item: place }),
			};
		};
	const NEW = '**Action 80 (MH):** Pay';

	test.each([
		['at the end of its item', '## 1. Hall\n\nTea.\n\n## 2. Yard\n', 0, `## 1. Hall\n\nTea.\n\n${NEW}\n\n## 2. Yard\n`],
		['of an item without text', '## 1. Hall\n\n## 2. Yard\n', 0, `## 1. Hall\n\n${NEW}\n\n## 2. Yard\n`],
		[
			'before the topics',
			'## 1. Hall\n\nTea.\n\n### Topics for the next meeting\n\n- A\n',
			0,
			`## 1. Hall\n\nTea.\n\n${NEW}\n\n### Topics for the next meeting\n\n- A\n`,
		],
		[
			'after the last item',
			'## 1. Hall\n\nTea.\n\n## 2. Yard\n\nMud.\n',
			undefined,
			`## 1. Hall\n\nTea.\n\n## 2. Yard\n\nMud.\n\n${NEW}`,
		],
		[
			'after code',
			'## 1. Hall\n\n~~~\n### topics\n~~~\nTea.\n',
			0,
			`## 1. Hall\n\n~~~\n### topics\n~~~\nTea.\n\n${NEW}`,
		],
		['before code that has no end', '## 1. Hall\n\nTea.\n\n```\nb\n', 0, `## 1. Hall\n\nTea.\n\n${NEW}\n\n\`\`\`\nb\n`],
		['in a line of code that ends itself', '## 1. Hall\n\n```a``` b\n', 0, `## 1. Hall\n\n\`\`\`a\`\`\` b\n\n${NEW}`],
	])('is written %s', (_, before, item, after) => {
		expect(changed(FRONT + before, written(item)).trimEnd()).toBe((FRONT + after).trimEnd());
	});
});

describe('the day of the log', () => {
	const update = ({ file }: Minutes): Change => ({ kind: 'log-updated', file, date: '2025-05-02' });

	test.each([
		['date: 2025-04\naction-log-updated: 2025-04-24 # was', 'date: 2025-04\naction-log-updated: 2025-05-02 # was'],
		['action-log-updated: "2025-04-24"\ndate: 2025-04', 'action-log-updated: "2025-05-02"\ndate: 2025-04'],
		['date: 2025-04\naction-log-updated:', 'date: 2025-04\naction-log-updated: 2025-05-02'],
		['date: 2025-04\naction-log-updated: 2025-04', 'date: 2025-04\naction-log-updated: 2025-05-02'],
	])('%s', (before, after) => {
		expect(changed(`---\n${before}\n---\n\n${LOG}${HEAD}`, update)).toBe(`---\n${after}\n---\n\n${LOG}${HEAD}`);
	});

	test.each([
		['date: 2025-04\naction-log-updated: soon', 'a word'],
		['date: [', 'no YAML'],
	])('has no plain place in %s', (front) => {
		expect(changed(`---\n${front}\n---\n\n${LOG}${HEAD}`, update)).toBe(
			'1:1 the front matter has no plain place for "action-log-updated: 2025-05-02"; write it there',
		);
	});
});

test('edits that touch the same characters are a fault of the program', () => {
	expect(() =>
		applyEdits('abc', [
			{ start: 0, end: 2, text: '' },
			{ start: 1, end: 3, text: '' },
		]),
	).toThrow('two edits touch the characters from 1');
	expect(
		applyEdits('abc', [
			{ start: 2, end: 3, text: 'z' },
			{ start: 0, end: 1, text: 'x' },
			{ start: 1, end: 1, text: '-' },
		]),
	).toBe('x-bz');
});
