// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Renderer } from '../../src/formats/format.ts';
import { loadWord } from '../../src/formats/word/word.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import type { Person } from '../../src/model/people/person.ts';
import { board, example, minutesOf, renderers } from '../formats/sample.ts';
import { imported } from './imported.ts';

const { md, html } = renderers();
const word = (await loadWord({ templates: new Map() })) as Renderer<Uint8Array>;

const FIRST = ['Ann', 'Raj', 'Zoë', 'Wai', 'Olu', 'Peter', 'Moira', 'Tomasz'];
const LAST = ['Bell', 'Patel', 'O’Hara', 'Lindqvist', 'Adeyemi', 'Grey', 'Stone', 'Nowak'];
const person = fc.record({
	first: fc.constantFrom(...FIRST),
	last: fc.constantFrom(...LAST),
	role: fc.constantFrom(undefined, 'Chair', 'Vice chair', 'Director of Nursing', 'Clerk'),
	organisation: fc.constantFrom(undefined, 'Northtown Council', 'Adopt Coast', 'Probation Service', 'CORUM'),
});
const keyOf = (one: { first: string; last: string } | undefined) => `${one?.first[0]}${one?.last[0]}`;
const people = fc.uniqueArray(person, {
	minLength: 2,
	maxLength: 6,
	selector: ({ first, last }) => `${first[0]}${last[0]}`,
});
const words = fc
	.array(
		fc.constantFrom(
			'the',
			'plan',
			'was',
			'heard',
			'partners',
			'12',
			'£8.78m',
			'naïve',
			'MH',
			'a_b',
			'*',
			'<x>',
			'half',
			'|',
			'–',
		),
		{ minLength: 2, maxLength: 8 },
	)
	.map((list) => `So ${list.join(' ')}`);

const minutes = fc
	.record({
		date: fc.constantFrom('2025-04', '2025-04-24', '2024-02-29'),
		people,
		items: fc.array(
			fc.record({
				title: fc.constantFrom('Welcome', 'Funding and plans', 'The data'),
				said: fc.array(words, { minLength: 1, maxLength: 3 }),
				action: fc.option(words),
				decision: fc.option(words),
			}),
			{ minLength: 2, maxLength: 4 },
		),
		topics: fc.array(words, { maxLength: 2 }),
		rows: fc.array(
			fc.tuple(
				words,
				fc.constantFrom('MH', 'RE/MH', 'all'),
				fc.constantFrom('April 2025', 'Jan 2025'),
				fc.constantFrom('open', 'closed', 'parked'),
			),
			{ minLength: 1, maxLength: 4 },
		),
		updated: fc.option(fc.constantFrom('2025-05-02')),
		more: fc.subarray(['state: draft', 'location: Room 3, Civic Centre', 'next-meeting: 2025-07-10', 'chair: first']),
		substitute: fc.boolean(),
		plain: fc.option(words),
	})
	.map(({ date, people: everyone, items, topics, rows, updated, more, substitute, plain }) => {
		const [apologies, ...invitees] = everyone.map(
			({ first, last, role, organisation }) =>
				`  ${first[0]}${last[0]}: { name: ${first} ${last}${role ? `, role: ${role}` : ''}${organisation ? `, organisation: ${organisation}` : ''} }`,
		);
		const typed = (text: string) => text.replace(/[\\*|<_]/g, '\\$&');
		return [
			`---\ndate: ${date}\ninvitees:\n${invitees.join('\n')}\n${substitute ? `  XQ: { name: Xenia Quill, for: ${keyOf(everyone[0])} }\n` : ''}apologies:\n${apologies}\n${updated ? `action-log-updated: ${updated}\n` : ''}${more.map((line) => `${line.replace('first', keyOf(everyone[1]))}\n`).join('')}---\n`,
			...items.flatMap(({ title, said, action, decision }, index) => [
				`## ${index + 1}. ${title}\n`,
				...said.map((text) => `${typed(text)}\n`),
				...(action ? [`**Action ${index + 70} (MH):** ${typed(action)}\n`] : []),
				...(decision ? [`**Decision:** ${typed(decision)}\n`] : []),
			]),
			...(topics.length > 0
				? ['## AOB\n', '### Topics for the next meeting\n', ...topics.map((text) => `- ${typed(text)}`), '']
				: []),
			...(plain ? [`ACTION: ${typed(plain)}\n`] : []),
			'## Action log\n',
			'| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |',
			...rows.map(
				([text, who, issued, status], index) =>
					`| ${79 - index} | ${text.replace(/\|/g, '\\|')} | ${who} | ${issued} | ${status} |`,
			),
			'',
		].join('\n');
	});

/** What minutes say, without the places where they say it. */
function contentOf({
	state,
	location,
	chair,
	nextMeeting,
	date,
	logUpdated,
	invitees,
	apologies,
	items,
	actionLines,
	decisions,
	topics,
	log,
}: Minutes) {
	const of = ({ initials, name, role, organisation, for: absent }: Person) => ({
		initials,
		name,
		role,
		organisation,
		absent,
	});
	return {
		date: date?.value,
		logUpdated: logUpdated?.value,
		...{ state: state?.value, location: location?.value },
		// Of someone whose role is to take the chair a page says no more.
		chair: invitees.some(({ initials, role }) => initials === chair?.value && /^chair/i.test(role ?? ''))
			? undefined
			: chair?.value,
		nextMeeting: nextMeeting?.value,
		invitees: invitees.map(of),
		apologies: apologies.map(of),
		items: items.map(({ number, title }) => ({ number, title })),
		actions: actionLines.map(({ number, responsible, text }) => ({ number, responsible, text })),
		decisions: decisions.map(({ text }) => text),
		topics: topics.map(({ text }) => text),
		rows: log?.rows.map(({ number, text, responsible, issued, status }) => ({
			number,
			text,
			responsible,
			issued,
			status,
		})),
	};
}

describe('what alb renders', () => {
	test.each([
		['Markdown', 'a.md', md, 100],
		['a web page', 'a.html', html, 100],
		['a Word file', 'a.docx', word, 40],
	] as const)('as %s is imported to the same minutes', async (_, name, renderer, numRuns) => {
		await fc.assert(
			fc.asyncProperty(minutes, async (text) => {
				const before = minutesOf(text);
				expect(before.unread).toEqual([]);
				const page = renderer.minutes({ board, minutes: before });
				const { minutes: after } = await imported(name, page, null);
				expect(contentOf(after)).toEqual(contentOf(before));
			}),
			{ numRuns },
		);
	});

	test.each(['2024-07', '2025-04'] as const)(
		'as a Word file the example of %s is imported to the same minutes, and nothing is left over',
		async (name) => {
			const before = example(name);
			const {
				minutes: after,
				text,
				understanding,
			} = await imported('a.docx', word.minutes({ board, minutes: before }), null);
			expect(contentOf(after)).toEqual(contentOf(before));
			expect(text).not.toContain('Not placed by the import');
			const left = understanding.account
				.filter(({ destination }) => destination === 'not carried')
				.map((line) => line.text);
			expect(left).toEqual([
				`Test Board · Meeting notes and action log: ${name === '2024-07' ? 'July 2024' : 'April 2025'}`,
				'Page 1 of 1',
			]);
		},
	);
});
