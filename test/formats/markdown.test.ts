import { describe, expect, test } from 'vitest';
import { board, logOf, minutesOf, renderers, withBody } from './sample.ts';

const { md } = renderers();
const write = (body: string) =>
	md
		.minutes({ board: { ...board }, minutes: withBody(body) })
		.replace('# Meeting notes and action log: April 2025\n\nTest Board\n\n', '');

const FULL = `---
date: 2025-04
state: draft
location: Council offices
next-meeting: 2025-07-10
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes }
  CC: { name: Claire Cocoran, for: TR }
  RM: Roslind Moodey
apologies:
  TR: { name: Teresa Rogers, organisation: Adopt Thames valley }
action-log-updated: 2025-04-24
---

# Meeting notes and action log: April 2025

Test Board

A word before.

## 1. Introductions

<!-- not for sending round -->

MH said so. Action: come back to it.

## ITEM 2: Funding

**Action 79 (MH, LH):** Follow up.

**Decision:** The paper goes on.

## 2. Data

### Topics for the next meeting

- One

## Action log

| | Action | Responsible | Date issued | Status |
|---|---|---|---|---|
| 79 | Follow up \\| <TBC> | MH/LH | April 2025 | Closed |
| 78 | Report | RE | July 2024 | open |

After the log.
`;

