import { count, listOf } from '../formats/count.ts';
import { visible } from '../formats/visible.ts';
import { MINUTES_FOLDER, SETTINGS_FILE } from '../io/root.ts';
import { isThere, listOthers } from '../io/sources.ts';
import { type RestrictedActions, restrictedActions } from '../language/restricted-actions.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Source } from '../model/source.ts';
import { mayHoldMark } from '../parse/marks/restricted-slips.ts';
import { hidesActions } from '../values/hidden-actions.ts';
import { makeBook } from '../values/minute-book.ts';
import { formatPlace } from '../values/place.ts';
import { LEFT_OUT } from '../values/restricted.ts';
import type { World } from '../world.ts';
import type { OpenBook } from './open-book.ts';
import { AtOdds } from './refusal.ts';

/** A minute book as the public may see it. */
export interface PublicBook {
	/** Read from files out of which all that is restricted was cut: what is made of it cannot hold it. */
	readonly book: MinuteBook<Minutes>;
	/** The same, whole: for what the officer is shown, such as faults with their places in the files as they are. */
	readonly whole: MinuteBook<Minutes>;
}

/**
 * Reads every meeting for a public copy. While something may let a restricted word into it, or could not be read and may
 * be restricted, there is none: it is refused, and nothing is written.
 */
export async function readPublic({ root, board, files, sourceOf }: OpenBook, { today }: World): Promise<PublicBook> {
	const [{ readMinutes }, { publicCopy }] = await Promise.all([
		import('../parse/minutes.ts'),
		import('../language/public-copy.ts'),
	]);
	const sources = files.map(sourceOf);
	const whole = makeBook(sources.map(readMinutes));
	refuseUnseen(root, sourceOf);
	await refuseRisks(whole, board, today);
	if (!sources.some(mayRestrict)) return { book: whole, whole };
	refuseUnread(whole, new Set(sources.filter(mayRestrict).map(({ file }) => file)));
	const actions = restrictedActions(whole, board.numbering);
	const copies = whole.meetings.map((minutes): Minutes => {
		const { source, leftOut } = publicCopy(minutes, actions);
		if (leftOut === 0) return minutes;
		const copy: Minutes = { ...readMinutes(source), leftOut };
		refuseHarm(minutes, copy, actions);
		return copy;
	});
	return { book: makeBook(copies), whole };
}

/** Tells the officer what was left out of a public copy of these meetings, if anything was. */
export function tellLeftOut({ meetings }: Pick<MinuteBook<Minutes>, 'meetings'>, { err }: World): void {
	const total = meetings.reduce((sum, { leftOut = 0 }) => sum + leftOut, 0);
	if (total === 0) return;
	const [passages, files] = [count(total, 'restricted passage'), count(meetings.filter(isCut).length, 'meeting')];
	err.write(visible(`alb: left out: ${passages} in the minutes of ${files}\n`));
}

function isCut({ leftOut }: Minutes): boolean {
	return leftOut !== undefined;
}

/** Whether a file may hold a mark, or a slip of one: any comment may be that, and so may a file that gives no bytes. */
function mayRestrict({ bytes, trouble }: Source): boolean {
	// By either encoding: what cannot be read as it should may be in another one.
	const texts = ['latin1', 'utf-8'].map((encoding) => new TextDecoder(encoding).decode(bytes).replaceAll('\0', ''));
	return trouble !== undefined || texts.some(mayHoldMark);
}

/** Refuses a copy while marks are in files that alb does not read: nobody knows what they restrict. */
function refuseUnseen(root: string, sourceOf: OpenBook['sourceOf']): void {
	const unseen = listOthers(root)
		.map(({ file }) => file)
		.filter((file) => restrictsSomething(sourceOf(file)));
	const settings = isThere(root, SETTINGS_FILE) && restrictsSomething(sourceOf(SETTINGS_FILE)) ? [SETTINGS_FILE] : [];
	const [first, ...others] = [...unseen, ...settings];
	if (first === undefined) return;
	throw new AtOdds(
		`no public copy can be made: ${listOf([first, ...others])} ${others.length > 0 ? 'have' : 'has'} marks of restricted passages that alb does not read`,
		`Restricted passages are read in the minutes alone: in files that end in .md. Move the ${others.length > 0 ? 'files' : 'file'} out of ${MINUTES_FOLDER}/, or delete the marks. Nothing was written.`,
	);
}

