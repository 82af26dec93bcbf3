import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsSchema } from '../../src/schemas/index.ts';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const good = {
	'minutes/2024-07.md': sampleMinutes({ date: '2024-07', rows: ['1 | Book the hall | MH | July 2024 | open'] }),
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | July 2024 | closed'] }),
};
const spelled = {
	...good,
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | July 2024 | Closed'] }),
};
const faulty = {
	'minutes/2024-07.md': sampleMinutes({
		date: '2024-07',
		rows: ['2 | Ask for quotes | RE | July 2024 | open', '1 | Book the hall | MH | July 2024 | open'],
	}),
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | July 2024 | compleet'] }),
};

describe('alb check', () => {
	test('says in one short line that nothing is wrong', async () => {
		expect(await alb(board(good), 'check')).toEqual({
			status: 0,
			out: 'No problems found in 2 meetings and 1 action.\n',
			err: '',
		});
	});

	test('lists all findings by file, with a line that sums up', async () => {
		const { status, out, err } = await alb(board(faulty), 'check');
		expect(out).toMatchInlineSnapshot(`
			"minutes/2024-07.md:18:3  error  action "2" is "open" here but missing from the next log, "minutes/2025-04.md"; add its row there  action-vanished
			  18 │ | 2 | Ask for quotes | RE | July 2024 | open |
			     │   ^

			minutes/2025-04.md:18:40  error  "compleet" is not a status of this board; did you mean "complete"?  status-unknown
			  18 │ | 1 | Book the hall | MH | July 2024 | compleet |
			     │                                        ^^^^^^^^

			2 errors in 2 files.
			"
		`);
		expect({ status, err }).toEqual({ status: 1, err: '' });
	});

	test('reports on the files that are named, in the light of the whole book', async () => {
		const folder = board(faulty);
		const july = await alb(folder, 'check', 'minutes/2024-07.md');
		expect(july.out).toContain('action-vanished');
		expect(july.out).not.toContain('compleet');
		const april = await alb(join(folder, 'minutes'), 'check', '2025-04.md');
		expect(april.out).toContain('compleet');
		expect(april.out).not.toContain('action-vanished');
	});

	test('ends with 0 on warnings, and with 1 under --strict', async () => {
		const folder = board(spelled);
		expect((await alb(folder, 'check')).status).toBe(0);
		expect((await alb(folder, 'check', '--strict')).status).toBe(1);
	});

	test('knows a meeting by its date, and the last', async () => {
		const folder = board(faulty);
		expect((await alb(folder, 'check', 'July 2024')).out).toBe((await alb(folder, 'check', 'minutes/2024-07.md')).out);
		expect((await alb(folder, 'check', 'last')).out).toBe((await alb(folder, 'check', '2025-04')).out);
	});

	test('names what lies beside the minutes and is not read', async () => {
		const folder = board({
			...good,
			'minutes/2025-07.md.txt': 'x',
			'minutes/papers/notes.md': 'x',
			'minutes/2024/agenda.docx': 'x',
			'minutes/README.md': 'x',
		});
		const { status, err } = await alb(folder, 'check');
		expect(err).toBe(
			'alb: not read: minutes/2024/agenda.docx, minutes/2025-07.md.txt and minutes/papers/notes.md. Minutes are files in minutes/ that end in .md\n',
		);
		expect(status).toBe(0);
	});

	test('wraps at words on a terminal', async () => {
		const { out } = await alb(board(faulty), 'check', { terminal: true, columns: 60, env: { NO_COLOR: '1' } });
		for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
		expect(out).toContain('\n    ');
	});

	test('writes JSON', async () => {
		const { out } = await alb(board(spelled), 'check', '--format', 'json');
		expect(out).toMatchInlineSnapshot(`
			"{
			  "schema": "alb/findings@1",
			  "findings": [
			    {
			      "rule": "status-spelling",
			      "severity": "warning",
			      "message": "\\"Closed\\" is spelt \\"closed\\" on this board; use that spelling",
			      "file": "minutes/2025-04.md",
			      "line": 18,
			      "column": 40,
			      "fix": {
			        "says": "write \\"closed\\"",
			        "edits": [
			          {
			            "line": 18,
			            "column": 40,
			            "endLine": 18,
			            "endColumn": 46,
			            "text": "closed"
			          }
			        ]
			      }
			    }
			  ],
			  "counts": {
			    "error": 0,
			    "warning": 1,
			    "info": 0
			  },
			  "unlisted": {
			    "error": 0,
			    "warning": 0,
			    "info": 0
			  }
			}
			"
		`);
	});

	test('marks severities in colour on a terminal', async () => {
		const { out } = await alb(board(spelled), 'check', { terminal: true });
		expect(out).toContain('\u001b[33mwarning\u001b[39m');
	});

	test('checks minutes that lie outside the folder, when they are named', async () => {
		const folder = board({ 'draft.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | opne'] }) });
		const { status, out } = await alb(folder, 'check', 'draft.md');
		expect(status).toBe(1);
		expect(out).toContain('"opne"');
	});

	test('refuses a file that is not there, or not in the book', async () => {
		const folder = board(good);
		expect(await alb(folder, 'check', 'minutes/2025-05.md')).toMatchObject({
			status: 2,
			err: expect.stringContaining('alb: there is no meeting "minutes/2025-05.md" in this minute book'),
		});
		expect(await alb(folder, 'check', '..')).toMatchObject({
			status: 2,
			err: expect.stringContaining('alb: .. is not in the minute book'),
		});
	});
});

