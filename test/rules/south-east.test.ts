import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seedLines, withSeeds } from '../support/seeds.ts';
import { check } from './book.ts';

const board = new URL('../../examples/south-east/', import.meta.url);
const minutes = readdirSync(new URL('minutes/', board)).map((name) => `minutes/${name}`);
const files = Object.fromEntries(
	['alb.yaml', ...minutes].map((name) => [name, readFileSync(new URL(name, board), 'utf8')]),
);

const JULY = 'minutes/2024-07.md';
const APRIL = 'minutes/2025-04.md';
/** The real minutes that the example retells. */
const SEEDS = { [JULY]: '2024-07', [APRIL]: '2025-04' } as const;

/** A flaw: what a careful secretary sees, the finding that says so, and the line of the real minutes that has it too. */
interface Flaw {
	readonly what: string;
	readonly file: typeof JULY | typeof APRIL;
	readonly found: string;
	readonly message: RegExp;
	readonly seed?: readonly [line: number, evidence: RegExp];
}

const flaws: readonly Flaw[] = [
	{
		what: 'two people of one meeting have the initials RM',
		file: JULY,
		found: '12:3 info person-ambiguous',
		message: /"Roselind Moodey" \(line 10\) and as "Richard Morris"/,
		seed: [3, /Roselind Moodey/],
	},
	{
		what: 'the action on the PLO report is raised without its number',
		file: JULY,
		found: '40:1 warning action-unnumbered',
		message: /action "78" in the log/,
		seed: [13, /^ACTION: .*PLO/],
	},
	{
		what: 'the ages of two children whose case is told',
		file: JULY,
		found: '44:38 info public-risk',
		message: /"3\.5 years old" gives the age of a child/,
		seed: [15, /^CA said two children aged 2 and 3\.5/],
	},
	{
		what: 'a child, and the two towns that know it',
		file: JULY,
		found: '46:85 info public-risk',
		message: /"a Bristol child" tells of a case/,
		seed: [16, /a Bristol child in Reading/],
	},
	{
		what: 'a family whose story is told',
		file: JULY,
		found: '52:149 info public-risk',
		message: /"a family who were approved" tells of a case/,
		seed: [19, /example of a family that had been approved/],
	},
	{
		what: 'two items have the number 2',
		file: JULY,
		found: '48:1 warning agenda-number',
		message: /first on line 28/,
		seed: [17, /^Item 2/],
	},
	{
		what: 'the log leaves out the deadline of 78',
		file: JULY,
		found: '74:9 info action-reworded',
		message: /"in time for the next meeting"/,
		seed: [37, /so should be out soon\s*$/],
	},
	{
		what: '70 is complete before the meeting that it waits for',
		file: JULY,
		found: '82:51 warning status-contradiction',
		message: /"Jan2025"/,
		seed: [85, /after Jan2025/],
	},
	{
		what: '67 is two tasks',
		file: JULY,
		found: '85:65 info action-compound',
		message: /Slough/,
		seed: [103, /\(done\).*Slough/],
	},
	{
		what: '67 is complete, and half of it is to do',
		file: JULY,
		found: '85:102 warning status-contradiction',
		message: /"\(to do\)"/,
		seed: [103, /\(to do\)/],
	},
	{
		what: '65 is several tasks',
		file: JULY,
		found: '87:143 info action-compound',
		message: /oversees Kinship/,
		seed: [115, /and resolve/],
	},
	{
		what: 'the status of 65 has a capital',
		file: JULY,
		found: '87:262 warning status-spelling',
		message: /"Closed"/,
		seed: [118, /Closed/],
	},
	{
		what: 'October 2024 has no minutes',
		file: APRIL,
		found: '1:1 info meeting-missing',
		message: /October 2024/,
	},
	{
		what: 'January 2025 has no minutes',
		file: APRIL,
		found: '1:1 info meeting-missing',
		message: /January 2025/,
	},
	{
		what: 'an organisation is written Thames valley and Thames Valley',
		file: APRIL,
		found: '6:3 info person-spelling',
		message: /"Adopt Thames Valley"/,
		seed: [3, /Thames valley/],
	},
	{
		what: 'Roslind was Roselind in July',
		file: APRIL,
		found: '12:3 warning person-spelling',
		message: /"Roselind Moodey"/,
		seed: [3, /Roslind/],
	},
	{
		what: 'the item on the impact of the pilot has no row',
		file: APRIL,
		found: '34:392 warning action-unlogged',
		message: /no row in this log/,
		seed: [10, /Action: .*impact/],
	},
	{
		what: 'the item on the impact of the pilot has no one to bring it',
		file: APRIL,
		found: '34:392 warning owner-missing',
		message: /nobody is responsible/,
		seed: [10, /Action: .*from AC/],
	},
	{
		what: 'two items have the number 2',
		file: APRIL,
		found: '58:1 warning agenda-number',
		message: /first on line 28/,
		seed: [24, /ITEM 2/],
	},
	{
		what: 'RM is quoted, and two people have these initials',
		file: APRIL,
		found: '66:1 warning person-ambiguous',
		message: /"Roslind Moodey" \(an invitee\)/,
		seed: [28, /^RM said/],
	},
	{
		what: 'one of the two whom RM may be was not there',
		file: APRIL,
		found: '66:1 warning person-ambiguous',
		message: /"Richard Morris" \(sent apologies\)/,
		seed: [4, /Richard Morris/],
	},
	{
		what: 'the action on funding is raised without its number',
		file: APRIL,
		found: '72:1 warning action-unnumbered',
		message: /action "79" in the log/,
		seed: [31, /^Action: .*funding/],
	},
	{
		what: '79 is a discussion and a task of MH',
		file: APRIL,
		found: '89:59 info action-compound',
		message: /"MH to pick it up/,
		seed: [53, /funding, MH to/],
	},
	{
		what: '79 is closed in the log that issues it',
		file: APRIL,
		found: '89:131 info action-born-ended',
		message: /"79"/,
		seed: [56, /Closed/],
	},
	{
		what: 'the status of 79 has a capital',
		file: APRIL,
		found: '89:131 warning status-spelling',
		message: /"Closed"/,
		seed: [56, /Closed/],
	},
	{
		what: '78 is open for nine months',
		file: APRIL,
		found: '90:4 warning action-stale',
		message: /9 months/,
		seed: [61, /July 2024/],
	},
	{
		what: '78 is in other words than in July',
		file: APRIL,
		found: '90:9 info action-reworded',
		message: /minutes\/2024-07\.md, line 74/,
		seed: [59, /PLO working group report/],
	},
	{
		what: '78 does not name Justice Judd any more',
		file: APRIL,
		found: '90:9 info action-reworded',
		message: /has lost "Justice Judd"/,
		seed: [59, /^(?!.*Judd)/],
	},
];

