import { MAX_BYTES, type SourceTrouble } from '../../model/source.ts';
import type { Unread } from '../../model/unread.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const GOOD = writeMinutes({ date: '2025-04', log: ['| 79 | Follow up on funding. | MH | April 2025 | open |'] });

export const fileUnreadable: Rule = {
	id: 'file-unreadable',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'Every file of minutes can be read.',
	why: 'A file that cannot be read may hold open actions, and numbers that must not be given out twice.',
	fix: 'Save the file as UTF-8 text: in Word "Plain text", then "Unicode (UTF-8)"; in Notepad "Save as", encoding "UTF-8".',
	examples: [
		{ title: 'a file as it should be', files: { 'minutes/2025-04.md': GOOD }, says: [] },
		{
			title: 'two files joined, the second with its mark',
			files: { 'minutes/2025-04.md': `\ufeff\ufeff${GOOD}` },
			says: [
				'minutes/2025-04.md:1:1  error  an invisible mark, "\\ufeff", stands at the beginning of the first line, as joining two files leaves it; delete the line, type it anew, and save the file as UTF-8 text',
			],
		},
		{
			title: 'a mail quoted over and over',
			files: {
				'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion: [`${'>'.repeat(40)} MH agreed.`], log: [] }),
			},
			says: [
				'minutes/2025-04.md:8:1  error  the file was not read because of more than 30 quotation or list marks on one line; mend or delete that passage',
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
			return 'the file is saved as UTF-16; open it and save it as UTF-8 text';
		case 'double-bom':
			return 'an invisible mark, "\\ufeff", stands at the beginning of the first line, as joining two files leaves it; delete the line, type it anew, and save the file as UTF-8 text';
		case 'too-complex':
			return `the file was not read because of ${unread.what}; mend or delete that passage`;
	}
}

const TROUBLES: Readonly<Record<SourceTrouble, string>> = {
	'no-permission': 'the file cannot be opened, because you may not read it; ask its owner to let you',
	'not-a-file': 'this is a folder or a device, not a file; minutes are one text file a meeting, so move it elsewhere',
	'link-outside':
		'this is a link to a file outside the minute book, and such links are not followed; put the file itself here',
	'too-large': `the file is larger than ${MAX_BYTES / 1024} kB, so it was not read; minutes are text only: take out whatever else was put in`,
	vanished: 'the file was there a moment ago and is gone; check again',
	failed: 'the disk or the network failed while the file was read; try again, else fetch the file from a copy',
};

/** `byte 0xA3, in older Windows files "£"`: the letter helps to find the place, and is a guess that is only shown. */
function byteName(byte: number): string {
	const letter = byte >= 0xa0 ? String.fromCharCode(byte) : WINDOWS_80_TO_9F[byte - 0x80];
	const hex = `byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
	return letter === undefined || letter === ' ' || byte === 0xa0 ? hex : `${hex}, in older Windows files "${letter}"`;
}

const WINDOWS_80_TO_9F = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'];
