import { Refusal } from '../../book/refusal.ts';
import { memberPaper } from '../../formats/paper/member-paper.ts';
import { nearest } from '../../language/nearest.ts';
import { type BoardRecord, deriveMembers, membersOf } from '../../log/derive-members.ts';
import { foldWord } from '../../values/status.ts';
import { paperSheet, type Sheet } from './sheets.ts';

/** A page for each of those who are named: `MH`, `MH,RE` or `all`. */
export function memberSheets(typed: string, record: BoardRecord): Sheet[] {
	const { board } = record;
	return deriveMembers(readMembers(typed, record), record).map((member) => {
		return paperSheet(memberPageName(member.initials), memberPaper({ board, member }));
	});
}

/** Reads whose pages are asked for, `MH` or `MH,RE` or `all`, in the spelling of the minutes; unknown initials are refused. */
function readMembers(typed: string, { book, log, board: { people = [] } }: BoardRecord): readonly string[] {
	const newest = membersOf(book, log);
	const words = typed.split(/[\s,;/&+]+/u).filter((word) => word !== '');
	if (words.length === 0) throw new Refusal('--for needs initials', '--for MH   or   --for MH,RE   or   --for all');
	if (words.some((word) => foldWord(word) === 'all')) {
		if (newest.length > 0) return newest;
		throw new Refusal(
			'no one is listed in these minutes',
			'Pages are made for invitees, and for those responsible for actions.',
		);
	}
	const listed = book.meetings
		.toReversed()
		.flatMap(({ invitees, apologies }) => [...invitees, ...apologies, ...people]);
	const responsible = log.actions.flatMap((action) => action.history.flatMap((entry) => entry.responsible));
	const known = [...new Set([...newest, ...listed.map(({ initials }) => initials), ...responsible])];
	const found = words.map((word) => {
		const initials = known.find((one) => foldWord(one) === foldWord(word));
		if (initials !== undefined) return initials;
		const near = nearest(word, known);
		throw new Refusal(
			`no one is listed or responsible as "${word}"`,
			`${near === undefined ? '' : `Did you mean "${near}"? `}The newest minutes list ${newest.join(', ') || 'no one'}.`,
		);
	});
	return [...new Set(found)];
}

/** `for-mh` */
function memberPageName(initials: string): string {
	return `for-${initials
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}
