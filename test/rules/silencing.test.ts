import { describe, expect, test } from 'vitest';
import { formOf, formOfWords, positionOf, quotedBy } from '../../src/formats/findings/silencer-forms.ts';
import type { Finding } from '../../src/model/finding.ts';
import { judgeBook, readingRules, rules } from '../../src/rules/index.ts';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { contextOf, type Files, line } from './book.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | July 2024 | open |';
const minutesOf = (...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [PLO] }),
});

function judge(files: Files) {
	const { findings, silenced } = judgeBook(contextOf(files));
	return { findings: findings.map(({ rule }) => rule), silenced: silenced.map(({ rule }) => rule) };
}

describe('how its page says to silence a rule does silence it', () => {
	const findings = rules
		.filter(({ id, fixed }) => fixed === undefined && !id.startsWith('silencer-'))
		.flatMap(({ id, examples }) =>
			examples.flatMap(({ title, files }) => {
				const said = judgeBook(contextOf(files)).findings.filter(({ rule }) => rule === id);
				return said.map((finding) => [id, title, finding, files] as const);
			}),
		);

	test.each(findings)('%s: %s', (id, _, finding, files) => {
		const { file, line: at } = finding.place;
		const text = files[file] ?? '';
		const lines = text.split(/\r\n|\n|\r/);
		const position = positionOf(lines, at);
		// A row without a number, or with one that cannot be seen, is given one first.
		if (position === undefined) return expect(lines[at - 1]).toMatch(/^\|\s*[\u202e|*]/);
		const words = rules.find((rule) => rule.id === id)?.singly && quotedBy(finding.message);
		const form = words ? formOfWords(id, words) : formOf(id, position);
		const written = form.written.replace('the reason', 'the board agreed');
		// Where the line begins, whatever ends the one before it.
		const start = [...`${text}`.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)[at - 2] ?? 0;
		const above = position === 'line' || position === 'front matter';
		const changed = above ? `${text.slice(0, start)}${written}\n${text.slice(start)}` : `${text}\n${written}\n`;
		const { silenced } = judgeBook(contextOf({ ...files, [file]: changed }));
		const worded = (each: Finding) => each.message.replaceAll(/\d+/g, '#');
		expect(silenced.map(worded)).toContain(worded(finding));
	});
});

