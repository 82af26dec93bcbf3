// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Minutes } from '../../src/model/minutes.ts';
import type { Source } from '../../src/model/source.ts';
import { findPassages } from '../../src/parse/body/action-lines.ts';
import { splitItemTitle } from '../../src/parse/body/discussion.ts';
import { mayHoldMarkup, plainCells } from '../../src/parse/log/log-cells.ts';
import { isLogLabel } from '../../src/parse/log/log-label.ts';
import { findLogQuickly } from '../../src/parse/log/log-quick.ts';
import { looksLikeRow } from '../../src/parse/log/log-strays.ts';
import { readLogTable, readResponsible } from '../../src/parse/log/log-table.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { readBoard } from '../../src/parse/settings/board.ts';
import { readWrittenDate } from '../../src/parse/written-date.ts';
import { isPlainText, withoutComment } from '../../src/parse/yaml/yaml-plain.ts';
import { rules } from '../../src/rules/index.ts';
import { isDelimiterRow, plainWord, splitRow } from '../../src/values/cells.ts';
import { splitLines } from '../../src/values/lines.ts';
import { codePoint } from '../support/code-point.ts';
import { share } from '../support/share.ts';
import { type BothDepths, expectAlike, readBoth } from './depths.ts';
import { heavyBodies, hostileBodies, hostileFrontMatters } from './hostile-texts.ts';
import { runs } from './runs.ts';
import { at, badInputs, codes, FILE, HEADER, LOG, minutesOf, ROW_78, source } from './sources.ts';
import { splicedMinutes } from './spliced-minutes.ts';

/**
 * The promise is two seconds, and bench/README.md holds what was measured. Here it is far more, so that a slow machine
 * decides nothing: a text whose kind is unbounded takes minutes.
 */
const SECONDS = 15;

/** The seconds of work that something takes; others at work on the same machine do not count. */
function secondsOf(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1_000_000;
}

/** Reads a file in both depths, in the order in which a command tries them. */
function readSoon(text: string): Minutes {
	const file = source(text);
	const both: BothDepths[] = [];
	expect(secondsOf(() => both.push(readBoth(file)))).toBeLessThan(SECONDS);
	const [read] = both;
	if (!read) throw new Error('nothing was read');
	expectAlike(read);
	return read.minutes;
}

describe('no text takes much longer than its size warrants, and both depths say the same of it', () => {
	test.each(Object.entries(hostileBodies))('a body: %s', (_, write) => {
		readSoon(minutesOf(write()));
	});

	test.each(Object.entries(heavyBodies))('just within the limits: %s', (_, write) => {
		const { unread } = readSoon(minutesOf(write()));
		expect(unread.map(({ code }) => code)).not.toContain('too-complex');
	});

	test.each(Object.entries(hostileFrontMatters))('front matter and settings: %s', (_, write) => {
		const front = write();
		readSoon(`---\n${front}\n---\n\n${LOG}`);
		expect(secondsOf(() => readBoard(source(front, 'alb.yaml'), rules))).toBeLessThan(SECONDS);
	});
});

describe('what would take longer is refused, at the line where it is too much', () => {
	test.each([
		['lines', 'a\n'.repeat(5000), 5004, 'more than 5,000 lines'],
		['spaces', `a\n${' '.repeat(201)}b`, 6, 'a line indented by more than 200 spaces'],
		['marks on a line', `a\n${'> '.repeat(31)}b`, 6, 'more than 30 quotation or list marks on one line'],
		[
			'list marks',
			'- a\n'.repeat(100) + `${'- '.repeat(25)}b\n`.repeat(200),
			221,
			'more than 3,000 quotation or list marks',
		],
		[
			'lists in lists',
			lines(700, (i) => `${'  '.repeat(Math.min(i, 60))}a`),
			702,
			'hundreds of lines in lists within lists within lists',
		],
		['marks', `${'\\'.repeat(100)}\n\n`.repeat(250), 405, 'more than 20,000 marks such as *, ` or |'],
		[
			'marks of a paragraph',
			`a\n\n${`${'** '.repeat(100)}\n`.repeat(40)}`,
			37,
			'thousands of marks such as * or [ that may belong together',
		],
		[
			'backticks',
			`a\n\n\` \`\` \`\`\` ${'words '.repeat(40_000)}`,
			7,
			'a long paragraph with ` of many lengths, which may belong together',
		],
		[
			'comments',
			`a\n\n${'x <!-- '.repeat(100)}${'words '.repeat(50_000)}`,
			7,
			'a long paragraph with hundreds of <! or <?',
		],
		[
			'all together',
			`${'- a\n'.repeat(2500)}${'a\n'.repeat(2000)}`,
			3024,
			'thousands of lines, lists and marks, too many of them together',
		],
	])('%s', (_, body, line, what) => {
		const { unread, log, text, date, discussionLines } = readMinutes(source(minutesOf(body)));
		expect(unread).toEqual([{ code: 'too-complex', what, place: at(line, 1) }]);
		// The file keeps its place among the others, and what it says can be shown.
		expect({ log, text, date: date?.value, discussionLines }).toEqual({
			log: undefined,
			text: minutesOf(body),
			date: '2025-04',
			discussionLines: [],
		});
	});

	function lines(count: number, line: (index: number) => string): string {
		return Array.from({ length: count }, (_, index) => line(index)).join('\n');
	}
});

