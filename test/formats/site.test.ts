import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STYLE } from '../../src/formats/html/style.ts';
import { drawSite } from '../../src/formats/site/draw-site.ts';
import { byAge, byResponsible, openOverTime } from '../../src/formats/site/figures.ts';
import type { SiteDocument } from '../../src/formats/site/site.ts';
import { SITE_STYLE } from '../../src/formats/site/site-style.ts';
import { consolidate } from '../../src/log/consolidate.ts';
import { deriveDecisions } from '../../src/log/derive-decisions.ts';
import { deriveMentions } from '../../src/log/derive-mentions.ts';
import { derivePeople } from '../../src/log/derive-people.ts';
import { deriveTopics } from '../../src/log/derive-topics.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { brokenLinks } from '../support/site.ts';
import { board, example, minutesOf, missingWord, renderers, textOf, withBody, wordsOf } from './sample.ts';

const { html } = renderers();
const script = { text: '', hash: 'sha256-x' };

function documentOf(...all: readonly Minutes[]): SiteDocument {
	const book = makeBook(all);
	const log = consolidate(book, { statuses: board.statuses, today: '2030-01-01' });
	return {
		board,
		meetings: book.meetings,
		unread: [],
		log,
		deadlines: new Map(),
		overdue: new Set(log.actions.slice(0, 1)),
		people: derivePeople(book, log, board),
		decisions: deriveDecisions(book),
		topics: deriveTopics(book, log),
		mentions: deriveMentions(book, 'sequence'),
		scripts: { actionLog: script, search: script },
	};
}

const draw = (...all: readonly Minutes[]) =>
	new Map(drawSite(documentOf(...all)).map(({ name, content }) => [name, content]));

const meeting = (date: string, rows: readonly string[], body = 'Agreed.') =>
	minutesOf(sampleMinutes({ date, rows, body }), `minutes/${date}.md`);

/** Pieces of which a body is made, with every kind of block and much that could break a page or a link. */
const PIECES = [
	'Plain words of a paragraph.',
	'**Action 81 (MH, LH):** do the thing. Action: and another. ACTION: third',
	'**Action 81 (RE):** the same number again',
	'**Decision:** agreed with [words](2025-04.md) and **bold** ones',
	'[One](2025-04.md#item-1) [two](#item-1) [three](../x/y.pdf) [four](//host/x) [five](?q) [six](mailto:a@example.org) [seven](%zz)',
	'## 2. An item [with a link](2025-04.md)',
	'## ITEM 2: the same number',
	'## No number at all',
	'### Deeper',
	'- one\n- **Action 82 (RE):** two\n  - three\n\n    four',
	'1. first\n2. second `code`',
	'> quoted **Decision:** words\n>\n> - in a list',
	'```\nAction 83 (MH): in code </script> <!-- x\n```',
	'| A | B |\n| --- | ---: |\n| [x](2025-04.md) | y |\n| z |',
	'A footnote[^a] and another[^b].\n\n[^a]: The first.\n[^b]: The second, see [it](#footnote-1).',
	'<div id="content">typed</div> and <b>bold</b>',
	'</script><script>alert(1)</script> and "quotes" & amps &amp; more',
	'---',
	'## Topics for the next meeting\n\n- kinship\n- the hall',
	`A very${'long'.repeat(200)}word and é ü 李明 \u202e hidden`,
];