describe('a minute book is found', () => {
	test('upwards from a folder inside it, in a path with spaces and other letters', async () => {
		const folder = board({
			'größe ö 会/alb.yaml': 'board: B',
			...Object.fromEntries(Object.entries(good).map(([name, text]) => [`größe ö 会/${name}`, text])),
		});
		const inside = join(folder, 'größe ö 会', 'papers', 'deep');
		mkdirSync(inside, { recursive: true });
		expect((await alb(inside, 'check')).out).toBe('No problems found in 2 meetings and 1 action.\n');
		expect((await alb('/', 'check', '-C', inside)).out).toBe('No problems found in 2 meetings and 1 action.\n');
		expect((await alb('/', '-C', inside, 'check')).status).toBe(0);
	});

	test('and where there is none, says what to do', async () => {
		const folder = board({ 'readme.txt': '' });
		expect(await alb(folder, 'check')).toEqual({
			status: 2,
			out: '',
			err: `alb: there is no minutes folder in ${folder}\nalb looks for files such as minutes/2025-04.md, one for each meeting.\nTo look elsewhere: alb -C <folder> …   To start a minute book here: alb init\n`,
		});
	});

	test('mistakes in alb.yaml are named at their place', async () => {
		const folder = board({ ...good, 'alb.yaml': 'board: B\ncalender: quarterly\nactions: { numbering: roman }\n' });
		expect(await alb(folder, 'check')).toEqual({
			status: 2,
			out: '',
			err: 'alb: the settings in alb.yaml cannot be used\nalb.yaml:2:1  "calender" is not a setting; did you mean "calendar"?\nalb.yaml:3:23  in "actions.numbering", "roman" should be sequence or meeting\n',
		});
	});
});

