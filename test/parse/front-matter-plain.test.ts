import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unread } from '../../src/model/unread.ts';
import { frontMatterValues } from '../../src/parse/front-matter/front-matter.ts';
import { type PlainDates, readPlainFrontMatter } from '../../src/parse/front-matter/front-matter-plain.ts';
import { open } from '../../src/parse/open.ts';
import { share } from '../support/share.ts';
import { runs } from './runs.ts';
import { at, badInputs, examples, source } from './sources.ts';

/** The plain reading of some front matter, and what YAML and the schema make of it. */
function bothReadings(front: string): {
	plain: PlainDates | undefined;
	whole: PlainDates & { unread: readonly Unread[] };
} {
	// The file's name says no date, so that none but the front matter's is found.
	const opened = open(source(`---\n${front}\n---\n`, 'minutes/april.md'));
	if ('failed' in opened || !opened.frontMatter) throw new Error(`no front matter: ${JSON.stringify(front)}`);
	const { date, logUpdated, unread } = frontMatterValues(opened);
	const whole = { ...(date && { date }), ...(logUpdated && { logUpdated }), unread };
	return { plain: readPlainFrontMatter(opened.lines, opened.frontMatter), whole };
}

function read(front: string): PlainDates | undefined {
	const { plain, whole } = bothReadings(front);
	if (plain) expect({ ...plain, unread: [] }).toEqual(whole);
	return plain;
}

describe('front matter that is read without a parser of YAML', () => {
	test('as the examples and templates write it, comments and all', () => {
		const front = `date: 2025-04-17   # a month, or a full day
title: Extraordinary meeting, online
state: draft
chair: MH
location: 12 High Street (2nd floor)
next-meeting: 2025-07
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Adopt Thames Valley & PACT }
  CC: { name: Claire O'Brien-Coe, for: TR }  # a substitute
  ÉA: Émile Ã
  R2: Reynolds, Rachel

apologies:
# Move whoever sends apologies here.
  # all of them
#
action-log-updated: 2025-04-24`;
		expect(read(front)).toEqual({
			date: { value: '2025-04-17', place: { ...at(2, 7), file: 'minutes/april.md' } },
			logUpdated: { value: '2025-04-24', place: { ...at(18, 21), file: 'minutes/april.md' } },
		});
	});

	test('for every example', () => {
		for (const { bytes } of examples.filter(({ file }) => /^minutes\/\d{4}-\d{2}\.md$/.test(file)).slice(0, 2)) {
			const front = /^---\n(.*?)\n---\n/s.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
			expect(read(front)?.date?.value).toMatch(/^\d{4}-\d{2}$/);
		}
	});

	test.each([
		'',
		'chair: MH',
		'date: 2025-04\ndate: 2025-05',
		'date: 2025-02-30',
		'date: "2025-04"',
		"date: '2025-04'",
		'date:  2025-04',
		'date:2025-04',
		'date:\u00a02025-04',
		'date: 2025-04 ',
		'date: 2025-04\u00a0 # x',
		'date: 2025-04 #x',
		'date: 2025-04\t# x',
		'date: 2025-04\n ',
		'date: 2025-04\n  B',
		'date: 2025-04\n#x',
		'date: 2025-04\ntitle: A: B',
		'date: 2025-04\ntitle: A #4',
		'date: 2025-04\ntitle: @A',
		'date: 2025-04\ntitle: - A',
		'date: 2025-04\ntitle: |\n  A',
		'date: 2025-04\ntitle:',
		'date: 2025-04\ntitle: A\n  B: C',
		'date: 2025-04\nstate: final',
		'date: 2025-04\ncolour: red',
		'date: 2025-04\n  chair: MH',
		'date: 2025-04\ninvitees: A',
		'date: 2025-04\ninvitees:\n  MH: A\n  MH: B',
		'date: 2025-04\ninvitees:\n  MH:',
		'date: 2025-04\ninvitees:\n   MH: A',
		'date: 2025-04\ninvitees:\n  MH: A\n   RE: B',
		'date: 2025-04\ninvitees:\n  M H: A',
		'date: 2025-04\ninvitees:\n  MH: { role: Chair }',
		'date: 2025-04\ninvitees:\n  MH: { name: A, name: B }',
		'date: 2025-04\ninvitees:\n  MH: { name: A,role: B }',
		'date: 2025-04\ninvitees:\n  MH: { name: A, rank: B }',
		'date: 2025-04\ninvitees:\n  MH: { name: A, }',
		'date: 2025-04\ninvitees:\n  MH: { name: A }}',
		'date: 2025-04\ninvitees:\n  MH: { name: A',
		'date: 2025-04\ninvitees:\n  MH: { name: [A] }',
		'date: 2025-04\rchair: MH: x',
		'\ufeffdate: 2025-04',
	])('leaves to that parser: %j', (front) => {
		expect(read(front)).toBeUndefined();
	});

	const SHAPES = [
		'date: 2025-04',
		'date: 2025-04-24',
		'action-log-updated: 2025-05-01',
		'next-meeting: 2025-07',
		'title: Special meeting',
		'state: agreed',
		'chair: MH',
		'invitees:',
		'apologies:',
		'  MH: { name: Dr Mac Heath, role: Chair }',
		'  MH: Mac',
		'  RE: { name: R E, for: TR }',
		'  RE: R',
		'# note',
		'',
	];
	const SLIPS = [
		'"',
		"'",
		':',
		': ',
		',',
		', ',
		'#',
		' #',
		' # ',
		'- ',
		'[',
		']',
		'{',
		'}',
		'{ ',
		' }',
		'&',
		'*',
		'!',
		'|',
		'>',
		'%',
		'@',
		'`',
		'?',
		'? ',
		'~',
		'\t',
		' ',
		'  ',
		'\u00a0',
		'\u2028',
		'\u0085',
		'\ufeff',
		'\r',
		'\r\n',
		'\n',
		'\n  ',
		'\\',
		'0',
		'a',
		'é',
		'e\u0301',
		'😀',
		'£',
		'.',
		'/',
		'(',
		'---',
		'...',
		'<<',
		'=',
		'null',
	];

	test('never says anything else than YAML and the schema do', { tags: 'slow' }, () => {
		const slip = fc.record({
			where: share,
			what: fc.constantFrom(...SLIPS),
			cut: fc.nat(2),
		});
		const front = fc
			.record({ lines: fc.shuffledSubarray(SHAPES, { minLength: 1 }), slips: fc.array(slip, { maxLength: 3 }) })
			.map(({ lines, slips }) =>
				slips.reduce((text, { where, what, cut }) => {
					const index = Math.floor(where * text.length);
					return text.slice(0, index) + what + text.slice(index + cut);
				}, lines.join('\n')),
			)
			.filter((text) => !/(?:^|[\r\n])---/.test(text));
		fc.assert(
			fc.property(front, (text) => {
				read(text);
			}),
			{ numRuns: runs(1000) },
		);
	});

	test('for the bad inputs', () => {
		for (const file of badInputs) {
			const opened = open(file);
			if ('failed' in opened || !opened.frontMatter) continue;
			const plain = readPlainFrontMatter(opened.lines, opened.frontMatter);
			if (plain) expect(frontMatterValues(opened)).toMatchObject({ ...plain, unread: [] });
		}
	});
});
