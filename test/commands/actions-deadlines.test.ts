import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

/** Minutes whose log has a column for the day that an action is due by. */
const withDue = (sample: Parameters<typeof sampleMinutes>[0]) =>
	sampleMinutes(sample)
		.replace('| Status |', '| Status | Due |')
		.replace(/\| --- \|$/m, '| --- | --- |');

const folder = board({
	'alb.yaml': 'calendar: quarterly\n',
	'minutes/2024-07.md': sampleMinutes({
		date: '2024-07-10',
		rows: [
			'4 | Ask for two quotes by the next meeting | MH | July 2024 | open',
			'3 | Discuss the hall on Jan agenda | RE | July 2024 | open',
			'2 | Write to the partners | all | April 2024 | complete',
			'1 | Find a caterer | LH | Jan 2024 | in progress',
		],
	}),
	'minutes/2024-10.md': withDue({
		date: '2024-10-16',
		front: 'action-log-updated: 2024-11-04',
		rows: [
			'6 | Count the chairs | KY | Oct 2024 | complete |',
			'5 | Print the programme | KY | Oct 2024 | opne | 1 Nov 2024',
			'4 | Ask for two quotes by the next meeting | MH | July 2024 | open | ASAP',
			'3 | Discuss the hall on Jan agenda | RE | July 2024 | open |',
			'2 | Write to the partners | all | April 2024 | closed |',
			'1 | Find a caterer | LH | Jan 2024 | complete |',
		],
	}),
	'minutes/2025-01.md': withDue({
		date: '2025-01-15',
		rows: [
			'7 | Order the biscuits | MH | Jan 2025 | open | next meeting',
			'5 | Print the programme | KY | Oct 2024 | open | 1 Nov 2024',
			'4 | Ask for two quotes by the next meeting | MH | July 2024 | closed |',
			'3 | Discuss the hall on Jan agenda | RE | July 2024 | open |',
		],
	}),
});

async function numbers(...words: string[]): Promise<string> {
	const { out, err } = await alb(folder, 'actions', '--json', ...words);
	expect(err).toBe('');
	return (JSON.parse(out) as { actions: { number: string }[] }).actions.map(({ number }) => number).join(' ');
}

describe('alb actions selects', () => {
	test.each([
		['--overdue: open, and past the day or the meeting', ['--overdue'], '5 3'],
		['--overdue on an earlier day', ['--overdue', '--as-of', '2024-11-04'], '5'],
		['--overdue: a deadline that is not understood is none', ['--overdue', '--as-of', '2024-10-31'], ''],
		['--overdue before the next meeting', ['--overdue', '--as-of', '2024-10-15'], ''],
		['--overdue with another condition', ['--overdue', '--responsible', 'RE'], '3'],
		['--ended-since: open, or not there, up to that meeting', ['--ended-since', '2024-07'], '6 4 1'],
		['--ended-since a later meeting', ['--ended-since', '2024-10-16'], '4'],
		['--ended-since the last meeting', ['--ended-since', 'last'], ''],
		['--ended-since, in one status', ['--ended-since', '2024-07', '--status', 'complete'], '6 1'],
		['--ended-since, as the log was then', ['--ended-since', '2024-07', '--as-of', '2024-11-04'], '6 1'],
		['--ended-since, of only ended actions', ['--ended-since', '2024-07', '--ended'], '6 4 1'],
	])('%s', { tags: 'slow' }, async (_, words, expected) => {
		expect(await numbers(...words)).toBe(expected);
	});

	test('what is complete and what is closed, as written', async () => {
		const { out } = await alb(folder, 'actions', '--ended-since', '2024-07');
		expect(out).toMatchInlineSnapshot(`
			"No.  Action                                  Responsible  Issued    Status
			  6  Count the chairs                        KY           Oct 2024  complete
			  4  Ask for two quotes by the next meeting  MH           Jul 2024  closed
			  1  Find a caterer                          LH           Jan 2024  complete

			3 actions listed. The log has 3 open and 4 ended actions, as of 15 January 2025.
			"
		`);
	});
});

describe('alb actions refuses', () => {
	test.each([
		[
			'a meeting that is not there',
			['--ended-since', '2024-08'],
			'alb: there is no meeting "2024-08" in this minute book\nThe latest: 2024-07-10, 2024-10-16, 2025-01-15. Give the date of a meeting, such as 2025-04, or its file.\n',
		],
		[
			'open and ended at once',
			['--open', '--ended-since', '2024-07'],
			"alb: option '--open' cannot be used with option '--ended-since <meeting>'",
		],
		[
			'overdue and ended at once',
			['--overdue', '--ended'],
			"alb: option '--overdue' cannot be used with option '--ended'",
		],
	])('%s', async (_, words, err) => {
		const said = await alb(folder, 'actions', ...words);
		expect(said).toMatchObject({ status: 2, out: '' });
		expect(said.err).toContain(err);
	});
});

test('the example board: nothing is overdue, and what ended in the year is listed apart', async () => {
	const example = new URL('../../examples/south-east', import.meta.url).pathname;
	const overdue = await alb(example, 'actions', '--overdue', '--csv');
	expect(overdue.out.trimEnd().split('\r\n')).toHaveLength(1);
	const ended = await alb(example, 'actions', '--ended-since', '2024-07', '--csv');
	expect(ended.out.trimEnd().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^79,.*Closed/)]);
});

test('the next meeting is the one that the board has agreed', { tags: 'slow' }, async () => {
	const overdue = async (calendar: string, asOf: string) => {
		const dir = board({
			'alb.yaml': `calendar: ${calendar}\n`,
			'minutes/2025-01.md': sampleMinutes({
				date: '2025-01-15',
				rows: ['7 | Order the biscuits by the next meeting | MH | Jan 2025 | open'],
			}),
		});
		const { out } = await alb(dir, 'actions', '--overdue', '--as-of', asOf, '--json', { today: '2025-12-01' });
		return (JSON.parse(out) as { actions: unknown[] }).actions.length;
	};
	expect(await overdue('{ dates: [2025-01-15, 2025-04-24] }', '2025-04-24')).toBe(0);
	expect(await overdue('{ dates: [2025-01-15, 2025-04-24] }', '2025-04-25')).toBe(1);
	expect(await overdue('quarterly', '2025-04-25')).toBe(0);
	expect(await overdue('quarterly', '2025-05-01')).toBe(1);
});

test('someone outside the board may have no action, and a stranger is still a slip', async () => {
	const dir = board({
		'alb.yaml': 'people: { SJ: Sarah Johal }\n',
		'minutes/2025-01.md': sampleMinutes({ date: '2025-01-15', rows: ['7 | Order | MH | Jan 2025 | open'] }),
	});
	const outside = await alb(dir, 'actions', '--responsible', 'sj', '--json');
	expect(outside).toMatchObject({ status: 0, err: '' });
	expect(JSON.parse(outside.out)).toMatchObject({ actions: [] });
	expect((await alb(dir, 'actions', '--responsible', 'ZZ')).err).toContain('"ZZ" is not responsible for any action');
});