describe('what a comment in the minutes allows', () => {
	const silenced = {
		...spelled,
		'minutes/2025-04.md': `${spelled['minutes/2025-04.md']}\n<!-- alb-allow status-spelling 1: as the county writes it -->\n`,
	};

	test('is counted, and fails no check', async () => {
		expect(await alb(board(silenced), 'check', '--strict')).toEqual({
			status: 0,
			out: 'No problems found in 2 meetings and 1 action; 1 silenced.\n',
			err: '',
		});
		const { out } = await alb(board({ ...silenced, 'minutes/2024-07.md': faulty['minutes/2024-07.md'] }), 'check');
		expect(out).toMatch(/\n1 error in 1 file; 1 silenced\.\n$/);
	});

	test('is listed with --show-silenced, with its reason', async () => {
		expect(await alb(board(silenced), 'check', '--show-silenced', '--compact')).toMatchObject({
			status: 0,
			out: `minutes/2025-04.md:18:40  silenced  "Closed" is spelt "closed" on this board; use that spelling  status-spelling  (line 20: as the county writes it)

No problems found in 2 meetings and 1 action; 1 silenced.
`,
		});
	});

	test('is counted apart in JSON, and shown only when asked for, with its mark', async () => {
		const folder = board(silenced);
		const without = JSON.parse((await alb(folder, 'check', '--format', 'json')).out);
		expect(without).toEqual({
			schema: 'alb/findings@1',
			findings: [],
			counts: { error: 0, warning: 0, info: 0 },
			unlisted: { error: 0, warning: 0, info: 0 },
			silenced: 1,
		});
		const shown = JSON.parse((await alb(folder, 'check', '--format', 'json', '--show-silenced')).out);
		expect(findingsSchema.parse(shown)).toEqual(shown);
		expect(shown).toMatchObject({
			findings: [{ rule: 'status-spelling', silenced: { reason: 'as the county writes it', line: 20, column: 6 } }],
			counts: { warning: 0 },
			silenced: 1,
		});
	});

	test('is marked as suppressed in SARIF, and annotates no pull request', async () => {
		const folder = board(silenced);
		const { runs } = JSON.parse((await alb(folder, 'check', '--format', 'sarif')).out);
		expect(runs[0].results).toMatchObject([
			{
				ruleId: 'status-spelling',
				suppressions: [{ kind: 'inSource', justification: 'as the county writes it' }],
			},
		]);
		expect((await alb(folder, 'check', '--format', 'github')).out).toBe(
			'alb check: 0 errors, 0 warnings, 0 notices in 2 meetings; 1 silenced.\n',
		);
	});

	test('is not fixed by --fix', { tags: 'slow' }, async () => {
		const folder = board(silenced);
		const { err } = await alb(folder, 'check', '--fix');
		expect(err).toContain('nothing was written');
		expect(readFileSync(join(folder, 'minutes/2025-04.md'), 'utf8')).toBe(silenced['minutes/2025-04.md']);
	});

	test('is counted in the files that are named', async () => {
		expect((await alb(board(silenced), 'check', '2024-07')).out).toBe('No problems found in 1 meeting and 1 action.\n');
	});

	test('is in no page and in no new minutes', { tags: 'slow' }, async () => {
		const comment = '<!-- alb-allow person-unlisted: hush -->';
		const text = silenced['minutes/2025-04.md']
			.replace('date: 2025-04\n', 'date: 2025-04 # alb-allow file-name: hush\n')
			.replace(/^(## .*)$/m, `$1 ${comment}\n\n${comment}\nMH spoke. ${comment}\n\n- one ${comment}\n\n${comment}`);
		const folder = board({ ...silenced, 'minutes/2025-04.md': text, 'alb.yaml': 'calendar: quarterly\n' });
		for (const format of ['md', 'html']) {
			const { out } = await alb(folder, 'render', '2025-04', '--to', format, '--stdout');
			expect(out).toContain('MH spoke.');
			expect(out).not.toMatch(/alb-allow|hush|county/);
		}
		const { out } = await alb(folder, 'new-meeting', '--dry-run');
		expect(out).toContain('date: 2025-07');
		expect(out).not.toMatch(/alb-allow|hush|county/);
	});
});

test('a rule that is turned off is silent, and a setting with a slip stops the check', async () => {
	const off = board({ ...spelled, 'alb.yaml': 'rules: { status-spelling: off }\n' });
	expect((await alb(off, 'check')).out).toBe('No problems found in 2 meetings and 1 action.\n');
	const grave = board({ ...spelled, 'alb.yaml': 'rules: { status-spelling: error }\n' });
	expect((await alb(grave, 'check')).status).toBe(1);
	const slip = board({ ...spelled, 'alb.yaml': 'rules:\n  status-speling: off\n  log-table: off\n' });
	expect(await alb(slip, 'check')).toEqual({
		status: 2,
		out: '',
		err: `alb: the settings in alb.yaml cannot be used
alb.yaml:2:3  there is no rule "status-speling"; did you mean "status-spelling"?
alb.yaml:3:14  in "rules.log-table", "off" should be error, or { severity: … }; what this rule finds may hide an action
`,
	});
});
