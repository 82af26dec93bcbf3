import type { Finding } from '../model/finding.ts';
import { comparePlaces } from '../values/place.ts';
import { actionBornEnded } from './action/action-born-ended.ts';
import { actionCompound } from './action/action-compound.ts';
import { actionEmpty } from './action/action-empty.ts';
import { actionMisnumbered } from './action/action-misnumbered.ts';
import { actionOverdue } from './action/action-overdue.ts';
import { actionReworded } from './action/action-reworded.ts';
import { actionStale } from './action/action-stale.ts';
import { actionUnlogged } from './action/action-unlogged.ts';
import { actionUnnumbered } from './action/action-unnumbered.ts';
import { actionVanished } from './action/action-vanished.ts';
import { issuedChanged } from './action/issued-changed.ts';
import { issuedFormat } from './action/issued-format.ts';
import { issuedFuture } from './action/issued-future.ts';
import { statusContradiction } from './action/status-contradiction.ts';
import { statusReopened } from './action/status-reopened.ts';
import { statusSpelling } from './action/status-spelling.ts';
import { statusUnknown } from './action/status-unknown.ts';
import { fileEmpty } from './file/file-empty.ts';
import { fileName } from './file/file-name.ts';
import { fileUnreadable } from './file/file-unreadable.ts';
import { frontMatter } from './file/front-matter.ts';
import { frontMatterKey } from './file/front-matter-key.ts';
import { hiddenCharacter } from './file/hidden-character.ts';
import { lineEnds } from './file/line-ends.ts';
import { mergeConflict } from './file/merge-conflict.ts';
import { publicRisk } from './marks/public-risk.ts';
import { restrictedAction } from './marks/restricted-action.ts';
import { restrictedForm } from './marks/restricted-form.ts';
import { restrictedName } from './marks/restricted-name.ts';
import { restrictedRepeated } from './marks/restricted-repeated.ts';
import { silencerForm } from './marks/silencer-form.ts';
import { silencerUnused } from './marks/silencer-unused.ts';
import { agendaNumber } from './meeting/agenda-number.ts';
import { logDate } from './meeting/log-date.ts';
import { logMissing } from './meeting/log-missing.ts';
import { logTable } from './meeting/log-table.ts';
import { meetingDuplicate } from './meeting/meeting-duplicate.ts';
import { meetingMissing } from './meeting/meeting-missing.ts';
import { numberBranches } from './number/number-branches.ts';
import { numberDuplicate } from './number/number-duplicate.ts';
import { numberFormat } from './number/number-format.ts';
import { numberGap } from './number/number-gap.ts';
import { numberOrder } from './number/number-order.ts';
import { numberReused } from './number/number-reused.ts';
import { ownerChanged } from './people/owner-changed.ts';
import { ownerDiffers } from './people/owner-differs.ts';
import { ownerMissing } from './people/owner-missing.ts';
import { ownerUnknown } from './people/owner-unknown.ts';
import { personAbsent } from './people/person-absent.ts';
import { personAmbiguous } from './people/person-ambiguous.ts';
import { personSpelling } from './people/person-spelling.ts';
import { personUnlisted } from './people/person-unlisted.ts';
import { substituteUnknown } from './people/substitute-unknown.ts';
import type { Rule, RuleContext } from './rule.ts';
import { commitmentUnlogged } from './said/commitment-unlogged.ts';
import { decisionUnmarked } from './said/decision-unmarked.ts';
import { deferralUnlisted } from './said/deferral-unlisted.ts';
import { questionOpen } from './said/question-open.ts';
import { isAboutSilencers, silence } from './silencing.ts';

/** The rules that say what was not read of a file, and so may hide an action. */
export const readingRules: readonly Rule[] = [
	fileUnreadable,
	fileEmpty,
	mergeConflict,
	frontMatter,
	meetingDuplicate,
	logMissing,
	logTable,
];

/** The rules that say what may let a restricted word into a public copy: while one of them finds something, there is none. */
export const publicRules: readonly Rule[] = [
	restrictedForm,
	restrictedAction,
	restrictedName,
	restrictedRepeated,
	publicRisk,
];

/** The rulebook, in the order in which a person should read it. */
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
	// What is not for everyone
	restrictedForm,
	restrictedAction,
	restrictedName,
	restrictedRepeated,
	publicRisk,
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
	actionEmpty,
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
	ownerChanged,
	ownerDiffers,
	personUnlisted,
	personAbsent,
	personAmbiguous,
	substituteUnknown,
	personSpelling,
	// What was said, and is in no list
	commitmentUnlogged,
	decisionUnmarked,
	deferralUnlisted,
	questionOpen,
	// Silencers
	silencerForm,
	silencerUnused,
];

/** What the rulebook finds in a minute book, in the order of file, line, column and rule. */
export interface Judgement {
	/** Those that no silencer allows. */
	readonly findings: readonly Finding[];
	/** Those that a silencer allows. */
	readonly silenced: readonly Finding[];
}

/** Checks a minute book against the rulebook, or a part of it, and returns the findings that no silencer allows. */
export function checkBook(context: RuleContext, rulebook: readonly Rule[] = rules): Finding[] {
	return [...judgeBook(context, rulebook).findings];
}

/** Checks a minute book against the rulebook, or a part of it, with the board’s settings. Rules about silencers run last. */
export function judgeBook(context: RuleContext, rulebook: readonly Rule[] = rules): Judgement {
	const { book, board, log } = context;
	const enabled = rulebook.filter(({ id }) => board.rules?.[id]?.severity !== 'off');
	const found = enabled.flatMap((rule) => findingsOf(rule, context));
	const ran = enabled.filter(({ needs }) => needs === undefined || context[needs] !== undefined);
	const { reported, silenced, unused, crowded } = silence(
		found,
		{ meetings: book.meetings, log },
		{ rules, ran: new Set(ran.map(({ id }) => id)) },
	);
	// A silencer may have been written for what could not be read.
	const isWhole = !found.some(({ rule, severity }) => severity === 'error' && readingIds.has(rule));
	const silencing = { rules, unused: isWhole ? unused : [], crowded };
	const last = enabled.filter(({ id }) => isAboutSilencers(id));
	const aboutSilencers = last.flatMap((rule) => findingsOf(rule, { ...context, silencing }));
	return { findings: inOrder([...reported, ...aboutSilencers]), silenced: inOrder(silenced) };
}

const readingIds: ReadonlySet<string> = new Set(readingRules.map(({ id }) => id));

/** The findings of a rule. A severity that the board has set applies to all of them. */
function findingsOf(rule: Rule, context: RuleContext): Finding[] {
	const set = context.board.rules?.[rule.id]?.severity;
	return Array.from(rule.check(context), ({ place, message, severity, fix }): Finding => {
		const effective = set === undefined || set === 'off' ? (severity ?? rule.severity) : set;
		const remark = rule.remark && set === undefined && { remark: true as const };
		return { rule: rule.id, severity: effective, message: printable(message), place, ...remark, ...(fix && { fix }) };
	});
}

function inOrder(findings: readonly Finding[]): Finding[] {
	return findings.toSorted(
		(a, b) => comparePlaces(a.place, b.place) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
	);
}

/** How many characters of a message are kept: a value that it quotes can be as long as the file. */
const MAX_MESSAGE = 500;

/** A message quotes the minutes; a character that would be invisible, or would do harm, is written out: `\u202e`. */
function printable(message: string): string {
	const cut = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
	return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
	});
}
