import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/formats/plain/plain.ts';
import { minutesOfPieces } from './pieces.ts';
import { board, example, logOf, minutesOf, withBody } from './sample.ts';

const write = (body: string) => {
	const page = plainText.minutes({ board, minutes: withBody(body) });
	return page.slice(page.indexOf('====\n\n') + 6);
};

describe('plain text', () => {
	test('has this shape', () => {
		const minutes = minutesOf(`---
date: 2025-04
state: draft
location: Council offices
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: "Milton & Keynes Council, Department for Children" }
action-log-updated: 2025-04-24
---

## ITEM 2: The *Patch* report

MH said so[^1], and ~~not~~ [here](https://example.org/a). ACTION: come back to it, whatever it is that we do until then.

1. first
2. second

   - deep
     and on

| Year | Cost |
|---|---|
| 2024 | £8.78m |
| 2025 | – |

> Quoted.

    code  here

---

### Detail

#### Deeper

[^1]: The note.

## Action log

| No. | Action | Responsible | Date issued | Status | Notes |
|---|---|---|---|---|---|
| 79 | Follow up <TBC> | MH/LH | April 2025 | Closed | |
| 8 | Too few |
`);
		expect(plainText.minutes({ board, minutes })).toMatchInlineSnapshot(`
			"Test Board

			Meeting notes and action log: April 2025
			========================================

			DRAFT: the board has not agreed these notes yet.

			Location: Council offices


			Invitees
			--------

			MH  Dr Mac Heath, Chair, Milton & Keynes Council, Department for
			    Children


			ITEM 2: The Patch report
			------------------------

			MH said so[1], and [struck out: not] here <https://example.org/a>.

			    ACTION: come back to it, whatever it is that we do until then.

			1. first

			2. second

			   - deep
			     and on

			Year: 2024
			Cost: £8.78m

			Year: 2025
			Cost: –

			    Quoted.

			    code  here

			* * *

			Detail
			~~~~~~

			Deeper


			Action log
			----------

			This action log was updated on 24 April 2025.

			79  Follow up <TBC>
			    Responsible: MH/LH; Date issued: April 2025; Status: Closed

			8 | Too few


			Footnotes
			---------

			[1] The note.
			"
		`);
	});

	test('of the whole log is in blocks, and gives the same bytes twice', () => {
		const log = logOf(example('2024-07'), example('2025-04'));
		const page = plainText.actionLog({ board, log });
		expect(page).toBe(plainText.actionLog({ board, log }));
		expect(page).toContain(
			'\n78  Bring the PLO working group report to a future meeting.\n    Responsible: RE; Date issued: July 2024; Status: open; Last log:\n    April 2025; Open for: 9 months, 1 meeting\n',
		);
		expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
	});

	test.each([
		[
			'an address stays whole',
			`See https://example.org/${'a'.repeat(80)} there.`,
			`See\nhttps://example.org/${'a'.repeat(80)}\nthere.\n`,
		],
		[
			'a word of any length is broken where no mail could hold it',
			'b'.repeat(300),
			`${'b'.repeat(240)}\n${'b'.repeat(60)}\n`,
		],
		['no line begins like a quotation', '\\> not quoted', ' > not quoted\n'],
		[
			'no line begins like the next mail',
			`${'word '.repeat(14)}From here`,
			`${'word '.repeat(14).trim()}\n From here\n`,
		],
		[
			'an address that says itself is written once',
			'<https://example.org> and www.example.org',
			'https://example.org and www.example.org\n',
		],
		['a mail address is one', '[Ann](mailto:ann@example.org)', 'Ann <ann@example.org>\n'],
	])('%s', (_, body, expected) => {
		expect(write(body)).toBe(expected);
	});
});

test('any notes fit a mail', { tags: 'slow' }, () => {
	fc.assert(
		fc.property(minutesOfPieces, (minutes) => {
			const page = plainText.minutes({ board, minutes });
			const long = page.split('\n').filter((line) => line.length > 72 && !/^\s*\S+$/.test(line));
			expect(long).toEqual([]);
			expect(page).not.toMatch(/\r|[ \t]\n|^>|^From /m);
		}),
		{ numRuns: 100 },
	);
});
