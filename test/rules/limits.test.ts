import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check, type Files, line } from './book.ts';

/** Where a rule speaks and where it is silent, beyond what its examples show. */
function said(rule: string, files: Files): string[] {
	return check(files)
		.filter((finding) => finding.rule === rule)
		.map(line);
}

const row = (number: number | string, text: string, issued: string, status: string, who = 'MH') =>
	`| ${number} | ${text} | ${who} | ${issued} | ${status} |`;
const minutesOf = (date: string, ...log: string[]) => ({ [`minutes/${date}.md`]: writeMinutes({ date, log }) });
const PLO = (status: string) => row(78, 'Bring the PLO report to a meeting.', 'July 2024', status, 'RE');
const FUNDING = (status: string) => row(79, 'Follow up with LH on funding across the region', 'April 2025', status);
const SECOND_LOG =
	'## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
const BISCUITS = row(80, 'Order the biscuits.', 'July 2025', 'open');

describe('the two pairs of the bad inputs that hold 79 as closed in April, put right', () => {
	test('dropped-open', () => {
		const files = {
			...minutesOf('2025-04', FUNDING('open'), PLO('open')),
			...minutesOf('2025-07', BISCUITS, PLO('open')),
		};
		expect(said('action-vanished', files)).toEqual([
			'minutes/2025-04.md:12:3  error  action "79" is "open" here but missing from the next log, "minutes/2025-07.md"; add its row there',
		]);
	});

	test('reopened', () => {
		const files = {
			...minutesOf('2025-04', FUNDING('closed'), PLO('open')),
			...minutesOf('2025-07', FUNDING('open'), PLO('open')),
		};
		expect(said('status-reopened', files)).toEqual([
			'minutes/2025-07.md:12:75  error  action "79" is "open" here but was "closed" in minutes/2025-04.md, line 12; correct the status, or raise a new action',
		]);
	});
});

describe('action-vanished', () => {
	const noLog = { 'minutes/2024-10.md': '---\ndate: 2024-10\n---\n\nNo log.\n' };
	const stray = (...log: string[]) => minutesOf('2024-10', ...log, '', row(77, 'x', 'July 2024', 'closed'));

	test('a meeting without a log is passed over', () => {
		const found = said('action-vanished', {
			...minutesOf('2024-07', PLO('open')),
			...noLog,
			...minutesOf('2025-04', FUNDING('open')),
		});
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^minutes\/2024-07.md:12:3 .*"minutes\/2025-04.md"/);
	});

	test('a log in which the row may be hidden is passed over, and what it does say counts', () => {
		const after = minutesOf('2025-04', FUNDING('open'));
		expect(said('action-vanished', { ...minutesOf('2024-07', PLO('open')), ...stray(), ...after })[0]).toContain(
			'2025-04',
		);
		expect(
			said('action-vanished', { ...minutesOf('2024-07', PLO('open')), ...stray(PLO('closed')), ...after }),
		).toEqual([]);
		expect(
			said('action-vanished', { ...minutesOf('2024-07', PLO('open')), ...stray(PLO('open')), ...after })[0],
		).toMatch(/^minutes\/2024-10/);
	});

	test('after a file that was not read nobody knows what became of an action', () => {
		const before = minutesOf('2024-07', PLO('open'));
		const after = minutesOf('2025-04', FUNDING('open'));
		for (const unread of [
			'',
			`${writeMinutes({ date: '2024-10', log: [PLO('closed')] }).replace('## Action log', '<<<<<<< HEAD')}`,
		]) {
			expect(said('action-vanished', { ...before, 'minutes/2024-10.md': unread, ...after })).toEqual([]);
		}
		// A log names it again, and from then on it is followed.
		const again = { ...before, 'minutes/2024-10.md': '', ...minutesOf('2025-01', PLO('open')), ...after };
		expect(said('action-vanished', again)[0]).toMatch(/^minutes\/2025-01.md:12:3 /);
	});

	test('in a log that is not found, the row may be under its number', () => {
		const hidden = writeMinutes({ date: '2024-10', log: [PLO('closed')] }).replace('## Action log', '## Follow-up');
		const files = { ...minutesOf('2024-07', PLO('open')), ...minutesOf('2025-04', FUNDING('open')) };
		expect(said('action-vanished', { ...files, 'minutes/2024-10.md': hidden })).toEqual([]);
	});

	test('once for each disappearance', () => {
		const without = (date: string) => minutesOf(date, row(1, 'x', 'July 2020', 'closed'));
		const files = { ...minutesOf('2024-07', PLO('open')), ...without('2024-10'), ...without('2025-01') };
		expect(said('action-vanished', files)).toHaveLength(1);
		const twice = {
			...files,
			...minutesOf('2025-04', PLO('open')),
			...without('2025-07'),
			...minutesOf('2025-10', PLO('open')),
		};
		expect(said('action-vanished', twice).map((each) => each.replace(/^.*; /, ''))).toEqual([
			'it is back in "minutes/2025-04.md"',
			'it is back in "minutes/2025-10.md"',
		]);
	});

	test('a second log may hold the row too', () => {
		const second = {
			'minutes/2025-04.md': `${minutesOf('2025-04', FUNDING('open'))['minutes/2025-04.md']}\n${SECOND_LOG}`,
		};
		expect(said('action-vanished', { ...minutesOf('2024-07', PLO('open')), ...second })).toEqual([]);
	});

	test('it is back where it is first back', () => {
		const files = [minutesOf('2024-10', row(1, 'x', 'July 2020', 'closed')), minutesOf('2025-04', PLO('open'))];
		const found = said(
			'action-vanished',
			Object.assign(minutesOf('2024-07', PLO('open')), ...files, minutesOf('2025-07', PLO('open'))),
		);
		expect(found).toEqual([expect.stringContaining('; it is back in "minutes/2025-04.md"')]);
	});

	test('a status that nobody knows has not ended; one that cannot be read is not judged', () => {
		const next = minutesOf('2025-04', FUNDING('open'));
		expect(said('action-vanished', { ...minutesOf('2024-07', PLO('done?')), ...next })).toHaveLength(1);
		expect(said('action-vanished', { ...minutesOf('2024-07', '| 78 | PLO | open |'), ...next })).toEqual([]);
	});
});

