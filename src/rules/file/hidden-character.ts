import type { Cell, ColumnName } from '../../model/actions/action-log.ts';
import type { Vocabulary } from '../../model/board/status.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { JOINED_EMOJI } from '../../values/emoji.ts';
import { groupBy } from '../../values/group-by.ts';
import { knownStatus } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

export const hiddenCharacter: Rule = {
	id: 'hidden-character',
	severity: 'error',
	summary: 'The minutes contain no invisible characters, and none that look like other characters.',
	why: 'Such characters come in with pasted text. They can make 80 look like 08, give commands to a terminal, or make two different numbers look the same.',
	fix: 'Delete the word that contains the character, and the spaces on either side, and type it again.',
	examples: [
		{
			title: 'accents, dashes and currency signs are visible, and allowed',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['Siân said – as before – that it is £75.'],
				}),
			},
			says: [],
		},
		{
			title: 'a number written backwards, Cyrillic letters, an Arabic digit',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| \u202e08\u202c | Follow up on funding. | MH | April 2025 | open |',
						'| 79 | Order the biscuits. | \u041c\u041d | April 202\u0665 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:3  error  "\\u202e" (right-to-left override) is invisible and does not belong here; delete the word and type it again',
				'minutes/2025-04.md:12:6  error  "\\u202c" (pop directional formatting) is invisible and does not belong here; delete the word and type it again',
				'minutes/2025-04.md:13:30  error  "\\u041c", "\\u041d" (Cyrillic letters) look like other characters; type the word again',
				'minutes/2025-04.md:13:44  error  "\\u0665" (Arabic digit) looks like another character; type the word again',
			],
		},
		{
			title: 'a command for the terminal in the discussion, a no-break space in the log',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['MH\u00a0agreed.\u001b[2J'],
					log: ['| 79 | Follow up on\u00a0funding. | MH | April 2025 | open |'],
				}),
			},
			says: [
				'minutes/2025-04.md:8:11  error  "\\x1b" (escape, which begins a command to the terminal) is invisible and does not belong here; delete the word and type it again',
				'minutes/2025-04.md:14:20  warning  "\\u00a0" (no-break space) looks like a plain space but is not one; type a plain space instead',
			],
		},
	],
	*check({ book, board }) {
		for (const minutes of book.meetings) {
			// Most files hold none of these, so one search over the whole text settles it.
			if (!SUSPECT.test(minutes.text) || !wasRead(minutes)) continue;
			if (ANYWHERE.test(minutes.text)) yield* checkText(minutes);
			for (const row of minutes.log?.rows ?? []) {
				for (const [column, cell] of Object.entries(row.cells)) {
					const seen = cell.raw.replace(JOINED_EMOJI, (emoji) => '.'.repeat(emoji.length));
					yield* charactersIn(seen, cell.place, IN_A_CELL, 'warning');
					if (STRICT.includes(column as ColumnName)) yield* checkLetters(cell, column as ColumnName, board.statuses);
				}
			}
		}
	},
};

/** Columns whose words are compared: a letter that only looks the same makes a different word. */
const STRICT: readonly ColumnName[] = ['number', 'status', 'responsible', 'issued'];

const BIDI = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const UNSEEN = '\\u00ad\\u180e\\u200b-\\u200d\\u2060-\\u2064\\ufeff\\u{e0000}-\\u{e007f}';
const SPACES = '\\u00a0\\u2007\\u202f\\u0085\\u2028\\u2029';
const OTHER_LETTERS =
	'\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Cherokee}\\p{Script=Armenian}\\uff21-\\uff5a\\u{1d400}-\\u{1d7ff}';

/** Wrong anywhere. */
const ANYWHERE = new RegExp(`[${BIDI}\\p{Noncharacter_Code_Point}]|[^\\P{Cc}\\t\\n\\r\\u0085]`, 'u');
/** Wrong in a cell, where words are short and compared; text from a word processor is full of it. */
const IN_A_CELL = new RegExp(`[${UNSEEN}${SPACES}]`, 'u');
const A_SPACE = new RegExp(`[${SPACES}]`, 'u');
const LOOKALIKE = new RegExp(`[${OTHER_LETTERS}]|[^\\P{Nd}0-9]`, 'u');
const SUSPECT = new RegExp([ANYWHERE, IN_A_CELL, LOOKALIKE].map(({ source }) => source).join('|'), 'u');

