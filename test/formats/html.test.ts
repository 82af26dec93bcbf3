import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { STYLE } from '../../src/formats/html/style.ts';
import { board, example, logOf, minutesOf, renderers, textOf, withBody } from './sample.ts';

const { html } = renderers();
const mainOf = (page: string) => /<main>\n(.*)<\/main>/s.exec(page)?.[1] ?? '';
const write = (body: string) => mainOf(html.minutes({ board, minutes: withBody(body) }));

describe('the page', () => {
	test('has this shape', () => {
		const minutes = minutesOf(`---
date: 2025-04
state: draft
location: Council offices
next-meeting: 2025-07-10
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton & Keynes }
apologies:
  TR: Teresa Rogers
action-log-updated: 2025-04-24
---
# Meeting notes and action log: April 2025

Test Board

A word before.

## ITEM 2: The *Patch* report

MH said so. ACTION: come back to it.

**Decision:** agreed.

## Action log

| No. | Action | Responsible | Date issued | Status |
|---|---|---|---|---|
| 79 | Follow up <TBC> | MH/LH | April 2025 | Closed |
`);
		const page = html.minutes({ board, minutes });
		expect(page.replace(STYLE, '').replace(/sha256-[^']*/, 'sha256-x')).toMatchInlineSnapshot(`
			"<!doctype html>
			<html lang="en-GB">
			<head>
			<meta charset="utf-8">
			<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'; base-uri 'none'; form-action 'none'">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<meta name="referrer" content="no-referrer">
			<title>Meeting notes and action log: April 2025 – Test Board</title>
			<style>@page { @top-left { content: "Test Board – Meeting notes and action log: April 2025"; font: 8.5pt system-ui, sans-serif; color: #57606a; } @top-right { content: "Draft"; font: 8.5pt system-ui, sans-serif; color: #57606a; font-weight: bold; } }
			@page :first { @top-left { content: none } }
			</style>
			</head>
			<body>
			<header>
			<p class="board">Test Board</p>
			<h1>Meeting notes and action log: <time datetime="2025-04">April 2025</time></h1>
			<p class="draft"><strong>Draft:</strong> the board has not agreed these notes yet.</p>
			<dl class="facts">
			<div>
			<dt>Location</dt>
			<dd>Council offices</dd>
			</div>
			<div>
			<dt>Next meeting</dt>
			<dd><time datetime="2025-07-10">10 July 2025</time></dd>
			</div>
			</dl>
			</header>
			<main>
			<section class="people">
			<h2>Invitees</h2>
			<dl>
			<div>
			<dt>MH</dt>
			<dd>Dr Mac Heath<span>, Chair, Milton &amp; Keynes</span></dd>
			</div>
			</dl>
			</section>
			<section class="people">
			<h2>Apologies</h2>
			<dl>
			<div>
			<dt>TR</dt>
			<dd>Teresa Rogers</dd>
			</div>
			</dl>
			</section>
			<section class="preamble">
			<p>A word before.</p>
			</section>
			<section class="part" id="item-2">
			<h2><span class="number">ITEM 2:</span> The <em>Patch</em> report</h2>
			<p>MH said so.</p>
			<p class="action"><strong class="label">ACTION:</strong> come back to it.</p>
			<p class="decision" id="decision-1"><strong class="label">Decision:</strong> agreed.</p>
			</section>
			<section class="log" id="action-log">
			<h2>Action log</h2>
			<table class="actions" role="table">
			<caption>This action log was updated on <time datetime="2025-04-24">24 April 2025</time></caption>
			<thead role="rowgroup">
			<tr role="row">
			<th scope="col" role="columnheader" class="number">No.</th>
			<th scope="col" role="columnheader" class="action">Action</th>
			<th scope="col" role="columnheader" class="responsible">Responsible</th>
			<th scope="col" role="columnheader" class="issued">Date issued</th>
			<th scope="col" role="columnheader" class="status">Status</th>
			</tr>
			</thead>
			<tbody role="rowgroup">
			<tr role="row" class="ended" id="action-79">
			<th scope="row" role="rowheader" class="number">79</th>
			<td role="cell" class="action" data-label="Action">Follow up &lt;TBC></td>
			<td role="cell" class="responsible" data-label="Responsible">MH/LH</td>
			<td role="cell" class="issued" data-label="Date issued"><time datetime="2025-04">April 2025</time></td>
			<td role="cell" class="status" data-label="Status">Closed</td>
			</tr>
			</tbody>
			</table>
			</section>
			</main>
			</body>
			</html>
			"
		`);
	});

	test('needs nothing from outside, and runs nothing', () => {
		const page = html.minutes({ board, minutes: example('2025-04') });
		expect(page).not.toMatch(
			/<(?:script|link|img|iframe|object|embed|form|base)\b|\s(?:src|on\w+|style)=|@import|url\(/,
		);
		expect(page).toMatch(
			/content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/,
		);
		expect(page.match(/<style>/g)).toHaveLength(1);
	});

	test('its policy takes its own style', () => {
		const page = html.minutes({ board, minutes: example('2025-04') });
		const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
		expect(style).toContain(STYLE);
		expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
		expect(STYLE).not.toMatch(/<|url\(|@import|https?:/);
	});

	test('says its language', () => {
		expect(html.minutes({ board: { ...board, language: 'cy' }, minutes: withBody('Testun.\n') })).toContain(
			'<html lang="cy">',
		);
	});
});

describe('the discussion', () => {
	test.each([
		['a script', 'a <script>alert(1)</script> b\n', '<p>a &lt;script>alert(1)&lt;/script> b</p>'],
		[
			'a script by itself',
			'<script>\nalert(1)\n</script>\n',
			'<p class="typed">&lt;script>\nalert(1)\n&lt;/script></p>',
		],
		['an event', '<img src=x onerror=alert(1)>\n', '<p class="typed">&lt;img src=x onerror=alert(1)></p>'],
		['the end of the style', 'a </style><b onclick="x">c\n', '<p>a &lt;/style>&lt;b onclick="x">c</p>'],
		['a name in angle brackets', 'ask <TBC>\n', '<p>ask &lt;TBC></p>'],
		['a link to a program', '[a](javascript:b) [c](JAVASCRIPT:d) [e](java&#10;script:f)\n', '<p>a c e</p>'],
		['a link to data', '[a](data:text/html;base64,x) <vbscript:x>\n', '<p>a vbscript:x</p>'],
		['a reference to a program', '[a][b]\n\n[b]: javascript:c\n', '<p>a</p>'],
		[
			'links that are links',
			'[a](https://b.org "c") d@e.org [f](2024-07.md)\n',
			'<p><a href="https://b.org">a</a> <a href="mailto:d@e.org">d@e.org</a> <a href="2024-07.md">f</a></p>',
		],
		['a picture', '![A *chart*](https://evil.example/x.png) x\n', '<p>A chart x</p>'],
		['a comment', 'a <!-- b --> c\n\n<!-- d -->\n', '<p>a  c</p>'],
		['a comment that never ends', 'a\n\n<!-- b\n', '<p>a</p>\n<p class="typed">&lt;!-- b</p>'],
		['hidden characters', 'a\u202eb \u001b[2J `\u200b`\n', '<p>a\\u202eb \\x1b[2J <code>\\u200b</code></p>'],
		['what HTML is made of', '& < > " \' $& $1 &amp; \\|\n', '<p>&amp; &lt; > " \' $&amp; $1 &amp; |</p>'],
		[
			'an action in mid-paragraph',
			'a Action: b\n',
			'<p>a</p>\n<p class="action"><strong class="label">Action:</strong> b</p>',
		],
		[
			'an action with number and names',
			'**Action 79 (MH, LH):** do *this*\n',
			'<p class="action" id="action-79"><strong class="label">Action 79 (MH, LH):</strong> do <em>this</em></p>',
		],
		[
			'an action within emphasis',
			'*a Action: b* c\n',
			'<p><em>a</em></p>\n<p class="action"><strong class="label"><em>Action:</em></strong> <em>b</em> c</p>',
		],
		[
			'a decision with an action',
			'Decision: a. Action: b\n',
			'<p class="decision" id="decision-1"><strong class="label">Decision:</strong> a.</p>\n<p class="action"><strong class="label">Action:</strong> b</p>',
		],
		[
			'an action in a list',
			'- a\n- Action: b\n',
			'<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p class="action"><strong class="label">Action:</strong> b</p>\n</li>\n</ul>',
		],
		['tasks', '- [x] a\n- [ ] b\n', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>'],
	])('%s', (_, body, written) => {
		expect(write(body)).toBe(`<section class="preamble">\n${written}\n</section>\n`);
	});

	test('keeps every heading, number and order, also twice the same', () => {
		const page = write('## 2. A\n\n## Item 2 B\n\n# C\n\n#### D\n\n## E\n');
		expect(page.match(/<h\d>.*?<\/h\d>/g)).toEqual([
			'<h2><span class="number">2.</span> A</h2>',
			'<h2><span class="number">Item 2</span> B</h2>',
			'<h2>C</h2>',
			'<h3>D</h3>',
			'<h2>E</h2>',
		]);
	});

	test('a table can be scrolled, also by the keyboard', () => {
		const page = write('| a | b |\n| - | -: |\n| 1 | <b>2</b> |\n');
		expect(page).toContain('<div class="scroll" role="group" aria-label="Table: a, b" tabindex="0">\n<table>');
		expect(page).toContain('<th scope="col" class="right">b</th>');
		expect(page).toContain('<td class="right">&lt;b>2&lt;/b></td>');
	});

	test('hostile front matter is text', () => {
		const evil = '</title><script>alert(1)</script>\u202e"\'&';
		const minutes = minutesOf(
			`---\ndate: 2025-04\ntitle: ${JSON.stringify(evil)}\nlocation: ${JSON.stringify(evil)}\ninvitees:\n  MH: { name: ${JSON.stringify(evil)}, role: ${JSON.stringify(evil)} }\n---\nWords.\n`,
		);
		const page = html.minutes({ board: { ...board, name: evil, language: 'en">' }, minutes });
		expect(page).toContain('<html lang="en&quot;>">');
		expect(page).not.toContain('<script');
		expect(page).not.toContain('\u202e');
		expect(textOf(page).match(/<\/title><script>alert\(1\)<\/script>\\u202e"'&/g)).toHaveLength(5);
	});
});

describe('the log', () => {
	const table = (rows: string) =>
		write(
			`## Action log\n\n| No. | Action | Responsible | Date issued | Status | Due | Cost |\n|--|--|--|--|--|--|--|\n${rows}`,
		);

	test('has a row heading and a date', () => {
		expect(
			table('| 79 | a | MH | 24th April 2025 | Closed | May | £5 |\n'),
		).toContain(`<tr role="row" class="ended" id="action-79">
<th scope="row" role="rowheader" class="number">79</th>
<td role="cell" class="action" data-label="Action">a</td>
<td role="cell" class="responsible" data-label="Responsible">MH</td>
<td role="cell" class="issued" data-label="Date issued"><time datetime="2025-04-24">24th April 2025</time></td>
<td role="cell" class="status" data-label="Status">Closed</td>
<td role="cell" class="due" data-label="Due">May</td>
<td role="cell" class="own" data-label="Cost">£5</td>
</tr>`);
	});

	test('shows cells as they say: what is escaped is text, and typed HTML is never markup', () => {
		const shown = textOf(
			`<body>${table('| 79 | \\*\\*a\\*\\* <b>c</b> \\`d\\` \\[e](javascript:f) \\&amp; \\| $& | <TBC> | x | opne | | |\n')}`,
		);
		expect(shown).toContain('**a** <b>c</b> `d` [e](javascript:f) &amp; | $&');
		expect(shown).toContain('<TBC>');
	});

	test('shows what is hidden in a cell', () => {
		expect(table('| 79 | a\u202eb\u001b[2J | MH | x | open | | |\n')).toContain('>a\\u202eb\\x1b[2J</td>');
	});

	test('leaves nothing out of a row that does not fit', () => {
		expect(table('| 2 | b | MH | x | y | z | u | v | w |\n')).toContain('data-label="Cost">u | v | w</td>');
		expect(table('| 1 | c | MH |\n')).toContain(
			'<td role="cell" class="responsible" data-label="Responsible" colspan="5">MH</td>',
		);
	});
});

test('the log of all meetings', () => {
	const page = html.actionLog({ board, log: logOf(example('2024-07'), example('2025-04')) });
	const text = textOf(page);
	expect(text).toContain('As of 24 April 2025: 1 open action, 14 ended');
	expect(text.indexOf('Open actions')).toBeLessThan(text.indexOf('Ended actions'));
	expect(page).toContain('<span class="whole">9 months</span>, <span class="whole">1 meeting</span>');
	expect([...page.matchAll(/<th scope="row"[^>]*>(\d+)<\/th>/g)].map(([, number]) => number).join(' ')).toBe(
		'78 79 77 76 75 74 73 72 71 70 69 68 67 66 65',
	);
	expect(page).toBe(html.actionLog({ board, log: logOf(example('2024-07'), example('2025-04')) }));
});
