import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board, emptyFolder } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const july = sampleMinutes({
	date: '2024-07',
	front: 'invitees:\n  MH: { name: Dr Mac Heath, role: Chair }\n  RE: Rebecca Eligon',
	body: 'Agreed.\n\n## 2. Contact\n\nMH spoke.\n\n## 3. Round up\n\nNothing.\n\n## AOB\n\nNone.',
	rows: [
		'4 | Ask for two quotes | RE/MH | July 2024 | open',
		'3 | Book the hall | MH and all | July 2024 | open',
		'2 | Write to the partners | RE | April 2024 | Closed',
		'1 | Find a caterer | RE | April 2024 | complete',
	],
});
const october = sampleMinutes({
	date: '2024-10',
	front: [
		'invitees:',
		'  MH: { name: Dr Mac Heath, role: Chair, organisation: "Milton: Keynes" }',
		'  CC: { name: Claire Cocoran, for: TR }',
		'  RM: Roslind Moodey',
		'apologies:',
		'  TR: Teresa Rogers',
		'  RM: { name: Richard Morris, organisation: CAFCASS }',
	].join('\n'),
	body: 'Agreed.\n\n## 2. Data\n\nMH spoke.\n\n## Round up\n\nNothing.\n\n## AOB\n\n### Topics for the next meeting\n\n- Report on *working* groups\n- Costs: £1 | £2',
	rows: [
		'5 | Print \\| bind | MH | Oct 2024 | in progress',
		'4 | Ask for two quotes | RE/MH | July 2024 | complete',
		'2 | Write to the partners | RE | April 2024 | Closed',
	],
});
const files = {
	'alb.yaml': 'board: Our Board\ncalendar: quarterly\n',
	'minutes/2024-07.md': july,
	'minutes/2024-10.md': october,
};

