// @module-tag slow
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { findQuotations, knownIn } from '../../src/language/speakers.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { runs } from '../parse/runs.ts';

/** What people, programs and merges leave round what was said. Text ends with a full stop, so that a sentence begins after it. */
const PIECES = [
	...[
		'',
		'',
		'',
		'Text.',
		'  Text.',
		'    ',
		'\t',
		'---',
		'===',
		'***',
		'## Item',
		'# a',
		'a',
		'[^a]: Note.',
		'[a]: b',
	],
	...[
		'```',
		'  ```',
		'~~~',
		'- ```',
		'1. ```',
		'    ```',
		'`Text.',
		'`',
		'<!--',
		'-->',
		'<!-- x -->',
		'- <!--',
		'<div>',
	],
	...['</div>', '<p>', '<b>', '> Text.', '>', '- > Text.', '> - Text.', '- Text.', '  - Text.', '1. Text.', '2) Text.'],
	...[
		'- [ ] Text.',
		'| a | b |',
		'| - | - |',
		'a | b',
		'- | -',
		'**Action 1 (XX):** Go.',
		'Decision: So.',
		'**',
		'_',
		'[a](',
		')',
	],
];
/** Where something is said, and how deep it is. */
const WAYS = [
	'',
	'',
	'  ',
	'    ',
	'\t',
	'- ',
	'  - ',
	'1. ',
	'> ',
	'- > ',
	'| ',
	'## ',
	'**',
	'[',
	'`',
	'<!-- ',
	'- [x] ',
	'Text. ',
];

const PEOPLE = 'ABCDEFGHJKLMNPRSTUVWXYZ'.split('').map((letter) => `Q${letter}`);
const FRONT = [
	'---',
	'date: 2025-04',
	'invitees:',
	...PEOPLE.map((initials) => `  ${initials}: Q ${initials[1]}`),
	'---',
	'',
];

const processor = unified().use(remarkParse).use(remarkGfm);

/** The initials with which a paragraph begins or that its words hold, as an independent reading of the tree has them. */
function inTree(text: string): { readonly begins: Set<string>; readonly holds: Set<string> } {
	const [begins, holds] = [new Set<string>(), new Set<string>()];
	const wordsOf = (node: Nodes): string => {
		if (node.type === 'text') return node.value;
		return 'children' in node ? node.children.map(wordsOf).join('') : '\0';
	};
	const look = (node: Nodes): void => {
		if (node.type === 'paragraph') {
			const words = wordsOf(node);
			const first = /^\s*(Q[A-Z]) said so\./.exec(words)?.[1];
			if (first) begins.add(first);
			for (const [, initials = ''] of words.matchAll(/(Q[A-Z]) said so\./g)) holds.add(initials);
		} else if (node.type === 'root' || node.type === 'list' || node.type === 'listItem') node.children.forEach(look);
	};
	look(processor.parse(text));
	return { begins, holds };
}

test('those who are quoted are those whom the paragraphs of the tree quote', () => {
	const line = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...PIECES) },
		{ weight: 2, arbitrary: fc.constantFrom(...WAYS).map((way) => `${way}@ said so.`) },
	);
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
			let person = 0;
			const body = lines.map((each) => each.replace('@', () => PEOPLE[person++] ?? 'Text')).join(end);
			const text = [...FRONT, body].join(end);
			const minutes = readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text) });
			const found = findQuotations(minutes, knownIn({ meetings: [minutes] }));
			const rows = text.split(/\r\n|\n/);
			for (const { written, place } of found)
				expect(rows[place.line - 1]?.slice(place.column - 1)).toMatch(new RegExp(`^${written}`));

			const { begins, holds } = inTree(body);
			const quoted = new Set(found.map(({ written }) => written));
			expect([...quoted].filter((initials) => !holds.has(initials))).toEqual([]);
			expect([...begins].filter((initials) => !quoted.has(initials))).toEqual([]);
		}),
		{ numRuns: runs(1000) },
	);
});
