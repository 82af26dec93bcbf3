import { type BadInput, HEAD, minutes, ROW_40, ROW_41, withRow } from './bad-input.ts';

const good = minutes();
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Files whose bytes are wrong or unusual. */
export const badBytes: readonly BadInput[] = [
	[
		'a pound sign in Latin-1',
		Buffer.from(withRow('42 | Pay £60 | DO | March 2025 | open'), 'latin1'),
		1,
		['file-unreadable'],
	],
	['UTF-16, its low byte first', utf16(good), 1, ['file-unreadable']],
	['UTF-16, its high byte first', utf16(good).swap16(), 1, ['file-unreadable']],
	['UTF-16 without a mark', Buffer.from(good, 'utf16le'), 1, ['file-unreadable']],
	['UTF-16 without a mark, its high byte first', Buffer.from(good, 'utf16le').swap16(), 1, ['file-unreadable']],
	['zeros alone', new Uint8Array(400), 1, ['file-empty']],
	['one byte order mark', `\ufeff${good}`, 0, []],
	['two byte order marks', `\ufeff\ufeff${good}`, 1, ['file-unreadable']],
	['Windows line ends', good.replaceAll('\n', '\r\n'), 0, []],
	['carriage returns alone as line ends', good.replaceAll('\n', '\r'), 1, ['line-ends']],
	[
		'Windows line ends on every other line',
		good
			.split('\n')
			.map((line, at) => (at % 2 ? `${line}\r` : line))
			.join('\n'),
		0,
		['line-ends'],
	],
	['no line end at the end of the file', good.trimEnd(), 0, []],
	['an empty file', '', 1, ['file-empty']],
	['blank lines', '\n   \n\n', 1, ['file-empty']],
	['NUL in an action', withRow('42 | Count\u0000the chairs | DO | March 2025 | open'), 1, ['hidden-character']],
	[
		'terminal escape sequences',
		withRow('42 | \u001b]2;gone\u0007\u001b[3J\u001b[7mNo\u001b[0m \u001b]52;c;YWxi\u0007 | DO | March 2025 | open'),
		1,
		['hidden-character'],
	],
	[
		'a number that is shown backwards',
		minutes({
			log: `## Action log\n\n${HEAD}| \u202e24\u202c | Call \u202eBP\u202c | DO | March 2025 | open |\n${ROW_41}${ROW_40}`,
		}),
		1,
		['hidden-character', 'number-format'],
	],
	[
		'a status between direction marks',
		withRow('42 | Count the chairs | DO | March 2025 | \u2068open\u2069'),
		1,
		['hidden-character', 'status-unknown'],
	],
	[
		'line separators in a cell',
		withRow('42 | Count\u2028the\u0085chairs | DO | March 2025 | open'),
		0,
		['hidden-character'],
	],
	[
		'characters that XML does not allow',
		withRow('42 | up\u000band\u000cdown \ufffe | DO | March 2025 | open'),
		1,
		['hidden-character'],
	],
	[
		'formulas of a spreadsheet',
		minutes({
			log: `## Action log\n\n${HEAD}${['=SUM(A1:A9)', '+4+4', '-4+5', '@NOW()', '=cmd\\|"/k dir"!B1', 'say "yes", twice'].map((text, at) => `| ${47 - at} | ${text} | DO | March 2025 | open |\n`).join('')}${ROW_41}${ROW_40}`,
		}),
		0,
		[],
	],
	['a text of punctuation alone', withRow('42 | – … ? | DO | March 2025 | open'), 1, ['action-empty']],
	[
		'characters special to HTML and TeX',
		withRow('42 | Ask < > & " \' # % { } ~ ^ _ $ \\\\ | DO | March 2025 | open'),
		0,
		[],
	],
];
