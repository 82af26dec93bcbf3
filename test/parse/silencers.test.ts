import { describe, expect, test } from 'vitest';
import { readMinutes } from '../../src/parse/minutes.ts';
import { LOG, minutesOf, source } from './sources.ts';

/** What is read of the silencers: where each is, the line it speaks of, and what it says. */
function silencers(text: string): string[] {
	return readMinutes(source(text)).silencers.map(
		({ place, line, word, rule, about, reason, inCell }) =>
			`${place.line}:${place.column} for ${line}: ${[word, rule, ...(about ? [about] : [])].join(' ')}: ${reason}${inCell ? ' (cell)' : ''}`,
	);
}

/** The same in a body that begins in line 4. */
function inBody(body: string): string[] {
	return silencers(`---\ndate: 2025-04\n---\n${body}\n\n${LOG}`);
}

describe('a silencer in the discussion', () => {
	test.each([
		['alone, speaks of the next line', '<!-- alb-allow x-y: why -->\ntext', ['4:6 for 5: alb-allow x-y: why']],
		['past empty lines', '<!-- alb-allow x-y: why -->\n\n\ntext', ['4:6 for 7: alb-allow x-y: why']],
		[
			'past other comments',
			'<!-- alb-allow x-y: a -->\n<!-- b -->\n\n<!-- alb-allow y-z: c -->\ntext',
			['4:6 for 8: alb-allow x-y: a', '7:6 for 8: alb-allow y-z: c'],
		],
		[
			'two on one line',
			'<!-- alb-allow x-y: a --> <!-- alb-allow y-z: b -->\ntext',
			['4:6 for 5: alb-allow x-y: a', '4:32 for 5: alb-allow y-z: b'],
		],
		[
			'in text, speaks of its own line',
			'RM said. <!-- alb-allow x-y: why -->\ntext',
			['4:15 for 4: alb-allow x-y: why'],
		],
		['after a heading', '## 2. Data <!-- alb-allow x-y: why -->', ['4:17 for 4: alb-allow x-y: why']],
		['in a list', '- one\n- two <!-- alb-allow x-y: why -->', ['5:12 for 5: alb-allow x-y: why']],
		['in a quotation', '> <!-- alb-allow x-y: why -->\n> text', ['4:8 for 5: alb-allow x-y: why']],
		[
			'over several lines',
			'<!--\n  alb-allow x-y 78: why\n  and how\n-->\ntext',
			['5:3 for 8: alb-allow x-y 78: why and how'],
		],
		['without spaces', '<!--alb-allow x-y:why-->\ntext', ['4:5 for 5: alb-allow x-y: why']],
		[
			'with a colon in its reason',
			'<!-- alb-allow x-y 8.3: as said: wait -->\na',
			['4:6 for 5: alb-allow x-y 8.3: as said: wait'],
		],
		['without a reason', '<!-- alb-allow x-y 78 -->\na', ['4:6 for 5: alb-allow x-y 78: ']],
		['without a rule', '<!-- alb-allow -->\na', ['4:6 for 5: alb-allow : ']],
		['of another word', '<!-- ALB-ignore x-y -->\na', ['4:6 for 5: ALB-ignore x-y: ']],
		['with lone carriage returns', '<!-- alb-allow x-y: why -->\r\rtext', ['4:6 for 6: alb-allow x-y: why']],
	])('%s', (_, body, expected) => {
		expect(inBody(body)).toEqual(expected);
	});

	test.each([
		['code', '```\n<!-- alb-allow x-y: why -->\n```'],
		['a code span', 'write `<!-- alb-allow x-y: why -->`'],
		['an escaped comment', '\\<!-- alb-allow x-y: why -->'],
		['another comment', '<!-- the alb-allow x-y: why -->\n<!-- albatross -->\n<!-- alb-allowed2: x -->'],
		['text', 'alb-allow x-y: why'],
	])('%s is none', (_, body) => {
		expect(inBody(body)).toEqual([]);
	});

	test('in a cell of the log it is marked as such', () => {
		expect(silencers(minutesOf(LOG.replace('| open |', '| open <!-- alb-allow x-y: why --> |')))).toEqual([
			expect.stringContaining('(cell)'),
		]);
	});

	test('what follows nothing speaks of its own line', () => {
		expect(silencers(`${minutesOf(LOG)}\n<!-- alb-allow x-y 78: why -->`).map((each) => each.split(': ')[1])).toEqual([
			'alb-allow x-y 78',
		]);
	});
});

describe('a silencer in the front matter', () => {
	const front = (...lines: string[]) => silencers(`---\n${lines.join('\n')}\n---\n\n${LOG}`);
	test.each([
		['alone, above a line', ['date: 2025-04', '# alb-allow x-y: why', 'title: A'], ['3:3 for 4: alb-allow x-y: why']],
		['indented', ['invitees:', '  #alb-allow x-y: why', '  # b', '', '  MH: M'], ['3:4 for 6: alb-allow x-y: why']],
		['after a value', ['date: 2025-04 # alb-allow x-y: why'], ['2:17 for 2: alb-allow x-y: why']],
		['in quotation marks it is none', ['title: "A # alb-allow x-y: why"'], []],
		['without a space before it it is none', ['title: A# alb-allow x-y: why'], []],
	])('%s', (_, lines, expected) => {
		expect(front(...lines)).toEqual(expected);
	});
});

test('comments change nothing else of what is read', () => {
	const silencer = '<!-- alb-allow x-y: why -->';
	const bare = minutesOf(
		`## 2. Data\n\n**Action 79 (MH):** Ask.\n\n- a topic\n\n**Action log:**\n\n${LOG.replace(/^.*\n\n?/, '')}`,
	);
	const silenced = bare
		.replace('## 2. Data', `## 2. Data ${silencer}`)
		.replace('Ask.', `Ask. ${silencer}`)
		.replace('- a topic', `- a topic ${silencer}`)
		.replace('**Action log:**\n', `**Action log:**\n${silencer}\n`);
	const contentOf = (text: string) => {
		const { items, actionLines, log, unread } = readMinutes(source(text));
		return {
			items: items.map(({ title }) => title),
			lines: actionLines.map((line) => line.text),
			rows: log?.rows.map((row) => [row.number, row.text, row.status]),
			unread: unread.map(({ code }) => code),
		};
	};
	expect(contentOf(silenced)).toEqual(contentOf(bare));
	expect(contentOf(silenced).rows?.length).toBe(2);
});

test.each([
	['that is not closed', '<!-- alb-allow x-y: why', []],
	[
		'that is not closed, after one that is',
		'<!-- alb-allow x-y: why -->\n<!-- alb-allow x-z: why',
		['4:6 for 5: alb-allow x-y: why'],
	],
	['that ends in another block', '<div>\n<!-- alb-allow x-y: why\n\n-->', []],
])('a comment %s silences nothing', (_, comment, expected) => {
	expect(inBody(comment)).toEqual(expected);
});
