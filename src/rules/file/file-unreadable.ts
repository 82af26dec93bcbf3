import { MAX_BYTES, type SourceTrouble } from '../../model/source.ts';
import type { Unread } from '../../model/unread.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const GOOD = writeMinutes();

export const fileUnreadable: Rule = {
	id: 'file-unreadable',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'Every minutes file can be read.',
	why: 'A file that cannot be read may hold open actions, and numbers that must not be used again.',
	fix: 'Save the file as UTF-8 text. In Word, choose "Plain text", then "Unicode (UTF-8)". In Notepad, choose "Save as" and the encoding "UTF-8".',
	examples: [
		{ title: 'a file as it should be', files: { 'minutes/2025-04.md': GOOD }, says: [] },
		{
			title: 'two files joined together, each with its byte order mark',
			files: { 'minutes/2025-04.md': `\ufeff\ufeff${GOOD}` },
			says: [
				'minutes/2025-04.md:1:1  error  there is an invisible mark, "\\ufeff", at the start of the first line, where two files were joined; delete the line, type it again, and save the file as UTF-8 text',
			],
		},
		{
			title: 'an email quoted over and over',
			files: {
				'minutes/2025-04.md': writeMinutes({ discussion: [`${'>'.repeat(40)} MH agreed.`], log: [] }),
			},
			says: [
				'minutes/2025-04.md:8:1  error  the file was not read because it has more than 30 quotation or list marks on one line; fix or delete that passage',
			],
		},
	],
	*check({ book }) {
		for (const unread of unreads(book, 'source', 'not-utf8', 'utf-16', 'double-bom', 'too-complex')) {
			yield { place: unread.place, message: explain(unread) };
		}
	},
};

type Unreadable = Extract<Unread, { code: 'source' | 'not-utf8' | 'utf-16' | 'double-bom' | 'too-complex' }>;

function explain(unread: Unreadable): string {
	switch (unread.code) {
		case 'source':
			return TROUBLES[unread.trouble];
		case 'not-utf8':
			return `the character here is not saved as UTF-8 (${byteName(unread.byte)}); open the file and save it as UTF-8 text`;
		case 'utf-16':
			return `the file is saved as ${unread.encoding}; open it and save it as UTF-8 text`;
		case 'double-bom':
			return 'there is an invisible mark, "\\ufeff", at the start of the first line, where two files were joined; delete the line, type it again, and save the file as UTF-8 text';
		case 'too-complex':
			return `the file was not read because it has ${unread.what}; fix or delete that passage`;
	}
}

const TROUBLES: Readonly<Record<SourceTrouble, string>> = {
	'no-permission': 'the file cannot be opened because you do not have permission to read it; ask its owner for access',
	'not-a-file': 'this is a folder or a device, not a file; each meeting has one text file, so move this elsewhere',
	'link-outside':
		'this is a link to a file outside the minute book, and alb does not follow such links; put the file itself here',
	'too-large': `the file is larger than ${MAX_BYTES / 1024} kB, so it was not read; minutes are text only, so delete anything else in it`,
	vanished: 'the file was there a moment ago but has gone; run the check again',
	failed: 'the disk or the network failed while the file was being read; try again, or restore the file from a backup',
};

/** `byte 0xA3, in older Windows files "£"`: the letter helps to find the place. It is a guess, and is only shown. */
function byteName(byte: number): string {
	const letter = byte >= 0xa0 ? String.fromCharCode(byte) : WINDOWS_80_TO_9F[byte - 0x80];
	const hex = `byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
	return letter === undefined || letter === ' ' || byte === 0xa0 ? hex : `${hex}, in older Windows files "${letter}"`;
}

const WINDOWS_80_TO_9F = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'];
