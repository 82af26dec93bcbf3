// @module-tag slow
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consolidate } from '../../src/log/consolidate.ts';
import { searchMinutes } from '../../src/log/search-minutes.ts';
import { DEFAULT_BOARD } from '../../src/model/board/board.ts';
import type { MeetingLog } from '../../src/model/minutes.ts';
import { readMeetingLog } from '../../src/parse/meeting-log.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { mayHold, readTerm, searchWords } from '../../src/values/search.ts';
import { runs } from '../parse/runs.ts';
import { minutesOf, source } from '../parse/sources.ts';
import { splicedMinutes } from '../parse/spliced-minutes.ts';

function hitsIn(minutes: MeetingLog, typed: readonly string[]) {
	const book = makeBook([minutes]);
	const log = consolidate(book, { statuses: DEFAULT_BOARD.statuses, today: '2025-05-01' });
	return searchMinutes(book, log, { terms: typed.map(readTerm) });
}

/** Lines without HTML, in which marks are within words, and words that such lines have. */
const lines = fc.array(
	fc.constantFrom(
		...[
			'fund',
			'**ing**',
			'[a](b)',
			'the hall',
			'![c](d)',
			'\\*',
			'[^1]',
			'&amp;',
			'`code`',
			'_',
			'\u00ad',
			' ',
			'\n',
			'\n\n',
		],
		...['- ', '> ', '    ', '## ', 'Action 7 (MH): ', '**Decision:** ', 'é', '’', '\r\n', '[^1]: ', '1. ', '~~'],
	),
	{ maxLength: 20 },
);

test('a file that may not have the words and is not read whole for that has none of them', () => {
	let quick = 0;
	const log =
		'\n\n## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| - | - | - | - | - |\n| 7 | a | MH | May 2024 | open |\n';
	const texts = fc.oneof(
		lines.map((parts) => minutesOf(`${parts.join('')}${log}`)),
		splicedMinutes,
	);
	fc.assert(
		fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
			const shallow = readMeetingLog(source(text));
			if (!shallow) return;
			const whole = readMinutes(source(text));
			const words = searchWords(whole.body.blocks.map((block) => text.slice(block.start, block.end)).join(' '));
			const typed = [one, other].map((at) => words[at % words.length]?.word ?? 'funding');
			for (const asked of [typed, ['funding'], ['fund', 'hall'], ['coded'], ['ingé'], typed.slice(1)]) {
				if (mayHold(text, asked.map(readTerm))) continue;
				quick++;
				expect(hitsIn(shallow, asked)).toEqual(hitsIn(whole, asked));
			}
		}),
		{ numRuns: runs(600) },
	);
	expect(quick).toBeGreaterThan(200);
});
