// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MinutesDocument, Renderer, RenderFormat } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { minutesPaper } from '../../src/formats/paper/minutes-paper.ts';
import { readFont } from '../../src/io/templates.ts';
import { publicCopy } from '../../src/language/public-copy.ts';
import { restrictedActions } from '../../src/language/restricted-actions.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { needsTool } from '../support/needs.ts';
import { everyText } from '../support/rendered.ts';
import { readers } from '../support/shown.ts';
import { complaints } from './contract.ts';
import { EVERY_PIECE } from './every-piece.ts';
import { minutesOfPieces } from './pieces.ts';
import { board, minutesOf } from './sample.ts';

/** Notes with every piece that a paper is made of; a mark of a footnote is set apart from the word before it. */
const RICH = EVERY_PIECE.replace(/([\w*])\[\^/g, '$1 [^').replace(
	'| 78 | Bring the report. |',
	'| 78 | Bring [the **report**](https://example.org/report) and `figures`, not ~~soon~~ <TBC>. |',
);

const HOSTILE = `---
date: 2025-06-12
state: draft
location: "=HYPERLINK(\\"http://evil.example\\",\\"y\\") \\u202eeman\\u202c \\u001b[2J <script>alert(1)</script>"
next-meeting: 2025-09-11
invitees:
  MH: { name: "<img src=x onerror=alert(2)> \\u2066Mac", role: "=1+1" }
---

Words \u202ereversed\u202c and \u001b[2J and a\u200bb and \u0007.

<script>alert(3)</script>

Inline <img src=x onerror=alert(4)> and <a href="javascript:alert(5)">y</a> and <iframe src=//e>.

## 1. <script>alert(6)</script> \u2067item

[bad](javascript:alert(7)) [worse](data:text/html,x) [worst][r] <vbscript:x> ![picture](javascript:alert(8))

[r]: JavaScript:alert(9)

\`\`\`html <script>alert(10)</script>
<script>alert(11)</script> \u202e
\`\`\`

- [x] \\<script>alert(12)</script>
- <!-- a note --><svg onload=alert(13)>

| <script> | =2+2 |
| --- | --- |
| [x](javascript:alert(14)) | <img src=//e> |

BEGIN:VEVENT

**Action 80 (MH):** [do](javascript:alert(15)) \u202eit\u202c by <b onclick=alert(16)>September</b>.

## Action log

| No. | Action | Responsible | Date issued | Due | Status |
| --: | --- | --- | --- | --- | --- |
| 80 | =HYPERLINK("http://evil.example","y") <script>alert(17)</script> | MH | June 2025 | 11 September 2025 | open |
| +79 | [x](javascript:alert(18)) \u202ereversed\u202c | @SUM(A1) | June 2025 | 12 September 2025\\nATTACH:x | -1 |
`;

const RESTRICTED = RICH.replace('Nothing.', 'Nothing. <!-- restricted -->SecretSaid of Acme<!-- /restricted -->')
	.replace(
		'**Action 80 (MH, LH):** Ask',
		'**Action 81 (MH):** <!-- restricted -->SecretAsked of them.<!-- /restricted -->\n\n**Action 80 (MH, LH):** Ask',
	)
	.replace(
		'| 78 | Bring',
		'| 81 | <!-- restricted -->SecretRow<!-- /restricted --> | SecretMember | June 2025 | 1 October 2025 | open | SecretUpdate | £7 |\n| 78 | Bring',
	)
	.replace(
		'> A quotation',
		'<!-- restricted -->\n\nSecretBlock.\n\n- SecretEntry\n\n<!-- /restricted -->\n\n> A quotation',
	)
	.replace('  RE: {', '  # restricted\n  XS: { name: SecretPerson, role: Guest }\n  # /restricted\n  RE: {');

/** A public copy of the notes, as alb makes it. */
function publicDocument(text: string): MinutesDocument {
	const minutes = minutesOf(text, 'minutes/2025-06.md');
	const { source, leftOut } = publicCopy(minutes, restrictedActions(makeBook([minutes]), board.numbering));
	return { board, minutes: { ...readMinutes(source), leftOut } };
}

async function loaded(format: RenderFormat): Promise<Renderer> {
	const renderer = await format.load({ templates: new Map(), font: readFont });
	if ('mistakes' in renderer) throw new Error(renderer.mistakes.join('\n'));
	return renderer;
}

const notes = (text: string): MinutesDocument => ({ board, minutes: minutesOf(text, 'minutes/2025-06.md') });

describe.each(formats.map((format) => [format.id, format] as const))('the format %s', (_, format) => {
	const reader = readers[format.extension];
	const readable = reader?.missing === undefined ? {} : needsTool(reader.missing, false);

	test('shows all that it is to show of notes with every piece', readable, async () => {
		expect(await complaints(format, await loaded(format), notes(RICH))).toEqual([]);
	});

	test('makes of hostile notes a file that does no harm, and shows them', readable, async () => {
		expect(await complaints(format, await loaded(format), notes(HOSTILE))).toEqual([]);
	});

	test('shows all that it is to show of any notes', readable, async () => {
		const renderer = await loaded(format);
		await fc.assert(
			fc.asyncProperty(minutesOfPieces, async (minutes) => {
				const draft = {
					...minutes,
					state: { value: 'draft' as const, place: { file: minutes.file, line: 1, column: 1 } },
				};
				expect(await complaints(format, renderer, { board, minutes: draft })).toEqual([]);
			}),
			{ numRuns: format.id === 'pdf' ? 12 : 60 },
		);
	});

	test('holds nothing in a public copy of what is restricted', readable, async () => {
		const document = publicDocument(RESTRICTED);
		const file = await (await loaded(format)).minutes(document);
		expect(RESTRICTED.match(/Secret\w+/g)).toHaveLength(8);
		expect(`${reader?.text(file)}\n${everyText(file)}`).not.toMatch(/Secret/);
		expect(await complaints(format, await loaded(format), document)).toEqual([]);
	});
});

describe('the contract itself', () => {
	const titleOnly: Renderer = {
		minutes: (document) => `# ${minutesPaper(document).title}\n`,
		actionLog: () => '',
		paper: ({ title }) => `# ${title}\n`,
	};

	test('is not kept by a renderer that writes the title alone', async () => {
		expect(await complaints({ id: 'new', extension: 'md' }, titleOnly, notes(RICH))).toEqual([
			'the word "Test" is missing, or not in its place',
			'it does not say that the notes are a draft',
		]);
	});

	test.each<[string, (page: string) => string, string]>([
		[
			'a word in another place',
			(page) => page.replace('Introductions', ''),
			'the word "Introductions" is missing, or not in its place',
		],
		['a tag', (page) => `${page}\n<b>bold</b>\n`, 'it holds "<b>"'],
		['a link to a program', (page) => `${page}\n[a](javascript:b)\n`, 'it holds "javascript:b"'],
		['a hidden character', (page) => `${page}\nA\u202eB\n`, 'it holds the hidden character U+202e'],
		['no date', (page) => page.replaceAll('12 June 2025', 'June'), 'it does not say of which day the notes are'],
	])('is not kept with %s', async (_, change, complaint) => {
		const { markdown } = await import('../../src/formats/markdown/markdown.ts');
		const minutes = (document: MinutesDocument) => change(markdown.minutes(document));
		expect(await complaints({ id: 'md', extension: 'md' }, { ...markdown, minutes }, notes(RICH))).toContain(complaint);
	});

	test('is not kept by bytes that differ each time, nor by a file that nobody knows to read', async () => {
		let count = 0;
		const counting: Renderer = { ...titleOnly, minutes: () => `${++count}` };
		expect(await complaints({ id: 'md', extension: 'md' }, counting, notes(RICH))).toContain(
			'the same notes give other bytes',
		);
		expect(await complaints({ id: 'rtf', extension: 'rtf' }, titleOnly, notes(RICH))).toEqual([
			'say in test/support/shown.ts how the words of a file .rtf are read',
		]);
	});
});