describe('alb new-meeting', () => {
	test('carries forward people, standing items, topics and actions', { tags: 'slow' }, async () => {
		const folder = board(files);
		const { status, out, err } = await alb(folder, 'new-meeting');
		expect(readFileSync(join(folder, 'minutes/2025-01.md'), 'utf8')).toMatchInlineSnapshot(`
			"---
			date: 2025-01
			invitees:
			  MH: { name: Dr Mac Heath, role: Chair, organisation: "Milton: Keynes" }
			  RM: Roslind Moodey
			  TR: Teresa Rogers
			  RMor: { name: Richard Morris, organisation: CAFCASS }
			apologies:
			# Move whoever sends apologies from the list above to here. Someone who stands in
			# for them is an invitee: CC: { name: Claire Cocoran, for: TR }
			# Once the log below has been brought up to date after the meeting, say when:
			# action-log-updated: 2025-01
			---

			# Meeting notes and action log: January 2025

			Our Board

			## 1. Previous minutes

			## 2. Round up

			## AOB

			### Topics suggested at earlier meetings

			- Report on *working* groups
			- Costs: £1 | £2

			### Topics for the next meeting

			## Action log

			| No. | Action             | Responsible | Date issued | Status      |
			| --: | ------------------ | ----------- | ----------- | ----------- |
			|   5 | Print \\| bind      | MH          | Oct 2024    | in progress |
			|   4 | Ask for two quotes | RE/MH       | July 2024   | complete    |
			|   3 | Book the hall      | MH and all  | July 2024   | open        |
			"
		`);
		expect(out).toMatchInlineSnapshot(`
			"Wrote minutes/2025-01.md: 4 people, 3 agenda items, 2 topics, 2 open actions.
			Put back into the log, which had dropped it while open: 3.
			Listed once more as ended: 4.
			RM could be Roslind Moodey or Richard Morris: Richard Morris is RMor in this file. Use other initials if the board has them.
			The next new action is number 6.
			"
		`);
		expect({ status, err }).toEqual({ status: 0, err: '' });
	});

	test('what it writes passes alb check, and every action is in it as it was', { tags: 'slow' }, async () => {
		const folder = board(files);
		const open = async () => JSON.parse((await alb(folder, 'actions', '--open', '--json')).out).actions;
		const before = await open();
		await alb(folder, 'new-meeting');
		const { status, out } = await alb(folder, 'check', 'minutes/2025-01.md', { today: '2025-02-01' });
		expect(out).toBe('No problems found in 1 meeting and 5 actions.\n');
		expect(status).toBe(0);
		const after = await open();
		const facts = (actions: { number: string; text: string; responsible: string[]; issued: string }[]) =>
			actions.map(({ number, text, responsible, issued }) => ({ number, text, responsible, issued }));
		expect(facts(after)).toEqual(facts(before));
		expect(after.every(({ dropped }: { dropped: boolean }) => !dropped)).toBe(true);
	});

	test('an action that has ended is reported once and then left out', { tags: 'slow' }, async () => {
		const folder = board(files);
		await alb(folder, 'new-meeting');
		await alb(folder, 'new-meeting');
		const april = readFileSync(join(folder, 'minutes/2025-04.md'), 'utf8');
		expect([...april.matchAll(/^\| +(\d+) /gm)].map((match) => match[1])).toEqual(['5', '3']);
	});

	test('changes no other file, and with --dry-run none at all', { tags: 'slow' }, async () => {
		const folder = board(files);
		const { out } = await alb(folder, 'new-meeting', '--dry-run');
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['2024-07.md', '2024-10.md']);
		await alb(folder, 'new-meeting');
		expect(readFileSync(join(folder, 'minutes/2025-01.md'), 'utf8')).toBe(out);
		expect(readFileSync(join(folder, 'minutes/2024-10.md'), 'utf8')).toBe(october);
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['2024-07.md', '2024-10.md', '2025-01.md']);
	});

	test.each([
		['the calendar', 'calendar: quarterly', '', '2025-01'],
		['months of the board’s own', 'calendar: { months: [9, 11] }', '', '2024-11'],
		['dates that the board has agreed', 'calendar: { dates: [2024-07-11, 2025-01-16, 2025-04-24] }', '', '2025-01-16'],
		['the last minutes, before the calendar', 'calendar: quarterly', 'next-meeting: 2024-12-05\n', '2024-12-05'],
	])('without a date asks %s', { tags: 'slow' }, async (_, settings, front, expected) => {
		const folder = board({
			...files,
			'alb.yaml': settings,
			'minutes/2024-10.md': october.replace('invitees:', `${front}invitees:`),
		});
		await alb(folder, 'new-meeting');
		expect(readdirSync(join(folder, 'minutes')).at(-1)).toBe(`${expected}.md`);
	});

	test('starts a minute book where there is none', async () => {
		const folder = emptyFolder();
		const { status, out } = await alb(folder, 'new-meeting', '10 July 2025');
		expect({ status, out }).toEqual({
			status: 0,
			out: 'Wrote minutes/2025-07-10.md: 0 people, 2 agenda items, 0 topics, 0 open actions.\nThis starts a new minute book.\n',
		});
		expect((await alb(folder, 'check')).out).toBe('No problems found in 1 meeting and 0 actions.\n');
	});

	test('the standing items of alb.yaml, and a template of the board’s own', { tags: 'slow' }, async () => {
		const folder = board({
			...files,
			'alb.yaml': 'agenda: { standing: [Welcome, Matters arising, Any other business] }',
			'templates/minutes.md':
				'---\ndate: {{date}}\n---\n{{#items}}\n## {{heading}}\n{{/items}}\n\n## Action log\n\n{{log}}\n',
		});
		await alb(folder, 'new-meeting', '2025-01');
		expect(readFileSync(join(folder, 'minutes/2025-01.md'), 'utf8')).toMatchInlineSnapshot(`
			"---
			date: 2025-01
			---
			## 1. Welcome
			## 2. Matters arising
			## Any other business

			## Action log

			| No. | Action             | Responsible | Date issued | Status      |
			| --: | ------------------ | ----------- | ----------- | ----------- |
			|   5 | Print \\| bind      | MH          | Oct 2024    | in progress |
			|   4 | Ask for two quotes | RE/MH       | July 2024   | complete    |
			|   3 | Book the hall      | MH and all  | July 2024   | open        |
			"
		`);
	});

	test('opens the file in the editor of the user', { tags: 'slow' }, async () => {
		const folder = board(files);
		const calls: string[][] = [];
		const edit = (command: string, file: string) => {
			calls.push([command, file]);
			return Promise.resolve(0);
		};
		await alb(folder, 'new-meeting', '--edit', { env: { EDITOR: 'nano', VISUAL: 'code --wait' }, edit });
		expect(calls).toEqual([['code --wait', join(folder, 'minutes/2025-01.md')]]);
	});
});

