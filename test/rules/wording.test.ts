import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairActionLines } from '../../src/language/action-pairing.ts';
import { sameAction, wordingLikeness } from '../../src/language/wording.ts';
import type { ActionLine } from '../../src/model/actions/action-line.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { seedLines, withSeeds } from '../support/seeds.ts';

/** One action in two wordings. */
const SAME: readonly (readonly [string, string])[] = [
	['Order the biscuits', 'Order biscuits for the July meeting'],
	['RE to circulate the terms of reference before the next meeting', 'Circulate terms of reference'],
	['Terms of reference to be circulated by RE', 'Circulate terms of reference'],
	['Invite Sarah Johal to the July meeting', 'RE to invite Sarah Johal'],
	['Update the membership list', 'Membership list to be updated – done'],
	['MH to write to the DfE about kinship funding', 'Letter to DfE on funding for kinship (sent 3 May)'],
	['Bring the working group report to a coming meeting', 'Look at the PLO working group report at a future meeting.'],
	['Share the impact of the pilot', 'Item on the impact of the pilot at a future meeting'],
	['Send the data report by 3 May 2025', 'Data report to be sent by 10 June 2025'],
	[
		'Ask what advisers are paid',
		'Ask what advisors are paid. Answer: £75–£100 each, as LH heard from BAAF and from two of the agencies',
	],
	[
		'Bring the kinship funding paper',
		'Kinship funding paper. KY has sent a draft; three agencies replied with figures for Kent, Slough and Reading, and the chair asked for a shorter version with a summary of costs, risks, benefits and the view of families',
	],
	['Note', 'Note'],
	// Reworded.
	['Chase the LAs for their returns on disruption', 'The LAs to be chased about disruption returns'],
	['Refresh the membership list in the ToR', 'ToR: membership list to be refreshed'],
	[
		'KY to keep members posted on the case management systems project',
		'Case management systems project: KY to update members',
	],
	[
		'Share good practice on birth families through a conference online',
		'Online conference to share good practice on birth families',
	],
	['Draft a position paper for the directors’ group', 'Position paper for the directors’ group – MH to draft'],
	// The order of the words.
	['Pilot funding: write to the DfE', 'Write to the DfE on pilot funding'],
	['Slough: find someone to represent it', 'Find someone to represent Slough'],
	// A deadline that went, came or moved.
	['Circulate the disruption analysis by the end of May', 'Circulate the disruption analysis'],
	['Disruption analysis (could KY have it ready for Jan meeting?)', 'Disruption analysis, KY'],
	['Review the ALB after the January 2025 meeting', 'Review the ALB by March 2026'],
	['Bring the medical advisers’ rates by 24 April 2025', 'Medical advisers’ rates, 24/07/2025'],
	// A note that was added.
	[
		'Ask CORUM BAAF what medical advisors are paid',
		'Ask CORUM BAAF what medical advisors are paid (LH asked twice; no answer)',
	],
	['Invite Slough to the board', 'Invite Slough to the board. Invited on 3 May, and will come in July'],
	// One number in both, and one that only one of them has.
	['Share the learning from pilot 2', 'Pilot 2: share the learning'],
	['Send the data report for 2024', 'Send the data report'],
];

