import type { Change } from './actions/change.ts';
import type { Place } from './place.ts';

/** How grave a finding is. An error makes `alb check` end with 1. */
export type Severity = 'error' | 'warning' | 'info';

/** A finding: what a rule has to say about one place in the minutes. */
export interface Finding {
	/** The id of the rule. */
	readonly rule: string;
	readonly severity: Severity;
	/** What is there, then what was expected or is to be done. */
	readonly message: string;
	readonly place: Place;
	/** Nothing is wrong: it is worth a look, and only counted where nobody asks for it. */
	readonly remark?: true;
	/** What `alb check --fix` does about it; absent where a person has to decide. */
	readonly fix?: Fix;
	/** The board allows it: by this silencer, for this reason. */
	readonly silenced?: { readonly reason: string; readonly place: Place };
}

/** The one right answer to a finding. */
export interface Fix {
	/** What it does, as a command: `write "closed"`. */
	readonly says: string;
	readonly changes: readonly Change[];
}
