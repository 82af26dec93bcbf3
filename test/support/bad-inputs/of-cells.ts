import { type BadInput, HEAD, minutes, ROW_40, ROW_41, withRow } from './bad-input.ts';

const numbered = (number: string) =>
	minutes({ log: `## Action log\n\n${HEAD}| ${number} | Count the chairs | DO | March 2025 | open |\n${ROW_40}` });
const rows = (...all: readonly string[]) => minutes({ log: `## Action log\n\n${HEAD}${all.join('')}` });
const statusOf = (status: string) => withRow(`42 | Count the chairs | DO | March 2025 | ${status}`);
const ownerOf = (owner: string, people = {}) => withRow(`42 | Count the chairs | ${owner} | March 2025 | open`, people);
const issued = (date: string) => withRow(`42 | Count the chairs | DO | ${date} | open`);
const ROW_42 = '| 42 | Count the chairs | DO | March 2025 | open |\n';
const SHARED = {
	people: 'invitees:\n  DO: Dana Okafor\n  PB: Piet Brand\n  PBr: Paula Birch\napologies:\n  PB: Peter Bloom',
};

/** Cells that say nothing certain, and some that only look like it. */
export const badCells: readonly BadInput[] = [
	['the number "41."', numbered('41.'), 1, ['number-format']],
	['the number "+41"', numbered('+41'), 1, ['number-format']],
	['the number "-41"', numbered('-41'), 1, ['number-format']],
	['the number "41b"', numbered('41b'), 1, ['number-format']],
	['the number "4e1"', numbered('4e1'), 1, ['number-format']],
	['the number "TBA"', numbered('TBA'), 1, ['number-format']],
	['a number in wide digits', numbered('\uff14\uff11'), 1, ['hidden-character', 'number-format']],
	['a number in Arabic digits', numbered('\u0664\u0661'), 1, ['hidden-character', 'number-format']],
	['the number "41-42"', numbered('41-42'), 1, ['number-format']],
	['the number "41/42"', numbered('41/42'), 1, ['number-format']],
	['a row twice', rows(ROW_41, ROW_41, ROW_40), 1, ['number-duplicate']],
	[
		'a number twice, as a merge by lines leaves it',
		rows(ROW_41, '| 41 | Sell the piano | PB | March 2025 | open |\n', ROW_40),
		1,
		['number-duplicate'],
	],
	['numbers that are missing', withRow('44 | Count the chairs | DO | March 2025 | open'), 0, ['number-gap']],
	['numbers out of order', rows(ROW_40, ROW_42, ROW_41), 0, ['number-order']],
	['the status "CLOSED"', statusOf('CLOSED'), 0, ['action-born-ended', 'status-spelling']],
	['the status "complete ", with a space', statusOf('complete '), 0, ['action-born-ended']],
	['the status "in progress"', statusOf('in progress'), 0, []],
	['the status "opne"', statusOf('opne'), 1, ['status-unknown']],
	['the status "done?"', statusOf('done?'), 1, ['status-unknown']],
	['the status "not closed"', statusOf('not closed'), 1, ['status-unknown']],
	['the status "n/a"', statusOf('n/a'), 1, ['status-unknown']],
	['initials of two people', ownerOf('PB', SHARED), 1, ['owner-unknown', 'person-ambiguous']],
	['initials of nobody', ownerOf('QX'), 1, ['owner-unknown']],
	['everybody', ownerOf('all'), 0, []],
	['initials in letters that only look like them', ownerOf('\u0420\u0412'), 1, ['hidden-character', 'owner-unknown']],
	['initials with a space', ownerOf('D O'), 1, ['owner-unknown']],
	['issued on 30 February 2025', issued('30 February 2025'), 1, ['issued-format']],
	['issued in "Dec2024"', issued('Dec2024'), 0, ['number-order']],
	['issued on 12/3/25', issued('12/3/25'), 1, ['issued-format']],
	['issued on a day number of a spreadsheet', issued('45728'), 1, ['issued-format']],
	['issued on a day in Arabic digits', issued('\u0663 March 2025'), 1, ['hidden-character', 'issued-format']],
	['issued "tba"', issued('tba'), 1, ['issued-format']],
	['no date of issue', issued(''), 1, ['issued-format']],
	['issued on the 12th March 2025', issued('12th March 2025'), 0, []],
	['a log dated before its meeting', minutes({ updated: 'action-log-updated: 2024-12-01' }), 0, ['log-date']],
	['patterns of replacement', withRow("42 | Owed $& and $2,500 and $` and $' and $$ | DO | March 2025 | open"), 0, []],
	[
		'an action in the discussion that is not in the log',
		minutes({ discussion: 'PB was at the fair. Action: ask whether PB would speak of it.\n' }),
		0,
		['action-unlogged'],
	],
];
