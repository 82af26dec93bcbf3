import { describe, expect, test } from 'vitest';
import { restrictedActions } from '../../src/language/restricted-actions.ts';
import { carriedRow, newestLog } from '../../src/log/carry.ts';
import { bookOf } from './book.ts';

const out = (text: string) => `<!-- restricted -->${text}<!-- /restricted -->`;

/** The row of the first meeting as a later log repeats it. */
function carried(row: string, elsewhere: readonly string[] = [], otherwise?: Parameters<typeof carriedRow>[3]) {
	const book = bookOf({ '2025-01': { rows: [row] }, '2025-04': { rows: elsewhere } });
	const [minutes] = book.meetings;
	const first = minutes?.log?.rows[0];
	if (!minutes || !first) throw new Error('there is no row');
	return carriedRow({ row: first, minutes }, 'minutes/2025-07.md', restrictedActions(book, 'sequence'), otherwise);
}

describe('a row is carried on', () => {
	const cells = {
		number: '79',
		action: 'Book *the* hall',
		responsible: 'MH',
		issued: 'January 2025',
		status: 'open',
	};

	test('as it is typed', () => {
		expect(carried('79 | Book *the* hall | MH | January 2025 | open')).toEqual({
			kind: 'new-row',
			file: 'minutes/2025-07.md',
			cells: { ...cells, action: 'Book the hall' },
			markdown: cells,
		});
	});

	test('with other cells in place of its own', () => {
		const otherwise = { cells: { status: 'closed', action: 'x' }, markdown: { action: '*x*' } };
		const row = carried('79 | Book *the* hall | MH | January 2025 | open', [], otherwise);
		expect(row.cells).toEqual({ ...cells, action: 'x', status: 'closed' });
		const { action, status, ...others } = cells;
		expect([action, status, row.markdown]).toEqual(['Book *the* hall', 'open', { ...others, action: '*x*' }]);
	});

	test.each([
		['nothing', '79 | Book | MH | January 2025 | open', [], undefined],
		['its text', `79 | ${out('Book')} | MH | January 2025 | open`, [], ['action']],
		[
			'its text too, where who does it is restricted',
			`79 | Book | ${out('MH')} | January 2025 | open`,
			[],
			['responsible', 'action'],
		],
		[
			'its text, for the log of another meeting',
			'79 | Book | MH | January 2025 | open',
			[`79 | ${out('Book')} | MH | January 2025 | open`],
			['action'],
		],
	])('and marks as restricted %s', (_, row, elsewhere, expected) => {
		expect(carried(row, elsewhere).restricted).toEqual(expected);
	});
});

test('the newest log is the last one of a meeting with a date, or else the last one', () => {
	const undated = '---\ntitle: Hall\n---\n\n## Action log\n\n| No. | Action |\n| - | - |\n| 1 | Book |\n';
	const file = (meetings: Parameters<typeof bookOf>[0]) => newestLog(bookOf(meetings))?.file;
	expect(file({ '2025-01': {}, '2025-04': {}, hall: undated })).toBe('minutes/2025-04.md');
	expect(file({ '2025-01': {}, '2025-04': '---\ndate: 2025-04\n---\n' })).toBe('minutes/2025-01.md');
	expect(file({ attic: undated, hall: undated })).toBe('minutes/hall.md');
	expect(file({})).toBeUndefined();
});
