import type { Finding } from '../model/finding.ts';
import { comparePlaces } from '../model/place.ts';
import { actionBornEnded } from './action-born-ended.ts';
import { actionCompound } from './action-compound.ts';
import { actionMisnumbered } from './action-misnumbered.ts';
import { actionOverdue } from './action-overdue.ts';
import { actionReworded } from './action-reworded.ts';
import { actionStale } from './action-stale.ts';
import { actionUnlogged } from './action-unlogged.ts';
import { actionUnnumbered } from './action-unnumbered.ts';
import { actionVanished } from './action-vanished.ts';
import { agendaNumber } from './agenda-number.ts';
import { fileEmpty } from './file-empty.ts';
import { fileName } from './file-name.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { frontMatter } from './front-matter.ts';
import { frontMatterKey } from './front-matter-key.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { issuedChanged } from './issued-changed.ts';
import { issuedFormat } from './issued-format.ts';
import { issuedFuture } from './issued-future.ts';
import { lineEnds } from './line-ends.ts';
import { logDate } from './log-date.ts';
import { logMissing } from './log-missing.ts';
import { logTable } from './log-table.ts';
import { meetingDuplicate } from './meeting-duplicate.ts';
import { meetingMissing } from './meeting-missing.ts';
import { mergeConflict } from './merge-conflict.ts';
import { numberBranches } from './number-branches.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { numberFormat } from './number-format.ts';
import { numberGap } from './number-gap.ts';
import { numberOrder } from './number-order.ts';
import { numberReused } from './number-reused.ts';
import { ownerMissing } from './owner-missing.ts';
import { ownerUnknown } from './owner-unknown.ts';
import { personAbsent } from './person-absent.ts';
import { personAmbiguous } from './person-ambiguous.ts';
import { personSpelling } from './person-spelling.ts';
import { personUnlisted } from './person-unlisted.ts';
import { restrictedForm } from './restricted-form.ts';
import { restrictedRepeated } from './restricted-repeated.ts';
import type { Rule, RuleContext } from './rule.ts';
import { silencerForm } from './silencer-form.ts';
import { silencerUnused } from './silencer-unused.ts';
import { isAboutSilencers, silence } from './silencing.ts';
import { statusContradiction } from './status-contradiction.ts';
import { statusReopened } from './status-reopened.ts';
import { statusSpelling } from './status-spelling.ts';
import { statusUnknown } from './status-unknown.ts';
import { substituteUnknown } from './substitute-unknown.ts';

/** The rules that say what of a file could not be read, and so may hide an action. */
export const readingRules: readonly Rule[] = [
	fileUnreadable,
	fileEmpty,
	mergeConflict,
	frontMatter,
	logMissing,
	logTable,
];

/** The rulebook, in the order in which a person should hear of them. */
export const rules: readonly Rule[] = [
	// The file
	fileUnreadable,
	fileEmpty,
	mergeConflict,
	hiddenCharacter,
	lineEnds,
	fileName,
	// The meeting
	frontMatter,
	frontMatterKey,
	meetingDuplicate,
	meetingMissing,
	agendaNumber,
	// What is restricted
	restrictedForm,
	restrictedRepeated,
	// The log
	logMissing,
	logTable,
	logDate,
	// The action's number
	numberFormat,
	numberDuplicate,
	numberReused,
	numberGap,
	numberOrder,
	numberBranches,
	// The action's life
	actionUnlogged,
	actionUnnumbered,
	actionMisnumbered,
	actionVanished,
	actionOverdue,
	actionStale,
	actionReworded,
	actionCompound,
	actionBornEnded,
	issuedFormat,
	issuedChanged,
	issuedFuture,
	// Status
	statusUnknown,
	statusSpelling,
	statusReopened,
	statusContradiction,
	// People
	ownerMissing,
	ownerUnknown,
	personUnlisted,
	personAbsent,
	personAmbiguous,
	substituteUnknown,
	personSpelling,
	// Silencers
	silencerForm,
	silencerUnused,
];

/** What the rulebook says of a minute book, each by file, line, column and rule. */
export interface Judgement {
	/** Those that stand. */
	readonly findings: readonly Finding[];
	/** Those that a silencer allows. */
	readonly silenced: readonly Finding[];
}

/** Checks a minute book against the rulebook, or a part of it: all findings that no silencer allows. */
export function checkBook(context: RuleContext, rulebook: readonly Rule[] = rules): Finding[] {
	return [...judgeBook(context, rulebook).findings];
}

/** Judges a minute book by the rulebook, or a part of it, as the board has set it. Rules about silencers speak last. */
export function judgeBook(context: RuleContext, rulebook: readonly Rule[] = rules): Judgement {
	const { book, board, log } = context;
	const asked = rulebook.filter(({ id }) => board.rules?.[id]?.severity !== 'off');
	const found = asked.flatMap((rule) => findingsOf(rule, context));
	const spoke = asked.filter(({ needs }) => needs === undefined || context[needs] !== undefined);
	const heard = { rules, asked: new Set(spoke.map(({ id }) => id)) };
	const { standing, silenced, unused } = silence(found, { meetings: book.meetings, log }, heard);
	// What could not be read may be what a silencer was written for.
	const isWhole = !found.some(({ rule, severity }) => severity === 'error' && readingIds.has(rule));
	const silencing = { rules, unused: isWhole ? unused : [] };
	const last = asked.filter(({ id }) => isAboutSilencers(id));
	const ofSilencers = last.flatMap((rule) => findingsOf(rule, { ...context, silencing }));
	return { findings: inOrder([...standing, ...ofSilencers]), silenced: inOrder(silenced) };
}

const readingIds: ReadonlySet<string> = new Set(readingRules.map(({ id }) => id));

/** The findings of a rule. A severity that the board has set goes for all of them. */
function findingsOf(rule: Rule, context: RuleContext): Finding[] {
	const set = context.board.rules?.[rule.id]?.severity;
	return Array.from(rule.check(context), ({ place, message, severity, fix }): Finding => {
		const grave = set === undefined || set === 'off' ? (severity ?? rule.severity) : set;
		return { rule: rule.id, severity: grave, message: printable(message), place, ...(fix && { fix }) };
	});
}

function inOrder(findings: readonly Finding[]): Finding[] {
	return findings.toSorted(
		(a, b) => comparePlaces(a.place, b.place) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
	);
}

/** So much of a message is read; what a file quotes in it may be as long as the file. */
const MAX_MESSAGE = 500;

/** A message quotes what stands in the minutes; what would not be seen, or would do harm, is written out: `\u202e`. */
function printable(message: string): string {
	const cut = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
	return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
	});
}