describe('the page of a meeting', () => {
	const LOG =
		'\n\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
	const row = fc
		.tuple(
			fc.constantFrom('81', '82', '81', '', 'x/y', '<b>'),
			fc.constantFrom('Do it', 'See **action 81**', '</table>', 'a | b'),
		)
		.map(([number, text]) => `| ${number} | ${text} | MH/RE | April 2025 | open |\n`);
	const body = fc
		.tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 }), fc.array(row, { maxLength: 4 }))
		.map(([pieces, rows]) => `${pieces.join('\n\n')}${rows.length > 0 ? LOG + rows.join('') : '\n'}`);

	test('holds every word that a page of its own would hold, in order, and all of its links lead somewhere', {
		tags: 'slow',
	}, () => {
		fc.assert(
			fc.property(body, (text) => {
				const minutes = withBody(text);
				const files = draw(minutes, example('2024-07'));
				const page = html.minutes({ board, minutes });
				const words = wordsOf(textOf(page.slice(page.indexOf('<main>')).replace('<main>', '<body>')));
				const shown = files.get('meetings/2025-04.html')?.replace('<body class="site">', '<body>') ?? '';
				expect(missingWord(words, textOf(shown))).toBeUndefined();
				expect(brokenLinks(files)).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('the figures', () => {
	const all = [
		meeting('2024-01', ['1 | A | MH | January 2024 | open', '2 | B | RE | January 2024 | closed']),
		meeting('2024-04', [
			'1 | A | MH | January 2024 | closed',
			'3 | C | MH/RE | April 2024 | open',
			'4 | D | | April 2024 | open',
		]),
		minutesOf('---\ndate: 2024-07\n---\n## 1. No log\n\nSaid.\n', 'minutes/2024-07.md'),
		meeting('2025-06', [
			'1 | A | MH | January 2024 | open',
			'3 | C | MH/RE | April 2024 | open',
			'5 | E | mh | | open',
		]),
	];

	test('count what was raised, ended and open after each meeting with a log', () => {
		expect(openOverTime(documentOf(...all))).toEqual([
			{ short: 'Jan 2024', file: 'minutes/2024-01.md', raised: 2, ended: 1, open: 1 },
			{ short: 'Apr 2024', file: 'minutes/2024-04.md', raised: 2, ended: 1, open: 2 },
			// Action 1 was reopened; action 4 is missing from this log, and open as long as no log says otherwise.
			{ short: 'Jun 2025', file: 'minutes/2025-06.md', raised: 2, ended: 0, open: 4 },
		]);
	});

	test('end with as many open actions as the log holds, in any book', { tags: 'slow' }, () => {
		const state = fc.constantFrom('open', 'closed', 'nonsense', undefined);
		fc.assert(
			fc.property(fc.array(fc.array(state, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (logs) => {
				const document = documentOf(
					...logs.map((states, at) =>
						meeting(
							`2024-0${at + 1}`,
							states.flatMap((status, index) => (status ? [`${index + 1} | A | MH | January 2024 | ${status}`] : [])),
						),
					),
				);
				const open = document.log.actions.filter(({ phase }) => phase !== 'ended').length;
				expect(openOverTime(document).at(-1)?.open).toBe(open);
			}),
			{ numRuns: 100 },
		);
	});

	test('share the open actions out by age and by who is responsible, an action of two to each of them', () => {
		const document = documentOf(...all);
		expect(byAge(document).filter(({ open }) => open > 0)).toEqual([
			{ name: '1 year', open: 3, overdue: 0 },
			{ name: 'not known', open: 1, overdue: 1 },
		]);
		expect(byResponsible(document)).toEqual([
			{ name: 'MH', open: 2, overdue: 0 },
			{ name: 'RE', open: 1, overdue: 0 },
			{ name: 'mh', open: 1, overdue: 1 },
			{ name: 'no one', open: 1, overdue: 0 },
		]);
	});
});

describe('the colours of the charts', () => {
	/** The last value of each variable: of `dark`, in the rules for the dark. */
	const colours = (style: string) => {
		const [light = '', dark = ''] = style.split('(prefers-color-scheme: dark)');
		const of = (rules: string) =>
			new Map(Array.from(rules.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g), ([, name, value]) => [name, value]));
		return { light: of(light), dark: of(dark.slice(0, dark.indexOf('\n}'))) };
	};
	const [own, page] = [colours(SITE_STYLE), colours(STYLE)];
	const luminance = (colour: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5]
			.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
			.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const contrast = (a: string, b: string) => {
		const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
		return (high + 0.05) / (low + 0.05);
	};

	test.each(['light', 'dark'] as const)('are seen in the %s', (sight) => {
		const colour = (name: string) => own[sight].get(name) ?? page[sight].get(name) ?? '';
		const paper = colour('paper');
		expect(paper).toMatch(/^#/);
		for (const bar of ['bar', 'accent']) expect(contrast(colour(bar), paper)).toBeGreaterThan(3);
		for (const letters of ['ink', 'soft']) expect(contrast(colour(letters), paper)).toBeGreaterThan(4.5);
		expect(contrast(colour('bar'), colour('accent'))).toBeGreaterThan(2);
	});
});

describe('where an action was spoken of', () => {
	const said = (body: string, rows: readonly string[] = []) =>
		Array.from(deriveMentions(makeBook([meeting('2025-04', rows, body)]), 'sequence'), ([number, all]) => [
			number,
			...all.map(({ kind, words }) => `${kind}: ${words}`),
		]);

	test.each([
		['See action 79.', [['79', 'words: See action 79.']]],
		[
			'Actions 78, 79 and 80 are done',
			['78', '79', '80'].map((number) => [number, 'words: Actions 78, 79 and 80 are done']),
		],
		[
			'ACTION No. 7 and action 8',
			[
				['7', 'words: ACTION No. 7 and action 8'],
				['8', 'words: ACTION No. 7 and action 8'],
			],
		],
		['**Action 79 (MH):** book [the hall](x.md)', [['79', 'line: book the hall']]],
		[
			'In action 2025 we trust, as in [action 3](2024.md#x)',
			[
				['2025', 'words: In action 2025 we trust, as in action 3'],
				['3', 'words: In action 2025 we trust, as in action 3'],
			],
		],
		['Point 3, no. 4, reaction 5, action 6.5 and action 7th', []],
	])('%s', (body, expected) => {
		expect(said(body)).toEqual(expected);
	});

	test('also by a line without a number, in nearly the same words as one row', () => {
		expect(said('Action: MH to book the big hall', ['4 | MH to book the big hall | MH | April 2025 | open'])).toEqual([
			['4', 'likely: MH to book the big hall'],
		]);
	});

	test('cuts long lines between words', () => {
		const long = 'word '.repeat(60);
		expect(said(`${long}see action 5 ${long}`)[0]?.[1]).toMatch(
			/^words: …(?:word ){15,16}see action 5(?: word){15,16}…$/,
		);
	});
});

describe('a large book', () => {
	test('of 500 actions in one log is drawn, with a page for each', { tags: 'slow' }, () => {
		const rows = Array.from({ length: 500 }, (_, index) => `${index + 1} | Do ${index} | MH | April 2025 | open`);
		const files = draw(meeting('2025-04', rows));
		expect([...files.keys()].filter((name) => name.startsWith('actions/'))).toHaveLength(500);
		expect(files.get('index.html')).toContain('These are 10 of 500: those that are overdue, then the oldest.');
		expect(files.get('charts.html')).toContain('>500 (1 overdue)</text>');
	});

	test('an empty one has pages too, which say so', () => {
		const files = draw();
		expect(files.get('index.html')).toContain('No minutes could be read.');
		expect(files.get('log.html')).toContain('There is no action on record.');
		expect(files.get('charts.html')).toContain('No meeting has an action log.');
		expect(brokenLinks(files)).toEqual([]);
	});
});

describe('what the minutes say, on other pages than their own', () => {
	const words =
		'[the *July* notes](2024-07.md), [item 1](#item-1), [a file](plan.xlsx) and [a page](https://example.org/a)[^1]';
	const july = meeting('2024-07', []);
	const april = meeting(
		'2025-04',
		['1 | Ask | RE | April 2025 | open'],
		`**Decision:** ${words}\n\n### Topics for the next meeting\n\n- ${words}\n\n[^1]: a note`,
	);
	const shown = (up: string) =>
		`<a href="${up}meetings/2024-07.html">the <em>July</em> notes</a>, <a href="${up}meetings/2025-04.html#item-1">item 1</a>, a file (plan.xlsx) and <a href="https://example.org/a">a page</a>`;

	test('links lead to the pages of other minutes, or name the file: decisions and topics', () => {
		const site = draw(july, april);
		expect(site.get('decisions.html')).toContain(`<p>${shown('')}</p>`);
		expect(site.get('topics.html')).toContain(`<p>${shown('')}</p>`);
		expect(brokenLinks(site)).toEqual([]);
	});

	test('actions, on their pages, in the log and on the pages of people', () => {
		const document = documentOf(july, april);
		const content = april.decisions[0]?.content ?? [];
		const actions = document.log.actions.map((action) => ({
			...action,
			content,
			history: action.history.map((entry) => ({ ...entry, content })),
		}));
		const site = new Map(
			drawSite({ ...document, log: { ...document.log, actions } }).map((file) => [file.name, file.content]),
		);
		expect(site.get('log.html')).toContain(`${shown('')}</td>`);
		expect(site.get('actions/1.html')?.split(shown('../'))).toHaveLength(3);
		expect(brokenLinks(site)).toEqual([]);
	});
});