describe('the notes of a meeting', () => {
	test('have the shape that the board circulates', () => {
		expect(md.minutes({ board, minutes: minutesOf(FULL) })).toMatchInlineSnapshot(`
			"# Meeting notes and action log: April 2025

			Test Board

			**Draft:** the board has not agreed these notes yet.

			**Location:** Council offices

			**Next meeting:** 10 July 2025

			**Invitees**

			- **MH** Dr Mac Heath, Chair, Milton Keynes
			- **CC** Claire Cocoran, in place of Teresa Rogers (TR)
			- **RM** Roslind Moodey

			**Apologies**

			- **TR** Teresa Rogers, Adopt Thames valley

			A word before.

			## 1. Introductions

			MH said so.

			**Action:** come back to it.

			## ITEM 2: Funding

			**Action 79 (MH, LH):** Follow up.

			**Decision:** The paper goes on.

			## 2. Data

			### Topics for the next meeting

			- One

			## Action log

			This action log was updated on 24 April 2025

			| No. | Action | Responsible | Date issued | Status |
			| --: | --- | --- | --- | --- |
			| 79 | Follow up \\| \\<TBC> | MH/LH | April 2025 | Closed |
			| 78 | Report | RE | July 2024 | open |

			After the log.
			"
		`);
	});

	test.each([
		['a comment between two lists keeps them apart', '- a\n\n<!-- x -->\n\n- b\n', '- a\n\n* b\n'],
		['an action in a list', '- a. Action: b\n  c\n- d\n', '- a.\n\n  **Action:** b\n  c\n\n- d\n'],
		['several actions', 'a\nAction 7 (RE): b. ACTION: c\n', 'a\n\n**Action 7 (RE):** b.\n\n**ACTION:** c\n'],
		['an action after a line break', 'a  \nAction: b\n', 'a\n\n**Action:** b\n'],
		['an action within emphasis', 'a *b Action: c* d\n', 'a *b*\n\n**_Action:_** *c* d\n'],
		['a tag in a sentence', 'ask <TBC> and <b>RE</b>\n', 'ask \\<TBC> and \\<b>RE\\</b>\n'],
		['HTML with more in it', 'x <img src=x onerror="a()"> y\n', 'x `<img src=x onerror="a()">` y\n'],
		['HTML by itself', '<div>\n*x*\n</div>\n', '```html\n<div>\n*x*\n</div>\n```\n'],
		['HTML in a list', '- a\n\n  <p>\n  b</p>\n', '- a\n\n  ```html\n  <p>\n  b</p>\n  ```\n'],
		[
			'links to programs',
			'[a](javascript:b) [c](https://d.org) <data:text/html,e>\n',
			'a [c](https://d.org) data:text/html,e\n',
		],
		['a reference to a program', '[a][b]\n\n[b]: JavaScript:c\n', 'a\n'],
		['a reference', '[a][b] ![c][b]\n\n[b]: https://d.org\n', '[a](https://d.org) ![c](https://d.org)\n'],
		['a picture of a program', '![Action: a](javascript:b)\n', '![Action: a]()\n'],
		['tasks', '- [x] a\n- [ ] Action: b\n', '- [x] a\n\n- [ ] **Action:** b\n'],
		['money and formulas', '$5 and $x$\n', '\\$5 and \\$x\\$\n'],
		['a language and what else a fence says', '~~~ js title=<a>\n1\n~~~\n', '```js title=\\<a>\n1\n```\n'],
		['a high heading', '## 1. A\n\n# B\n\nc\n', '## 1. A\n\n# B\n\nc\n'],
		['a heading of two lines', 'A\nB\n---\n', '## A B\n'],
		['footnotes', 'a[^x] b[^y]\n\n[^y]: c\n\n[^x]: d\n', 'a[^1] b[^2]\n\n[^1]: d\n\n[^2]: c\n'],
		['hidden characters', 'a\u202eb \u001b[2J\n', 'a\\u202eb \\x1b\\[2J\n'],
		['Windows line ends', 'a\r\nb\r\n\r\nc\r\n', 'a\nb\n\nc\n'],
	])('%s', (_, body, written) => {
		expect(write(body)).toBe(written);
	});

	test.each([
		[
			'a tag with a bare address',
			'a <img src=https://e/x.png onerror=a()> b',
			'a \\<img src=<https://e/x.png> onerror=a()> b',
		],
		['one that is escaped', '\\<img src=//e> \\\\<img src=//e>', '\\<img src=//e> \\\\\\<img src=//e>'],
		['one that a comment parts', '<<!-- -->img src=//e>', '\\<img src=//e>'],
		['one that a link parts', '<[img](javascript:a) src=//e>', '\\<img src=//e>'],
		['one in a heading', '### A <iframe src=//e>', '### A \\<iframe src=//e>'],
		['a backtick before HTML', 'a ` b <img src="e" x=1> c', 'a \\` b `<img src="e" x=1>` c'],
		['marks that a comment parts', '``<!-- -->`\n\n~~<!-- -->~', '\\`\\`\\`\n\n\\~\\~\\~'],
		['a link that begins as a fence', '[~~~](javascript:a)', '\\~\\~\\~'],
		['an address in brackets', '[a](<b c(d)> "<i x=//e>")', '[a](b%20c\\(d\\))'],
		['words for a picture', '![<i x=//e>](</p q>)', '![\\<i x=//e>](/p%20q)'],
		['a name in brackets', '[a][<b>]\n\n[<b>]: </c>', '[a](/c)'],
		['a comment without end', 'a <!-- b', 'a \\<!-- b'],
		['indented code', 'a\n\n    <img src=//e>\n      b', 'a\n\n```\n<img src=//e>\n  b\n```'],
		['a fence without end', '> ~~~ js\n> <b>', '> ```js\n> <b>\n> ```'],
		['code and links', '`<b>` <https://e.org> <a@e.org> 1 < 2 <3', '`<b>` <https://e.org> <a@e.org> 1 < 2 <3'],
		['a closed fence', '~~~ html\n<b>\n~~~\n\n```\n```', '```html\n<b>\n```\n\n```\n```'],
	])('no tag is left to any reader of Markdown: %s', (_, body, written) => {
		expect(write(`${body}\n`)).toBe(`${written}\n`);
		expect(write(`${written}\n`)).toBe(`${written}\n`);
	});

	test('thousands of action lines in one paragraph, and thousands of rows, take no longer than their size', {
		tags: 'slow',
		timeout: 20_000,
	}, () => {
		const lines = 'Action: x '.repeat(5_000);
		expect(write(`**${lines.trim()}** ${lines}\n`).match(/\*\*Action:\*\* x/g)).toHaveLength(5_000);
		const rows = Array.from({ length: 3_000 }, (_, index) => `${9_000 - index}|Do <b x=//e>|RE|July 2024|open`);
		const written = write(
			`## Action log\n\nNo.|Action|Responsible|Date issued|Status\n-|-|-|-|-\n${rows.join('\n')}\n\nEnd.\n`,
		);
		expect(written.match(/\| Do \\<b x=\/\/e> \|/g)).toHaveLength(3_000);
		expect(written).toMatch(/\| open \|\n\nEnd\.\n$/);
	});

	test('a board without a name, minutes without a log or a date', () => {
		const { name: _, ...nameless } = board;
		expect(md.minutes({ board: nameless, minutes: minutesOf('Only words.\n', 'minutes/notes.md') })).toBe(
			'# Meeting notes and action log\n\nOnly words.\n',
		);
	});

	test('the title of the front matter wins, and another one in the body is kept', () => {
		const minutes = minutesOf(
			'---\ndate: 2025-04\ntitle: Notes *of* spring\n---\n# An old title\n\nTest Board\n\nWords.\n',
		);
		expect(md.minutes({ board, minutes })).toBe(
			'# Notes \\*of\\* spring\n\nTest Board\n\n**Date:** April 2025\n\n# An old title\n\nWords.\n',
		);
	});

	test('a log under a line that is no heading says the same once', () => {
		const log =
			'| No. | Action | Responsible | Date issued | Status |\n|--|--|--|--|--|\n| 1 | a | RE | April 2025 | open |\n';
		const minutes = minutesOf(
			`---\ndate: 2025-04\naction-log-updated: 2025-04-24\n---\n**Action log:** This action log was updated on 24 April 2025\n\n${log}`,
		);
		const written = md.minutes({ board, minutes });
		expect(written.match(/updated on 24 April 2025/g)).toHaveLength(1);
		expect(written).toContain(
			'## Action log\n\n**Action log:** This action log was updated on 24 April 2025\n\n| No. |',
		);
	});

	test('a log under the title alone is not part of what is before it', () => {
		const log =
			'| No. | Action | Responsible | Date issued | Status |\n|--|--|--|--|--|\n| 1 | a | RE | April 2025 | open |\n';
		expect(write(`# Action log: April 2025\n\nWords.\n\n${log}\nMore.\n`)).toMatch(
			/^# Action log: April 2025\n\nTest Board\n\nWords\.\n\n## Action log\n\n\| No\.[\s\S]*open \|\n\nMore\.\n$/,
		);
	});

	test('the chair of the day, and whom a substitute stands for', () => {
		const front = (chair: string) =>
			`---\ndate: 2025-04\nchair: ${chair}\ninvitees:\n  MH: { name: M H, role: Chair }\n  LH: { name: L H, role: Vice chair }\n  CC: { name: C C, for: RM }\n  DD: { name: D D, for: TR }\n  RM: R Moodey\napologies:\n  RM: R Morris\n  TR: T Rogers\n---\nWords.\n`;
		const written = md.minutes({ board, minutes: minutesOf(front('LH')) });
		expect(written).toContain('- **MH** M H, Chair\n- **LH** L H, Vice chair, in the chair\n');
		expect(written).toContain('- **CC** C C, in place of RM\n- **DD** D D, in place of T Rogers (TR)\n');
		expect(md.minutes({ board, minutes: minutesOf(front('MH')) })).toContain('- **MH** M H, Chair\n');
		expect(md.minutes({ board, minutes: minutesOf(front('XY')) })).toContain('**Chair:** XY\n');
	});

	test('columns of the board’s own, and rows that do not fit, lose nothing', () => {
		const head = '## Action log\n\n| No. | Action | Responsible | Date issued | Status | Cost |\n|--|--|--|--|--|--|\n';
		const written = write(
			`${head}| 3 | a | RE | April 2025 | open | £5 \\| £6 |\n| 2 | b | MH | x | y | z | over |\n| 1 | c |\n`,
		);
		expect(written).toContain(
			'| 3 | a | RE | April 2025 | open | £5 \\| £6 |\n| 2 | b | MH | x | y | z | over |\n| 1 | c |\n',
		);
	});
});

