// @module-tag slow
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { partsOf } from '../support/parts.ts';

/** Characters that command a terminal, or reorder or hide what is near them. */
const CONTROLS = '\u001b\u0007\u0008\u007f\u009b\u202e\u200b\u2028';
/** What no output may hold as it is: tabs and line ends are at home in it. */
const RAW = /[^\P{Cc}\t\n\r]|[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A book with a character in each place of the minutes that takes a text, in the settings, and in a file's name. */
function bookWith(c: string): string {
	// YAML has no such characters, but their names.
	const y = [...c].map((each) => `\\u${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('');
	const minutes = (date: string) => `---
date: ${date}
title: "The ${y} board"
location: "Room ${y} 2"
next-meeting: 2025-07
invitees:
  MH: { name: "Mac ${y} Heath", role: "Chair ${y}", organisation: "Milton ${y} Keynes" }
  "R${y}E": "Rebecca ${y} Eligon"
---

# Meeting ${c} notes

## 1. Introductions ${c}

MH said that the ${c} report is late, see [the ${c} report](https://example.org/a${c}b) and [that](other${c}.md).

**Action 79 (MH${c}):** Bring the ${c} report by July ${c} 2025.

**Decision:** The ${c} board agreed.

\`code ${c}\` <b title="${c}">${c}</b> ![a ${c} picture](a${c}.png)

### Topics suggested for future ${c} meetings

- The ${c} budget

<!-- alb-allow number-gap: because ${c} so -->

## Action log

| No. | Action | Responsible | Date issued | Due | Status |
| --: | --- | --- | --- | --- | --- |
| 8${c}1 | Bring the ${c} paper. | R${c}E | April${c} 2025 | May ${c} 2025 | open${c} |
| 80 | Bring the ${c} plan. | R${c}E | April 2025 | May 2025 | with ${c} the chair |
| 79 | Bring the ${c} report. | MH, R${c}E | April 2025 | July ${c} 2025 | in ${c} progress |
`;
	return board({
		'alb.yaml': `board: "South ${y} East"\ncalendar: quarterly\n`,
		'minutes/2025-01.md': minutes('2025-01'),
		[`minutes/2025-04-a${c}b.md`]: minutes('2025-04'),
		'minutes/2025-02.md': `---\ndate: 2025-0${c}2\ninvitees: [${c}\n---\n\n# A\n\n## Action log\n\n| No. | ${c} |\n| - | - |\n| 79 | ${c} |\n`,
		[`old${c}.txt`]: `South ${c} East\n\nMinutes of 11 January 2024\n\nPresent: Mac ${c} Heath (MH)\n\n1. Introductions ${c}\n\nAction: MH${c} to bring the ${c} report.\n`,
	});
}

const COMMANDS: readonly (readonly string[])[] = [
	...['text', 'json', 'github', 'sarif'].map((format) => ['check', '--format', format]),
	...['actions', 'people', 'topics', 'decisions'].flatMap((list) => [
		[list],
		[list, '--json'],
		[list, '--csv'],
		[list, '--md'],
	]),
	...['last', '2025-01', '2025-04'].flatMap((meeting) => [
		['show', meeting],
		['show', meeting, '--json'],
	]),
	...['', '--json', '--md'].map((form) => ['log', ...(form === '' ? [] : [form])]),
	['actions', '--history', '79'],
	['actions', '--search', 'c'],
	...['', '--json', '--csv', '--md'].flatMap((form) =>
		['report', 'chair', 'budget', 'notes', 'code'].map((word) => ['search', word, ...(form === '' ? [] : [form])]),
	),
	['people', 'MH'],
	['agenda', '--stdout'],
	['new-meeting', '--dry-run', '2025-07'],
	['render', '--to', 'html'],
	['render', 'last', 'log', '--to', 'md,html,docx,odt,txt,xlsx,ics', '--out', 'all'],
	['render', '--for', 'all', '--to', 'md,html,docx,odt,txt,xlsx,ics', '--out', 'members'],
	['render', '--check'],
	['agenda', '--to', 'md,html,docx,odt,txt,xlsx,ics', '--out', 'pack'],
	['site', '--out', 'site'],
];

/** Commands that are given the character, or change something that holds it. */
const GIVEN: readonly ((c: string) => readonly string[])[] = [
	(c) => ['import', '--dry-run', `old${c}.txt`],
	(c) => ['import', '--report', `old${c}.txt`],
	(c) => ['import', `no${c}.txt`],
	(c) => ['show', `a${c}`],
	(c) => ['explain', `a${c}`],
	(c) => ['check', '--format', `a${c}`],
	(c) => ['check', `minutes/2025-04-a${c}b.md`],
	(c) => ['actions', '--status', `a${c}`],
	(c) => ['actions', `--a${c}`],
	(c) => [`a${c}`],
	(c) => ['-C', `a${c}`, 'check'],
	(c) => ['people', `a${c}`],
	(c) => ['search', `report${c}`],
	(c) => ['search', c],
	(c) => ['search', 'a', '--kind', c],
	(c) => ['render', `a${c}`],
	(c) => ['render', '--to', `a${c}`],
	(c) => ['close', `7${c}`],
	(c) => ['add', `Write a ${c} letter`, '--for', 'MH'],
	(c) => ['note', '79', `A ${c} note`],
	(c) => ['reword', '79', `Bring the new ${c} report`],
	(c) => ['assign', '79', `M${c}`],
	(c) => ['due', '79', `May ${c} 2026`],
	() => ['close', '79'],
	() => ['renumber', '79'],
	() => ['update', '--dry-run'],
	() => ['check', '--fix', '--dry-run'],
	() => ['check', '--fix', '--yes'],
	() => ['undo'],
	() => ['recover'],
	() => ['git', 'install'],
	() => ['hook', 'install'],
	(c) => ['init', '--board', `A${c}`],
];

function filesIn(folder: string, within: string): string[] {
	return readdirSync(join(folder, within), { recursive: true, encoding: 'utf8' })
		.map((name) => join(within, name))
		.filter((name) => statSync(join(folder, name)).isFile());
}

/** The texts of a page, by name: of a file that is packed, those of its parts. What a PDF holds is not looked into. */
function textsOf(name: string, bytes: Uint8Array): [string, string][] {
	if (/\.(?:pdf|png|woff2?|ttf)$/.test(name)) return [];
	if (!/\.(?:docx|odt|xlsx)$/.test(name)) return [[name, new TextDecoder().decode(bytes)]];
	return [...partsOf(bytes)].map(([part, text]) => [`${name} ${part}`, text]);
}

test('no output holds a character that commands a terminal', async () => {
	const c = CONTROLS;
	const folder = bookWith(c);
	const raw: string[] = [];
	const see = (what: string, text: string) => {
		const at = text.search(RAW);
		if (at >= 0) raw.push(`${what}: ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 20))}`);
	};
	for (const words of [...COMMANDS, ...GIVEN.map((write) => write(c))]) {
		const { out, err, status } = await alb(folder, ...words);
		if (status === 70) raw.push(`${words.join(' ')} broke: ${err}`);
		see(words.join(' '), out);
		see(`${words.join(' ')}, said`, err);
	}
	const pages = ['rendered', 'all', 'members', 'pack', 'site'].flatMap((out) => filesIn(folder, out));
	expect(pages.length).toBeGreaterThan(50);
	for (const name of pages) {
		for (const [part, text] of textsOf(name, readFileSync(join(folder, name)))) see(part, text);
	}
	expect(raw).toEqual([]);
});