/** Two actions. */
const OTHER: readonly (readonly [string, string])[] = [
	['Order the biscuits', 'Follow up with LH on funding across the region'],
	['Order the biscuits', 'Order the tea'],
	['Chase LAs for data', 'Chase LAs for invoices'],
	['Circulate the minutes', 'Circulate the paper'],
	['MH to speak with Sarah Johal about funding', 'MH to speak with Sarah Johal about where things are heading.'],
	['KY to bring the data on placements', 'KY to bring the data on disruptions'],
	['Circulate a paper on post adoption support', 'Draft a letter to the department on post adoption support'],
	['Share the learning from pilot 1', 'Share the learning from pilot 2'],
	['RE to send the data report for Q1', 'RE to send the data report for Q2'],
	['Write to DfE about kinship', 'Write to DfE about SEND needs'],
	['Follow up with LH', 'Follow up with RE'],
	[
		'Kinship funding',
		'RE, MH and LH to go through the terms of reference together, settle who belongs, who oversees Kinship, funding of the national project and the dates',
	],
	['', ''],
	['x', 'new'],
	// Two pilots, two quarters, two papers.
	['Report on the impact of pilot 1', 'Report on the impact of pilot 2'],
	['Bring the Q3 figures on adopters', 'Bring the Q4 figures on adopters'],
	['Circulate paper 12 on matching', 'Circulate paper 13 on matching'],
	// Two actions on funding.
	['Follow up on pan-regional funding with Sarah Johal', 'Write to the DfE on the funding of the letterbox team'],
	['Ask the partners what funding they can give', 'Bring the accounts of the pilot funding'],
	['MH to raise funding for kinship with DCSs', 'MH to raise data quality with DCSs'],
	// The same verb and people, another object.
	['RE and MH to review the terms of reference', 'RE and MH to review the membership'],
	['RE to circulate the kinship paper', 'RE to circulate the matching paper'],
	['KY to present the trends in placements', 'KY to present the trends in recruitment'],
	['MH to meet Sarah Daly about oversight', 'MH to meet Sarah Daly about dates'],
	['LH to ask CORUM BAAF about rates', 'LH to ask CORUM BAAF about training'],
	['Invite Slough to the board', 'Invite Kent to the board'],
	// The same object, another task.
	['Find a venue for the conference', 'Find a speaker for the conference'],
	// Its progress is not what it asks for.
	['Sent in draft', 'Book the hall. Sent in draft'],
];

describe('the same action', () => {
	test.each(SAME)('%s = %s', (a, b) => expect(sameAction(a, b)).toBe(true));
	test.each(OTHER)('%s ≠ %s', (a, b) => expect(sameAction(a, b)).toBe(false));

	test('a name is the same word wherever it is', () => {
		expect(wordingLikeness('Slough data report', 'Data report on Slough')).toBe(1);
	});

	test('likeness is a share, and the same from both sides', { tags: 'slow' }, () => {
		const words = fc.array(
			fc.constantFrom('report', 'Report', 'MH', 'funding', 'the', 'Kinship', 'review', 'pilot', '2', '–'),
		);
		fc.assert(
			fc.property(words, words, (left, right) => {
				const [a, b] = [left.join(' '), right.join(' ')];
				expect(wordingLikeness(a, b)).toBe(wordingLikeness(b, a));
				expect(sameAction(a, b)).toBe(sameAction(b, a));
				expect(wordingLikeness(a, b)).toBeGreaterThanOrEqual(0);
				expect(wordingLikeness(a, b)).toBeLessThanOrEqual(1);
				expect(sameAction(a, a)).toBe(/[\p{L}\p{N}]/u.test(a));
			}),
		);
	});
});

describe('the example board', () => {
	const [july, april] = ['2024-07', '2025-04'].map((date) => {
		const path = new URL(`../../examples/south-east/minutes/${date}.md`, import.meta.url);
		return readMinutes({ file: `minutes/${date}.md`, bytes: new Uint8Array(readFileSync(path)) });
	});
	const rows = [...(july?.log?.rows ?? []), ...(april?.log?.rows ?? [])];

	test('no two rows of different numbers are one action, and 78 is one', () => {
		expect(rows).toHaveLength(16);
		for (const a of rows)
			for (const b of rows) expect(sameAction(a.text, b.text), `${a.number} ${b.number}`).toBe(a.number === b.number);
	});

	test('lines and rows', () => {
		const pairs = [july, april].flatMap((minutes) =>
			pairActionLines(minutes?.actionLines ?? [], minutes?.log?.rows ?? [], 'sequence').map((pair) =>
				pair.rows.map(({ number }) => number),
			),
		);
		expect(pairs).toEqual([['78'], [], ['79']]);
	});
});