/** Whether a file has a mark, in either form. */
function restrictsSomething({ bytes }: Source): boolean {
	return /<!--\s{0,9}restricted\s{0,9}-->|^[ \t]{0,20}#[ \t]{0,9}restricted[ \t]{0,9}$/im.test(
		new TextDecoder('latin1').decode(bytes),
	);
}

/** How many findings a refusal lists. */
const MOST_LISTED = 20;

/** Refuses a copy that might show what someone wants to keep in. What the board has set for a rule does not count here: each finding is fixed, or allowed with a reason. */
async function refuseRisks(book: MinuteBook<Minutes>, board: Board, today: CalendarDate): Promise<void> {
	const { checkBook, publicRules } = await import('../rules/index.ts');
	const { rules: _, ...plain } = board;
	const log = consolidate(book, { statuses: board.statuses, today });
	const findings = checkBook({ book, log, board: plain, today }, publicRules);
	if (findings.length === 0) return;
	const more = findings.length - MOST_LISTED;
	throw new AtOdds(
		`no public copy can be made: ${count(findings.length, 'place')} might show what is not for everyone`,
		findings
			.slice(0, MOST_LISTED)
			.map(({ place, message, rule }) => visible(`${formatPlace(place)}  ${message}  ${rule}`)),
		more > 0 ? [`and ${more} more`] : [],
		'Fix or mark each of them, or allow it with a reason: "alb explain" and the name of the rule shows how. Nothing was written.',
	);
}

/** Rows outside the log may be about a restricted action, and what could not be read of a file may restrict one. */
function refuseUnread({ meetings }: MinuteBook<Minutes>, mayRestrict: ReadonlySet<string>): void {
	const isCertain = meetings.every(({ file, discussionLines }) => discussionLines.length > 0 || !mayRestrict.has(file));
	if (isCertain && meetings.every(({ restricted }) => restricted.length === 0)) return;
	const places = meetings.flatMap((minutes) =>
		minutes.unread.filter((unread) => unread.code !== 'log-missing' && hidesActions(unread, minutes)),
	);
	if (places.length === 0) return;
	throw new AtOdds(
		`no public copy can be made while some of the minutes cannot be read, since that may be restricted: see ${places.map(({ place }) => formatPlace(place)).join(', ')}`,
		'"alb check" shows what is wrong there. Nothing was written.',
	);
}

/** Refuses a copy that cannot be read where the file can, and one that still mentions a restricted action. */
function refuseHarm(minutes: Minutes, copy: Minutes, { isRestrictedRow, isRestrictedLine }: RestrictedActions): void {
	const codes = new Set(minutes.unread.map(({ code }) => code));
	const [harm] = copy.unread.filter(({ code }) => !codes.has(code));
	const rows = copy.log?.rows.filter((row) => row.number !== '' && isRestrictedRow(row)) ?? [];
	const lines = copy.actionLines.filter((line) => line.number !== undefined && isRestrictedLine(line));
	const mention = [...rows, ...lines].find(({ text }) => text !== LEFT_OUT);
	if (!harm && !mention && copy.restricted.length === 0) return;
	const first = minutes.restricted[0];
	throw new AtOdds(
		mention
			? `no public copy can be made: it would still mention action ${mention.number} in ${minutes.file}`
			: `no public copy can be made: without what is restricted, ${minutes.file} could not be read (${harm?.code ?? 'restricted'})`,
		`${first ? `${formatPlace(first.place)}  ` : ''}Begin and end each restricted passage between whole paragraphs, list entries or lines of the front matter. Nothing was written.`,
	);
}