describe('alb new-meeting writes nothing when', () => {
	const refused = async (folder: string, ...words: string[]) => {
		const before = existsSync(join(folder, 'minutes')) ? readdirSync(join(folder, 'minutes')) : [];
		const { status, out, err } = await alb(folder, 'new-meeting', ...words);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(existsSync(join(folder, 'minutes')) ? readdirSync(join(folder, 'minutes')) : []).toEqual(before);
		return err;
	};

	test('the meeting has its minutes already, as a month or as a day', async () => {
		const said = 'alb: the meeting of October 2024 already has minutes: minutes/2024-10.md\nNothing was written.\n';
		expect(await refused(board(files), '2024-10')).toBe(said);
		expect(await refused(board(files), '2024-10-24')).toContain('minutes/2024-10.md');
	});

	test('the date is none', async () => {
		expect(await refused(board(files), '2025-02-30')).toBe(
			'alb: "2025-02-30" is not in the calendar: there is no such day\n',
		);
		expect(await refused(board(files), 'tomorrow')).toBe(
			'alb: "tomorrow" is not a date\nWrite 2025-07, or 2025-07-10 if you know the day.\n',
		);
		expect(await refused(board(files), '../../etc/passwd')).toContain('is not a date');
	});

	test('nothing says when the board meets next', async () => {
		expect(await refused(board({ 'minutes/2024-07.md': july }))).toMatchInlineSnapshot(`
			"alb: a date is needed: neither the last minutes nor alb.yaml say when the board meets next
			alb new-meeting 2025-07   Or add \`calendar: quarterly\` to alb.yaml.
			"
		`);
		expect(await refused(emptyFolder())).toMatchInlineSnapshot(`
			"alb: a date is needed: there are no minutes yet
			alb new-meeting 2025-07   Or add \`calendar: quarterly\` to alb.yaml.
			"
		`);
	});

	test('a file of the book cannot be read: its open actions would be lost', async () => {
		const folder = board({ ...files, 'minutes/2024-08.md': 'half a fi' });
		expect(await refused(folder)).toMatchInlineSnapshot(`
			"alb: nothing can be carried forward while minutes/2024-08.md cannot be read in full
			The new minutes would lose what is in there. "alb check" shows what is wrong.
			"
		`);
	});

	test('the template asks for what it cannot have', async () => {
		const refusal = async (template: string) => refused(board({ ...files, 'templates/minutes.md': template }));
		expect(await refusal('one\n{{constructor}}')).toBe(
			'alb: templates/minutes.md:2:1  "{{constructor}}" is not a placeholder; the placeholders are date, month, board, invitees, items, heading, number, title, hasTopics, topics, text, log\nNothing was written.\n',
		);
		expect(await refusal('{{> /etc/passwd}}')).toBe(
			'alb: templates/minutes.md:1:1  "{{> /etc/passwd}}" includes another file, which templates cannot do\nNothing was written.\n',
		);
		expect(await refusal('a\nb\n{{#items}}')).toBe(
			'alb: templates/minutes.md:3:1  "{{#items}}" begins a section that does not end with "{{/items}}"\nNothing was written.\n',
		);
		expect(await refusal('---\ndate: {{dtae}}\n')).toBe(
			'alb: templates/minutes.md:2:7  "{{dtae}}" is not a placeholder; did you mean "{{date}}"?\nNothing was written.\n',
		);
		expect(await refusal('{{=<% %>=}}')).toBe(
			'alb: templates/minutes.md:1:1  "{{=<% %>=}}" changes the braces, which templates cannot do\nNothing was written.\n',
		);
		expect(await refusal('a\n  {{date\n{{log}}')).toBe(
			'alb: templates/minutes.md:2:3  the "{{" here has no "}}" after its name\nNothing was written.\n',
		);
		expect(await refusal('a {{/items}}')).toBe(
			'alb: templates/minutes.md:1:3  "{{/items}}" ends a section that has not begun\nNothing was written.\n',
		);
	});

	test('what the template makes of it would lose an action, or be of another day', async () => {
		const refusal = async (template: string) => refused(board({ ...files, 'templates/minutes.md': template }));
		const advice = 'The template templates/minutes.md needs {{date}} and {{log}}. Nothing was written.\n';
		expect(await refusal('---\ndate: {{date}}\n---\n')).toBe(
			`alb: the new minutes would have no action log\n${advice}`,
		);
		expect(await refusal('---\ndate: 2020-01\n---\n\n## Action log\n\n{{log}}\n')).toBe(
			`alb: the new minutes would have the date 2020-01\n${advice}`,
		);
		expect(await refusal('{{#items}}'.repeat(3000) + '{{/items}}'.repeat(3000))).toBe(
			'alb: templates/minutes.md:1:1  sections are more than 20 deep\nNothing was written.\n',
		);
	});

	test('no editor is known', async () => {
		expect(await refused(board(files), '--edit')).toBe(
			'alb: --edit needs to know your editor\nSet VISUAL or EDITOR, for instance: export EDITOR=nano\n',
		);
	});

	test('the folder of the minutes is a link that leads away', async () => {
		const folder = board({ 'alb.yaml': '' });
		const elsewhere = emptyFolder();
		mkdirSync(join(elsewhere, 'minutes'));
		symlinkSync(join(elsewhere, 'minutes'), join(folder, 'minutes'));
		expect(await refused(folder, '2025-07')).toBe(
			'alb: minutes/2025-07.md is outside the minute book, or is a link that leads there\nNothing was changed.\n',
		);
	});
});