describe('a silencer', () => {
	const file = 'minutes/2025-04.md';

	test('says by which comment, and why', () => {
		const { silenced } = judgeBook(contextOf(minutesOf('<!-- alb-allow action-stale 78: it waits -->')));
		expect(silenced).toEqual([
			expect.objectContaining({
				rule: 'action-stale',
				silenced: { reason: 'it waits', place: { file, line: 8, column: 6 } },
			}),
		]);
	});

	test('silences its rule alone, in its file alone', () => {
		const other = { 'minutes/2025-01.md': writeMinutes({ date: '2025-01', log: [PLO] }) };
		expect(judge(minutesOf('<!-- alb-allow action-overdue 78: it waits -->'))).toEqual({
			findings: ['silencer-unused', 'action-stale'],
			silenced: [],
		});
		const january = writeMinutes({
			date: '2025-01',
			discussion: ['<!-- alb-allow action-stale 78: it waits -->'],
			log: [PLO],
		});
		expect(judge({ ...minutesOf(), ...other, 'minutes/2025-01.md': january })).toEqual({
			findings: ['action-stale'],
			silenced: [],
		});
	});

	test('of the whole file', () => {
		const settings = { 'alb.yaml': 'calendar: quarterly\n' };
		const july = { 'minutes/2024-10.md': writeMinutes({ date: '2024-10', log: [] }) };
		const april = writeMinutes({
			date: '2025-04',
			discussion: ['<!-- alb-allow meeting-missing file: no quorum -->'],
			log: [],
		});
		expect(judge({ ...settings, ...july, [file]: april })).toEqual({ findings: [], silenced: ['meeting-missing'] });
	});

	test.each([
		['without a reason', '<!-- alb-allow action-stale 78 -->', 'silencer-form'],
		['with an empty reason', '<!-- alb-allow action-stale 78: -->', 'silencer-form'],
		['of no rule', '<!-- alb-allow stale 78: why -->', 'silencer-form'],
		['with another word', '<!-- alb-disable action-stale 78: why -->', 'silencer-form'],
		['in other letters', '<!-- ALB-ALLOW action-stale 78: why -->', 'silencer-form'],
		['of another number', '<!-- alb-allow action-stale 79: why -->', 'silencer-unused'],
		['of another line', '<!-- alb-allow action-stale: why -->\nMH said so.', 'silencer-unused'],
		['of the whole file, where there is nothing', '<!-- alb-allow action-stale file: why -->', 'silencer-unused'],
	])('%s silences nothing, and is itself found', (_, comment, rule) => {
		expect(judge(minutesOf(comment))).toEqual({ findings: [rule, 'action-stale'], silenced: [] });
	});

	test('in a cell is text, and reported', () => {
		const row = PLO.replace('future meeting.', 'future meeting. <!-- alb-allow action-stale 78: why -->');
		const { findings, silenced } = judge({ [file]: writeMinutes({ date: '2025-04', log: [row] }) });
		expect(silenced).toEqual([]);
		expect(findings).toContain('silencer-form');
	});

	test.each(readingRules.map(({ id }) => id))('cannot silence %s, which may hide an action', (id) => {
		const text = `${writeMinutes({ date: '2025-04', discussion: [`<!-- alb-allow ${id} file: why -->`, `<!-- alb-allow ${id}: why -->`], log: [PLO, '| 77 | x |'] })}`;
		const { findings, silenced } = judge({ [file]: text });
		expect(silenced).toEqual([]);
		expect(findings.filter((rule) => rule === 'silencer-form')).toHaveLength(2);
		expect(findings).toContain('log-table');
	});

	test('cannot silence what is said of silencers', () => {
		const { silenced } = judge(minutesOf('<!-- alb-allow silencer-form: x -->', '<!-- alb-allow action-stale 78 -->'));
		expect(silenced).toEqual([]);
	});

	test('is not called unused while a file cannot be read, or while its rule is off', () => {
		const unused = minutesOf('<!-- alb-allow person-unlisted: a guest -->', 'MH spoke.');
		expect(judge(unused).findings).toEqual(['silencer-unused', 'action-stale']);
		expect(judge({ ...unused, 'minutes/2025-01.md': '<<<<<<< HEAD\n' }).findings).toEqual([
			'merge-conflict',
			'action-stale',
		]);
		const off = { 'alb.yaml': 'rules: { person-unlisted: off, action-stale: off }\n' };
		expect(judge({ ...unused, ...off }).findings).toEqual([]);
	});

	test('hides no fault that comes later, in other minutes', () => {
		const january = writeMinutes({
			date: '2025-01',
			discussion: ['<!-- alb-allow action-stale 78: it waits -->'],
			log: [PLO],
		});
		const asOf = (files: Files) =>
			judge({ 'minutes/2025-01.md': january, 'alb.yaml': 'rules: { action-stale: { months: 3 } }\n', ...files });
		expect(asOf({})).toEqual({ findings: [], silenced: ['action-stale'] });
		expect(asOf(minutesOf())).toEqual({ findings: ['action-stale'], silenced: [] });
	});
});

describe('what the board has set of a rule', () => {
	const set = (rule: string) => ({ 'alb.yaml': `rules:\n  ${rule}\n` });

	test('off: it finds nothing', () => {
		expect(judge({ ...minutesOf(), ...set('action-stale: off') }).findings).toEqual([]);
	});

	test('a severity goes for all its findings, also for those that it takes otherwise itself', () => {
		const files = {
			'minutes/2025-04.md': writeMinutes({
				date: '2025-04',
				log: [
					'| 79 | Follow up. | MH | April 2025 | open | when it rains |',
					'| 78 | Ask. | RE | March 2025 | open | 1 April 2025 |',
				],
				front: ['invitees:', '  MH: M H', '  RE: R E', 'action-log-updated: 2025-04-24'],
			})
				.replace('| Status |', '| Status | Due |')
				.replace('| --- |\n', '| --- | --- |\n'),
		};
		const said = (settings: Files) =>
			judgeBook(contextOf({ ...files, ...settings })).findings.flatMap((finding) =>
				finding.rule === 'action-overdue' ? [line(finding).split('  ')[1]] : [],
			);
		expect(said({})).toEqual(['info', 'warning']);
		expect(said(set('action-overdue: error'))).toEqual(['error', 'error']);
		expect(said(set('action-overdue: { severity: info }'))).toEqual(['info', 'info']);
		expect(said(set('action-overdue: {}'))).toEqual(['info', 'warning']);
	});

	test('how long is stale', () => {
		const stale = (settings: string) => judge({ ...minutesOf(), ...set(`action-stale: { ${settings} }`) }).findings;
		expect(stale('months: 8')).toEqual(['action-stale']);
		expect(stale('months: 9')).toEqual([]);
		expect(stale('months: 9, meetings: 1')).toEqual([]);
		const two = { 'minutes/2025-01.md': writeMinutes({ date: '2025-01', log: [PLO] }) };
		expect(judge({ ...minutesOf(), ...two, ...set('action-stale: { months: 9, meetings: 1 }') }).findings).toEqual([
			'action-stale',
		]);
	});

	test('how far beside its month a meeting may be', () => {
		const meetings = Object.fromEntries(
			['2024-07', '2024-12', '2025-01', '2025-04'].map((date) => [
				`minutes/${date}.md`,
				writeMinutes({ date, log: [] }),
			]),
		);
		const missing = (settings: string) =>
			judge({ ...meetings, 'alb.yaml': `calendar: quarterly\n${settings}` }).findings;
		expect(missing('')).toEqual(['meeting-missing']);
		expect(missing('rules: { meeting-missing: { months: 2 } }')).toEqual([]);
		expect(missing('rules: { meeting-missing: { months: 0 } }')).toEqual(['meeting-missing']);
	});
});

