import type { NumbersElsewhere } from '../language/new-action.ts';
import type { Branch } from '../model/actions/branch.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { RuleDeclaration } from '../model/board/rule-setting.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Fix, Severity } from '../model/finding.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Place } from '../model/place.ts';
import type { Silencer } from '../model/silencer.ts';

/** A rule: one thing that must be right in a board's minutes, and the check that finds where it is not. */
export interface Rule extends RuleDeclaration {
	/** The name of its file; what people call it by. */
	readonly id: string;
	/** What is right, in one sentence. */
	readonly summary: string;
	/** What goes wrong on a board if it is not right. */
	readonly why: string;
	/** What the officer does about a finding. */
	readonly fix: string;
	/** What it does not report, and how it decides; absent if the summary says it all. */
	readonly limits?: string;
	/** It runs only if the other branches were read. */
	readonly needs?: 'branches';
	/** Documentation and test at once: what the rule says about a small minute book. */
	readonly examples: readonly Example[];
	readonly check: (context: RuleContext) => Iterable<Report>;
}

/** What a rule looks at: the whole minute book, the consolidated log, and the day. */
export interface RuleContext {
	readonly book: MinuteBook;
	readonly log: ConsolidatedLog;
	readonly board: Board;
	readonly today: CalendarDate;
	/** The other branches of the repository, if they were read. */
	readonly branches?: readonly Branch[];
	/** The numbers that are taken on other branches, if a number is to be given to an action. */
	readonly elsewhere?: NumbersElsewhere;
	/** What the rules about silencers look at: known once all other rules have run, and absent until then. */
	readonly silencing?: {
		readonly rules: readonly RuleDeclaration[];
		readonly unused: readonly Silencer[];
		readonly crowded: ReadonlySet<Silencer>;
	};
}

/** What a check yields; `rules/index.ts` makes a finding of it. */
export interface Report {
	readonly place: Place;
	/** What is there, then what was expected or is to be done, with values in quotation marks. */
	readonly message: string;
	/** The severity of this report, if it is not that of the rule. */
	readonly severity?: Severity;
	/** The fix, if there is exactly one right answer. */
	readonly fix?: Fix | undefined;
}

/** A small minute book and all that this rule says about it, as `alb check` prints it; nothing for one that is right. */
export interface Example {
	readonly title: string;
	/** By path: `minutes/2025-04.md`, and `alb.yaml` where the rule depends on it. */
	readonly files: Readonly<Record<string, string>>;
	/** What other branches of the repository have instead, by the name of the branch; and what all had before they split. */
	readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly parted?: Readonly<Record<string, string>>;
	/** `minutes/2025-04.md:12:30  error  the message`, a line each. */
	readonly says: readonly string[];
}