/** Sentences that may be an action or a decision without its mark: nothing is wrong with them. */
const remarks = check(files).filter(({ remark }) => remark);
const findings = check(files)
	.filter(({ remark }) => !remark)
	.map(({ place, severity, rule, message }) => {
		return { file: place.file, found: `${place.line}:${place.column} ${severity} ${rule}`, message };
	});

describe(`the example board: ${flaws.length} flaws of real minutes, in ${findings.length} findings`, () => {
	test.each(flaws.map((flaw) => [flaw.file, flaw.what, flaw] as const))('%s: %s', (file, _, { found, message }) => {
		const there = findings.filter((finding) => finding.file === file && finding.found === found);
		expect(there.map((finding) => finding.message)).toContainEqual(expect.stringMatching(message));
	});

	test('and what is remarked is so', () => {
		expect(
			remarks.map(({ place, rule, message }) => `${place.file}:${place.line} ${rule} ${message.split('"')[1]}`),
		).toEqual([
			'minutes/2024-07.md:26 decision-unmarked The minutes and actions of the previous meeting were agreed.',
			'minutes/2025-04.md:26 decision-unmarked The previous minutes were agreed, and so were the actions.',
			'minutes/2025-04.md:54 commitment-unlogged MH will take away two points: aim at those in greatest…',
		]);
	});

	test('and nothing else is found', () => {
		const accounted = findings.filter((finding) =>
			flaws.some(
				({ file, found, message }) => file === finding.file && found === finding.found && message.test(finding.message),
			),
		);
		expect(findings).toEqual(accounted);
	});
});

describe('the real minutes have the same flaws', withSeeds, () => {
	test.each(flaws.flatMap((flaw) => (flaw.seed ? [[flaw.file, flaw.what, ...flaw.seed] as const] : [])))(
		'%s: %s, on line %i',
		(file, _, line, evidence) => {
			expect((seedLines(SEEDS[file])[line - 1] ?? '').trim()).toMatch(evidence);
		},
	);
});
