import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check, line } from './book.ts';

/** What one rule finds in a discussion, from its first line on: `3:1 …`; the log has the rows. */
function found(rule: string, discussion: readonly string[], log: readonly string[] = []): string[] {
	return check({ 'minutes/2025-04.md': writeMinutes({ discussion, log }) })
		.filter((finding) => finding.rule === rule)
		.map((finding) => line(finding).replace(/^[^:]*:(\d+)(:\d+) {2}\w+ {2}/, (_, at, column) => `${at - 7}${column} `));
}
const out = (text: string) => `<!-- restricted -->${text}<!-- /restricted -->`;

describe('what belongs to a restricted action and is not marked', () => {
	const VISIT = `**Action 78 (RE):** ${out('Visit the family.')}`;
	const places = (...discussion: string[]) =>
		found('restricted-action', discussion, [
			`| 78 | ${out('Visit the family.')} | RE | April 2025 | open |`,
			'| 77 | Pay. | RE | April 2025 | open |',
		]).map((each) => each.replace(/ .*/, ''));

	test.each([
		['a list after it', [VISIT, '', '- on Monday'], ['3:1']],
		['a quotation after it', [VISIT, '', '> on Monday'], ['3:1']],
		['a table after it', [VISIT, '', '| day |', '| - |', '| Monday |'], ['3:1']],
		['code after it', [VISIT, '', '```', 'Monday', '```'], ['3:1']],
		['no paragraph after it', [VISIT, '', 'RE will report.'], []],
		['a paragraph that it announces', [`${VISIT.replace('family.', 'family on:')}:`, '', 'Monday'], ['3:1']],
		['no heading after it', [VISIT, '', '### Next'], []],
		['nothing beyond what is after it', [VISIT, '', 'RE will report.', '', '- on Monday'], []],
		['what is after a comment', [VISIT, '', '<!-- a note -->', '', '- on Monday'], ['5:1']],
		['a list that is marked', [VISIT, '', '<!-- restricted -->', '', '- on Monday', '', '<!-- /restricted -->'], []],
		['a list of other actions', [VISIT, '', '- **Action 77 (RE):** Pay.'], []],
		['a list of other actions and more', [VISIT, '', '- **Action 77 (RE):** Pay.', '- on Monday'], ['3:1']],
		['all of its entry', [`- ${VISIT}`, '', '  RE will report.', '', '  - on Monday'], ['3:3', '5:3']],
		['no other entry', [`- ${VISIT}`, '- on Monday'], []],
		['no numbered action of its entry', [`- ${VISIT}`, '', '  **Action 77 (RE):** Pay.'], []],
		['a list of numbered actions in its entry', [`- ${VISIT}`, '', '  - **Action 77 (RE):** Pay.'], []],
		['a decision of its entry', [`- ${VISIT}`, '', '  **Decision:** To go.'], ['3:3']],
		['a list in its entry that begins with a decision', [`- ${VISIT}`, '', '  - **Decision:** To go.'], ['3:3']],
		['what is in a quotation is doubtful as it is', [`> ${VISIT}`, '>', '> - on Monday'], ['1:5']],
		['nothing after an open action', ['**Action 77 (RE):** Pay.', '', '- on Monday'], []],
	])('%s', (_, discussion, expected) => {
		expect(places(...discussion)).toEqual(expected);
	});

	test('of two in one row, neither is allowed by a comment about the row', () => {
		const rowOf = (issued: string) => `| 78 | ${out('Visit the family.')} | RE | ${issued} | open (Smith) |`;
		const allow = '<!-- alb-allow restricted-action 78: they know -->';
		expect(found('restricted-action', [], [rowOf('May (Smith)')])).toHaveLength(2);
		expect(found('restricted-action', [allow], [rowOf('May (Smith)')])).toHaveLength(2);
		expect(found('restricted-action', [], [rowOf('April 2025')])).toHaveLength(1);
		expect(found('restricted-action', [allow], [rowOf('April 2025')])).toEqual([]);
	});

	test('each is allowed by a comment of its own', () => {
		const allow = '<!-- alb-allow restricted-action: they know -->';
		expect(places(`- ${VISIT}`, '', `  RE will report. ${allow}`)).toEqual([]);
		expect(places(VISIT, '', allow, '', '- on Monday')).toEqual([]);
	});
});

describe('restricted-repeated', () => {
	const SAID = 'The parents of one child asked for another social worker.';
	const repeated = (...discussion: string[]) =>
		found('restricted-repeated', [out(SAID), '', ...discussion]).map((each) => each.replace(/ .*/, ''));

	test.each([
		['once', [SAID], ['3:1']],
		['in a sentence', [`RE noted that ${SAID.toLowerCase()}`], ['3:15']],
		['twice, one after the other', [`${SAID} ${SAID}`], ['3:1', '3:59']],
		['with a word more', [SAID.replace('one', 'the one')], []],
		['as a part of longer words', [SAID.replace('worker', 'workers')], []],
		['marked', [out(SAID)], []],
		['nowhere', ['RE agreed.'], []],
	])('%s', (_, discussion, expected) => {
		expect(repeated(...discussion)).toEqual(expected);
	});

	test('a few words are no secret', () => {
		expect(found('restricted-repeated', [out('They agreed.'), '', 'They agreed.'])).toEqual([]);
	});
});

describe('restricted-name', () => {
	const named = (secret: string, ...discussion: string[]) =>
		found('restricted-name', [out(secret), '', ...discussion]).map((each) => each.replace(/ is restricted.*/, ''));

	test.each([
		['in full', 'We saw Olive Penn.', ['3:8 "Olive Penn"']],
		['by the surname', 'We saw Penn.', ['3:8 "Penn" may be "Olive Penn", which']],
		['without capitals', 'We saw olive penn, with a penn.', []],
		['once, by either of its words', 'Olive saw Penn.', ['3:1 "Olive" may be "Olive Penn", which']],
		['within another word', 'We saw Pennington.', []],
		['in an address', '[a note](https://x.example/olive-penn)', ['3:1 "Olive Penn"']],
	])('%s', (_, discussion, expected) => {
		expect(named('We heard Olive Penn.', discussion)).toEqual(expected);
	});

	test.each([
		['with a title', 'We saw Ms Hill.', ['5:11 "Hill" may be "Ms Hill", which']],
		['with another title', 'We saw Mrs Hill.', ['5:12 "Hill" may be "Ms Hill", which']],
		['without one', 'We saw the Hill.', []],
		['at the beginning', 'Hill is a place.', []],
		['with a title and no capital', 'We saw Ms hill.', []],
		['someone else with a title', 'We saw Ms Mill.', []],
	])('that is an ordinary word too is known by a title: %s', (_, discussion, expected) => {
		expect(named('We heard Ms Hill.', 'We went up the hill.', '', discussion)).toEqual(expected);
	});
});
