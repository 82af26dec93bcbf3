import { Refusal } from '../../book/refusal.ts';
import { memberPaper } from '../../formats/paper/member-paper.ts';
import { nearest } from '../../language/nearest.ts';
import { type BoardRecord, deriveMembers, membersOf } from '../../log/derive-members.ts';
import { foldWord } from '../../values/status.ts';
import { paperSheet, type Sheet } from './sheets.ts';

/** A page for each of those who are named: `MH`, `MH,RE` or `all`. */
export function memberSheets(typed: string, record: BoardRecord): Sheet[] {
	return sheetsOfMembers(readMembers(typed, record), record);
}

/** The pages with these names that `--for` can make of a record. */
export function memberSheetsNamed(names: ReadonlySet<string>, record: BoardRecord): Sheet[] {
	const initials = knownInitials(record).filter((each) => names.has(memberPageName(each)));
	return sheetsOfMembers(initials, record);
}

function sheetsOfMembers(initials: readonly string[], record: BoardRecord): Sheet[] {
	return deriveMembers(initials, record).map((member) => {
		return paperSheet(memberPageName(member.initials), memberPaper({ board: record.board, member }));
	});
}

/** Reads whose pages are asked for, `MH` or `MH,RE` or `all`, in the spelling of the minutes; unknown initials are refused. */
function readMembers(typed: string, record: BoardRecord): readonly string[] {
	const newest = membersOf(record.book, record.log);
	const words = typed.split(/[\s,;/&+]+/u).filter((word) => word !== '');
	if (words.length === 0) throw new Refusal('--for needs initials', '--for MH   or   --for MH,RE   or   --for all');
	if (words.some((word) => foldWord(word) === 'all')) {
		if (newest.length > 0) return newest;
		throw new Refusal(
			'no one is listed in these minutes',
			'Pages are made for invitees, and for those responsible for actions.',
		);
	}
	const known = knownInitials(record);
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

/** The initials that are or were in a list, or responsible, those of the newest lists first. */
function knownInitials({ book, log, board: { people = [] } }: BoardRecord): string[] {
	const listed = book.meetings
		.toReversed()
		.flatMap(({ invitees, apologies }) => [...invitees, ...apologies, ...people]);
	const responsible = log.actions.flatMap((action) => action.history.flatMap((entry) => entry.responsible));
	return [...new Set([...membersOf(book, log), ...listed.map(({ initials }) => initials), ...responsible])];
}

/** Whether a page may be that of a member by its name without the ending. */
export function isMemberName(name: string): boolean {
	return name.startsWith('for-') && memberPageName(name.slice('for-'.length)) === name;
}

/** `for-mh` */
function memberPageName(initials: string): string {
	return `for-${initials
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}
