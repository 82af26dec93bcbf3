import { isCalendarDate } from '../../../src/values/calendar-date.ts';
import type { BookModel, MeetingModel } from '../generated-book/model.ts';
import type { Random } from '../random.ts';
import { mark } from './marks.ts';
import { addBlock, anyMeeting, type Planted, type Planter, rowPattern, slip } from './planter.ts';

/** A fault of one whole file: all that the other rules say of it hangs on it. */
function wholeFile(
	{ rule, what, silences }: Pick<Planter, 'rule' | 'what'> & Pick<Planted, 'silences'>,
	change: (before: MeetingModel, random: Random) => MeetingModel | undefined,
	says: (after: MeetingModel) => readonly string[] = () => [],
): Planter {
	return {
		rule,
		what,
		plant(book: BookModel, random) {
			const { meeting, before } = anyMeeting(book, random);
			const after = change(before, random);
			if (!after) return undefined;
			return {
				claims: [`${meeting}`],
				changes: [{ meeting, to: () => after }],
				says: says(after),
				...(silences && { silences }),
			};
		},
	};
}

const atTheTop = (rule: string) => (after: MeetingModel) => [`${after.file}:1:1 ${rule}`];
/** Beside a file whose numbers are not all known, no number is missing. */
const silences = ['number-gap'];

/** One letter as older Windows programs save it. */
const WINDOWS_POUND = '\ue0a3';

function inWindowsLetters(text: string): Uint8Array {
	const [before = '', after = ''] = text.split(WINDOWS_POUND);
	return Buffer.concat([Buffer.from(before), Buffer.from([0xa3]), Buffer.from(after)]);
}

export const fileFaults: readonly Planter[] = [
	wholeFile({ rule: 'file-unreadable', what: 'a letter of an older encoding', silences }, (before) => ({
		...addBlock(before, { text: `It costs ${mark('file-unreadable')}${WINDOWS_POUND}100.` }),
		encode: inWindowsLetters,
	})),
	wholeFile(
		{ rule: 'file-unreadable', what: 'saved as UTF-16', silences },
		(before) => ({ ...before, encode: (text) => Buffer.from(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le') }),
		atTheTop('file-unreadable'),
	),
	wholeFile(
		{ rule: 'file-empty', what: 'nothing in it', silences },
		(before) => ({ ...before, encode: () => new Uint8Array() }),
		atTheTop('file-empty'),
	),
	wholeFile({ rule: 'merge-conflict', what: 'two versions of a row', silences }, (before) => {
		const row = before.rows[0];
		if (!row) return undefined;
		return slip(before, (text) =>
			text.replace(
				rowPattern(row.number),
				(line) => `${mark('merge-conflict')}<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> theirs`,
			),
		);
	}),
	{
		rule: 'hidden-character',
		what: 'a no-break space in a cell',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			const row = before.rows[0];
			const action = book.actions.find(({ number }) => number === row?.number);
			if (!row || !action) return undefined;
			const text = row.text.replace(' ', `${mark('hidden-character')}\u00a0`);
			return {
				claims: [`action ${row.number}`, `${meeting} action ${row.number}`],
				changes: [
					{
						meeting,
						to: (now) => ({
							...now,
							rows: now.rows.map((each) => (each.number === row.number ? { ...each, text } : each)),
						}),
					},
				],
			};
		},
	},
	{
		rule: 'hidden-character',
		what: 'text that runs from right to left',
		plant(book, random) {
			const { meeting } = anyMeeting(book, random);
			const text = `It is ${mark('hidden-character')}\u202elate.`;
			return { claims: [`${meeting} hidden`], changes: [{ meeting, to: (now) => addBlock(now, { text }) }] };
		},
	},
	{
		rule: 'line-ends',
		what: 'one line that ends as on Windows',
		plant(book, random) {
			const { meeting, before } = anyMeeting(book, random);
			if (before.lineEnd !== '\n') return undefined;
			const to = (now: MeetingModel) =>
				slip(now, (text) => text.replace(/(?<=^# Meeting.*)\n/m, `${mark('line-ends')}\r\n`));
			return { claims: [`${meeting} lines`], changes: [{ meeting, to }] };
		},
	},
	wholeFile(
		{ rule: 'file-name', what: 'a name without a date' },
		(before) => ({ ...before, file: before.file.replace('minutes/', 'minutes/notes of ') }),
		atTheTop('file-name'),
	),
	wholeFile({ rule: 'front-matter', what: 'a colon in a text' }, (before) => ({
		...before,
		front: [`title: ${mark('front-matter')}Special meeting: funding`],
	})),
	wholeFile({ rule: 'front-matter', what: 'an impossible date' }, (before) => ({
		...before,
		front: [`next-meeting: ${mark('front-matter')}2026-04-31`],
	})),
	wholeFile(
		{ rule: 'front-matter', what: 'no block at the top' },
		(before) => {
			const named = isCalendarDate(before.file.replace(/^minutes\/|\.md$/g, ''));
			return named ? slip(before, (text) => text.replace(/^---\n.*?\n---\n/s, '')) : undefined;
		},
		atTheTop('front-matter'),
	),
	{
		rule: 'front-matter-key',
		what: 'a key that is not known',
		plant(book, random) {
			const { meeting } = anyMeeting(book, random);
			const key = `${mark('front-matter-key')}budget: none`;
			return {
				claims: [`${meeting} keys`],
				changes: [{ meeting, to: (now) => ({ ...now, front: [...now.front, key] }) }],
			};
		},
	},
];
