import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const folder = board({
	'minutes/2024-07.md': sampleMinutes({ date: '2024-07' }),
	'minutes/2025-04-24.md': sampleMinutes({
		date: '2025-04-24',
		body: 'Agreed.\n\n**Action 1 (MH):** Book the hall.\n\n**Decision:** Meet twice.\n\nTopics for the next meeting:\n\n- Training',
		rows: ['1 | Book the hall | MH | April 2025 | open'],
	}),
	'minutes/2025-05.md': '---\ndate: 2025-05\n---\n\n## 1. Nothing\n',
});

describe('alb show', () => {
	test('prints what was understood of a meeting, with its lines', async () => {
		const { status, out } = await alb(folder, 'show', '2025-04');
		expect(out).toMatchInlineSnapshot(`
			"24 April 2025  minutes/2025-04-24.md

			Invitees (4)
			    4  MH  Dr Mac Heath (Chair)
			    5  RE  Rebecca Eligon
			    6  LH  Lorna Hunt
			    7  KY  Kevin Yong

			Apologies: none

			Agenda items (1)
			   10  1. Previous minutes

			Action lines (1)
			   14  1 (MH): Book the hall.

			Decisions (1)
			   16  Meet twice.

			Topics for a coming meeting (1)
			   20  Training

			Action log (1 row)
			   26  1  Book the hall  [MH · April 2025 · open]

			Not understood: nothing
			"
		`);
		expect(status).toBe(0);
	});

	test('says what was not understood, and ends with 1', async () => {
		const { status, err } = await alb(folder, 'show');
		expect(err).toBe(
			'alb: not everything was understood (minutes/2025-05.md:5:13): alb check minutes/2025-05.md shows what to do\n',
		);
		expect(status).toBe(1);
	});

	test('prints the typed model as JSON', async () => {
		const { out } = await alb(folder, 'show', 'April 2025', '--json');
		expect(JSON.parse(out)).toMatchObject({
			schema: 'alb/minutes@1',
			meeting: '2025-04-24',
			actionLines: [
				{
					number: '1',
					responsible: ['MH'],
					text: 'Book the hall.',
					form: 'marked',
					place: { file: 'minutes/2025-04-24.md', line: 14, column: 3 },
				},
			],
			decisions: [{ text: 'Meet twice.' }],
			topics: [{ text: 'Training' }],
		});
	});
});
