import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingLog } from '../../src/model/minutes.ts';
import type { Source } from '../../src/model/source.ts';
import { readMeetingLog } from '../../src/parse/meeting-log.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { hostileBodies, hostileFrontMatters } from './hostile-texts.ts';
import { runs } from './runs.ts';
import { badInputs, examples, generator, LOG, minutesOf, source } from './sources.ts';
import { splicedMinutes } from './spliced-minutes.ts';

/** What both depths must say alike: everything that the shallow one says at all. */
function shared({ file, text, date, logUpdated, log, unread }: MeetingLog) {
	return { file, text, date, logUpdated, log, unread };
}

/** Holds the shallow reading against the whole one; says whether there was a shallow one. */
function expectAlike(file: Source): boolean {
	const quick = readMeetingLog(file);
	if (quick) expect(shared(quick)).toEqual(shared(readMinutes(file)));
	return quick !== undefined;
}

describe('whenever the shallow depth answers, it says what the whole one says', () => {
	test.skipIf(examples.length === 0)('for the examples', () => {
		for (const file of examples) expectAlike(file);
	});

	test.skipIf(badInputs.length === 0)('for ../shared/bad-inputs (left out where that folder is missing)', () => {
		expect(badInputs.filter(expectAlike).length).toBeGreaterThan(50);
	});

	test.skipIf(!generator)(
		'for what ../shared/gen-minutes.mjs writes, every file (left out where it is missing)',
		async () => {
			const { generate } = (await import(/* @vite-ignore */ `${generator}`)) as Generator;
			const files = [...generate({ count: 60, seed: 7 })].map(({ name, text }) => source(text, `minutes/${name}`));
			expect(files.filter(expectAlike)).toHaveLength(60);
		},
	);

	test('for texts that are hard to read', () => {
		for (const body of Object.values(hostileBodies)) expectAlike(source(minutesOf(body())));
		for (const front of Object.values(hostileFrontMatters)) expectAlike(source(`---\n${front()}\n---\n\n${LOG}`));
	});

	test('for minutes that were cut and pasted', () => {
		fc.assert(
			fc.property(splicedMinutes, (text) => {
				expectAlike(source(text));
			}),
			{ numRuns: runs(400) },
		);
	});
});

interface Generator {
	generate(options: { count: number; seed: number }): Iterable<{ name: string; text: string }>;
}

describe('the shallow depth', () => {
	test.each([
		['a log under its heading', LOG],
		['below a list and a quotation', `- a\n> b\n${LOG}`],
		['under a heading of another rank, and apart', LOG.replace('## Action log\n', '#### 7. ACTION LOG: April\n\n\n')],
		['with text behind it', `${LOG}\ntext\n`],
		['without front matter', LOG],
	])('answers for %s', (name, body) => {
		expect(readMeetingLog(source(name.startsWith('without') ? body : minutesOf(body)))?.log?.rows).toHaveLength(2);
	});

	test.each([
		['code', `\`\`\`\n\`\`\`\n\n${LOG}`],
		['a comment', `<!-- a -->\n\n${LOG}`],
		['a pipe in the discussion', `a | b\n\n${LOG}`],
		['a second table', `${LOG}\n${LOG}`],
		['a heading that is not at the margin', ` ${LOG}`],
		['a heading with marks in it', LOG.replace('Action log', '*Action log*')],
		['a heading that a second # closes', LOG.replace('Action log', 'Action log #')],
		['text behind the heading', LOG.replace('log\n', 'log\n\ntext\n')],
		['a no-break space behind the heading', LOG.replace('log\n', 'log\n\u00a0\n')],
		['text right behind the table', `${LOG}text`],
		['a row that is not at the margin', LOG.replace('| 78', ' | 78')],
		['no log', 'text'],
	])('leaves %s to the whole one', (_, body) => {
		expect(readMeetingLog(source(minutesOf(body)))).toBeUndefined();
	});
});