describe('status-contradiction', () => {
	const about = (text: string, status = 'complete') => {
		const front = ['invitees:', '  MH: Dr Mac Heath', 'action-log-updated: 2025-04-24'];
		const files = {
			'minutes/2025-04.md': writeMinutes({ date: '2025-04', front, log: [row(67, text, 'April 2023', status)] }),
		};
		return said('status-contradiction', files).length;
	};

	test.each([
		'Refresh the list (done), new rep for Slough (to do)',
		'New rep for Slough – to do',
		'New rep for Slough - still to do.',
		'Slough still to name a rep',
		'Two replies still outstanding',
		'List updated but not yet sent',
		'Replies from LAs (not yet received)',
		'Speaker: TBC',
		'Report; outstanding',
		'Membership remains to be agreed',
		'Review the ALB after Jan2026 meeting',
		'Discuss again in June 2025',
		'Report back at the 24th of July 2025 meeting',
		'Look again following May 2025',
		'Not before 2025-05-01',
	])('contradicts: %s', (text) => {
		expect(about(text)).toBe(1);
		expect(about(text, 'open')).toBe(0);
	});

	test.each([
		'Draw up a to do list',
		'MH to do the slides',
		'Nothing to do',
		'Chase the LAs that have not yet replied',
		'Share outstanding practice from Kent',
		'Pay the outstanding invoices',
		'It is still the best way to share',
		'Book a room for June 2025',
		'Prepare papers for the meeting on 24 June 2025',
		'Finish by June 2025',
		'Invite RM to the meeting in June 2025',
		'Discussed in April 2025',
		'Review after 24 April 2025',
		'Discuss on Oct agenda',
		'What to do about SEND',
	])('is no contradiction: %s', (text) => {
		expect(about(text)).toBe(0);
	});

	test('once, though the row is carried', () => {
		const old = row(67, 'New rep for Slough (to do)', 'April 2023', 'complete');
		expect(said('status-contradiction', { ...minutesOf('2024-07', old), ...minutesOf('2024-10', old) })).toHaveLength(
			1,
		);
	});
});

