import type { Severity } from '../finding.ts';

/**
 * What a board may set of a rule, under `rules` in `alb.yaml`: how grave its findings are, or `off`, and the options
 * that the rule has. Each rule declares its own; who reads the settings is handed the declarations.
 */
export interface RuleDeclaration {
	readonly id: string;
	/** How grave its findings are without a setting, where a report does not say otherwise. */
	readonly severity: Severity;
	/** Why it is neither turned off, nor made less grave, nor silenced; absent for a rule that may be. */
	readonly fixed?: string;
	/** A silencer of a line allows one finding: where the line has more, it names the words that it allows. */
	readonly singly?: true;
	/** Its findings are remarks: nothing is wrong, and they are listed only where they are asked for. A board that sets a severity asks. */
	readonly remark?: true;
	readonly options?: RuleOptions;
}

/** The options of a rule, by their names in `alb.yaml`. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** An option: a limit of the rule that boards see differently. A whole number. */
export interface RuleOption {
	/** What it limits, in one sentence. */
	readonly summary: string;
	readonly default: number;
	readonly least: number;
	readonly most: number;
}

/** What the board has set of one rule. */
export interface RuleSetting {
	/** A severity goes for all findings of the rule, also for those that it would report as graver or less grave. */
	readonly severity?: Severity | 'off';
	readonly options: Readonly<Record<string, number>>;
}

/** What the board has set, by the id of the rule. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
