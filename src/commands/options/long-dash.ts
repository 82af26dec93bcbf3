import { Refusal } from '../../book/refusal.ts';

/** A word processor makes one long dash of two hyphens, and the option a word to look for. */
export function refuseLongDash(args: readonly string[]): void {
	const dashed = args.find((word) => /^[–—]\w/.test(word));
	if (dashed) throw new Refusal(`"${dashed}" begins with a long dash`, `Type two hyphens: --${dashed.slice(1)}`);
}
