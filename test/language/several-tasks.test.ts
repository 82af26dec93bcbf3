import { describe, expect, test } from 'vitest';
import { secondTask } from '../../src/language/several-tasks.ts';

describe('several tasks', () => {
	test.each([
		// As boards write them
		[
			'RE, MH and LH to go through the terms of reference together, bring meeting dates into line with the regional operational meeting, and settle who belongs and who oversees Kinship (to be agreed).',
			'settle who belongs and who oversees Kinship',
		],
		[
			'Bring the list of members in the ToR up to date (done); find someone new to represent Slough (to do).',
			'find someone new to represent Slough',
		],
		[
			'Pan-regional funding to come back for discussion; MH to pick it up with Sarah Johal and LH.',
			'MH to pick it up with Sarah Johal and LH',
		],
		// Joined in other ways
		[
			'Circulate a paper on post adoption support and draft a letter to the department on direct contact',
			'draft a letter to the department on direct contact',
		],
		['Order the biscuits; book the hall for July', 'book the hall for July'],
		['Order the biscuits; arrange a hall for July', 'arrange a hall for July'],
		['MH to write to the DfE and KY to draft the figures', 'KY to draft the figures'],
		['MH to write to the DfE. KY to draft the figures.', 'KY to draft the figures'],
		['Refresh the list, LH to find a rep for Slough', 'LH to find a rep for Slough'],
		['Produce an analysis of matching, and share the learning from pilot 1', 'share the learning from pilot 1'],
	])('%s', (text, words) => {
		expect(secondTask(text)?.words ?? '').toBe(words);
		if (words !== '') expect(text.slice(secondTask(text)?.index)).toMatch(words.slice(0, 10));
	});
});

describe('one task', () => {
	test.each([
		'Order the biscuits',
		'Bring paper 7 on the partners’ figures to the group',
		'Review and update the membership list',
		'Draft, review and send the paper',
		'Draft a paper and send it to MH',
		'Draft a paper and circulate to the group',
		'Draft a paper and discuss at the next meeting',
		'Draft a paper; send it to MH',
		'Follow up with LH and report back',
		'Ask KY for the figures and keep the group informed',
		'Ask LH to draft a paper and bring figures',
		'Ask LH and KY to draft a paper',
		'Meet LH to agree dates and settle fees',
		'Share costs and plan of the pilot',
		'Circulate a paper on recruitment and support of adopters',
		'Find out what the LAs need and find helpful',
		'LH and KY to meet with the department',
		'Discussion on kinship, MH to lead',
		'Circulate a paper on matching – and it hasn’t changed since the last meeting',
		'Check the rate for direct contact plans – and it costs a good deal to change – few do',
		'Put the PLO working group report on a future agenda – Justice Judd chairs the group; a draft was expected early in the year and ought to appear shortly.',
		'LH to ask CORUM BAAF what medical advisors are paid. Answer from LH: £75-£100 for each assessment.',
		'Members to take one or two disruptions for each RAA, or 2-3%, as about right when they monitor and reflect on performance.',
		'MH to raise with DCSs, as KY requested, that better data quality depends on LAs and RAAs working more closely.',
		'How can policy/practice on birth families be made stronger, what works well, and how could it be passed on? Perhaps a conference online. Discuss on Oct agenda.',
		'Talk through the disruption analysis (could KY have something ready for Jan meeting?).',
		'South East Courts: an item at next meeting on their direction, strategic and practical.',
		'What lies behind delay: to be discussed at a later date. Covered at July meeting.',
		'Insure the stage curtains (paid); receipt still to be sent.',
	])('%s', (text) => {
		expect(secondTask(text)).toBeUndefined();
	});

	test('a long text ends, where a pattern that goes back over it would not', () => {
		for (const part of ['MH, LH and ', 'Draft a paper and draft ', 'to to a; ', 'AB to , and ', '(']) {
			secondTask(part.repeat(80).slice(0, 2000));
			secondTask(part.repeat(100_000));
		}
	});
});

test('a long list of words that are verbs and nouns is read at once', () => {
	expect(secondTask(`Ask${', draft'.repeat(200)}, x and send it to the board`)).toBeUndefined();
});
