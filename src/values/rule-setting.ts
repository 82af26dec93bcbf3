import type { RuleOptions, RuleSettings } from '../model/board/rule-setting.ts';

/** The values of a rule's options: those of the board, and its own where the board says nothing. */
export function optionValues<O extends RuleOptions>(
	id: string,
	options: O,
	settings: RuleSettings | undefined,
): Readonly<Record<keyof O, number>> {
	const set = settings?.[id]?.options;
	const values = Object.entries(options).map(([name, option]) => [name, set?.[name] ?? option.default]);
	return Object.fromEntries(values) as Record<keyof O, number>;
}