describe('the minutes of a long day are read', () => {
	const SENTENCE =
		'MH said that **the board** (see [the report](https://example.org/a_b_c)) _should_ `not` wait & spend £5 <b>now</b>. ';

	test.each([
		['60 kB of prose with bold, links and code', `${`${SENTENCE.repeat(5)}\n\n`.repeat(105)}`],
		['60 kB of a list without an empty line', `- ${SENTENCE}\n`.repeat(500)],
		[
			'60 kB of lists in lists',
			`- ${SENTENCE}\n  - ${SENTENCE}\n    1. ${SENTENCE}\n       - ${SENTENCE}\n`.repeat(125),
		],
		['30 kB in one paragraph', `${SENTENCE}\n`.repeat(250)],
		['60 kB of quoted mail', `> > ${SENTENCE}\n> >\n`.repeat(500)],
		['60 kB of tables', `${`| ${SENTENCE} | b |\n| - | - |\n${`| ${SENTENCE} | c |\n`.repeat(20)}\n`.repeat(25)}`],
		['200 kB of plain prose', `${`${'MH said so, and they agreed. '.repeat(20)}\n\n`.repeat(350)}`],
		['a form to fill in', `Name: ${'_'.repeat(60)} Date: ${'_'.repeat(20)}\n\n`.repeat(50)],
		['a hundred action lines', '**Action 79 (MH, LH):** Follow up on funding.\n\n'.repeat(100)],
	])('%s', (_, body) => {
		expect(
			codes(readMinutes(source(minutesOf(`${body}\n\n${LOG}`))).unread).filter((code) => !code.endsWith('row-stray')),
		).toEqual([]);
	});

	test('and so is a log of a thousand rows', () => {
		const { log, unread } = readMinutes(source(minutesOf(`## Action log\n\n${HEADER}${ROW_78.repeat(1000)}`)));
		expect(log?.rows).toHaveLength(1000);
		expect(unread).toEqual([]);
	});
});

describe('nothing throws', () => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 200 }),
		fc.string({ unit: codePoint, maxLength: 200 }).map((text) => Buffer.from(text)),
	);

	function expectReading(file: Source): void {
		const both = readBoth(file);
		expectAlike(both);
		const { minutes } = both;
		expect(minutes.file).toBe(file.file);
		// What is not in the model is said: no log without a reason.
		if (!minutes.log) expect(minutes.unread).not.toEqual([]);
		const length = splitLines(file.file, minutes.text).starts.length;
		for (const { place } of minutes.unread)
			expect(place.line >= 1 && (minutes.text === '' || place.line <= length)).toBe(true);
	}

	test('for arbitrary bytes, as minutes and as settings', () => {
		fc.assert(
			fc.property(bytes, (content) => {
				expectReading(source(content));
				readBoard(source(content, 'alb.yaml'), rules);
			}),
			{ numRuns: runs(500) },
		);
	});

	test('for arbitrary bytes put into minutes', () => {
		const whole = new TextEncoder().encode(minutesOf(LOG));
		fc.assert(
			fc.property(bytes, fc.nat(whole.length), fc.nat(20), (content, from, cut) => {
				expectReading(source(Buffer.concat([whole.subarray(0, from), content, whole.subarray(from + cut)])));
			}),
			{ numRuns: runs(500) },
		);
	});

	test('for minutes that were cut and pasted', () => {
		fc.assert(
			fc.property(splicedMinutes, (text) => {
				expectReading(source(text));
			}),
			{ numRuns: runs(300) },
		);
	});

	test('for the bad inputs, cut anywhere', () => {
		fc.assert(
			fc.property(fc.constantFrom(...badInputs), share, ({ file, bytes: whole }, where) => {
				expectReading({ file, bytes: whole.subarray(0, Math.floor(whole.length * where)) });
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe('every pattern of the parser reads 50,000 characters at once', () => {
	const flat = (text: string) => ({
		text,
		searchable: text,
		offsetAt: (index: number) => index,
		isBold: () => false,
		isBreak: () => false,
	});
	const table = (text: string) => {
		const lines = splitLines(FILE, `| Action | No. | Date issued |\n| - | - | - |\n${text}`);
		return readLogTable(lines, { header: 1, end: 4 }, plainCells(lines));
	};
	const READERS: Readonly<Record<string, (text: string) => unknown>> = {
		splitRow,
		mayHoldMarkup,
		isDelimiterRow: (text) => isDelimiterRow(`${text}|`),
		plainWord,
		isLogLabel,
		looksLikeRow: (text) => looksLikeRow(text, 5),
		readResponsible,
		readWrittenDate,
		splitItemTitle,
		findPassages: (text) => findPassages(flat(text)),
		readLogTable: table,
		findLogQuickly: (text) => findLogQuickly(splitLines(FILE, `${text}\n|a\n`), 0),
		isPlainText,
		withoutComment,
	};
	const BEGINNINGS = [
		'',
		'a',
		'|',
		'| a',
		'*',
		'**',
		'`',
		'Action',
		'Action 1',
		'Action No',
		'Action (',
		'Decision',
		'item 1',
		'1',
		'action log',
		'## Action log',
		'24',
		'July',
		'>',
		'- ',
		'#',
		'a #',
		'--',
		'|-',
	];
	const REPEATED = [
		' ',
		'\t',
		'\u00a0',
		'a',
		'1',
		'|',
		'\\',
		'*',
		'`',
		'-',
		'- ',
		'> ',
		'1. ',
		'1.',
		'#',
		' #',
		'.',
		'Action ',
		'Action: ',
		'(',
		'/',
		' and ',
		'log ',
		'`|',
	];

	test.each(Object.entries(READERS))('%s', (_, read) => {
		for (const beginning of BEGINNINGS) {
			for (const piece of REPEATED) {
				const text = `${beginning}${piece.repeat(50_000 / piece.length)}`;
				const seconds = secondsOf(() => {
					read(text);
					read(`${text}x`);
				});
				if (seconds > 0.5)
					expect.fail(`${seconds} s for ${JSON.stringify(beginning)} and 50,000 of ${JSON.stringify(piece)}`);
			}
		}
	});
});
