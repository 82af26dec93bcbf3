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
	/** The name of its file; what people write to speak of it. */
	readonly id: string;
	/** What is right, in one sentence. */
	readonly summary: string;
	/** What goes wrong on a board where it is not so. */
	readonly why: string;
	/** What the officer does about a finding. */
	readonly fix: string;
	/** What it lets pass, and how it decides; absent where the summary says it all. */
	readonly limits?: string;
	/** It speaks only where the other branches were asked about. */
	readonly needs?: 'branches';
	/** Documentation and test at once: what the rule says about a small minute book. */
	readonly examples: readonly Example[];
	readonly check: (context: RuleContext) => Iterable<Report>;
}

/** What a rule looks at: the whole minute book, the log drawn from it, and the day. */
export interface RuleContext {
	readonly book: MinuteBook;
	readonly log: ConsolidatedLog;
	readonly board: Board;
	readonly today: CalendarDate;
	/** The other branches of the repository, where they were asked about. */
	readonly branches?: readonly Branch[];
	/** The numbers that are taken on other branches, where a number is to be given out. */
	readonly elsewhere?: NumbersElsewhere;
	/** What the rules about silencers look at: it is known once all others have spoken, and absent till then. */
	readonly silencing?: { readonly rules: readonly RuleDeclaration[]; readonly unused: readonly Silencer[] };
}

/** What a check yields; the list of rules makes a finding of it. */
export interface Report {
	readonly place: Place;
	/** What is there, then what was expected or is to be done; values in quotation marks. */
	readonly message: string;
	/** Where this report is graver or less grave than the rule. */
	readonly severity?: Severity;
	/** Where there is exactly one right answer. */
	readonly fix?: Fix | undefined;
}

/** A small minute book and all that this rule says about it, as `alb check` prints it; nothing for one that is right. */
export interface Example {
	readonly title: string;
	/** By path: `minutes/2025-04.md`, and `alb.yaml` where the rule depends on it. */
	readonly files: Readonly<Record<string, string>>;
	/** What other branches of the repository hold instead, by the name of the branch; and what all held when they parted. */
	readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly parted?: Readonly<Record<string, string>>;
	/** `minutes/2025-04.md:12:30  error  the message`, a line each. */
	readonly says: readonly string[];
}