describe('dates that the board has agreed', () => {
	const missing = (calendar: string, ...dates: string[]) =>
		judgeBook(
			contextOf({
				'alb.yaml': `calendar: ${calendar}\n`,
				...Object.fromEntries(dates.map((date) => [`minutes/${date}.md`, writeMinutes({ date, log: [] })])),
			}),
		).findings.map(({ message }) => /^there are no minutes for (.*?),/.exec(message)?.[1]);

	test.each([
		['{ dates: [2025-01-16, 2025-04-24, 2025-07-10] }', ['2025-01-16', '2025-07-10'], ['24 April 2025']],
		['{ dates: [2025-01-16, 2025-04-24, 2025-07-10] }', ['2025-01-16', '2025-04-03', '2025-07-10'], []],
		['{ dates: [2025-01-16, 2025-04-24, 2025-07-10] }', ['2025-01-16', '2025-05-01', '2025-07-10'], []],
		['{ dates: [2025-04-03, 2025-04-24] }', ['2025-01', '2025-04-24', '2025-07'], ['3 April 2025']],
		['{ dates: [2025-04-03, 2025-04-24] }', ['2025-01', '2025-04-03', '2025-07'], ['24 April 2025']],
		[
			'{ months: [1, 4, 7, 10], dates: [2025-01-16, 2025-06-12] }',
			['2024-07', '2025-01-16', '2025-10'],
			['October 2024', '12 June 2025', 'July 2025'],
		],
		['{ dates: [2025-01-16] }', ['2025-02', '2025-10'], []],
	])('%s, held %j', (calendar, held, expected) => {
		expect(missing(calendar, ...held)).toEqual(expected);
	});
});

describe('a silencer of a rule in which each finding needs its own', () => {
	const HELPLINE = 'Ring 0800 496 0123. MH told of a boy aged 9.';
	const said = (...discussion: string[]) => {
		const { findings, silenced } = judgeBook(contextOf(minutesOf(...discussion)));
		const of = (list: readonly Finding[]) =>
			list
				.filter(({ rule }) => /^(?:public|silencer)/.test(rule))
				.map((finding) =>
					line(finding)
						.replace(/^.*?:(\d+:\d+) .*?"/, '$1 "')
						.slice(0, 60),
				);
		return { findings: of(findings), silenced: of(silenced) };
	};

	test('allows the words that it names, and no others', () => {
		expect(said('<!-- alb-allow public-risk "0800 496 0123": a helpline -->', HELPLINE)).toEqual({
			findings: ['9:38 "aged 9" gives the age of a child, and a public copy wo'],
			silenced: ['9:6 "0800 496 0123" is a telephone number, and a public copy'],
		});
	});

	test('allows none of several where it names none', () => {
		const { findings, silenced } = said('<!-- alb-allow public-risk: a helpline -->', HELPLINE);
		expect(findings).toHaveLength(3);
		expect(findings[0]).toMatch(/^minutes\/2025-04\.md:8:6 {2}warning {2}this silences nothing: ther/);
		expect(silenced).toEqual([]);
	});
});
