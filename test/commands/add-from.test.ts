// @module-tag slow
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const body = [
	'## 1. Hall',
	'',
	'MH will ask what the hall costs. The porch stays green.',
	'',
	'## 2. Garden',
	'',
	'RE to water the plants. MH will mow the lawn.',
	'',
	'Somebody should thank the gardener.',
].join('\n');
const files = { 'minutes/2025-04.md': sampleMinutes({ body, rows: ['1 | Book the hall | MH | April 2025 | open'] }) };

describe('alb add --from', () => {
	test('makes an action of the sentence that alb check names, under its item and for whom it names', async () => {
		const folder = board(files);
		const { out } = await alb(folder, 'check', '--severity', 'info', '--compact');
		const [place = ''] = /(?<=--from )\S+/.exec(out) ?? [];
		expect(place).toBe('minutes/2025-04.md:14:1');
		expect(await alb(folder, 'add', '--from', place)).toMatchObject({ status: 0, err: '' });
		const text = readFileSync(join(folder, 'minutes/2025-04.md'), 'utf8');
		expect(text).toContain(
			'The porch stays green.\n\n**Action 2 (MH):** MH will ask what the hall costs\n\n## 2. Garden',
		);
		expect(text).toContain('| 2 | MH will ask what the hall costs | MH | April 2025 | open |');
		expect((await alb(folder, 'check', '--severity', 'info', '--compact')).out).not.toContain('what the hall costs');
	});

	test.each([
		[['2025-04'], '"2025-04" is no place in the minutes'],
		[['minutes/2025-04.md:12'], 'there is no sentence at minutes/2025-04.md:12'],
		[
			['minutes/2025-04.md:18'],
			'line 18 has several sentences; say which\n  minutes/2025-04.md:18:1  "RE to water the plants."\n  minutes/2025-04.md:18:25  "MH will mow the lawn."',
		],
		[['minutes/2025-04.md:20'], 'who is responsible?'],
		[['minutes/2025-04.md:14', 'Ask what it costs'], '--from names the meeting and the words'],
	])('%j is refused', async (words, says) => {
		const { status, err } = await alb(board(files), 'add', '--from', ...words);
		expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(says) });
	});
});