function* checkText({ file, text }: Minutes): Generator<Report> {
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const start = { file, line: index + 1, column: 1 };
		yield* charactersIn(line, start, ANYWHERE, 'error');
	}
}

function* checkLetters(cell: Cell, column: ColumnName, statuses: Vocabulary): Generator<Report> {
	// A board may have statuses in its own script.
	if (column === 'status' && knownStatus(cell.text, statuses)) return;
	yield* charactersIn(cell.raw, cell.place, LOOKALIKE, 'error');
}

/** One report for each kind of character in a text: where it first appears, and how often. */
function* charactersIn(text: string, start: Place, pattern: RegExp, severity: 'error' | 'warning'): Generator<Report> {
	if (!pattern.test(text)) return;
	const matches = [...text.matchAll(new RegExp(pattern.source, 'gu'))];
	// Look-alike letters come several at a time, and are one fault.
	for (const [kind, same] of groupBy(matches, ([character]) => kindOf(character))) {
		const column = start.column + (same[0]?.index ?? 0);
		const characters = [...new Set(same.map(([character]) => character))];
		const shown = characters
			.slice(0, 4)
			.map((character) => `"${escapeOf(character)}"`)
			.join(', ');
		const times = same.length > characters.length ? `, ${same.length} times` : '';
		const message = `${shown} (${kind}${characters.length > 1 ? 's' : ''}${times}) ${fault(characters[0] ?? '', characters.length > 1)}`;
		yield { place: { ...start, column }, message, severity };
	}
}

function fault(character: string, several: boolean): string {
	if (LOOKALIKE.test(character)) {
		return `${several ? 'look like other characters' : 'looks like another character'}; type the word again`;
	}
	if (A_SPACE.test(character)) {
		return several
			? 'look like plain spaces but are not; type plain spaces instead'
			: 'looks like a plain space but is not one; type a plain space instead';
	}
	return `${several ? 'are invisible and do' : 'is invisible and does'} not belong here; delete the word and type it again`;
}

/** How messages show a character that would be invisible there: `\u202e`. */
function escapeOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const hex = code.toString(16);
	if (code > 0xffff) return `\\u{${hex}}`;
	return code < 0x80 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

function kindOf(character: string): string {
	return NAMES[character] ?? KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? 'an unusual character';
}

const NAMES: Readonly<Record<string, string>> = {
	'\u0000': 'null',
	'\u0007': 'bell',
	'\u0008': 'backspace',
	'\u000b': 'vertical tab, a line break from Word',
	'\u000c': 'form feed, a page break',
	'\u001b': 'escape, which begins a command to the terminal',
	'\u007f': 'delete',
	'\u0085': 'next line',
	'\u00a0': 'no-break space',
	'\u00ad': 'soft hyphen',
	'\u200b': 'zero width space',
	'\u200c': 'zero width non-joiner',
	'\u200d': 'zero width joiner',
	'\u200e': 'left-to-right mark',
	'\u200f': 'right-to-left mark',
	'\u2007': 'figure space',
	'\u2028': 'line separator',
	'\u2029': 'paragraph separator',
	'\u202a': 'left-to-right embedding',
	'\u202b': 'right-to-left embedding',
	'\u202c': 'pop directional formatting',
	'\u202d': 'left-to-right override',
	'\u202e': 'right-to-left override',
	'\u202f': 'narrow no-break space',
	'\u2060': 'word joiner',
	'\u2066': 'left-to-right isolate',
	'\u2067': 'right-to-left isolate',
	'\u2068': 'first strong isolate',
	'\u2069': 'pop directional isolate',
	'\u061c': 'Arabic letter mark',
	'\ufeff': 'byte order mark',
};

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/\p{Cc}/u, 'control character'],
	[/\p{Noncharacter_Code_Point}/u, 'noncharacter'],
	[/[\uff10-\uff19]/u, 'fullwidth digit'],
	[/[\uff21-\uff5a]/u, 'fullwidth letter'],
	[/[\u{1d400}-\u{1d7ff}]/u, 'mathematical letter'],
	[/\p{Script=Cyrillic}/u, 'Cyrillic letter'],
	[/\p{Script=Greek}/u, 'Greek letter'],
	[/\p{Script=Cherokee}/u, 'Cherokee letter'],
	[/\p{Script=Armenian}/u, 'Armenian letter'],
	[/[\u0660-\u0669\u06f0-\u06f9]/u, 'Arabic digit'],
	[/\p{Nd}/u, 'digit of another script'],
	[/\p{Cf}/u, 'invisible character'],
];
