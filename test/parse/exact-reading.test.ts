import { expect, test } from 'vitest';
import { readMinutes } from '../../src/parse/minutes.ts';
import { EVERY_PIECE } from '../formats/every-piece.ts';
import { filesOf } from '../support/bad-inputs/bad-input.ts';
import { badInputs } from '../support/bad-inputs/index.ts';
import { LOG, minutesOf } from './sources.ts';

/*
 * All that is read in minutes of many forms, with its places, and all that is not understood. test/golden/readings keeps
 * it; `npm run accept` takes a change on purpose.
 */

/** What is read, a thing a line. Of the file itself nothing is said. */
function readingOf(content: string | Uint8Array): string[] {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const { file: _, text: __, depth: ___, body, log, ...minutes } = readMinutes({ file: 'minutes/2025-03.md', bytes });
	const { rows = [], ...table } = log ?? {};
	const { log: label, blocks, ...others } = body;
	const read = { ...minutes, rows, table, ...others, blocks: blocks.filter((block) => block !== label?.table) };
	return Object.entries(read).flatMap(([name, value]) =>
		(Array.isArray(value) ? value : [value]).map((each) => `${name} ${plain(each)}\n`),
	);
}

/** A value as JSON, shortened where it repeats the file, without invisible characters. */
function plain(value: unknown): string {
	const json = JSON.stringify(value, (name, each) => (name === 'file' ? undefined : each));
	const short = (json ?? '').replace(/"([^"\\]{200})[^"\\]*"/g, '"$1…"');
	return short.replace(
		/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
		(each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

const BODIES: Readonly<Record<string, string>> = {
	'action lines': [
		'**Action 79 (MH):** Book it\n**Action (RE, LH):** Pay *now*\n',
		'MH spoke. Action: ask RE **Decision:** agreed. Action No. 80 (all) – sweep\n',
		'- Action 81: one\n  - **Action #82 (MH/RE):** two\n\n    more of it\n- three\n',
		'> Action 83 (MH): quoted\n',
		'Actions 84 and 85 (MH): both\n\n**Action** 86 (MH): bold word\n\nAction points were agreed. Action is needed.\n',
		'<!-- restricted -->**Action 87 (MH):** secret<!-- /restricted -->\n\n`Action 88: code`\n\n[Action 89](x): linked\n',
	].join('\n'),
	'decisions and topics': [
		'**Decision:** To go on. **Decision 2:** To stop.\n\nDecision: plain\n\nAgreed: not one\n',
		'### Topics for the next meeting\n\n- Tea\n- <!-- restricted -->Coffee<!-- /restricted -->\n  - black\n- [x] Water\n',
		'Topics for next time:\n\n1. One\n2. Two\n\nNot a topic\n',
	].join('\n'),
	items: [
		'## 1. First\n\na\n\n## 2) Second *thing*\n\nb\n\nThird\n---\n\n## <!-- restricted -->4. Fourth<!-- /restricted -->\n',
		'### Not one\n\n## Item 5: fifth\n\n> ## Quoted\n\n##\n\n## 6.1 Sixth\n',
	].join('\n'),
	marks: [
		'<!-- alb-allow person-absent: he was\nthere --> A <!-- restricted -->b <!--restricted--> c<!-- /restricted --> d<!-- /restricted -->\n',
		'<!-- ALB-ALLOW number-gap 78,79: lost -->\n\n<!-- alb-allow-file action-stale: old -->\n\n<!-- alb-allow -->\n\n<!-- Restricted -->\n\ne\n\n<!-- /restricted -->\n',
		'`<!-- restricted -->` <!-- resticted --> <!-- restricted: why --> f <!-- /restricted\n\n<div>\n<!-- restricted -->g\n</div>\n',
	].join('\n'),
	pieces: [
		'A\\\nb  \nc \\* *d **e** _f_* ~~g~~ `h` ``i ` j`` &amp; &#65; &nix; <b>k</b> <http://l.m> n@o.example www.p.q\n',
		'[r](<s t> "u") ![v *w*](x) [y][z] [^1] [^none] \\[left out of the public record\\]\n\n[z]: http://z.example "Z"\n\n[^1]: Note **1**\n\n    more\n',
		'| a | b\\|c |\n| :- | -: |\n| `d` | *e* <br> f |\n| g |\n\n```js\nh\n```\n\n    i\n\n***\n\n* j\n\n* k\n3. l\n4. m\n',
	].join('\n'),
};
const groups = {
	bodies: Object.entries(BODIES).map(([what, body]) => [what, minutesOf(`${body}\n${LOG}`)] as const),
	'every piece': [['every piece', EVERY_PIECE] as const],
	'front matter': badInputs['front matter'] ?? [],
	logs: badInputs['logs'] ?? [],
	cells: badInputs['cells'] ?? [],
};

test.each(Object.entries(groups))('%s', async (group, inputs) => {
	const seen = new Set<string>();
	const said = inputs.map(([what, content]) => {
		const readings = Object.values(filesOf(content)).flatMap(readingOf);
		// What was read in minutes before these is not said again.
		const fresh = readings.filter((each) => !seen.has(each));
		for (const each of fresh) seen.add(each);
		return `# ${what}\n${fresh.join('')}`;
	});
	await expect(said.join('\n')).toMatchFileSnapshot(`../golden/readings/${group.replaceAll(' ', '-')}.txt`);
});