describe('the seed minutes', withSeeds, () => {
	const a = (line: number) => (seedLines('2025-04')[line - 1] ?? '').replace(/^.*\bAction:/, '').trim();
	const b = (line: number) => (seedLines('2024-07')[line - 1] ?? '').replace(/^.*\bACTION:/, '').trim();
	const ROWS = [37, 43, 49, 55, 61, 67, 73, 79, 85, 91, 97, 103, 109, 115];

	test('the same action', () => {
		for (const [left, right] of [
			[a(31), a(53)],
			[b(13), b(37)],
			[b(37), a(59)],
			[b(13), a(59)],
		] as const) {
			expect(left.length).toBeGreaterThan(20);
			expect(sameAction(left, right)).toBe(true);
		}
	});

	test('two actions', () => {
		expect(sameAction(a(10), a(53))).toBe(false);
		expect(sameAction(a(10), a(59))).toBe(false);
		const rows = [...ROWS.map(b), a(53)];
		for (const left of rows)
			for (const right of rows) expect(sameAction(left, right), `${left} | ${right}`).toBe(left === right);
	});
});

describe('lines and rows', () => {
	const rowsOf = (...texts: string[]) => {
		const text = writeMinutes({
			date: '2025-04',
			log: texts.map((each, index) => `| ${80 - index} | ${each} | MH | April 2025 | open |`),
		});
		return readMinutes({ file: 'minutes/2025-04.md', bytes: new TextEncoder().encode(text) }).log?.rows ?? [];
	};
	const line = (text: string, number?: string): ActionLine => ({
		text,
		content: [],
		...(number !== undefined && { number }),
		responsible: [],
		form: 'marked',
		place: { file: 'minutes/2025-04.md', line: 1, column: 1 },
	});
	const pair = (lines: readonly ActionLine[], ...texts: string[]) =>
		pairActionLines(lines, rowsOf(...texts), 'sequence').map(({ rows }) => rows.map(({ number }) => number).join(' '));

	test('a number outweighs the wording, and takes its row; a line that says the same again has it too', () => {
		expect(
			pair([line('Order the biscuits', '79'), line('Order the biscuits')], 'Order the biscuits', 'Funding'),
		).toEqual(['79', '80']);
		expect(
			pair([line('Order the biscuits', '80'), line('Order the biscuits')], 'Order the biscuits', 'Funding'),
		).toEqual(['80', '80']);
	});

	test('a number that is in no row has none, whatever the wording', () => {
		expect(pair([line('Order the biscuits', '97')], 'Order the biscuits')).toEqual(['']);
	});

	test('a number that is none counts as no number', () => {
		expect(pair([line('Order the biscuits', '80.')], 'Order the biscuits')).toEqual(['80']);
	});

	test('the nearest pair first, one row a line', () => {
		const lines = [line('Pilot report on funding'), line('Pilot report on kinship funding in Kent')];
		expect(pair(lines, 'Pilot report on kinship funding in Kent', 'Pilot report on funding, again')).toEqual([
			'79',
			'80',
		]);
	});

	test('two rows that fit equally are both named', () => {
		expect(
			pair(
				[line('Bring the pilot report')],
				'Bring the pilot report to the July meeting',
				'Bring the pilot report again',
			),
		).toEqual(['80 79']);
	});

	test('hundreds of lines and rows are paired one to one', { tags: 'slow' }, () => {
		const texts = Array.from(
			{ length: 500 },
			(_, index) => `Circulate report ${index} on kinship funding to the group`,
		);
		const found = pairActionLines(
			texts.map((text) => line(text)),
			rowsOf(...texts),
			'sequence',
		);
		expect(found.every(({ rows }, index) => rows.length === 1 && rows[0]?.text === texts[index])).toBe(true);
	});
});
