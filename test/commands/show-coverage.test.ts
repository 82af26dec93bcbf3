import { describe, expect, test } from 'vitest';
import { coverageSchema } from '../../src/schemas/index.ts';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const body = [
	'## 1. Hall',
	'',
	'MH said that the hall is cold. It has been so since May. RE agreed.',
	'',
	'RE will ask for a price. It was agreed to wait until then.',
	'',
	'**Action 2 (MH):** Read the meter. The result is to be discussed at the next meeting.',
	'',
	'**Decision:** The hall is kept.',
	'',
	'## 2. Garden',
	'',
	'The roses were a joy.',
	'',
	'Who waters them?',
	'',
	'### Topics for the next meeting',
	'',
	'- The gate',
].join('\n');
const front = 'invitees: { MH: Mac Heath, RE: Rebecca Eligon }';
const files = {
	'minutes/2025-04.md': sampleMinutes({ front, body, rows: ['2 | Read the meter. | MH | April 2025 | open'] }),
};

describe('alb show --coverage', () => {
	test('says of each sentence what became of it', async () => {
		expect(await alb(board(files), 'show', '--coverage')).toMatchInlineSnapshot(`
			{
			  "err": "",
			  "out": "April 2025  minutes/2025-04.md

			   10  speech of MH  MH said that the hall is cold.
			   10  speech of MH  It has been so since May.
			   10  speech of RE  RE agreed.
			   12  action?       RE will ask for a price.
			   12  –             It was agreed to wait until then.
			   14  action        Read the meter. The result is to be discussed at the next meeting.
			   14  deferral?     The result is to be discussed at the next meeting.
			   16  decision      The hall is kept.
			   20  –             The roses were a joy.
			   22  question?     Who waters them?
			   26  topic         The gate

			11 sentences: 3 speech, 1 action?, 2 nothing, 1 action, 1 deferral?, 1 decision, 1 question? and 1 topic.
			"?": it reads like one, and is not marked; alb check --severity info says what to do.
			",
			  "status": 0,
			}
		`);
	});

	test('in JSON too', async () => {
		const { out } = await alb(board(files), 'show', '--coverage', '--json');
		const { sentences } = coverageSchema.parse(JSON.parse(out));
		expect(sentences.slice(0, 4)).toMatchInlineSnapshot(`
			[
			  {
			    "became": [
			      "speech",
			    ],
			    "place": {
			      "column": 1,
			      "file": "minutes/2025-04.md",
			      "line": 10,
			    },
			    "speakers": [
			      "MH",
			    ],
			    "text": "MH said that the hall is cold.",
			  },
			  {
			    "became": [
			      "speech",
			    ],
			    "place": {
			      "column": 32,
			      "file": "minutes/2025-04.md",
			      "line": 10,
			    },
			    "speakers": [
			      "MH",
			    ],
			    "text": "It has been so since May.",
			  },
			  {
			    "became": [
			      "speech",
			    ],
			    "place": {
			      "column": 58,
			      "file": "minutes/2025-04.md",
			      "line": 10,
			    },
			    "speakers": [
			      "RE",
			    ],
			    "text": "RE agreed.",
			  },
			  {
			    "became": [
			      "unmarked-action",
			    ],
			    "place": {
			      "column": 1,
			      "file": "minutes/2025-04.md",
			      "line": 12,
			    },
			    "speakers": [],
			    "text": "RE will ask for a price.",
			  },
			]
		`);
	});

	test('minutes without notes have none', async () => {
		const { out } = await alb(board({ 'minutes/2025-04.md': sampleMinutes({ body: '' }) }), 'show', '--coverage');
		expect(out).toBe('April 2025  minutes/2025-04.md\n\n0 sentences.\n');
	});
});
