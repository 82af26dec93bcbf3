import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateBook } from '../../bench/generate.mjs';
import { listMinutes, readSource } from '../../src/io/sources.ts';
import type { Source } from '../../src/model/source.ts';
import { readMeetingLog } from '../../src/parse/meeting-log.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { importsOf } from '../support/imports.ts';
import { expectAlike, readBoth } from './depths.ts';
import { runs } from './runs.ts';
import { badInputs, examples, LOG, minutesOf, source } from './sources.ts';
import { splicedMinutes } from './spliced-minutes.ts';

/** Holds the shallow reading of a file against the whole one; says whether there was a shallow one. */
function isAlike(file: Source): boolean {
	const both = readBoth(file);
	expectAlike(both);
	return both.quick !== undefined;
}

describe('whenever the shallow depth answers, it says what the whole one says', () => {
	test('for the examples', { tags: 'slow' }, () => {
		expect(examples.filter(isAlike).length).toBeGreaterThan(0);
	});

	test('for the bad inputs', { tags: 'slow' }, () => {
		expect(badInputs.filter(isAlike).length).toBeGreaterThan(50);
	});

	test('for the book that the benchmarks are run on, every file', { tags: 'slow' }, () => {
		const folder = emptyFolder();
		generateBook(folder, 60);
		const files = listMinutes(folder).map((file) => readSource(folder, file));
		expect(files.filter(isAlike)).toHaveLength(60);
	});

	test('for minutes that were cut and pasted', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(splicedMinutes, (text) => {
				isAlike(source(text));
			}),
			{ numRuns: runs(400) },
		);
	});
});

describe('the shallow depth', () => {
	test.each([
		['a log under its heading', LOG],
		['below a list and a quotation', `- a\n> b\n${LOG}`],
		['under a heading of another rank, and apart', LOG.replace('## Action log\n', '#### 7. ACTION LOG: April\n\n\n')],
		['with text after it', `${LOG}\ntext\n`],
		['without front matter', LOG],
	])('reads %s', (name, body) => {
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
		['text after the heading', LOG.replace('log\n', 'log\n\ntext\n')],
		['a no-break space after the heading', LOG.replace('log\n', 'log\n\u00a0\n')],
		['text right after the table', `${LOG}text`],
		['a row that is not at the margin', LOG.replace('| 78', ' | 78')],
		['no log', 'text'],
	])('leaves %s to the whole one', (_, body) => {
		expect(readMeetingLog(source(minutesOf(body)))).toBeUndefined();
	});
});

describe('what every command loads at its start', () => {
	/** Every package that a file needs, itself or through what it imports; types cost nothing. */
	function packagesOf(file: URL, seen = new Set<string>()): string[] {
		if (seen.has(file.href)) return [];
		seen.add(file.href);
		const code = readFileSync(file, 'utf8').replaceAll(/^import type .*?;$/gms, '');
		return importsOf(code).flatMap((name) => (name.startsWith('.') ? packagesOf(new URL(name, file), seen) : [name]));
	}

	test.each(['meeting-log.ts', 'settings/board-plain.ts'])(
		'%s brings no library with it: not yaml, zod, gray-matter or remark',
		(name) => {
			expect(packagesOf(new URL(`../../src/parse/${name}`, import.meta.url))).toEqual([]);
		},
	);

	test('as the whole reading does', () => {
		const packages = packagesOf(new URL('../../src/parse/minutes.ts', import.meta.url));
		expect(packages).toEqual(expect.arrayContaining(['gray-matter', 'yaml', 'zod', 'remark-parse']));
	});
});