test('the log of all meetings', () => {
	const table = '| No. | Action | Responsible | Date issued | Status |\n|--|--|--|--|--|\n';
	const july = minutesOf(
		`---\ndate: 2024-07\n---\n## Action log\n\n${table}| 78 | Report \\| <TBC> | RE | July 2024 | open |\n| 77 | Ask | LH/MH | April 2024 | complete |\n| 76 | Lost | all | Feb 2022 | opne |\n`,
		'minutes/2024-07.md',
	);
	const april = minutesOf(
		`---\ndate: 2025-04\naction-log-updated: 2025-04-24\n---\n## Action log\n\n${table}| 78 | Report \\| <TBC> | RE | July 2024 | open |\n`,
	);
	expect(md.actionLog({ board, log: logOf(july, april) })).toMatchInlineSnapshot(`
		"# Action log of all meetings

		Test Board

		As of 24 April 2025: 2 open actions, 1 ended

		## Open actions

		| No. | Action | Responsible | Date issued | Status | Last log | Open for |
		| --: | --- | --- | --- | --- | --- | --- |
		| 78 | Report \\| \\<TBC> | RE | July 2024 | open | April 2025 | 9 months, 1 meeting |
		| 76 | Lost | all | February 2022 | opne | July 2024 | 3 years 2 months, 2 meetings |

		Counted as open, since the board has no such status: 76 (“opne”).

		Open, and missing from the log of April 2025: 76.

		## Ended actions

		| No. | Action | Responsible | Date issued | Status | Last log |
		| --: | --- | --- | --- | --- | --- |
		| 77 | Ask | LH, MH | April 2024 | complete | July 2024 |
		"
	`);
	expect(md.actionLog({ board, log: logOf() })).toContain(
		'## Open actions\n\nNo action is open.\n\n## Ended actions\n\nNo action has ended.\n',
	);
});
