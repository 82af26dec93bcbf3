import { foldSpaces } from '../../values/one-line.ts';

/** Headings of the action log: `Action log`, `ACTION LOG:`, `7. Action log (updated 24 April)`. */
export function isLogLabel(text: string): boolean {
	return /^(?:(?:item )?\d+[.:)]? ?)?actions? log(?:$| ?[:(–—-])/i.test(foldSpaces(text));
}
