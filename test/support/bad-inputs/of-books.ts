import { type BadInput, HEAD, minutes, ROW_40, ROW_41, withFront } from './bad-input.ts';

const MARCH = 'minutes/2025-03.md';
const JUNE = 'minutes/2025-06.md';
const ROW_42 = '| 42 | Paint the door | SW | June 2025 | open |\n';

/** Minutes of June 2025 with this log. */
function june(...rows: readonly string[]): string {
	return minutes({
		date: 'date: 2025-06',
		updated: 'action-log-updated: 2025-06-18',
		log: `## Action log\n\n${HEAD}${rows.join('')}`,
	});
}

const march = minutes();
const both = (text: string) => ({ [MARCH]: march, [JUNE]: text });
const open = march.replace('closed', 'open');

/** Files that contradict one another, though each is right by itself. */
export const badBooks: readonly BadInput[] = [
	['one meeting with nothing wrong', march, 0, []],
	['two meetings with nothing wrong', both(june(ROW_42, ROW_40)), 0, []],
	['an open action that is gone', { [MARCH]: open, [JUNE]: june(ROW_42, ROW_40) }, 1, ['action-vanished']],
	[
		'a closed action that is open again',
		both(june(ROW_42, ROW_41.replace('closed', 'open'), ROW_40)),
		1,
		['status-reopened'],
	],
	[
		'a different date of issue',
		both(june(ROW_42, ROW_40.replace('January 2025', 'March 2025'))),
		1,
		['issued-changed'],
	],
	[
		'a number used for another action',
		both(june('| 41 | Sell the old piano | SW | June 2025 | closed |\n', ROW_40)),
		1,
		['number-reused'],
	],
	['two files for one meeting', { [MARCH]: march, 'minutes/2025-03-copy.md': march }, 1, ['meeting-duplicate']],
	[
		'a file named after another meeting',
		both(june(ROW_42, ROW_40).replace('date: 2025-06', 'date: 2025-03')),
		1,
		['meeting-duplicate'],
	],
	['a file that cannot be read next to a good one', both(withFront('title: [')), 1, ['front-matter']],
];