describe('hidden-character', () => {
	const inCell = (text: string) => said('hidden-character', minutesOf('2025-04', row(79, text, 'April 2025', 'open')));

	test('severities', () => {
		expect(inCell('a\u200bb')).toEqual([expect.stringContaining('warning  "\\u200b" (zero width space)')]);
		expect(inCell('a\u2028b')).toEqual([expect.stringContaining('warning  "\\u2028" (line separator)')]);
		expect(inCell('a\u009fb')).toEqual([expect.stringContaining('error  "\\u009f" (control character)')]);
		expect(inCell('a\ufffeb')).toEqual([expect.stringContaining('error  "\\ufffe" (noncharacter)')]);
		expect(inCell('\u{e0041}')).toEqual([expect.stringContaining('warning  "\\u{e0041}" (invisible character)')]);
	});

	test('prose may have no-break spaces and letters of other scripts', () => {
		const discussion = ['MH\u00a0said: \u041c\u041d, \u0661, a\u200bb, £75.'];
		const files = { 'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [FUNDING('open')] }) };
		expect(said('hidden-character', files)).toEqual([]);
		expect(inCell('Ask \u041c\u041d about it')).toEqual([]);
	});

	test('bidi controls are found everywhere, even at the top', () => {
		const files = { 'minutes/2025-04.md': writeMinutes({ date: '2025-04', front: ['location: A\u200eB'], log: [] }) };
		expect(said('hidden-character', files)).toEqual([expect.stringMatching(/^minutes\/2025-04.md:3:12 {2}error/)]);
	});

	test.each([
		['number', row('７９', 'x', 'April 2025', 'open'), 'fullwidth digits'],
		['status', row(79, 'x', 'April 2025', 'οpen'), 'Greek letter'],
		['issued', row(79, 'x', 'Аpril 2025', 'open'), 'Cyrillic letter'],
		['responsible', row(79, 'x', 'April 2025', 'open', '𝐌H'), 'mathematical letter'],
	])('a lookalike in the %s', (_, log, kind) => {
		expect(said('hidden-character', minutesOf('2025-04', log))).toEqual([expect.stringContaining(`(${kind})`)]);
	});

	test('a board may have statuses in another script', () => {
		const files = {
			'alb.yaml': 'statuses: { open: [открыто], ended: [закрыто] }\n',
			...minutesOf('2025-04', FUNDING('открыто')),
		};
		expect(said('hidden-character', files)).toEqual([]);
	});
});

test('of a file that was not read as a whole nothing else is said', () => {
	const text = writeMinutes({ date: '2031-04', discussion: ['\u001b[2J\r', '<<<<<<< HEAD'], log: [PLO('opne')] });
	expect(check({ 'minutes/notes.md': text, ...minutesOf('2031-04') }).map(({ rule }) => rule)).toEqual([
		'merge-conflict',
	]);
	const marks = writeMinutes({ date: '2031-04', discussion: ['\u202e', '>'.repeat(40)], log: [] });
	expect(check({ 'minutes/notes.md': marks }).map(({ rule }) => rule)).toEqual(['file-unreadable']);
});

describe('numbers', () => {
	test('a gap that an action line fills, and one as wide as the numbers', () => {
		const discussion = ['**Action 79 (MH):** Follow up with LH on funding.'];
		const files = {
			'minutes/2025-04.md': writeMinutes({
				date: '2025-04',
				discussion,
				log: [row(80, 'x', 'April 2025', 'open'), PLO('open')],
			}),
		};
		expect(said('number-gap', files)).toEqual([]);
		const twoLogs = { ...minutesOf('2025-04', BISCUITS, PLO('open')), ...minutesOf('2025-07', BISCUITS, PLO('open')) };
		expect(said('number-gap', twoLogs)).toEqual([expect.stringMatching(/^minutes\/2025-04.md:12:3 /)]);
		expect(
			said('number-gap', minutesOf('2025-04', row('999999999999999', 'x', 'April 2025', 'open'), PLO('open'))),
		).toEqual([
			'minutes/2025-04.md:12:3  warning  numbers between "78" and "999999999999999" do not appear in any log or action line; look for an action that was left out',
		]);
	});

	test('a gap is not reported while the number may be in what was not read', () => {
		const gap = minutesOf('2025-04', row(80, 'x', 'April 2025', 'open'), PLO('open'));
		expect(said('number-gap', gap)).toHaveLength(1);
		expect(said('number-gap', { ...gap, 'minutes/2025-01.md': '' })).toEqual([]);
		expect(said('number-gap', { ...gap, 'minutes/2025-01.md': '<<<<<<< HEAD\n| 79 | x |\n' })).toEqual([]);
		expect(said('number-gap', { ...gap, 'minutes/2025-01.md': '<<<<<<< HEAD\n| 77 | x |\n' })).toHaveLength(1);
	});

	test('a gap by meeting is one within a meeting', () => {
		const settings = { 'alb.yaml': 'actions: { numbering: meeting }\n' };
		const log = ['9.1', '8.10', '8.8'].map((number) => row(number, 'x', 'April 2025', 'open'));
		expect(said('number-gap', { ...settings, ...minutesOf('2025-04', ...log) })).toEqual([
			expect.stringContaining('number "8.9" does not appear in'),
		]);
	});

	test('a number that is read wrong is not guessed twice', () => {
		const log = [row('79.', 'x', 'April 2025', 'open'), FUNDING('open')];
		expect(said('number-format', minutesOf('2025-04', ...log))).toEqual([
			expect.stringContaining('write a whole number and nothing else'),
		]);
		expect(said('number-format', minutesOf('2025-04', row('1'.repeat(17), 'x', 'April 2025', 'open')))).toEqual([
			expect.stringContaining('more than 15 digits'),
		]);
	});

	test('rows whose cells cannot be told apart are not judged', () => {
		const short = minutesOf('2025-04', '| Follow up | MH | April 2025 | opne |');
		expect(check(short).map(({ rule }) => rule)).toEqual(['log-table']);
		const text =
			writeMinutes({ date: '2025-04', log: [] }).replace('| No. ', '').replace('--: |', '') +
			'| x | ZZ | April 2025 | open |\n';
		expect(said('number-format', { 'minutes/2025-04.md': text })).toEqual([]);
	});

	test('one difference alone makes no other action', () => {
		const reworded = row(79, 'Order the biscuits', 'April 2025', 'closed');
		const redated = row(79, 'Follow up with LH on funding across the region', 'May 2025', 'closed');
		const other = row(79, 'Order the biscuits', 'May 2025', 'open');
		const wordless = row(79, '', 'May 2025', 'closed');
		const rules = (after: string) =>
			check({ ...minutesOf('2025-04', FUNDING('open')), ...minutesOf('2025-07', after) }).map(({ rule }) => rule);
		expect(rules(reworded)).toEqual(['action-reworded']);
		expect(rules(redated)).toEqual(['issued-changed']);
		expect(rules(other)).toEqual(['number-reused']);
		expect(rules(wordless)).toEqual(['issued-changed']);
	});

	test('an action that takes the number of another is reported once, also where both go on', () => {
		const other = row(79, 'Order the biscuits', 'May 2025', 'closed');
		const logs = (...rows: string[]) =>
			Object.assign({}, ...rows.map((each, index) => minutesOf(`2025-0${index + 4}`, each)));
		expect(said('number-reused', logs(FUNDING('closed'), other, other))).toHaveLength(1);
		expect(said('number-reused', logs(FUNDING('closed'), other, FUNDING('closed')))).toHaveLength(1);
	});

	test('what is in one log twice is reported by number-duplicate alone', () => {
		const twice = (again: string) => check(minutesOf('2025-04', FUNDING('open'), again)).map(({ rule }) => rule);
		expect(twice(FUNDING('open'))).toEqual(['number-duplicate']);
		expect(twice(row(79, 'Follow up with LH on funding across the region', 'March 2025', 'closed'))).toEqual([
			'number-duplicate',
		]);
		expect(twice(row(79, 'Order the biscuits', 'March 2025', 'closed'))).toEqual(['number-duplicate']);
		expect(
			said(
				'number-duplicate',
				minutesOf('2025-04', row('TBC', 'x', 'April 2025', 'open'), row('TBC', 'y', 'April 2025', 'open')),
			),
		).toEqual([]);
	});

	test('an action that is open again is reported once', () => {
		const logs = [
			minutesOf('2025-04', FUNDING('closed')),
			minutesOf('2025-05', FUNDING('open')),
			minutesOf('2025-06', FUNDING('open')),
		];
		expect(said('status-reopened', Object.assign({}, ...logs))).toEqual([expect.stringMatching(/^minutes\/2025-05/)]);
	});

	test('dates that agree do not change; the more exact one is held against the next', () => {
		const dated = (...dates: string[]) =>
			Object.assign(
				{},
				...dates.map((issued, index) => minutesOf(`2025-0${index + 5}`, row(79, 'Follow up', issued, 'open'))),
			);
		expect(said('issued-changed', dated('10 April 2025', 'April 2025', '10 April 2025'))).toEqual([]);
		expect(said('issued-changed', dated('10 April 2025', 'April 2025', '24 April 2025'))).toEqual([
			expect.stringMatching(/^minutes\/2025-07/),
		]);
	});

	test('one wrong date is one finding, and a log may run from old to new', () => {
		const log = [70, 71, 72, 73, 74].map((number, index) =>
			row(number, `x${number}`, `${index + 1} April 2025`, 'open'),
		);
		expect(said('number-order', minutesOf('2025-04', ...log))).toEqual([]);
		const [first = '', second = '', ...rest] = log;
		expect(said('number-order', minutesOf('2025-04', second, first, ...rest))).toEqual([
			expect.stringContaining('number "70" is below "71", but the log runs from oldest to newest'),
		]);
		expect(said('number-order', minutesOf('2025-04', row(69, 'y', 'April 2052', 'open'), ...log))).toEqual([
			'minutes/2025-04.md:12:3  warning  number "69" is dated April 2052, after the higher number "70" (1 April 2025, line 13); correct the number or the date',
		]);
		expect(said('number-order', minutesOf('2025-04', ...log, row(75, 'y', '3 April 2025', 'open')))).toHaveLength(1);
	});
});

describe('action lines', () => {
	const withLine = (text: string, ...log: string[]) => ({
		'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion: [text], log }),
	});

	test('no word of a line whose row may have been overlooked', () => {
		const marked = '**Action 81 (MH):** Order the biscuits.';
		expect(said('action-unlogged', withLine(marked, FUNDING('open')))).toHaveLength(1);
		expect(said('action-unlogged', withLine(marked, FUNDING('open'), '', BISCUITS))).toEqual([]);
		expect(said('action-unlogged', withLine('**Action (MH):** Order tea.', FUNDING('open'), '', BISCUITS))).toEqual([]);
		expect(said('action-unlogged', withLine(marked, row('81.', 'Order the biscuits', 'April 2025', 'open')))).toEqual(
			[],
		);
		expect(said('action-unlogged', withLine(marked, '| Order the biscuits | MH | April 2025 | open |'))).toEqual([]);
		expect(said('action-unlogged', { 'minutes/2025-04.md': `---\ndate: 2025-04\n---\n\n${marked}\n` })).toEqual([]);
	});

	test('severities', () => {
		const severity = (text: string) =>
			said('action-unlogged', withLine(text, FUNDING('open'))).map((each) => each.split('  ')[1]);
		expect(severity('**Action (RE):** Order the biscuits.')).toEqual(['error']);
		expect(severity('Action 99: Order the biscuits.')).toEqual(['error']);
		expect(severity('MH agreed. Action: order the biscuits.')).toEqual(['warning']);
		expect(severity('ACTION: order the biscuits.')).toEqual(['warning']);
		expect(severity('**Action:**')).toEqual(['error']);
	});

	test('a row without a number', () => {
		const found = said(
			'action-unnumbered',
			withLine('**Action (MH):** Order the biscuits.', row('', 'Order the biscuits', 'April 2025', 'open')),
		);
		expect(found).toEqual([expect.stringContaining('has no number there either')]);
	});
});

describe('people', () => {
	const lists = (...front: string[]) => ['invitees:', ...front.map((each) => `  ${each}`)];
	const owned = (who: string, front: readonly string[], status = 'open', issued = 'April 2025') => ({
		'minutes/2025-04.md': writeMinutes({ date: '2025-04', front, log: [row(79, 'Follow up', issued, status, who)] }),
	});
	const people = lists('MH: Dr Mac Heath', 'RE: Rebecca Eligon');

	test.each([
		...['all', 'All', 'mh', 'MH, RE', 'MH & RE', 'MH RE', 'MH and all', '**MH**'],
		...['Heath', 'Dr Heath', 'Mac Heath', 'Mac Heath and Rebecca', 'RE Mac Heath', 'Ms R Eligon / MH'],
	])('known: %s', (who) => {
		expect(said('owner-unknown', owned(who, people))).toEqual([]);
	});

	test.each([
		['Mike Heath', '"Mike Heath" is not in the lists of any meeting'],
		['Mr Eligon-Shaw', '"Mr Eligon-Shaw" is not in the lists of any meeting'],
		['M.H.', 'did you mean "MH" (Dr Mac Heath)?'],
		['everyone', 'write "all"'],
		['the whole group', 'write "all"'],
		['Sarah Johal', '"Sarah Johal" is not in the lists of any meeting'],
		['<TBC>', '"<TBC>" is not in the lists of any meeting'],
		['MH/ZZ', '"ZZ" is not in the lists of any meeting'],
	])('unknown: %s', (who, message) => {
		expect(said('owner-unknown', owned(who, people))).toEqual([expect.stringContaining(message)]);
	});

	test('each at its place', () => {
		expect(said('owner-unknown', owned('ZZ and MH / QQ', people)).map((each) => each.split('  ')[0])).toEqual([
			'minutes/2025-04.md:12:20',
			'minutes/2025-04.md:12:32',
		]);
	});

	test('two people with the same initials', () => {
		const twice = [...lists('RM: Roslind Moodey'), 'apologies:', '  RM: Richard Morris'];
		expect(said('owner-unknown', owned('RM', twice))).toEqual([
			expect.stringContaining('"RM" (Roslind Moodey) or "RM" (Richard Morris)'),
		]);
		expect(said('owner-unknown', owned('RM', lists('RMo: Roslind Moodey', 'RMi: Richard Morris')))).toEqual([
			expect.stringContaining('it may be "RMo" (Roslind Moodey) or "RMi" (Richard Morris)'),
		]);
		expect(said('owner-unknown', owned('RM', lists('RM: Roslind Moodey', 'RJM: Richard Morris')))).toEqual([]);
	});

	test('once, in the first log; not in an old row that has ended, nor where the lists were lost', () => {
		const open = row(79, 'Follow up', 'April 2025', 'open', 'ZZ');
		const found = said('owner-unknown', { ...minutesOf('2025-04', open), ...minutesOf('2025-07', open) });
		expect(found).toEqual([expect.stringMatching(/^minutes\/2025-04/)]);
		expect(said('owner-unknown', owned('ZZ', people, 'closed', 'July 2023'))).toEqual([]);
		expect(said('owner-unknown', owned('ZZ', people, 'closed'))).toHaveLength(1);
		expect(said('owner-unknown', owned('ZZ', people, 'open', 'July 2023'))).toHaveLength(1);
		expect(said('owner-unknown', owned('ZZ', [...people, '  X: [a]']))).toEqual([]);
		expect(said('owner-unknown', owned('ZZ', []))).toEqual([]);
	});

	test('no one, once', () => {
		const open = row(79, 'Follow up', 'April 2025', 'open', '');
		expect(said('owner-missing', { ...minutesOf('2025-04', open), ...minutesOf('2025-07', open) })).toHaveLength(1);
		expect(said('owner-unknown', owned('–', people))).toEqual([]);
		expect(said('owner-missing', owned('', people, 'done?'))).toHaveLength(1);
	});
});

describe('meetings', () => {
	const quarterly = { 'alb.yaml': 'calendar: quarterly\n' };

	test('a month and two days in it: each day may be the month', () => {
		const files = { ...minutesOf('2025-04'), ...minutesOf('2025-04-03'), ...minutesOf('2025-04-24') };
		expect(said('meeting-duplicate', files).map((each) => each.split(':')[0])).toEqual([
			'minutes/2025-04-03.md',
			'minutes/2025-04-24.md',
		]);
	});

	test('a file that was not read is no duplicate, and nothing is placed in it', () => {
		const unread = { 'minutes/2025-04 (2).md': '<<<<<<< HEAD\n', 'minutes/2025-05.md': '<<<<<<< HEAD\n' };
		const found = check({
			...quarterly,
			...minutesOf('2025-01'),
			...minutesOf('2025-04'),
			...unread,
			...minutesOf('2025-07'),
		});
		expect(found.map(({ rule }) => rule)).toEqual(['merge-conflict', 'merge-conflict']);
		const gap = { ...quarterly, ...minutesOf('2024-10'), 'minutes/2025-04.md': '<<<<<<< HEAD\n' };
		expect(check(gap).map(({ rule }) => rule)).toEqual(['merge-conflict']);
	});

	test('the date that only the name of the file says', () => {
		const text = writeMinutes({ date: '2025-04', log: [] }).replace('date: 2025-04\n', '');
		expect(said('front-matter', { 'minutes/2025-04.md': text })).toEqual([
			'minutes/2025-04.md:2:1  warning  the date is taken from the file name; add a line "date: 2025-04" here',
		]);
	});

	test('rows without a line of dashes, and so without a log', () => {
		const text = writeMinutes({ date: '2025-04', log: [FUNDING('open')] }).replace(/^\| --:.*\n/m, '');
		const found = said('log-table', { 'minutes/2025-04.md': text });
		expect(found).toHaveLength(2);
		for (const each of found) expect(each).toContain('no log was found; put a line of dashes');
	});

	test('a date that must be wrong is one finding, not thousands', () => {
		expect(said('meeting-missing', { ...quarterly, ...minutesOf('0205-04'), ...minutesOf('2025-04') })).toEqual([
			expect.stringContaining('7279 meetings'),
		]);
	});

	test('a meeting beside its month stands in for one month only', () => {
		const meetings = (...dates: string[]) => Object.assign({ ...quarterly }, ...dates.map((date) => minutesOf(date)));
		expect(said('meeting-missing', meetings('2024-07', '2024-09', '2025-01'))).toEqual([]);
		expect(said('meeting-missing', meetings('2024-07', '2024-08', '2025-01'))).toHaveLength(1);
		expect(said('meeting-missing', { ...meetings('2024-07', '2025-01'), 'alb.yaml': '' })).toEqual([]);
		const odd = { 'alb.yaml': 'calendar: { months: [1, 3, 6] }\n' };
		expect(said('meeting-missing', { ...meetings('2024-06', '2025-02', '2025-06'), ...odd })).toHaveLength(1);
	});

	test('a log of the month of its meeting is no contradiction', () => {
		const updated = (date: string, day: string) => ({
			'minutes/2025-04.md': writeMinutes({ date, front: [`action-log-updated: ${day}`], log: [] }),
		});
		expect(said('log-date', updated('2025-04-24', '2025-04'))).toEqual([]);
		expect(said('log-date', updated('2025-04', '2025-04-01'))).toEqual([]);
		expect(said('log-date', updated('2025-04-24', '2025-04-23'))).toHaveLength(1);
		expect(said('log-date', updated('2025-04-24', '2025-08-01'))).toEqual([]);
		expect(said('log-date', updated('2025-04-24', '2025-08-02'))).toHaveLength(1);
	});

	test('the first of three', () => {
		const files = {
			'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion: ['## 1. x', '## 1. y', '## 1. z'], log: [] }),
		};
		expect(said('agenda-number', files).map((each) => /first on line \d+/.exec(each)?.[0])).toEqual([
			'first on line 8',
			'first on line 8',
		]);
	});

	test.each([
		[['1', '2', '3.1', '3.2', '4'], []],
		[['1', '1.1', '1.2', '2'], []],
		[['2.8', '2.9', '2.10', '3'], []],
		[['1', '2.2'], ['2.2']],
		[['1', '3'], ['3']],
		[
			['01', '2', '2', '3', '3.2'],
			['2', '3.2'],
		],
		[
			['1', '99999999999999999999', '2'],
			['99999999999999999999', '2'],
		],
	])('items %j', (numbers, odd) => {
		const discussion = numbers.map((number) => `## Item ${number}: x`);
		const files = { 'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [] }) };
		expect(said('agenda-number', files).map((each) => /item "([\d.]+)"/.exec(each)?.[1])).toEqual(odd);
	});
});

describe('what is open in the newest log', () => {
	const old = minutesOf('2024-01', PLO('open').replace('July 2024', 'January 2023'));

	test('is not judged where newer minutes have no log that could be read', () => {
		expect(said('action-stale', old)).toHaveLength(1);
		expect(said('action-stale', { ...old, 'minutes/2025-04.md': '' })).toEqual([]);
		expect(said('action-stale', { ...old, 'minutes/notes.md': '' })).toHaveLength(1);
	});
});

describe('log-missing', () => {
	test('names the table that was meant as the log, and not rows in code before it', () => {
		const code = '```\n| 1 | 2 | 3 | 4 | 5 |\n```\n\n';
		const file = writeMinutes({ date: '2025-04', log: [FUNDING('open')] }).replace(
			'## Action log',
			`${code}## Follow-up`,
		);
		expect(said('log-missing', { 'minutes/2025-04.md': file })[0]).toMatch(/:14:1 .* no heading says so/);
	});
});

describe('action-misnumbered', () => {
	const book = (...discussion: string[]) => ({
		'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [FUNDING('open'), PLO('closed')] }),
	});

	test('is silent where a line says little, says its own row, or says neither', () => {
		for (const line of [
			'RE has sent a draft.',
			'Bring the report.',
			'Order the biscuits.',
			'Bring the PLO report, and see about funding',
		]) {
			expect(said('action-misnumbered', book(`**Action 78 (RE):** ${line}`))).toEqual([]);
		}
	});

	test('two lines that have changed their numbers are both named', () => {
		const lines = [
			'**Action 78:** Follow up with LH on regional funding.',
			'',
			'**Action 79:** Bring the PLO report to a meeting.',
		];
		expect(
			said('action-misnumbered', book(...lines)).map((each) => /"\d+".*"\d+"/.exec(each)?.[0].slice(0, 34)),
		).toEqual(['"78" but says what action "79" say', '"79" but says what action "78" say']);
	});
});

describe('action-reworded', () => {
	const book = (line: string, row: string, due = '') => ({
		'minutes/2024-07.md': writeMinutes({
			date: '2024-07',
			discussion: [line],
			log: [`| 78 | ${row} | RE | July 2024 | open |`],
		})
			.replace('| Status |', '| Status | Due |')
			.replace('| --- |\n', '| --- | --- |\n')
			.replace(/open \|\n/, `open | ${due} |\n`),
	});
	const LINE = '**Action 78 (RE):** Bring the PLO report by the next meeting.';

	test('a deadline of the discussion may be in the text, in Due, or in other words', () => {
		expect(said('action-reworded', book(LINE, 'Bring the PLO report.'))).toHaveLength(1);
		expect(said('action-reworded', book(LINE, 'Bring the PLO report at next meeting.'))).toEqual([]);
		expect(said('action-reworded', book(LINE, 'Bring the PLO report.', 'Oct 2024'))).toEqual([]);
		expect(said('action-reworded', book(LINE, 'Bring the PLO report.', 'when it is out'))).toEqual([]);
	});

	test('a line that says how an action is going sets no deadline', () => {
		const line = '**Action 78 (RE):** A draft will be here by the next meeting.';
		expect(said('action-reworded', book(line, 'Bring the PLO report.'))).toEqual([]);
	});
});
